"""Takes streams out of an OLE2 container, the wrapping of old Office files, or wraps one anew.

[MS-CFB] is the format's description.
"""

import struct
from collections.abc import Callable

_SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
_END = 0xFFFFFFFA
"""Sector numbers from here on mark ends and free places."""
_HEADER = 512
_ENTRY = 128
_MOST_SECTORS = 1 << 20


class BrokenContainer(ValueError):
    """The container's chains of sectors do not hold together."""


class CompoundFile:
    """The streams of a container held in memory; every chain is bounded by the file's size."""

    def __init__(self, content: bytes) -> None:
        if len(content) < _HEADER or not content.startswith(_SIGNATURE):
            raise BrokenContainer
        self._content = content
        shift, small_shift = struct.unpack_from("<HH", content, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise BrokenContainer
        self._size, self._small = 1 << shift, 1 << small_shift
        first_directory, self._cutoff, first_small = struct.unpack_from("<I4xII", content, 48)
        self._table = self._allocation()
        self._small_table = self._numbers(self._walk(first_small, self._table))
        directory = self._joined(first_directory)
        self._entries = [
            directory[at : at + _ENTRY] for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)
        ]
        root = self._entry(lambda entry: entry[66] == 5)
        self._small_stream = self._joined(struct.unpack_from("<I", root, 116)[0]) if root else b""
        self._top = self._children(root) if root else []

    def has(self, name: str) -> bool:
        """Whether there is a stream of this name outside the folders of what is embedded."""
        return any(_is_stream(entry, name) for entry in self._top)

    def stream(self, name: str) -> bytes | None:
        """Return a stream's content by its name, ``None`` where there is no such stream.

        One outside the folders, where embedded files lie, goes before one inside.
        """
        entry = next((entry for entry in self._top if _is_stream(entry, name)), None)
        if entry is None:
            entry = self._entry(lambda entry: _is_stream(entry, name))
        if entry is None:
            return None
        first, size = struct.unpack_from("<II", entry, 116)
        if size >= self._cutoff:
            return self._joined(first)[:size]
        pieces = [
            self._small_stream[number * self._small : (number + 1) * self._small]
            for number in self._walk(first, self._small_table)
        ]
        return b"".join(pieces)[:size]

    def _children(self, folder: bytes) -> list[bytes]:
        """Return the entries directly in a folder, which stand in a tree of left and right."""
        found: list[bytes] = []
        seen: set[int] = set()
        waiting = [struct.unpack_from("<I", folder, 76)[0]]
        while waiting:
            number = waiting.pop()
            if number >= len(self._entries) or number in seen:
                continue
            seen.add(number)
            entry = self._entries[number]
            found.append(entry)
            waiting += struct.unpack_from("<II", entry, 68)
        return found

    def _entry(self, fits: Callable[[bytes], bool]) -> bytes | None:
        return next((entry for entry in self._entries if fits(entry)), None)

    def _allocation(self) -> tuple[int, ...]:
        """Return the table that says which sector follows each."""
        listed = [*struct.unpack_from("<109I", self._content, 76)]
        following, more = struct.unpack_from("<II", self._content, 68)
        per_sector = self._size // 4 - 1
        while following < _END and more > 0 and len(listed) < _MOST_SECTORS:
            numbers = struct.unpack(f"<{self._size // 4}I", self._sector(following))
            listed += numbers[:per_sector]
            following, more = numbers[per_sector], more - 1
        listed = [number for number in listed if number < _END]
        if len(set(listed)) != len(listed):
            raise BrokenContainer
        # What a table says beyond the file's own sectors is of no use.
        sectors = -(-len(self._content) // self._size)
        return self._numbers(listed[: -(-sectors // (per_sector + 1))])

    def _numbers(self, sectors: list[int]) -> tuple[int, ...]:
        joined = b"".join(map(self._sector, sectors))
        return struct.unpack(f"<{len(joined) // 4}I", joined)

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        sector = self._content[at : at + self._size]
        if len(sector) < self._size:
            if not sector:
                raise BrokenContainer
            # The last sector of a file may be cut short.
            sector = sector.ljust(self._size, b"\0")
        return sector

    def _walk(self, first: int, table: tuple[int, ...]) -> list[int]:
        chain: list[int] = []
        while first < _END:
            if first >= len(table) or len(chain) > len(table):
                raise BrokenContainer
            chain.append(first)
            first = table[first]
        return chain

    def _joined(self, first: int) -> bytes:
        return b"".join(map(self._sector, self._walk(first, self._table)))


def _is_stream(entry: bytes, name: str) -> bool:
    length = max(0, struct.unpack_from("<H", entry, 64)[0] - 2)
    return entry[66] == 2 and entry[:length] == name.encode("utf-16-le")


_WIDE = 4096
_FREE, _CHAIN_END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def container(name: str, content: bytes) -> bytes:
    """Return a container that holds nothing but one stream, every chain of it in order."""
    count = max(1, -(-len(content) // _WIDE))
    content = content.ljust(count * _WIDE, b"\0")
    per_table = _WIDE // 4
    tables = -(-(count + 3) // (per_table - 1))
    if tables > 109:
        raise BrokenContainer
    table = [_TABLE] * tables + [_CHAIN_END]
    table += [*range(tables + 2, tables + 1 + count), _CHAIN_END]
    # The root's own stream, empty but for its sector, which some readers ask for.
    table.append(_CHAIN_END)
    table += [_FREE] * (tables * per_table - len(table))
    header = _SIGNATURE + bytes(16) + struct.pack("<5H6x", 0x3E, 4, 0xFFFE, 12, 6)
    header += struct.pack(
        "<9I", 1, tables, tables, 0, 4096, _CHAIN_END, 0, _CHAIN_END, 0
    ) + struct.pack("<109I", *range(tables), *[_FREE] * (109 - tables))
    directory = _named("Root Entry", 5, tables + 1 + count, 0, child=1)
    directory += _named(name, 2, tables + 1, len(content))
    before = header, struct.pack(f"<{len(table)}I", *table), directory
    padded = (piece.ljust(-(-len(piece) // _WIDE) * _WIDE, b"\0") for piece in before)
    return b"".join((*padded, content, bytes(_WIDE)))


def _named(name: str, kind: int, first: int, size: int, child: int = _FREE) -> bytes:
    written = name.encode("utf-16-le")
    head = written.ljust(64, b"\0") + struct.pack("<HBB", len(written) + 2, kind, 1)
    return head + struct.pack("<III36xIII", _FREE, _FREE, child, first, size, 0)
