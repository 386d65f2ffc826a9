"""Who a newer version names as recipients, beside those held: no name goes unasked."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.domain.plans.papers import PlanRecipient
from kehoach_desktop.domain.versions.plan_comparison import ChangeKind, Choice, RowSort
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.reviewing.imports import ImportService
from kehoach_desktop.services.undo import UndoService
from kehoach_desktop.services.updating.newer_recipients import (
    gone_recipients,
    joined_recipients,
    recipient_change,
)
from kehoach_desktop.services.updating.updating import UpdateService

HELD = PlanDraft(
    "ke-hoach.docx",
    title="Kế hoạch chuyển đổi số",
    number="12",
    symbol="12/KH-UBND",
    year=2026,
    tasks=(DraftTask("t1", "Nâng cấp đường truyền của trụ sở xã", "1"),),
    recipients=("UBND thành phố", "Hợp tác xã Sông Xanh", "Lưu: VT"),
)
NEWER = replace(HELD, recipients=("UBND thành phố;", "Đảng ủy xã", "Lưu: VT, VX."))


@pytest.fixture
def plan(uow, clock):
    key, _ = ImportService(uow, None, clock).store(HELD, in_force=True)  # type: ignore[arg-type]
    return key


def names(uow, clock, plan):
    return [one.name for one in PlanService(uow, clock).papers(plan).recipients]


def listed(prefix, words):
    return [PlanRecipient(f"{prefix}{at}", "p", at, name) for at, name in enumerate(words)]


def test_one_the_newer_version_lacks_is_kept_and_offered_to_be_taken_away(uow, clock, plan):
    updating = UpdateService(uow, clock)
    comparison = updating.compare(plan, NEWER)
    (gone,) = (row for row in comparison.rows if row.sort is RowSort.RECIPIENT)
    assert (gone.title, gone.kind) == ("Hợp tác xã Sông Xanh", ChangeKind.GONE)
    assert gone.choices == (Choice.LEAVE, Choice.REMOVE) and not gone.needs_eyes
    (row,) = (row for row in comparison.rows if row.key == plan)
    assert [(one.field, one.new) for one in row.fields] == [
        ("recipients", "UBND thành phố;; Hợp tác xã Sông Xanh; Đảng ủy xã; Lưu: VT, VX.")
    ]
    updating.update(plan, NEWER)
    kept = names(uow, clock, plan)
    assert kept == ["UBND thành phố;", "Hợp tác xã Sông Xanh", "Đảng ủy xã", "Lưu: VT, VX."]


def test_ticked_it_goes_and_comes_back_with_undo(uow, clock, plan):
    before = names(uow, clock, plan)
    updating = UpdateService(uow, clock)
    (gone,) = (row for row in updating.compare(plan, NEWER).rows if row.sort is RowSort.RECIPIENT)
    result = updating.update(plan, NEWER, {gone.key: Choice.REMOVE})
    assert result.counts.removed == 1
    assert names(uow, clock, plan) == ["UBND thành phố;", "Đảng ủy xã", "Lưu: VT, VX."]
    UndoService(uow).undo()
    assert names(uow, clock, plan) == before


def test_it_goes_also_where_the_plans_row_is_left_as_it_is(uow, clock, plan):
    updating = UpdateService(uow, clock)
    (gone,) = (row for row in updating.compare(plan, NEWER).rows if row.sort is RowSort.RECIPIENT)
    updating.update(plan, NEWER, {gone.key: Choice.REMOVE, plan: Choice.LEAVE})
    assert names(uow, clock, plan) == ["UBND thành phố", "Lưu: VT"]


def test_a_version_without_any_says_nothing_of_them(uow, clock, plan):
    rows = UpdateService(uow, clock).compare(plan, replace(HELD, recipients=())).rows
    assert {row.kind for row in rows} == {ChangeKind.KEPT}


@given(*[st.lists(st.sampled_from(["A", "B", "b", "C", "Lưu: VT", "Lưu VX"]), max_size=5)] * 2)
def test_joined_each_newer_one_is_there_and_each_held_one_is_there_or_was_met(old, new):
    before, after = listed("o", old), listed("n", new)
    joined = joined_recipients(before, after)
    held = {one.id for one in before}
    assert {one.id for one in joined if one.id[0] == "o"} == held
    # In the newer version's order and words.
    gone = (
        {row.key for row in gone_recipients(before, after)} if new else {one.id for one in before}
    )
    assert [one.name for one in joined if one.id not in gone] == new
    assert [one.position for one in joined] == sorted({one.position for one in joined})
    if old == new:
        assert recipient_change(before, after) is None
