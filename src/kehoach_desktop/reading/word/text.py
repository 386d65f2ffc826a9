"""The words of Word's paragraphs and table rows, as Word prints them."""

import re

from lxml import etree

from kehoach_desktop.reading.document import NO_COLUMNS
from kehoach_desktop.reading.list_numbering import ListNumbering
from kehoach_desktop.reading.symbol_font import is_symbol_font, sign_of
from kehoach_desktop.reading.tidying import is_tidy, tidy
from kehoach_desktop.reading.word.blocks import RawRow
from kehoach_desktop.reading.word.marks import (
    BREAK,
    CELL,
    HYPHEN,
    PARAGRAPH,
    RETURN,
    SYMBOL,
    TAB,
    VALUE,
    W,
    WordMarks,
)

_TEXT, _ROW, _CELL_PROPERTIES = W + "t", W + "tr", W + "tcPr"
_WRITTEN = {BREAK: "\n", RETURN: "\n", HYPHEN: "-", TAB: "\t"}
_HEX = re.compile("[0-9A-Fa-f]{1,4}")
_ALONE = (1, False)
_WIDEST = 1_000
"""Past this many columns no more are laid out; Word itself stops at 63."""

_Found = list[tuple[etree._Element, list[str] | None]]


class WordText:
    """Gathers texts; the plain cells, nearly all, are taken in one walk over their table."""

    def __init__(self, marks: WordMarks, numbering: ListNumbering) -> None:
        self._marks = marks
        self._numbering = numbering
        self._tags = (_TEXT, PARAGRAPH, *sorted(marks.signs))
        self._plain = not marks.signs and not marks.numbered
        self._seen: dict[str, str] = {}
        self._raw: set[str] = set()

    def of_paragraph(self, element: etree._Element) -> str:
        """Return a paragraph's words, breaks as newlines, its automatic number in front."""
        if self._plain:
            return self._tidied("".join([run.text or "" for run in element.iter(_TEXT)]))
        return self._of(element)

    def rows(self, table: etree._Element) -> list[RawRow]:
        """Return the rows of a table, not those of tables inside it."""
        if table in self._marks.nesting:
            return [
                self._row(row, [(cell, None) for cell in row.iterchildren(CELL)], 0)
                for row in table.iterchildren(_ROW)
            ]
        made: list[RawRow] = []
        row: etree._Element | None = None
        texts: list[str] = []
        cells: _Found = []
        most: int | None = None
        for element in table.iter(_TEXT, CELL, _ROW):
            tag = element.tag
            if tag == _TEXT:
                texts.append(element.text or "")
            elif tag == CELL:
                texts = []
                cells.append((element, texts))
            else:
                if row is not None:
                    most = _plain_children(cells) if most is None else most
                    made.append(self._row(row, cells, most))
                row, cells = element, []
        if row is not None:
            made.append(self._row(row, cells, _plain_children(cells) if most is None else most))
        return self._with_tidy_cells(made)

    def _row(self, row: etree._Element, found: _Found, most: int) -> RawRow:
        """Return a row's texts; a cell of more than ``most`` children is looked into.

        The plain cells' are given as they stand in the file, and noted as such.
        """
        marks, raw = self._marks, self._raw
        if not (marks.odd or marks.merged or marks.indented):
            plain = [
                self._of(cell) if texts is None or len(cell) > most else "".join(texts)
                for cell, texts in found
            ]
            raw.update(plain)
            return plain, (), NO_COLUMNS
        cells = [""] * marks.indented.get(row, 0) if marks.indented else []
        odd, merged = marks.odd, marks.merged
        spans: list[tuple[int, int]] = []
        continued: list[int] = []
        for cell, texts in found:
            span, continues = merged.get(cell, _ALONE) if merged else _ALONE
            if span > 1:
                spans.append((len(cells), span))
            if continues:
                continued.append(len(cells))
                cells.append("")
            elif texts is None or len(cell) > most or (odd and cell in odd):
                cells.append(self._of(cell))
            else:
                text = "".join(texts)
                raw.add(text)
                cells.append(text)
            if span > 1 and len(cells) <= _WIDEST:
                cells.extend([""] * (span - 1))
        return cells, tuple(spans), frozenset(continued) if continued else NO_COLUMNS

    def _with_tidy_cells(self, rows: list[RawRow]) -> list[RawRow]:
        """Return the rows with the noted cells tidied; nearly always all are, told in one look."""
        noted, self._raw = self._raw, set()
        if is_tidy(noted):
            return rows
        tidied = {text: self._tidied(text) for text in noted}
        return [
            ([tidied.get(text, text) for text in cells], spans, continued)
            for cells, spans, continued in rows
        ]

    def _of(self, element: etree._Element) -> str:
        """Return the words of a paragraph or cell, one line a paragraph."""
        parts: list[str] = []
        numbered = self._marks.numbered
        for piece in element.iter(*self._tags):
            tag = piece.tag
            if tag == _TEXT:
                parts.append(piece.text or "")
            elif tag == PARAGRAPH:
                parts.append("\n")
                if piece in numbered:
                    parts.append(self._numbering.label(*numbered[piece]) + " ")
            elif tag == SYMBOL:
                parts.append(_symbol(piece))
            elif tag != TAB or piece.get(VALUE) is None:
                parts.append(_WRITTEN[str(tag)])
        return self._tidied("".join(parts))

    def _tidied(self, raw: str) -> str:
        found = self._seen.get(raw)
        if found is None:
            found = self._seen[raw] = tidy(raw.strip())
        return found


def _symbol(element: etree._Element) -> str:
    """Return the sign an element names by its font and its place there."""
    code = element.get(W + "char", "")
    if not is_symbol_font(element.get(W + "font", "")) or not _HEX.fullmatch(code):
        return ""
    return sign_of(int(code, 16))


def _plain_children(first: _Found) -> int:
    """Return how many children a cell of one paragraph has, told by the first row's cells."""
    framed = all(len(cell) and cell[0].tag == _CELL_PROPERTIES for cell, _ in first)
    return 2 if framed else 1
