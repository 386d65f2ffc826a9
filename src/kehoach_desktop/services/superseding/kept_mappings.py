"""Mappings of one plan to another, half-way or carried out: kept beside the data, not in them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach_desktop.domain.versions.succession import Mapped
from kehoach_desktop.services.superseding.superseding import SuccessionProposal

if TYPE_CHECKING:
    from kehoach_desktop.services.reviewing.review_ports import MappingBox


class KeptMappingService:
    """Keeps what was decided for the old plan's rows.

    A mapping that was carried out stays: superseding may be undone, and is then begun again.
    """

    def __init__(self, box: "MappingBox") -> None:
        self._box = box

    def keep(self, old_id: str, new_id: str, mapping: Sequence[Mapped]) -> None:
        """Keep a mapping in the place of what was kept of it before; raises UnusableStore."""
        self._box.save(old_id, new_id, mapping)

    def onto(self, proposal: SuccessionProposal) -> SuccessionProposal:
        """Return the proposal with what was decided the last time; rows gone since are left away.

        A row that was left open stays open, also where it is sure by itself: it may have been
        opened on purpose. Rows that came since stand as proposed. What can't be read is set
        aside, and the proposal says where.
        """
        old = {row.id: row for row in proposal.old}
        new = {row.id: row for row in proposal.new}
        kept: dict[str, Mapped] = {}
        ids = proposal.old_plan.id, proposal.new_plan.id
        damaged = self._box.set_aside(*ids)
        for one in self._box.load(*ids):
            here = old.get(one.old)
            there = [new.get(key) for key in one.new]
            fits = here is not None and all(
                row is not None and row.is_task is here.is_task for row in there
            )
            if fits:
                kept[one.old] = one
        sure = [one for one in proposal.mapping if one.old not in kept]
        return replace(proposal, mapping=(*sure, *kept.values()), damaged=damaged)

    def carried_out(self, old_id: str, new_id: str, mapping: Sequence[Mapped]) -> None:
        """Keep a mapping that was carried out, alone; raises UnusableStore."""
        self._box.drop(old_id, new_id)
        self._box.save(old_id, new_id, mapping)
