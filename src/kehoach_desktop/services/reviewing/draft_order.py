"""The rows of a draft in the order they are shown, which is the document's."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    return [*_as_printed(draft, own), *offered]


def stored_rows(draft: PlanDraft) -> list[DraftGroup | DraftTask]:
    """Return groups and tasks as they stand in the plan; rows of action tables are none."""
    return _as_printed(draft, draft.tasks)


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


def _as_printed(draft: PlanDraft, tasks: Iterable[DraftTask]) -> list[DraftGroup | DraftTask]:
    """Return each group's tasks and inner groups mixed as the document has them.

    What stands at one place, or at none that is known, comes works first: they are the
    heading's own, and what follows an inner heading looks like that one's.
    """
    groups = {group.key: group for group in draft.groups}
    inner: dict[str | None, list[DraftGroup]] = {}
    for group in draft.groups:
        inner.setdefault(group.parent if group.parent in groups else None, []).append(group)
    works: dict[str | None, list[DraftTask]] = {}
    for task in tasks:
        works.setdefault(task.group if task.group in groups else None, []).append(task)
    lines: dict[str, int] = {}
    if not works.keys().isdisjoint(inner):
        for line, block in enumerate(draft.blocks):
            lines.setdefault(block.where, line)
    rows: list[DraftGroup | DraftTask] = []
    waiting: list[DraftGroup | DraftTask | None] = [None]
    while waiting:
        row = waiting.pop()
        if row is not None:
            rows.append(row)
        if not isinstance(row, DraftTask):
            key = row.key if row else None
            below = _interleaved(works.pop(key, []), inner.pop(key, []), lines)
            waiting.extend(reversed(below))
    # Groups that stand in one another would else be nowhere.
    rows.extend(group for left in inner.values() for group in left)
    rows.extend(task for left in works.values() for task in left)
    return rows


def _interleaved(
    works: Sequence[DraftTask], groups: Sequence[DraftGroup], lines: Mapping[str, int]
) -> list[DraftGroup | DraftTask]:
    """Return two lists as one, each in its own order."""
    if not works or not groups:
        return [*works, *groups]

    def placed(rows: Sequence[DraftGroup | DraftTask]) -> Iterator[tuple[int, int, int]]:
        line = -1
        for at, row in enumerate(rows):
            line = max(line, lines.get(row.where, -1))
            yield line, int(isinstance(row, DraftGroup)), at

    order = sorted([*placed(works), *placed(groups)])
    return [groups[at] if is_group else works[at] for _, is_group, at in order]


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
