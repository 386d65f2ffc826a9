"""Asks from which day to which day, for printing and for an .ics file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.days.calendar_grid import CalendarView, view_span

_MOST_ALARM_DAYS = 60


@dataclass(frozen=True, slots=True)
class AskedSpan:
    """What was asked for; ``alarm_days`` is ``None`` without reminders."""

    view: CalendarView
    first: datetime.date
    last: datetime.date
    alarm_days: int | None = None


class SpanDialog(QDialog):
    """Two days; for printing also how the days are laid out, for a file also reminders."""

    def __init__(
        self,
        view: CalendarView,
        day: datetime.date,
        *,
        prints: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._day = day
        self.setMinimumWidth(440)
        self.setWindowTitle(self.tr("In lịch") if prints else self.tr("Xuất lịch ra tệp .ics"))
        self.view = QComboBox()
        for one, label in (
            (CalendarView.MONTH, self.tr("Mỗi tháng một tờ")),
            (CalendarView.QUARTER, self.tr("Cả quý một tờ")),
            (CalendarView.AGENDA, self.tr("Danh sách theo ngày")),
        ):
            self.view.addItem(label, one)
        self.view.setCurrentIndex(max(0, self.view.findData(view)))
        self.first, self.last = _day_field(), _day_field()
        self.first.setAccessibleName(self.tr("Từ ngày"))
        self.last.setAccessibleName(self.tr("Đến ngày"))
        self.alarm = QCheckBox(self.tr("Nhắc trước"))
        self.alarm_days = QSpinBox()
        self.alarm_days.setRange(0, _MOST_ALARM_DAYS)
        self.alarm_days.setValue(1)
        self.alarm_days.setFixedWidth(64)
        self.alarm_days.setEnabled(False)
        self.alarm.toggled.connect(self.alarm_days.setEnabled)
        self._hint = QLabel()
        self._hint.setProperty("look", "small")
        self._hint.setWordWrap(True)
        self._prints = prints
        self._lay_out()
        self._take_view()
        self.view.activated.connect(lambda _at: self._take_view())
        self.first.dateChanged.connect(lambda _date: self._check())
        self.last.dateChanged.connect(lambda _date: self._check())

    def _lay_out(self) -> None:
        fields = QFormLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(10)
        if self._prints:
            fields.addRow(self.tr("Kiểu in"), self.view)
        days = QHBoxLayout()
        days.setSpacing(8)
        days.addWidget(self.first)
        days.addWidget(QLabel(self.tr("đến")))
        days.addWidget(self.last)
        days.addStretch(1)
        fields.addRow(self.tr("Từ ngày"), days)
        if not self._prints:
            alarm = QHBoxLayout()
            alarm.setSpacing(8)
            alarm.addWidget(self.alarm)
            alarm.addWidget(self.alarm_days)
            alarm.addWidget(QLabel(self.tr("ngày, lúc 8 giờ")))
            alarm.addStretch(1)
            fields.addRow("", alarm)
        self._accept = QPushButton(
            self.tr("Tạo tệp PDF…") if self._prints else self.tr("Xuất tệp .ics…")
        )
        self._accept.setProperty("look", "primary")
        self._accept.setDefault(True)
        self._accept.clicked.connect(self.accept)
        leave = QPushButton(self.tr("Thôi"))
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self._accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(fields)
        layout.addWidget(self._hint)
        layout.addLayout(buttons)

    def asked(self) -> AskedSpan:
        """Return what is asked for."""
        return AskedSpan(
            self._view(),
            _date(self.first),
            _date(self.last),
            self.alarm_days.value() if self.alarm.isChecked() else None,
        )

    def _view(self) -> CalendarView:
        return CalendarView(self.view.currentData())

    def _take_view(self) -> None:
        """Offer the days that the view shows of the day in hand."""
        view = self._view()
        # A month's sheet is that month, not the weeks that it begins and ends in.
        first, last = view_span(
            CalendarView.AGENDA if view is CalendarView.MONTH else view, self._day
        )
        for field, day in ((self.first, first), (self.last, last)):
            field.blockSignals(True)
            field.setDate(QDate(day.year, day.month, day.day))
            field.blockSignals(False)
        self._check()

    def _check(self) -> None:
        good = _date(self.first) <= _date(self.last)
        self._accept.setEnabled(good)
        if not good:
            self._hint.setText(self.tr("Ngày cuối phải bằng hoặc sau ngày đầu."))
        elif not self._prints:
            self._hint.setText(
                self.tr(
                    "Nhập tệp vào Outlook, Google hoặc điện thoại. Lần xuất sau cập nhật đúng "
                    "các mục đã nhập, không tạo thêm mục trùng."
                )
            )
        else:
            self._hint.setText(
                {
                    CalendarView.MONTH: self.tr("Mỗi tháng có ngày trong khoảng in trọn một tờ."),
                    CalendarView.QUARTER: self.tr("Mỗi quý có ngày trong khoảng in trọn một tờ."),
                    CalendarView.AGENDA: self.tr("In đúng các ngày trong khoảng."),
                }[self._view()]
            )


def _day_field() -> QDateEdit:
    field = QDateEdit()
    field.setDisplayFormat("dd/MM/yyyy")
    field.setDateRange(QDate(1945, 1, 1), QDate(2200, 12, 31))
    field.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
    field.setFixedWidth(110)
    return field


def _date(field: QDateEdit) -> datetime.date:
    date = field.date()
    return datetime.date(date.year(), date.month(), date.day())
