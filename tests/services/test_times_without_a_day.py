"""Deadlines by an event without a day, and those told from the document's own date."""

import datetime

from kehoach_desktop.domain.deadline_reading import read_deadline
from kehoach_desktop.domain.draft import DraftTask, PlanDraft
from kehoach_desktop.services.awaited import AwaitedService
from kehoach_desktop.services.draft_editing import correct_head, correct_task
from kehoach_desktop.services.plans import PlanService


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
