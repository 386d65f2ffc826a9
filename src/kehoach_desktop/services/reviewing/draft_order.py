"""The rows of a draft in the order they are shown: what has no group, then each group's."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from kehoach_desktop.domain.drafts.draft import (
    OFFERED,
    DraftGroup,
    DraftIndicator,
    DraftTask,
    PlanDraft,
)

FactT = TypeVar("FactT", DraftTask, DraftIndicator)


def task_rows(draft: PlanDraft) -> list[DraftGroup | DraftTask]:
    """Return groups and tasks, what was only offered at the end; rows of action tables are none."""
    offered = [task for task in draft.tasks if task.key.startswith(OFFERED)]
    own = [task for task in draft.tasks if not task.key.startswith(OFFERED)]
    return [*_under_groups(draft.groups, own), *offered]


def indicator_rows(draft: PlanDraft) -> list[DraftGroup | DraftIndicator]:
    """Return indicator groups and indicators."""
    return _under_groups(draft.indicator_groups, draft.indicators)


def rows_beside(draft: PlanDraft, key: str) -> Sequence[DraftGroup | DraftTask | DraftIndicator]:
    """Return the rows of the table that shows this key, () when none does."""
    tables: tuple[Sequence[DraftGroup | DraftTask | DraftIndicator], ...] = (
        task_rows(draft),
        draft.actions,
        indicator_rows(draft),
    )
    return next((rows for rows in tables if any(row.key == key for row in rows)), ())


def row_above(draft: PlanDraft, key: str, skipping: frozenset[str] = frozenset()) -> str | None:
    """Return the key of the nearest row above that is not to be skipped."""
    above = None
    for row in rows_beside(draft, key):
        if row.key == key:
            return above
        if row.key not in skipping:
            above = row.key
    return None


def _under_groups(groups: Iterable[DraftGroup], facts: Iterable[FactT]) -> list[DraftGroup | FactT]:
    of_group: dict[str | None, list[FactT]] = {}
    for fact in facts:
        of_group.setdefault(fact.group, []).append(fact)
    rows: list[DraftGroup | FactT] = []
    rows.extend(of_group.pop(None, []))
    for group in groups:
        rows.append(group)
        rows.extend(of_group.pop(group.key, []))
    for left in of_group.values():
        rows.extend(left)
    return rows
