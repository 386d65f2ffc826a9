"""Gathers the paragraphs and tables of a word processor's file, in reading order."""

from collections.abc import Sequence

from kehoach_desktop.reading.document import Block, Paragraph, Row, Table
from kehoach_desktop.reading.layout import layout_lines
from kehoach_desktop.reading.places import Places
from kehoach_desktop.reading.refusal import too_big
from kehoach_desktop.reading.table_foot import TALLEST, foot_among, lines_by_columns

RawRow = tuple[list[str], tuple[tuple[int, int], ...], frozenset[int]]
"""A row's cells on the grid, its spans and the columns that go on from above."""
_WIDEST = 1_000
_MOST_CELLS = 3_000_000
_MOST_BLOCKS = 100_000


class WordBlocks:
    """The blocks so far; empty paragraphs become gaps, tables that lay a page out lines."""

    def __init__(self, name: str) -> None:
        self.blocks: list[Block] = []
        self._name = name
        self._places = Places()
        self._gap = False
        self._tables = 0

    def add_paragraph(self, text: str) -> None:
        """Add a paragraph; one without words is remembered as a gap."""
        if not text:
            self._gap = True
            return
        if len(self.blocks) >= _MOST_BLOCKS:
            raise too_big(self._name)
        self.blocks.append(Paragraph(text, self._places.paragraph(text), self._gap))
        self._gap = False

    def width_of(self, rows: Sequence[RawRow]) -> int:
        """Return how many columns the rows take; raises UnusableFile past what is bearable."""
        width = max((len(cells) for cells, _, _ in rows), default=0)
        if width > _WIDEST or width * len(rows) > _MOST_CELLS:
            raise too_big(self._name)
        return width

    def add_table(self, rows: Sequence[RawRow], width: int) -> None:
        """Add a table, or the lines of one that only lays the page out."""
        lines = layout_lines([cells for cells, _, _ in rows], width)
        if lines is not None:
            self._add_lines(lines)
            return
        last = [cells for cells, _, _ in rows[-TALLEST:]]
        foot = foot_among(last, max(len(rows) - TALLEST, 0))
        if foot:
            # Word joins tables that no paragraph parts: the signatures stand in the list's rows.
            self.add_table(rows[:foot], width)
            self._add_lines(lines_by_columns([cells for cells, _, _ in rows[foot:]]))
            return
        place = self._places.table()
        row_place = place + ", dòng "
        self._tables += 1
        made = tuple(
            [
                Row(_padded(cells, width), f"{row_place}{index}", spans, continued)
                for index, (cells, spans, continued) in enumerate(rows, 1)
            ]
        )
        self.blocks.append(Table(made, width, self._tables, place))
        self._gap = False

    def _add_lines(self, lines: Sequence[str]) -> None:
        self._gap = True
        for line in lines:
            self.add_paragraph(line)
        self._gap = True


def _padded(cells: list[str], width: int) -> tuple[str, ...]:
    if len(cells) < width:
        cells.extend([""] * (width - len(cells)))
    return tuple(cells)
