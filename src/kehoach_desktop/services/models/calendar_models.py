"""What a calendar shows: its narrowing, its days, what falls due on them."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.domain.deadlines.occurrence_record import OCCURRENCE_LABELS, OccurrenceState
from kehoach_desktop.services.models.read_models import DueKind, DueLine

KIND_LABELS: dict[DueKind, str] = {
    DueKind.TASK: "Nhiệm vụ",
    DueKind.RECURRING: "Việc định kỳ",
    DueKind.DUTY: "Chế độ báo cáo",
}


@dataclass(frozen=True, slots=True)
class CalendarFilter:
    """What a calendar is narrowed to; by default nothing is left out.

    ``unit_id`` keeps what the unit leads, coordinates or reports.
    """

    plan_id: str | None = None
    unit_id: str | None = None
    kinds: frozenset[DueKind] = frozenset(DueKind)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left out."""
        return self.plan_id is None and self.unit_id is None and self.kinds == frozenset(DueKind)


class Emptiness(StrEnum):
    """Why a calendar can show nothing at all, whatever the days looked at."""

    FULL = "full"
    NO_PLAN = "no_plan"
    ONLY_DRAFTS = "only_drafts"
    NO_DAYS = "no_days"


@dataclass(frozen=True, slots=True)
class CalendarSpan:
    """What falls due from ``first`` to ``last``, by day, and what the days are.

    ``notes`` names the days off and the weekend days worked in exchange. ``empty`` says
    whether anything could be shown on any day. ``all_lines`` counts the lines before the
    narrowing.
    """

    first: datetime.date
    last: datetime.date
    today: datetime.date
    lines: tuple[DueLine, ...] = ()
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)
    notes: Mapping[datetime.date, str] = field(default_factory=dict)
    empty: Emptiness = Emptiness.FULL
    all_lines: int = 0

    def by_day(self) -> dict[datetime.date, tuple[DueLine, ...]]:
        """Return the lines of each day that has any."""
        days: dict[datetime.date, list[DueLine]] = {}
        for line in self.lines:
            days.setdefault(line.day, []).append(line)
        return {day: tuple(lines) for day, lines in days.items()}


def is_late(line: DueLine) -> bool:
    """Whether the line is a task that is still open after its last day."""
    return line.status is not None and line.kind is DueKind.TASK and line.status.is_overdue


def is_missed(line: DueLine) -> bool:
    """Whether the line is an occurrence that nobody ticked or waived in time."""
    return line.occurrence is OccurrenceState.MISSED


def is_alarming(line: DueLine) -> bool:
    """Whether the line stands out: late or missed."""
    return is_late(line) or is_missed(line)


def state_words(line: DueLine) -> str:
    """Return the state of a line in the officer's words; of a duty what it is."""
    if line.kind is DueKind.TASK and line.status is not None:
        return line.status.label
    if line.occurrence is not None:
        return f"định kỳ, {OCCURRENCE_LABELS[line.occurrence]}"
    return KIND_LABELS[line.kind].lower()


def numbered_title(line: DueLine) -> str:
    """Return "II.5 Lập danh sách", the number only where one is printed."""
    return f"{line.number} {line.title}".strip()
