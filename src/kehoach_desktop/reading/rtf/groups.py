"""What a group of an RTF file inherits and may change: where its text goes, and how it looks."""

from dataclasses import dataclass, field
from enum import Enum

from kehoach_desktop.reading.rtf.fonts import Font


class Goal(Enum):
    """Where the text of a group goes."""

    TEXT = "text"
    NUMBER = "number"
    FONTS = "fonts"
    ROW = "row"
    """The definition of a row of an inner table: no text, but a row's words."""
    NOWHERE = "nowhere"
    """No text, but groups inside may have one."""


@dataclass(slots=True)
class Group:
    """The state of a group; one inside begins with a copy."""

    goal: Goal = Goal.TEXT
    font: Font = field(default_factory=Font)
    hidden: bool = False
    deleted: bool = False
    alternative: int = 1
    """How many characters stand in for one of Unicode, for old programs."""
    in_table: bool = False
    tables: int = 0
    outer: Goal = Goal.TEXT
    """Where the text of a group given twice, without and with Unicode, goes."""
    box: bool = False
    """Whether the group is a text box."""

    def inner(self) -> "Group":
        """Return the state a group inside begins with."""
        # Field by field: files have a million groups, and ``replace`` takes its time.
        return Group(
            self.goal,
            self.font,
            self.hidden,
            self.deleted,
            self.alternative,
            self.in_table,
            self.tables,
            self.outer,
        )

    @property
    def depth(self) -> int:
        """How many tables stand around the place."""
        return max(self.tables, 1) if self.in_table else 0
