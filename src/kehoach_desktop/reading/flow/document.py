"""Turns paragraphs with marks (``flow.py``) into the neutral document."""

from collections.abc import Iterator, Sequence

from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.flow.grid import on_grid
from kehoach_desktop.reading.flow.stream import FlowParagraph, Piece
from kehoach_desktop.reading.flow.tables import Cell, FlowNesting, FlowTable
from kehoach_desktop.reading.old_fonts import Decoder, certain_decoder, holds_unicode, note_of
from kehoach_desktop.reading.tidying import tidy
from kehoach_desktop.reading.word.blocks import WordBlocks


def flow_document(name: str, paragraphs: Sequence[FlowParagraph]) -> Document:
    """Return the paragraphs and tables; raises UnusableFile past what is bearable."""
    readings = _Readings(paragraphs)
    nesting = FlowNesting(readings.text_of)
    nesting.take(paragraphs)
    made = WordBlocks(name)
    _add(nesting.done(), made)
    return Document(name, tuple(made.blocks), readings.notes)


def _add(contents: Cell, made: WordBlocks) -> None:
    for content in contents:
        if isinstance(content, str):
            made.add_paragraph(content)
        else:
            _add_table(content, made)


def _add_table(table: FlowTable, made: WordBlocks) -> None:
    rows = on_grid([([_words(cell) for cell in row.cells], row.shape) for row in table.rows])
    width = made.width_of(rows)
    if not width:
        return
    cells = [cell for row in table.rows for cell in row.cells]
    if any(map(_holds_table, cells)) and (
        width == 1 or all(_holds_table(cell) or not _words(cell) for cell in cells)
    ):
        # Cells around tables only frame the page: what is inside counts.
        for cell in cells:
            _add(cell, made)
        return
    made.add_table(rows, width)


def _holds_table(cell: Cell) -> bool:
    return any(isinstance(content, FlowTable) for content in cell)


def _words(cell: Cell) -> str:
    """Return the words of a cell, one line a paragraph, those of tables inside it too."""
    return "\n".join(line for line in _lines(cell) if line)


def _lines(cell: Cell) -> Iterator[str]:
    for content in cell:
        if isinstance(content, str):
            yield content
        else:
            for row in content.rows:
                for inner in row.cells:
                    yield from _lines(inner)


class _Readings:
    """How each piece is read: old fonts turned into Unicode where the text asks for it."""

    def __init__(self, paragraphs: Sequence[FlowParagraph]) -> None:
        old: list[Piece] = []
        plain: list[str] = []
        for text, decode in _pieces(paragraphs):
            if decode is None:
                plain.append(text)
            else:
                old.append((text, decode))
        self._by_font = bool(old) and not holds_unicode(text for text, _ in old)
        self._whole: Decoder | None = None if old else certain_decoder(plain)
        used = dict.fromkeys(decode for _, decode in old if decode) if self._by_font else {}
        if self._whole:
            used[self._whole] = None
        self.notes = (note_of(used),) if used else ()

    def text_of(self, paragraph: FlowParagraph) -> str:
        """Return a paragraph's words, its automatic number in front."""
        words = "".join([self._read(*piece) for piece in paragraph.pieces])
        if paragraph.label:
            words = f"{paragraph.label} {words}"
        return tidy(_paired(words).strip())

    def _read(self, text: str, decode: Decoder | None) -> str:
        if self._whole:
            return self._whole(text)
        return decode(text) if decode and self._by_font else text


def _pieces(paragraphs: Sequence[FlowParagraph]) -> Iterator[Piece]:
    for paragraph in paragraphs:
        yield from paragraph.pieces
        for box in paragraph.boxes:
            yield from _pieces(box)


def _paired(text: str) -> str:
    """Return the text with letters beyond the basic plane in one, as they came in halves."""
    if not any("\ud800" <= sign <= "\udfff" for sign in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
