"""A block of pasted cells, laid over the rows and fields it falls on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kehoach_desktop.ui.monthly.entry_model import EntryModel


@dataclass(frozen=True, slots=True)
class PasteBlock:
    """What was pasted: one row of ``cells`` for each of ``ids``, one cell for each of ``fields``.

    ``left_over`` counts pasted rows for which the grid had no row left.
    """

    ids: tuple[str, ...]
    fields: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    left_over: int = 0


def lay_down(
    model: EntryModel[Any], row: int, column: int, cells: Sequence[Sequence[str]]
) -> PasteBlock | None:
    """Return the block from a cell on: headings are stepped over, fixed columns skipped.

    ``None`` when it falls on no column that can be written.
    """
    width = max((len(line) for line in cells), default=0)
    over = range(column, min(column + width, len(model.columns)))
    wanted = [at for at in over if model.columns[at].field]
    rows = [at for at in range(row, model.rowCount()) if model.entry(at) is not None]
    if not wanted or not rows:
        return None
    taken = list(zip(rows, cells, strict=False))
    return PasteBlock(
        tuple(model.row_id(model.entry(at)) for at, _ in taken),
        tuple(model.columns[at].field for at in wanted),
        tuple(
            tuple(line[at - column] if at - column < len(line) else "" for at in wanted)
            for _, line in taken
        ),
        len(cells) - len(taken),
    )
