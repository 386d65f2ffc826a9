"""The plan tree as views read it, lazily: keys first, rows when they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach_desktop.services.models.tree_models import NodeKey, TreeFilter, TreeRow

if TYPE_CHECKING:
    import datetime

    from kehoach_desktop.services.ports.store import Clock, UnitOfWork, UnitOfWorkFactory


class TreeService:
    """Reads the tree of plans, groups and tasks, each call with a constant number of queries."""

    def __init__(self, uow: UnitOfWorkFactory, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    def roots(self) -> list[NodeKey]:
        """Return the plans, in order."""
        with self._uow() as work:
            return work.queries.plan_keys()

    def children(self, parent: NodeKey) -> list[NodeKey]:
        """Return a row's children in order."""
        with self._uow() as work:
            return work.queries.child_keys(parent)

    def above(self, key: NodeKey) -> list[NodeKey]:
        """Return the rows above one, the plan first; empty for a plan and for what is gone."""
        with self._uow() as work:
            return work.queries.ancestor_keys(key)

    def rows(self, keys: Sequence[NodeKey]) -> list[TreeRow]:
        """Return the rows for these keys, in their order; keys gone meanwhile are left out."""
        with self._uow() as work:
            return _with_missed(work, work.queries.tree_rows(keys, self._clock()), self._clock())

    def filtered(self, only: TreeFilter) -> dict[NodeKey, list[NodeKey]]:
        """Return the filtered tree: each shown row with its shown children, in order.

        Every shown plan is a key, in order.
        """
        with self._uow() as work:
            return work.queries.matching_paths(only, self._clock())


def _with_missed(work: UnitOfWork, rows: list[TreeRow], today: datetime.date) -> list[TreeRow]:
    """Count what was missed of the tasks among the rows; what is late says so already."""
    open_ids = {
        row.key.id
        for row in rows
        if row.status is not None and row.status.reported.is_open and not row.status.is_overdue
    }
    if not open_ids:
        return rows
    # Apart from what start-up needs.
    from kehoach_desktop.services.deadlines.missed_occurrences import missed_days

    missed = missed_days(work, today, open_ids)
    if not missed:
        return rows
    return [
        replace(row, missed=len(missed[row.key.id])) if row.key.id in missed else row
        for row in rows
    ]
