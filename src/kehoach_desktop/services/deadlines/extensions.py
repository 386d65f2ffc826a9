"""Extensions of deadlines: given, withdrawn, listed; the first deadline always stays."""

import datetime

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.extension import Against, Extension, days_late
from kehoach_desktop.domain.deadlines.standing_deadline import standing_deadline
from kehoach_desktop.domain.documents.document import Relation
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.plan import Plan, PlanState
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.domain.text.vietnamese import clean, clean_lines, shortened
from kehoach_desktop.domain.text.whole_number import whole_number
from kehoach_desktop.services.models.deadline_models import (
    ExtensionLine,
    ExtensionReading,
    TaskDeadlines,
)
from kehoach_desktop.services.ports.store import Clock, HolidaySource, UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.rows.deadline_keeping import arrival_of, settled
from kehoach_desktop.services.rows.document_keeping import keep_document
from kehoach_desktop.services.rows.field_reading import read_day
from kehoach_desktop.services.rows.finding import task_number, the_plan, the_task
from kehoach_desktop.services.rows.positions import GAP
from kehoach_desktop.services.rows.read_only import editable_plan
from kehoach_desktop.services.rows.typed_deadline import typed_deadline
from kehoach_desktop.services.settings.office_calendar import office_calendar
from kehoach_desktop.services.settings.office_settings import named_day_counts


class ExtensionService:
    """Reads and writes the extension log; each change is one undoable step."""

    def __init__(
        self, uow: UnitOfWorkFactory, clock: Clock, holidays: HolidaySource | None = None
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._holidays = holidays

    def deadlines(self, task_id: str) -> TaskDeadlines:
        """Return first deadline, extensions, the one in force and lateness; raises NotFound."""
        with self._uow() as work:
            task = the_task(work, task_id)
            extensions = work.extensions.matching(task_id=task_id)
            arrival = arrival_of(work, task_id)
            first = _first(task, arrival)
            due = task.deadline.due
            calendar = office_calendar(work, self._holidays, {due.year}) if due else None
            until = _until(work, task_id, self._clock())
            try:
                _may_extend(editable_plan(work, task.plan_id), task)
                refusal = ""
            except InvalidInput as error:
                refusal = str(error)
            number = task_number(work, task)
            read_only = the_plan(work, task.plan_id).state is PlanState.SUPERSEDED
        return TaskDeadlines(
            task_id=task.id,
            number=number,
            title=task.title,
            first=first,
            written=task.written,
            standing=task.deadline,
            extensions=tuple(extensions),
            arrival=arrival,
            late_first=days_late(first, extensions, until, Against.FIRST) if until else None,
            late_extended=days_late(first, extensions, until) if until else None,
            last_working_day=calendar.last_working_day(due) if calendar and due else None,
            rest_reason=calendar.reason(due) if calendar and due else "",
            refusal=refusal,
            is_read_only=read_only,
        )

    def read(self, task_id: str, words: datetime.date | str) -> ExtensionReading:
        """Return how a new deadline of the task would be understood; changes nothing.

        Raises InvalidInput for what ``extend`` would refuse.
        """
        with self._uow() as work:
            task = the_task(work, task_id)
            deadline, due = _new_deadline(work, task, words)
            calendar = office_calendar(work, self._holidays, {due.year})
        return ExtensionReading(
            deadline,
            due,
            calendar.last_working_day(due),
            calendar.reason(due),
            is_earlier=task.deadline.due is not None and due < task.deadline.due,
        )

    def extend(
        self,
        task_id: str,
        words: datetime.date | str,
        reason: str,
        document: str = "",
        *,
        document_date: datetime.date | str | None = None,
        issuer: str = "",
        decided_on: datetime.date | str | None = None,
    ) -> Changes:
        """Give the task a new deadline, in words or as a day; what it was before is kept.

        ``document`` is the symbol of what allowed it, which enters the register; without
        ``decided_on`` it was decided on the document's day, else today. Raises InvalidInput
        for words that can't be read or name no day, a day before the task begins, or no
        reason; the old deadline stays then.
        """
        why = clean_lines(reason)
        if not why:
            raise InvalidInput(
                "Gia hạn phải có lý do; thời hạn cũ được giữ lại. Hãy ghi lý do gia hạn."
            )
        dated = _day(document_date)
        decided = _day(decided_on) or dated or self._clock()
        with self._uow() as work:
            task = the_task(work, task_id)
            deadline, due = _new_deadline(work, task, words)
            before = work.extensions.matching(task_id=task_id)
            symbol, document_id = clean(document), None
            if symbol:
                kept = keep_document(
                    work, task.plan_id, Relation.EXTENDS, symbol, date=dated, issuer=issuer
                )
                document_id = kept.id
            added = Extension(
                id=new_id(),
                task_id=task_id,
                deadline=deadline,
                document=symbol,
                document_id=document_id,
                reason=why,
                decided_on=decided,
                position=before[-1].position + GAP if before else GAP,
            )
            work.extensions.add(added)
            work.tasks.update(
                settled(task, task.written, arrival_of(work, task_id), [*before, added])
            )
            return work.commit(f"gia hạn {_named(work, task)} đến {due:%d/%m/%Y}")

    def withdraw(self, task_id: str) -> Changes:
        """Take the latest extension back, so that the deadline before it is in force again.

        Raises InvalidInput when there is none.
        """
        with self._uow() as work:
            task = the_task(work, task_id)
            editable_plan(work, task.plan_id)
            extensions = work.extensions.matching(task_id=task_id)
            if not extensions:
                raise InvalidInput("Nhiệm vụ này chưa được gia hạn lần nào; không có gì để bỏ.")
            *left, last = extensions
            work.extensions.remove(last.id)
            work.tasks.update(settled(task, task.written, arrival_of(work, task_id), left))
            return work.commit(f"bỏ lần gia hạn gần nhất của {_named(work, task)}")

    def listing(
        self, task_id: str | None = None, plan_id: str | None = None
    ) -> list[ExtensionLine]:
        """Return the log of one task, of one plan, or of all, tasks in plan order."""
        with self._uow() as work:
            if plan_id:
                the_plan(work, plan_id)
            plans = {plan.id: plan for plan in work.plans.matching()}
            if task_id:
                tasks = [the_task(work, task_id)]
                found = work.extensions.matching(task_id=task_id)
            else:
                tasks = work.tasks.matching(**({"plan_id": plan_id} if plan_id else {}))
                found = work.extensions.matching()
            groups = {group.id: group.number for group in work.groups.matching()}
            arrivals = {arrival.task_id: arrival for arrival in work.arrivals.matching()}
        by_task: dict[str, list[Extension]] = {}
        for extension in found:
            by_task.setdefault(extension.task_id, []).append(extension)
        extended = [
            task for task in tasks if task.id in by_task and plan_id in (None, task.plan_id)
        ]
        extended.sort(key=lambda task: (plans[task.plan_id].position, task.position))
        lines: list[ExtensionLine] = []
        for task in extended:
            first = _first(task, arrivals.get(task.id))
            number = whole_number(groups.get(task.group_id or ""), task.number)
            entries = by_task[task.id]
            lines += [
                _line(plans[task.plan_id], task, number, first, one, one is entries[-1])
                for one in entries
            ]
        return lines


def _line(
    plan: Plan, task: Task, number: str, first: Deadline, one: Extension, is_in_force: bool
) -> ExtensionLine:
    return ExtensionLine(
        id=one.id,
        task_id=task.id,
        plan_id=plan.id,
        plan_symbol=plan.symbol,
        number=number,
        title=task.title,
        first=first,
        deadline=one.deadline,
        document=one.document,
        reason=one.reason,
        decided_on=one.decided_on,
        is_in_force=is_in_force,
    )


def _first(task: Task, arrival: Arrival | None) -> Deadline:
    """Return the deadline before any extension and before any newer version."""
    return task.first_deadline or standing_deadline(task.written, arrival)


def _until(work: UnitOfWork, task_id: str, today: datetime.date) -> datetime.date | None:
    """Return the day up to which the task's lateness counts; ``None`` where nobody can say."""
    entries = work.progress.matching(task_id=task_id)
    latest = entries[-1] if entries else None
    if latest is None or latest.state.is_open:
        return today
    return latest.completed_on if latest.state is ReportedState.DONE else None


def _new_deadline(
    work: UnitOfWork, task: Task, words: datetime.date | str
) -> tuple[Deadline, datetime.date]:
    plan = editable_plan(work, task.plan_id)
    _may_extend(plan, task)
    text = f"{words.day}/{words.month}/{words.year}" if isinstance(words, datetime.date) else words
    if not clean(text):
        raise InvalidInput(
            "Chưa ghi thời hạn mới; thời hạn cũ được giữ lại. Hãy ghi ngày hoặc kỳ, ví dụ "
            "30/9/2026, quý III/2026."
        )
    deadline = typed_deadline(text, plan.year, named_day_counts(work), task.deadline)
    old, due = task.deadline, deadline.due
    kept = f"thời hạn cũ “{shortened(old.text)}” được giữ lại"
    if due is None:
        raise InvalidInput(
            f"“{shortened(text)}” không nêu một ngày hay một kỳ để tính hạn; {kept}. Hãy ghi như: "
            "30/9/2026; quý III/2026; trước ngày 15/11/2026."
        )
    if old.start is not None and due < old.start:
        raise InvalidInput(
            f"Hạn mới {due:%d/%m/%Y} sớm hơn ngày bắt đầu {old.start:%d/%m/%Y} của nhiệm vụ; "
            f"{kept}."
        )
    if old.due is not None and due < old.due:
        _not_before_the_plan(plan, due, kept)
    if due == old.due:
        raise InvalidInput(
            f"Hạn mới trùng với hạn đang áp dụng ({due:%d/%m/%Y}); không có gì thay đổi."
        )
    return deadline, due


def _not_before_the_plan(plan: Plan, due: datetime.date, kept: str) -> None:
    """Refuse a day before the plan is; one not yet dated is held to begin with its year."""
    if plan.date is not None:
        if due < plan.date:
            raise InvalidInput(
                f"Hạn mới {due:%d/%m/%Y} sớm hơn ngày ban hành kế hoạch {plan.date:%d/%m/%Y}; "
                f"{kept}."
            )
    elif plan.year is not None and due.year < plan.year:
        raise InvalidInput(f"Hạn mới {due:%d/%m/%Y} sớm hơn năm {plan.year} của kế hoạch; {kept}.")


def _may_extend(plan: Plan, task: Task) -> None:
    """Refuse where no day is in force that could be put off."""
    deadline = task.deadline
    if deadline.due is not None:
        return
    if deadline.after is not None and not deadline.recurrence:
        raise InvalidInput(
            f"Nhiệm vụ này đang chờ “{shortened(deadline.after.text)}” nên chưa có hạn để gia hạn; "
            "không có gì thay đổi. Khi đã có văn bản, hãy ghi văn bản đó."
        )
    if deadline.recurrence:
        raise InvalidInput(
            "Nhiệm vụ này làm định kỳ, không có một hạn chung để gia hạn; không có gì thay đổi. Kỳ "
            "nào không làm được thì chọn bỏ qua kỳ đó và ghi lý do."
        )
    raise InvalidInput(
        f"Nhiệm vụ này của kế hoạch {plan.symbol or plan.title} chưa có ngày đến hạn; không có gì "
        "thay đổi. Hãy sửa thẳng thời hạn của nhiệm vụ."
    )


def _day(day: datetime.date | str | None) -> datetime.date | None:
    return read_day(day) if isinstance(day, str) else day


def _named(work: UnitOfWork, task: Task) -> str:
    return f"nhiệm vụ {task_number(work, task) or f'“{shortened(task.title, 40)}”'}"
