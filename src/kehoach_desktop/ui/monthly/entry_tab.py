"""One of the month's grids at work: reads the period, saves each cell as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.services.application import Application
from kehoach_desktop.services.models.read_models import PasteResult
from kehoach_desktop.ui.monthly.cell_grid import CellGrid
from kehoach_desktop.ui.monthly.entry_model import EntryModel
from kehoach_desktop.ui.monthly.paste_block import PasteBlock
from kehoach_desktop.ui.monthly.problem_panel import ProblemPanel
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.unsaved_words import is_kept, reason, unsaved_words


class EntryTab(QWidget):
    """A grid with its saving; the kinds of grid say which service keeps them."""

    counted = Signal(int, int)
    """How many rows of the period are entered, and how many there are."""

    def __init__(self, operations: Operations, model: EntryModel[Any]) -> None:
        super().__init__()
        self.operations = operations
        self.model = model
        self.grid = CellGrid(model)
        self.period = ""
        self._plan_id: str | None = None
        self._wanted: str | None = None
        self.entered = self.total = 0
        self._problems = ProblemPanel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self._problems)
        model.save_asked.connect(self._save)
        model.counted.connect(self._count)
        self.grid.paste_asked.connect(self._paste)

    # --- what each kind says -------------------------------------------------------------

    def read_rows(self, services: Application, period: str, plan_id: str | None) -> Sequence[Any]:
        """Return the period's rows."""
        raise NotImplementedError

    def saving(self, id: str, field: str, value: Any) -> Callable[[Application, str], Changes]:
        """Return the call that stores a value in a period, with all it needs taken along."""
        raise NotImplementedError

    def pasting(self, services: Application, period: str, block: PasteBlock) -> PasteResult:
        """Store a pasted block as one step."""
        raise NotImplementedError

    def copying(self, services: Application, period: str, plan_id: str | None) -> Changes:
        """Fill rows without an entry from the period before."""
        raise NotImplementedError

    # --- reading ---------------------------------------------------------------------------

    def load(self, period: str, plan_id: str | None) -> None:
        """Show a period of a plan (or of all); what is being typed is saved first."""
        self.finish_typing()
        if (period, plan_id) != (self.period, self._plan_id):
            self.model.forget_typed()
            self._problems.hide()
        self.period, self._plan_id = period, plan_id
        self.reload()

    def finish_typing(self) -> None:
        """Save what is being typed, and what could not be stored before."""
        self.grid.finish_typing()
        self.model.send_again()

    def reload(self) -> None:
        """Read the same period again."""
        period, plan_id = self.period, self._plan_id
        self.operations.read(
            lambda services: self.read_rows(services, period, plan_id),
            self._show,
            owner=self,
            key=f"{type(self).__name__}-{id(self)}",
        )

    def _show(self, rows: Sequence[Any]) -> None:
        self.model.show_rows(rows)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.grid.show_entry(wanted)

    def show_entry(self, id: str) -> None:
        """Bring a row to the front, now or when it has been read."""
        if not self.grid.show_entry(id):
            self._wanted = id

    def _count(self, entered: int, total: int) -> None:
        self.entered, self.total = entered, total
        self.counted.emit(entered, total)

    # --- changing --------------------------------------------------------------------------

    def _save(self, id: str, field: str, value: Any) -> None:
        period = self.period
        save = self.saving(id, field, value)

        def failed(error: Exception) -> None:
            if self.period != period:
                self.operations.problem.emit(unsaved_words(error, str(value or "")))
            elif is_kept(error):
                self.model.keep(id, field, value, reason(error))
            else:
                self.model.reject(id, field, value, str(error))

        def done(_changes: Changes) -> None:
            if self.period == period:
                self.model.settle(id, field, value)
                # The drive takes what is written again: now also what it did not take before.
                self.model.send_again()
                self.reload()

        self.operations.change(
            lambda services: save(services, period), done, failed=failed, owner=self
        )

    def _paste(self, block: PasteBlock) -> None:
        period = self.period
        self._problems.hide()
        self.operations.change(
            lambda services: self.pasting(services, period, block),
            lambda result: self._pasted(block, result),
            owner=self,
        )

    def _pasted(self, block: PasteBlock, result: PasteResult) -> None:
        self.reload()
        problems = len(result.problems)
        if block.left_over:
            heading = self.tr("{n} dòng cuối không còn chỗ trong bảng nên chưa được dán.")
            self._problems.say(heading.format(n=block.left_over), result.problems)
        elif problems:
            heading = self.tr("{n} ô chưa dán được, các ô khác đã được ghi.")
            if not any(result.changes.ids.values()):
                heading = self.tr("{n} ô chưa dán được. Chưa có gì thay đổi.")
            self._problems.say(heading.format(n=problems), result.problems)

    def copy_previous(self) -> None:
        """Fill rows without an entry from the period before, as one step."""
        self.grid.finish_typing()
        period, plan_id = self.period, self._plan_id
        self.operations.change(
            lambda services: self.copying(services, period, plan_id),
            lambda changes: self._copied(changes),
            owner=self,
        )

    def _copied(self, changes: Changes) -> None:
        self.reload()
        if not any(changes.ids.values()):
            self._problems.say(
                self.tr("Không có gì để chép: mọi dòng đã nhập hoặc kỳ trước chưa có số liệu."), ()
            )
