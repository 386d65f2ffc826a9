"""Tasks of another year than their plan's ("2. Năm 2027") keep it through every correction."""

import datetime
from dataclasses import replace

import pytest

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.services.deadlines.extensions import ExtensionService
from kehoach_desktop.services.office.office import OfficeService
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.reviewing.draft_editing import correct_head
from kehoach_desktop.services.reviewing.draft_joining import join_rows
from kehoach_desktop.services.reviewing.imports import ImportService

DRAFT = PlanDraft(
    source="duong-thon.docx",
    title="Kế hoạch cải tạo đường thôn giai đoạn 2026-2027",
    symbol="32/KH-UBND",
    issuer="UBND xã Tân Lập",
    date=datetime.date(2026, 3, 12),
    year=2026,
    tasks=(
        DraftTask("t1", "Khảo sát", "1", deadline=read_deadline("Trong quý III", 2026)),
        DraftTask("t2", "Thi công", "2", deadline=read_deadline("Trong quý II", 2027)),
        DraftTask("t3", "Nghiệm thu", "3", deadline=read_deadline("Trước ngày 30/11", 2027)),
    ),
)


def day(year, month, number):
    return datetime.date(year, month, number)


@pytest.fixture
def plans(uow, clock):
    return PlanService(uow, clock)


@pytest.fixture
def plan(uow, clock):
    key, _ = ImportService(uow, None, clock).store(DRAFT, in_force=True)
    return key


def dues(plans, plan):
    return [task.deadline.due for task in plans.tasks(plan_id=plan)]


def test_another_date_of_issue_moves_no_other_deadline(plans, plan):
    before = dues(plans, plan)
    assert before == [day(2026, 9, 30), day(2027, 6, 30), day(2027, 11, 29)]
    plans.edit_plan(plan, "date", "15/3/2026")
    assert dues(plans, plan) == before


def test_a_date_of_issue_leaves_alone_what_words_no_longer_give(uow, plans, plan):
    """A reading that no year gives back stands too: nothing in it is told from the date."""
    (first, *_) = plans.tasks(plan_id=plan)
    with uow() as work:
        task = work.tasks.get(first.id)
        work.tasks.update(replace(task, deadline=replace(task.deadline, due=day(2026, 9, 25))))
        work.commit("sửa hạn")
    plans.edit_plan(plan, "date", "15/3/2026")
    assert dues(plans, plan)[0] == day(2026, 9, 25)


def test_another_year_is_for_the_tasks_of_the_plan_s_year(plans, plan):
    plans.edit_plan(plan, "year", "2028")
    assert dues(plans, plan) == [day(2028, 9, 30), day(2027, 6, 30), day(2027, 11, 29)]


def test_the_named_day_counts_in_the_task_s_year(uow, clock, plans, plan, communes):
    office = OfficeService(uow, communes)
    office.set_named_day_counts(True)
    assert dues(plans, plan) == [day(2026, 9, 30), day(2027, 6, 30), day(2027, 11, 30)]
    (key, _) = ImportService(uow, None, clock).store(replace(DRAFT, symbol="33/KH-UBND"))
    assert dues(plans, key) == dues(plans, plan)
    office.set_named_day_counts(False)
    assert dues(plans, plan)[2] == day(2027, 11, 29)


def test_an_extended_task_keeps_its_first_deadline_s_year(uow, clock, plans, plan, communes):
    (_, _, last) = plans.tasks(plan_id=plan)
    extensions = ExtensionService(uow, clock)
    extensions.extend(last.id, "Trước ngày 15/12/2027", "Mưa kéo dài")
    OfficeService(uow, communes).set_named_day_counts(True)
    known = extensions.deadlines(last.id)
    assert (known.first.due, known.standing.due) == (day(2027, 11, 30), day(2027, 12, 15))


def test_a_draft_s_corrected_head_moves_no_task_of_another_year():
    for field, text in (("date", "15/3/2026"), ("year", "2026")):
        assert correct_head(DRAFT, field, text).tasks == DRAFT.tasks
    found = [task.deadline.due for task in correct_head(DRAFT, "year", "2028").tasks]
    assert found == [day(2028, 9, 30), day(2027, 6, 30), day(2027, 11, 29)]


def test_rows_joined_keep_the_year_of_their_heading():
    torn = DraftTask("t4", "và bàn giao", deadline=read_deadline("hoàn thành", 2027))
    draft = replace(DRAFT, tasks=(*DRAFT.tasks, torn))
    joined = join_rows(draft, "t2", "t4").tasks[1].deadline
    assert "hoàn thành" in joined.text and joined.due == day(2027, 6, 30)
