"""Reads Rich Text Format into the neutral document."""

import re
from pathlib import Path

from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.flow.document import flow_document
from kehoach_desktop.reading.flow.stream import MOST_PARAGRAPHS, NO_SHAPE, End, FlowParagraph
from kehoach_desktop.reading.refusal import damaged, too_big, unsafe
from kehoach_desktop.reading.rtf.fonts import FontTable
from kehoach_desktop.reading.rtf.groups import Goal, Group
from kehoach_desktop.reading.rtf.rows import WORDS as ROW_WORDS
from kehoach_desktop.reading.rtf.rows import RowDefinition
from kehoach_desktop.reading.rtf.story import RtfStory
from kehoach_desktop.reading.rtf.tokens import Kind, Tokens
from kehoach_desktop.reading.rtf.words import (
    ENDS,
    FONT_WORDS,
    GOALS,
    KNOWN,
    LOOKS,
    PARAGRAPH_ENDS,
    SIGNS,
    SKIPPED,
    SYMBOLS,
)
from kehoach_desktop.reading.symbol_font import signs_of
from kehoach_desktop.services.ports.store import Monitor

_DEEPEST_GROUP = 2_000
_DEEPEST_BOX = 5
_STEP = 20_000
_LETTER = re.compile(r"\\u(-?\d{1,5}) ?(?:\?|\\'..)")


def read_rtf(path: Path, monitor: Monitor | None = None) -> Document:
    """Return the document's paragraphs and tables; raises UnusableFile."""
    try:
        content = path.read_bytes()
    except OSError:
        raise damaged(path.name) from None
    reader = _Reader(content, path.name, monitor)
    return flow_document(path.name, reader.paragraphs())


class _Reader:
    """Goes through the tokens once, with the state of every group around the place."""

    def __init__(self, content: bytes, name: str, monitor: Monitor | None) -> None:
        self._tokens = Tokens(content, name, KNOWN)
        self._name = name
        self._monitor = monitor
        self._fonts = FontTable()
        self._group = Group()
        self._around: list[Group] = []
        self._stories = [RtfStory()]
        self._row, self._inner_row = RowDefinition(), RowDefinition()
        self._bytes = bytearray()
        self._label: list[str] = []
        self._label_symbol = False
        self._optional = False
        """Whether the group may be skipped by who does not know it."""
        self._alternative = 0
        """How many characters still stand in for one of Unicode."""
        self._left = MOST_PARAGRAPHS

    def paragraphs(self) -> list[FlowParagraph]:
        """Return everything read."""
        for index, (kind, text, number) in enumerate(self._tokens):
            if self._monitor and not index % _STEP:
                self._monitor(*self._tokens.share, "Đang đọc văn bản RTF")
            if kind is Kind.WORDS:
                self._words(text)
            elif kind is Kind.TEXT:
                self._text(text)
            elif kind is Kind.BYTE:
                if self._alternative:
                    self._expect(self._alternative - 1)
                else:
                    self._take_bytes(bytes((number or 0,)))
            elif kind is Kind.WORD:
                self._word(text, number)
            elif kind is Kind.OPEN:
                self._open()
            elif kind is Kind.CLOSE:
                self._close()
            else:
                self._symbol(text)
        self._flush()
        while len(self._stories) > 1:
            box = self._stories.pop().finish()
            self._stories[-1].box(box)
        return self._stories[0].finish()

    def _expect(self, alternative: int, *, optional: bool = False) -> None:
        """Say what is special of the tokens to come."""
        self._alternative, self._optional = alternative, optional
        self._tokens.attentive = alternative > 0 or optional

    def _text(self, text: bytes) -> None:
        if self._alternative:
            skipped = min(self._alternative, len(text))
            self._expect(self._alternative - skipped)
            text = text[skipped:]
        if text:
            self._take_bytes(text)

    def _words(self, words: bytes) -> None:
        goal = self._group.goal
        if goal is Goal.FONTS:
            self._fonts.take_name(words)
        elif goal in (Goal.TEXT, Goal.NUMBER):
            self._flush()
            text = words.decode("ascii")
            if "\\" in text:
                text = _LETTER.sub(lambda found: chr(int(found[1]) & 0xFFFF), text)
            self._write(text)

    def _take_bytes(self, text: bytes) -> None:
        goal = self._group.goal
        if goal is Goal.FONTS:
            self._fonts.take_name(text)
        elif goal in (Goal.TEXT, Goal.NUMBER):
            self._bytes += text

    def _flush(self) -> None:
        """Read the bytes gathered in the font they stand in."""
        if self._bytes:
            page = self._fonts.page_of(self._group.font)
            text = self._bytes.decode(page, "replace")
            self._bytes.clear()
            self._write(text)

    def _write(self, text: str) -> None:
        group = self._group
        if group.goal is Goal.NUMBER:
            self._label.append(text)
            self._label_symbol |= group.font.symbols and bool(text.strip())
        elif group.goal is Goal.TEXT and not (group.hidden or group.deleted):
            if group.font.signs:
                text = signs_of(text)
            self._stories[-1].words(text, group.font.decoder)

    def _open(self) -> None:
        self._flush()
        self._expect(0)
        if len(self._around) >= _DEEPEST_GROUP:
            raise unsafe(self._name)
        self._around.append(self._group)
        self._group = self._group.inner()

    def _close(self) -> None:
        self._flush()
        self._expect(0)
        if not self._around:
            return
        ended, self._group = self._group, self._around.pop()
        self._tokens.single = self._group.alternative == 1
        if ended.box:
            box = self._stories.pop().finish()
            self._stories[-1].box(box)
        elif ended.goal is Goal.FONTS and self._group.goal is not Goal.FONTS:
            self._group.font = self._fonts.font(self._fonts.usual)
        elif ended.goal is Goal.NUMBER and self._group.goal is Goal.TEXT:
            self._stories[-1].number("".join(self._label), symbol=self._label_symbol)

    def _symbol(self, sign: bytes) -> None:
        if self._alternative:
            self._expect(self._alternative - 1)
        elif sign == b"*":
            self._expect(0, optional=True)
        elif sign in (b"\n", b"\r"):
            self._end(End.PARAGRAPH, self._group.depth)
        elif sign in SYMBOLS:
            self._flush()
            self._write(SYMBOLS[sign])

    def _word(self, word: bytes, number: int | None) -> None:
        if self._alternative and word != b"u":
            self._expect(self._alternative - 1)
            return
        optional = self._optional
        if optional:
            self._expect(0)
        if word == b"u":
            self._flush()
            self._write(chr((number or 0) & 0xFFFF))
            self._expect(self._group.alternative)
        elif word in SIGNS:
            self._flush()
            self._write(SIGNS[word])
        elif self._group.goal is Goal.FONTS and word in FONT_WORDS:
            self._fonts.describe(word, number)
        elif word in LOOKS:
            self._flush()
            self._group.take(word, number, self._fonts)
            self._tokens.single = self._group.alternative == 1
        elif word in ENDS:
            self._structure(word)
        elif word in GOALS:
            self._goal(word)
        elif word in ROW_WORDS:
            row = self._inner_row if self._group.goal is Goal.ROW else self._row
            row.take(word, number)
        elif optional or word in SKIPPED:
            self._tokens.skip_group()

    def _structure(self, word: bytes) -> None:
        """Take a word that ends a paragraph, cell or row."""
        depth = self._group.depth
        if word in PARAGRAPH_ENDS:
            self._end(End.PARAGRAPH, depth)
        elif word == b"cell":
            self._end(End.CELL, 1)
        elif word == b"nestcell":
            self._end(End.CELL, max(depth, 2))
        elif word == b"row":
            self._end(End.ROW, 1)
        else:
            self._end(End.ROW, max(depth, 2))

    def _end(self, ends: End, depth: int) -> None:
        self._flush()
        goal = self._group.goal
        if goal is not Goal.TEXT and not (goal is Goal.ROW and ends is End.ROW):
            return
        self._left -= 1
        if self._left < 0:
            raise too_big(self._name)
        row = self._inner_row if ends is End.ROW and depth > 1 else self._row
        self._stories[-1].end(ends, depth, row.shape() if ends is End.ROW else NO_SHAPE)

    def _goal(self, word: bytes) -> None:
        """Take a word that says where a group's text goes."""
        group = self._group
        match word:
            case b"fonttbl":
                group.goal = Goal.FONTS
            case b"listtext" | b"pntext":
                if group.goal is Goal.TEXT:
                    group.goal = Goal.NUMBER
                    self._label, self._label_symbol = [], False
            case b"shpinst" | b"do":
                group.goal = Goal.NOWHERE
            case b"nesttableprops":
                group.goal = Goal.ROW
            case b"shptxt" | b"dptxbxtext":
                if len(self._stories) > _DEEPEST_BOX:
                    self._tokens.skip_group()
                elif not group.box:
                    self._stories.append(RtfStory())
                    group.goal, group.box = Goal.TEXT, True
                    group.in_table, group.tables = False, 0
            case b"upr":
                group.outer, group.goal = group.goal, Goal.NOWHERE
            case _:
                group.goal = group.outer
