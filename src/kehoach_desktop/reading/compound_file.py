"""Takes one stream out of an OLE2 container, the wrapping of old Office files ([MS-CFB])."""

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

    def stream(self, name: str) -> bytes | None:
        """Return a stream's content by its name, ``None`` where there is no such stream."""
        wanted = name.encode("utf-16-le")
        entry = self._entry(
            lambda entry: (
                entry[66] == 2
                and entry[: max(0, struct.unpack_from("<H", entry, 64)[0] - 2)] == wanted
            )
        )
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
        return self._numbers([number for number in listed if number < _END])

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
