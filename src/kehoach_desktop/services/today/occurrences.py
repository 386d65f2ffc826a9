"""Occurrences of recurring tasks on the first page: the next ones, and what was missed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceState
from kehoach_desktop.services.deadlines.tracked_occurrences import (
    LONGEST_BACK,
    Occurrence,
    followed_tasks,
    occurrences_between,
)
from kehoach_desktop.services.models.open_deadline import OpenDeadline
from kehoach_desktop.services.models.today_facts import TaskFact
from kehoach_desktop.services.models.today_models import DueItem, DueSort

if TYPE_CHECKING:
    from kehoach_desktop.services.ports.store import UnitOfWork


class TodayOccurrences(NamedTuple):
    """``ahead`` day by day; ``missed`` one item a task, its latest, that counts the earlier."""

    ahead: tuple[DueItem, ...]
    missed: tuple[DueItem, ...]


def today_occurrences(
    work: UnitOfWork, facts: Iterable[TaskFact], today: datetime.date, last: datetime.date
) -> TodayOccurrences:
    """Return the occurrences due from today to ``last``, and those missed so far."""
    tracked = followed_tasks(work, _recurring(work, facts))
    ahead: list[DueItem] = []
    lost: dict[str, list[Occurrence]] = {}
    for found in occurrences_between(work, tracked, today - LONGEST_BACK, last, today):
        if found.is_the_deadline:
            continue
        if found.state is OccurrenceState.AHEAD:
            ahead.append(_item(found, today))
        elif found.state is OccurrenceState.MISSED:
            lost.setdefault(found.task.id, []).append(found)
    missed = [_item(of_one[-1], today, len(of_one) - 1) for of_one in lost.values()]
    far = datetime.date.max
    return TodayOccurrences(
        tuple(sorted(ahead, key=lambda item: item.due or far)),
        tuple(sorted(missed, key=lambda item: item.due or far)),
    )


def _recurring(work: UnitOfWork, facts: Iterable[TaskFact]) -> list[OpenDeadline]:
    recurring = [fact for fact in facts if fact.deadline.recurrence]
    cards = work.queries.task_cards({fact.id for fact in recurring})
    days = work.queries.plan_days()
    return [
        OpenDeadline(
            id=fact.id,
            plan_id=fact.plan_id,
            plan_symbol=cards[fact.id].plan_symbol,
            number=cards[fact.id].number,
            title=cards[fact.id].title,
            lead=cards[fact.id].lead,
            deadline=fact.deadline,
            state=fact.status.reported,
            issued=days[fact.plan_id].issued,
            accepted_on=days[fact.plan_id].accepted_on,
        )
        for fact in recurring
    ]


def _item(found: Occurrence, today: datetime.date, earlier: int = 0) -> DueItem:
    task = found.task
    return DueItem(
        DueSort.RECURRING,
        task.id,
        task.plan_id,
        task.plan_symbol,
        task.number,
        task.title,
        task.lead,
        task.deadline.text,
        found.day,
        (found.day - today).days,
        earlier=earlier,
    )
