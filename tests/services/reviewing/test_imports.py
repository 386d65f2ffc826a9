"""A draft becomes a plan in one step, and nothing is stored before that."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency, Recurrence
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.documents.document import Relation
from kehoach_desktop.domain.drafts.draft import (
    DraftDocument,
    DraftDuty,
    DraftGroup,
    DraftIndicator,
    DraftTask,
    PlanDraft,
)
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
from kehoach_desktop.domain.errors import Cancelled
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.ports.store import Monitor, UnitOfWorkFactory
from kehoach_desktop.services.reviewing.draft_storing import ACTION_GROUP
from kehoach_desktop.services.reviewing.draft_units import UnitChoice
from kehoach_desktop.services.reviewing.imports import ImportService
from kehoach_desktop.services.settings.office_settings import NAMED_DAY_COUNTS
from kehoach_desktop.services.undo import UndoService

BASE = DraftDocument("12-NQ/TU", datetime.date(2026, 1, 5), "Tỉnh ủy", "Nghị quyết mẫu")
DRAFT = PlanDraft(
    source="ke-hoach.docx",
    title="Kế hoạch chuyển đổi số năm 2026",
    number="7",
    symbol="7/KH-UBND",
    issuer="Ủy ban nhân dân xã Tân Lập",
    place="Tân Lập",
    date=datetime.date(2026, 2, 8),
    year=2026,
    bases=(BASE,),
    replaces=(DraftDocument("34/KH-UBND"),),
    groups=(
        DraftGroup("g1", "A", "Chung"),
        DraftGroup("g2", "I", "Dữ liệu", "g1", "bảng 1, dòng 2"),
    ),
    tasks=(
        DraftTask(
            "t1",
            "Rà soát sổ",
            "1",
            group="g2",
            lead=("CAX", "Đội Mẫu"),
            coordinating=("Các phòng, ban",),
            deadline=read_deadline("trước ngày 15/11/2026", 2026),
            where="bảng 1, dòng 3",
        ),
        DraftTask("t2", "Quét sổ", "1.1", group="g2", parent="t1"),
        DraftTask("t3", "Lắp \ud800loa", "2"),
    ),
    actions=(DraftTask("a1", "Mở lớp", "1", indicator="i1"),),
    indicator_groups=(DraftGroup("ig1", "B", "Hạ tầng"),),
    indicators=(
        DraftIndicator(
            "i1",
            "Tỷ lệ thôn có loa",
            "1",
            "%",
            "ig1",
            ("Công an xã",),
            targets=(read_target("≥ 80", 2026), read_target("100", 2030)),
        ),
    ),
    duties=(DraftDuty(Frequency.MONTHLY, 15, before=True, reporter="Các đơn vị", to=("UBND xã",)),),
)


class Reader:
    def read_file(
        self,
        path: Path,
        monitor: Monitor | None = None,
        *,
        columns: Sequence[ColumnChoice] = (),
    ) -> PlanDraft:
        _ = monitor, columns
        return replace(DRAFT, source=path.name)

    def read_text(
        self,
        text: str,
        source: str = "văn bản dán vào",
        *,
        columns: Sequence[ColumnChoice] = (),
    ) -> PlanDraft:
        _ = columns
        return replace(DRAFT, title=text, source=source)


@pytest.fixture
def imports(uow: UnitOfWorkFactory, clock: Callable[[], datetime.date]) -> ImportService:
    return ImportService(uow, Reader(), clock)


@pytest.fixture
def police(uow: UnitOfWorkFactory) -> str:
    """Set up the office with one unit; return the unit's key."""
    with uow() as work:
        office = Office(new_id(), "Ủy ban nhân dân xã Tân Lập", own=True)
        unit = Unit(new_id(), office.id, "Công an xã", ("CAX",))
        work.offices.add(office)
        work.units.add(unit)
        work.commit("khai báo")
    return unit.id


def test_reading_stores_nothing(imports: ImportService, uow: UnitOfWorkFactory) -> None:
    assert imports.read(Path("x.docx")).source == "x.docx"
    assert imports.read_text("Kế hoạch mẫu").title == "Kế hoạch mẫu"
    with uow() as work:
        assert work.plans.matching() == work.offices.matching() == []


def test_units_chosen_in_the_review_come_and_go_with_the_plan(
    imports: ImportService, uow: UnitOfWorkFactory, police: str
) -> None:
    draft = replace(
        DRAFT, tasks=(DraftTask("t1", "Rà soát", lead=("Đội Mẫu", "Hội Mẫu"), where="đoạn 1"),)
    )
    plan_id, _ = imports.store(draft, units=(UnitChoice("Đội Mẫu", police), UnitChoice("Hội Mẫu")))
    with uow() as work:
        (task, *_) = work.tasks.matching(plan_id=plan_id)
        units = {unit.name: unit for unit in work.units.matching()}
        assert units["Công an xã"].aliases == ("CAX", "Đội Mẫu")
        assert [one.unit_id for one in task.lead] == [police, units["Hội Mẫu"].id]
    UndoService(uow).undo()
    with uow() as work:
        assert work.plans.matching() == []
        assert [(unit.name, unit.aliases) for unit in work.units.matching()] == [
            ("Công an xã", ("CAX",))
        ]


def test_everything_in_the_draft_is_stored(
    imports: ImportService, uow: UnitOfWorkFactory, police: str
) -> None:
    plan_id, changes = imports.store(DRAFT)

    assert changes.step == "nhập kế hoạch 7/KH-UBND"
    assert changes.structure
    with uow() as work:
        plan = work.plans.get(plan_id)
        groups = {group.title: group for group in work.groups.matching(plan_id=plan_id)}
        tasks = {task.title: task for task in work.tasks.matching(plan_id=plan_id)}
        (indicator,) = work.indicators.matching(plan_id=plan_id)
        relations = work.plan_documents.matching(plan_id=plan_id)
        documents = {document.id: document for document in work.documents.matching()}
        (duty,) = work.duties.matching(plan_id=plan_id)
    assert plan.state is PlanState.DRAFT
    assert (plan.symbol, plan.year, plan.date) == ("7/KH-UBND", 2026, datetime.date(2026, 2, 8))
    assert groups["Dữ liệu"].parent_id == groups["Chung"].id
    first = tasks["Rà soát sổ"]
    assert (first.group_id, first.number) == (groups["Dữ liệu"].id, "1")
    assert [(a.text, a.unit_id) for a in first.lead] == [("CAX", police), ("Đội Mẫu", None)]
    assert [(a.text, a.unit_id) for a in first.coordinating] == [("Các phòng, ban", None)]
    assert first.deadline.due == datetime.date(2026, 11, 14)
    assert tasks["Quét sổ"].parent_id == first.id
    assert tasks["Lắp \ufffdloa"].group_id is None
    action = tasks["Mở lớp"]
    assert action.indicator_id == indicator.id
    assert action.group_id == groups[ACTION_GROUP].id
    assert [target.year for target in indicator.targets] == [2026, 2030]
    assert indicator.lead[0].unit_id == police
    assert [(documents[r.document_id].symbol, r.relation) for r in relations] == [
        ("12-NQ/TU", Relation.BASED_ON),
        ("34/KH-UBND", Relation.SUPERSEDES),
    ]
    assert (duty.day, duty.before, duty.to) == (15, True, ("UBND xã",))


@pytest.mark.usefixtures("police")
def test_one_undo_takes_all_of_it_back(imports: ImportService, uow: UnitOfWorkFactory) -> None:
    imports.store(DRAFT)

    with uow() as work:
        work.journal.undo()
    with uow() as work:
        left = [
            work.plans.matching(),
            work.groups.matching(),
            work.tasks.matching(),
            work.indicators.matching(),
            work.documents.matching(),
            work.duties.matching(),
        ]
        assert left == [[]] * 6
        assert len(work.units.matching()) == 1
        work.journal.redo()
    with uow() as work:
        assert len(work.tasks.matching()) == 4


@pytest.mark.usefixtures("police")
def test_a_document_held_already_is_not_doubled(
    imports: ImportService, uow: UnitOfWorkFactory
) -> None:
    imports.store(DRAFT)
    other = DraftDocument("12-NQ/TU", datetime.date(2020, 3, 3))
    imports.store(replace(DRAFT, bases=(BASE, replace(BASE, symbol="12 - NQ/TU"), other)))

    with uow() as work:
        symbols = sorted((d.symbol, str(d.date)) for d in work.documents.matching())
    assert symbols == [
        ("12-NQ/TU", "2020-03-03"),
        ("12-NQ/TU", "2026-01-05"),
        ("34/KH-UBND", "None"),
    ]


def test_without_an_office_the_issuer_becomes_it(
    imports: ImportService, uow: UnitOfWorkFactory
) -> None:
    first, _ = imports.store(DRAFT)
    second, _ = imports.store(replace(DRAFT, issuer="Ủy ban nhân dân xã Khác"))

    with uow() as work:
        (office,) = work.offices.matching()
        plans = [work.plans.get(first), work.plans.get(second)]
    assert (office.name, office.place, office.own) == (
        "Ủy ban nhân dân xã Tân Lập",
        "Tân Lập",
        True,
    )
    assert [plan.office_id for plan in plans] == [office.id] * 2
    assert plans[0].position < plans[1].position


@pytest.mark.usefixtures("police")
def test_the_office_may_count_the_named_day(imports: ImportService, uow: UnitOfWorkFactory) -> None:
    with uow() as work:
        work.set_setting(NAMED_DAY_COUNTS, "1")
        work.commit("đặt")

    plan_id, _ = imports.store(DRAFT)

    with uow() as work:
        (task,) = work.tasks.matching(plan_id=plan_id, number="1", indicator_id=None)
    assert task.deadline.due == datetime.date(2026, 11, 15)


@pytest.mark.usefixtures("police")
def test_stopping_leaves_no_trace(imports: ImportService, uow: UnitOfWorkFactory) -> None:
    def stop(done: int, total: int, text: str) -> None:
        if done == 3 < total and text:
            raise Cancelled("Đã dừng.")

    with pytest.raises(Cancelled):
        imports.store(DRAFT, stop)

    with uow() as work:
        assert work.plans.matching() == work.tasks.matching() == []


@pytest.mark.usefixtures("police")
def test_an_empty_draft_still_has_a_name(imports: ImportService, uow: UnitOfWorkFactory) -> None:
    plan_id, changes = imports.store(PlanDraft("tệp.txt"))

    with uow() as work:
        assert work.plans.get(plan_id).title == "Kế hoạch đọc từ tệp.txt"
    assert changes.step == "nhập kế hoạch đọc từ tệp.txt"


@pytest.mark.usefixtures("police")
def test_recurrence_survives(imports: ImportService, uow: UnitOfWorkFactory) -> None:
    rhythm = read_deadline("Trước ngày 15 hằng tháng", 2026)

    plan_id, _ = imports.store(replace(DRAFT, tasks=(DraftTask("t1", "Trực", deadline=rhythm),)))

    with uow() as work:
        task = next(t for t in work.tasks.matching(plan_id=plan_id) if t.title == "Trực")
    assert task.deadline.recurrence == (Recurrence(Frequency.MONTHLY, 14),)


@pytest.mark.parametrize(
    "issuer",
    [
        "",
        "UBND xã Tân Lập",
        "ỦY BAN NHÂN DÂN XÃ TÂN LẬP",
        "Uỷ ban nhân dân xã Tân Lập, tỉnh Mẫu",
        "Ban Chỉ đạo xã Tân Lập về chuyển đổi số",
        "Đảng ủy xã",
        "Ban Chỉ đạo cấp xã về dữ liệu",
        "Sở Công Thương",
        "Ủy ban nhân dân tỉnh Mẫu",
        "Ủy ban nhân dân thị xã Mẫu",
    ],
)
@pytest.mark.usefixtures("police")
def test_a_plan_of_the_own_commune_or_of_none_gives_no_remark(
    imports: ImportService, issuer: str
) -> None:
    assert imports.remarks(replace(DRAFT, issuer=issuer)) == ()


@pytest.mark.parametrize(
    "issuer",
    ["UBND xã Tân Lợi", "Ủy ban nhân dân phường 5", "ỦY BAN NHÂN DÂN XÃ MẪU"],
)
@pytest.mark.usefixtures("police")
def test_a_plan_of_another_commune_is_told_of(
    imports: ImportService, uow: UnitOfWorkFactory, issuer: str
) -> None:
    (remark,) = imports.remarks(replace(DRAFT, issuer=issuer))

    assert remark.where == "ke-hoach.docx"
    assert issuer in remark.message
    assert "Ủy ban nhân dân xã Tân Lập" in remark.message
    with uow() as work:
        assert work.plans.matching() == []


def test_before_an_office_is_set_up_nothing_is_remarked(imports: ImportService) -> None:
    assert imports.remarks(DRAFT) == ()
