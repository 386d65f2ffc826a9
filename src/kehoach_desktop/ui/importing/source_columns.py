"""Which table and column of the source a fact of the review was read from."""

from __future__ import annotations

from kehoach_desktop.domain.drafts.draft import DraftColumn, DraftTable, PlanDraft
from kehoach_desktop.domain.drafts.table_columns import ColumnUse
from kehoach_desktop.services.reviewing.draft_editing import TARGET_FIELD

_USES = {
    "number": (ColumnUse.NUMBER,),
    "title": (ColumnUse.TASK,),
    "name": (ColumnUse.INDICATOR,),
    "lead": (ColumnUse.LEAD,),
    "coordinating": (ColumnUse.COORDINATING,),
    "deadline": (ColumnUse.DEADLINE,),
    "measure_unit": (ColumnUse.MEASURE_UNIT,),
}


def uses_of(field: str) -> tuple[ColumnUse, ...]:
    """Return the uses of a column that give a field."""
    return (ColumnUse.TARGET,) if field.startswith(TARGET_FIELD) else _USES.get(field, ())


def table_of(draft: PlanDraft, number: int) -> DraftTable | None:
    """Return the table with this number, also by the number of a piece of it."""
    return next((one for one in draft.tables if number in (one.number, *one.parts)), None)


def table_at(draft: PlanDraft, where: str) -> DraftTable | None:
    """Return the table in which a row stands; the only table where the place is none's."""
    if not where:
        return draft.tables[0] if len(draft.tables) == 1 else None
    number = next((block.table for block in draft.blocks if block.where == where), None)
    return table_of(draft, number) if number is not None else None


def column_over(table: DraftTable, index: int) -> DraftColumn | None:
    """Return the column that a place on the table's grid belongs to."""
    return max(
        (column for column in table.columns if column.index <= index),
        key=lambda column: column.index,
        default=None,
    )
