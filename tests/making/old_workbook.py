"""Writes small workbooks of before 2007 (.xls): records in a container, for the reader's tests."""

import struct
from collections.abc import Mapping

from kehoach_desktop.reading.compound_file import container

Cell = str | float


def old_workbook(
    rows: list[list[Cell]],
    *,
    percentages: Mapping[int, int] | None = None,
    hidden_rows: tuple[int, ...] = (),
    font: str = "Arial",
    locked: bool = False,
    far: tuple[int, int] | None = None,
    extent: tuple[int, int, int, int] | None = None,
) -> bytes:
    """Return a workbook of one sheet; ``percentages`` maps a column to 9 (0%) or 10 (0.00%).

    ``extent`` is the size it claims: first and past the last row, first and past the last column.
    """
    percentages = percentages or {}
    styles = [0, *sorted(set(percentages.values()))]
    begin = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0x306))
    if locked:
        begin += _record(0x2F, bytes(54))
    name = font.encode("latin-1")
    begin += _record(0x31, bytes(14) + bytes((len(name), 0)) + name)
    for number in styles:
        begin += _record(0xE0, struct.pack("<HH16x", 0, number))
    sheet = _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0x306))
    if extent:
        sheet += _record(0x200, struct.pack("<IIHHH", *extent, 0))
    for row in hidden_rows:
        sheet += _record(0x208, struct.pack("<HHHHHHI", row, 0, 1, 255, 0, 0, 0x20))
    for at, row_cells in enumerate(rows):
        for column, value in enumerate(row_cells):
            style = styles.index(percentages.get(column, 0))
            if isinstance(value, str):
                text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
                sheet += _record(0x204, struct.pack("<HHH", at, column, 0) + text)
            else:
                sheet += _record(0x203, struct.pack("<HHHd", at, column, style, value))
    if far:
        sheet += _record(0x203, struct.pack("<HHHd", *far, 0, 1.0))
    sheet += _record(0x0A, b"")
    named = "Tiến độ".encode("utf-16-le")
    place = len(begin) + 4 + 8 + len(named) + 4
    bound = struct.pack("<IHBB", place, 0, len(named) // 2, 1) + named
    content = begin + _record(0x85, bound) + _record(0x0A, b"") + sheet
    return container("Workbook", content)


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data
