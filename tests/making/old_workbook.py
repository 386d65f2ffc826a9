"""Writes small workbooks of before 2007 (.xls): records in a container, for the reader's tests."""

import struct
from collections.abc import Mapping

Cell = str | float
_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def old_workbook(
    rows: list[list[Cell]],
    *,
    percentages: Mapping[int, int] | None = None,
    hidden_rows: tuple[int, ...] = (),
    font: str = "Arial",
    locked: bool = False,
    far: tuple[int, int] | None = None,
) -> bytes:
    """Return a workbook of one sheet; ``percentages`` maps a column to 9 (0%) or 10 (0.00%)."""
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


def container(name: str, content: bytes) -> bytes:
    """Return an OLE2 container of one stream, long enough to lie outside the small ones."""
    content = content.ljust(max(4096, -(-len(content) // _SECTOR) * _SECTOR), b"\0")
    count = len(content) // _SECTOR
    tables = -(-(count + 8) // 127)
    table = [_TABLE] * tables + [_END] + [*range(tables + 2, tables + 1 + count), _END]
    table += [_FREE] * (tables * 128 - len(table))
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIIII", 0, tables, tables, 0, 4096, _END, 0, _END, 0, 0)[:36]
    header += struct.pack("<109I", *range(tables), *[_FREE] * (109 - tables))
    directory = _entry("Root Entry", 5, _END, 0, child=1) + _entry(
        name, 2, tables + 1, len(content)
    )
    return header + struct.pack(f"<{tables * 128}I", *table) + directory + bytes(256) + content


def _entry(name: str, kind: int, first: int, size: int, child: int = _FREE) -> bytes:
    written = name.encode("utf-16-le")
    head = written.ljust(64, b"\0") + struct.pack("<HBB", len(written) + 2, kind, 1)
    links = struct.pack("<III36x", _FREE, _FREE, child)
    return head + links + struct.pack("<III", first, size, 0)


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data
