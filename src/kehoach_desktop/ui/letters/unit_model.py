"""The units that a letter would go to, each with a tick."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from kehoach_desktop.services.reminders.letters import Reminders, UnitsTasks
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.lines_model import LinesModel
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
TICK, UNIT, LATE, SOON = range(4)


class UnitModel(LinesModel[UnitsTasks]):
    """The last row may be what is nobody's alone: it is shown, but no letter can go there."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__(
            (
                EntryColumn("", 34),
                EntryColumn(translate("Letters", "Đơn vị"), 200, stretch=1, least=100),
                EntryColumn(translate("Letters", "Quá hạn"), 84, least=70),
                EntryColumn(translate("Letters", "Tới hạn"), 84, least=70),
            )
        )
        self._off: set[str] = set()
        self._only: frozenset[str] | None = None
        self._shared: UnitsTasks | None = None

    def prefer(self, ids: Collection[str]) -> None:
        """Tick only these units at first, where any of them gets a letter."""
        self._only = frozenset(ids) or None

    def show_reminders(self, found: Reminders) -> None:
        """Show the units; a tick taken away before stays away."""
        if self._only is not None and found.units:
            wanted = {one.key for one in found.units if one.unit_id in self._only}
            if wanted:
                self._off = {one.key for one in found.units} - wanted
            self._only = None
        self._shared = None
        rows = list(found.units)
        if found.shared or found.shared_missed:
            late = tuple(line for line in found.shared if line.status.is_overdue)
            soon = tuple(line for line in found.shared if not line.status.is_overdue)
            name = translate("Letters", "Giao chung hoặc chưa giao (không có thư)")
            self._shared = UnitsTasks(name, None, late, soon, found.shared_missed)
            rows.append(self._shared)
        self.show_rows(rows)
        self.ticked.emit()

    @property
    def chosen(self) -> list[UnitsTasks]:
        """The units that are ticked, in the order they stand."""
        return [one for one in self.rows if self._is_on(one)]

    def tick_all(self, on: bool) -> None:
        """Tick every unit, or none."""
        keys = {one.key for one in self.rows if one is not self._shared}
        self._off = set() if on else keys
        self._tell(0, len(self.rows) - 1)

    def toggle(self, at: int) -> None:
        """Tick the row, or take its tick away."""
        one = self.rows[at]
        if one is not self._shared:
            self._off ^= {one.key}
            self._tell(at, at)

    def _is_on(self, one: UnitsTasks) -> bool:
        return one is not self._shared and one.key not in self._off

    def _tell(self, first: int, last: int) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(first, TICK), self.index(last, SOON))
        self.ticked.emit()

    # --- Qt ----------------------------------------------------------------------------

    def lines(self, row: UnitsTasks, column: int) -> Sequence[CellLine]:
        """Return the unit's name and how many tasks are late, missed or fall due."""
        if column == UNIT:
            return (CellLine(row.unit, Tone.MUTED if row is self._shared else Tone.PLAIN),)
        if column == LATE:
            late = [CellLine(f"▲ {len(row.late)}", Tone.BAD)] if row.late else []
            if row.missed:
                words = translate("Letters", "▲ {n} kỳ").format(n=row.missed_count)
                late.append(CellLine(words, Tone.BAD))
            return late
        if column == SOON and row.soon:
            return (CellLine(f"● {len(row.soon)}", Tone.DOUBT),)
        return ()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return whether the row can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == TICK and self.rows[index.row()] is not self._shared:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the cell shows, the tick included."""
        one = self.rows[index.row()]
        if index.column() == TICK and role == Qt.ItemDataRole.CheckStateRole:
            if one is self._shared:
                return None
            return Qt.CheckState.Checked if self._is_on(one) else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != TICK:
            return False
        wants = Qt.CheckState(value) == Qt.CheckState.Checked
        if wants is not self._is_on(self.rows[index.row()]):
            self.toggle(index.row())
        return True
