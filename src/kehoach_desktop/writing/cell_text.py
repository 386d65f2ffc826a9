"""A cell of an annex as text."""

from decimal import Decimal

from kehoach_desktop.domain.indicators.measuring import format_number
from kehoach_desktop.domain.reports.report import Cell

MOST_PLACES = 2


def cell_text(cell: Cell) -> str:
    """Return what is printed: numbers with a decimal comma and at most two decimals."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    return format_number(Decimal(cell), MOST_PLACES)
