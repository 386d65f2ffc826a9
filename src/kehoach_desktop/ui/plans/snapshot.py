"""The shape of the tree as it was at one moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach_desktop.services.models.tree_models import NodeKey, TreeRow


@dataclass(frozen=True)
class Snapshot:
    """Keys of the plans, keys below the rows that are open, and the first rows to show.

    ``whole`` says that what is not in ``children`` has no children (a filtered tree).
    """

    roots: list[NodeKey] = field(default_factory=list)
    children: dict[NodeKey, list[NodeKey]] = field(default_factory=dict)
    open: frozenset[NodeKey] = frozenset()
    rows: dict[NodeKey, TreeRow] = field(default_factory=dict)
    whole: bool = False
