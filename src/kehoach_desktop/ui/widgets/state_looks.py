"""How states and judgements look: a shape, a word and a calm colour."""

from __future__ import annotations

from kehoach_desktop.domain.indicators.judgement import JUDGEMENT_LABELS, Judgement
from kehoach_desktop.domain.plans.status import TaskStatus
from kehoach_desktop.ui.widgets.status_shape import status_shape
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone

_JUDGED: dict[Judgement, tuple[str, Tone]] = {
    Judgement.MET: ("✓", Tone.GOOD),
    Judgement.NOT_MET: ("▲", Tone.BAD),
    Judgement.NO_DATA: ("○", Tone.MUTED),
    Judgement.UNDECIDED: ("◇", Tone.WAITING),
}


def status_line(status: TaskStatus) -> CellLine:
    """Return a task's status as it stands in a cell: "▲ quá hạn 4 ngày"."""
    shape, tone = status_shape(status)
    return CellLine(f"{shape} {status.label}", tone)


def judgement_line(judgement: Judgement) -> CellLine:
    """Return a judgement as it stands in a cell: "✓ đạt"."""
    shape, tone = _JUDGED[judgement]
    return CellLine(f"{shape} {JUDGEMENT_LABELS[judgement]}", tone)
