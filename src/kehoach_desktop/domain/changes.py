"""What a call changed, so that open views know what to refresh."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of thing a view may show."""

    OFFICE = "office"
    UNIT = "unit"
    PLAN = "plan"
    GROUP = "group"
    TASK = "task"
    INDICATOR = "indicator"
    PROGRESS = "progress"
    MEASUREMENT = "measurement"
    DOCUMENT = "document"
    DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Changes:
    """One finished step: its name for the undo menu, and the ids touched by kind.

    ``structure`` says rows were added, removed or moved, so that trees re-read their shape.
    """

    step: str = ""
    ids: dict[Kind, frozenset[str]] = field(default_factory=dict)
    structure: bool = False

    def touches(self, *kinds: Kind) -> bool:
        """Whether anything of these kinds changed."""
        return any(self.ids.get(kind) for kind in kinds)
