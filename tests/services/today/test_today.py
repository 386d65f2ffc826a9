"""The first page: late, due, waiting, counted by unit; steps, answers, the last look."""

import datetime
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from kehoach_desktop.domain.days.clock_doubt import ClockDoubt
from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.status_counts import StatusLeaf
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.reports.reporting import ReportingStep
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.deadlines.occurrences import OccurrenceService
from kehoach_desktop.services.models.today_models import DueSort, LeadSort, Today
from kehoach_desktop.services.monthly.measurements import MeasurementService
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.reports.reporting import ReportingService
from kehoach_desktop.services.today.overview import OverviewService
from kehoach_desktop.services.today.today import TodayService
from kehoach_desktop.services.undo import UndoService

DAY = datetime.date(2026, 4, 20)


class Kept:
    """The day of the last look, in memory."""

    def __init__(self, day: datetime.date | None = None) -> None:
        self._day = day

    def day(self) -> datetime.date | None:
        return self._day

    def keep(self, day: datetime.date) -> None:
        self._day = day


@pytest.fixture
def look(uow) -> Callable[..., Today]:
    def look(day: datetime.date = DAY, kept: Kept | None = None, **how: bool) -> Today:
        return TodayService(uow, lambda: day, kept or Kept()).look(**how)

    return look


@pytest.fixture
def reporting(uow, holidays) -> ReportingService:
    return ReportingService(uow, lambda: DAY, holidays)


def duty(sample, plan: str, **fields) -> str:
    one = ReportingDuty(
        new_id(),
        plan,
        fields.pop("frequency", Frequency.MONTHLY),
        fields.pop("day", 25),
        reporter=fields.pop("reporter", "Ủy ban nhân dân xã"),
        to=fields.pop("to", ("Sở Nội vụ",)),
        **fields,
    )
    with sample.uow() as work:
        work.duties.add(one)
        work.commit("thêm chế độ báo cáo")
    return one.id


def report(sample, task: str, period: str, **fields) -> None:
    ProgressService(sample.uow, lambda: DAY).set(task, period, **fields)


def titles(items) -> list[str]:
    return [item.title for item in items]


def test_tasks_stand_by_their_day(sample, look) -> None:
    plan = sample.plan()
    for number, deadline in enumerate(
        ("10/3/2026", "19/4/2026", "20/4/2026", "27/4/2026", "28/4/2026", "20/5/2026", "21/5/2026")
    ):
        sample.task(plan, str(number), deadline=deadline)
    page = look()
    assert titles(page.late) == ["Việc số 0", "Việc số 1"]
    assert [item.days for item in page.late] == [-41, -1]
    assert titles(page.soon) == ["Việc số 2", "Việc số 3"]
    assert titles(page.later) == ["Việc số 4", "Việc số 5"]
    assert page.counts.total == 7
    assert page.counts.overdue == 2


def test_what_is_done_or_of_another_plan_asks_for_nothing(sample, look) -> None:
    plan = sample.plan()
    done = sample.task(plan, "1", deadline="10/3/2026")
    paused = sample.task(plan, "2", deadline="10/3/2026")
    soon = sample.task(plan, "3", deadline="22/4/2026")
    for task, state in ((done, "done"), (paused, "paused"), (soon, "done")):
        report(sample, task, "2026-03", state=state)
    for state in (PlanState.DRAFT, PlanState.SUPERSEDED, PlanState.CLOSED):
        other = sample.plan(f"{state}/KH", state)
        sample.task(other, "9", deadline="10/3/2026")
        sample.indicator(other)
        duty(sample, other)
    page = look()
    assert (page.late, page.soon, page.later, page.report) == ((), (), (), None)
    assert (page.in_force, page.drafts, page.counts.total, page.indicators) == (1, 1, 3, 0)


def test_letters_are_counted_apart_from_plans(sample, look) -> None:
    sample.plan()
    for symbol, title, state in (
        ("15/UBND-VX", "V/v triển khai chữ ký số", PlanState.IN_FORCE),
        ("16/UBND-KT", "VỀ VIỆC rà soát hộ nghèo", PlanState.IN_FORCE),
        ("17/UBND-KT", "V/v báo cáo quý", PlanState.DRAFT),
        # A decision "về việc" something is none, and neither is a plan whose title begins alike.
        ("18/QĐ-UBND", "Về việc ban hành kế hoạch", PlanState.IN_FORCE),
        ("19/KH-UBND", "Vì việc chung của thôn", PlanState.IN_FORCE),
    ):
        plan = sample.plan(symbol, state)
        with sample.uow() as work:
            work.plans.update(replace(work.plans.get(plan), title=title))
            work.commit("đổi tên")
    page = look()
    assert (page.in_force, page.letters, page.drafts) == (5, 2, 1)


def test_what_is_awaited_in_near_words_is_one_group(sample, look) -> None:
    plan = sample.plan()
    sample.task(plan, "1", deadline="Sau khi Thành phố ban hành kế hoạch")
    sample.task(plan, "2", deadline="Theo lộ trình của bộ")
    sample.task(plan, "3", deadline="Khi có kế hoạch của thành phố")
    page = look()
    assert [len(group.tasks) for group in page.waiting] == [2, 1]
    assert page.waiting_count == page.counts.waiting == 3
    assert titles(page.waiting[0].tasks) == ["Việc số 1", "Việc số 3"]


def test_every_task_stands_in_one_row_of_the_units(sample, look) -> None:
    plan = sample.plan()
    for number, lead in enumerate(
        (
            "Phòng Kinh tế",
            "Phòng VH-XH",
            "Phòng Kinh tế; Phòng VH-XH",
            "Tổ tự lập",
            "",
            "Phòng VH-XH",
        )
    ):
        sample.task(plan, str(number), lead=lead, deadline="1/4/2026")
    plans = PlanService(sample.uow, lambda: DAY)
    for line in plans.tasks():  # tied to their units as the program ties them
        plans.edit_task(line.id, "lead", "; ".join(line.lead))
    page = look()
    rows = {(row.sort, row.name): row.counts.overdue for row in page.by_lead}
    assert rows == {
        (LeadSort.UNIT, "Phòng Văn hóa – Xã hội"): 2,
        (LeadSort.UNIT, "Phòng Kinh tế"): 1,
        (LeadSort.SEVERAL, "Nhiều đơn vị cùng chủ trì"): 1,
        (LeadSort.UNKNOWN, "Đơn vị chưa có trong danh mục"): 1,
        (LeadSort.NOBODY, "Chưa giao đơn vị"): 1,
    }
    assert sum(row.counts.total for row in page.by_lead) == page.counts.total
    service = TodayService(sample.uow, lambda: DAY, Kept())
    for row in page.by_lead:
        listed = service.tasks(tuple(StatusLeaf), row.sort, row.unit_id)
        assert len(listed) == row.counts.total


def test_the_list_behind_a_number_goes_by_day(sample) -> None:
    plan = sample.plan()
    for number, deadline in (("1", "Thường xuyên"), ("2", "31/12/2026"), ("3", "30/6/2026")):
        sample.task(plan, number, deadline=deadline)
    service = TodayService(sample.uow, lambda: DAY, Kept())
    assert [item.number for item in service.tasks(tuple(StatusLeaf))] == ["3", "2", "1"]


def test_numbers_are_those_of_the_other_listings(sample, look) -> None:
    plan = sample.plan()
    for number, deadline in enumerate(("1/4/2026", "Thường xuyên", "Quý II/2026", "Theo lộ trình")):
        sample.task(plan, str(number), deadline=deadline)
    page, overview = look(), OverviewService(sample.uow, lambda: DAY)
    assert page.counts == overview.status_counts()
    assert [item.id for item in page.late] == [line.id for line in overview.overdue()]
    waiting = [item.id for group in page.waiting for item in group.tasks]
    assert waiting == [line.id for line in overview.waiting()]


def test_occurrences_come_and_are_missed(sample, look) -> None:
    plan = sample.plan()
    monthly = sample.task(plan, "1", deadline="Trước ngày 15 hằng tháng")
    yearly = sample.task(plan, "2", deadline="Tháng 5 hằng năm")
    page = look(datetime.date(2026, 5, 10))
    assert [(item.id, item.due) for item in page.missed] == [(monthly, datetime.date(2026, 4, 14))]
    assert page.missed[0].earlier == 2  # February and March; the plan is of 15 January
    assert [(item.sort, item.id) for item in page.soon] == [(DueSort.RECURRING, monthly)]
    assert [item.id for item in page.later] == [yearly]
    # What was reported in a month was not missed in it, and what is ticked is not due.
    report(sample, monthly, "2026-04", state="in_progress", result="đã gửi")
    occurrences = OccurrenceService(sample.uow, lambda: datetime.date(2026, 5, 10))
    occurrences.tick(monthly, datetime.date(2026, 5, 14))
    page = look(datetime.date(2026, 5, 10))
    assert page.missed[0].due == datetime.date(2026, 3, 14)
    assert page.soon == ()


def test_a_plans_year_is_judged_after_its_end_as_in_the_listing(sample, look) -> None:
    plan = sample.plan()
    known = sample.indicator(plan, "a", "≥ 80%")
    with sample.uow() as work:
        one = work.indicators.get(known)
        (target,) = one.targets
        of_years = tuple(replace(target, year=year) for year in (2030, 2026))
        work.indicators.update(replace(one, targets=of_years))
        work.commit("đặt mục tiêu của năm")
    MeasurementService(sample.uow, lambda: DAY).set(known, "2026", value=Decimal(70))
    january = datetime.date(2027, 1, 5)
    assert [one.name for one in look(january).unmet] == ["a"]
    for plan_id in (None, plan):
        (line,) = PlanService(sample.uow, lambda: january).indicators(plan_id)
        assert (line.judgement.value, line.target.year) == ("not_met", 2026)
    (asked,) = PlanService(sample.uow, lambda: january).indicators(year=2027)
    assert asked.target is None


def test_indicators_are_judged_as_in_the_listing(sample, look) -> None:
    plan = sample.plan()
    met, unmet, fewer, _bare = (
        sample.indicator(plan, name, target)
        for name, target in (
            ("a", "≥ 80%"),
            ("b", "≥ 80%"),
            ("c", "giảm 10% so với năm 2025"),
            ("d", "≥ 80%"),
        )
    )
    measuring = MeasurementService(sample.uow, lambda: DAY)
    measuring.set(met, "2026-03", value=Decimal(85))
    measuring.set(unmet, "2026-03", numerator=Decimal(1), denominator=Decimal(2))
    measuring.set(fewer, "2025", value=Decimal(100))
    measuring.set(fewer, "2026-03", value=Decimal(80))
    page = look()
    lines = PlanService(sample.uow, lambda: DAY).indicators()
    shown = {one.id: one for one in (*page.unmet, *page.unmeasured, *page.undecided)}
    for line in lines:
        if line.id in shown:
            one = shown[line.id]
            assert (one.judgement, one.value, one.period) == (
                line.judgement,
                line.value,
                line.period,
            )
    assert page.indicators == 4
    assert ([one.name for one in page.unmet], [one.name for one in page.unmeasured]) == (
        ["b"],
        ["d"],
    )
    counts = Counter(line.judgement.value for line in lines)
    assert counts == {
        "met": page.met,
        "not_met": len(page.unmet),
        "no_data": len(page.unmeasured),
    }


# --- reports -----------------------------------------------------------------------------


def test_the_next_report_is_a_line_of_steps(sample, look, reporting) -> None:
    plan = sample.plan()
    duty(sample, plan)
    line = look().report
    assert line is not None
    assert (line.period, line.due, line.days) == ("2026-04", datetime.date(2026, 4, 25), 5)
    assert line.next_step is not None and line.next_step.step is ReportingStep.ASKED
    reporting.mark("asked", "2026-04", day=datetime.date(2026, 4, 10))
    reporting.mark("Rà soát", "2026-04")
    line = look().report
    assert [state.day for state in line.steps] == [
        datetime.date(2026, 4, 10), None, DAY, None, None, None,
    ]  # fmt: skip
    assert line.next_step.step is ReportingStep.DRAFTED
    reporting.mark(ReportingStep.SENT, "2026-04")
    assert look().report.period == "2026-05"
    UndoService(sample.uow).undo()
    assert look().report.period == "2026-04"
    reporting.unmark("reviewed", "2026-04")
    assert look().report.next_step.step is ReportingStep.RECEIVED


def test_a_report_not_sent_in_time_stays_where_marks_are_kept(sample, look, reporting) -> None:
    plan = sample.plan()
    kept, other = duty(sample, plan), duty(sample, plan, day=26, to=("Sở Y tế",))
    assert look(datetime.date(2026, 5, 2)).unsent is None
    reporting.mark("asked", "2026-04", duty=kept)
    page = look(datetime.date(2026, 5, 2))
    assert page.unsent is not None
    assert (page.unsent.duty_id, page.unsent.period, page.unsent.days) == (kept, "2026-04", -7)
    assert {line.duty_id for line in reporting.lines()} == {kept, other}


def test_no_report_of_a_period_before_the_plan_was_taken_up_is_asked(
    sample, look, reporting
) -> None:
    plan = sample.plan()
    kept = duty(sample, plan, day=10)
    # The report due on 10/1 is that of December, before the plan was accepted.
    with sample.uow() as work:
        accepted = datetime.date(2026, 1, 20)
        work.plans.update(
            replace(work.plans.get(plan), date=datetime.date(2025, 12, 1), accepted_on=accepted)
        )
        work.commit("tiếp nhận")
    january = datetime.date(2026, 1, 8)
    assert look(january).report.period == "2026-01"
    assert any(item.due == datetime.date(2026, 1, 10) for item in look(january).soon)
    reporting.mark("asked", "2026-01", duty=kept)
    assert look(datetime.date(2026, 1, 21)).unsent is None
    assert look(datetime.date(2026, 2, 12)).unsent.period == "2026-01"
    reporting.mark("asked", "2025-12", duty=kept)
    assert look(datetime.date(2026, 1, 21)).unsent.period == "2025-12"


def test_wrong_marks_change_nothing(sample, reporting) -> None:
    plan = sample.plan()
    duty(sample, plan)
    duty(sample, plan, day=26, to=("Sở Y tế",))
    with pytest.raises(InvalidInput, match="--duty"):
        reporting.mark("asked", "2026-04")
    with pytest.raises(NotFound, match="quý II"):
        reporting.mark("asked", "2026-Q2")
    with pytest.raises(InvalidInput, match="Các bước"):
        reporting.mark("in ấn", "2026-04")
    ahead = DAY + datetime.timedelta(days=1)
    with pytest.raises(InvalidInput, match="phía trước"):
        reporting.mark("asked", "2026-04", day=ahead, duty=None)
    with pytest.raises(InvalidInput, match="năm"):
        reporting.mark("asked", "1000")
    with pytest.raises(InvalidInput, match="--duty"):
        reporting.unmark("asked", "2026-04")
    with sample.uow() as work:
        assert work.step_marks.matching() == []


def test_the_units_report_to_the_office_is_not_its_own(sample, look) -> None:
    plan = sample.plan()
    duty(sample, plan, day=15, before=True, reporter="Các phòng, ban", to=("Phòng Kinh tế",))
    page = look()
    assert page.report is None
    assert page.units.due == datetime.date(2026, 4, 14)
    assert [(item.sort, item.due) for item in page.later] == [
        (DueSort.DUTY, datetime.date(2026, 5, 14))
    ]


def test_a_unit_has_answered_when_all_is_told_or_it_is_marked(sample, look, reporting) -> None:
    plan = sample.plan()
    first = sample.task(plan, "1", lead="Phòng Kinh tế")
    second = sample.task(plan, "2", lead="Phòng Kinh tế")
    third = sample.task(plan, "3", lead="Phòng VH-XH")
    plans = PlanService(sample.uow, lambda: DAY)
    for task, lead in ((first, "Phòng Kinh tế"), (second, "Phòng Kinh tế"), (third, "Phòng VH-XH")):
        plans.edit_task(task, "lead", lead)

    def states() -> list[int]:
        units = look().units
        return [len(units.missing), len(units.partial), len(units.answered)]

    assert states() == [2, 0, 0]
    report(sample, first, "2026-04", state="in_progress")
    assert states() == [1, 1, 0]
    report(sample, second, "2026-04", state="done")
    assert states() == [1, 0, 1]
    reporting.receive(sample.culture, "2026-04", datetime.date(2026, 4, 13))
    assert states() == [0, 0, 2]
    assert look().units.units[0].received == datetime.date(2026, 4, 13)
    UndoService(sample.uow).undo()
    assert states() == [1, 0, 1]
    with pytest.raises(InvalidInput, match="chưa được đánh dấu"):
        reporting.unreceive(sample.culture, "2026-04")
    reporting.receive(sample.culture, "2026-04")
    reporting.unreceive(sample.culture, "2026-04")
    assert states() == [1, 0, 1]
    with pytest.raises(NotFound):
        reporting.receive("nobody", "2026-04")


def test_marks_go_with_their_duty_and_unit(sample, reporting) -> None:
    plan = sample.plan()
    one = duty(sample, plan)
    reporting.mark("asked", "2026-04")
    with sample.uow() as work:
        work.units.add(Unit("extra", sample.office, "Trạm Y tế"))
        work.commit("thêm đơn vị")
    reporting.receive("extra", "2026-04")
    with sample.uow() as work:
        work.duties.remove(one)
        work.units.remove("extra")
        work.commit("xóa")
    with sample.uow() as work:
        assert work.step_marks.matching() == work.unit_receipts.matching() == []
    UndoService(sample.uow).undo()
    with sample.uow() as work:
        assert len(work.step_marks.matching()) == len(work.unit_receipts.matching()) == 1


# --- the last look -----------------------------------------------------------------------


def test_what_passed_while_the_program_was_off_is_told(sample, look) -> None:
    plan = sample.plan()
    for number, deadline in enumerate(("1/4/2026", "12/4/2026", "19/4/2026", "20/4/2026")):
        sample.task(plan, str(number), deadline=deadline)
    since = look(kept=Kept(datetime.date(2026, 4, 12))).since
    assert since is not None
    assert titles(since.turned_late) == ["Việc số 1", "Việc số 2"]
    assert look(kept=Kept(DAY)).since is None
    assert look(kept=Kept()).since is None


@pytest.mark.parametrize(
    ("seen", "doubt"),
    [
        (None, None),
        (DAY, None),
        (DAY + datetime.timedelta(days=1), None),
        (DAY + datetime.timedelta(days=2), ClockDoubt.SET_BACK),
        (DAY - datetime.timedelta(days=366), None),
        (DAY - datetime.timedelta(days=367), ClockDoubt.SET_FORWARD),
    ],
)
def test_a_clock_far_off_raises_a_question_and_no_alarm(sample, look, seen, doubt) -> None:
    plan = sample.plan()
    sample.task(plan, "1", deadline="19/4/2026")
    page = look(kept=Kept(seen))
    assert page.doubt is doubt
    assert page.clock == DAY
    assert page.day == (seen if doubt else DAY)
    if doubt is ClockDoubt.SET_FORWARD:
        assert page.late == ()
    assert look(kept=Kept(seen), believe=True).day == DAY


def test_a_number_opens_its_list_while_the_clock_is_in_doubt(sample) -> None:
    sample.task(sample.plan(), "1", deadline="19/4/2026")
    seen = DAY - datetime.timedelta(days=800)
    service = TodayService(sample.uow, lambda: DAY, Kept(seen))
    page = service.look()
    assert page.doubt is ClockDoubt.SET_FORWARD
    for leaf in StatusLeaf:
        assert len(service.tasks((leaf,), day=page.day)) == page.counts[leaf]


def test_the_offices_own_weekly_report_is_listed(sample, look) -> None:
    duty(sample, sample.plan(), frequency=Frequency.WEEKLY, day=None)
    assert "Báo cáo tuần gửi Sở Nội vụ" in titles(look().soon)


def test_the_officers_answer_is_remembered(sample) -> None:
    kept = Kept(datetime.date(2020, 1, 1))
    service = TodayService(sample.uow, lambda: DAY, kept)
    assert service.look().doubt is ClockDoubt.SET_FORWARD
    service.seen()
    assert service.look().doubt is None


def test_a_year_out_of_this_world_is_refused(look) -> None:
    with pytest.raises(InvalidInput, match="năm"):
        look(datetime.date(9999, 12, 31))


def test_rest_days_are_named_where_the_calendar_is_known(sample, uow, holidays) -> None:
    plan = sample.plan()
    sample.task(plan, "1", deadline="1/5/2026")
    duty(sample, plan, day=30)
    page = TodayService(uow, lambda: DAY, Kept(), holidays).look()
    task = next(item for item in page.later if item.sort is DueSort.TASK)
    assert task.rest_reason == "Quốc tế Lao động"
    assert task.last_working_day == datetime.date(2026, 4, 29)
    assert (page.report.last_working_day, page.report.working_days) == (
        datetime.date(2026, 4, 29),
        7,
    )
