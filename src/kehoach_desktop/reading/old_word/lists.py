"""The lists of an old Word document, for its automatic numbers."""

import struct
from contextlib import suppress
from typing import NamedTuple

from kehoach_desktop.reading.list_numbering import ListLevel, ListNumbering
from kehoach_desktop.reading.old_word.streams import LIST_USES, LISTS, WordStreams

_FORMS = {
    0: "decimal",
    1: "upperRoman",
    2: "lowerRoman",
    3: "upperLetter",
    4: "lowerLetter",
    22: "decimalZero",
    23: "bullet",
    255: "none",
}
_LIST, _USE, _LEVEL = 28, 16, 28
_MOST = 5_000
_LEVELS = 9
_NO_STYLE = 0xFFF


class WordLists(NamedTuple):
    """The counters, and the level that each list gives a style (list's number, style)."""

    numbering: ListNumbering
    levels_of_styles: dict[tuple[int, int], int]


def word_lists(streams: WordStreams) -> WordLists:
    """Return the document's lists; what is damaged numbers nothing."""
    levels: dict[str, dict[int, ListLevel]] = {}
    styles: dict[str, tuple[int, ...]] = {}
    uses = _Uses()
    # The lists read before a damage stand.
    with suppress(struct.error, IndexError):
        _load_lists(streams, levels, styles)
        uses.load(streams)
    levels_of_styles = {
        (int(which), style): level
        for which, kind in uses.kinds.items()
        for level, style in enumerate(styles.get(kind, ()))
        if style != _NO_STYLE
    }
    return WordLists(ListNumbering(levels, uses.kinds, uses.restarts, uses.own), levels_of_styles)


def _load_lists(
    streams: WordStreams,
    levels: dict[str, dict[int, ListLevel]],
    styles: dict[str, tuple[int, ...]],
) -> None:
    start, length = streams.place(LISTS)
    if not length:
        return
    table = streams.table
    (count,) = struct.unpack_from("<H", table, start)
    # The levels of all lists follow the part itself.
    at = start + length
    for index in range(min(count, _MOST)):
        head = start + 2 + index * _LIST
        (kind,) = struct.unpack_from("<i", table, head)
        styles[str(kind)] = struct.unpack_from("<9H", table, head + 8)
        of_list = levels[str(kind)] = {}
        for level in range(1 if table[head + 26] & 1 else _LEVELS):
            of_list[level], at = _level(table, at)


def _level(table: bytes, at: int) -> tuple[ListLevel, int]:
    """Return the level described at a place, and where the next begins."""
    start, form = struct.unpack_from("<iB", table, at)
    places = table[at + 6 : at + 15]
    characters, paragraph = table[at + 24], table[at + 25]
    at += _LEVEL + characters + paragraph
    (count,) = struct.unpack_from("<H", table, at)
    signs = struct.unpack_from(f"<{count}H", table, at + 2)
    # A level's number stands where one of the places says so, as the level itself.
    text = "".join(
        f"%{sign + 1}" if sign < _LEVELS and place in places else chr(sign)
        for place, sign in enumerate(signs, 1)
    )
    return ListLevel(_FORMS.get(form, "decimal"), text, start), at + 2 + 2 * count


class _Uses:
    """Which list each number of a paragraph means, with what it starts or writes otherwise."""

    def __init__(self) -> None:
        self.kinds: dict[str, str] = {}
        self.restarts: dict[str, dict[int, int]] = {}
        self.own: dict[str, dict[int, ListLevel]] = {}

    def load(self, streams: WordStreams) -> None:
        start, length = streams.place(LIST_USES)
        if not length:
            return
        table = streams.table
        (count,) = struct.unpack_from("<I", table, start)
        count = min(count, _MOST)
        changed: list[tuple[str, int]] = []
        for index in range(count):
            (kind,) = struct.unpack_from("<i", table, start + 4 + index * _USE)
            self.kinds[str(index + 1)] = str(kind)
            changed.append((str(index + 1), table[start + 4 + index * _USE + 12]))
        at = start + 4 + count * _USE
        for which, many in changed:
            while at + 4 <= len(table) and table[at : at + 4] == b"\xff\xff\xff\xff":
                at += 4
            for _ in range(min(many, _LEVELS)):
                at = self._change(table, at, which)

    def _change(self, table: bytes, at: int, which: str) -> int:
        first, flags = struct.unpack_from("<iI", table, at)
        at += 8
        level = flags & 0xF
        if flags & 0x20:
            written, at = _level(table, at)
            self.own.setdefault(which, {})[level] = written
            first = written.start
        if flags & 0x10:
            self.restarts.setdefault(which, {})[level] = first
        return at
