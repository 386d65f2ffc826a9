"""How states and judgements look: a shape, a word and a calm colour."""

from __future__ import annotations

from kehoach_desktop.domain.judgement import JUDGEMENT_LABELS, Judgement
from kehoach_desktop.domain.progress import ReportedState
from kehoach_desktop.domain.status import CalendarState, TaskStatus
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone

_REPORTED: dict[ReportedState, tuple[str, Tone]] = {
    ReportedState.NOT_STARTED: ("○", Tone.MUTED),
    ReportedState.IN_PROGRESS: ("●", Tone.ACTIVE),
    ReportedState.DONE: ("✓", Tone.GOOD),
    ReportedState.PAUSED: ("□", Tone.MUTED),
    ReportedState.DROPPED: ("×", Tone.MUTED),
}

_JUDGED: dict[Judgement, tuple[str, Tone]] = {
    Judgement.MET: ("✓", Tone.GOOD),
    Judgement.NOT_MET: ("▲", Tone.BAD),
    Judgement.NO_DATA: ("○", Tone.MUTED),
    Judgement.UNDECIDED: ("◇", Tone.WAITING),
}


def status_line(status: TaskStatus) -> CellLine:
    """Return a task's status as it stands in a cell: "▲ quá hạn 4 ngày"."""
    if status.calendar is CalendarState.OVERDUE:
        shape, tone = "▲", Tone.BAD
    elif status.calendar is CalendarState.WAITING:
        shape, tone = "◇", Tone.WAITING
    elif status.calendar is CalendarState.LATE:
        shape, tone = "✓", Tone.DOUBT
    else:
        shape, tone = _REPORTED[status.reported]
    return CellLine(f"{shape} {status.label}", tone)


def judgement_line(judgement: Judgement) -> CellLine:
    """Return a judgement as it stands in a cell: "✓ đạt"."""
    shape, tone = _JUDGED[judgement]
    return CellLine(f"{shape} {JUDGEMENT_LABELS[judgement]}", tone)
