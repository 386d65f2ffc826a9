"""Cell styles of a workbook that change what its cells show: percentages, months, old fonts."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kehoach_desktop.reading.excel.looks import Place, SheetLook
from kehoach_desktop.reading.excel.month_formats import BUILT_IN_MONTHS, shows_month
from kehoach_desktop.reading.old_fonts import Decoder, decoder_of_font
from kehoach_desktop.reading.safe_xml import parse
from kehoach_desktop.reading.safe_zip import SafeZip

STYLES = "xl/styles.xml"
_BOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_BUILT_IN = {9: 0, 10: 2}
"""The percentage formats every workbook knows by number: 0% and 0.00%."""
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
_PLACE = re.compile(rb"\br=[\"']([A-Za-z]{1,3})(\d{1,7})[\"']")
_MARKS = (b"%", b"yy", b'"9"', b'"10"', b'"17"', b"'9'", b"'10'", b"'17'")
_HIDDEN_TAG = re.compile(
    rb"<(?:\w+:)?(row|col)\s[^<>]{0,400}?\bhidden=[\"'](?:1|true)[\"'][^<>]{0,400}>"
)
_WHOLE = re.compile(rb"\b(r|min|max)=[\"'](\d{1,7})[\"']")
_MOST_COLUMNS = 16_384


@dataclass(slots=True)
class CellStyles:
    """By cell style: its percentage's decimals, how its old font is read, if it shows a month."""

    percentages: Mapping[int, int] = field(default_factory=dict)
    old_fonts: Mapping[int, Decoder] = field(default_factory=dict)
    months: frozenset[int] = frozenset()

    def look_of(self, xml: bytes) -> SheetLook | None:
        """Return what is to be known of a sheet's part, ``None`` if nothing is."""
        look = SheetLook()
        if b" hidden=" in xml:
            _note_hidden(xml, look)
        styled = {*self.percentages, *self.old_fonts, *self.months}
        if styled:
            for style, place in _styled_cells(xml, list(styled)):
                if style in self.percentages:
                    look.percentages[place] = self.percentages[style]
                if style in self.old_fonts:
                    look.old_fonts[place] = self.old_fonts[style]
                if style in self.months:
                    look.months.add(place)
        return None if look.is_empty else look


def cell_styles(xml: bytes, name: str) -> CellStyles:
    """Return the styles worth knowing in the workbook's styles part, mostly none at a glance."""
    old = b".Vn" in xml or b".VN" in xml or b"VNI-" in xml
    if not old and not any(mark in xml for mark in _MARKS):
        return CellStyles()
    root = parse(xml, name)
    formats = dict(_BUILT_IN)
    month_formats = set(BUILT_IN_MONTHS)
    for element in root.iterfind("{*}numFmts/{*}numFmt"):
        number = _number(element.get("numFmtId"))
        formats.pop(number, None)
        month_formats.discard(number)
        code = element.get("formatCode") or ""
        decimals = percent_decimals(code)
        if decimals is not None and number >= 0:
            formats[number] = decimals
        elif number >= 0 and shows_month(code):
            month_formats.add(number)
    fonts = [
        decoder_of_font(named.get("val")) if named is not None else None
        for font in root.iterfind("{*}fonts/{*}font")
        for named in (font.find("{*}name"),)
    ]
    shares: dict[int, int] = {}
    old_fonts: dict[int, Decoder] = {}
    months: set[int] = set()
    for index, element in enumerate(root.iterfind("{*}cellXfs/{*}xf")):
        number, font = _number(element.get("numFmtId")), _number(element.get("fontId"))
        if number in formats:
            shares[index] = formats[number]
        elif number in month_formats:
            months.add(index)
        if 0 <= font < len(fonts) and (read := fonts[font]):
            old_fonts[index] = read
    return CellStyles(shares, old_fonts, frozenset(months))


def _number(text: str | None) -> int:
    """Return the number that a style goes by, -1 for what is none: files say anything."""
    return int(text) if text and text.isdecimal() and len(text) < 8 else -1


def percent_decimals(code: str) -> int | None:
    """Return the decimals that a percentage's number format shows, ``None`` for any other."""
    bare = _LITERAL.sub("", code).split(";")[0]
    if "%" not in bare:
        return None
    decimals = re.search(r"\.([0#?]+)", bare)
    return len(decimals[1]) if decimals else 0


def sheet_parts(parts: SafeZip, name: str) -> dict[str, str]:
    """Return the title of each sheet by its part."""
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
            found[targets[key]] = title
    return found


def _styled_cells(xml: bytes, styles: list[int]) -> list[tuple[int, Place]]:
    listed = "|".join(map(str, styles)).encode()
    cell = re.compile(
        rb"<(?:\w+:)?c\s[^<>]{0,200}?\bs=[\"'](" + listed + rb")[\"'][^<>]{0,200}(?<!/)>"
    )
    found: list[tuple[int, Place]] = []
    for match in cell.finditer(xml):
        place = _PLACE.search(match[0])
        if place:
            column = 0
            for letter in place[1].upper():
                column = column * 26 + letter - 64
            found.append((int(match[1]), (int(place[2]) - 1, column - 1)))
    return found


def _note_hidden(xml: bytes, look: SheetLook) -> None:
    for tag in _HIDDEN_TAG.finditer(xml):
        said = {key: int(value) for key, value in _WHOLE.findall(tag[0])}
        if tag[1] == b"row" and b"r" in said:
            look.hidden_rows.add(said[b"r"] - 1)
        elif tag[1] == b"col" and b"min" in said and b"max" in said:
            last = min(said[b"max"], _MOST_COLUMNS)
            look.hidden_columns.update(range(said[b"min"] - 1, last))
