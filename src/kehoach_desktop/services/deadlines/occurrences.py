"""Occurrences of recurring tasks: listed by days, ticked, waived, and what was missed."""

import datetime

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceRecord, OccurrenceState
from kehoach_desktop.domain.deadlines.occurrences import deadline_occurrences
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.domain.text.vietnamese import clean_lines, shortened
from kehoach_desktop.services.deadlines.tracked_occurrences import (
    LONGEST_BACK,
    Occurrence,
    Tracked,
    occurrences_between,
    tracked_tasks,
)
from kehoach_desktop.services.models.deadline_models import OccurrenceLine, TaskOccurrences
from kehoach_desktop.services.ports.store import Clock, HolidaySource, UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.rows.finding import task_number, the_plan, the_task
from kehoach_desktop.services.rows.listed_days import listed_days
from kehoach_desktop.services.rows.read_only import editable_plan
from kehoach_desktop.services.settings.office_calendar import office_calendar

_DAY = datetime.timedelta(days=1)
_NEAR = datetime.timedelta(days=400)


class OccurrenceService:
    """Reads and records occurrences; each change is one undoable step.

    None is stored until it is ticked or waived: they are reckoned from the rhythm.
    """

    def __init__(
        self, uow: UnitOfWorkFactory, clock: Clock, holidays: HolidaySource | None = None
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._holidays = holidays

    def between(
        self,
        first: datetime.date,
        last: datetime.date,
        *,
        plan_id: str | None = None,
        only_missed: bool = False,
    ) -> list[OccurrenceLine]:
        """Return the occurrences from ``first`` to ``last``, both included, day by day.

        Those of plans in force, or of one plan. Raises InvalidInput for days that can't be
        listed, NotFound for an unknown plan.
        """
        listed_days(first, last)
        today = self._clock()
        with self._uow() as work:
            found = _occurrences(work, plan_id, first, last, today)
            if only_missed:
                found = [one for one in found if one.state is OccurrenceState.MISSED]
            calendar = self._calendar(work, found)
        return _lines(found, calendar)

    def missed(self, plan_id: str | None = None) -> list[OccurrenceLine]:
        """Return every occurrence that fell due before today and was neither ticked nor waived.

        At most those of the last three years, the earliest first. What fell due before the
        plan was issued or taken up is none, nor is what a report of its period tells of.
        """
        today = self._clock()
        return self.between(today - LONGEST_BACK, today - _DAY, plan_id=plan_id, only_missed=True)

    def of_task(self, task_id: str, ahead: int = 3, recorded: int = 5) -> TaskOccurrences:
        """Return what was missed of one task, the next ``ahead`` and the last recorded ones.

        Empty for a task that does not recur; without the next ones under a plan that is not in
        force. Raises NotFound.
        """
        today = self._clock()
        with self._uow() as work:
            task = the_task(work, task_id)
            if the_plan(work, task.plan_id).state is not PlanState.IN_FORCE:
                ahead = 0
            tracked = _of_task(work, task_id)
            if tracked is None:
                return TaskOccurrences()
            first, last = today - LONGEST_BACK, today + _NEAR
            found = occurrences_between(work, [tracked], first, last, today)
            calendar = self._calendar(work, found)
        lines = _lines([one for one in found if _is_its_own(one)], calendar)
        states = (OccurrenceState.DONE, OccurrenceState.WAIVED)
        return TaskOccurrences(
            tuple(one for one in reversed(lines) if one.state is OccurrenceState.MISSED),
            tuple(one for one in lines if one.state is OccurrenceState.AHEAD)[:ahead],
            tuple(one for one in reversed(lines) if one.state in states)[:recorded],
        )

    def tick(self, task_id: str, day: datetime.date, note: str = "") -> Changes:
        """Record that the occurrence due on ``day`` was done; raises InvalidInput, NotFound."""
        return self._record(task_id, day, OccurrenceState.DONE, note, "đã làm")

    def waive(self, task_id: str, day: datetime.date, reason: str) -> Changes:
        """Record that the occurrence due on ``day`` is let go; raises InvalidInput, NotFound."""
        if not clean_lines(reason):
            raise InvalidInput("Bỏ qua một kỳ phải có lý do; không có gì thay đổi. Hãy ghi lý do.")
        return self._record(task_id, day, OccurrenceState.WAIVED, reason, "bỏ qua")

    def untick(self, task_id: str, day: datetime.date) -> Changes:
        """Forget what was recorded of the occurrence due on ``day``; raises InvalidInput."""
        with self._uow() as work:
            task = the_task(work, task_id)
            editable_plan(work, task.plan_id)
            found = work.occurrence_records.matching(task_id=task_id, day=day.isoformat())
            if not found:
                raise InvalidInput(
                    f"Kỳ {day:%d/%m/%Y} của nhiệm vụ này chưa được ghi gì; không có gì thay đổi."
                )
            work.occurrence_records.remove(found[0].id)
            return work.commit(f"bỏ ghi kỳ {day:%d/%m/%Y} {_named(work, task)}")

    def _record(
        self, task_id: str, day: datetime.date, state: OccurrenceState, note: str, said: str
    ) -> Changes:
        with self._uow() as work:
            task = the_task(work, task_id)
            editable_plan(work, task.plan_id)
            _must_fall_due(task, day)
            found = work.occurrence_records.matching(task_id=task_id, day=day.isoformat())
            record = OccurrenceRecord(
                found[0].id if found else new_id(),
                task_id,
                day,
                state,
                self._clock(),
                clean_lines(note),
            )
            if found:
                work.occurrence_records.update(record)
            else:
                work.occurrence_records.add(record)
            return work.commit(f"ghi {said} kỳ {day:%d/%m/%Y} {_named(work, task)}")

    def _calendar(self, work: UnitOfWork, found: list[Occurrence]) -> WorkingCalendar:
        return office_calendar(work, self._holidays, {one.day.year for one in found})


def _occurrences(
    work: UnitOfWork,
    plan_id: str | None,
    first: datetime.date,
    last: datetime.date,
    today: datetime.date,
) -> list[Occurrence]:
    if plan_id:
        the_plan(work, plan_id)
    tracked = tracked_tasks(work, work.queries.recurring_tasks(plan_id))
    found = occurrences_between(work, tracked, first, last, today)
    return sorted((one for one in found if _is_its_own(one)), key=lambda one: one.day)


def _of_task(work: UnitOfWork, task_id: str) -> Tracked | None:
    found = tracked_tasks(work, work.queries.recurring_tasks(task_ids=[task_id]))
    return found[0] if found else None


def _is_its_own(one: Occurrence) -> bool:
    """Whether it is told of beside the task: on the last day of all the task itself is due."""
    return one.record is not None or not one.is_the_deadline


def _must_fall_due(task: Task, day: datetime.date) -> None:
    """Refuse a day on which nothing of the task falls due, naming the nearest that do."""
    if not task.deadline.recurrence:
        raise InvalidInput(
            f"Nhiệm vụ “{shortened(task.title)}” không làm định kỳ nên không có kỳ để ghi; không "
            "có gì thay đổi."
        )
    if deadline_occurrences(task.deadline, day, day):
        return
    listed_days(day, day)
    near = deadline_occurrences(task.deadline, day - _NEAR, day + _NEAR)
    near.sort(key=lambda one: abs((one - day).days))
    named = " và ".join(f"{one:%d/%m/%Y}" for one in sorted(near[:2]))
    hint = f" Kỳ gần nhất: {named}." if named else ""
    raise InvalidInput(
        f"Nhiệm vụ này không có kỳ nào đến hạn ngày {day:%d/%m/%Y}; không có gì thay đổi.{hint}"
    )


def _lines(found: list[Occurrence], calendar: WorkingCalendar) -> list[OccurrenceLine]:
    # Many fall due on the same few days.
    days = {one.day for one in found}
    worked = {day: (calendar.last_working_day(day), calendar.reason(day)) for day in days}
    return [_line(one, *worked[one.day]) for one in found]


def _line(one: Occurrence, last_working_day: datetime.date, rest_reason: str) -> OccurrenceLine:
    task = one.task
    return OccurrenceLine(
        day=one.day,
        state=one.state,
        task_id=task.id,
        plan_id=task.plan_id,
        plan_symbol=task.plan_symbol,
        number=task.number,
        title=task.title,
        lead=task.lead,
        deadline=task.deadline.text,
        last_working_day=last_working_day,
        rest_reason=rest_reason,
        note=one.record.note if one.record else "",
        recorded_on=one.record.recorded_on if one.record else None,
    )


def _named(work: UnitOfWork, task: Task) -> str:
    return f"nhiệm vụ {task_number(work, task) or f'“{shortened(task.title, 40)}”'}"
