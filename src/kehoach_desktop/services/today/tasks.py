"""The tasks of the first page: late, due, waiting, and counted by who leads them."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from kehoach_desktop.domain.deadlines.awaited_event import awaited_event
from kehoach_desktop.domain.deadlines.event_matching import alike_events
from kehoach_desktop.domain.plans.status_counts import StatusCounts, StatusLeaf, leaf_of
from kehoach_desktop.domain.plans.task_status import CalendarState
from kehoach_desktop.services.models.today_facts import TaskCard, TaskFact
from kehoach_desktop.services.models.today_models import (
    LATER_DAYS,
    SOON_DAYS,
    DueItem,
    DueSort,
    LeadCounts,
    LeadSort,
    WaitingGroup,
)

Cards = Callable[[Collection[str]], Mapping[str, TaskCard]]

_SEVERAL = "Nhiều đơn vị cùng chủ trì"
_UNKNOWN = "Đơn vị chưa có trong danh mục"
_NOBODY = "Chưa giao đơn vị"
_DAY = datetime.timedelta(days=1)


class TodayTasks:
    """Sorts the tasks of plans in force for one day; only what is shown is read in full."""

    def __init__(self, facts: Sequence[TaskFact], cards: Cards, today: datetime.date) -> None:
        self._today = today
        self._rows = {fact.id: lead_row(fact.lead) for fact in facts if fact.deadline.recurrence}
        self.counts, self._by_lead = _counted(facts)
        soon = self.soon_until = today + SOON_DAYS * _DAY
        last = self.later_until = today + LATER_DAYS * _DAY
        late: list[TaskFact] = []
        due: list[tuple[TaskFact, datetime.date]] = []
        waiting: list[TaskFact] = []
        for fact in facts:
            status, deadline = fact.status, fact.deadline
            if status.is_overdue:
                late.append(fact)
            elif status.calendar is CalendarState.WAITING:
                waiting.append(fact)
            elif status.reported.is_open and deadline.due is not None and deadline.due <= last:
                due.append((fact, deadline.due))
        shown = cards({fact.id for fact in (*late, *waiting, *(one[0] for one in due))})
        self.late = _in_order([self._item(fact, shown, fact.deadline.due) for fact in late], shown)
        items = _in_order([self._item(fact, shown, day) for fact, day in due], shown)
        self.soon = tuple(item for item in items if item.due is None or item.due <= soon)
        self.later = tuple(item for item in items if item.due is not None and item.due > soon)
        self.waiting = self._groups(waiting, shown)

    def by_lead(
        self, units: Iterable[tuple[str, str]], missed: Iterable[DueItem] = ()
    ) -> tuple[LeadCounts, ...]:
        """Return a row for each unit with tasks, in the register's order, then the other rows.

        A task led by several units together stands in a row of its own, so that the rows add
        up to the total. So does what was ``missed`` of recurring tasks.
        """
        lost: dict[tuple[LeadSort, str | None], list[DueItem]] = {}
        for item in missed:
            lost.setdefault(self._rows[item.id], []).append(item)
        rows = [
            LeadCounts(LeadSort.UNIT, id, name, counts, tuple(lost.get((LeadSort.UNIT, id), ())))
            for id, name in units
            if (counts := self._by_lead.get((LeadSort.UNIT, id))) is not None
        ]
        for sort, name in (
            (LeadSort.SEVERAL, _SEVERAL),
            (LeadSort.UNKNOWN, _UNKNOWN),
            (LeadSort.NOBODY, _NOBODY),
        ):
            counts = self._by_lead.get((sort, None))
            if counts is not None:
                rows.append(LeadCounts(sort, None, name, counts, tuple(lost.get((sort, None), ()))))
        return tuple(rows)

    def _item(
        self, fact: TaskFact, shown: Mapping[str, TaskCard], day: datetime.date | None
    ) -> DueItem:
        return due_item(fact, shown[fact.id], day, self._today)

    def _groups(
        self, waiting: Sequence[TaskFact], shown: Mapping[str, TaskCard]
    ) -> tuple[WaitingGroup, ...]:
        by_words: dict[str, list[TaskFact]] = {}
        for fact in waiting:
            awaited = fact.deadline.after
            words = (awaited_event(awaited) if awaited else "") or fact.deadline.text
            by_words.setdefault(words, []).append(fact)
        # The words most tasks have stand first, and so are those the others are held against.
        ordered = sorted(by_words, key=lambda words: -len(by_words[words]))
        groups = []
        for alike in alike_events(ordered):
            tasks = [self._item(fact, shown, None) for words in alike for fact in by_words[words]]
            name = alike[0][:1].upper() + alike[0][1:]
            groups.append(WaitingGroup(name, _in_order(tasks, shown)))
        return tuple(sorted(groups, key=lambda group: -len(group.tasks)))


def due_item(
    fact: TaskFact, card: TaskCard, day: datetime.date | None, today: datetime.date
) -> DueItem:
    """Return a task as it stands in a list of what falls due."""
    return DueItem(
        DueSort.TASK,
        fact.id,
        fact.plan_id,
        card.plan_symbol,
        card.number,
        card.title,
        card.lead,
        fact.deadline.text,
        day,
        None if day is None else (day - today).days,
        fact.status,
    )


def lead_row(lead: tuple[str, ...]) -> tuple[LeadSort, str | None]:
    """Return the one row of the table of units that a task with these leads stands in."""
    if not lead:
        return LeadSort.NOBODY, None
    if len(lead) > 1:
        return LeadSort.SEVERAL, None
    return (LeadSort.UNIT, lead[0]) if lead[0] else (LeadSort.UNKNOWN, None)


def _counted(
    facts: Iterable[TaskFact],
) -> tuple[StatusCounts, dict[tuple[LeadSort, str | None], StatusCounts]]:
    # Statuses and leads repeat: each different pair is looked at once.
    pairs = Counter((fact.lead, fact.status) for fact in facts)
    total: Counter[StatusLeaf] = Counter()
    rows: dict[tuple[LeadSort, str | None], Counter[StatusLeaf]] = {}
    for (lead, status), number in pairs.items():
        leaf = leaf_of(status)
        total[leaf] += number
        row = lead_row(lead)
        rows.setdefault(row, Counter())[leaf] += number
    return StatusCounts(dict(total)), {
        row: StatusCounts(dict(leaves)) for row, leaves in rows.items()
    }


def _in_order(items: Iterable[DueItem], shown: Mapping[str, TaskCard]) -> tuple[DueItem, ...]:
    far = datetime.date.max
    return tuple(sorted(items, key=lambda item: (item.due or far, shown[item.id].place)))
