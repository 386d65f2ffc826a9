"""One opened row of the tree and the keys below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach_desktop.services.models.tree_models import NodeKey

STEP = 400
"""How many rows of one branch stand in the view at first; more follow as they are neared.

A view lays out every row it is given one by one, so that a hundred thousand would stall it.
"""


class Branch:
    """The rows below ``key`` (``None``: the plans); of ``keys`` the first ``shown`` are shown."""

    __slots__ = ("branches", "key", "keys", "number", "parent", "row", "shown")

    def __init__(
        self, number: int, key: NodeKey | None, parent: Branch | None, row: int, keys: list[NodeKey]
    ) -> None:
        self.number = number
        self.key = key
        self.parent = parent
        self.row = row
        self.keys = keys
        self.shown = min(len(keys), STEP)
        self.branches: dict[int, Branch] = {}

    @property
    def path(self) -> tuple[NodeKey, ...]:
        """The keys from the plan down to this branch's own."""
        if self.key is None or self.parent is None:
            return ()
        return (*self.parent.path, self.key)
