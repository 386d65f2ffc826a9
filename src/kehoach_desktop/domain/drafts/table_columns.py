"""What the officer says a column of a table holds."""

from dataclasses import dataclass
from enum import StrEnum


class ColumnUse(StrEnum):
    """What becomes of a column's cells."""

    NUMBER = "number"
    TASK = "task"
    GROUP = "group"
    INDICATOR = "indicator"
    LEAD = "lead"
    COORDINATING = "coordinating"
    DEADLINE = "deadline"
    DELIVERABLE = "deliverable"
    HEAD = "head"
    MEASURE_UNIT = "measure_unit"
    TARGET = "target"
    NOTE = "note"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """The officer's word on one column: the table's number in the file, the column's start."""

    table: int
    column: int
    use: ColumnUse
