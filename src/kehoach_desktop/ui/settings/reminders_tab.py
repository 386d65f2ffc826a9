"""How the officer is reminded, and whether the program stays beside the clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.reminding import MOST_DAYS_AHEAD, ReminderSettings, parse_quiet
from kehoach_desktop.ui.tray import has_tray

if TYPE_CHECKING:
    from kehoach_desktop.services.application import Application
    from kehoach_desktop.services.reminders.reminders import Reminder
    from kehoach_desktop.ui.operations import Operations

_WIDTH = 620


class RemindersTab(QScrollArea):
    """Every choice is kept as it is made; none of it is a fact of the office's data."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._settings = ReminderSettings()
        self._has_read = False
        self.on = QCheckBox(self.tr("Nhắc việc quá hạn, sắp đến hạn và báo cáo phải gửi"))
        self.days = QSpinBox()
        self.days.setRange(0, MOST_DAYS_AHEAD)
        self.days.setMinimumWidth(64)
        self.days.setKeyboardTracking(False)
        self.quiet = QLineEdit()
        self.quiet.setPlaceholderText("11:30-13:30; 17:30-7:30")
        self.quiet.setAccessibleName(self.tr("Giờ yên lặng"))
        self.quiet.setMaximumWidth(320)
        self.quiet_fault = _label("", "problem")
        self.quiet_fault.hide()
        self.rest_days = QCheckBox(self.tr("Không nhắc vào ngày nghỉ, ngày lễ"))
        self.tray = QCheckBox(self.tr("Để chạy ở khay khi đóng cửa sổ"))
        self.tray_note = _label("", "small")
        self.system = QCheckBox(self.tr("Mở cùng máy, thu ở khay"))
        self.system_note = _label("", "small")
        self.now = _label("", "")
        self._lay_out()
        self._say_tray()
        for box in (self.on, self.rest_days, self.tray):
            box.clicked.connect(lambda _on: self.save())
        self.days.valueChanged.connect(lambda _days: self.save())
        self.quiet.editingFinished.connect(self.save)
        self.system.clicked.connect(self._start_with_system)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 20, 16)
        column.setSpacing(10)
        ahead = QHBoxLayout()
        ahead.setSpacing(8)
        for widget in (QLabel(self.tr("Nhắc trước")), self.days, QLabel(self.tr("ngày"))):
            ahead.addWidget(widget)
        ahead.addStretch(1)
        hours = QHBoxLayout()
        hours.setSpacing(8)
        hours.addWidget(QLabel(self.tr("Giờ yên lặng")))
        hours.addWidget(self.quiet, 1)
        hours.addStretch(1)
        note = self.tr("Nhiều khoảng cách nhau bằng dấu chấm phẩy; để trống là không có.")
        column.addWidget(_label(self.tr("Nhắc việc"), "heading"))
        column.addWidget(self.on)
        column.addWidget(
            _label(
                self.tr("Mỗi ngày nhiều nhất một lần, trừ khi có nhiệm vụ mới quá hạn."), "small"
            )
        )
        column.addLayout(ahead)
        column.addLayout(hours)
        column.addWidget(self.quiet_fault)
        column.addWidget(_label(note, "small"))
        column.addWidget(self.rest_days)
        column.addSpacing(10)
        column.addWidget(_label(self.tr("Khi không mở cửa sổ"), "heading"))
        column.addWidget(self.tray)
        column.addWidget(self.tray_note)
        column.addWidget(self.system)
        column.addWidget(self.system_note)
        column.addSpacing(10)
        column.addWidget(_label(self.tr("Lúc này"), "heading"))
        column.addWidget(self.now)
        column.addStretch(1)
        inside.setMaximumWidth(_WIDTH)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _say_tray(self) -> None:
        there = has_tray()
        self.tray.setEnabled(there)
        self.tray_note.setText(
            self.tr("Chương trình tiếp tục nhắc từ biểu tượng cạnh đồng hồ; “Thoát” để đóng hẳn.")
            if there
            else self.tr("Máy này không có khay biểu tượng nên không chạy ở khay được.")
        )

    # --- reading -------------------------------------------------------------------------

    def read(self) -> None:
        """Read what is kept, and what would be said now."""

        def call(services: Application) -> tuple[ReminderSettings, bool, str, Reminder]:
            system = services.start_with_system
            reminders = services.reminders
            return reminders.settings, system.is_on(), system.refusal, reminders.look()

        self._operations.read(
            call, lambda found: self._show(*found), owner=self, key="reminder-settings"
        )

    def _show(
        self, settings: ReminderSettings, starts: bool, refusal: str, reminder: Reminder
    ) -> None:
        self._settings = settings
        self._has_read = True
        self.on.setChecked(settings.on)
        self.days.blockSignals(True)
        self.days.setValue(settings.days_ahead)
        self.days.blockSignals(False)
        if not self.quiet.hasFocus() and not self.quiet_fault.isVisible():
            self.quiet.setText("; ".join(map(str, settings.quiet)))
        self.rest_days.setChecked(settings.quiet_on_rest_days)
        self.tray.setChecked(settings.tray and self.tray.isEnabled())
        self.system.setChecked(starts)
        self.system.setEnabled(not refusal)
        self.system_note.setText(refusal or self._how_it_starts())
        words = (reminder.heading, *reminder.lines)
        self.now.setText("\n".join(word for word in words if word))

    def _how_it_starts(self) -> str:
        if self.tray.isEnabled():
            return self.tr("Máy tự mở chương trình khi anh/chị đăng nhập; bỏ chọn là thôi.")
        return self.tr("Máy tự mở chương trình, cửa sổ thu nhỏ, khi anh/chị đăng nhập.")

    # --- saving --------------------------------------------------------------------------

    def save(self) -> None:
        """Keep what is chosen; hours that make no sense stay marked and are not kept."""
        if not self._has_read:
            return
        try:
            quiet = parse_quiet(self.quiet.text())
        except InvalidInput as error:
            self.quiet_fault.setText(str(error))
            self.quiet_fault.show()
            quiet = self._settings.quiet
        else:
            self.quiet_fault.hide()
        wanted = replace(
            self._settings,
            on=self.on.isChecked(),
            days_ahead=self.days.value(),
            quiet=quiet,
            quiet_on_rest_days=self.rest_days.isChecked(),
            tray=self.tray.isChecked() if self.tray.isEnabled() else self._settings.tray,
        )
        if wanted != self._settings:
            self._settings = wanted
            self._keep(lambda services: services.reminders.set_settings(wanted))

    def _start_with_system(self, wanted: bool) -> None:
        def call(services: Application) -> None:
            system = services.start_with_system
            (system.turn_on if wanted else system.turn_off)()

        self._keep(call)

    def _keep(self, call: Callable[[Application], None]) -> None:
        def failed(error: Exception) -> None:
            self._operations.problem.emit(str(error))
            # The boxes show what is kept, not what was wished.
            self.read()

        self._operations.read(call, lambda _none: self._has_kept(), failed=failed, owner=self)

    def _has_kept(self) -> None:
        self._operations.reminders_changed.emit()
        self.read()


def _label(text: str, look: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        label.setProperty("look", look)
    return label
