"""What became of one occurrence of a recurring task."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_NINE = 9


class OccurrenceState(StrEnum):
    """How one occurrence stands on a given day.

    UNTRACKED is one that fell due before the plan was taken up here, so that nobody could
    have recorded it; REPORTED one whose period has a report of the task, where what was
    done stands. Neither is held to be missed.
    """

    DONE = "done"
    WAIVED = "waived"
    MISSED = "missed"
    AHEAD = "ahead"
    UNTRACKED = "untracked"
    REPORTED = "reported"


OCCURRENCE_LABELS: dict[OccurrenceState, str] = {
    OccurrenceState.DONE: "đã làm",
    OccurrenceState.WAIVED: "bỏ qua",
    OccurrenceState.MISSED: "chưa làm",
    OccurrenceState.AHEAD: "sắp tới",
    OccurrenceState.UNTRACKED: "trước khi theo dõi",
    OccurrenceState.REPORTED: "đã báo trong kỳ",
}


@dataclass(frozen=True, slots=True)
class OccurrenceRecord:
    """An occurrence ticked (DONE) or waived (WAIVED); ``day`` is its due day.

    ``recorded_on`` is when the officer said so; ``note`` is why it was waived, or what was
    done.
    """

    id: str
    task_id: str
    day: date
    state: OccurrenceState
    recorded_on: date | None = None
    note: str = ""


def reporting_periods(day: date) -> tuple[str, ...]:
    """Return the keys of the periods a report of the occurrence due on ``day`` may be of."""
    year, month = day.year, day.month
    keys = (
        f"{year}-{month:02d}",
        f"{year}-Q{(month + 2) // 3}",
        f"{year}-H{(month + 5) // 6}",
        f"{year}",
    )
    return (*keys, f"{year}-9M") if month <= _NINE else keys


def occurrence_state(
    day: date,
    record: OccurrenceRecord | None,
    today: date,
    tracked_since: date | None,
) -> OccurrenceState:
    """Return how the occurrence due on ``day`` stands on the day ``today``.

    What is MISSED by this is REPORTED where the task was reported on for one of its
    ``reporting_periods``.
    """
    if record is not None:
        return record.state
    if day >= today:
        return OccurrenceState.AHEAD
    if tracked_since is not None and day < tracked_since:
        return OccurrenceState.UNTRACKED
    return OccurrenceState.MISSED
