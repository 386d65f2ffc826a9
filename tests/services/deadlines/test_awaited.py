import datetime

import pytest

from kehoach_desktop.domain.deadlines.counted_day import Count
from kehoach_desktop.domain.documents.document import Relation
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.status import CalendarState
from kehoach_desktop.services.deadlines.awaited import AwaitedService
from kehoach_desktop.services.deadlines.extensions import ExtensionService
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.today.overview import OverviewService

PLAN = "Sau khi Thành phố ban hành Kế hoạch"


def day(month, number, year=2026):
    return datetime.date(year, month, number)


@pytest.fixture
def awaited(uow, clock, holidays):
    return AwaitedService(uow, clock, holidays)


@pytest.fixture
def plans(uow, clock, holidays):
    return PlanService(uow, clock, holidays)


def everything(uow):
    with uow() as work:
        return [
            repository.matching()
            for repository in (work.tasks, work.arrivals, work.documents, work.plan_documents)
        ]


def test_tasks_that_wait_for_the_like_stand_together(sample, awaited):
    one, other = sample.plan(), sample.plan("13/KH-UBND")
    first = sample.task(one, "1", deadline=PLAN)
    second = sample.task(other, "1", deadline="Sau khi có kế hoạch của thành phố")
    apart = sample.task(one, "2", deadline="Sau khi tỉnh có hướng dẫn")
    sample.task(one, "3", deadline="30/6/2026")
    sample.task(sample.plan("14/KH-UBND", PlanState.DRAFT), deadline=PLAN)
    events = awaited.events()
    assert [{task.id for task in event.tasks} for event in events] == [{first, second}, {apart}]
    assert awaited.like(second) == events[0]
    assert awaited.matching("thành phố ban hành kế hoạch") == events[0]
    with pytest.raises(InvalidInput, match="Đang chờ: “"):
        awaited.matching("Nghị quyết của Quốc hội")


def test_finished_tasks_wait_no_more(uow, clock, sample, awaited):
    task = sample.task(sample.plan(), deadline=PLAN)
    ProgressService(uow, clock).set(task, "2026-04", state="done")
    assert awaited.events() == []
    with pytest.raises(InvalidInput, match="không chờ"):
        awaited.like(task)


def test_entering_a_document_sets_all_as_one_step(uow, clock, sample, awaited, plans):
    plan = sample.plan()
    tasks = [sample.task(plan, number, deadline=PLAN) for number in "12"]
    before = everything(uow)
    count = Count(5, working_days=True)
    # Thursday 30/4 and Friday 1/5 are holidays.
    lines = awaited.preview(tasks, "24/4/2026", count)
    assert [line.due for line in lines] == [day(5, 5)] * 2
    assert lines[0].count == "5 ngày làm việc"
    assert everything(uow) == before
    awaited.enter(tasks, "77/KH-UBND", "24/4/2026", issuer="UBND thành phố", count=count)
    for task in tasks:
        details = plans.task_details(task)
        assert (details.deadline.text, details.deadline.due) == (PLAN, day(5, 5))
        assert details.status.calendar is CalendarState.IN_TIME
    assert awaited.events() == []
    assert OverviewService(uow, clock).waiting() == []
    (document,) = plans.documents()
    assert (document.symbol, document.relation) == ("77/KH-UBND", Relation.AWAITED)
    assert (document.issuer, document.date) == ("UBND thành phố", day(4, 24))
    with uow() as work:
        work.journal.undo()
    assert everything(uow) == before


def test_the_count_in_the_words_is_used_where_none_is_given(sample, awaited):
    plan = sample.plan()
    words = [
        "Trong 10 ngày kể từ ngày Thành phố ban hành kế hoạch",
        "Sau 05 ngày làm việc kể từ khi có văn bản của tỉnh",
        PLAN,
    ]
    tasks = [sample.task(plan, str(place), deadline=text) for place, text in enumerate(words)]
    lines = awaited.preview(tasks, day(4, 13))
    assert [line.due for line in lines] == [day(4, 23), day(4, 20), None]
    assert "số ngày" in lines[2].problem
    with pytest.raises(InvalidInput, match="Chưa đặt được hạn của 1 nhiệm vụ"):
        awaited.enter(tasks, "77/KH-UBND", day(4, 13))
    awaited.enter(tasks[:2], "77/KH-UBND", day(4, 13))
    assert [task.id for event in awaited.events() for task in event.tasks] == [tasks[2]]


def test_a_day_of_its_own_stays_where_no_count_is_known(uow, sample, awaited, plans):
    words = "Quý II/2026 (sau khi có hướng dẫn của thành phố)"
    task = sample.task(sample.plan(), deadline=words)
    awaited.enter([task], "", day(4, 13), title="Hướng dẫn của Sở")
    details = plans.task_details(task)
    assert (details.deadline.due, details.deadline.after) == (day(6, 30), None)
    awaited.wait_again(task)
    assert plans.task_details(task).deadline.after is not None
    with uow() as work:
        assert work.arrivals.matching() == []
    with pytest.raises(InvalidInput, match="chưa ghi"):
        awaited.wait_again(task)


def test_an_extension_after_the_document_counts_from_its_day(uow, clock, sample, awaited):
    task = sample.task(sample.plan(), deadline=PLAN)
    awaited.enter([task], "77/KH-UBND", day(4, 1), count=Count(10))
    extensions = ExtensionService(uow, clock)
    extensions.extend(task, "30/4/2026", "Chờ kinh phí")
    known = extensions.deadlines(task)
    # Ten days end on Saturday 11/4, the limit with the next working day.
    assert (known.first.due, known.standing.due) == (day(4, 13), day(4, 30))
    assert (known.late_first, known.late_extended) == (7, 0)
    extensions.withdraw(task)
    assert extensions.deadlines(task).standing.due == day(4, 13)


def test_other_words_wait_anew(uow, sample, awaited, plans):
    task = sample.task(sample.plan(), deadline=PLAN)
    awaited.enter([task], "77/KH-UBND", day(4, 1), count=Count(10))
    plans.edit_task(task, "deadline", "Sau khi tỉnh có hướng dẫn")
    assert [event.words for event in awaited.events()] == ["Sau khi tỉnh có hướng dẫn"]
    with uow() as work:
        assert work.arrivals.matching() == []


@pytest.mark.parametrize(
    ("symbol", "came_on", "count", "said"),
    [
        ("", "1/4/2026", Count(5), "số, ký hiệu"),
        ("7/KH", "31/2/2026", Count(5), "ngày có thật"),
        ("7/KH", "", Count(5), "Hãy ghi ngày"),
        ("7/KH", "1/4/2126", Count(5), "không hợp lý"),
        ("7/KH", "1/4/2026", Count(10**9), "nằm ngoài lịch"),
        ("7/KH", "1/4/2026", Count(months=-(10**9)), "nằm ngoài lịch"),
    ],
)
def test_nonsense_changes_nothing(uow, sample, awaited, symbol, came_on, count, said):
    task = sample.task(sample.plan(), deadline=PLAN)
    before = everything(uow)
    with pytest.raises(InvalidInput, match=said):
        awaited.enter([task], symbol, came_on, count=count)
    assert everything(uow) == before


def test_nobody_and_what_waits_for_nothing_are_refused(sample, awaited):
    task = sample.task(sample.plan(), deadline="30/6/2026")
    with pytest.raises(InvalidInput, match="Chưa chọn"):
        awaited.enter([], "7/KH", day(4, 1))
    with pytest.raises(InvalidInput, match="không chờ"):
        awaited.enter([task], "7/KH", day(4, 1), count=Count(5))


def test_months_end_on_the_last_day_of_a_shorter_one(sample, awaited):
    task = sample.task(sample.plan(), deadline=PLAN)
    (line,) = awaited.preview([task], day(1, 31), Count(months=1))
    # 28/02/2026 is a Saturday.
    assert line.due == day(3, 2)


def test_a_count_is_for_those_alone_whose_words_name_none(sample, awaited):
    plan = sample.plan()
    words = [
        PLAN,
        "Trong 10 ngày kể từ ngày Thành phố ban hành kế hoạch",
        "Quý III/2026 (sau khi Thành phố ban hành kế hoạch)",
    ]
    tasks = [sample.task(plan, str(place), deadline=text) for place, text in enumerate(words)]
    lines = awaited.preview(tasks, day(4, 13), Count(30))
    assert [line.due for line in lines] == [day(5, 13), day(4, 23), day(9, 30)]
    assert [line.count for line in lines] == ["30 ngày", "10 ngày", ""]
