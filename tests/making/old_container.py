"""Writes OLE2 containers of several streams, as old Office programs do, for the readers' tests."""

import struct
from collections.abc import Mapping

_SECTOR = 512
_LEAST = 4096
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def old_container(
    streams: Mapping[str, bytes], embedded: Mapping[str, bytes] | None = None
) -> bytes:
    """Return a container; ``embedded`` streams lie in a folder, as an embedded file's do.

    Streams are filled up to the size below which they would be kept in a stream of their own.
    """
    contents: list[tuple[str, bytes]] = [*(embedded or {}).items(), *streams.items()]
    inside = len(embedded or {})
    sectors: list[bytes] = []
    table: list[int] = []

    def put(content: bytes) -> int:
        first = len(sectors)
        count = -(-len(content) // _SECTOR)
        padded = content.ljust(count * _SECTOR, b"\0")
        sectors.extend(padded[at : at + _SECTOR] for at in range(0, len(padded), _SECTOR))
        table.extend([*range(first + 1, first + count), _END])
        return first

    # Entries: the root, a folder where there are embedded streams, then the streams.
    folder = 1 if inside else 0
    first_top = 1 + folder + inside
    last = first_top + len(streams) - 1
    entries = [_entry("Root Entry", 5, _END, 0, child=1 if inside else first_top)]
    if inside:
        entries.append(_entry("ObjectPool", 1, 0, 0, child=2, right=first_top))
    for index, (name, content) in enumerate(contents):
        at = 1 + folder + index
        filled = content.ljust(_LEAST, b"\0")
        ends = at == last or (inside and index == inside - 1)
        entries.append(_entry(name, 2, put(filled), len(filled), right=_FREE if ends else at + 1))
    directory = put(b"".join(entries).ljust(-(-len(entries) * 128 // _SECTOR) * _SECTOR, b"\0"))
    tables = 1
    while tables * (_SECTOR // 4) < len(table) + tables:
        tables += 1
    first_table = len(sectors)
    table += [_TABLE] * tables
    table += [_FREE] * (tables * (_SECTOR // 4) - len(table))
    packed = struct.pack(f"<{len(table)}I", *table)
    sectors += [packed[at : at + _SECTOR] for at in range(0, len(packed), _SECTOR)]
    head = (
        bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    )
    head += struct.pack("<9I", 0, tables, directory, 0, _LEAST, _END, 0, _END, 0)
    head += struct.pack(
        "<109I", *range(first_table, first_table + tables), *[_FREE] * (109 - tables)
    )
    return head + b"".join(sectors)


def _entry(
    name: str, kind: int, first: int, size: int, *, child: int = _FREE, right: int = _FREE
) -> bytes:
    written = name.encode("utf-16-le")
    head = written.ljust(64, b"\0") + struct.pack("<HBB", len(written) + 2, kind, 1)
    return head + struct.pack("<III36xIII", _FREE, right, child, first, size, 0)
