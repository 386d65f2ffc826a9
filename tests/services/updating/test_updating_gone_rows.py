"""What a newer version does to duties, the order of rows, and rows that are gone."""

from dataclasses import replace
from decimal import Decimal

import pytest
from plan_versions import FIRST, dump, titles

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftDuty, DraftGroup, DraftIndicator
from kehoach_desktop.domain.versions.plan_comparison import ChangeKind, Choice, RowSort
from kehoach_desktop.services.monthly.measurements import MeasurementService
from kehoach_desktop.services.reviewing.imports import ImportService
from kehoach_desktop.services.undo import UndoService
from kehoach_desktop.services.updating.updating import UpdateService

KEPT, CHANGED, NEW, GONE = ChangeKind.KEPT, ChangeKind.CHANGED, ChangeKind.NEW, ChangeKind.GONE


@pytest.fixture
def held(uow, sample, clock):
    assert sample.office
    plan_id, _ = ImportService(uow, None, clock).store(FIRST, in_force=True)
    return plan_id


@pytest.fixture
def updating(uow, clock):
    return UpdateService(uow, clock)


DUTY = DraftDuty(Frequency.MONTHLY, 15, before=True, reporter="Các đơn vị", to=("Văn phòng",))
REPORTING = replace(
    FIRST,
    duties=(DUTY, DraftDuty(Frequency.YEARLY, 15, 11, reporter="Các đơn vị", to=("Văn phòng",))),
)


def test_duties_are_changed_added_and_removed_in_the_same_step(updating, uow, sample, clock):
    assert sample.office
    held, _ = ImportService(uow, None, clock).store(REPORTING, in_force=True)
    newer = replace(
        REPORTING,
        duties=(replace(DUTY, day=10), DraftDuty(Frequency.QUARTERLY, 20, reporter="Các thôn")),
    )
    rows = {
        row.title: row for row in updating.compare(held, newer).rows if row.sort is RowSort.DUTY
    }
    monthly, yearly = rows["Báo cáo hằng tháng"], rows["Báo cáo hằng năm"]
    assert [(one.field, one.old, one.new) for one in monthly.fields] == [
        ("day", "trước ngày 15", "trước ngày 10")
    ]
    assert (rows["Báo cáo hằng quý"].kind, yearly.kind) == (NEW, GONE)
    assert yearly.choices == (Choice.LEAVE, Choice.REMOVE) and yearly.needs_eyes
    before = dump(uow)

    counts = updating.update(held, newer, {yearly.key: Choice.REMOVE}).counts

    assert (counts.changed, counts.added, counts.removed) == (1, 1, 1)
    with uow() as work:
        found = work.duties.matching(plan_id=held)
    assert [(one.frequency, one.day) for one in found] == [
        (Frequency.MONTHLY, 10),
        (Frequency.QUARTERLY, 20),
    ]
    UndoService(uow).undo()
    assert dump(uow) == before


def test_a_version_that_speaks_of_no_duty_takes_none_away(updating, uow, sample, clock):
    assert sample.office
    held, _ = ImportService(uow, None, clock).store(REPORTING, in_force=True)
    duties = [row for row in updating.compare(held, FIRST).rows if row.sort is RowSort.DUTY]
    assert [row.kind for row in duties] == [KEPT, KEPT]


def test_rows_stand_in_the_order_of_the_newer_version(updating, held, uow):
    first, second, third, fourth = FIRST.tasks
    turned = replace(FIRST, tasks=(second, first, fourth, third))
    (plan,) = [row for row in updating.compare(held, turned).rows if row.kind is CHANGED]
    assert [(one.field, one.new) for one in plan.fields] == [
        ("order", "theo bản mới, 2 mục đổi chỗ")
    ]
    before = titles(uow, held)
    updating.update(held, turned, {plan.key: Choice.LEAVE})
    assert titles(uow, held) == before
    updating.update(held, turned)
    assert [number for _group, number, _title in titles(uow, held)] == ["2", "1", "4", "3"]
    assert not updating.update(held, turned).changes.ids


def test_a_gone_heading_left_empty_is_taken_away_and_comes_back(updating, held, uow):
    joined = replace(
        FIRST,
        groups=FIRST.groups[:1],
        tasks=tuple(one._replace(group="g1") for one in FIRST.tasks),
    )
    (gone,) = [row for row in updating.compare(held, joined).rows if row.kind is GONE]
    assert gone.choices == (Choice.REMOVE, Choice.LEAVE)
    before = dump(uow)
    assert updating.update(held, joined).counts.removed == 1
    with uow() as work:
        assert [one.number for one in work.groups.matching(plan_id=held)] == ["I"]
        assert len(work.tasks.matching(plan_id=held)) == 4
    UndoService(uow).undo()
    assert dump(uow) == before


def test_a_gone_heading_over_work_that_stays_is_kept(updating, held, uow):
    fewer = replace(FIRST, groups=FIRST.groups[:1], tasks=FIRST.tasks[:2])
    group = next(
        row
        for row in updating.compare(held, fewer).rows
        if row.sort is RowSort.GROUP and row.kind is GONE
    )
    assert group.choices == (Choice.LEAVE,)
    updating.update(held, fewer, {group.key: Choice.REMOVE})
    with uow() as work:
        assert work.groups.find(group.key) is not None


def test_a_gone_indicator_can_be_removed_unless_it_was_measured(updating, held, uow, clock):
    bare = replace(FIRST, indicators=())
    other = replace(FIRST, indicators=(DraftIndicator("i9", "Số thôn có mạng", "9", "thôn"),))
    (gone,) = [row for row in updating.compare(held, other).rows if row.kind is GONE]
    assert gone.choices == (Choice.LEAVE, Choice.REMOVE) and gone.needs_eyes
    MeasurementService(uow, clock).set(gone.key, "2026-03", value=Decimal("70"))
    (measured,) = [row for row in updating.compare(held, other).rows if row.kind is GONE]
    assert measured.choices == (Choice.LEAVE,)
    UndoService(uow).undo()
    assert updating.update(held, bare, {gone.key: Choice.REMOVE}).counts.removed == 1
    with uow() as work:
        assert work.indicators.find(gone.key) is None


def test_a_heading_and_the_one_below_it_change_places(updating, uow, sample, clock):
    assert sample.office
    above, below = DraftGroup("g1", "I", "Hạ tầng"), DraftGroup("g2", "1", "Dữ liệu", parent="g1")
    nested = replace(FIRST, groups=(above, below), tasks=())
    held, _ = ImportService(uow, None, clock).store(nested, in_force=True)
    turned = (replace(below, number="I", parent=None), replace(above, number="1", parent="g2"))
    updating.update(held, replace(nested, groups=turned))
    with uow() as work:
        parents = {one.title: one.parent_id for one in work.groups.matching(plan_id=held)}
        ids = {one.title: one.id for one in work.groups.matching(plan_id=held)}
    assert parents == {"Dữ liệu": None, "Hạ tầng": ids["Dữ liệu"]}
    assert not updating.update(held, replace(nested, groups=turned)).changes.ids
