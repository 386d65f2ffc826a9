"""The order in which a plan is read: each row followed by what is below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.row_order import in_one_order
from kehoach_desktop.storage.queries.reader import Reader

_PLANS = "SELECT id, title, symbol, year, state FROM plan ORDER BY position, id"
_GROUPS = (
    "SELECT id, plan_id, parent_id, number, title, position FROM task_group"
    " WHERE plan_id = ?1 OR ?1 IS NULL ORDER BY position, id"
)


@dataclass(frozen=True, slots=True)
class PlanHead:
    """What listings show of a plan."""

    id: str
    title: str
    symbol: str
    year: int | None


@dataclass(frozen=True, slots=True)
class GroupHead:
    """What listings show of a group; ``above`` is the id it hangs from."""

    id: str
    plan_id: str
    above: str
    number: str
    title: str
    position: int = 0

    @property
    def heading(self) -> str:
        """Number and title in one line."""
        return f"{self.number} {self.title}".strip()


NO_GROUP = GroupHead("", "", "", "", "")
"""Stands for the group of what is in none."""


def plan_heads(
    reader: Reader, plan_id: str | None = None, *, in_force: bool = False
) -> dict[str, PlanHead]:
    """Return the plans by id, in display order: all, those in force, or the one asked for."""
    return {
        row[0]: PlanHead(*row[:4])
        for row in reader.rows(_PLANS)
        if (row[0] == plan_id if plan_id else not in_force or row[4] == PlanState.IN_FORCE)
    }


def group_heads(reader: Reader, plan_id: str | None = None) -> dict[str, GroupHead]:
    """Return the task groups by id, siblings in order."""
    return {
        row[0]: GroupHead(row[0], row[1], row[2] or row[1], *row[3:])
        for row in reader.rows(_GROUPS, plan_id)
    }


def in_plan_order(
    plans: dict[str, PlanHead], groups: dict[str, GroupHead], tasks: Sequence[Any]
) -> Iterator[Any]:
    """Return the task rows in reading order.

    A row begins with id, plan, group, parent and position; siblings come in order.
    """
    groups_below: dict[str, list[GroupHead]] = {}
    for group in groups.values():
        groups_below.setdefault(group.above, []).append(group)
    tasks_below: dict[str, list[Any]] = {}
    for task in tasks:
        tasks_below.setdefault(task[3] or task[2] or task[1], []).append(task)
    waiting: list[Any] = list(reversed(plans))
    while waiting:
        current = waiting.pop()
        if isinstance(current, GroupHead):
            current = current.id
        elif not isinstance(current, str):
            yield current
            current = current[0]
        inner, works = groups_below.get(current, ()), tasks_below.get(current, ())
        below = in_one_order(inner, works, row_position) if inner and works else inner or works
        waiting.extend(reversed(below))


def row_position(row: Any) -> int:
    """Return where a group, or a task's row as ``in_plan_order`` takes it, stands."""
    place: int = row.position if isinstance(row, GroupHead) else row[4]
    return place
