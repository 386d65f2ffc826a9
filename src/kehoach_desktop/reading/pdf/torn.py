"""A table that goes on over pages: heads printed again, rows torn in two, one grid for all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.pdf.cells import Cell, Grid, GridRow
from kehoach_desktop.reading.pdf.wrapping import MARKER, glued, goes_on

_SAME = 7.0
_DEEPEST_HEAD = 4
_OPEN_END = re.compile(r"(?:\b(?:và|của|với|hoặc|các)|[,&–-])$", re.IGNORECASE)

LaidRow = tuple[list[str], tuple[tuple[int, int], ...], frozenset[int], int]
"""Texts on the grid, spans, columns that go on from above, the page."""


class LongTable:
    """A table of one page, and its parts on the pages that follow."""

    def __init__(self, first: Grid) -> None:
        self._edges = list(first.edges)
        self._rows = list(first.rows)
        self._last = first
        self._page = first.rows[-1].page if first.rows else 0
        self._full = self._numbered = 0
        self._deep = (
            max((cell.rows for cell in self._rows[0].cells), default=1) if self._rows else 1
        )
        self._count(first.rows)

    def takes(self, part: Grid) -> bool:
        """Add a part of the next page; ``False`` when it is another table."""
        if not part.rows or part.rows[0].page <= self._page or part.ruled != self._last.ruled:
            return False
        if not self._fits(part):
            return False
        again = self._head_again(part.rows)
        self._deep = max(self._deep, again)
        rows = part.rows[again:]
        if not self._stands_alike(part):
            renamed = {edge: self._edge(edge) for edge in part.edges}
            if len(part.edges) != len(self._edges):
                for row in rows:
                    self._onto(row, part, renamed)
        if rows and self._is_torn(rows[0]):
            self._mend(rows[0])
            rows = rows[1:]
        elif rows:
            self._go_on(rows[0])
        self._rows.extend(rows)
        self._count(rows)
        self._last, self._page = part, part.rows[-1].page
        return True

    def _count(self, rows: Sequence[GridRow]) -> None:
        """Count rows that say more than one thing, and those of them with a number."""
        for row in rows:
            if len(row.texts()) > 1:
                self._full += 1
                self._numbered += bool(row.cells[0].text)

    def laid_out(self) -> tuple[list[float], list[LaidRow]]:
        """Return the columns' sides and every row that says something."""
        edges, rows = self._edges, self._rows
        made: list[LaidRow] = []
        for row in rows:
            if not any(cell.text or cell.from_above for cell in row.cells):
                continue
            texts = [""] * (len(edges) - 1)
            spans, continued = [], set()
            for cell in row.cells:
                if cell.first >= len(texts):
                    continue
                texts[cell.first] = cell.text
                if cell.end - cell.first > 1:
                    spans.append((cell.first, cell.end - cell.first))
                if cell.from_above:
                    continued.add(cell.first)
            made.append((texts, tuple(spans), frozenset(continued), row.page))
        return edges, made

    # --- is it a part of this table ------------------------------------------------------

    def _fits(self, part: Grid) -> bool:
        """Whether the part's columns are those of the table, merged or divided as may be."""
        mine, other = self._edges, part.edges
        apart = max(abs(mine[0] - other[0]), abs(mine[-1] - other[-1]))
        if apart > 3 * _SAME and (part.ruled or len(mine) != len(other)):
            return False
        few, many = sorted((mine[1:-1], other[1:-1]), key=len)
        spare = _SAME if part.ruled else 5 * _SAME
        found = sum(min(abs(edge - one) for one in many) <= spare for edge in few) if many else 0
        if found == len(few):
            return True
        return len(few) == len(many) and self._head_again(part.rows) > 0

    def _head_again(self, rows: Sequence[GridRow]) -> int:
        """Return how many of the rows print the table's heading again."""
        head = 0
        said = False
        for mine, again in zip(self._rows[:_DEEPEST_HEAD], rows, strict=False):
            texts, others = mine.texts(), again.texts()
            if texts != others and not _begins_so(texts, others):
                break
            head += 1
            said = said or bool(texts)
        return head if said else 0

    # --- one grid for all ----------------------------------------------------------------

    def _edge(self, x: float) -> int:
        """Return the index of a side, a new one where the table had none there."""
        if len(self._last.edges) == len(self._edges) and x in self._last.edges:
            return self._last.edges.index(x)
        at = min(range(len(self._edges)), key=lambda one: abs(self._edges[one] - x))
        if abs(self._edges[at] - x) <= 3 * _SAME:
            return at
        at = sum(edge < x for edge in self._edges)
        self._edges.insert(at, x)
        for row in self._rows:
            for cell in row.cells:
                if cell.first >= at:
                    cell.first += 1
                if cell.end >= at:
                    cell.end += 1
        return at

    def _stands_alike(self, part: Grid) -> bool:
        """Whether each column of the part is just below one of the table."""
        return len(part.edges) == len(self._edges) and all(
            abs(mine - other) <= 3 * _SAME
            for mine, other in zip(self._edges, part.edges, strict=True)
        )

    def _onto(self, row: GridRow, part: Grid, renamed: dict[float, int]) -> None:
        for cell in row.cells:
            first, end = renamed[part.edges[cell.first]], renamed[part.edges[cell.end]]
            cell.first, cell.end = first, max(end, first + 1)

    # --- rows torn by the page's end -----------------------------------------------------

    def _is_torn(self, row: GridRow) -> bool:
        """Whether the page's first row lacks its number, which nearly all others have."""
        if not row.cells or row.cells[0].text or row.cells[0].from_above:
            return False
        if row.cells[0].end - row.cells[0].first > 1 or not row.texts():
            return False
        if not self._full or self._numbered < 0.6 * self._full or len(self._rows) < 2:
            return False
        if any(cell.text and cell.end - cell.first > 2 for cell in row.cells):
            # A title over the columns is a group's own.
            return False
        filled = {cell.first for cell in self._rows[-1].cells if cell.text or cell.from_above}
        return all(cell.first in filled for cell in row.cells if cell.text) or len(filled) > 2

    def _mend(self, row: GridRow) -> None:
        """Put the rest of a torn row under its first part."""
        by_column = {cell.first: cell for cell in self._rows[-1].cells}
        for rest in row.cells:
            cell = by_column.get(rest.first)
            if cell is None or not rest.text:
                continue
            if cell.from_above and not cell.text:
                cell = self._top_of(rest.first) or cell
            cell.text = _mended(cell, rest)
            cell.lines = rest.lines or cell.lines

    def _top_of(self, column: int) -> Cell | None:
        for row in reversed(self._rows):
            for cell in row.cells:
                if cell.first == column and not cell.from_above:
                    return cell
        return None

    def _go_on(self, row: GridRow) -> None:
        """Let cells that the page's end cut out of a merged one go on with it."""
        above = {cell.first: cell for cell in self._rows[-1].cells}
        merged = {
            cell.first
            for each in self._rows[self._deep :]
            for cell in each.cells
            if cell.from_above
        }
        full = len(row.texts()) > 2
        for cell in row.cells[1:]:
            last = above.get(cell.first)
            if cell.from_above or last is None:
                continue
            if cell.text:
                if cell.first in merged and (top := self._cut_in(last, cell)):
                    top.text = glued(top.text, cell.text)
                    cell.text, cell.from_above = "", True
            elif cell.rows > 1 or last.from_above or (cell.first in merged and last.text and full):
                cell.from_above = True

    def _cut_in(self, last: Cell, rest: Cell) -> Cell | None:
        """Return the merged cell above the page's end if its words are not whole without these."""
        top = self._top_of(last.first) if last.from_above and not last.text else last
        if top is None or not top.text:
            return None
        small = rest.text[0].islower() and not MARKER.match(rest.text)
        return top if small or _OPEN_END.search(top.text) else None


def _mended(cell: Cell, rest: Cell) -> str:
    if not cell.text:
        return rest.text
    if cell.lines and rest.lines:
        line = cell.lines[-1]
        if not goes_on(line, cell.room - (line.x1 - line.x0), rest.lines[0]):
            return f"{cell.text}\n{rest.text}"
    return glued(cell.text, rest.text)


def _begins_so(whole: Sequence[str], again: Sequence[str]) -> bool:
    """Whether a heading is the other one, some of its cells cut short by the page's end."""
    return len(whole) == len(again) and all(
        _begins_with(_folded(text), _folded(other))
        for text, other in zip(whole, again, strict=True)
    )


def _begins_with(text: str, other: str) -> bool:
    return text == other or (text.startswith(other) and len(other) * 2 > len(text))


def _folded(text: str) -> str:
    return fold_fast(text).replace(" ", "")
