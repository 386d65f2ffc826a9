"""Extensions of a deadline; the first deadline is always kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach_desktop.domain.deadlines.deadline import Deadline


@dataclass(frozen=True, slots=True)
class Extension:
    """A new deadline of a task, the document that allowed it, and why.

    ``document_id`` is the authorising document where the office keeps it, ``document``
    its symbol as written; ``decided_on`` is the day of the decision. Extensions of a
    task follow each other by ``position``.
    """

    id: str
    task_id: str
    deadline: Deadline
    document: str = ""
    document_id: str | None = None
    reason: str = ""
    decided_on: date | None = None
    position: int = 0


class Against(StrEnum):
    """Which deadline lateness is counted against."""

    FIRST = "first"
    EXTENDED = "extended"


def deadline_in_force(
    first: Deadline, extensions: Sequence[Extension], against: Against = Against.EXTENDED
) -> Deadline:
    """Return the deadline to count against: the first, or that of the latest extension."""
    if against is Against.FIRST or not extensions:
        return first
    return max(extensions, key=lambda extension: extension.position).deadline


def days_late(
    first: Deadline,
    extensions: Sequence[Extension],
    finished: date,
    against: Against = Against.EXTENDED,
) -> int | None:
    """Return how many days after its last day a task was finished (or still is open).

    0 means on time; ``None`` means the deadline names no day.
    """
    due = deadline_in_force(first, extensions, against).due
    return None if due is None else max(0, (finished - due).days)
