"""Enters the document that tasks wait for: their new days are seen before they are set."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from kehoach_desktop.domain.deadlines.counted_day import Count
from kehoach_desktop.domain.errors import Cancelled, KehoachError
from kehoach_desktop.ui.deadlines.arrival_model import ArrivalModel
from kehoach_desktop.ui.deadlines.deadline_words import short_day
from kehoach_desktop.ui.updating.wide_dialog import WideDialog
from kehoach_desktop.ui.updating.wide_table import WideTable

if TYPE_CHECKING:
    from kehoach_desktop.services.models.deadline_models import ArrivalLine, AwaitedEvent
    from kehoach_desktop.ui.operations import Operations

_PAUSE = 250
_FIELD = 190
_UNKNOWN, _WORKING, _CALENDAR, _MONTHS = range(4)


class ArrivalDialog(WideDialog):
    """Every task that waits for the like is ticked; “Ghi” sets all ticked ones in one step."""

    entered = Signal()

    def __init__(
        self,
        event: AwaitedEvent,
        today: datetime.date,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._operations = operations
        self._wrong = ""
        self.setWindowTitle(self.tr("Văn bản đã có"))
        self.heading.setText(self.tr("Đang chờ: {}").format(event.words))
        self.symbol = QLineEdit()
        self.symbol.setPlaceholderText("77/KH-UBND")
        self.issuer = QLineEdit()
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("Tên, hoặc sự việc"))
        self.date = QLineEdit(short_day(today))
        self.way = QComboBox()
        self.way.addItems(
            [
                self.tr("chưa biết, vẫn chờ"),
                self.tr("ngày làm việc sau văn bản"),
                self.tr("ngày sau văn bản"),
                self.tr("tháng sau văn bản"),
            ]
        )
        self.number = QSpinBox()
        self.number.setRange(0, 999)
        self.number.setValue(10)
        self.number.setFixedWidth(64)
        self.number.setAccessibleName(self.tr("Số ngày, số tháng sau văn bản"))
        self.model = ArrivalModel(event.tasks)
        self.table = _TickTable(self.model)
        self.table.setAccessibleName(self.tr("Các nhiệm vụ đang chờ"))
        self.body.addLayout(self._fields())
        self.body.addWidget(self.table, 1)
        self.foot.setText(
            self.tr("Văn bản vào danh mục văn bản; lời thời hạn giữ như đã viết. Hoàn tác được.")
        )
        self.apply_button.clicked.connect(self.apply)
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(self._preview)
        self.date.textChanged.connect(lambda _text: self._pause.start())
        self.number.valueChanged.connect(lambda _number: self._preview())
        self.way.currentIndexChanged.connect(lambda _way: self._preview())
        for field in (self.symbol, self.title):
            field.textChanged.connect(lambda _text: self._say())
        self.model.ticked.connect(self._say)
        self.symbol.setFocus()
        self._preview()

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        rows = (
            ((self.tr("Số, ký hiệu"), self.symbol), (self.tr("Tên văn bản"), self.title)),
            ((self.tr("Ngày văn bản"), self.date), (self.tr("Cơ quan ban hành"), self.issuer)),
        )
        for row, pairs in enumerate(rows):
            for place, (text, field) in enumerate(pairs):
                label = QLabel(text)
                label.setProperty("look", "muted")
                label.setBuddy(field)
                field.setAccessibleName(text)
                grid.addWidget(label, row, 2 * place)
                grid.addWidget(field, row, 2 * place + 1)
        for field in (self.symbol, self.date):
            field.setFixedWidth(_FIELD)
        label = QLabel(self.tr("Nơi không ghi số ngày"))
        label.setProperty("look", "muted")
        label.setBuddy(self.way)
        self.way.setAccessibleName(self.tr("Nơi không ghi số ngày"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.number)
        line.addWidget(self.way)
        line.addStretch(1)
        line.insertWidget(0, label)
        grid.addLayout(line, 2, 0, 1, 4)
        grid.setColumnStretch(3, 1)
        return grid

    @property
    def count(self) -> Count | None:
        """The count for deadlines whose own words name none; ``None`` where nobody knows it."""
        number = self.number.value()
        return {
            _WORKING: Count(number, working_days=True),
            _CALENDAR: Count(number),
            _MONTHS: Count(months=number),
        }.get(self.way.currentIndex())

    # --- the days in sight ----------------------------------------------------------------

    def _preview(self) -> None:
        self.number.setVisible(self.way.currentIndex() != _UNKNOWN)
        ids, date, count = self.model.ids, self.date.text(), self.count
        self._operations.read(
            lambda services: services.awaited.preview(ids, date, count),
            self._has_previewed,
            failed=self._cannot_preview,
            owner=self,
            key="arrival-preview",
        )

    def _has_previewed(self, lines: list[ArrivalLine]) -> None:
        self._wrong = ""
        self.model.show_lines(lines)

    def _cannot_preview(self, error: Exception) -> None:
        self._wrong = str(error)
        self.model.show_lines([])

    def _say(self) -> None:
        chosen, left = len(self.model.chosen), self.model.open
        named = bool(self.symbol.text().strip() or self.title.text().strip())
        if self._wrong:
            self.tell(f"▲ {self._wrong}", "problem")
        elif not chosen:
            self.tell(self.tr("Chưa chọn nhiệm vụ nào."), "muted")
        elif left:
            words = self.tr("▲ {n} nhiệm vụ không ghi số ngày: chọn số ngày, hoặc bỏ chọn.")
            self.tell(words.format(n=left), "strong")
        elif not named:
            self.tell(self.tr("Ghi số, ký hiệu hoặc tên văn bản để đặt hạn."), "muted")
        else:
            words = self.tr("✓ {n} nhiệm vụ sẽ có hạn mới như trong bảng.")
            self.tell(words.format(n=chosen), "good")
        self.apply_button.setText(self.tr("Ghi, đặt hạn {n} nhiệm vụ").format(n=chosen))
        ready = named and chosen and not left and not self._wrong
        self.apply_button.setEnabled(bool(ready) and not self.busy)

    # --- applying -------------------------------------------------------------------------

    def apply(self) -> None:
        """Keep the document and set the deadlines, as one step."""
        if self.busy or not self.apply_button.isEnabled():
            return
        self.set_busy(True)
        ids, date, count = self.model.chosen, self.date.text(), self.count
        symbol, title, issuer = self.symbol.text(), self.title.text(), self.issuer.text()
        self._operations.change(
            lambda services: services.awaited.enter(
                ids, symbol, date, title=title, issuer=issuer, count=count
            ),
            self._has_applied,
            failed=self._has_failed,
            owner=self,
        )

    def _has_applied(self, _changes: object) -> None:
        self.set_busy(False)
        self.entered.emit()
        self.accept()

    def _has_failed(self, error: Exception) -> None:
        self.set_busy(False)
        self._say()
        if isinstance(error, KehoachError) and not isinstance(error, Cancelled):
            self.tell(f"▲ {error}", "problem")


class _TickTable(WideTable):
    """Space turns the tick of the row in hand, whatever column it is in."""

    def __init__(self, model: ArrivalModel) -> None:
        super().__init__(model, model.columns)
        self._arrivals = model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the tick over."""
        index: QModelIndex = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self._arrivals.toggle(index.row())
        else:
            super().keyPressEvent(event)
