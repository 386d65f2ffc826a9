"""Walks through stretches of an old Word document's text: the main text, each text box."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from kehoach_desktop.reading.flow.stream import MOST_PARAGRAPHS, End, FlowParagraph
from kehoach_desktop.reading.old_fonts import Decoder
from kehoach_desktop.reading.old_word.fonts import WordFonts
from kehoach_desktop.reading.old_word.lists import WordLists
from kehoach_desktop.reading.old_word.looks import (
    CharacterLook,
    ParagraphLooks,
    character_look,
)
from kehoach_desktop.reading.old_word.pages import Formatting
from kehoach_desktop.reading.old_word.pieces import TextPiece
from kehoach_desktop.reading.old_word.styles import Styles
from kehoach_desktop.reading.refusal import too_big
from kehoach_desktop.reading.symbol_font import sign_of

_MARKS = re.compile("[\x07\x08\x0c\r\x13-\x15]")
_SIGNS = re.compile("[\x00-\x08\x0b-\x1f]")
_ANCHOR, _CELL, _PARAGRAPH, _PAGE = "\x08", "\x07", "\r", "\x0c"
_FIELD, _RESULT, _FIELD_END = "\x13", "\x14", "\x15"
# TCVN3's "ư" lies where Unicode has the soft hyphen, which Word keeps as its own mark.
_WRITTEN = {"\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": "\u00ad"}

Run = tuple[list[str], CharacterLook]


class Story:
    """The paragraphs of one stretch; made anew for each."""

    def __init__(self, reader: "StoryReader") -> None:
        self.paragraphs: list[FlowParagraph] = []
        self._reader = reader
        self._runs: list[Run] = []
        self._anchors: list[int] = []
        self._fields: list[bool] = []
        """Of each field around the place: whether its result is reached."""
        self._instructions = 0
        """How many of them are still in their instruction."""

    def words(self, text: str, look: CharacterLook) -> None:
        """Take text without marks, and signs such as a line's break."""
        if look.deleted or self._instructions:
            return
        if look.symbol:
            # What stands in the text is a stand-in for the symbol.
            font, place = look.symbol
            text = sign_of(place) * len(text) if font in self._reader.fonts.symbols else ""
        if _SIGNS.search(text):
            text = _SIGNS.sub(lambda found: _WRITTEN.get(found[0], ""), text)
        if self._runs and self._runs[-1][1] is look:
            self._runs[-1][0].append(text)
        else:
            self._runs.append(([text], look))

    def mark(
        self, sign: str, place: int, position: int, piece: TextPiece, look: CharacterLook
    ) -> None:
        """Take a mark: its byte's place, its position in the text."""
        if sign in (_PARAGRAPH, _CELL) or (
            sign == _PAGE and position + 1 in self._reader.section_ends
        ):
            self._end(sign, place, piece, look)
        elif sign == _FIELD:
            self._fields.append(False)
            self._instructions += 1
        elif sign in (_RESULT, _FIELD_END):
            if self._fields:
                self._instructions -= not self._fields.pop()
                if sign == _RESULT:
                    self._fields.append(True)
        elif sign == _ANCHOR:
            self._anchors.append(position)
        else:
            self.words(sign, look)

    def _end(self, sign: str, place: int, piece: TextPiece, look: CharacterLook) -> None:
        reader = self._reader
        of = reader.looks.look(reader.paragraphs.at(place), piece.changes)
        made = FlowParagraph(depth=of.depth)
        if of.ends_row:
            made.ends, made.shape, made.gone = End.ROW, of.shape, look.deleted
        elif sign == _CELL or of.ends_cell:
            made.ends = End.CELL
        if of.list and not of.ends_row:
            made.label = reader.lists.numbering.label(str(of.list), of.level)
        made.pieces = [
            ("".join(texts), reader.decoder(run, of.style))
            for texts, run in self._runs
            if not reader.is_hidden(run, of.style)
        ]
        for position in self._anchors:
            made.boxes += reader.boxes_at(position)
        self._runs, self._anchors = [], []
        if self._instructions:
            # No field's instruction runs over paragraphs: its end was lost.
            self._fields, self._instructions = [], 0
        reader.count()
        self.paragraphs.append(made)

    def finish(self) -> list[FlowParagraph]:
        """Return the paragraphs, one that nothing ended among them."""
        if self._runs:
            reader = self._reader
            self.paragraphs.append(
                FlowParagraph(
                    [("".join(texts), reader.decoder(run, 0)) for texts, run in self._runs]
                )
            )
            self._runs = []
        return self.paragraphs


class StoryReader:
    """What all stretches share: pieces, formatting, styles, lists and text boxes."""

    def __init__(
        self,
        name: str,
        text: bytes,
        pieces: list[TextPiece],
        characters: Formatting,
        paragraphs: Formatting,
        styles: Styles,
        lists: WordLists,
        looks: ParagraphLooks,
        fonts: WordFonts,
        section_ends: frozenset[int],
        boxes: dict[int, list[tuple[int, int]]],
    ) -> None:
        self._name = name
        self._text = text
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self._characters = characters
        self.paragraphs = paragraphs
        self._styles = styles
        self.lists = lists
        self.looks = looks
        self.fonts = fonts
        self.section_ends = section_ends
        self._boxes = boxes
        self._known: dict[tuple[bytes, bytes], CharacterLook] = {}
        self._left = MOST_PARAGRAPHS

    def read(self, start: int, end: int) -> list[FlowParagraph]:
        """Return the paragraphs from one position of the text to another."""
        story = Story(self)
        for piece, raw, place, look in self._stretches(start, end):
            text = _decoded(raw, piece.width)
            before = 0
            for found in _MARKS.finditer(text):
                at = found.start()
                if before < at:
                    story.words(text[before:at], look)
                byte = place + at * piece.width
                position = piece.start + (byte - piece.at) // piece.width
                story.mark(found[0], byte, position, piece, look)
                before = at + 1
            if before < len(text):
                story.words(text[before:], look)
        return story.finish()

    def _stretches(
        self, start: int, end: int
    ) -> Iterator[tuple[TextPiece, bytes, int, CharacterLook]]:
        """Yield the bytes of each run of one look, with their place in the stream."""
        index = max(bisect_right(self._starts, start) - 1, 0)
        for piece in islice(self._pieces, index, None):
            if piece.start >= end:
                return
            if piece.end <= start:
                continue
            first = piece.at + (max(start, piece.start) - piece.start) * piece.width
            last = piece.at + (min(end, piece.end) - piece.start) * piece.width
            for place, stop, changes in self._characters.within(first, last):
                key = changes, piece.changes
                look = self._known.get(key)
                if look is None:
                    look = self._known[key] = character_look(changes + piece.changes)
                yield piece, self._text[place:stop], place, look

    def is_hidden(self, run: CharacterLook, style: int) -> bool:
        """Whether a run is not shown."""
        if run.hidden in (0, 1):
            return run.hidden == 1
        by_style = self._styles.look(style).hidden
        if run.style is not None:
            by_style = by_style != self._styles.look(run.style).hidden
        return by_style if run.hidden != 0x81 else not by_style

    def decoder(self, run: CharacterLook, style: int) -> Decoder | None:
        """Return how a run is read in its font, or in the font of its styles."""
        font = run.font
        if font is None and run.style is not None:
            font = self._styles.look(run.style).font
        if font is None:
            font = self._styles.look(style).font
        if font is None:
            font = self._styles.usual_font
        decoders = self.fonts.decoders
        return decoders[font] if font < len(decoders) else None

    def boxes_at(self, position: int) -> list[list[FlowParagraph]]:
        """Return the text boxes anchored at a position, each once."""
        boxes = [self.read(*box) for box in self._boxes.pop(position, ())]
        for box in boxes:
            # The mark that parts a box's text from the next one's is no paragraph of it.
            while box and not box[-1].pieces and box[-1].ends is End.PARAGRAPH:
                box.pop()
        return boxes

    def count(self) -> None:
        """Count a paragraph; raises UnusableFile past what is bearable."""
        self._left -= 1
        if self._left < 0:
            raise too_big(self._name)


def _decoded(raw: bytes, width: int) -> str:
    """Return the text, one letter a position: letters beyond the basic plane in halves."""
    if width == 1:
        return raw.decode("cp1252", "replace")
    text = raw.decode("utf-16-le", "surrogatepass" if len(raw) % 2 == 0 else "replace")
    if len(text) == len(raw) // 2:
        return text
    return "".join(map(chr, memoryview(raw[: len(raw) // 2 * 2]).cast("H")))
