"""What can be done to something on the calendar: opened, put off, ticked."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceState
from kehoach_desktop.services.models.read_models import DueKind, DueLine
from kehoach_desktop.ui.calendar.entry_looks import why_not_dragged
from kehoach_desktop.ui.deadlines.dialogs import DeadlineDialogs
from kehoach_desktop.ui.operations import Operations

_RECORDED = (OccurrenceState.DONE, OccurrenceState.WAIVED)


@dataclass(frozen=True, slots=True)
class LineAction:
    """A name and what it does."""

    label: str
    run: Callable[[], object]


class LineActions(QObject):
    """Names what can be done to a line; each goes through the services as one step."""

    def __init__(
        self, operations: Operations, page: QWidget, open_line: Callable[[DueLine], object]
    ) -> None:
        super().__init__(page)
        self._dialogs = DeadlineDialogs(operations, page)
        self._open = open_line

    def put_off(self, line: DueLine, to: datetime.date | None = None) -> None:
        """Ask for an extension of a task, the new day already given where it is known."""
        self._dialogs.extend(line.id, to)

    def of(self, line: DueLine) -> list[LineAction]:
        """Return what can be done besides opening it."""
        if line.kind is DueKind.TASK and not why_not_dragged(line):
            return [LineAction(self.tr("Gia hạn…"), lambda: self.put_off(line))]
        if line.kind is not DueKind.RECURRING:
            return []
        if line.occurrence in _RECORDED:
            undo = self.tr("Bỏ ghi kỳ này")
            return [LineAction(undo, lambda: self._dialogs.untick(line.id, line.day))]
        return [
            LineAction(self.tr("✓ Đã làm kỳ này"), lambda: self._dialogs.tick(line.id, line.day)),
            LineAction(self.tr("Bỏ qua kỳ này…"), lambda: self._dialogs.waive(line.id, line.day)),
        ]

    def menu(self, line: DueLine, parent: QWidget) -> QMenu:
        """Return a menu of everything that can be done."""
        menu = QMenu(parent)
        opens = LineAction(self.tr("Mở ở trang Kế hoạch"), lambda: self._open(line))
        for action in (opens, *self.of(line)):
            menu.addAction(action.label).triggered.connect(lambda _on=False, run=action.run: run())
        return menu
