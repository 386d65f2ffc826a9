"""The calendar of the fictional office: its days, its sheets, what others are told."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.days.calendar_grid import CalendarView
from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.task import Assignee
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.reports.report import RowKind
from kehoach_desktop.services.calendar.calendar import CalendarService
from kehoach_desktop.services.deadlines.extensions import ExtensionService
from kehoach_desktop.services.deadlines.occurrences import OccurrenceService
from kehoach_desktop.services.models.calendar_models import CalendarFilter, Emptiness
from kehoach_desktop.services.models.read_models import DueKind
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.office.office import OfficeService
from kehoach_desktop.services.settings.office_calendar import DayMark

YEAR = (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
APRIL = (datetime.date(2026, 4, 1), datetime.date(2026, 4, 30))


def day(month, number):
    return datetime.date(2026, month, number)


class Noting:
    """A writer that keeps what it was asked to write."""

    suffix = ".x"

    def __init__(self):
        self.written = []

    def write(self, document, _path, _monitor=None):
        self.written.append(document)


class Now:
    """A clock that is set by hand."""

    def __init__(self):
        self.time = datetime.datetime(2030, 4, 20, 8, tzinfo=datetime.UTC)

    def __call__(self):
        return self.time

    def pass_on(self, **time):
        self.time += datetime.timedelta(**time)


@pytest.fixture
def now():
    return Now()


@pytest.fixture
def pages():
    return Noting()


@pytest.fixture
def lists():
    return Noting()


@pytest.fixture
def file():
    return Noting()


@pytest.fixture
def calendar(uow, clock, now, holidays, pages, lists, file):
    return CalendarService(uow, clock, now, holidays, pages=pages, lists=lists, file=file)


@pytest.fixture
def exported(calendar, file, tmp_path):
    """Export days and return the entries by id."""

    def export(first, last, **wishes):
        calendar.export(first, last, tmp_path / "lịch.ics", **wishes)
        return {event.uid: event for event in file.written[-1].events}

    return export


def add_duty(uow, plan_id, **facts):
    duty = ReportingDuty(new_id(), plan_id, Frequency.MONTHLY, **facts)
    with uow() as work:
        work.duties.add(duty)
        work.commit("thêm chế độ báo cáo")
    return duty.id


def coordinated_by(uow, task_id, name):
    with uow() as work:
        task = work.tasks.get(task_id)
        work.tasks.update(replace(task, coordinating=(Assignee(name),)))
        work.commit("sửa đơn vị phối hợp")


# --- looking ---------------------------------------------------------------------------------


def test_days_hold_tasks_occurrences_and_duties_with_what_each_is(calendar, sample, uow):
    plan_id = sample.plan()
    sample.task(plan_id, "1", sample.group(plan_id, "II"), "15/4/2026", "Phòng Kinh tế")
    sample.task(plan_id, "2", deadline="Trước ngày 15 hằng tháng")
    add_duty(uow, plan_id, day=30, reporter="UBND xã", to=("Thành phố",))
    span = calendar.entries(*APRIL)
    assert [(line.day, line.kind) for line in span.lines] == [
        (day(4, 14), DueKind.RECURRING),
        (day(4, 15), DueKind.TASK),
        (day(4, 30), DueKind.DUTY),
    ]
    task, duty = span.lines[1], span.lines[2]
    assert task.status is not None and task.status.is_overdue
    assert (duty.last_working_day, duty.rest_reason) == (day(4, 29), "Ngày Chiến thắng")
    assert span.notes == {day(4, 30): "Ngày Chiến thắng"}
    assert not span.calendar.is_working(day(4, 30))
    assert span.by_day()[day(4, 15)] == (task,)


def test_a_ticked_occurrence_says_so(calendar, sample, uow, clock, holidays):
    task = sample.task(sample.plan(), deadline="Trước ngày 15 hằng tháng")
    OccurrenceService(uow, clock, holidays).tick(task, day(4, 14))
    (line,) = calendar.entries(*APRIL).lines
    assert line.occurrence is not None
    assert line.occurrence.value == "done"


def test_the_lines_of_a_day_stand_in_plan_order_subtasks_after_their_task(calendar, sample):
    plan_id = sample.plan()
    group = sample.group(plan_id, "I")
    first = sample.task(plan_id, "1", group, "10/4/2026")
    second = sample.task(plan_id, "2", group, "10/4/2026")
    below = sample.task(plan_id, "a", group, "10/4/2026", parent_id=first)
    orphan = sample.task(plan_id, "b", group, "10/4/2026", parent_id=second)
    lines = calendar.entries(*APRIL).lines
    assert [line.id for line in lines] == [first, below, second, orphan]
    assert [line.number for line in lines] == ["I.1", "I.a", "I.2", "I.b"]


def test_worked_saturdays_and_the_offices_own_days_off_have_their_names(
    calendar, uow, communes, holidays
):
    office = OfficeService(uow, communes, holidays)
    office.mark_day(day(8, 24), DayMark.HOLIDAY, "Hội làng")
    span = calendar.entries(day(8, 1), day(8, 31))
    assert span.notes == {
        day(8, 22): "đi làm bù",
        day(8, 24): "Hội làng",
        day(8, 31): "nghỉ hoán đổi",
    }
    assert span.calendar.is_working(day(8, 22))


def test_the_calendar_is_narrowed_by_plan_unit_and_kind(calendar, sample, uow):
    first, second = sample.plan("1/KH-UBND"), sample.plan("2/KH-UBND")
    led = sample.task(first, "1", deadline="10/4/2026", lead="Phòng VH-XH")
    helped = sample.task(second, "2", deadline="11/4/2026", lead="Công an xã")
    coordinated_by(uow, helped, "Phòng Văn hóa - Xã hội")
    sample.task(second, "3", deadline="12/4/2026", lead="Phòng Kinh tế")
    reports = add_duty(uow, second, day=20, reporter="Phòng Kinh tế")

    def ids(**only):
        return [line.id for line in calendar.entries(*APRIL, CalendarFilter(**only)).lines]

    assert ids(plan_id=first) == [led]
    assert ids(unit_id=sample.culture) == [led, helped]
    assert ids(unit_id=sample.economy, kinds=frozenset({DueKind.DUTY})) == [reports]
    assert ids(kinds=frozenset()) == []
    assert calendar.entries(*APRIL, CalendarFilter(kinds=frozenset())).all_lines == 4


@pytest.mark.parametrize("state", [PlanState.DRAFT, PlanState.SUPERSEDED, PlanState.CLOSED])
def test_only_plans_in_force_are_on_the_calendar(calendar, sample, state):
    sample.task(sample.plan(state=state), deadline="10/4/2026")
    assert calendar.entries(*APRIL).lines == ()


def test_an_empty_calendar_says_why(calendar, sample):
    assert calendar.entries(*APRIL).empty is Emptiness.NO_PLAN
    draft = sample.plan(state=PlanState.DRAFT)
    sample.task(draft, deadline="10/4/2026")
    assert calendar.entries(*APRIL).empty is Emptiness.ONLY_DRAFTS
    plan_id = sample.plan()
    sample.task(plan_id, deadline="Thường xuyên")
    assert calendar.entries(*APRIL).empty is Emptiness.NO_DAYS
    sample.task(plan_id, "2", deadline="10/9/2026")
    assert calendar.entries(*APRIL).empty is Emptiness.FULL


WORDINGS = (
    "31/1/2026",
    "Ngày 28 tháng 2 năm 2026",
    "Quý II/2026",
    "Trước ngày 15 hằng tháng",
    "31 hằng tháng",
    "Hằng quý",
    "Thứ sáu hằng tuần",
    "Tháng 01 hằng năm",
    "Tháng 8/2026 và thực hiện thường xuyên",
    "Thường xuyên",
    "Sau khi Thành phố ban hành kế hoạch",
)
dates = st.dates(*YEAR)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    wordings=st.lists(st.sampled_from(WORDINGS), max_size=5), ends=st.tuples(dates, dates, dates)
)
def test_the_parts_of_a_split_span_join_to_the_whole(calendar, sample, uow, wordings, ends):
    plan_id = sample.plan(new_id()[:8])
    for number, wording in enumerate(wordings):
        sample.task(plan_id, str(number), deadline=wording)
    add_duty(uow, plan_id, day=31, before=True)
    first, middle, last = sorted(ends)
    whole = calendar.entries(first, last)
    left = calendar.entries(first, middle)
    right_first = middle + datetime.timedelta(days=1)
    right = calendar.entries(right_first, last) if right_first <= last else None
    assert whole.lines == (*left.lines, *(right.lines if right else ()))
    assert whole.notes == {**left.notes, **(right.notes if right else {})}
    assert all(first <= line.day <= last for line in whole.lines)
    assert len({(line.id, line.day) for line in whole.lines}) == len(whole.lines)


# --- printing --------------------------------------------------------------------------------


def test_a_month_is_printed_whole_whatever_days_are_asked_for(calendar, sample, pages, tmp_path):
    sample.task(sample.plan(), "1", deadline="30/4/2026", lead="Phòng Kinh tế")
    calendar.print_pages(CalendarView.MONTH, day(4, 29), day(5, 2), tmp_path / "a.pdf")
    (document,) = pages.written
    assert [sheet.title for sheet in document.sheets] == ["Lịch tháng 4/2026", "Lịch tháng 5/2026"]
    (april,) = document.sheets[0].months
    days = {one.day: one for week in april.weeks for one in week if not one.outside}
    assert len(days) == 30
    last = days[day(4, 30)]
    assert [entry.title for entry in last.entries] == ["1 Việc số 1"]
    assert last.note == "Ngày Chiến thắng; ngày làm việc cuối 29/4"
    assert last.rest
    assert april.remark == "01 việc"
    # Nothing of April stands on May's sheet.
    (may,) = document.sheets[1].months
    assert not any(one.entries for week in may.weeks for one in week)


def test_a_quarter_is_printed_as_three_months(calendar, sample, pages, tmp_path):
    plan_id = sample.plan()
    for number in range(3):
        sample.task(plan_id, str(number), deadline="15/5/2026")
    sample.task(plan_id, "9", deadline="1/4/2026")
    calendar.print_pages(CalendarView.QUARTER, day(5, 3), day(5, 3), tmp_path / "a.pdf")
    (sheet,) = pages.written[0].sheets
    assert sheet.title == "Lịch quý II/2026"
    assert [month.remark for month in sheet.months] == [
        "01 việc, 01 quá hạn",
        "03 việc; nhiều nhất ngày 15/5 (03 việc)",
        "không có việc nào",
    ]


def test_an_occurrence_nobody_recorded_stands_out_on_the_sheet(calendar, sample, pages, tmp_path):
    sample.task(sample.plan(), "1", deadline="Trước ngày 15 hằng tháng")
    calendar.print_pages(CalendarView.MONTH, *APRIL, tmp_path / "a.pdf")
    (april,) = pages.written[0].sheets[0].months
    assert april.remark == "01 việc, 01 kỳ chưa làm"
    (entry,) = [entry for week in april.weeks for one in week for entry in one.entries]
    assert entry.late
    assert "chưa làm" in entry.remark


def test_a_list_is_printed_of_exactly_the_days(calendar, sample, lists, tmp_path):
    plan_id = sample.plan()
    sample.task(plan_id, "1", deadline="30/4/2026")
    sample.task(plan_id, "2", deadline="2/5/2026")
    calendar.print_pages(CalendarView.AGENDA, day(4, 30), day(5, 1), tmp_path / "a.pdf")
    (document,) = lists.written
    rows = document.tables[0].rows
    assert [row.cells[1] for row in rows if row.kind is RowKind.GROUP] == [
        "Thứ Năm · Ngày Chiến thắng · ngày làm việc cuối 29/4/2026",
        "Thứ Sáu · Quốc tế Lao động",
    ]
    assert [row.cells[1] for row in rows if row.kind is not RowKind.GROUP] == ["Việc số 1"]


def test_a_narrowed_print_says_so(calendar, sample, lists, tmp_path):
    plan_id = sample.plan()
    only = CalendarFilter(plan_id, sample.economy)
    calendar.print_pages(CalendarView.AGENDA, *APRIL, tmp_path / "a.pdf", only)
    remark = lists.written[0].remark
    assert "12/KH-UBND" in remark
    assert "Phòng Kinh tế" in remark


# --- telling other calendars -------------------------------------------------------------------


def test_an_export_has_an_entry_for_each_line(exported, sample, uow):
    plan_id = sample.plan()
    task = sample.task(plan_id, "5", sample.group(plan_id, "II"), "1/5/2026", "Phòng Kinh tế")
    recurs = sample.task(plan_id, "6", deadline="Trước ngày 15 hằng tháng")
    duty = add_duty(uow, plan_id, day=20)
    events = exported(day(4, 1), day(5, 31))
    assert set(events) == {
        f"{task}@kehoach",
        f"{recurs}-20260414@kehoach",
        f"{recurs}-20260514@kehoach",
        f"{duty}-20260420@kehoach",
        f"{duty}-20260520@kehoach",
    }
    event = events[f"{task}@kehoach"]
    assert (event.day, event.title) == (day(5, 1), "II.5 Việc số 5")
    assert event.categories == ("Nhiệm vụ", "12/KH-UBND")
    assert "Chủ trì: Phòng Kinh tế" in event.description
    assert "29/4/2026" in event.description, "the last working day before the day of rest"
    assert not any(one.cancelled for one in events.values())


def test_a_later_export_has_a_higher_revision(exported, file, now, sample):
    sample.task(sample.plan(), deadline="10/4/2026")
    exported(*APRIL)
    now.pass_on(seconds=1)
    exported(*APRIL)
    first, second = file.written
    assert second.revision > first.revision > 0
    assert first.revision < 2**31
    assert [one.uid for one in first.events] == [one.uid for one in second.events]


def test_a_clock_set_back_behind_the_last_step_does_not_lower_the_revision(
    exported, file, now, sample
):
    sample.task(sample.plan(), deadline="10/4/2026")
    now.time = datetime.datetime(2021, 1, 1, tzinfo=datetime.UTC)
    exported(*APRIL)
    now.time = datetime.datetime(2020, 6, 1, tzinfo=datetime.UTC)
    exported(*APRIL)
    assert file.written[0].revision == file.written[1].revision
    assert file.written[0].made.year >= 2026


def test_a_deadline_put_off_moves_its_entry(exported, sample, uow, clock, holidays):
    task = sample.task(sample.plan(), deadline="10/4/2026")
    before = exported(*APRIL)
    ExtensionService(uow, clock, holidays).extend(task, "15/7/2026", "Chờ kinh phí")
    after = exported(*APRIL)
    assert set(before) == set(after) == {f"{task}@kehoach"}
    assert after[f"{task}@kehoach"].day == day(7, 15)
    assert not after[f"{task}@kehoach"].cancelled


def test_a_dropped_task_is_cancelled(exported, sample, uow, clock):
    task = sample.task(sample.plan(), deadline="10/4/2026")
    ProgressService(uow, clock).set(task, "2026-04", state="không còn thực hiện")
    event = exported(*APRIL)[f"{task}@kehoach"]
    assert event.cancelled
    assert event.day == day(4, 10)


def test_an_occurrence_let_go_is_cancelled_until_that_is_taken_back(exported, sample, uow, clock):
    task = sample.task(sample.plan(), deadline="Trước ngày 15 hằng tháng")
    occurrences = OccurrenceService(uow, clock)
    occurrences.waive(task, day(4, 14), "Không phát sinh")
    uid = f"{task}-20260414@kehoach"
    assert exported(*APRIL)[uid].cancelled
    occurrences.untick(task, day(4, 14))
    assert not exported(*APRIL)[uid].cancelled


def test_what_recurs_no_longer_is_cancelled_and_what_was_ticked_stays(
    exported, sample, uow, clock, holidays
):
    task = sample.task(sample.plan(), deadline="Trước ngày 15 hằng tháng")
    OccurrenceService(uow, clock, holidays).tick(task, day(4, 14))
    ProgressService(uow, clock).set(task, "2026-04", state="xong")
    events = exported(day(4, 1), day(5, 31))
    assert not events[f"{task}-20260414@kehoach"].cancelled
    assert events[f"{task}-20260514@kehoach"].cancelled


def test_what_never_fell_due_is_not_cancelled(exported, sample, uow, clock):
    task = sample.task(sample.plan(), deadline="Trước ngày 15 hằng tháng")
    ProgressService(uow, clock).set(task, "2026-04", state="không còn thực hiện")
    # The plan was issued on 15 January.
    assert [event.day for event in exported(day(1, 1), day(3, 31)).values()] == [
        day(2, 14),
        day(3, 14),
    ]


def test_a_task_put_off_and_then_superseded_is_cancelled_where_it_first_stood(
    exported, sample, uow, clock, holidays
):
    plan_id = sample.plan()
    task = sample.task(plan_id, deadline="10/4/2026")
    ExtensionService(uow, clock, holidays).extend(task, "15/7/2026", "Chờ kinh phí")
    with uow() as work:
        work.plans.update(replace(work.plans.get(plan_id), state=PlanState.SUPERSEDED))
        work.commit("thay thế kế hoạch")
    assert exported(*APRIL)[f"{task}@kehoach"].cancelled


def test_everything_of_a_superseded_plan_is_cancelled(exported, sample, uow):
    plan_id = sample.plan(state=PlanState.SUPERSEDED)
    task = sample.task(plan_id, deadline="10/4/2026")
    duty = add_duty(uow, plan_id, day=20)
    closed = sample.task(sample.plan(state=PlanState.CLOSED), deadline="10/4/2026")
    events = exported(*APRIL)
    assert {uid for uid, event in events.items() if event.cancelled} == {
        f"{task}@kehoach",
        f"{duty}-20260420@kehoach",
    }
    assert f"{closed}@kehoach" not in events


def test_a_narrowed_export_cancels_nothing_it_leaves_out(exported, sample):
    first, second = sample.plan("1/KH"), sample.plan("2/KH")
    task = sample.task(first, deadline="10/4/2026")
    sample.task(second, deadline="11/4/2026")
    events = exported(*APRIL, only=CalendarFilter(plan_id=first))
    assert set(events) == {f"{task}@kehoach"}


def test_a_nonsense_reminder_is_refused(exported):
    with pytest.raises(InvalidInput):
        exported(*APRIL, alarm_days=61)
    with pytest.raises(InvalidInput):
        exported(*APRIL, alarm_days=-1)
