"""What becomes of extensions, documents and occurrences when the plan's words change."""

import datetime

import pytest

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.deadlines.counted_day import Count
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.versions.succession import Mapped
from kehoach_desktop.services.bundles.gathering import gather
from kehoach_desktop.services.bundles.rules import fault_in
from kehoach_desktop.services.deadlines.awaited import AwaitedService
from kehoach_desktop.services.deadlines.extensions import ExtensionService
from kehoach_desktop.services.deadlines.occurrences import OccurrenceService
from kehoach_desktop.services.rows.deadline_keeping import renewed
from kehoach_desktop.services.superseding.superseding import SupersedeService

WAITING = "Sau khi Thành phố ban hành Kế hoạch"


def day(month, number, year=2026):
    return datetime.date(year, month, number)


@pytest.fixture
def extensions(uow, clock):
    return ExtensionService(uow, clock)


@pytest.fixture
def occurrences(uow, clock):
    return OccurrenceService(uow, clock)


@pytest.fixture
def succeed(uow, clock, sample):
    """Let a plan with one task take over from that of the old task; return the new task."""

    def succeed(old_task, deadline):
        with uow() as work:
            old_plan = work.tasks.get(old_task).plan_id
        new_plan = sample.plan("51/KH-UBND", PlanState.DRAFT)
        new_task = sample.task(new_plan, "7", deadline=deadline)
        mapping = [Mapped(old_task, (new_task,))]
        SupersedeService(uow, clock).supersede(old_plan, new_plan, mapping)
        return new_task

    return succeed


def test_an_extension_goes_on_where_the_new_plan_says_the_same_day(sample, extensions, succeed):
    old = sample.task(sample.plan(), deadline="31/3/2026")
    extensions.extend(old, "30/6/2026", "Chờ kinh phí", "45/QĐ-UBND", decided_on=day(3, 20))
    known = extensions.deadlines(succeed(old, "Quý I/2026"))
    assert (known.written.text, known.standing.due) == ("Quý I/2026", day(6, 30))
    assert [entry.document for entry in known.extensions] == ["45/QĐ-UBND"]
    assert known.late_first == 20
    assert extensions.deadlines(old).standing.due == day(6, 30)


def test_another_day_of_the_new_plan_stands_over_the_extension(sample, extensions, succeed):
    old = sample.task(sample.plan(), deadline="31/3/2026")
    extensions.extend(old, "30/6/2026", "Chờ kinh phí")
    new = succeed(old, "30/9/2026")
    known = extensions.deadlines(new)
    assert known.standing.due == known.written.due == day(9, 30)
    assert [entry.deadline.due for entry in known.extensions] == [day(6, 30), day(9, 30)]
    assert known.extensions[-1].document == "51/KH-UBND"
    assert known.first.due == day(3, 31)
    extensions.withdraw(new)
    assert extensions.deadlines(new).standing.due == day(6, 30)


def test_what_came_goes_on_with_the_same_words(uow, clock, sample, extensions, succeed):
    old = sample.task(sample.plan(), deadline=WAITING)
    awaited = AwaitedService(uow, clock)
    awaited.enter([old], "77/KH-UBND", day(4, 1), count=Count(30))
    known = extensions.deadlines(succeed(old, WAITING))
    assert (known.standing.due, known.arrival.document) == (day(5, 1), "77/KH-UBND")
    assert awaited.events() == []


def test_what_came_does_not_answer_other_words(uow, clock, sample, succeed):
    old = sample.task(sample.plan(), deadline=WAITING)
    awaited = AwaitedService(uow, clock)
    awaited.enter([old], "77/KH-UBND", day(4, 1), count=Count(30))
    new = succeed(old, "Sau khi tỉnh có hướng dẫn")
    assert [task.id for event in awaited.events() for task in event.tasks] == [new]


def test_occurrences_go_on_and_the_missed_stay_missed(sample, occurrences, succeed):
    old = sample.task(sample.plan(), deadline="Hằng tháng")
    occurrences.tick(old, day(1, 31))
    occurrences.waive(old, day(2, 28), "Trùng nghỉ Tết")
    new = succeed(old, "Hằng tháng")
    known = occurrences.of_task(new)
    assert [line.day for line in known.recorded] == [day(2, 28), day(1, 31)]
    assert [line.day for line in known.missed] == [day(3, 31)]
    assert [line.task_id for line in occurrences.missed()] == [new]


def test_the_document_stands_to_the_new_plan_and_all_fits_into_a_bundle(
    uow, sample, extensions, succeed
):
    old = sample.task(sample.plan(), deadline="31/3/2026")
    extensions.extend(old, "30/6/2026", "Chờ kinh phí", "45/QĐ-UBND")
    new = succeed(old, "31/3/2026")
    with uow() as work:
        data = gather(work, work.offices.get(sample.office), Period.parse("2026-06"))
    plans = {task.id: task.plan_id for task in data.tasks}
    (document,) = [one for one in data.documents if one.symbol == "45/QĐ-UBND"]
    assert {one.task_id for one in data.extensions} == {old, new}
    assert {one.document_id for one in data.extensions} == {document.id}
    joined = {one.plan_id for one in data.plan_documents if one.document_id == document.id}
    assert joined == {plans[old], plans[new]}
    assert fault_in(data) == ""


def test_undo_of_superseding_takes_the_copies_back(uow, sample, extensions, succeed):
    old = sample.task(sample.plan(), deadline="31/3/2026")
    extensions.extend(old, "30/6/2026", "Chờ kinh phí")
    before = extensions.listing()
    succeed(old, "31/3/2026")
    assert len(extensions.listing()) == 2
    with uow() as work:
        work.journal.undo()
    assert extensions.listing() == before


def test_a_newer_version_stands_over_an_extension_decided_before(uow, sample, extensions):
    plan = sample.plan()
    task = sample.task(plan, deadline="31/3/2026")
    extensions.extend(task, "30/6/2026", "Chờ kinh phí")
    with uow() as work:
        stored, held = work.tasks.get(task), work.plans.get(plan)
        same = renewed(work, stored, read_deadline("31/3/2026", 2026), held, "Bản mới")
        assert same == stored
        newer = renewed(work, stored, read_deadline("31/8/2026", 2026), held, "Bản mới")
        work.tasks.update(newer)
        work.commit("nhận bản mới")
    known = extensions.deadlines(task)
    assert known.standing.due == day(8, 31)
    assert [entry.reason for entry in known.extensions] == ["Chờ kinh phí", "Bản mới"]
