"""The pages of 512 bytes that say how stretches of the text stream are formatted."""

import struct
from bisect import bisect_right
from collections.abc import Iterator

from kehoach_desktop.reading.old_word.streams import (
    CHARACTER_PAGES,
    PARAGRAPH_PAGES,
    WordStreams,
)
from kehoach_desktop.reading.refusal import too_big

_PAGE = 512
_NUMBER = 0x3FFFFF
_MOST_RUNS = 600_000
_PARAGRAPH_ENTRY = 13


class Formatting:
    """The property changes of each stretch of bytes."""

    def __init__(self, runs: list[tuple[int, int, bytes]]) -> None:
        runs.sort(key=lambda run: run[0])
        self._starts = [start for start, _, _ in runs]
        self._runs = runs

    def at(self, place: int) -> bytes:
        """Return the changes at a byte, b"" where nothing is said of it."""
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return b""
        _, end, changes = self._runs[index]
        return changes if place < end else b""

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, bytes]]:
        """Yield the stretches from ``start`` to ``end``, with their changes, without gaps."""
        index = max(bisect_right(self._starts, start) - 1, 0)
        while start < end:
            if index >= len(self._runs):
                yield start, end, b""
                return
            first, last, changes = self._runs[index]
            index += 1
            if last <= start:
                continue
            if first > start:
                stop = min(first, end)
                yield start, stop, b""
                start = stop
            if start < end:
                stop = min(last, end)
                yield start, stop, changes
                start = stop


def character_formatting(streams: WordStreams) -> Formatting:
    """Return how characters are formatted."""
    return Formatting(_all_runs(streams, CHARACTER_PAGES))


def paragraph_formatting(streams: WordStreams) -> Formatting:
    """Return how paragraphs are formatted: the number of the style, then the changes to it."""
    return Formatting(_all_runs(streams, PARAGRAPH_PAGES))


def _all_runs(streams: WordStreams, part: int) -> list[tuple[int, int, bytes]]:
    runs: list[tuple[int, int, bytes]] = []
    known: dict[bytes, bytes] = {}
    _, numbers = streams.entries(part, 4)
    pages = dict.fromkeys(struct.unpack("<I", number)[0] & _NUMBER for number in numbers)
    for page in pages:
        content = streams.text[page * _PAGE : (page + 1) * _PAGE]
        if len(content) < _PAGE:
            continue
        read = _paragraph_changes if part == PARAGRAPH_PAGES else _character_changes
        size = _PARAGRAPH_ENTRY if part == PARAGRAPH_PAGES else 1
        count = min(content[-1], (_PAGE - 5) // (4 + size))
        edges = struct.unpack_from(f"<{count + 1}I", content)
        for index in range(count):
            changes = read(content, content[4 * (count + 1) + size * index] * 2)
            if edges[index] < edges[index + 1]:
                changes = known.setdefault(changes, changes)
                runs.append((edges[index], edges[index + 1], changes))
        if len(runs) > _MOST_RUNS:
            raise too_big(streams.name)
    return runs


def _character_changes(page: bytes, at: int) -> bytes:
    return page[at + 1 : at + 1 + page[at]] if at else b""


def _paragraph_changes(page: bytes, at: int) -> bytes:
    if not at:
        return b""
    words = page[at]
    if words:
        return page[at + 1 : at + 2 * words]
    words = page[at + 1] if at + 1 < _PAGE else 0
    return page[at + 2 : at + 2 + 2 * words]
