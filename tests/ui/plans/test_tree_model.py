"""The lazy model against Qt's own checker, and what it asks the services for."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind, TreeFilter, TreeRow
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.plans.branch import STEP
from kehoach_desktop.ui.plans.snapshot_reading import read_snapshot
from kehoach_desktop.ui.plans.tree_model import Column, PlanTreeModel

PLAN = NodeKey(NodeKind.PLAN, "plan")
GROUPS = [NodeKey(NodeKind.GROUP, f"g{place}") for place in range(3)]


def task(place):
    return NodeKey(NodeKind.TASK, f"t{place}")


class Tree:
    """A plan of three groups; the first holds ``tasks`` tasks, task 150 one below it."""

    def __init__(self, tasks):
        self.below = {
            PLAN: GROUPS,
            GROUPS[0]: [task(place) for place in range(tasks)],
            GROUPS[1]: [task("x")],
            GROUPS[2]: [],
            task(150): [task("below")],
        }
        self.asked = []

    def roots(self):
        return [PLAN]

    def children(self, parent):
        return list(self.below.get(parent, []))

    def rows(self, keys):
        self.asked.append(list(keys))
        return [
            TreeRow(key, "plan", key.id, f"Việc {key.id}", has_children=bool(self.below.get(key)))
            for key in keys
        ]

    def filtered(self, _only):
        return {PLAN: [GROUPS[0]], GROUPS[0]: [task(7)]}


@pytest.fixture
def tree():
    return Tree(5 * STEP)


@pytest.fixture
def operations(tree):
    runner = Operations(lambda: SimpleNamespace(tree=tree, close=lambda: None))
    yield runner
    assert runner.close(5)


@pytest.fixture
def model(operations):
    model = PlanTreeModel(operations)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    assert tester.model() is model
    return model


@pytest.fixture
def idle(qtbot, operations):
    def wait():
        for _ in range(3):
            qtbot.wait(1)
            qtbot.waitUntil(lambda: not operations.is_busy)

    return wait


def opened(model, idle, *rows):
    index = QModelIndex()
    for row in rows:
        if model.canFetchMore(index):
            model.fetchMore(index)
            idle()
        index = model.index(row, 0, index)
    return index


def test_children_come_when_a_row_is_opened(model, tree, idle):
    model.show(read_snapshot(tree, TreeFilter(), frozenset()))
    plan = model.index(0, 0)
    assert model.rowCount() == 1
    assert model.rowCount(plan) == 0
    assert model.hasChildren(plan)
    assert model.canFetchMore(plan)
    model.fetchMore(plan)
    idle()
    assert model.rowCount(plan) == 3
    assert not model.canFetchMore(plan)
    assert model.index(1, 0, plan).parent() == plan


def test_a_long_branch_is_shown_in_parts_and_read_in_blocks(model, tree, idle):
    model.show(read_snapshot(tree, TreeFilter(), None))
    group = opened(model, idle, 0, 0)
    assert model.canFetchMore(group) or model.rowCount(group)
    if model.canFetchMore(group):
        model.fetchMore(group)
        idle()
    assert model.rowCount(group) == STEP
    tree.asked.clear()
    far = model.index(STEP - 10, Column.TITLE, group)
    assert model.data(far) == "…"
    idle()
    assert model.data(far) == f"Việc t{STEP - 10}"
    assert model.rowCount(group) > STEP
    assert all(len(keys) <= 100 for keys in tree.asked)
    assert sum(map(len, tree.asked)) < 300


def test_a_subtask_can_be_opened_once_its_task_was_read(model, tree, idle):
    model.show(read_snapshot(tree, TreeFilter(), frozenset()))
    group = opened(model, idle, 0, 0)
    model.fetchMore(group)
    idle()
    index = model.index(150, 0, group)
    assert not model.hasChildren(index)
    model.data(index)
    idle()
    assert model.hasChildren(index)
    model.fetchMore(index)
    idle()
    assert model.key(model.index(0, 0, index)) == task("below")


def test_a_filtered_tree_is_whole_at_once(model, tree):
    model.show(read_snapshot(tree, TreeFilter(words="bảy"), None))
    group = model.index(0, 0, model.index(0, 0))
    assert model.rowCount(group) == 1
    leaf = model.index(0, 0, group)
    assert not model.hasChildren(leaf)
    assert model.path(leaf) == (PLAN, GROUPS[0], task(7))


def test_a_path_is_found_again_wherever_its_row_stands(model, tree, idle):
    model.show(read_snapshot(tree, TreeFilter(), {PLAN, GROUPS[0]}))
    path = (PLAN, GROUPS[0], task(3 * STEP))
    found = model.find(path)
    assert model.path(found) == path
    assert model.rowCount(found.parent()) > 3 * STEP
    assert model.find_key(task(20)) == model.find((PLAN, GROUPS[0], task(20)))
    gone = model.find((PLAN, GROUPS[0], task("gone")))
    assert model.key(gone) == GROUPS[0]
    idle()


def test_rows_in_sight_are_read_again_and_the_others_forgotten(model, tree, idle):
    model.show(read_snapshot(tree, TreeFilter(), {PLAN, GROUPS[0]}))
    tree.asked.clear()
    model.read_again([PLAN, task(1)])
    idle()
    assert [PLAN, task(1)] in tree.asked
    assert model.row(model.find((PLAN, GROUPS[0], task(50)))) is None


def test_only_so_much_is_opened_by_itself(tree):
    snapshot = read_snapshot(tree, TreeFilter(words="x"), None)
    assert snapshot.open == {PLAN, GROUPS[0]}
    tree.filtered = lambda _only: {PLAN: [GROUPS[0]], GROUPS[0]: tree.below[GROUPS[0]]}
    assert read_snapshot(tree, TreeFilter(words="x"), None).open == {PLAN}
