"""Reporting duties of a plan held: shown, corrected, added, taken away, all to be undone."""

from dataclasses import replace

import pytest

from kehoach_desktop.domain.changes import Kind
from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftDuty, DraftTask, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.plans.plan_duties import PlanDutyService
from kehoach_desktop.services.reports.reporting import ReportingService
from kehoach_desktop.services.reviewing.imports import ImportService
from kehoach_desktop.services.rows.duty_fields import when_words
from kehoach_desktop.services.undo import UndoService

DRAFT = PlanDraft(
    source="ke-hoach.docx",
    title="Kế hoạch chuyển đổi số năm 2026",
    symbol="12/KH-UBND",
    year=2026,
    issuer="UBND xã Tân Lập",
    tasks=(DraftTask("t1", "Nâng cấp đường truyền của trụ sở xã", "1"),),
    duties=(
        DraftDuty(Frequency.MONTHLY, 15, None, True, "Các phòng", ("UBND xã",), "đoạn 9", "d1"),
        DraftDuty(Frequency.YEARLY, 20, 11, False, "UBND xã", ("UBND thành phố",), "đoạn 10", "d2"),
    ),
)


@pytest.fixture
def duties(uow):
    return PlanDutyService(uow)


@pytest.fixture
def plan(uow, clock):
    key, _ = ImportService(uow, None, clock).store(DRAFT, in_force=True)  # type: ignore[arg-type]
    return key


def words(duties, plan):
    return [(when_words(one), one.reporter, one.to) for one in duties.of_plan(plan)]


HELD = [
    ("hằng tháng, trước ngày 15", "Các phòng", ("UBND xã",)),
    ("hằng năm, chậm nhất ngày 20/11", "UBND xã", ("UBND thành phố",)),
]


def test_duties_stand_in_the_plans_order(duties, plan):
    assert words(duties, plan) == HELD


def test_several_fields_are_corrected_in_one_step_and_taken_back(duties, plan, uow):
    first = duties.of_plan(plan)[0]
    changes = duties.edit(
        first.id, {"when": "hằng quý, ngày 20", "to": "Phòng Kinh tế; Văn phòng HĐND và UBND"}
    )

    assert changes.touches(Kind.DUTY)
    assert changes.step == "sửa chế độ báo cáo hằng tháng của 12/KH-UBND"
    assert words(duties, plan)[0] == (
        "hằng quý, chậm nhất ngày 20 tháng cuối quý",
        "Các phòng",
        ("Phòng Kinh tế", "Văn phòng HĐND và UBND"),
    )
    # Where it was read stays known.
    assert duties.of_plan(plan)[0].where == "đoạn 9"
    UndoService(uow).undo()
    assert words(duties, plan) == HELD


def test_what_cannot_be_read_changes_none_of_the_fields(duties, plan):
    first = duties.of_plan(plan)[0]
    with pytest.raises(InvalidInput, match="ví dụ"):
        duties.edit(first.id, {"reporter": "Công an xã", "when": "khi nào tiện"})
    with pytest.raises(InvalidInput):
        duties.edit(first.id, {"frequency": "monthly"})
    assert words(duties, plan) == HELD


def test_a_duty_is_added_last(duties, plan, uow):
    key, changes = duties.add(plan, {"when": "6 tháng một lần", "reporter": "Văn phòng"})

    assert changes.step == "thêm chế độ báo cáo 6 tháng một lần của 12/KH-UBND"
    assert words(duties, plan) == [*HELD, ("6 tháng một lần", "Văn phòng", ())]
    assert duties.of_plan(plan)[-1].id == key
    UndoService(uow).undo()
    assert words(duties, plan) == HELD


def test_with_a_duty_go_the_marks_of_its_reports_and_undoing_brings_both_back(
    duties, plan, uow, clock
):
    reporting = ReportingService(uow, clock)
    yearly = duties.of_plan(plan)[1]
    reporting.mark("drafted", "2026", duty=yearly.id)
    duties.remove(yearly.id)

    assert words(duties, plan) == HELD[:1]
    with uow() as work:
        assert work.step_marks.matching() == []
    UndoService(uow).undo()
    assert words(duties, plan) == HELD
    with uow() as work:
        assert [mark.duty_id for mark in work.step_marks.matching()] == [yearly.id]


def test_a_duty_is_found_by_the_beginning_of_its_key(duties, plan):
    first = duties.of_plan(plan)[0]
    assert duties.find(first.id) == first.id
    with pytest.raises(NotFound):
        duties.find("zzzzzz")
    with pytest.raises(NotFound):
        duties.find(first.id[:2])


def test_of_what_is_gone_nothing_is_changed(duties, plan):
    first = duties.of_plan(plan)[0]
    duties.remove(first.id)
    with pytest.raises(NotFound):
        duties.edit(first.id, {"reporter": "Công an xã"})
    with pytest.raises(NotFound):
        duties.remove(first.id)
    with pytest.raises(NotFound):
        duties.of_plan("no such plan")


def test_a_superseded_plans_duties_are_only_to_be_looked_at(duties, plan, uow):
    with uow() as work:
        work.plans.update(replace(work.plans.get(plan), state=PlanState.SUPERSEDED))
        work.commit("thay thế kế hoạch")
    first = duties.of_plan(plan)[0]

    with pytest.raises(InvalidInput, match="thay thế"):
        duties.add(plan)
    with pytest.raises(InvalidInput, match="thay thế"):
        duties.edit(first.id, {"reporter": "Công an xã"})
    with pytest.raises(InvalidInput, match="thay thế"):
        duties.remove(first.id)
    assert words(duties, plan) == HELD
