"""Walks through stretches of an old Word document's text: the main text, each text box."""

import re
from collections.abc import Iterator

from kehoach_desktop.reading.flow import MOST_PARAGRAPHS, End, FlowParagraph
from kehoach_desktop.reading.old_fonts import Decoder
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

_MARKS = re.compile("[\x00-\x08\x0b-\x1f]")
_ANCHOR, _CELL, _PARAGRAPH, _PAGE = "\x08", "\x07", "\r", "\x0c"
_FIELD, _RESULT, _FIELD_END = "\x13", "\x14", "\x15"
# TCVN3's "ư" lies where Unicode has the soft hyphen, which Word keeps as its own mark.
_WRITTEN = {"\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": "\u00ad"}

Run = tuple[str, CharacterLook]


class Story:
    """The paragraphs of one stretch; made anew for each."""

    def __init__(self, reader: "StoryReader") -> None:
        self.paragraphs: list[FlowParagraph] = []
        self._reader = reader
        self._runs: list[Run] = []
        self._anchors: list[int] = []
        self._fields: list[bool] = []
        """Of each field around the place: whether its result is reached."""

    def words(self, text: str, look: CharacterLook) -> None:
        """Take text without marks."""
        if not look.deleted and not look.symbol and all(self._fields):
            self._runs.append((text, look))

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
        elif sign == _RESULT:
            if self._fields:
                self._fields[-1] = True
        elif sign == _FIELD_END:
            if self._fields:
                self._fields.pop()
        elif sign == _ANCHOR:
            self._anchors.append(position)
        elif sign in _WRITTEN:
            self.words(_WRITTEN[sign], look)

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
            (text, reader.decoder(run, of.style))
            for text, run in self._runs
            if not reader.is_hidden(run, of.style)
        ]
        for position in self._anchors:
            made.boxes += reader.boxes_at(position)
        self._runs, self._anchors = [], []
        if not all(self._fields):
            # No field's instruction runs over paragraphs: its end was lost.
            self._fields = []
        reader.count()
        self.paragraphs.append(made)

    def finish(self) -> list[FlowParagraph]:
        """Return the paragraphs, one that nothing ended among them."""
        if self._runs:
            reader = self._reader
            self.paragraphs.append(
                FlowParagraph([(text, reader.decoder(run, 0)) for text, run in self._runs])
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
        fonts: list[Decoder | None],
        section_ends: frozenset[int],
        boxes: dict[int, list[tuple[int, int]]],
    ) -> None:
        self._name = name
        self._text = text
        self._pieces = pieces
        self._characters = characters
        self.paragraphs = paragraphs
        self._styles = styles
        self.lists = lists
        self.looks = looks
        self._fonts = fonts
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
        for piece in self._pieces:
            if piece.end <= start or piece.start >= end:
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
        return self._fonts[font] if font < len(self._fonts) else None

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
