"""The keys of the tree, level by level."""

from bisect import bisect_left
from operator import itemgetter

from kehoach_desktop.domain.plans.row_order import in_one_order
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.storage.queries.reader import Reader

_PLANS = "SELECT id FROM plan ORDER BY position, id"
_BELOW = {
    NodeKind.PLAN: """
        SELECT 0, position, id FROM task_group WHERE plan_id = ?1 AND parent_id IS NULL
        UNION ALL
        SELECT 1, position, id FROM task
        WHERE plan_id = ?1 AND group_id IS NULL AND parent_id IS NULL
        ORDER BY 1, 2, 3""",
    NodeKind.GROUP: """
        SELECT 0, position, id FROM task_group WHERE parent_id = ?1
        UNION ALL
        SELECT 1, position, id FROM task WHERE group_id = ?1 AND parent_id IS NULL
        ORDER BY 1, 2, 3""",
    NodeKind.TASK: """
        SELECT 1, position, id FROM task WHERE parent_id = ?1
        ORDER BY 1, 2, 3""",
}
_ABOVE = {
    NodeKind.GROUP: "SELECT NULL, parent_id, plan_id FROM task_group WHERE id = ?",
    NodeKind.TASK: "SELECT parent_id, group_id, plan_id FROM task WHERE id = ?",
}
_KINDS = (NodeKind.GROUP, NodeKind.TASK)


def plan_keys(reader: Reader) -> list[NodeKey]:
    """Return the plans in order."""
    return [NodeKey(NodeKind.PLAN, id) for (id,) in reader.rows(_PLANS)]


def child_keys(reader: Reader, parent: NodeKey) -> list[NodeKey]:
    """Return a row's children in order."""
    rows = reader.rows(_BELOW[parent.kind], parent.id)
    first_task = bisect_left(rows, 1, key=itemgetter(0))
    if 0 < first_task < len(rows):
        rows = in_one_order(rows[:first_task], rows[first_task:], itemgetter(1))
    return [NodeKey(_KINDS[kind], id) for kind, _, id in rows]


def ancestor_keys(reader: Reader, key: NodeKey) -> list[NodeKey]:
    """Return the rows above one, the plan first; empty for a plan and for what is gone."""
    above: list[NodeKey] = []
    here = _parent(reader, key)
    while here is not None:
        above.append(here)
        here = _parent(reader, here)
    return above[::-1]


def _parent(reader: Reader, key: NodeKey) -> NodeKey | None:
    if key.kind is NodeKind.PLAN:
        return None
    rows = reader.rows(_ABOVE[key.kind], key.id)
    if not rows:
        return None
    for kind, id in zip((NodeKind.TASK, NodeKind.GROUP, NodeKind.PLAN), rows[0], strict=True):
        if id is not None:
            return NodeKey(kind, id)
    return None
