import datetime

import pytest

from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceState
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.deadlines.occurrences import OccurrenceService
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.office.office import OfficeService
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.plans.tree import TreeService
from kehoach_desktop.services.today.overview import OverviewService
from kehoach_desktop.services.undo import UndoService


def day(month, number, year=2026):
    return datetime.date(year, month, number)


@pytest.fixture
def occurrences(uow, clock, holidays):
    return OccurrenceService(uow, clock, holidays)


def states(lines):
    return [(line.day, line.state) for line in lines]


def test_months_end_where_they_end(sample, occurrences):
    sample.task(sample.plan(), deadline="Hằng tháng")
    lines = occurrences.between(day(1, 1), day(6, 30))
    assert states(lines) == [
        (day(1, 31), OccurrenceState.MISSED),
        (day(2, 28), OccurrenceState.MISSED),
        (day(3, 31), OccurrenceState.MISSED),
        (day(4, 30), OccurrenceState.AHEAD),
        (day(5, 31), OccurrenceState.AHEAD),
        (day(6, 30), OccurrenceState.AHEAD),
    ]
    assert (lines[3].last_working_day, lines[3].rest_reason) == (day(4, 29), "Ngày Chiến thắng")
    (leap,) = occurrences.between(day(2, 1, 2028), day(2, 29, 2028))
    assert leap.day == day(2, 29, 2028)


def test_what_fell_due_before_the_plan_was_taken_up_is_not_missed(uow, sample, occurrences):
    plan = sample.plan(state=PlanState.DRAFT)
    sample.task(plan, deadline="Hằng tháng")
    assert occurrences.missed() == []
    drafted = occurrences.between(day(1, 15), day(4, 30), plan_id=plan)
    assert {line.state for line in drafted[:-1]} == {OccurrenceState.UNTRACKED}
    assert drafted[-1].state is OccurrenceState.AHEAD
    PlanService(uow, lambda: day(3, 10)).accept(plan)
    assert [line.day for line in occurrences.missed()] == [day(3, 31)]
    before = occurrences.between(day(1, 1), day(2, 28))
    assert {line.state for line in before} == {OccurrenceState.UNTRACKED}
    # Nothing at all falls due before the plan was issued (15/1/2026).
    assert occurrences.between(day(10, 1, 2025), day(1, 14)) == []


def test_missed_stays_until_ticked_or_waived(uow, sample, occurrences):
    task = sample.task(sample.plan(), deadline="Hằng tháng")
    occurrences.tick(task, day(1, 31), "Đã gửi danh sách")
    occurrences.waive(task, day(2, 28), "Trùng nghỉ Tết")
    assert [line.day for line in occurrences.missed()] == [day(3, 31)]
    known = occurrences.of_task(task)
    assert [line.day for line in known.missed] == [day(3, 31)]
    assert [line.day for line in known.ahead] == [day(4, 30), day(5, 31), day(6, 30)]
    assert [(line.day, line.note) for line in known.recorded] == [
        (day(2, 28), "Trùng nghỉ Tết"),
        (day(1, 31), "Đã gửi danh sách"),
    ]
    occurrences.untick(task, day(2, 28))
    assert [line.day for line in occurrences.missed()] == [day(2, 28), day(3, 31)]
    with uow() as work:
        work.journal.undo()
    assert [line.day for line in occurrences.missed()] == [day(3, 31)]


@pytest.mark.parametrize("period", ["2026-02", "2026-Q1", "2026-H1", "2026-9M", "2026"])
def test_what_a_report_tells_of_is_missed_nowhere(uow, clock, sample, occurrences, period):
    task = sample.task(sample.plan(), deadline="Hằng tháng")
    ProgressService(uow, clock).set(task, period, state="in_progress")
    expected = [day(1, 31), day(3, 31)] if period == "2026-02" else []
    assert [line.day for line in occurrences.missed()] == expected
    assert [line.day for line in reversed(occurrences.of_task(task).missed)] == expected
    due = OverviewService(uow, clock).due(day(1, 1), day(4, 19))
    assert [one.day for one in due if one.occurrence is OccurrenceState.MISSED] == expected
    assert due[1].occurrence is OccurrenceState.REPORTED


def test_on_the_last_day_of_all_the_task_is_late_and_nothing_missed(uow, clock, sample):
    sample.task(sample.plan(), deadline="Hằng tháng, hoàn thành trước ngày 01/4/2026")
    found = OccurrenceService(uow, clock).missed()
    assert [line.day for line in found] == [day(1, 31), day(2, 28)]
    assert len(OverviewService(uow, clock).overdue()) == 1


def test_what_was_recorded_follows_the_choice_of_the_named_day(uow, communes, sample, occurrences):
    task = sample.task(sample.plan(), deadline="Trước ngày 15 hằng tháng")
    end = sample.task(sample.plan(), deadline="Hằng tháng")
    occurrences.tick(task, day(3, 14), "Đã gửi")
    occurrences.tick(end, day(3, 31))
    office = OfficeService(uow, communes)
    for counts, on in ((True, 15), (False, 14)):
        office.set_named_day_counts(counts)
        (known,) = occurrences.of_task(task).recorded
        assert (known.day, known.note) == (day(3, on), "Đã gửi")
        assert day(3, on) not in [line.day for line in occurrences.missed()]
        assert [line.day for line in occurrences.of_task(end).recorded] == [day(3, 31)]
    UndoService(uow).undo()
    assert [line.day for line in occurrences.of_task(task).recorded] == [day(3, 15)]


def test_a_second_word_replaces_the_first(sample, occurrences):
    task = sample.task(sample.plan(), deadline="Hằng tháng")
    occurrences.waive(task, day(3, 31), "Không phát sinh")
    occurrences.tick(task, day(3, 31))
    assert states(occurrences.between(day(3, 1), day(3, 31))) == [
        (day(3, 31), OccurrenceState.DONE)
    ]


def test_what_is_no_occurrence_is_refused(sample, occurrences):
    plan = sample.plan()
    task = sample.task(plan, "1", deadline="Trước ngày 15 hằng tháng")
    dated = sample.task(plan, "2", deadline="30/6/2026")
    with pytest.raises(InvalidInput, match=r"Kỳ gần nhất: 14/03/2026 và 14/04/2026"):
        occurrences.tick(task, day(3, 30))
    with pytest.raises(InvalidInput, match="không làm định kỳ"):
        occurrences.tick(dated, day(6, 30))
    with pytest.raises(InvalidInput, match="lý do"):
        occurrences.waive(task, day(3, 14), " ")
    with pytest.raises(InvalidInput, match="chưa được ghi"):
        occurrences.untick(task, day(3, 14))
    assert occurrences.of_task(dated).ahead == ()


def test_a_finished_task_has_no_more_of_them(uow, clock, sample, occurrences):
    task = sample.task(sample.plan(), deadline="Hằng tháng")
    occurrences.tick(task, day(1, 31))
    ProgressService(uow, clock).set(task, "2026-04", state="dropped")
    assert occurrences.missed() == []
    assert states(occurrences.between(day(1, 1), day(6, 30))) == [
        (day(1, 31), OccurrenceState.DONE)
    ]


def test_days_that_cannot_be_listed_are_refused(occurrences):
    with pytest.raises(InvalidInput, match="Ngày cuối"):
        occurrences.between(day(2, 1), day(1, 1))
    with pytest.raises(InvalidInput, match="ba năm"):
        occurrences.between(day(1, 1), day(1, 1, 2036))


def test_what_falls_due_says_how_each_occurrence_stands(uow, clock, sample, occurrences):
    task = sample.task(sample.plan(), deadline="Hằng tháng")
    occurrences.tick(task, day(3, 31))
    lines = OverviewService(uow, clock).due(day(2, 1), day(4, 30))
    assert [line.occurrence for line in lines] == [
        OccurrenceState.MISSED,
        OccurrenceState.DONE,
        OccurrenceState.AHEAD,
    ]


def test_a_superseded_plan_is_only_read(sample, occurrences):
    task = sample.task(sample.plan(state=PlanState.SUPERSEDED), deadline="Hằng tháng")
    with pytest.raises(InvalidInput, match="thay thế"):
        occurrences.tick(task, day(3, 31))
    known = occurrences.of_task(task)
    assert (known.missed, known.ahead) == ((), ())
    assert occurrences.missed() == []


def test_the_tree_tells_what_was_missed_of_the_rows_it_shows(uow, clock, sample, occurrences):
    plan, draft = sample.plan(), sample.plan("13/KH-UBND", PlanState.DRAFT)
    monthly = sample.task(plan, deadline="Hằng tháng")
    once = sample.task(plan, "2", deadline="31/3/2026")
    drafted = sample.task(draft, "3", deadline="Hằng tháng")
    tree = TreeService(uow, clock)
    keys = [NodeKey(NodeKind.PLAN, plan)]
    keys += [NodeKey(NodeKind.TASK, id) for id in (monthly, once, drafted)]
    assert [row.missed for row in tree.rows(keys)] == [0, 3, 0, 0]
    occurrences.tick(monthly, day(3, 31))
    occurrences.waive(monthly, day(1, 31), "chưa có kinh phí")
    assert [row.missed for row in tree.rows(keys)] == [0, 1, 0, 0]
