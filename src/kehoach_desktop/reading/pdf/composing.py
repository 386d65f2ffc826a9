"""Makes the neutral document of what the pages show, across page breaks."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from kehoach_desktop.reading.document import NO_COLUMNS, Block, Document, Paragraph, Row, Table
from kehoach_desktop.reading.layout import layout_lines
from kehoach_desktop.reading.pdf.cells import Grid
from kehoach_desktop.reading.pdf.columns import arrange
from kehoach_desktop.reading.pdf.flow import Columns, FlowLine
from kehoach_desktop.reading.pdf.grid import ruled_tables
from kehoach_desktop.reading.pdf.lines import Line, lines_of
from kehoach_desktop.reading.pdf.newspaper import stretches
from kehoach_desktop.reading.pdf.page import Page, Piece
from kehoach_desktop.reading.pdf.running import without_running
from kehoach_desktop.reading.pdf.seams import mended
from kehoach_desktop.reading.pdf.stamps import (
    may_be_stamped,
    take_stamps_off,
    take_watermark_off,
)
from kehoach_desktop.reading.pdf.torn import LongTable
from kehoach_desktop.reading.pdf.wrapping import MARKER, glued, goes_on, is_unfinished
from kehoach_desktop.reading.places import Places
from kehoach_desktop.reading.tidying import is_tidy, tidy

_INDENT = 8.0
_ALIKE = 1.5
_AT_LEFT = 90.0
"""A paragraph is indented less."""
_MOST_OF_IT = 0.75
"""Running text is no narrower than that share of the widest lines."""


def compose(
    source: str,
    pages: Sequence[Page],
    notes: Sequence[str] = (),
    tell: Callable[[int], None] | None = None,
) -> Document:
    """Return the document of all its pages, with what the officer should know of it.

    ``tell`` is told the number of the page at work, of each page several times; it may raise.
    """
    tell = tell or _nobody
    shown: list[tuple[Page, list[Line]]] = []
    tables: list[list[Grid]] = []
    for page in pages:
        tell(page.number)
        _put_together(page)
        if page.large:
            take_watermark_off(page)
        grids, rest = ruled_tables(page)
        tables.append(grids)
        shown.append((page, mended(lines_of(rest))))
    without_running(shown)
    items: list[FlowLine | Grid] = []
    measures: dict[int, list[Line]] = {}
    before: Columns | None = None
    for (page, lines), grids in zip(shown, tables, strict=True):
        tell(page.number)
        measures.setdefault(round(page.width), []).extend(lines)
        more, before = _in_order(page, lines, grids, before)
        _append(items, more)
    text = _Text({width: _measure(lines) for width, lines in measures.items()})
    text.widths = {page.number: round(page.width) for page in pages}
    text.pitch = _pitch(items)
    at = 0
    for item in items:
        if item.page != at:
            at = item.page
            tell(at)
        text.take(item)
    return Document(source, text.finished(), tuple(notes))


def _put_together(page: Page) -> None:
    """Put letters and marks that a page writes apart into one letter each; take stamps off."""
    said = "\n".join([piece[4] for piece in page.pieces])
    if not unicodedata.is_normalized("NFC", said):
        said = unicodedata.normalize("NFC", said)
        page.pieces = [
            piece._replace(text=unicodedata.normalize("NFC", piece.text)) for piece in page.pieces
        ]
    if may_be_stamped(said):
        take_stamps_off(page)


def _nobody(_page: int) -> None:
    """Tell nobody."""


def _append(items: list[FlowLine | Grid], more: list[FlowLine | Grid]) -> None:
    """Add a page; recipients that go on over the page's end come before the signature."""
    at = len(items)
    while at and isinstance(last := items[at - 1], FlowLine) and last.alone and not last.left:
        at -= 1
    beside = items[at - 1] if at < len(items) and at else None
    if isinstance(beside, FlowLine) and beside.left and len(more) > 0:
        rest = 0
        while rest < len(more) and _is_recipient(more[rest]):
            rest += 1
        items[at:at] = [
            FlowLine(line.piece, line.page, alone=True, left=True)
            for line in more[:rest]
            if isinstance(line, FlowLine)
        ]
        more = more[rest:]
    items.extend(more)


def _is_recipient(item: FlowLine | Grid) -> bool:
    if not isinstance(item, FlowLine):
        return False
    return item.left or (item.piece.text[:1] in "-–" and len(item.piece.text) < 80)


def _in_order(
    page: Page, lines: Sequence[Line], grids: Sequence[Grid], before: Columns | None
) -> tuple[list[FlowLine | Grid], Columns | None]:
    made: list[FlowLine | Grid] = []
    at = 0
    for grid in grids:
        end = at
        while end < len(lines) and lines[end][0].middle < grid.top:
            end += 1
        made.extend(_arranged(lines[at:end], page, before)[0])
        made.append(grid)
        at, before = end, None
    rest, after = _arranged(lines[at:], page, before)
    return [*made, *rest], after


def _arranged(
    lines: Sequence[Line], page: Page, before: Columns | None
) -> tuple[list[FlowLine | Grid], Columns | None]:
    made: list[FlowLine | Grid] = []
    for stretch in stretches(lines, page.width):
        more, before = arrange(stretch.lines, page.number, page.width, before)
        if stretch.measure:
            more = [
                item._replace(measure=stretch.measure) if isinstance(item, FlowLine) else item
                for item in more
            ]
        made += more
    return made, before


def _measure(lines: Sequence[Line]) -> tuple[float, float]:
    """Return where running text begins and ends on pages of one width."""
    if not lines:
        return 0.0, 0.0
    starts = sorted(line[0].x0 for line in lines)
    left = starts[len(lines) // 50]
    right = _end(lines)
    # Lines of several pieces, or far from the left, are a head's or a table's.
    running = [line for line in lines if len(line) == 1 and line[0].x0 < left + _AT_LEFT]
    if running and (end := _end(running)) - left > _MOST_OF_IT * (right - left):
        right = end
    return left, right


def _end(lines: Sequence[Line]) -> float:
    ends = sorted(line[-1].x1 for line in lines)
    return ends[len(ends) - 1 - len(lines) // 50]


def _pitch(items: Sequence[FlowLine | Grid]) -> float:
    """Return the commonest step from line to line, as a share of the letters' height."""
    steps: Counter[float] = Counter()
    for one, other in pairwise(items):
        if isinstance(one, FlowLine) and isinstance(other, FlowLine) and one.page == other.page:
            step = (other.piece.bottom - one.piece.bottom) / one.piece.height
            if 0.8 < step < 2.6:
                steps[round(step * 20) / 20] += 1
    return steps.most_common(1)[0][0] if steps else 1.2


def _begins_beside(line: Piece, following: Piece, left: float) -> bool:
    """Whether two lines are indented alike, a sentence ended and another begins.

    The first lines of two paragraphs stand so, of which the upper has one line that is full.
    """
    indented = line.x0 > left + _INDENT and abs(following.x0 - line.x0) < _ALIKE
    return indented and line.text.endswith((".", "/.")) and following.text[:1].isupper()


class _Text:
    """Takes lines and tables in reading order and makes paragraphs and whole tables of them."""

    def __init__(self, measures: dict[int, tuple[float, float]]) -> None:
        self._measures = measures
        self.widths: dict[int, int] = {}
        self.pitch = 1.2
        self._places = Places()
        self._blocks: list[Block] = []
        self._open: list[FlowLine] = []
        self._words = ""
        self._gap = False
        self._last: FlowLine | None = None
        self._table: LongTable | None = None
        self._tables = 0

    def take(self, item: FlowLine | Grid) -> None:
        """Take the next line or table."""
        if isinstance(item, Grid):
            self._end_paragraph()
            self._last = None
            if self._table is not None and self._table.takes(item):
                return
            self._end_table()
            self._table = LongTable(item)
            return
        if self._table is not None:
            self._end_table()
        if self._open and self._continues(self._open[-1], item):
            self._words = glued(self._words, item.piece.text)
            self._open.append(item)
        else:
            self._end_paragraph()
            self._gap = self._is_apart(item)
            self._open, self._words = [item], item.piece.text
        self._last = item

    def finished(self) -> tuple[Block, ...]:
        """Return all that was made."""
        self._end_paragraph()
        self._end_table()
        return tuple(self._blocks)

    def _step(self, line: FlowLine, following: FlowLine) -> float:
        return (following.piece.bottom - line.piece.bottom) / line.piece.height

    def _is_apart(self, line: FlowLine) -> bool:
        last = self._last
        if last is None:
            return bool(self._blocks)
        return last.page == line.page and self._step(last, line) > self.pitch * 1.8

    def _continues(self, line: FlowLine, following: FlowLine) -> bool:
        one, page, alone, _, measure = line
        other, next_page, next_alone, _, next_measure = following
        if alone or next_alone or measure != next_measure:
            return False
        x0, top, x1, bottom, text, _ = one
        next_x0, next_top, next_x1, next_bottom, next_text, _ = other
        high = bottom - top
        ratio = high / (next_bottom - next_top)
        if not 0.8 < ratio < 1.25 and not (0.65 < ratio < 1.55 and is_unfinished(text, next_text)):
            # A picture's lines are as high as the letters that happen to stand in them.
            return False
        if page == next_page and (next_bottom - bottom) / high > self.pitch * 1.15 + 0.08:
            return False
        left, right = measure or self._measures[self.widths[page]]
        centre = (left + right) / 2
        centred = (
            x0 > left + _INDENT
            and abs((x0 + x1) / 2 - centre) < 6
            and abs((next_x0 + next_x1) / 2 - centre) < 6
        )
        if centred:
            if text.isupper() and not next_text.isupper():
                return False
            # A centred line is broken where the writer likes, but not with half of it free.
            return goes_on(one, max(0.0, (right - left) - (x1 - x0) - 60), other)
        if len(self._open) == 1 and _begins_beside(one, other, left):
            return False
        if next_x0 > x0 + _INDENT and page == next_page:
            hangs = len(self._open) == 1 and MARKER.match(text)
            if not hangs:
                return False
        return goes_on(one, right - x1, other)

    def _end_paragraph(self) -> None:
        if not self._open:
            return
        text = self._words if is_tidy((self._words,)) else tidy(self._words)
        self._places.page = self._open[0].page
        if text:
            self._blocks.append(Paragraph(text, self._places.paragraph(text), self._gap))
        self._open, self._words = [], ""

    def _end_table(self) -> None:
        table, self._table = self._table, None
        if table is None:
            return
        edges, rows = table.laid_out()
        if not rows:
            return
        width = len(edges) - 1
        all_tidy = is_tidy([text for cells, _, _, _ in rows for text in cells])
        texts = [
            tuple(cells if all_tidy or is_tidy(cells) else [tidy(text) for text in cells])
            for cells, _, _, _ in rows
        ]
        lines = layout_lines(texts, width)
        if lines is not None:
            for line in lines:
                self._places.page = rows[0][3]
                self._blocks.append(Paragraph(line, self._places.paragraph(line)))
            return
        self._tables += 1
        self._places.page = rows[0][3]
        place = self._places.table()
        made = []
        at, on_page = 0, ""
        for index, (cells, (_, spans, continued, page)) in enumerate(
            zip(texts, rows, strict=True), 1
        ):
            if page != at:
                at, on_page = page, self._places.table_on(page)
            made.append(Row(cells, f"{on_page}, dòng {index}", spans, continued or NO_COLUMNS))
        self._blocks.append(Table(tuple(made), width, self._tables, place))
