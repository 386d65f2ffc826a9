"""The lists of property changes ("grpprl") that old Word keeps everything in."""

import struct
from collections.abc import Iterator

# How long an operand is by the three highest bits of its code; 6 says so in its first byte.
_LENGTHS = (1, 1, 2, 4, 2, 2, 0, 3)
_VARIABLE = 6
_TABLE_DEFINITION, _TABS = 0xD608, 0xC615

# What the short form of a piece's change stands for.
_SHORT = {
    0x0C: 0x260A,
    0x18: 0x2416,
    0x19: 0x2417,
    0x41: 0x0800,
    0x42: 0x0801,
    0x53: 0x2A33,
    0x5C: 0x083C,
}


def sprms(changes: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the code and operand of each change; what is cut short ends the list."""
    at, end = 0, len(changes)
    while at + 3 <= end:
        code = changes[at] | changes[at + 1] << 8
        at += 2
        form = code >> 13
        if code == _TABLE_DEFINITION:
            length = (changes[at] | changes[at + 1] << 8) - 1 if at + 2 <= end else end
            at += 2
        elif form == _VARIABLE:
            length = changes[at]
            at += 1
            if code == _TABS and length == 255:
                length = _tabs_length(changes, at)
        else:
            length = _LENGTHS[form]
        if length < 0 or at + length > end:
            return
        yield code, changes[at : at + length]
        at += length


def _tabs_length(changes: bytes, at: int) -> int:
    """Return the length of a change of tab stops too long for one byte to say so."""
    if at >= len(changes):
        return 0
    removed = 1 + 4 * changes[at]
    added = changes[at + removed] if at + removed < len(changes) else 0
    return removed + 1 + 3 * added


def short_change(code: int, value: int) -> bytes:
    """Return the change that a piece names by a number of seven bits."""
    return struct.pack("<HB", _SHORT[code], value) if code in _SHORT else b""


def number(operand: bytes) -> int:
    """Return an operand as a whole number."""
    return int.from_bytes(operand[:4], "little")
