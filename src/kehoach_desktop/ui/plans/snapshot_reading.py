"""Reads the shape of the tree in one go, on the database worker."""

from __future__ import annotations

from collections.abc import Collection

from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind, TreeFilter, TreeRow
from kehoach_desktop.services.plans.tree import TreeService
from kehoach_desktop.ui.plans.snapshot import Snapshot

# Rows opened unasked, and rows kept open: every row in the view costs time to lay out.
_OPEN_AT_MOST = 300
_KEPT_OPEN = 2000
_ROWS_AT_ONCE = 60


def read_snapshot(
    tree: TreeService, only: TreeFilter, open_keys: Collection[NodeKey] | None
) -> Snapshot:
    """Read the tree narrowed to ``only``; ``open_keys`` are the rows that stand open.

    With ``None`` as much is opened as an officer can overlook; so it is with a filtered tree.
    """
    if not only.is_empty:
        children = tree.filtered(only)
        roots = [key for key in children if key.kind is NodeKind.PLAN]
        opened = _opened(roots, children)
        return Snapshot(roots, children, opened, _first_rows(tree, roots, children), True)
    roots = tree.roots()
    children = {}
    rows = len(roots)
    # Nearest to the top first, so that what is cut off is out of sight.
    wanted = [key for key in roots if open_keys is None or key in open_keys][::-1]
    while wanted and rows <= (_OPEN_AT_MOST if open_keys is None else _KEPT_OPEN):
        key = wanted.pop()
        below = children[key] = tree.children(key)
        rows += len(below)
        if open_keys is not None:
            inside = [one for one in below if one in open_keys]
        else:
            few = len(roots) * len(below) <= _OPEN_AT_MOST // 10
            inside = [one for one in below if few and one.kind is NodeKind.GROUP]
        wanted.extend(inside[::-1])
    opened = frozenset(children) if open_keys is None else frozenset(open_keys)
    return Snapshot(roots, children, opened, _first_rows(tree, roots, children))


def _opened(roots: list[NodeKey], children: dict[NodeKey, list[NodeKey]]) -> frozenset[NodeKey]:
    """Return what to open from the top, level by level, while it stays a few screens."""
    opened: set[NodeKey] = set()
    level, rows = roots, len(roots)
    while level:
        below: list[NodeKey] = []
        for key in level:
            inside = children.get(key, ())
            if not inside:
                continue
            if rows + len(inside) > _OPEN_AT_MOST and opened:
                return frozenset(opened)
            opened.add(key)
            rows += len(inside)
            below.extend(inside[:_OPEN_AT_MOST])
        level = below
    return frozenset(opened)


def _first_rows(
    tree: TreeService, roots: list[NodeKey], children: dict[NodeKey, list[NodeKey]]
) -> dict[NodeKey, TreeRow]:
    """Read the rows of the first screen in the order they stand."""
    keys: list[NodeKey] = []
    waiting = roots[:_ROWS_AT_ONCE][::-1]
    while waiting and len(keys) < _ROWS_AT_ONCE:
        key = waiting.pop()
        keys.append(key)
        waiting.extend(children.get(key, [])[:_ROWS_AT_ONCE][::-1])
    return {row.key: row for row in tree.rows(keys)}
