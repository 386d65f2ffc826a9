import dataclasses
import datetime

import pytest

from kehoach_desktop.domain.documents.document import Relation
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.deadlines.extensions import ExtensionService
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.office.office import OfficeService
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.plans.tree import TreeService
from kehoach_desktop.services.today.overview import OverviewService


def day(month, number, year=2026):
    return datetime.date(year, month, number)


@pytest.fixture
def extensions(uow, clock, holidays):
    return ExtensionService(uow, clock, holidays)


@pytest.fixture
def plans(uow, clock, holidays):
    return PlanService(uow, clock, holidays)


def stored(uow, task_id):
    with uow() as work:
        return work.tasks.get(task_id)


def undo(uow):
    with uow() as work:
        return work.journal.undo()


def test_an_extension_is_what_everything_counts_against(uow, clock, sample, extensions, plans):
    task = sample.task(sample.plan(), deadline="31/3/2026")
    overview = OverviewService(uow, clock)
    assert [line.id for line in overview.overdue()] == [task]
    extensions.extend(
        task,
        "Quý II/2026",
        "Chờ kinh phí",
        "45/QĐ-UBND",
        document_date="25/3/2026",
        issuer="Ủy ban nhân dân xã",
    )
    assert overview.overdue() == []
    assert plans.task_details(task).deadline.due == day(6, 30)
    assert [line.day for line in overview.due(day(6, 1), day(6, 30))] == [day(6, 30)]
    (row,) = TreeService(uow, clock).rows([NodeKey(NodeKind.TASK, task)])
    assert row.deadline == "Quý II/2026"
    assert not row.status.is_overdue
    assert overview.status_counts().not_started == 1
    assert [line.number for line in plans.tasks(overdue=True)] == []


def test_the_first_deadline_is_kept_and_lateness_counts_both_ways(sample, extensions):
    task = sample.task(sample.plan(), deadline="31/3/2026")
    extensions.extend(task, "15/4/2026", "Chờ kinh phí", decided_on=day(3, 20))
    known = extensions.deadlines(task)
    assert known.first.due == known.written.due == day(3, 31)
    assert known.standing.due == day(4, 15)
    assert (known.late_first, known.late_extended) == (20, 5)
    (entry,) = known.extensions
    assert (entry.reason, entry.decided_on) == ("Chờ kinh phí", day(3, 20))


def test_lateness_stops_on_the_day_of_completion(uow, clock, sample, extensions):
    task = sample.task(sample.plan(), deadline="31/3/2026")
    extensions.extend(task, "15/4/2026", "Chờ kinh phí")
    progress = ProgressService(uow, clock)
    progress.set(task, "2026-04", state="done", completed_on="10/4/2026")
    known = extensions.deadlines(task)
    assert (known.late_first, known.late_extended) == (10, 0)
    progress.set(task, "2026-04", state="dropped", completed_on="")
    assert extensions.deadlines(task).late_first is None


def test_the_document_enters_the_register_of_the_plan(sample, extensions, plans):
    plan = sample.plan()
    one, other = (sample.task(plan, number, deadline="31/3/2026") for number in "12")
    for task in (one, other):
        extensions.extend(task, "30/6/2026", "Chờ kinh phí", "45/QĐ-UBND")
    (line,) = plans.documents()
    assert (line.symbol, line.relation) == ("45/QĐ-UBND", Relation.EXTENDS)
    assert {entry.document for entry in extensions.listing()} == {"45/QĐ-UBND"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("bao giờ xong thì thôi nhé", "Không hiểu thời hạn"),
        ("", "Chưa ghi thời hạn mới"),
        ("Thường xuyên", "không nêu một ngày"),
        ("Sau khi tỉnh có hướng dẫn", "không nêu một ngày"),
        ("28/2/2026", "sớm hơn ngày bắt đầu"),
        ("30/6/2026", "trùng với hạn"),
        ("30/6/9026", "Không hiểu thời hạn"),
    ],
)
def test_what_is_no_new_deadline_is_refused_and_the_old_one_stays(
    uow, sample, extensions, words, said
):
    task = sample.task(sample.plan(), deadline="Từ 1/3/2026 đến 30/6/2026")
    before = stored(uow, task)
    assert before.deadline.start == day(3, 1)
    with pytest.raises(InvalidInput, match=said):
        extensions.extend(task, words, "Chờ kinh phí")
    with pytest.raises(InvalidInput, match=said):
        extensions.read(task, words)
    assert stored(uow, task) == before
    assert extensions.listing() == []


def test_a_plan_without_a_date_is_held_to_begin_with_its_year(uow, sample, extensions):
    plan = sample.plan()
    with uow() as work:
        work.plans.update(dataclasses.replace(work.plans.get(plan), date=None))
        work.commit("bỏ ngày ban hành")
    task = sample.task(plan, deadline="31/3/2026")
    before = stored(uow, task)
    with pytest.raises(InvalidInput, match="sớm hơn năm 2026 của kế hoạch"):
        extensions.extend(task, "1/12/2020", "Chờ kinh phí")
    assert stored(uow, task) == before
    extensions.extend(task, "1/1/2026", "Làm sớm")
    assert stored(uow, task).deadline.due == day(1, 1)


def test_a_reason_is_needed(uow, sample, extensions):
    task = sample.task(sample.plan(), deadline="31/3/2026")
    with pytest.raises(InvalidInput, match="lý do"):
        extensions.extend(task, "30/6/2026", " \n")
    assert stored(uow, task).written_deadline is None


@pytest.mark.parametrize(
    ("deadline", "said"),
    [
        ("Hằng tháng", "định kỳ"),
        ("Sau khi Thành phố ban hành kế hoạch", "đang chờ"),
        ("", "chưa có ngày đến hạn"),
        ("Thường xuyên", "chưa có ngày đến hạn"),
    ],
)
def test_where_no_day_is_in_force_there_is_nothing_to_extend(sample, extensions, deadline, said):
    task = sample.task(sample.plan(), deadline=deadline)
    with pytest.raises(InvalidInput, match=said):
        extensions.extend(task, "30/6/2026", "Chờ kinh phí")
    assert said in extensions.deadlines(task).refusal


def test_what_is_read_of_the_words_is_told_before(sample, extensions):
    task = sample.task(sample.plan(), deadline="31/3/2026")
    told = extensions.read(task, "trước ngày 2/5/2026")
    assert (told.due, told.last_working_day) == (day(5, 1), day(4, 29))
    assert told.rest_reason == "Quốc tế Lao động"
    assert not told.is_earlier
    assert extensions.read(task, day(3, 20)).is_earlier


def test_withdrawing_brings_back_the_deadline_before(uow, sample, extensions):
    task = sample.task(sample.plan(), deadline="31/3/2026")
    before = stored(uow, task)
    extensions.extend(task, "30/4/2026", "Chờ kinh phí")
    extensions.extend(task, day(5, 29), "Chờ thẩm định")
    assert stored(uow, task).deadline.due == day(5, 29)
    extensions.withdraw(task)
    assert stored(uow, task).deadline.due == day(4, 30)
    extensions.withdraw(task)
    assert stored(uow, task) == before
    with pytest.raises(InvalidInput, match="chưa được gia hạn"):
        extensions.withdraw(task)


def test_undo_takes_back_extension_document_and_deadline_together(uow, sample, extensions, plans):
    task = sample.task(sample.plan(), deadline="31/3/2026")
    before = stored(uow, task)
    changes = extensions.extend(task, "30/4/2026", "Chờ kinh phí", "45/QĐ-UBND")
    assert changes.step == "gia hạn nhiệm vụ 1 đến 30/04/2026"
    undo(uow)
    assert stored(uow, task) == before
    assert (extensions.listing(), plans.documents()) == ([], [])


def test_the_words_of_an_extended_task_are_not_edited_over_the_extension(sample, extensions, plans):
    task = sample.task(sample.plan(), deadline="31/3/2026")
    extensions.extend(task, "30/4/2026", "Chờ kinh phí")
    with pytest.raises(InvalidInput, match="đã được gia hạn"):
        plans.edit_task(task, "deadline", "30/9/2026")
    plans.edit_task(task, "note", "Đã trình")
    assert extensions.deadlines(task).standing.due == day(4, 30)


def test_the_named_day_setting_reaches_plan_and_extension(uow, communes, sample, extensions):
    task = sample.task(sample.plan(), deadline="Trước ngày 15/3/2026")
    extensions.extend(task, "Trước ngày 15/4/2026", "Chờ kinh phí")
    office = OfficeService(uow, communes)
    assert extensions.deadlines(task).standing.due == day(4, 14)
    office.set_named_day_counts(True)
    known = extensions.deadlines(task)
    assert (known.written.due, known.standing.due) == (day(3, 15), day(4, 15))
    assert known.extensions[0].deadline.due == day(4, 15)
    undo(uow)
    assert extensions.deadlines(task).standing.due == day(4, 14)


def test_a_rhythm_with_an_end_goes_on_till_the_new_end(uow, clock, sample, extensions):
    task = sample.task(sample.plan(), deadline="Hằng tháng, đến 30/6/2026")
    extensions.extend(task, "30/9/2026", "Kéo dài đợt cao điểm")
    days = [line.day for line in OverviewService(uow, clock).due(day(7, 1), day(12, 31))]
    assert days == [day(7, 31), day(8, 31), day(9, 30)]


def test_the_log_lists_tasks_in_order_and_says_what_is_in_force(sample, extensions):
    plan = sample.plan()
    one, other = (sample.task(plan, number, deadline="31/3/2026") for number in "12")
    extensions.extend(other, "30/4/2026", "Chờ kinh phí")
    extensions.extend(one, "30/4/2026", "Chờ kinh phí")
    extensions.extend(other, "30/6/2026", "Chờ thẩm định")
    lines = extensions.listing(plan_id=plan)
    assert [(line.number, line.is_in_force) for line in lines] == [
        ("1", True),
        ("2", False),
        ("2", True),
    ]
    assert [line.task_id for line in extensions.listing(task_id=other)] == [other, other]
    with pytest.raises(NotFound):
        extensions.listing(task_id="không có")


def test_a_superseded_plan_is_only_read(sample, extensions):
    task = sample.task(sample.plan(state=PlanState.SUPERSEDED), deadline="31/3/2026")
    with pytest.raises(InvalidInput, match="thay thế"):
        extensions.extend(task, "30/4/2026", "Chờ kinh phí")
    assert "thay thế" in extensions.deadlines(task).refusal
