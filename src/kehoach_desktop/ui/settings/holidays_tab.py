"""The year's days off and days worked in exchange, and the office's own edits of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.services.application import Application
from kehoach_desktop.services.settings.office_calendar import DayMark, SpecialDay
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.settings.holiday_model import HolidayModel
from kehoach_desktop.ui.updating.wide_table import WideTable


class HolidaysTab(QWidget):
    """Lists one year; every edit is a step that can be taken back."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.year = 0
        self.model = HolidayModel()
        self.table = WideTable(self.model, self.model.columns)
        self.year_label = QLabel()
        self.year_label.setProperty("look", "heading")
        hint = QLabel(
            self.tr(
                "Lịch chung theo Bộ luật Lao động và thông báo hoán đổi ngày làm việc. Hạn rơi "
                "vào ngày nghỉ không bị dời: lịch ghi thêm ngày làm việc cuối trước đó."
            )
        )
        hint.setProperty("look", "small")
        hint.setWordWrap(True)
        before, after = _step("‹", self.tr("Năm trước")), _step("›", self.tr("Năm sau"))
        before.clicked.connect(lambda: self.show_year(self.year - 1))
        after.clicked.connect(lambda: self.show_year(self.year + 1))
        self.add_button = QPushButton(self.tr("Thêm ngày nghỉ…"))
        self.add_button.clicked.connect(lambda: self._ask(DayMark.HOLIDAY))
        self.work_button = QPushButton(self.tr("Thêm ngày làm bù…"))
        self.work_button.clicked.connect(lambda: self._ask(DayMark.WORKING))
        self.remove_button = QPushButton()
        self.remove_button.clicked.connect(self.turn_back)
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget in (before, self.year_label, after):
            head.addWidget(widget)
        head.addStretch(1)
        for button in (self.remove_button, self.work_button, self.add_button):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(hint)
        layout.addWidget(self.table, 1)
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._name())
        self._name()

    def read(self) -> None:
        """Read the year in hand, at first this one."""
        self.show_year(self.year)

    def show_year(self, year: int) -> None:
        """Read a year; 0 is this one."""
        self._operations.read(
            lambda services: _days_of(services, year),
            lambda found: self._show(*found),
            owner=self,
            key="holidays",
        )

    def _show(self, year: int, days: list[SpecialDay]) -> None:
        row = self.table.currentIndex().row() if year == self.year else 0
        self.year = year
        self.year_label.setText(self.tr("Năm {year}").format(year=year))
        self.model.show_days(days)
        self.table.selectRow(min(max(row, 0), len(days) - 1))
        self._name()

    def _name(self) -> None:
        """Name the button after what it does to the day in hand."""
        day = self.model.day_at(self.table.currentIndex().row())
        self.remove_button.setEnabled(day is not None)
        if day is None or day.own:
            self.remove_button.setText(self.tr("Bỏ sửa đổi"))
        elif day.mark is DayMark.WORKING:
            self.remove_button.setText(self.tr("Ngày này vẫn nghỉ"))
        else:
            self.remove_button.setText(self.tr("Ngày này vẫn làm việc"))

    def turn_back(self) -> None:
        """Take the office's edit off the day in hand; of a public one say the contrary."""
        day = self.model.day_at(self.table.currentIndex().row())
        if day is None:
            return
        if day.own:
            self._change(lambda services: services.office.unmark_day(day.day))
        elif day.mark is DayMark.WORKING:
            self._change(lambda services: services.office.mark_day(day.day, DayMark.REST))
        else:
            self._change(lambda services: services.office.mark_day(day.day, DayMark.WORKING))

    def _ask(self, mark: DayMark) -> None:
        from kehoach_desktop.ui.settings.holiday_dialog import HolidayDialog

        chosen = self.model.day_at(self.table.currentIndex().row())
        day = chosen.day if chosen is not None else datetime.date(self.year or 2026, 1, 1)
        dialog = HolidayDialog(mark, day, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.add(mark, dialog.day, dialog.name)

    def add(self, mark: DayMark, day: datetime.date, name: str) -> None:
        """Mark a day; its year comes into view."""
        self.year = day.year
        self._change(lambda services: services.office.mark_day(day, mark, name))

    def _change(self, call: Callable[[Application], Changes]) -> None:
        # The page reads again once it is told of the change.
        self._operations.change(call, owner=self)


def _days_of(services: Application, year: int) -> tuple[int, list[SpecialDay]]:
    year = year or services.today().year
    return year, services.office.special_days(year)


def _step(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setFixedWidth(30)
    button.setStyleSheet("padding: 5px 0;")
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
