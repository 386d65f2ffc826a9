"""Cells from a spreadsheet laid over a grid, cell by cell, with their places."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.services.models.read_models import RowProblem


@dataclass(frozen=True, slots=True)
class PastedCell:
    """One cell that holds something: its line in the paste (from 1), the row and column it meets.

    ``row`` or ``column`` is ``None`` where the paste reaches past the grid's edge.
    """

    line: int
    place: int
    row: str | None
    column: str | None
    text: str

    def problem(self, heading: str, message: str) -> RowProblem:
        """Return the problem of this cell at its place."""
        where = f"dòng {self.line}, cột {heading}" if heading else f"dòng {self.line}"
        return RowProblem(where, message)


def pasted_cells(
    cells: Sequence[Sequence[str]], rows: Sequence[str], columns: Sequence[str]
) -> Iterator[PastedCell]:
    """Yield the cells that hold something, row by row, columns in the grid's order.

    Empty cells change nothing: a paste never erases what stands in the grid.
    """
    for line, texts in enumerate(cells):
        for place, text in enumerate(texts):
            if text.strip():
                yield PastedCell(
                    line + 1,
                    place + 1,
                    rows[line] if line < len(rows) else None,
                    columns[place] if place < len(columns) else None,
                    text,
                )


def apply_cells(
    cells: Sequence[PastedCell],
    order: Sequence[str],
    headings: dict[str, str],
    take: Callable[[str, str, str], None],
) -> tuple[int, list[RowProblem]]:
    """Give each cell to ``take(row, column, text)``; return how many were taken, and problems.

    Within a row the columns are taken in ``order``, whatever their order in the paste;
    ``headings`` are the columns' names for the officer. What ``take`` refuses, what lies
    outside the grid and columns that are not entered become problems at their place.
    """
    ranks = {column: rank for rank, column in enumerate(order)}
    taken = 0
    problems: list[tuple[int, int, RowProblem]] = []
    for cell in sorted(cells, key=lambda one: (one.line, ranks.get(one.column or "", -1))):
        message = ""
        heading = headings.get(cell.column or "", str(cell.place))
        if cell.row is None:
            message, heading = "nằm ngoài bảng nên chưa được dán.", ""
        elif cell.column is None:
            message = "nằm ngoài bảng nên chưa được dán."
        elif cell.column not in ranks:
            message = "cột này không nhập số liệu nên được giữ nguyên."
        else:
            try:
                take(cell.row, cell.column, cell.text)
                taken += 1
            except (InvalidInput, NotFound) as error:
                message = str(error)
        if message:
            problems.append((cell.line, cell.place, cell.problem(heading, message)))
    seen: dict[RowProblem, None] = {}
    for _, _, problem in sorted(problems, key=lambda one: one[:2]):
        seen.setdefault(problem)
    return taken, list(seen)
