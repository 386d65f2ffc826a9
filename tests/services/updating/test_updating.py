import datetime
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plan_versions import FIRST, dump, task, titles

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.drafts.draft import (
    DraftDocument,
    DraftDuty,
    DraftGroup,
    DraftIndicator,
    DraftTask,
    PlanDraft,
)
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.versions.plan_comparison import ChangeKind, Choice, RowSort
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.reviewing.imports import ImportService
from kehoach_desktop.services.undo import UndoService
from kehoach_desktop.services.updating.updating import UpdateService
from kehoach_desktop.storage.store import open_store

TODAY = datetime.date(2026, 4, 20)
KEPT, CHANGED, NEW, GONE = ChangeKind.KEPT, ChangeKind.CHANGED, ChangeKind.NEW, ChangeKind.GONE


SECOND = replace(
    FIRST,
    source="ke-hoach-lan-2.docx",
    groups=(*FIRST.groups, DraftGroup("g3", "III", "Dữ liệu số")),
    tasks=(
        task("t1", "1", "Tổ chức tập huấn kỹ năng số cho cán bộ xã", deadline="30/9/2026"),
        task("n1", "2", "Thành lập tổ công nghệ số cộng đồng", lead="Công an xã"),
        task("t2", "3", "Tuyên truyền trên hệ thống truyền thanh", deadline="Thường xuyên"),
        task("t3", "4", "Rà soát máy tính, đường truyền của các thôn", group="g2"),
        task("n2", "5", "Số hóa hồ sơ hộ tịch", group="g3"),
    ),
    indicators=(
        FIRST.indicators[0]._replace(targets=(read_target("≥ 85%", 2026, measure_unit="%"),)),
    ),
)


@pytest.fixture
def held(uow, sample, clock):
    assert sample.office
    plan_id, _ = ImportService(uow, None, clock).store(FIRST, in_force=True)
    return plan_id


@pytest.fixture
def updating(uow, clock):
    return UpdateService(uow, clock)


def rows_by(comparison, sort=RowSort.TASK):
    return {row.title: row for row in comparison.rows if row.sort is sort}


def test_the_same_version_changes_nothing(updating, held):
    comparison = updating.compare(held, FIRST)
    assert {row.kind for row in comparison.rows} == {KEPT}
    assert not updating.update(held, FIRST).changes.ids


def test_another_copy_of_the_same_plan_writes_nothing(updating, held, uow):
    scan = replace(
        FIRST,
        source="ke-hoach.png",
        tasks=tuple(one._replace(where="trang 3") for one in FIRST.tasks),
    )
    before, steps = dump(uow), UndoService(uow).history()

    result = updating.update(held, scan)

    assert result.counts.is_nothing and not result.changes.step
    assert dump(uow) == before
    assert UndoService(uow).history() == steps


def test_each_row_is_kept_changed_new_or_gone(updating, held):
    comparison = updating.compare(held, SECOND)
    assert comparison.counts(RowSort.TASK) == {KEPT: 0, CHANGED: 3, NEW: 2, GONE: 1}
    assert comparison.counts(RowSort.GROUP) == {KEPT: 2, CHANGED: 0, NEW: 1, GONE: 0}
    found = rows_by(comparison)
    trained = found["Tổ chức tập huấn kỹ năng số cho cán bộ xã"]
    assert [(one.field, one.old, one.new) for one in trained.fields] == [
        ("deadline", "30/6/2026", "30/9/2026")
    ]
    moved = found["Tuyên truyền trên hệ thống truyền thanh"]
    assert [(one.field, one.old, one.new) for one in moved.fields] == [("number", "2", "3")]
    gone = found["Lắp đặt điểm phát sóng không dây tại nhà văn hóa"]
    assert gone.choices == (Choice.LEAVE, Choice.DROP)
    (measured,) = rows_by(comparison, RowSort.INDICATOR).values()
    assert measured.fields[0].field == "targets"


def test_the_update_is_one_step_that_keeps_records_and_the_first_deadline(
    updating, held, uow, clock
):
    with uow() as work:
        before = {one.number: one.id for one in work.tasks.matching(plan_id=held)}
    ProgressService(uow, clock).set(before["1"], "2026-03", state="in_progress", result="mở 1 lớp")
    as_it_was = dump(uow)

    result = updating.update(held, SECOND)

    assert (result.counts.changed, result.counts.added, result.counts.dropped) == (4, 3, 0)
    assert [row.title[:7] for row in result.counts.left] == ["Lắp đặt"]
    assert sorted(titles(uow, held)) == [
        ("I", "1", "Tổ chức tập "),
        ("I", "2", "Thành lập tổ"),
        ("I", "3", "Tuyên truyền"),
        ("II", "4", "Lắp đặt điểm"),
        ("II", "4", "Rà soát máy "),
        ("III", "5", "Số hóa hồ sơ"),
    ]
    with uow() as work:
        trained = work.tasks.get(before["1"])
        assert trained.deadline.due == datetime.date(2026, 9, 30)
        assert trained.first_deadline.due == datetime.date(2026, 6, 30)
        assert [one.result for one in work.progress.matching(task_id=before["1"])] == ["mở 1 lớp"]
        assert work.tasks.find(before["4"]) is not None
        assert work.plans.get(held).source == "ke-hoach-lan-2.docx"
    after = dump(uow)
    again = updating.update(held, SECOND)
    assert not again.changes.ids
    UndoService(uow).undo()
    assert dump(uow) == as_it_was
    UndoService(uow).redo()
    assert dump(uow) == after


def test_new_tasks_stand_where_the_newer_version_has_them(updating, held, uow):
    updating.update(held, SECOND)
    with uow() as work:
        groups = {one.number: one.id for one in work.groups.matching(plan_id=held)}
        first = work.tasks.matching(plan_id=held, group_id=groups["I"])
    assert [one.number for one in first] == ["1", "2", "3"]


def test_a_gone_task_is_set_down_as_dropped_only_when_asked(updating, held, uow):
    gone = next(row for row in updating.compare(held, SECOND).rows if row.kind is GONE)
    result = updating.update(held, SECOND, {gone.key: Choice.DROP})
    assert result.counts.dropped == 1
    with uow() as work:
        (entry,) = work.progress.matching(task_id=gone.key)
    assert (entry.period, entry.state) == ("2026-04", ReportedState.DROPPED)
    assert entry.result == "Không còn trong bản mới của kế hoạch"
    again = next(row for row in updating.compare(held, SECOND).rows if row.kind is GONE)
    assert again.is_settled and not again.needs_eyes
    assert not updating.update(held, SECOND, {gone.key: Choice.DROP}).changes.ids


def test_what_is_not_ticked_stays(updating, held, uow):
    comparison = updating.compare(held, SECOND)
    before = dump(uow)
    updating.update(held, SECOND, {row.key: Choice.LEAVE for row in comparison.rows})
    after = dump(uow)
    assert [one.deadline for one in after["tasks"]] == [one.deadline for one in before["tasks"]]
    assert len(after["groups"]) == 2


def test_a_new_task_brings_its_group(updating, held, uow):
    comparison = updating.compare(held, SECOND)
    group = next(row for row in comparison.rows if row.sort is RowSort.GROUP and row.kind is NEW)
    updating.update(held, SECOND, {group.key: Choice.LEAVE})
    assert ("III", "5", "Số hóa hồ sơ") in titles(uow, held)


def test_a_doubtful_pair_waits_for_a_person(updating, held, uow):
    reworded = replace(
        FIRST,
        tasks=(
            task("t1", "1", "Mở lớp bồi dưỡng kỹ năng số cho đoàn viên, hội viên"),
            *FIRST.tasks[1:],
        ),
    )
    row = next(row for row in updating.compare(held, reworded).rows if row.needs_eyes)
    assert row.choices == (Choice.LEAVE, Choice.TAKE, Choice.APART)
    assert not updating.update(held, reworded).changes.structure
    updating.update(held, reworded, {row.key: Choice.APART})
    found = titles(uow, held)
    assert ("I", "1", "Tổ chức tập ") in found and ("I", "1", "Mở lớp bồi d") in found


def test_what_the_reader_was_not_sure_of_is_not_taken_unasked(updating, held, uow):
    unsure = replace(
        FIRST,
        tasks=(
            FIRST.tasks[0]._replace(
                deadline=read_deadline("31/7/2026", 2026),
                doubts=frozenset({"deadline"}),
            ),
            *FIRST.tasks[1:],
        ),
    )
    (row,) = updating.compare(held, unsure).doubtful
    assert "thời hạn" in row.doubts[0]
    updating.update(held, unsure)
    with uow() as work:
        assert not [one for one in work.tasks.matching() if one.first_deadline]


def test_a_column_that_is_not_there_takes_nothing_away(updating, held):
    bare = replace(
        FIRST, tasks=tuple(one._replace(lead=(), coordinating=()) for one in FIRST.tasks)
    )
    assert {row.kind for row in updating.compare(held, bare).rows} == {KEPT}


def test_another_written_form_of_the_same_unit_is_no_change(updating, held):
    longer = replace(
        FIRST, tasks=tuple(one._replace(lead=("Phòng Văn hóa – Xã hội",)) for one in FIRST.tasks)
    )
    assert {row.kind for row in updating.compare(held, longer).rows} == {KEPT}


@pytest.mark.parametrize(
    ("held_by", "newer", "changed"),
    [
        ("UBND xã Suối Lê", "Ủy ban nhân dân xã Suối Lê", False),
        ("Hội đồng nhân dân xã Suối Lê", "HĐND xã Suối Lê", False),
        ("UBND xã Suối Lê", "Ủy ban nhân dân xã Đồi Mây", True),
        ("UBND xã Suối Lê", "Đảng ủy xã Suối Lê", True),
    ],
)
def test_a_committee_written_out_is_the_same_committee(
    updating, held, uow, held_by, newer, changed
) -> None:
    with uow() as work:
        work.plans.update(replace(work.plans.get(held), issuer=held_by))
        work.commit("sửa cơ quan ban hành")
    found = updating.compare(held, replace(SECOND, issuer=newer))
    (plan,) = rows_by(found, RowSort.PLAN).values()
    assert ("issuer" in [one.field for one in plan.fields]) is changed


def test_documents_named_anew_are_added_to_those_of_the_plan(updating, held, uow):
    more = replace(FIRST, bases=(DraftDocument("57-NQ/TW"), DraftDocument("57-NQ/TW")))
    (plan,) = [row for row in updating.compare(held, more).rows if row.kind is CHANGED]
    assert [(one.field, one.old, one.new) for one in plan.fields] == [
        ("documents", "", "thêm 57-NQ/TW")
    ]
    updating.update(held, more, {plan.key: Choice.LEAVE})
    with uow() as work:
        assert not work.plan_documents.matching(plan_id=held)
    updating.update(held, more)
    with uow() as work:
        assert len(work.plan_documents.matching(plan_id=held)) == 1
    assert not updating.update(held, more).changes.ids


def test_plans_here_that_a_document_speaks_of(updating, held):
    (version,) = updating.held_plans(SECOND)
    assert (version.id, version.is_replaced) == (held, False)
    other = replace(SECOND, number="15", symbol="15/KH-UBND")
    assert not updating.held_plans(other)
    (old,) = updating.held_plans(replace(other, replaces=(DraftDocument("12/KH-UBND"),)))
    assert (old.id, old.is_replaced) == (held, True)
    assert not updating.held_plans(replace(SECOND, year=2027))
    unnumbered = replace(SECOND, number="", symbol="/KH-UBND")
    assert [one.id for one in updating.held_plans(unnumbered)] == [held]


@pytest.mark.parametrize(
    ("issuer", "other", "is_version"),
    [
        ("Ủy ban nhân dân xã Tân Lập", "UBND XÃ TÂN LẬP", True),
        ("Ủy ban nhân dân xã Tân Lập", "UBND xã Tân Lập, tỉnh Mẫu", True),
        ("Ủy ban nhân dân xã Tân Lập", "Ủy ban nhân dân", True),
        ("", "Ủy ban nhân dân tỉnh Mẫu", True),
        ("Ủy ban nhân dân xã Tân Lập", "Ủy ban nhân dân xã Tân Hòa", False),
        ("Ủy ban nhân dân xã Tân Lập", "Ủy ban nhân dân tỉnh Mẫu", False),
        ("UBND thành phố Mẫu", "UBND phường An Mẫu, thành phố Mẫu", False),
        ("UBND tỉnh Mẫu", "UBND tỉnh Thử", False),
    ],
)
def test_the_same_number_of_another_committee_is_another_plan(
    updating, held, uow, issuer, other, is_version
):
    with uow() as work:
        work.plans.update(replace(work.plans.get(held), issuer=issuer))
        work.commit("sửa kế hoạch")
    assert bool(updating.held_plans(replace(SECOND, issuer=other))) is is_version
    assert bool(updating.held_plans(replace(SECOND, issuer=other, number="", symbol=""))) is (
        is_version
    )


def test_the_same_number_of_another_year_is_another_plan(updating, held, uow):
    with uow() as work:
        dated = replace(work.plans.get(held), year=None, date=datetime.date(2025, 3, 1))
        work.plans.update(dated)
        work.commit("sửa kế hoạch")
    assert not updating.held_plans(replace(SECOND, date=datetime.date(2026, 3, 1)))
    assert updating.held_plans(replace(SECOND, date=datetime.date(2025, 12, 1)))


def test_a_superseded_plan_is_not_updated(updating, held, uow):
    with uow() as work:
        work.plans.update(replace(work.plans.get(held), state=PlanState.SUPERSEDED))
        work.commit("thay thế")
    with pytest.raises(InvalidInput, match="chỉ còn để xem"):
        updating.update(held, SECOND)


# --- any two versions ---------------------------------------------------------------------

WORDS = ("rà soát", "hồ sơ", "tập huấn", "chuyển đổi số", "báo cáo", "an toàn mạng", "thôn")


@st.composite
def drafts(draw):
    numbers = draw(st.integers(0, 3))
    groups = tuple(
        DraftGroup(
            f"g{at}",
            ("I", "II", "III")[at],
            draw(st.sampled_from(WORDS)),
            parent=draw(st.sampled_from([None, *(f"g{one}" for one in range(at))])),
        )
        for at in range(numbers)
    )
    tasks = tuple(
        DraftTask(
            f"t{at}",
            " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=4))),
            draw(st.sampled_from(["", str(at + 1)])),
            group=draw(st.sampled_from([None, *(group.key for group in groups)])),
            parent=draw(st.sampled_from([None, None, *(f"t{one}" for one in range(at))])),
            lead=draw(st.sampled_from([(), ("Phòng VH-XH",), ("Thôn Đông",)])),
            deadline=read_deadline(draw(st.sampled_from(["", "30/6/2026", "Hằng năm"])), 2026),
            note=draw(st.sampled_from(["", "gấp"])),
        )
        for at in range(draw(st.integers(0, 6)))
    )
    indicators = tuple(
        DraftIndicator(f"i{at}", draw(st.sampled_from(WORDS)), str(at + 1))
        for at in range(draw(st.integers(0, 3)))
    )
    duties = tuple(
        DraftDuty(
            draw(st.sampled_from([Frequency.MONTHLY, Frequency.YEARLY])),
            draw(st.sampled_from([10, 15])),
            reporter=draw(st.sampled_from(["", "Các thôn"])),
        )
        for _ in range(draw(st.integers(0, 3)))
    )
    return PlanDraft(
        "tep.docx", "Kế hoạch", groups=groups, tasks=tasks, indicators=indicators, duties=duties
    )


@settings(max_examples=25, deadline=None)
@given(first=drafts(), second=drafts(), data=st.data())
def test_any_update_adds_up_keeps_all_and_can_be_taken_back(first, second, data):
    folder = Path(mkdtemp())
    try:
        store = open_store(folder)
        uow = store.unit_of_work
        held, _ = ImportService(uow, None, lambda: TODAY).store(first, in_force=True)
        updating = UpdateService(uow, lambda: TODAY)
        comparison = updating.compare(held, second)
        counts = comparison.counts(RowSort.TASK)
        assert counts[KEPT] + counts[CHANGED] + counts[GONE] == len(first.tasks)
        assert counts[KEPT] + counts[CHANGED] + counts[NEW] == len(second.tasks)
        choices = {row.key: data.draw(st.sampled_from(row.choices)) for row in comparison.rows}
        before = dump(uow)

        changes = updating.update(held, second, choices).changes

        after = dump(uow)
        assert {row.id for row in before["tasks"]} <= {row.id for row in after["tasks"]}
        removed = {key for key, choice in choices.items() if choice is Choice.REMOVE}
        for name in ("groups", "indicators", "duties"):
            assert {row.id for row in before[name]} - {row.id for row in after[name]} <= removed
        if changes.ids:
            store.close()
            store = open_store(folder)
            uow = store.unit_of_work
            UndoService(uow).undo()
            assert dump(uow) == before
            UndoService(uow).redo()
            assert dump(uow) == after
        store.close()
        with sqlite3.connect(folder / "kehoach.db") as connection:
            assert not connection.execute("PRAGMA foreign_key_check").fetchall()
        connection.close()
    finally:
        shutil.rmtree(folder)


@settings(max_examples=25, deadline=None)
@given(first=drafts(), second=drafts())
def test_the_same_version_twice_changes_nothing_the_second_time(first, second):
    folder = Path(mkdtemp())
    try:
        store = open_store(folder)
        held, _ = ImportService(store.unit_of_work, None, lambda: TODAY).store(first, in_force=True)
        updating = UpdateService(store.unit_of_work, lambda: TODAY)
        updating.update(held, second)
        after = dump(store.unit_of_work)
        updating.update(held, second)
        assert dump(store.unit_of_work) == after
        store.close()
    finally:
        shutil.rmtree(folder)


def test_a_newer_head_leaves_the_day_the_plan_was_put_in_force(uow, held):
    updating = UpdateService(uow, lambda: TODAY + datetime.timedelta(days=30))
    with uow() as work:
        accepted = work.plans.get(held).accepted_on
    assert accepted is not None

    updating.update(held, replace(SECOND, issuer="Ủy ban nhân dân xã Mẫu"))

    with uow() as work:
        plan = work.plans.get(held)
    assert (plan.issuer, plan.accepted_on) == ("Ủy ban nhân dân xã Mẫu", accepted)
