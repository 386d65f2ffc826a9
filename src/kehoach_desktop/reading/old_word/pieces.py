"""The table of pieces: which stretches of the stream make up the text, in which order.

Word saves quickly by appending what is new and naming the pieces in their new order.
"""

import struct
from typing import NamedTuple

from kehoach_desktop.reading.old_word.sprms import short_change
from kehoach_desktop.reading.old_word.streams import PIECES, WordStreams
from kehoach_desktop.reading.refusal import damaged, too_big

_MOST_LETTERS = 6_000_000
_MOST_PIECES = 200_000
_CHANGES, _TABLE = 1, 2
_NARROW = 0x40000000


class TextPiece(NamedTuple):
    """A stretch of text: its letters' positions, where its bytes lie, and bytes a letter.

    ``changes`` apply to everything in it.
    """

    start: int
    end: int
    at: int
    width: int
    changes: bytes


def text_pieces(streams: WordStreams) -> list[TextPiece]:
    """Return the pieces in reading order; raises UnusableFile when they do not hold together."""
    content = streams.part(PIECES)
    shared: list[bytes] = []
    at = 0
    while at + 3 <= len(content) and content[at] == _CHANGES:
        (length,) = struct.unpack_from("<H", content, at + 1)
        shared.append(content[at + 3 : at + 3 + length])
        at += 3 + length
    if at + 5 > len(content) or content[at] != _TABLE:
        raise damaged(streams.name)
    (length,) = struct.unpack_from("<I", content, at + 1)
    table = content[at + 5 : at + 5 + length]
    count = (len(table) - 4) // 12
    if count < 1:
        raise damaged(streams.name)
    if count > _MOST_PIECES:
        raise too_big(streams.name)
    starts = struct.unpack_from(f"<{count + 1}I", table)
    if starts[-1] > _MOST_LETTERS:
        raise too_big(streams.name)
    pieces: list[TextPiece] = []
    for index in range(count):
        start, end = starts[index], starts[index + 1]
        place, change = struct.unpack_from("<IH", table, 4 * (count + 1) + 8 * index + 2)
        narrow = bool(place & _NARROW)
        at = (place & ~_NARROW & 0x7FFFFFFF) // (2 if narrow else 1)
        width = 1 if narrow else 2
        if end < start or at + (end - start) * width > len(streams.text):
            raise damaged(streams.name)
        if end > start:
            pieces.append(TextPiece(start, end, at, width, _changes(change, shared)))
    return pieces


def _changes(change: int, shared: list[bytes]) -> bytes:
    if change & 1:
        return shared[change >> 1] if change >> 1 < len(shared) else b""
    return short_change(change >> 1 & 0x7F, change >> 8)
