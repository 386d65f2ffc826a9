"""The shape and tone of a task's status, the same in the tree, the grid and the inspector."""

from __future__ import annotations

from enum import StrEnum

from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceState
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.status import CalendarState, TaskStatus
from kehoach_desktop.ui import theme


class Tone(StrEnum):
    """What a line says; each has its colour, and its shape stands in the text itself."""

    PLAIN = "plain"
    MUTED = "muted"
    DOUBT = "doubt"
    GOOD = "good"
    BAD = "bad"
    WAITING = "waiting"


COLOURS = {
    Tone.PLAIN: theme.INK,
    Tone.MUTED: theme.MUTED,
    Tone.DOUBT: theme.DOUBT,
    Tone.GOOD: theme.GOOD,
    Tone.BAD: theme.BAD,
    Tone.WAITING: theme.WAITING,
}

_REPORTED: dict[ReportedState, tuple[str, Tone]] = {
    ReportedState.NOT_STARTED: ("○", Tone.MUTED),
    ReportedState.IN_PROGRESS: ("●", Tone.GOOD),
    ReportedState.DONE: ("✓", Tone.GOOD),
    ReportedState.PAUSED: ("■", Tone.MUTED),
    ReportedState.DROPPED: ("×", Tone.MUTED),
}


def status_shape(status: TaskStatus) -> tuple[str, Tone]:
    """Return the shape and the tone of a status; the word itself is ``status.label``."""
    match status.calendar:
        case CalendarState.OVERDUE:
            return "▲", Tone.BAD
        case CalendarState.LATE:
            return "✓", Tone.DOUBT
        case CalendarState.WAITING:
            return "◇", Tone.WAITING
        case _:
            return _REPORTED[status.reported]


def occurrence_shape(state: OccurrenceState) -> tuple[str, Tone]:
    """Return the shape and the tone of an occurrence; its word is in ``OCCURRENCE_LABELS``."""
    return {
        OccurrenceState.DONE: ("✓", Tone.GOOD),
        OccurrenceState.WAIVED: ("×", Tone.MUTED),
        OccurrenceState.MISSED: ("▲", Tone.BAD),
        OccurrenceState.AHEAD: ("○", Tone.MUTED),
        OccurrenceState.UNTRACKED: ("·", Tone.MUTED),
        OccurrenceState.REPORTED: ("·", Tone.MUTED),
    }[state]
