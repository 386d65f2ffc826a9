"""The points of the higher plan, and what of the own one answers each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.versions.coverage import Cover
from kehoach_desktop.services.plans.coverage import CoveredPoint
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.lines_model import LinesModel
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone

translate = QCoreApplication.translate

SHAPES: dict[Cover, tuple[str, Tone]] = {
    Cover.UNANSWERED: ("▲", Tone.BAD),
    Cover.LIKELY: ("?", Tone.DOUBT),
    Cover.ANSWERED: ("✓", Tone.GOOD),
    Cover.CONFIRMED: ("✓✓", Tone.GOOD),
    Cover.NOT_OURS: ("×", Tone.MUTED),
}


def cover_word(cover: Cover) -> str:
    """Return how a point is covered as it stands in a cell and on a filter."""
    return {
        Cover.UNANSWERED: translate("Coverage", "chưa có"),
        Cover.LIKELY: translate("Coverage", "có thể đã có"),
        Cover.ANSWERED: translate("Coverage", "đã có"),
        Cover.CONFIRMED: translate("Coverage", "đã xác nhận"),
        Cover.NOT_OURS: translate("Coverage", "không thuộc xã"),
    }[cover]


class CoverageModel(LinesModel[CoveredPoint]):
    """Shows the points it is given; a guess stands muted beside what is sure."""

    def __init__(self) -> None:
        super().__init__(
            (
                EntryColumn(translate("Coverage", "Số"), 56),
                EntryColumn(
                    translate("Coverage", "Việc trong kế hoạch cấp trên"), 320, stretch=3, least=180
                ),
                EntryColumn(translate("Coverage", "Thời hạn"), 120, least=90),
                EntryColumn(translate("Coverage", "Đối chiếu"), 140, least=124),
                EntryColumn(translate("Coverage", "Nhiệm vụ của xã"), 320, stretch=3, least=180),
            )
        )

    def lines(self, row: CoveredPoint, column: int) -> Sequence[CellLine]:
        """Return the point's own words, how it is covered, or the task that answers."""
        match column:
            case 0:
                return (CellLine(row.point.number),)
            case 1:
                return (CellLine(row.point.title),)
            case 2:
                return (CellLine(row.point.deadline.text),)
            case 3:
                return self._cover(row)
        if row.task is None:
            return ()
        tone = Tone.PLAIN if row.cover in (Cover.CONFIRMED, Cover.ANSWERED) else Tone.MUTED
        return (CellLine(f"{row.task.number} {row.task.title}".strip(), tone),)

    def _cover(self, row: CoveredPoint) -> Sequence[CellLine]:
        shape, tone = SHAPES[row.cover]
        line = CellLine(f"{shape} {cover_word(row.cover)}", tone)
        if row.said and row.cover is Cover.UNANSWERED:
            return line, CellLine(translate("Coverage", "đã xem"), Tone.MUTED)
        return (line,)
