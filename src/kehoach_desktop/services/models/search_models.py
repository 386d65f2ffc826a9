"""What a search finds, frozen."""

from dataclasses import dataclass
from enum import StrEnum


class HitKind(StrEnum):
    """The kinds of thing that can be found."""

    TASK = "task"
    INDICATOR = "indicator"
    PLAN = "plan"
    GROUP = "group"
    DOCUMENT = "document"
    UNIT = "unit"
    PROGRESS = "progress"
    MEASUREMENT = "measurement"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One thing found.

    ``title`` is its own (a progress entry has its task's, a measurement its indicator's),
    ``context`` says where it belongs ("12/KH-UBND · Phòng Kinh tế · 30/6/2026"), ``excerpt``
    is the sentence in which the words stand when the title does not hold them, else "".
    ``exact`` says that the words stand in it as they were typed, diacritics too.
    ``plan_id``, ``owner_id`` (the task or indicator of a record) and ``period`` lead there.
    """

    kind: HitKind
    id: str
    title: str
    context: str
    excerpt: str = ""
    exact: bool = False
    plan_id: str | None = None
    owner_id: str | None = None
    period: str = ""
