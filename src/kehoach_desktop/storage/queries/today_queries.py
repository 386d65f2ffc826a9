"""The read models of the first page, over the store or over a first look at the file."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection
from typing import TYPE_CHECKING

from kehoach_desktop.services.models.today_facts import (
    AskedText,
    GivenAnswer,
    IndicatorStanding,
    PlanDays,
    ReportingFacts,
    TaskCard,
    TaskFact,
)
from kehoach_desktop.storage.queries import today_records, today_tasks
from kehoach_desktop.storage.queries.reader import Reader

if TYPE_CHECKING:
    from kehoach_desktop.services.models.open_deadline import OpenDeadline


class TodayQueries:
    """What the first page asks for; see ``services.ports.Queries``."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def plan_days(self) -> dict[str, PlanDays]:
        """Return when the plans in force were issued and taken up, by id."""
        return today_tasks.plan_days(self._reader)

    def plan_states(self) -> Counter[str]:
        """Count the plans by the value of their state."""
        return today_tasks.plan_states(self._reader)

    def letters_in_force(self) -> int:
        """Count the letters among the plans in force."""
        return today_tasks.letters_in_force(self._reader)

    def task_facts(self, today: datetime.date) -> list[TaskFact]:
        """Return what the first page counts of each task of the plans in force."""
        return today_tasks.task_facts(self._reader, today)

    def task_cards(self, ids: Collection[str]) -> dict[str, TaskCard]:
        """Return what is shown of these tasks, by id."""
        return today_tasks.task_cards(self._reader, ids)

    def reported_periods(
        self, task_ids: Collection[str], periods: Collection[str]
    ) -> frozenset[tuple[str, str]]:
        """Return task and period of every entry that these tasks have of these periods."""
        return today_tasks.reported_periods(self._reader, task_ids, periods)

    def recurring_tasks(
        self, plan_id: str | None = None, task_ids: list[str] | None = None
    ) -> list[OpenDeadline]:
        """Return the recurring tasks of plans in force, of one plan, or these."""
        # Only what goes on with a replaced plan is looked up in it.
        from kehoach_desktop.storage.queries.open_deadlines import recurring_tasks

        return recurring_tasks(self._reader, plan_id, task_ids)

    def reported_tasks(self, period: str) -> frozenset[str]:
        """Return the tasks with an entry of the period."""
        return today_tasks.reported_tasks(self._reader, period)

    def asked_texts(self) -> list[AskedText]:
        """Return the recommendations reported in plans in force, the earliest first."""
        return today_records.asked_texts(self._reader)

    def given_answers(self) -> list[GivenAnswer]:
        """Return the answers given to recommendations."""
        return today_records.given_answers(self._reader)

    def indicator_standings(self, year: int) -> list[IndicatorStanding]:
        """Return the indicators of plans in force in plan order, judged by the year's target."""
        return today_records.indicator_standings(self._reader, year)

    def reporting_facts(self) -> ReportingFacts:
        """Return the reporting duties of plans in force, and what is marked of them."""
        return today_records.reporting_facts(self._reader)
