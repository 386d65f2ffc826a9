"""A document as it was reviewed: what of it is taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach_desktop.domain.drafts.draft import PlanDraft
    from kehoach_desktop.services.reviewing.draft_units import UnitChoice


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The draft with its corrections, and the units chosen for unknown names."""

    draft: PlanDraft
    units: tuple[UnitChoice, ...] = ()
