"""The register of units: names and the other ways they are written."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.unsaved_words import is_kept, unsaved_words

_NAME, _ALIASES = 0, 1


class UnitsTable(QFrame):
    """Edits in the cells; a refused edit shows the stored text again and says why."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("units")
        # The words of a cell begin below those of its heading.
        self.setStyleSheet(
            "#units { border-left: 1px solid #dde3ea; }"
            "#units QTableWidget::item { padding: 4px 5px; }"
        )
        self._operations = operations
        self._units: list[Unit] = []
        self._choose = ""
        self._unsaved: dict[tuple[str, int], str] = {}
        heading = QLabel(self.tr("Phòng, đơn vị"))
        heading.setProperty("look", "heading")
        hint = QLabel(
            self.tr(
                "Tên viết khác giúp nhận ra cùng một đơn vị trong các văn bản; cách nhau bằng ;"
            )
        )
        hint.setProperty("look", "small")
        hint.setWordWrap(True)
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels([self.tr("Tên"), self.tr("Tên viết khác")])
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setMinimumSectionSize(30)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.itemChanged.connect(self._has_edited)
        add = QPushButton(self.tr("Thêm đơn vị"))
        add.clicked.connect(self._add)
        remove = QPushButton(self.tr("Xóa"))
        remove.clicked.connect(self._remove)
        buttons = QHBoxLayout()
        buttons.addWidget(add)
        buttons.addWidget(remove)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(hint)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)

    def read(self) -> None:
        """Read the register."""
        self._operations.read(
            lambda services: services.office.units(), self._show, owner=self, key="units"
        )

    def _show(self, units: list[Unit]) -> None:
        self._units = units
        row = self.table.currentRow()
        self.table.blockSignals(True)
        self.table.setRowCount(len(units))
        for place, unit in enumerate(units):
            for column, text in ((_NAME, unit.name), (_ALIASES, "; ".join(unit.aliases))):
                item = QTableWidgetItem(self._unsaved.get((unit.id, column), text))
                item.setToolTip(text)
                if (unit.id, column) in self._unsaved:
                    item.setForeground(QColor(theme.BAD))
                self.table.setItem(place, column, item)
            if unit.id == self._choose:
                row = place
        self.table.blockSignals(False)
        if 0 <= row < len(units):
            self.table.setCurrentCell(row, _NAME, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if self._choose and 0 <= row < len(units):
            self._choose = ""
            self.table.edit(self.table.model().index(row, _NAME))

    def _has_edited(self, item: QTableWidgetItem) -> None:
        self._save(self._units[item.row()].id, item.column(), item.text())

    def send_again(self) -> None:
        """Ask once more for what could not be stored."""
        for (unit_id, column), text in list(self._unsaved.items()):
            self._save(unit_id, column, text)

    def _save(self, unit_id: str, column: int, text: str) -> None:
        def failed(error: Exception) -> None:
            if is_kept(error):
                self._unsaved[(unit_id, column)] = text
            else:
                self._unsaved.pop((unit_id, column), None)
            self._operations.problem.emit(unsaved_words(error, text))
            self._show(self._units)
            self.read()

        given: dict[str, Any] = {"name": text}
        if column == _ALIASES:
            given = {"aliases": [one.strip() for one in text.split(";") if one.strip()]}
        self._operations.change(
            lambda services: services.office.edit_unit(unit_id, **given),
            lambda _changes: self._unsaved.pop((unit_id, column), None),
            failed=failed,
            owner=self,
        )

    def _add(self) -> None:
        name, place = self.tr("Đơn vị mới"), len(self._units) + 1
        names = {unit.name for unit in self._units}
        title = name if name not in names else f"{name} {place}"

        def added(result: tuple[str, object]) -> None:
            self._choose = result[0]
            self.read()

        self._operations.change(lambda services: services.office.add_unit(title), added, owner=self)

    def _remove(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._units):
            unit = self._units[row]
            self._operations.change(
                lambda services: services.office.remove_unit(unit.id), owner=self
            )
