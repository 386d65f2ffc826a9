"""Percentages of a workbook: 0.95 in a cell shown as "95%" is read as the officer sees it.

The spreadsheet library keeps no number formats, so the cells that show a percentage are
looked up in the sheets' own XML, and only in workbooks that have such a format.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from kehoach_desktop.reading.safe_zip import SafeZip

STYLES = "xl/styles.xml"
_BOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_BUILT_IN = {9: 0, 10: 2}
"""The percentage formats every workbook knows by number: 0% and 0.00%."""
_FEWEST_PLACES = 2
"""A value is never rounded to fewer decimals than these, so that 95,5 is not told as 96."""
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
_PLACE = re.compile(rb"\br=[\"']([A-Za-z]{1,3})(\d{1,7})[\"']")

Cells = dict[tuple[int, int], int]
"""(row, column) from 0 → decimals to keep."""


@dataclass(slots=True)
class Percentages:
    """Which cells show percentages; ``styles`` maps a cell style to its decimals."""

    styles: Mapping[int, int] = field(default_factory=dict)
    _by_part: dict[str, Cells] = field(default_factory=dict)
    _parts: Mapping[str, str] = field(default_factory=dict)

    def look(self, part: str, xml: bytes) -> None:
        """Note the percentage cells of one sheet's part."""
        if not self.styles:
            return
        cells: Cells = {}
        listed = "|".join(map(str, self.styles)).encode()
        cell = re.compile(
            rb"<(?:\w+:)?c\s[^<>]{0,200}?\bs=[\"'](" + listed + rb")[\"'][^<>]{0,200}(?<!/)>"
        )
        for found in cell.finditer(xml):
            place = _PLACE.search(found[0])
            if place:
                column = 0
                for letter in place[1].upper():
                    column = column * 26 + letter - 64
                cells[int(place[2]) - 1, column - 1] = self.styles[int(found[1])]
        if cells:
            self._by_part[part] = cells

    def put_into(self, values: list[list[Any]], title: str, start: tuple[int, int]) -> None:
        """Replace the numbers of a sheet's percentage cells by their texts."""
        top, left = start
        for (row, column), places in self._by_part.get(self._parts.get(title, ""), {}).items():
            if not (top <= row < top + len(values) and left <= column < left + len(values[0])):
                continue
            value = values[row - top][column - left]
            if isinstance(value, float | int) and not isinstance(value, bool):
                values[row - top][column - left] = percent_text(value, places)


def percentages(styles: bytes, parts: SafeZip, name: str) -> Percentages:
    """Return the percentage styles in the workbook's styles part, mostly none at a glance."""
    marks = (b"%", b'"9"', b'"10"', b"'9'", b"'10'")
    if not any(mark in styles for mark in marks):
        return Percentages()
    shares = _percent_styles(styles, name)
    return Percentages(shares, _parts=_sheet_parts(parts, name)) if shares else Percentages()


def percent_text(value: float, places: int = 0) -> str:
    """Return a share as it is shown: 0.955 as "95,5%"."""
    if abs(value) > 1e12 or value != value:
        return str(value)
    share = round(Decimal(repr(value)) * 100, max(places, _FEWEST_PLACES))
    digits = f"{share:f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return f"{'0' if digits == '-0' else digits}%".replace(".", ",")


def _percent_styles(xml: bytes, name: str) -> dict[int, int]:
    from kehoach_desktop.reading.safe_xml import parse

    root = parse(xml, name)
    formats = dict(_BUILT_IN)
    for element in root.iterfind("{*}numFmts/{*}numFmt"):
        code = _LITERAL.sub("", element.get("formatCode") or "").split(";")[0]
        number = element.get("numFmtId") or ""
        if number.isdigit():
            formats.pop(int(number), None)
            if "%" in code:
                decimals = re.search(r"\.([0#?]+)", code)
                formats[int(number)] = len(decimals[1]) if decimals else 0
    styles: dict[int, int] = {}
    for index, element in enumerate(root.iterfind("{*}cellXfs/{*}xf")):
        number = element.get("numFmtId") or ""
        if number.isdigit() and int(number) in formats:
            styles[index] = formats[int(number)]
    return styles


def _sheet_parts(parts: SafeZip, name: str) -> dict[str, str]:
    """Return the part of each sheet by its name."""
    from kehoach_desktop.reading.safe_xml import parse

    if not (parts.has(_BOOK) and parts.has(_LINKS)):
        return {}
    targets = {
        link.get("Id"): posixpath.normpath(posixpath.join("/xl", link.get("Target") or "")).lstrip(
            "/"
        )
        for link in parse(parts.read(_LINKS), name).iterfind("{*}Relationship")
    }
    found: dict[str, str] = {}
    for sheet in parse(parts.read(_BOOK), name).iterfind("{*}sheets/{*}sheet"):
        key = next((value for at, value in sheet.attrib.items() if str(at).endswith("}id")), None)
        title = sheet.get("name")
        if title and key in targets:
            found[title] = targets[key]
    return found
