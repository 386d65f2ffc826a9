"""A task whose deadline recurs or waits; apart from the other read models: start-up needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime

    from kehoach_desktop.domain.deadlines.deadline import Deadline
    from kehoach_desktop.domain.plans.progress import ReportedState


class OpenDeadline(NamedTuple):
    """A task of a plan in force whose deadline recurs or waits.

    ``issued`` and ``accepted_on`` are its plan's; ``number`` is "II.5" where the group has one.
    """

    id: str
    plan_id: str
    plan_symbol: str
    number: str
    title: str
    lead: str
    deadline: Deadline
    state: ReportedState
    issued: datetime.date | None = None
    accepted_on: datetime.date | None = None
