"""What property changes make of a paragraph and of its characters."""

import struct
from collections.abc import Iterable
from typing import NamedTuple

from kehoach_desktop.reading.flow.stream import NO_SHAPE, RowShape
from kehoach_desktop.reading.old_word.lists import WordLists
from kehoach_desktop.reading.old_word.row_shapes import RowMaker
from kehoach_desktop.reading.old_word.sprms import number, sprms
from kehoach_desktop.reading.old_word.styles import FONT, HIDDEN, Styles

_STYLE, _LEVEL, _LIST = 0x4600, 0x260A, 0x460B
_IN_TABLE, _ROW_END, _DEPTH, _DEEPER = 0x2416, 0x2417, 0x6649, 0x664A
_INNER_CELL, _INNER_ROW = 0x244B, 0x244C
# Changes too long for their page lie in the data stream.
_ELSEWHERE = frozenset({0x6645, 0x6646, 0x646B})
_DELETED, _PLAIN, _CHARACTER_STYLE, _SYMBOL = 0x0800, 0x2A33, 0x4A30, 0x6A09
_TABLE_GROUP = 5
_MOST_LISTS = 0x7FE
_DEEPEST = 40


class ParagraphLook(NamedTuple):
    """A paragraph's style, its list and level, the tables around it, and what it ends.

    ``list`` is 0 for none. ``ends_cell`` speaks of tables within tables only; in the others a
    character ends the cell.
    """

    style: int = 0
    list: int = 0
    level: int = 0
    depth: int = 0
    ends_row: bool = False
    ends_cell: bool = False
    shape: RowShape = NO_SHAPE


class CharacterLook(NamedTuple):
    """Whether a run was deleted, its own font, style and hiding, and the symbol it shows, if any.

    A symbol is the number of a font and a place in it.
    """

    deleted: bool = False
    symbol: tuple[int, int] | None = None
    font: int | None = None
    style: int | None = None
    hidden: int | None = None


class ParagraphLooks:
    """Reckons the looks of paragraphs, the same changes once."""

    def __init__(self, styles: Styles, lists: WordLists, data: bytes) -> None:
        self._styles = styles
        self._lists = lists
        self._data = data
        self._known: dict[tuple[bytes, bytes], ParagraphLook] = {}

    def look(self, formatting: bytes, changes: bytes) -> ParagraphLook:
        """Return the look made by a page's entry, then by the changes of the piece."""
        key = formatting, changes
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._made(formatting, changes)
        return found

    def _made(self, formatting: bytes, changes: bytes) -> ParagraphLook:
        style = number(formatting[:2])
        all_changes = list(sprms(formatting[2:])) + list(sprms(changes))
        for code, operand in all_changes:
            if code == _STYLE:
                style = number(operand)
        state = _State()
        for of_style, inherited in self._styles.look(style).changes:
            before = state.list
            state.level_said = False
            state.take_all(sprms(inherited), b"")
            if state.list != before and not state.level_said:
                state.level = self._lists.levels_of_styles.get((state.list, of_style), 0)
        state.take_all(all_changes, self._data)
        depth = state.depth or int(state.in_table)
        return ParagraphLook(
            style,
            state.list if state.list <= _MOST_LISTS else 0,
            min(state.level, 8),
            min(depth, _DEEPEST),
            state.inner_row if depth > 1 else state.row_end,
            state.inner_cell and depth > 1,
            state.row.shape(),
        )


class _State:
    """What the changes taken so far have made."""

    def __init__(self) -> None:
        self.list = self.level = self.depth = 0
        self.in_table = self.row_end = self.inner_cell = self.inner_row = False
        self.level_said = False
        self.row = RowMaker()

    def take_all(self, changes: Iterable[tuple[int, bytes]], data: bytes) -> None:
        for code, operand in changes:
            if code == _LIST:
                self.list = number(operand)
            elif code == _LEVEL:
                self.level, self.level_said = operand[0], True
            elif code == _IN_TABLE:
                self.in_table = operand[0] == 1
            elif code == _ROW_END:
                self.row_end = operand[0] == 1
            elif code == _DEPTH:
                self.depth = number(operand)
            elif code == _DEEPER:
                self.depth = max(self.depth + struct.unpack("<i", operand)[0], 0)
            elif code == _INNER_CELL:
                self.inner_cell = operand[0] == 1
            elif code == _INNER_ROW:
                self.inner_row = operand[0] == 1
            elif code in _ELSEWHERE and data:
                self.take_all(sprms(_elsewhere(data, number(operand))), b"")
            elif code >> 10 & 7 == _TABLE_GROUP:
                self.row.take(code, operand)


def _elsewhere(data: bytes, at: int) -> bytes:
    if at + 2 > len(data):
        return b""
    (length,) = struct.unpack_from("<H", data, at)
    return data[at + 2 : at + 2 + length]


def character_look(changes: bytes) -> CharacterLook:
    """Return the look that a run's changes make."""
    look = CharacterLook()
    for code, operand in sprms(changes):
        if code == _DELETED:
            look = look._replace(deleted=operand[0] == 1)
        elif code == HIDDEN:
            look = look._replace(hidden=operand[0])
        elif code == FONT:
            look = look._replace(font=number(operand))
        elif code == _CHARACTER_STYLE:
            look = look._replace(style=number(operand))
        elif code == _SYMBOL:
            symbol = number(operand)
            look = look._replace(symbol=(symbol & 0xFFFF, symbol >> 16))
        elif code == _PLAIN:
            look = look._replace(font=None, hidden=None)
    return look
