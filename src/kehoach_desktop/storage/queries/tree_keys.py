"""The keys of the tree, level by level."""

from kehoach_desktop.services.tree_models import NodeKey, NodeKind
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
_KINDS = (NodeKind.GROUP, NodeKind.TASK)


def plan_keys(reader: Reader) -> list[NodeKey]:
    """Return the plans in order."""
    return [NodeKey(NodeKind.PLAN, id) for (id,) in reader.rows(_PLANS)]


def child_keys(reader: Reader, parent: NodeKey) -> list[NodeKey]:
    """Return a row's children in order: groups before tasks."""
    return [
        NodeKey(_KINDS[kind], id) for kind, _, id in reader.rows(_BELOW[parent.kind], parent.id)
    ]
