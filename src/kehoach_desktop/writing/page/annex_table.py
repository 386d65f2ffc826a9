"""The table of an annex: cells wrapped once, rows whole where they fit, the head on every page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from kehoach_desktop.domain.reports.report import AnnexColumn, AnnexRow, CellAlign, RowKind
from kehoach_desktop.writing.cell_text import cell_text
from kehoach_desktop.writing.page.paper import TABLE_SIZE
from kehoach_desktop.writing.page.sheet import Sheet
from kehoach_desktop.writing.page.typeface import Typeface

_SIDE = 3.0
_ABOVE = 2.0
_BELOW = 4.0
_LEAST_LINES = 3


class Tabular(Protocol):
    """Anything with columns and rows: an annex, the table of a list."""

    @property
    def columns(self) -> tuple[AnnexColumn, ...]:
        """The columns, left to right."""

    @property
    def rows(self) -> tuple[AnnexRow, ...]:
        """The rows, top to bottom."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A cell's place: ``x`` is its left edge or, when centred, its middle, or its right edge."""

    left: float
    width: float
    align: CellAlign

    @property
    def inside(self) -> float:
        return self.width - 2 * _SIDE


@dataclass(slots=True)
class _Wrapped:
    """A row with its lines, each cell beside its span; ``spanning`` rows have no inner rules."""

    face: Typeface
    cells: list[tuple[_Span, list[str]]]
    lines: int
    spanning: bool = False

    @property
    def height(self) -> float:
        return self.lines * self.face.leading + _ABOVE + _BELOW


class AnnexTable:
    """Draws one table down the pages of a sheet."""

    def __init__(self, sheet: Sheet, annex: Tabular) -> None:
        self._sheet = sheet
        self._rows = annex.rows
        self._regular = sheet.face("regular", TABLE_SIZE)
        self._bold = sheet.face("bold", TABLE_SIZE)
        self._bold_italic = sheet.face("bold_italic", TABLE_SIZE)
        self._spans = _spans(sheet, annex)
        self._edges = [span.left for span in self._spans]
        self._right = self._edges[-1] + self._spans[-1].width
        headings = [
            (_Span(span.left, span.width, CellAlign.CENTER), column.heading)
            for span, column in zip(self._spans, annex.columns, strict=True)
        ]
        self._head = self._wrapped(self._bold, headings)
        self._top = 0.0
        self._inner_from: float | None = None

    def draw(self, row_done: Callable[[], None]) -> None:
        """Draw head and rows."""
        self._open()
        kept: list[_Wrapped] = []
        for row in self._rows:
            wrapped = self._wrap(row)
            if wrapped.spanning:
                kept.append(wrapped)
            else:
                self._place(kept, wrapped)
                kept = []
            row_done()
        if kept:
            self._place(kept[:-1], kept[-1])
        self._close()

    def _wrap(self, row: AnnexRow) -> _Wrapped:
        if row.kind is RowKind.ITEM:
            texts = [cell if type(cell) is str else cell_text(cell) for cell in row.cells]
            return self._wrapped(self._regular, list(zip(self._spans, texts, strict=True)))
        first = self._spans[0]
        rest = _Span(
            first.left + first.width, self._right - first.left - first.width, CellAlign.LEFT
        )
        number, title = cell_text(row.cells[0]), cell_text(row.cells[1])
        face = self._bold if row.level == 0 else self._bold_italic
        wrapped = self._wrapped(face, [(first, number), (rest, title)])
        wrapped.spanning = True
        return wrapped

    def _wrapped(self, face: Typeface, cells: Sequence[tuple[_Span, str]]) -> _Wrapped:
        laid = [(span, face.wrap(text, span.width - 2 * _SIDE)) for span, text in cells]
        return _Wrapped(face, laid, max([1, *[len(lines) for _, lines in laid]]))

    def _place(self, headings: list[_Wrapped], row: _Wrapped) -> None:
        """Draw the row below the headings that must not be left behind at a page's foot."""
        above = sum(heading.height for heading in headings)
        if above + row.height > self._sheet.room:
            least = row.face.leading * min(_LEAST_LINES, row.lines) + _ABOVE + _BELOW
            fits_a_page = above + row.height <= self._full_room
            if (fits_a_page or above + least > self._sheet.room) and not self._sheet_is_new:
                self._turn()
        for heading in headings:
            self._draw_row(heading)
        self._draw_row(row)

    @property
    def _full_room(self) -> float:
        return self._sheet.paper.text_height - self._head.height

    @property
    def _sheet_is_new(self) -> bool:
        """Whether the table has nothing but its head on this page, and the page nothing else."""
        return self._sheet.room >= self._full_room - 0.01

    def _draw_row(self, row: _Wrapped) -> None:
        start, leading = 0, row.face.leading
        while start < row.lines:
            fit = int((self._sheet.room - _ABOVE - _BELOW + 0.01) / leading)
            if fit < 1:
                if self._sheet_is_new:
                    fit = 1
                else:
                    self._turn()
                    continue
            end = min(row.lines, start + fit)
            self._draw_lines(row, start, end)
            start = end

    def _draw_lines(self, row: _Wrapped, start: int, end: int) -> None:
        sheet, face = self._sheet, row.face
        top = sheet.y
        baseline = top - _ABOVE - face.size
        out = sheet.canvas.beginText()
        out.setFont(face.font, face.size)
        for span, lines in row.cells:
            y = baseline
            for line in lines[start:end]:
                if line:
                    out.setTextOrigin(_x(span, face, line), y)
                    out.textOut(line)
                y -= face.leading
        sheet.canvas.drawText(out)
        sheet.y = top - (end - start) * face.leading - _ABOVE - _BELOW
        self._rules(row.spanning, top)

    def _rules(self, spanning: bool, top: float) -> None:
        canvas, y = self._sheet.canvas, self._sheet.y
        canvas.line(self._edges[0], y, self._right, y)
        if spanning:
            self._end_inner(top)
        elif self._inner_from is None:
            self._inner_from = top

    def _end_inner(self, y: float) -> None:
        if self._inner_from is None:
            return
        top = self._inner_from
        self._sheet.canvas.lines([(x, top, x, y) for x in self._edges[2:]])
        self._inner_from = None

    def _open(self) -> None:
        sheet = self._sheet
        if self._head.height + 2 * self._regular.leading > sheet.room and not sheet.is_fresh:
            sheet.turn()
        sheet.canvas.setLineWidth(0.5)
        self._top = sheet.y
        self._inner_from = None
        sheet.canvas.line(self._edges[0], sheet.y, self._right, sheet.y)
        self._draw_lines(self._head, 0, self._head.lines)

    def _close(self) -> None:
        sheet = self._sheet
        self._end_inner(sheet.y)
        sides = [self._edges[0], *self._edges[1:2], self._right]
        sheet.canvas.lines([(x, self._top, x, sheet.y) for x in sides])

    def _turn(self) -> None:
        self._close()
        self._sheet.turn()
        self._open()


def _spans(sheet: Sheet, annex: Tabular) -> list[_Span]:
    total = sum(column.width for column in annex.columns)
    spans, left = [], sheet.paper.left
    for column in annex.columns:
        width = sheet.paper.text_width * column.width / total
        spans.append(_Span(left, width, column.align))
        left += width
    return spans


def _x(span: _Span, face: Typeface, line: str) -> float:
    if span.align is CellAlign.LEFT:
        return span.left + _SIDE
    if span.align is CellAlign.CENTER:
        return span.left + (span.width - face.width(line)) / 2
    return span.left + span.width - _SIDE - face.width(line)
