"""Looks through a workbook before the spreadsheet library may touch it."""

import re
from pathlib import Path

from kehoach_desktop.reading.excel.looks import SheetLook
from kehoach_desktop.reading.excel.styles import STYLES, CellStyles, cell_styles, sheet_parts
from kehoach_desktop.reading.refusal import damaged, too_big, unsafe
from kehoach_desktop.reading.safe_zip import SafeZip

_MAX_CELLS = 6_000_000
# The library makes room for the whole rectangle of a sheet, so one cell at XFD1048576 would
# ask for gigabytes. Columns past Z or rows past 99999 are rare enough to be counted exactly.
_FAR = re.compile(rb' r *="(?:[A-Za-z]{2}|[A-Za-z]?\d{6})')
_FAR_ON_ANY_LINE = re.compile(rb"\sr\s*=\s*[\"'](?:[A-Za-z]{2}|[A-Za-z]?\d{6})")
_CELL = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{1,3})?(\d{1,7})[\"']")
_DECLARATION = 200
_UNUSUAL = (b"\n", b"\t", b"\r", b"'")
_NOT_QUOTED = re.compile(rb'=[^"]')


def checked_sheets(path: Path) -> dict[str, SheetLook]:
    """Return what sheets show besides their values, by title.

    It is looked up while every part is inflated anyway.

    Raises UnusableFile unless every part is whole, harmless and of bearable size.
    """
    name = path.name
    with SafeZip(path, name) as parts:
        styles = CellStyles()
        looks: dict[str, SheetLook] = {}
        for part in sorted(parts.names, key=STYLES.__ne__):
            lower = part.lower()
            if not lower.startswith("xl/") or not lower.endswith((".xml", ".rels")):
                continue
            if "/drawings/" in lower or "/theme/" in lower or "/charts/" in lower:
                continue
            xml = parts.read(part)
            head = xml[:1024]
            if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                raise unsafe(name)
            if lower.startswith("xl/worksheets/") and _reaches_far(xml):
                _check_extent(xml, name)
            if part == STYLES:
                styles = cell_styles(xml, name)
            elif lower.startswith("xl/worksheets/") and (look := styles.look_of(xml)):
                looks[part] = look
            if lower.endswith("workbook.xml") and b"<" not in head:
                raise damaged(name)
        if not looks:
            return {}
        titles = sheet_parts(parts, name)
        return {titles[part]: look for part, look in looks.items() if part in titles}


def _reaches_far(xml: bytes) -> bool:
    # Of what XML allows around an attribute's name most files use nothing but spaces before it.
    unusual = any(xml.find(mark, _DECLARATION) > 0 for mark in _UNUSUAL) or _NOT_QUOTED.search(xml)
    return bool((_FAR_ON_ANY_LINE if unusual else _FAR).search(xml))


def _check_extent(xml: bytes, name: str) -> None:
    width = height = 1
    for found in _CELL.finditer(xml):
        height = max(height, int(found[2]))
        if found[1]:
            column = 0
            for letter in found[1].upper():
                column = column * 26 + letter - 64
            width = max(width, column)
    if width * height > _MAX_CELLS:
        raise too_big(name)
