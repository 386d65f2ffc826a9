"""The tasks that are not wholly clear: a column for each thing asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.plans.six_clear import Clear
from kehoach_desktop.services.plans.six_clear import CheckedRow
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.lines_model import LinesModel
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone

translate = QCoreApplication.translate
MISSING, THERE = "▲", "✓"
_FIRST = 2


def clear_word(what: Clear) -> str:
    """Return what has to be clear as it stands above its column."""
    return {
        Clear.PERSON: translate("SixClear", "Người"),
        Clear.WORK: translate("SixClear", "Việc"),
        Clear.TIME: translate("SixClear", "Thời gian"),
        Clear.RESPONSIBILITY: translate("SixClear", "Trách nhiệm"),
        Clear.AUTHORITY: translate("SixClear", "Thẩm quyền"),
        Clear.PRODUCT: translate("SixClear", "Sản phẩm"),
    }[what]


class SixClearModel(LinesModel[CheckedRow]):
    """A mark by shape and word in each of the columns; why stands in the tooltip."""

    def __init__(self) -> None:
        super().__init__(
            (
                EntryColumn(translate("SixClear", "Số"), 56, least=44),
                EntryColumn(translate("SixClear", "Nhiệm vụ"), 300, stretch=1, least=124),
                *(EntryColumn(clear_word(what), 104, least=76) for what in Clear),
            )
        )

    def lines(self, row: CheckedRow, column: int) -> Sequence[CellLine]:
        """Return the number, the title, or whether the thing is there."""
        if column == 0:
            return (CellLine(row.task.number),)
        if column == 1:
            return (CellLine(row.task.title),)
        if self.tip(row, column):
            return (CellLine(f"{MISSING} {translate('SixClear', 'thiếu')}", Tone.BAD),)
        return (CellLine(f"{THERE} {translate('SixClear', 'rõ')}", Tone.MUTED),)

    def tip(self, row: CheckedRow, column: int) -> str:
        """Return why the thing is not clear, or ""."""
        if column < _FIRST:
            return ""
        what = tuple(Clear)[column - _FIRST]
        return next((lack.why for lack in row.lacks if lack.what is what), "")


def column_of(what: Clear) -> int:
    """Return the column of a thing."""
    return _FIRST + tuple(Clear).index(what)
