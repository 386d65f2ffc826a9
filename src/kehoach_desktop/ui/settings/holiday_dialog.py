"""Asks for a day off, or for a day worked in exchange."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.services.settings.office_calendar import DayMark
from kehoach_desktop.ui.deadlines.deadline_words import day_words


class HolidayDialog(QDialog):
    """A day and its name; a day off can be added once it has a name."""

    def __init__(self, mark: DayMark, day: datetime.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        works = mark is DayMark.WORKING
        self._works = works
        self.setMinimumWidth(440)
        self.setWindowTitle(self.tr("Thêm ngày làm bù") if works else self.tr("Thêm ngày nghỉ"))
        self.day_field = QDateEdit(QDate(day.year, day.month, day.day))
        self.day_field.setDisplayFormat("dd/MM/yyyy")
        self.day_field.setDateRange(QDate(1945, 1, 1), QDate(2200, 12, 31))
        self.day_field.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        self.day_field.setFixedWidth(110)
        self.weekday = QLabel()
        self.weekday.setProperty("look", "muted")
        self.name_field = QLineEdit()
        if works:
            self.name_field.setPlaceholderText(self.tr("Không bắt buộc"))
        else:
            self.name_field.setPlaceholderText(self.tr("Ví dụ: Ngày Văn hóa Việt Nam"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.day_field)
        row.addWidget(self.weekday, 1)
        fields = QFormLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(10)
        fields.addRow(self.tr("Ngày"), row)
        fields.addRow(self.tr("Tên"), self.name_field)
        self.add_button = QPushButton(
            self.tr("Thêm ngày làm bù") if works else self.tr("Thêm ngày nghỉ")
        )
        self.add_button.setProperty("look", "primary")
        self.add_button.setDefault(True)
        self.add_button.clicked.connect(self.accept)
        leave = QPushButton(self.tr("Thôi"))
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(fields)
        layout.addLayout(buttons)
        self.name_field.textChanged.connect(lambda _text: self._check())
        self.day_field.dateChanged.connect(lambda _date: self._check())
        self._check()

    @property
    def day(self) -> datetime.date:
        """The day given."""
        date = self.day_field.date()
        return datetime.date(date.year(), date.month(), date.day())

    @property
    def name(self) -> str:
        """The name given, or ""."""
        return self.name_field.text().strip()

    def _check(self) -> None:
        self.weekday.setText(day_words(self.day).rsplit(" ", 1)[0])
        self.add_button.setEnabled(self._works or bool(self.name))
