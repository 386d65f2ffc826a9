"""Opens what can be done to a task's deadline, from any page."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from kehoach_desktop.services.application import Application as Services
    from kehoach_desktop.services.models.deadline_models import AwaitedEvent, TaskDeadlines
    from kehoach_desktop.ui.operations import Operations

_ONE = "deadline-dialog"
"""Pressed twice, the newer read replaces the older: one dialog opens."""


class DeadlineDialogs(QObject):
    """Reads what a dialog shows, opens it over ``page``, and tells when something was written.

    ``extended`` and ``entered`` bring the task's id, ``left`` too when nothing was changed:
    then a page that moved something by hand puts it back.
    """

    extended = Signal(str)
    entered = Signal(str)
    waived = Signal(str)
    left = Signal(str)

    def __init__(self, operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._operations = operations
        self._page = page

    def extend(self, task_id: str, to: datetime.date | None = None) -> None:
        """Ask for a new deadline of the task, ``to`` already typed; say so if it has none."""
        self._operations.read(
            lambda services: services.extensions.deadlines(task_id),
            lambda known: self._open_extension(known, to),
            failed=lambda error: self._refuse(task_id, error),
            owner=self,
            key=_ONE,
        )

    def enter(self, task_id: str) -> None:
        """Ask for the document that the task waits for, with all that wait for the like."""
        self._operations.read(
            lambda services: (services.awaited.like(task_id), services.today()),
            lambda found: self._open_arrival(task_id, *found),
            failed=lambda error: self._refuse(task_id, error),
            owner=self,
            key=_ONE,
        )

    def waive(self, task_id: str, day: datetime.date) -> None:
        """Ask why the occurrence due on ``day`` is let go."""
        from kehoach_desktop.ui.deadlines.waive_dialog import WaiveDialog

        dialog = WaiveDialog(task_id, day, self._operations, self._page)
        dialog.waived.connect(lambda: self.waived.emit(task_id))
        dialog.rejected.connect(lambda: self.left.emit(task_id))
        dialog.open()

    def withdraw(self, task_id: str) -> None:
        """Take the latest extension back; undo brings it again."""
        self._change(lambda services: services.extensions.withdraw(task_id))

    def wait_again(self, task_id: str) -> None:
        """Take back that what the task waited for has come."""
        self._change(lambda services: services.awaited.wait_again(task_id))

    def tick(self, task_id: str, day: datetime.date) -> None:
        """Record that the occurrence due on ``day`` was done."""
        self._change(lambda services: services.occurrences.tick(task_id, day))

    def untick(self, task_id: str, day: datetime.date) -> None:
        """Forget what was recorded of the occurrence due on ``day``."""
        self._change(lambda services: services.occurrences.untick(task_id, day))

    def _change(self, call: Callable[[Services], object]) -> None:
        self._operations.change(call, owner=self)

    def _open_extension(self, known: TaskDeadlines, to: datetime.date | None) -> None:
        if known.refusal:
            self._say(known.task_id, known.refusal)
            return
        from kehoach_desktop.ui.deadlines.extend_dialog import ExtendDialog

        dialog = ExtendDialog(known, self._operations, self._page, to=to)
        dialog.extended.connect(lambda: self.extended.emit(known.task_id))
        dialog.rejected.connect(lambda: self.left.emit(known.task_id))
        dialog.open()

    def _open_arrival(self, task_id: str, event: AwaitedEvent, today: datetime.date) -> None:
        from kehoach_desktop.ui.deadlines.arrival_dialog import ArrivalDialog

        dialog = ArrivalDialog(event, today, self._operations, self._page)
        dialog.entered.connect(lambda: self.entered.emit(task_id))
        dialog.rejected.connect(lambda: self.left.emit(task_id))
        dialog.open()

    def _refuse(self, task_id: str, error: Exception) -> None:
        self._say(task_id, str(error))

    def _say(self, task_id: str, sentence: str) -> None:
        self.left.emit(task_id)
        self._operations.problem.emit(sentence)
