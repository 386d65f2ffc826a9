"""Values of the domain as cells of a row, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from kehoach_desktop.domain.plans.task import Assignee
from kehoach_desktop.domain.text.vietnamese import writable
from kehoach_desktop.storage.mapping.deadline_cells import cell_day as cell_day
from kehoach_desktop.storage.mapping.deadline_cells import cells_deadline as cells_deadline
from kehoach_desktop.storage.mapping.deadline_cells import day_cell as day_cell
from kehoach_desktop.storage.mapping.deadline_cells import deadline_cells as deadline_cells
from kehoach_desktop.storage.mapping.period_cells import period_order as period_order

if TYPE_CHECKING:
    from kehoach_desktop.storage.mapping.entity_mapping import Cell

_LINES = msgspec.json.Decoder(tuple[str, ...])


def lines_cell(lines: tuple[str, ...]) -> str:
    """Return several texts as a JSON array."""
    return msgspec.json.encode([writable(line) for line in lines]).decode()


def cell_lines(cell: Any) -> tuple[str, ...]:
    """Return the texts of a JSON array."""
    return _LINES.decode(cell)


def assignee(text: Any, unit_id: Any) -> Assignee:
    """Return the assignee of its two cells."""
    return Assignee(text, unit_id)


def flag(cell: Cell) -> bool:
    """Return a yes or no."""
    return bool(cell)
