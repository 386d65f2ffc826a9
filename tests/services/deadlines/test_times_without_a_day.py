"""Deadlines by an event without a day, and those told from the document's own date."""

import datetime
from dataclasses import replace

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.services.deadlines.awaited import AwaitedService
from kehoach_desktop.services.office.office import OfficeService
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.reviewing.draft_editing import correct_head, correct_task
from kehoach_desktop.services.today.today import TodayService
from kehoach_desktop.storage.last_look import LastLookFile


def day(month, number):
    return datetime.date(2026, month, number)


def test_the_day_of_the_event_sets_the_deadline_before_it(uow, clock, holidays, sample):
    awaited, plans = AwaitedService(uow, clock, holidays), PlanService(uow, clock, holidays)
    plan = sample.plan()
    before = sample.task(plan, "1", deadline="Trước kỳ họp giữa năm HĐND xã")
    ahead = sample.task(plan, "2", deadline="Chậm nhất 10 ngày trước kỳ họp giữa năm HĐND xã")
    lines = awaited.preview([before, ahead], day(7, 16))
    assert [(line.due, line.count) for line in lines] == [
        (day(7, 15), "trước đó 1 ngày"),
        (day(7, 6), "trước đó 10 ngày"),
    ]
    awaited.enter([before, ahead], "", day(7, 16), title="Giấy mời kỳ họp")
    assert plans.task_details(ahead).deadline.due == day(7, 6)
    assert awaited.events() == []


EARLY = "05 ngày trước kỳ họp HĐND xã"
LATE = "03 ngày làm việc trước kỳ họp HĐND xã"


def test_an_event_is_entered_once_whatever_is_counted_before_it(uow, clock, holidays, sample):
    awaited, plans = AwaitedService(uow, clock, holidays), PlanService(uow, clock, holidays)
    plan = sample.plan()
    words = (EARLY, LATE, "Trước kỳ họp HĐND xã", "Trước kỳ họp HĐND xã, chậm nhất 02 tuần")
    tasks = [sample.task(plan, str(at), deadline=one) for at, one in enumerate(words, 1)]
    (event,) = awaited.events()
    assert event.words == "kỳ họp HĐND xã"
    assert [task.deadline for task in event.tasks] == list(words)
    assert awaited.like(tasks[1]) == awaited.matching(EARLY) == event
    assert awaited.matching("kỳ họp của HĐND xã") == event
    awaited.enter([one.id for one in event.tasks], "", day(7, 16), title="Giấy mời kỳ họp")
    # Thursday 16/7/2026.
    assert [plans.task_details(one).deadline.due for one in tasks] == [
        day(7, 11),
        day(7, 13),
        day(7, 15),
        day(7, 2),
    ]
    assert awaited.events() == []


def test_a_reading_kept_with_its_count_waits_for_the_same_event(
    uow, clock, holidays, communes, sample, tmp_path
):
    """Data of before had the count within the words that are waited for."""
    awaited = AwaitedService(uow, clock, holidays)
    today = TodayService(uow, clock, LastLookFile(tmp_path))
    plan = sample.plan()
    first, second = sample.task(plan, "1", deadline=EARLY), sample.task(plan, "2", deadline=LATE)
    with uow() as work:
        task = work.tasks.get(first)
        after = replace(task.deadline.after, text=EARLY)
        work.tasks.update(replace(task, deadline=replace(task.deadline, after=after)))
        work.commit("như dữ liệu cũ")
    (event,) = awaited.events()
    assert [task.id for task in event.tasks] == [first, second]
    (group,) = today.look().waiting
    assert (group.awaited, len(group.tasks)) == ("Kỳ họp HĐND xã", 2)
    # Read again in the words of now, it still has what came.
    awaited.enter([first, second], "", day(7, 16), title="Giấy mời kỳ họp")
    OfficeService(uow, communes).set_named_day_counts(True)
    assert awaited.events() == []


def test_another_count_before_the_event_is_reckoned_anew(uow, clock, holidays, sample):
    awaited, plans = AwaitedService(uow, clock, holidays), PlanService(uow, clock, holidays)
    task = sample.task(sample.plan(), deadline=EARLY)
    awaited.enter([task], "", day(7, 16), title="Giấy mời kỳ họp")
    plans.edit_task(task, "deadline", EARLY.upper())
    assert plans.task_details(task).deadline.due == day(7, 11)
    plans.edit_task(task, "deadline", LATE)
    assert plans.task_details(task).deadline.due is None
    assert [event.words for event in awaited.events()] == ["kỳ họp HĐND xã"]


def test_an_edited_task_is_told_from_its_plan_s_day(uow, clock, holidays, sample):
    plans = PlanService(uow, clock, holidays)
    plan = sample.plan()
    with uow() as work:
        issued = work.plans.get(plan).date
    task = sample.task(plan, "1", deadline="30/6/2026")
    if issued is None:
        plans.edit_plan(plan, "date", "12/3/2026")
        issued = day(3, 12)
    plans.edit_task(task, "deadline", "Trong tháng này")
    due = plans.task_details(task).deadline.due
    assert (due.year, due.month) == (issued.year, issued.month)
    assert (due + datetime.timedelta(days=1)).day == 1
    plans.edit_plan(plan, "date", "05/5/2026")
    assert plans.task_details(task).deadline.due == day(5, 31)


def test_another_day_of_the_document_is_another_month():
    task = DraftTask("t1", "Lắp loa", deadline=read_deadline("Trong tháng này", 2026))
    draft = PlanDraft("k.docx", year=2026, tasks=(task, DraftTask("t2", "Mở lớp")))
    assert draft.tasks[0].deadline.is_unread
    march = correct_head(draft, "date", "12/3/2026")
    assert march.tasks[0].deadline.due == day(3, 31)
    may = correct_head(march, "date", "05/5/2026")
    assert may.tasks[0].deadline.due == day(5, 31) and may.tasks[1] == draft.tasks[1]
    edited = correct_task(may, "t2", "deadline", "Hết quý này")
    assert edited.tasks[1].deadline.due == day(6, 30)
