"""A section's own works stand before and after the headings in it, as the document prints them."""

from dataclasses import replace
from typing import Any

import pytest

from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftTask, PlanDraft, SourceBlock
from kehoach_desktop.services.models.read_models import NodeKey, NodeKind
from kehoach_desktop.services.models.tree_models import TreeFilter
from kehoach_desktop.services.plans.plan_reading import PlanReading
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.plans.tree import TreeService
from kehoach_desktop.services.reviewing.draft_headings import turn_heading
from kehoach_desktop.services.reviewing.draft_order import task_rows
from kehoach_desktop.services.reviewing.imports import ImportService
from kehoach_desktop.services.updating.updating import UpdateService


def at(line: int) -> str:
    return f"đoạn {line}"


def work(line: int, number: str, group: str | None = "g") -> DraftTask:
    return DraftTask(f"t{line}", f"Việc {number}", number, group=group, where=at(line))


PRINTED = PlanDraft(
    "ke-hoach.txt",
    title="Kế hoạch chuyển đổi số",
    symbol="12/KH-UBND",
    year=2026,
    groups=(
        DraftGroup("g", "I", "Nhiệm vụ", where=at(1)),
        DraftGroup("g3", "3", "Phục vụ", "g", where=at(4)),
        DraftGroup("g4", "4", "Tuyên truyền", "g", where=at(6)),
    ),
    tasks=(
        work(2, "1"),
        work(3, "2"),
        work(5, "a", "g3"),
        work(7, "b", "g4"),
        work(8, "5"),
        work(9, "6"),
    ),
    blocks=tuple(SourceBlock(at(line), "…") for line in range(1, 10)),
)
NUMBERS = ["I", "1", "2", "3", "a", "4", "b", "5", "6"]


@pytest.fixture
def plan_id(uow: Any, sample: Any, clock: Any) -> str:
    assert sample.office
    plan_id, _ = ImportService(uow, None, clock).store(PRINTED, in_force=True)
    return plan_id


def shown(tree: TreeService, key: NodeKey) -> list[str]:
    return [row.number for row in tree.rows(tree.children(key))]


def test_the_review_shows_rows_as_they_are_printed() -> None:
    assert [row.number for row in task_rows(PRINTED)] == NUMBERS
    assert [row.number for row in task_rows(replace(PRINTED, blocks=()))] == [
        *("I", "1", "2", "5", "6"),
        *("3", "a", "4", "b"),
    ]


def test_a_row_made_a_heading_takes_only_the_works_printed_below_it() -> None:
    draft = turn_heading(PRINTED, "t8")
    assert [(one.number, one.group) for one in draft.tasks][-1] == ("6", "t8")
    assert [row.number for row in task_rows(draft)] == NUMBERS


def test_tree_listing_and_filter_keep_the_order(uow: Any, clock: Any, plan_id: str) -> None:
    tree = TreeService(uow, clock)
    plan = NodeKey(NodeKind.PLAN, plan_id)
    (section,) = tree.children(plan)
    assert shown(tree, section) == ["1", "2", "3", "4", "5", "6"]
    lines = PlanReading(uow, clock).tasks(plan_id)
    assert [line.number for line in lines] == ["1", "2", "a", "b", "5", "6"]
    narrowed = tree.filtered(TreeFilter("viec"))
    assert [row.number for row in tree.rows(narrowed[section])] == ["1", "2", "3", "4", "5", "6"]


def test_a_row_is_moved_past_a_heading(uow: Any, clock: Any, plan_id: str) -> None:
    tree = TreeService(uow, clock)
    (section,) = tree.children(NodeKey(NodeKind.PLAN, plan_id))
    five = tree.children(section)[4]
    PlanService(uow, clock).move([five], section, 3)
    assert shown(tree, section) == ["1", "2", "3", "5", "4", "6"]


def test_what_a_newer_version_adds_stands_where_it_is_printed(
    uow: Any, clock: Any, plan_id: str
) -> None:
    newer = replace(
        PRINTED,
        tasks=(*PRINTED.tasks[:4], work(20, "4a"), *PRINTED.tasks[4:]),
        blocks=(*PRINTED.blocks[:7], SourceBlock(at(20), "…"), *PRINTED.blocks[7:]),
    )
    updating = UpdateService(uow, clock)
    comparison = updating.compare(plan_id, newer)
    assert [row.key for row in comparison.rows if row.key.startswith("new:")]
    updating.update(plan_id, newer, {})
    tree = TreeService(uow, clock)
    (section,) = tree.children(NodeKey(NodeKind.PLAN, plan_id))
    assert shown(tree, section) == ["1", "2", "3", "4", "4a", "5", "6"]
