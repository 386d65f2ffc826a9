"""Asks for a new deadline of one task, its reason and the document that allows it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.errors import KehoachError
from kehoach_desktop.services.rows.field_reading import read_day
from kehoach_desktop.ui.deadlines.deadline_lines import (
    arrival_line,
    extension_lines,
    first_line,
    standing_line,
)
from kehoach_desktop.ui.deadlines.deadline_words import day_words, short_day
from kehoach_desktop.ui.widgets.wrapped_text import show_wrapped, wrapped_label

if TYPE_CHECKING:
    from kehoach_desktop.services.models.deadline_models import ExtensionReading, TaskDeadlines
    from kehoach_desktop.ui.operations import Operations

_WIDTH = 580
_LABELS = 116
_MARGIN = 20
_PAUSE = 250


class ExtendDialog(QDialog):
    """Reads the new words while they are typed; what can't be taken is said under its field."""

    extended = Signal()

    def __init__(
        self,
        known: TaskDeadlines,
        operations: Operations,
        parent: QWidget | None = None,
        *,
        to: datetime.date | None = None,
    ) -> None:
        super().__init__(parent)
        self._known, self._operations = known, operations
        self._readable = False
        self._busy = False
        self.setWindowTitle(self.tr("Gia hạn nhiệm vụ"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self.words = QLineEdit(short_day(to) if to else "")
        self.words.setPlaceholderText(self.tr("30/9/2026; quý III/2026; trước ngày 15/11/2026"))
        self.reading = wrapped_label("small")
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(64)
        self.document = QLineEdit()
        self.document.setPlaceholderText(self.tr("Số, ký hiệu, ví dụ 45/QĐ-UBND; không bắt buộc"))
        self.date = QLineEdit()
        self.date.setPlaceholderText(self.tr("Ví dụ: {}").format("25/3/2026"))
        self.problem = wrapped_label("problem")
        self.leave_button = QPushButton(self.tr("Thôi"))
        self.leave_button.clicked.connect(self.reject)
        self.apply_button = QPushButton(self.tr("Gia hạn"))
        self.apply_button.setProperty("look", "primary")
        self.apply_button.setDefault(True)
        self.apply_button.clicked.connect(self.apply)
        self._lay_out()
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(self._read)
        self.words.textChanged.connect(self._has_typed)
        self.reason.textChanged.connect(self._say)
        self.date.textChanged.connect(self._say)
        (self.reason if to else self.words).setFocus()
        self._say()
        if to:
            self._read()

    def _lay_out(self) -> None:
        known = self._known
        number = self.tr("Nhiệm vụ {}").format(known.number).strip()
        title = wrapped_label("strong")
        name = f"{number}: {known.title}" if known.number else known.title
        show_wrapped(title, name, _WIDTH - 2 * _MARGIN)
        box = QFrame()
        box.setProperty("look", "note")
        lines = QVBoxLayout(box)
        lines.setContentsMargins(12, 10, 12, 10)
        lines.setSpacing(4)
        told = [first_line(known), arrival_line(known), *extension_lines(known)]
        told += [standing_line(known)] if known.standing != known.first else []
        for text in filter(None, told):
            line = wrapped_label()
            show_wrapped(line, text, _WIDTH - 2 * _MARGIN - 24)
            lines.addWidget(line)
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(10)
        fields.setColumnMinimumWidth(0, _LABELS)
        fields.setColumnStretch(1, 1)
        new = QVBoxLayout()
        new.setSpacing(3)
        new.addWidget(self.words)
        new.addWidget(self.reading)
        new.addStretch(1)
        fields.addLayout(new, 0, 1)
        for row, (text, field) in enumerate(
            (
                (self.tr("Hạn mới"), self.words),
                (self.tr("Lý do"), self.reason),
                (self.tr("Văn bản cho phép"), self.document),
                (self.tr("Ngày văn bản"), self.date),
            )
        ):
            label = QLabel(text)
            label.setContentsMargins(0, 5, 0, 0)
            label.setBuddy(field)
            field.setAccessibleName(text)
            fields.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            if field is not self.words:
                fields.addWidget(field, row, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.apply_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 18, _MARGIN, 16)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(box)
        layout.addLayout(fields)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)

    # --- while it is typed ----------------------------------------------------------------

    def _has_typed(self) -> None:
        self._readable = False
        self._pause.start()
        self._say()

    def _read(self) -> None:
        task_id, words = self._known.task_id, self.words.text()
        if not words.strip():
            self._tell("", wrong=False)
            return
        self._operations.read(
            lambda services: services.extensions.read(task_id, words),
            lambda reading: self._has_read(words, reading),
            failed=lambda error: self._cannot_read(words, error),
            owner=self,
            key="extension-reading",
        )

    def _has_read(self, words: str, reading: ExtensionReading) -> None:
        if words != self.words.text():
            return
        self._readable = True
        told = self.tr("Đọc là: chậm nhất {}").format(day_words(reading.due))
        if reading.rest_reason:
            told += "\n" + self.tr("Ngày đó nghỉ ({reason}); ngày làm việc cuối: {day}").format(
                reason=reading.rest_reason, day=day_words(reading.last_working_day)
            )
        if reading.is_earlier:
            told += "\n" + self.tr("▲ Sớm hơn hạn đang áp dụng.")
        self._tell(told, wrong=False)
        self._say()

    def _cannot_read(self, words: str, error: Exception) -> None:
        if words == self.words.text():
            self._tell(str(error), wrong=True)

    def _tell(self, text: str, *, wrong: bool) -> None:
        self.reading.setProperty("look", "problem" if wrong else "small")
        self.words.setProperty("wrong", wrong)
        for widget in (self.reading, self.words):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        show_wrapped(self.reading, text, _WIDTH - 2 * _MARGIN - _LABELS - 12)
        self._fit()

    def _say(self) -> None:
        problem = ""
        try:
            read_day(self.date.text())
        except KehoachError as error:
            problem = str(error)
        show_wrapped(self.problem, problem, _WIDTH - 2 * _MARGIN)
        has_reason = bool(self.reason.toPlainText().strip())
        self.apply_button.setEnabled(
            self._readable and has_reason and not problem and not self._busy
        )
        self._fit()

    def _fit(self) -> None:
        # What a layout holds at least is reckoned anew only when it is laid out.
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.adjustSize()

    # --- applying -------------------------------------------------------------------------

    def apply(self) -> None:
        """Write the extension, as one step; nothing closes before it is stored."""
        if self._busy or not self.apply_button.isEnabled():
            return
        self._set_busy(True)
        task_id, words = self._known.task_id, self.words.text()
        reason, document = self.reason.toPlainText(), self.document.text()
        date = self.date.text()
        self._operations.change(
            lambda services: services.extensions.extend(
                task_id, words, reason, document, document_date=date
            ),
            self._has_applied,
            failed=self._has_failed,
            owner=self,
        )

    def reject(self) -> None:
        """Leave the deadline as it is; not while it is being written."""
        if not self._busy:
            super().reject()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.leave_button.setEnabled(not busy)
        self._say()

    def _has_applied(self, _changes: object) -> None:
        self._set_busy(False)
        self.extended.emit()
        self.accept()

    def _has_failed(self, error: Exception) -> None:
        self._set_busy(False)
        show_wrapped(self.problem, str(error), _WIDTH - 2 * _MARGIN)
        self._fit()
