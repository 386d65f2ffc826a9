import datetime
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.errors import InvalidInput, KehoachError
from kehoach_desktop.services.models.read_models import NodeKey, NodeKind
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.plans.tree import TreeService
from kehoach_desktop.services.ports.store import UnitOfWorkFactory
from kehoach_desktop.services.undo import UndoService

Clock = Callable[[], datetime.date]
Tree = dict[NodeKey, list[NodeKey]]


def plan_key(id: str) -> NodeKey:
    return NodeKey(NodeKind.PLAN, id)


def group_key(id: str) -> NodeKey:
    return NodeKey(NodeKind.GROUP, id)


def task_key(id: str) -> NodeKey:
    return NodeKey(NodeKind.TASK, id)


@pytest.fixture
def plans(uow: UnitOfWorkFactory, clock: Clock) -> PlanService:
    return PlanService(uow, clock)


@pytest.fixture
def tree(uow: UnitOfWorkFactory, clock: Clock) -> TreeService:
    return TreeService(uow, clock)


def whole(tree: TreeService, key: NodeKey) -> Tree:
    children = tree.children(key)
    found = {key: children}
    for child in children:
        found.update(whole(tree, child))
    return found


def test_new_rows_continue_the_numbers_of_their_siblings(
    plans: PlanService, tree: TreeService, sample: Any
) -> None:
    plan_id = sample.plan()
    group = sample.group(plan_id, "II")
    sample.task(plan_id, "4", group)
    new_task, changes = plans.add_task(group_key(group))
    new_group, _ = plans.add_group(plan_id, "Nhóm nữa")
    sub, _ = plans.add_task(task_key(new_task), "Việc con")
    assert changes.step == "thêm nhiệm vụ II.5"
    rows = {row.key.id: row for row in tree.rows(list(whole(tree, plan_key(plan_id))))}
    assert (rows[new_task].number, rows[new_task].title) == ("5", "Nhiệm vụ mới")
    assert (rows[new_group].number, rows[new_group].title) == ("III", "Nhóm nữa")
    assert rows[sub].number == "5.1"
    assert tree.children(task_key(new_task)) == [task_key(sub)]


def test_numbers_that_run_through_all_groups_run_on(plans: PlanService, sample: Any) -> None:
    running = sample.plan()
    first, second = sample.group(running, "I"), sample.group(running, "II")
    for number, group in (("1", first), ("2", first), ("3", second)):
        sample.task(running, number, group)
    new, _ = plans.add_task(group_key(first))
    assert plans.task(new).number == "4"
    empty, _ = plans.add_group(running)
    begun, _ = plans.add_task(group_key(empty))
    assert plans.task(begun).number == "5"

    anew = sample.plan("13/KH-UBND")
    first, second = sample.group(anew, "I"), sample.group(anew, "II")
    for number, group in (("1", first), ("1", second), ("2", second)):
        sample.task(anew, number, group)
    new, _ = plans.add_task(group_key(first))
    assert plans.task(new).number == "2"


def test_an_index_counts_the_rows_as_they_are_shown(
    plans: PlanService, tree: TreeService, sample: Any
) -> None:
    plan_id = sample.plan()
    group = group_key(sample.group(plan_id))
    first, second = (task_key(sample.task(plan_id, number)) for number in "12")
    new, _ = plans.add_task(plan_key(plan_id), "xen giữa", index=2)
    assert tree.children(plan_key(plan_id)) == [group, first, task_key(new), second]
    plans.move([second], plan_key(plan_id), 1)
    assert tree.children(plan_key(plan_id)) == [group, second, first, task_key(new)]
    plans.move([group], plan_key(plan_id), 2)
    assert tree.children(plan_key(plan_id)) == [second, group, first, task_key(new)]
    last, _ = plans.add_group(plan_id, "Nhóm cuối")
    plans.move([first], plan_key(plan_id), -1)
    assert tree.children(plan_key(plan_id)) == [
        second,
        group,
        task_key(new),
        group_key(last),
        first,
    ]


def test_moved_tasks_take_their_subtasks_along_and_keep_their_numbers(
    plans: PlanService, tree: TreeService, sample: Any
) -> None:
    plan_id = sample.plan()
    one, two = sample.group(plan_id, "I"), sample.group(plan_id, "II")
    task = sample.task(plan_id, "3", one)
    sub, _ = plans.add_task(task_key(task), "Việc con")
    changes = plans.move([task_key(sub), task_key(task)], group_key(two), -1)
    assert changes.step == "chuyển nhiệm vụ II.3"
    assert changes.structure
    assert tree.children(group_key(two)) == [task_key(task)]
    assert tree.children(task_key(task)) == [task_key(sub)]
    assert plans.task(task).number == "3"
    assert plans.task(sub).group_id == two


def test_what_cannot_be_moved_is_refused_and_nothing_changes(
    plans: PlanService, tree: TreeService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    plan_id, other = sample.plan(), sample.plan("13/KH-UBND")
    outer = sample.group(plan_id, "I")
    inner = sample.group(plan_id, "1", parent_id=outer)
    task = sample.task(plan_id, "1", inner)
    before, step = whole(tree, plan_key(plan_id)), UndoService(uow).next_undo()
    for keys, parent in (
        ([group_key(outer)], group_key(outer)),
        ([group_key(outer)], group_key(inner)),
        ([task_key(task)], task_key(task)),
        ([group_key(inner)], task_key(task)),
        ([task_key(task)], plan_key(other)),
        ([plan_key(plan_id)], plan_key(other)),
        ([group_key(outer), group_key(inner)], task_key(task)),
    ):
        with pytest.raises(InvalidInput):
            plans.move(keys, parent, 0)
    assert whole(tree, plan_key(plan_id)) == before
    assert UndoService(uow).next_undo() == step


def test_several_rows_go_and_come_back_as_one_step(
    plans: PlanService, tree: TreeService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    plan_id = sample.plan()
    group = sample.group(plan_id)
    inside, beside = sample.task(plan_id, "1", group), sample.task(plan_id, "2")
    before = whole(tree, plan_key(plan_id))
    changes = plans.remove([group_key(group), task_key(inside), task_key(beside)])
    assert changes.step == "xóa 2 mục của kế hoạch"
    assert tree.children(plan_key(plan_id)) == []
    UndoService(uow).undo()
    assert whole(tree, plan_key(plan_id)) == before


moves = st.lists(
    st.tuples(
        st.sampled_from(["add task", "add group", "move", "remove"]),
        st.lists(st.integers(0, 20), min_size=1, max_size=3),
        st.integers(0, 20),
        st.integers(-1, 6),
    ),
    min_size=1,
    max_size=8,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=moves)
def test_any_sequence_of_edits_keeps_the_tree_whole_and_undo_restores_it(
    plans: PlanService,
    tree: TreeService,
    sample: Any,
    uow: UnitOfWorkFactory,
    steps: list[tuple[str, list[int], int, int]],
) -> None:
    plan_id = sample.plan()
    root = plan_key(plan_id)
    first = sample.group(plan_id, "I")
    sample.task(plan_id, "1", first)
    sample.task(plan_id, "2", first)
    undo = UndoService(uow)
    states = [whole(tree, root)]

    for action, chosen, onto, index in steps:
        nodes = list(states[-1])
        parent = nodes[onto % len(nodes)]
        keys = [nodes[one % len(nodes)] for one in chosen]
        try:
            if action == "add task":
                made, _ = plans.add_task(parent, index=index)
                at = whole(tree, root)[parent].index(task_key(made))
                count = len(states[-1][parent])
                assert at == (count if index < 0 else min(count, index))
            elif action == "add group":
                plans.add_group(plan_id, index=index)
            elif action == "move":
                plans.move(keys, parent, index)
            elif root not in keys:
                plans.remove(keys)
            else:
                continue
        except KehoachError:
            assert whole(tree, root) == states[-1]
            continue
        now = whole(tree, root)
        children = [child for row in now.values() for child in row]
        assert len(children) == len(set(children)), "a row hangs in one place only"
        if action == "move":
            assert set(now) == set(states[-1]), "a move loses and makes nothing"
        if now != states[-1]:
            states.append(now)
    for before in reversed(states[:-1]):
        while whole(tree, root) != before:
            assert undo.undo() is not None
    for after in states[1:]:
        while whole(tree, root) != after:
            assert undo.redo() is not None
