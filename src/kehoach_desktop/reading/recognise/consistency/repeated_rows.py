"""Rows that say what another row of their kind says already."""

from collections.abc import Sequence
from typing import TypeVar

from kehoach_desktop.domain.drafts.draft import DraftIndicator, DraftTask

_SHORTEST = 16
"""Shorter words ("Báo cáo tháng") stand under several headings for good reasons."""
Row = TypeVar("Row", DraftTask, DraftIndicator)


def repeated_rows(rows: Sequence[Row]) -> dict[str, Row]:
    """Return, by key, the rows that say what an earlier one says, and that one.

    Where the two contradict each other the earlier one is there too.
    """
    first: dict[str, Row] = {}
    found: dict[str, Row] = {}
    for row in rows:
        words = row.title if isinstance(row, DraftTask) else row.name
        if len(words) < _SHORTEST:
            continue
        before = first.setdefault(words, row)
        if before is not row and before.where != row.where and _same(before, row):
            found[row.key] = before
            if _is_said_otherwise(before, row):
                found.setdefault(before.key, row)
    return found


def _is_said_otherwise(one: DraftTask | DraftIndicator, other: DraftTask | DraftIndicator) -> bool:
    """Whether the rows contradict each other, so that either may be the wrong one."""
    if isinstance(one, DraftIndicator) and isinstance(other, DraftIndicator):
        return one.targets != other.targets
    return one.lead != other.lead


def _same(one: DraftTask | DraftIndicator, other: DraftTask | DraftIndicator) -> bool:
    """Whether rows of the same words are the same fact, not told apart by heading, body or time."""
    if isinstance(one, DraftIndicator) and isinstance(other, DraftIndicator):
        years = [[target.year for target in row.targets] for row in (one, other)]
        return years[0] == years[1] and one.group == other.group
    if not isinstance(one, DraftTask) or not isinstance(other, DraftTask):
        return False
    alike = one.lead == other.lead, one.deadline == other.deadline
    if (one.group, one.parent) != (other.group, other.parent):
        return all(alike) and bool(one.lead)
    return any(alike)
