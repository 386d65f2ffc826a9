"""What the services ask of the store to read, as frozen values."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kehoach_desktop.domain.plans.status import StatusCounts
    from kehoach_desktop.services.models.deadline_models import DatedTask, OpenDeadline
    from kehoach_desktop.services.models.read_models import (
        IndicatorLine,
        MeasurementRow,
        NodeKey,
        PlanSummary,
        ProgressRow,
        TaskLine,
        TreeFilter,
        TreeRow,
    )
    from kehoach_desktop.services.models.today_facts import (
        AskedText,
        GivenAnswer,
        IndicatorStanding,
        PlanDays,
        ReportingFacts,
        TaskCard,
        TaskFact,
    )


class Queries(Protocol):
    """Read models, each fetched with a constant number of queries."""

    def plans(self) -> list[PlanSummary]:
        """Return every plan in display order."""

    def plan_keys(self) -> list[NodeKey]:
        """Return the plans in order."""

    def child_keys(self, parent: NodeKey) -> list[NodeKey]:
        """Return a row's children in order."""

    def ancestor_keys(self, key: NodeKey) -> list[NodeKey]:
        """Return the rows above one, the plan first; a query for each level."""

    def tree_rows(self, keys: Sequence[NodeKey], today: datetime.date) -> list[TreeRow]:
        """Return the rows for these keys, in their order; keys gone meanwhile are left out."""

    def matching_paths(
        self, only: TreeFilter, today: datetime.date
    ) -> dict[NodeKey, list[NodeKey]]:
        """Return the filtered tree: each shown row with its shown children, in order.

        Every shown plan is a key, in order.
        """

    def task_lines(
        self, today: datetime.date, plan_id: str | None = None, up_to: str | None = None
    ) -> list[TaskLine]:
        """Return tasks in plan order with the latest progress, not later than period ``up_to``."""

    def indicator_lines(
        self,
        year: int,
        plan_id: str | None = None,
        up_to: str | None = None,
        *,
        else_plans: bool = False,
    ) -> list[IndicatorLine]:
        """Return indicators in plan order, judged by the target of ``year``.

        With ``else_plans`` those without one are judged by the target of their plan's year.
        Each with the latest measurement not later than ``up_to``, of its year or else of the
        plan's year and after.
        """

    def progress_rows(
        self, period: str, today: datetime.date, plan_id: str | None = None
    ) -> list[ProgressRow]:
        """Return the month's task grid."""

    def measurement_rows(self, period: str, plan_id: str | None = None) -> list[MeasurementRow]:
        """Return the month's indicator grid."""

    def status_counts(self, today: datetime.date, plan_id: str | None = None) -> StatusCounts:
        """Count the tasks of one plan, or of every plan in force, by status."""

    def plan_days(self) -> Mapping[str, PlanDays]:
        """Return when the plans in force were issued and taken up, by id."""

    def plan_states(self) -> Mapping[str, int]:
        """Count the plans by the value of their state; 0 for a state no plan is in."""

    def letters_in_force(self) -> int:
        """Count the letters among the plans in force."""

    def task_facts(self, today: datetime.date) -> list[TaskFact]:
        """Return what the first page counts of each task of the plans in force."""

    def task_cards(self, ids: Collection[str]) -> dict[str, TaskCard]:
        """Return what is shown of these tasks, by id."""

    def reported_periods(
        self, task_ids: Collection[str], periods: Collection[str]
    ) -> frozenset[tuple[str, str]]:
        """Return task and period of every entry that these tasks have of these periods."""

    def reported_tasks(self, period: str) -> frozenset[str]:
        """Return the tasks with an entry of the period."""

    def asked_texts(self) -> list[AskedText]:
        """Return the recommendations reported in plans in force, the earliest first."""

    def given_answers(self) -> list[GivenAnswer]:
        """Return the answers given to recommendations."""

    def indicator_standings(self, year: int) -> list[IndicatorStanding]:
        """Return the indicators of plans in force in plan order, judged as ``indicator_lines``."""

    def reporting_facts(self) -> ReportingFacts:
        """Return the reporting duties of plans in force, and what is marked of them."""

    def dated_tasks(
        self, today: datetime.date, first: datetime.date, last: datetime.date
    ) -> list[DatedTask]:
        """Return the tasks of plans in force that are due from ``first`` to ``last`` or recur.

        Both days are counted; in plan order, with their status ``today``.
        """

    def recurring_tasks(
        self, plan_id: str | None = None, task_ids: list[str] | None = None
    ) -> list[OpenDeadline]:
        """Return the recurring tasks of plans in force, of one plan, or these, in plan order.

        Finished ones too.
        """

    def waiting_tasks(
        self, plan_id: str | None = None, task_ids: list[str] | None = None
    ) -> list[OpenDeadline]:
        """Return the tasks of plans in force, of one plan, or these, that wait, in plan order.

        Finished ones too.
        """
