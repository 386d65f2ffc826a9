import datetime
from collections.abc import Callable
from typing import Any

import pytest

from kehoach_desktop.domain.changes import Kind
from kehoach_desktop.domain.documents.document import Document, PlanDocument, Relation
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.models.read_models import NodeKey, NodeKind
from kehoach_desktop.services.monthly.measurements import MeasurementService
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.office.office import OfficeService
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.ports.store import UnitOfWorkFactory
from kehoach_desktop.services.undo import UndoService

Clock = Callable[[], datetime.date]


@pytest.fixture
def plans(uow: UnitOfWorkFactory, clock: Clock, holidays: Any) -> PlanService:
    return PlanService(uow, clock, holidays)


def test_accepting_puts_a_draft_in_force_once(plans: PlanService, sample: Any) -> None:
    plan_id = sample.plan(state=PlanState.DRAFT)
    changes = plans.accept(plan_id)
    assert changes.step == "đưa kế hoạch 12/KH-UBND vào thực hiện"
    assert changes.ids[Kind.PLAN] == {plan_id}
    assert plans.plan(plan_id).state is PlanState.IN_FORCE
    with pytest.raises(InvalidInput, match="đang có hiệu lực"):
        plans.accept(plan_id)


def test_a_plan_without_a_number_is_named_by_its_title_once(
    plans: PlanService, sample: Any
) -> None:
    assert sample.plan(state=PlanState.DRAFT)
    plan_id, _ = plans.add_plan("Kế hoạch trồng cây ven kênh thôn Đông và thôn Đoài", 2026)
    changes = plans.accept(plan_id)
    assert changes.step == ("đưa kế hoạch trồng cây ven kênh thôn Đông và thôn Đoài vào thực hiện")


def test_units_are_split_and_tied_to_the_register(plans: PlanService, sample: Any) -> None:
    task_id = sample.task(sample.plan())
    plans.edit_task(task_id, "lead", "Phòng VH-XH; Hội Người cao tuổi")
    lead = plans.task(task_id).lead
    assert [one.text for one in lead] == ["Phòng VH-XH", "Hội Người cao tuổi"]
    assert [one.unit_id for one in lead] == [sample.culture, None]
    assert plans.task_details(task_id).lead == "Phòng VH-XH; Hội Người cao tuổi"


def test_a_deadline_is_read_with_the_plans_year(plans: PlanService, sample: Any) -> None:
    plan_id = sample.plan()
    task_id = sample.task(plan_id, "5", sample.group(plan_id, "II"))
    changes = plans.edit_task(task_id, "deadline", "Quý III")
    assert changes.step == "đổi thời hạn nhiệm vụ II.5"
    assert plans.task(task_id).deadline.due == datetime.date(2026, 9, 30)


def test_a_nonsense_deadline_keeps_the_old_one_and_says_why(
    plans: PlanService, sample: Any
) -> None:
    task_id = sample.task(sample.plan(), deadline="30/6/2026")
    before = plans.task(task_id)
    with pytest.raises(InvalidInput) as refused:
        plans.edit_task(task_id, "deadline", "khoai lang")
    assert "khoai lang" in str(refused.value)
    assert "“30/6/2026” được giữ lại" in str(refused.value)
    assert "quý III/2026" in str(refused.value)
    assert plans.task(task_id) == before


def test_an_empty_deadline_clears_it(plans: PlanService, sample: Any) -> None:
    task_id = sample.task(sample.plan(), deadline="30/6/2026")
    plans.edit_task(task_id, "deadline", " ")
    assert not plans.task(task_id).deadline.text
    assert not plans.task(task_id).deadline.is_read


def test_the_named_day_counts_when_the_office_says_so(
    plans: PlanService, sample: Any, uow: UnitOfWorkFactory, communes: Any
) -> None:
    plan_id = sample.plan()
    task_id = sample.task(plan_id, deadline="trước ngày 15/11/2026")
    assert plans.task(task_id).deadline.due == datetime.date(2026, 11, 14)
    office = OfficeService(uow, communes)
    office.set_named_day_counts(True)
    assert plans.task(task_id).deadline.due == datetime.date(2026, 11, 15)
    plans.edit_task(task_id, "deadline", "trước ngày 20/11/2026")
    assert plans.task(task_id).deadline.due == datetime.date(2026, 11, 20)
    office.set_named_day_counts(False)
    assert plans.task(task_id).deadline.due == datetime.date(2026, 11, 19)


def test_a_new_plan_year_reads_deadlines_without_a_year_again(
    plans: PlanService, sample: Any
) -> None:
    plan_id = sample.plan()
    floating = sample.task(plan_id, "1", deadline="Quý III")
    fixed = sample.task(plan_id, "2", deadline="30/6/2026")
    plans.edit_plan(plan_id, "year", "2027")
    assert plans.task(floating).deadline.due == datetime.date(2027, 9, 30)
    assert plans.task(fixed).deadline.due == datetime.date(2026, 6, 30)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("title", "  Tên mới  "),
        ("title", "Làm hai việc:\n- một\n- hai"),
        ("number", "7"),
        ("head", "Ông A"),
        ("deliverable", "Báo cáo\nDanh sách"),
        ("note", "ghi chú"),
    ],
)
def test_other_fields_are_kept_as_typed(
    plans: PlanService, sample: Any, field: str, text: str
) -> None:
    task_id = sample.task(sample.plan())
    plans.edit_task(task_id, field, text)
    assert getattr(plans.task(task_id), field) == text.strip()


def test_a_title_cannot_be_emptied_nor_an_unknown_field_edited(
    plans: PlanService, sample: Any
) -> None:
    task_id = sample.task(sample.plan())
    with pytest.raises(InvalidInput, match="phải có nội dung"):
        plans.edit_task(task_id, "title", "\n")
    with pytest.raises(InvalidInput):
        plans.edit_task(task_id, "id", "x")


def test_what_is_gone_is_said_to_be_gone(plans: PlanService, sample: Any) -> None:
    sample.plan()
    for call in (
        lambda: plans.plan("x"),
        lambda: plans.task_details("x"),
        lambda: plans.edit_task("x", "title", "a"),
        lambda: plans.edit_group("x", "title", "a"),
        lambda: plans.edit_indicator("x", "name", "a"),
        lambda: plans.add_task(NodeKey(NodeKind.GROUP, "x")),
        lambda: plans.remove([NodeKey(NodeKind.TASK, "x")]),
    ):
        with pytest.raises(NotFound, match="xóa"):
            call()


def test_number_and_symbol_of_a_plan_follow_each_other(plans: PlanService, sample: Any) -> None:
    plan_id = sample.plan("12/KH-UBND")
    plans.edit_plan(plan_id, "number", "15")
    assert plans.plan(plan_id).symbol == "15/KH-UBND"
    plans.edit_plan(plan_id, "symbol", "09/QĐ-UBND")
    assert plans.plan(plan_id).number == "09"
    plans.edit_plan(plan_id, "date", "28/02/2026")
    assert plans.plan(plan_id).date == datetime.date(2026, 2, 28)
    with pytest.raises(InvalidInput):
        plans.edit_plan(plan_id, "date", "31/02/2026")


def test_an_indicators_target_is_read_for_its_year(plans: PlanService, sample: Any) -> None:
    plan_id = sample.plan()
    indicator_id = sample.indicator(plan_id, target="≥ 80%")
    plans.edit_indicator(indicator_id, "target", "≥ 85%")
    plans.edit_indicator(indicator_id, "target:2030", "100%")
    (line,) = plans.indicators(plan_id)
    assert [(target.year, target.text) for target in line.targets] == [
        (2026, "≥ 85%"),
        (2030, "100%"),
    ]
    assert line.target is not None and line.target.year == 2026
    plans.edit_indicator(indicator_id, "target", "")
    (line,) = plans.indicators(plan_id)
    assert [target.year for target in line.targets] == [2030]


def test_a_new_plan_belongs_to_the_own_office(plans: PlanService, sample: Any) -> None:
    plan_id, changes = plans.add_plan("Kế hoạch năm 2027", 2027)
    plan = plans.plan(plan_id)
    assert (plan.office_id, plan.state, plan.year) == (sample.office, PlanState.DRAFT, 2027)
    assert changes.structure
    with pytest.raises(InvalidInput):
        plans.add_plan(" ", 2027)


def test_without_an_office_no_plan_is_added(plans: PlanService) -> None:
    with pytest.raises(InvalidInput, match="Chưa khai báo cơ quan"):
        plans.add_plan("Kế hoạch", 2026)


def test_removing_a_plan_is_one_step_that_undo_takes_back(
    plans: PlanService, sample: Any, uow: UnitOfWorkFactory, clock: Clock
) -> None:
    plan_id = sample.plan()
    task_id = sample.task(plan_id, "1", sample.group(plan_id), deadline="30/6/2026")
    ProgressService(uow, clock).set(task_id, "2026-04", state="đang thực hiện", result="một nửa")
    before = plans.tasks(plan_id)
    plans.remove([NodeKey(NodeKind.PLAN, plan_id)])
    assert plans.plans() == []
    UndoService(uow).undo()
    assert plans.tasks(plan_id) == before


def test_tasks_are_narrowed_to_overdue_ones_and_to_a_unit(plans: PlanService, sample: Any) -> None:
    plan_id = sample.plan()
    late = sample.task(plan_id, "1", deadline="31/3/2026", lead="Phòng VH-XH")
    open_task = sample.task(plan_id, "2", deadline="30/6/2026", lead="Phòng Văn hóa - Xã hội")
    sample.task(plan_id, "3", deadline="1/3/2026", lead="Hội Người cao tuổi")
    assert [line.id for line in plans.tasks(plan_id, overdue=True, unit="phong vh-xh")] == [late]
    assert {line.id for line in plans.tasks(unit="Phòng Văn hóa – Xã hội")} == {late, open_task}
    assert len(plans.tasks(unit="người cao tuổi")) == 1
    assert plans.tasks(unit="Phòng Kinh tế") == []
    with pytest.raises(NotFound, match="Phòng Không Có"):
        plans.tasks(unit="Phòng Không Có")


def test_details_show_the_working_day_before_a_day_of_rest(
    plans: PlanService, sample: Any, uow: UnitOfWorkFactory, clock: Clock
) -> None:
    task_id = sample.task(sample.plan(), deadline="1/5/2026")
    progress = ProgressService(uow, clock)
    progress.set(task_id, "2026-04", state="đang thực hiện", result="kỳ tư", difficulty="ít người")
    progress.set(task_id, "2026-03", state="chưa", result="kỳ ba")
    details = plans.task_details(task_id)
    assert details.last_working_day == datetime.date(2026, 4, 29)
    assert details.latest_period == "tháng 4/2026"
    assert (details.latest_result, details.latest_difficulty) == ("kỳ tư", "ít người")
    assert details.status == plans.tasks()[0].status


def test_documents_are_listed_for_each_plan_in_its_order(
    plans: PlanService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    one, two = sample.plan("12/KH-UBND"), sample.plan("13/KH-UBND")
    with uow() as work:
        work.documents.add_many(
            [Document("d1", "57-NQ/TW"), Document("d2", "05/KH-UBND", issuer="UBND tỉnh")]
        )
        work.plan_documents.add_many(
            [
                PlanDocument("r1", one, "d2", Relation.SUPERSEDES, 2048),
                PlanDocument("r2", one, "d1", Relation.BASED_ON, 1024),
                PlanDocument("r3", two, "d1", Relation.BASED_ON, 1024),
            ]
        )
        work.commit("thêm văn bản")
    lines = [(line.symbol, line.relation, line.plan_id) for line in plans.documents()]
    of_one = [("57-NQ/TW", Relation.BASED_ON, one), ("05/KH-UBND", Relation.SUPERSEDES, one)]
    assert [line for line in lines if line[2] == one] == of_one
    assert [line for line in lines if line[2] == two] == [("57-NQ/TW", Relation.BASED_ON, two)]


def test_what_was_reported_is_shown_up_to_a_period(
    plans: PlanService, sample: Any, uow: UnitOfWorkFactory, clock: Clock
) -> None:
    plan_id = sample.plan()
    task_id, indicator_id = sample.task(plan_id), sample.indicator(plan_id)
    progress, figures = ProgressService(uow, clock), MeasurementService(uow, clock)
    for period, text in (("2026-02", "hai"), ("2026-04", "bốn")):
        progress.set(task_id, period, result=text)
        figures.set_text(indicator_id, period, "value", period[-1] + "0")
    (line,) = plans.tasks(plan_id, up_to="2026-03")
    assert (line.period, line.result) == ("2026-02", "hai")
    (measured,) = plans.indicators(plan_id, up_to="2026-03")
    assert (measured.period, measured.value) == ("2026-02", 20)
    assert plans.indicators(plan_id, year=2030)[0].target is None
    with pytest.raises(InvalidInput):
        plans.tasks(plan_id, up_to="tháng ba")
