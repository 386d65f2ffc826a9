"""What the plan tree is made of; apart from the other read models because start-up needs it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach_desktop.domain.plans.plan import PlanState
    from kehoach_desktop.domain.plans.status import TaskStatus


class NodeKind(StrEnum):
    """What a row of the plan tree is."""

    PLAN = "plan"
    GROUP = "group"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class NodeKey:
    """Names one row of the plan tree."""

    kind: NodeKind
    id: str


@dataclass(frozen=True, slots=True)
class TreeRow:
    """One row of the plan tree as it is shown.

    ``total`` and ``done`` count the tasks below a plan or group. ``status`` is
    ``None`` for plans and groups; ``state`` is ``None`` for groups and tasks. ``missed``
    counts the missed occurrences of a recurring task that is not late itself.
    """

    key: NodeKey
    plan_id: str
    number: str
    title: str
    lead: str = ""
    coordinating: str = ""
    deadline: str = ""
    due: datetime.date | None = None
    status: TaskStatus | None = None
    state: PlanState | None = None
    total: int = 0
    done: int = 0
    has_children: bool = False
    missed: int = 0


@dataclass(frozen=True, slots=True)
class TreeFilter:
    """What the tree is narrowed to; empty means everything.

    ``words`` match without case, diacritics or đ/d in number, title, lead, coordinating
    and deadline; every word must occur.
    """

    words: str = ""
    unit_id: str | None = None
    overdue: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filtered."""
        return not (self.words.strip() or self.unit_id or self.overdue)
