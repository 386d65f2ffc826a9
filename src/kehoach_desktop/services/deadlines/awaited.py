"""Documents and events that deadlines wait for: listed, previewed, entered when they come."""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.awaited_event import awaited_event
from kehoach_desktop.domain.deadlines.counted_day import Count
from kehoach_desktop.domain.deadlines.event_matching import alike_events, are_alike
from kehoach_desktop.domain.deadlines.undated import event_words
from kehoach_desktop.domain.documents.document import Relation
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.text.vietnamese import clean, fold, shortened
from kehoach_desktop.services.models.deadline_models import (
    ArrivalLine,
    AwaitedEvent,
    AwaitedTask,
    OpenDeadline,
)
from kehoach_desktop.services.ports.store import Clock, HolidaySource, UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.rows.deadline_keeping import arrival_of, settled
from kehoach_desktop.services.rows.document_keeping import keep_document
from kehoach_desktop.services.rows.field_reading import read_day
from kehoach_desktop.services.rows.finding import the_plan, the_task
from kehoach_desktop.services.rows.listed_days import YEARS
from kehoach_desktop.services.rows.read_only import editable_plan
from kehoach_desktop.services.settings.office_calendar import office_calendar

_SHOWN = 5


class AwaitedService:
    """Knows what waits for what, and sets the deadlines once it has come."""

    def __init__(
        self, uow: UnitOfWorkFactory, clock: Clock, holidays: HolidaySource | None = None
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._holidays = holidays

    def events(self, plan_id: str | None = None) -> list[AwaitedEvent]:
        """Return what is waited for, near words as one, with the tasks; most tasks first.

        Tasks of plans in force, or of one plan, that are not finished. Raises NotFound.
        """
        with self._uow() as work:
            if plan_id:
                the_plan(work, plan_id)
            return _events(work.queries.waiting_tasks(plan_id))

    def like(self, task_id: str) -> AwaitedEvent:
        """Return what the task waits for, with every task that waits for the like.

        Raises NotFound, and InvalidInput for a task that waits for nothing.
        """
        with self._uow() as work:
            task = the_task(work, task_id)
            found = work.queries.waiting_tasks()
            if all(one.id != task_id for one in found):
                found = [*found, *work.queries.waiting_tasks(task_ids=[task_id])]
        for event in _events(found):
            if any(one.id == task_id for one in event.tasks):
                return event
        raise _waits_no_more(task.title)

    def matching(self, words: str, plan_id: str | None = None) -> AwaitedEvent:
        """Return what is waited for in words like these; raises InvalidInput for none or several.

        The very words of an event win over words that are only near.
        """
        wanted = clean(words)
        events = self.events(plan_id)
        found = (
            [one for one in events if any(fold(task.words) == fold(wanted) for task in one.tasks)]
            or [one for one in events if any(are_alike(task.words, wanted) for task in one.tasks)]
            # "Trước kỳ họp 05 ngày" as it stands in the plan.
            or [
                one
                for one in events
                if any(are_alike(task.words, event_words(wanted)) for task in one.tasks)
            ]
        )
        if len(found) == 1:
            return found[0]
        known = "; ".join(f"“{shortened(event.words)}”" for event in (found or events)[:_SHOWN])
        if found:
            raise InvalidInput(
                f"“{shortened(wanted)}” có thể là nhiều văn bản: {known}. Hãy ghi rõ hơn."
            )
        raise InvalidInput(
            f"Không có nhiệm vụ nào đang chờ “{shortened(wanted)}”; không có gì thay đổi."
            + (f" Đang chờ: {known}." if known else "")
        )

    def preview(
        self,
        task_ids: Sequence[str],
        came_on: datetime.date | str,
        count: Count | None = None,
    ) -> list[ArrivalLine]:
        """Return the new deadline of each task for a document of the day ``came_on``.

        ``count`` is for deadlines whose own words name neither a count nor a day. Changes
        nothing. Raises InvalidInput for a nonsense day or count, NotFound for an unknown task.
        """
        day = _came_on(came_on, self._clock())
        with self._uow() as work:
            return [line for line, _ in self._lines(work, task_ids, day, count)]

    def enter(
        self,
        task_ids: Sequence[str],
        symbol: str,
        came_on: datetime.date | str,
        *,
        title: str = "",
        issuer: str = "",
        count: Count | None = None,
    ) -> Changes:
        """Keep the document in the register and set the deadline of all these tasks, as one step.

        The words of each deadline stay as written. Raises InvalidInput, changing nothing,
        without symbol and title, without tasks, or where no day can be told for one of them.
        """
        day = _came_on(came_on, self._clock())
        symbol, title = clean(symbol), clean(title)
        if not (symbol or title):
            raise InvalidInput("Hãy ghi số, ký hiệu hoặc tên văn bản đã có; không có gì thay đổi.")
        if not task_ids:
            raise InvalidInput("Chưa chọn nhiệm vụ nào; không có gì thay đổi.")
        with self._uow() as work:
            lines = self._lines(work, task_ids, day, count)
            _refuse_problems([line for line, _ in lines])
            documents: dict[str, str] = {}
            for line, arrival in lines:
                plan_id = line.task.plan_id
                editable_plan(work, plan_id)
                if plan_id not in documents:
                    kept = keep_document(
                        work,
                        plan_id,
                        Relation.AWAITED,
                        symbol,
                        date=day,
                        issuer=issuer,
                        title=title,
                    )
                    documents[plan_id] = kept.id
                _settle(work, arrival, symbol or title, documents[plan_id])
            name = symbol or f"“{shortened(title, 40)}”"
            return work.commit(f"ghi đã có {name}, đặt hạn {len(lines)} nhiệm vụ")

    def wait_again(self, task_id: str) -> Changes:
        """Take back that what the task waited for has come; raises InvalidInput, NotFound."""
        with self._uow() as work:
            task = the_task(work, task_id)
            editable_plan(work, task.plan_id)
            arrival = arrival_of(work, task_id)
            if arrival is None:
                raise InvalidInput("Nhiệm vụ này chưa ghi văn bản nào đã có; không có gì thay đổi.")
            work.arrivals.remove(arrival.id)
            extensions = work.extensions.matching(task_id=task_id)
            work.tasks.update(settled(task, task.written, None, extensions))
            return work.commit(f"bỏ ghi văn bản đã có của “{shortened(task.title, 40)}”")

    def _lines(
        self,
        work: UnitOfWork,
        task_ids: Sequence[str],
        came_on: datetime.date,
        count: Count | None,
    ) -> list[tuple[ArrivalLine, Arrival]]:
        wanted = list(dict.fromkeys(task_ids))
        waiting = {one.id: one for one in work.queries.waiting_tasks(task_ids=wanted)}
        # Working days reach into the years after.
        calendar = office_calendar(work, self._holidays, {came_on.year, came_on.year + 2})
        lines = []
        for id in wanted:
            task = the_task(work, id)
            one = waiting.get(id)
            if one is None or one.deadline.after is None:
                raise _waits_no_more(task.title)
            used = Count.in_words(one.deadline.after)
            if count is not None and used == Count() and one.deadline.due is None:
                used = count
            due = used.end(came_on, calendar)
            arrival = Arrival(
                id=new_id(),
                task_id=id,
                came_on=came_on,
                due=due,
                days=used.days,
                working_days=used.working_days,
                months=used.months,
            )
            lines.append((_line(one, used, due or one.deadline.due, calendar), arrival))
        return lines


def _settle(work: UnitOfWork, arrival: Arrival, document: str, document_id: str) -> None:
    task = the_task(work, arrival.task_id)
    arrival = replace(arrival, document=document, document_id=document_id)
    work.arrivals.add(arrival)
    extensions = work.extensions.matching(task_id=task.id)
    work.tasks.update(settled(task, task.written, arrival, extensions))


def _events(found: Sequence[OpenDeadline]) -> list[AwaitedEvent]:
    tasks = [_task(one) for one in found if not one.state.is_finished and one.deadline.after]
    by_words: dict[str, list[AwaitedTask]] = {}
    for task in tasks:
        by_words.setdefault(task.words, []).append(task)
    counts = Counter(task.words for task in tasks)
    order = {task.id: place for place, task in enumerate(tasks)}
    events = []
    # The words most tasks have stand first, and so are those the others are held against.
    for group in alike_events(sorted(by_words, key=lambda words: -counts[words])):
        together = [task for words in group for task in by_words[words]]
        together.sort(key=lambda task: order[task.id])
        events.append(AwaitedEvent(group[0], tuple(together)))
    return sorted(events, key=lambda event: -len(event.tasks))


def _task(one: OpenDeadline) -> AwaitedTask:
    assert one.deadline.after is not None
    return AwaitedTask(
        id=one.id,
        plan_id=one.plan_id,
        plan_symbol=one.plan_symbol,
        number=one.number,
        title=one.title,
        lead=one.lead,
        deadline=one.deadline.text,
        words=awaited_event(one.deadline.after),
        due=one.deadline.due,
    )


def _line(
    one: OpenDeadline, count: Count, due: datetime.date | None, calendar: WorkingCalendar
) -> ArrivalLine:
    task = _task(one)
    if due is None:
        problem = "Không ghi bao nhiêu ngày sau văn bản; hãy cho biết số ngày."
        return ArrivalLine(task, problem=problem)
    start = one.deadline.start
    problem = ""
    if start is not None and due < start:
        problem = f"Sớm hơn ngày bắt đầu {start:%d/%m/%Y} của nhiệm vụ."
    last = calendar.last_working_day(due)
    return ArrivalLine(task, count.words, due, last, calendar.reason(due), problem)


def _came_on(day: datetime.date | str, today: datetime.date) -> datetime.date:
    found = read_day(day) if isinstance(day, str) else day
    if found is None:
        raise InvalidInput("Hãy ghi ngày của văn bản, ví dụ 30/6/2026; không có gì thay đổi.")
    if found.year not in YEARS or found > today + datetime.timedelta(days=366):
        raise InvalidInput(
            f"Ngày {found:%d/%m/%Y} của văn bản không hợp lý; không có gì thay đổi. Hãy kiểm tra "
            "lại ngày."
        )
    return found


def _waits_no_more(title: str) -> InvalidInput:
    return InvalidInput(
        f"Nhiệm vụ “{shortened(title)}” không chờ văn bản nào; không có gì thay đổi."
    )


def _refuse_problems(lines: Sequence[ArrivalLine]) -> None:
    bad = [line for line in lines if line.problem]
    if not bad:
        return
    named = "; ".join(
        f"{line.task.number} {shortened(line.task.title, 40)}".strip() for line in bad[:_SHOWN]
    )
    more = f" và {len(bad) - _SHOWN} nhiệm vụ khác" if len(bad) > _SHOWN else ""
    raise InvalidInput(
        f"Chưa đặt được hạn của {len(bad)} nhiệm vụ: {named}{more}. {bad[0].problem} Không có gì "
        "thay đổi."
    )
