"""One reporting duty of a plan: in words, or opened to be corrected."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.services.rows.duty_fields import says_when, when_words
from kehoach_desktop.ui.widgets.field_form import FieldForm
from kehoach_desktop.ui.widgets.wrapped_label import WrappedLabel

_LABELS = 72


class DutyBlock(QWidget):
    """Shows "hằng tháng, trước ngày 15" and who reports to whom; opened, a field for each.

    What was sent to be saved is answered with ``saved`` or ``fail``.
    """

    edited = Signal(str, str, str)
    """Asks for a field to be saved: the duty's key, the field, the words."""

    remove_asked = Signal(str)

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._stored = {"when": "", "reporter": "", "to": ""}
        self._sent: list[str] = []
        self._closing = False
        self._when, self._parties = WrappedLabel(copied=True), WrappedLabel(copied=True)
        self._parties.setProperty("look", "small")
        self.form = FieldForm(label_width=_LABELS)
        self.form.add_field("when", self.tr("Kỳ báo cáo"), 2, ready=says_when)
        self.form.add_field("reporter", self.tr("Nơi báo cáo"), 3)
        self.form.add_field("to", self.tr("Gửi đến"), 3)
        self.form.field("when").setPlaceholderText(self.tr("hằng tháng, trước ngày 15"))
        self.form.field("to").setPlaceholderText(self.tr("Nơi A; Nơi B"))
        self.form.edited.connect(self._send)
        self.form.hide()
        self.open_button = _link(self.tr("Sửa"))
        self.open_button.clicked.connect(self._turn)
        self.remove_button = _link(self.tr("Bỏ"))
        self.remove_button.clicked.connect(self._ask_removal)
        words = QVBoxLayout()
        words.setSpacing(1)
        for widget in (self._when, self._parties, self.form):
            words.addWidget(widget)
        words.addStretch(1)
        self._links = QHBoxLayout()
        self._links.setSpacing(10)
        self._links.addWidget(self.open_button)
        self._links.addWidget(self.remove_button)
        self._links.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(words)
        layout.addLayout(self._links)

    @property
    def keyed(self) -> list[QWidget]:
        """What takes the keys, in the order that Tab goes through it."""
        fields = [self.form.field(name) for name in self._stored]
        return [*fields, self.open_button, self.remove_button]

    @property
    def is_open(self) -> bool:
        """Whether the fields stand there."""
        return not self.form.isHidden()

    def tell(self, duty: ReportingDuty, *, fixed: bool, fresh: bool = False) -> None:
        """Show the duty as it is stored; a ``fixed`` one can't be changed.

        A ``fresh`` one is closed, with nothing left of what was typed or said here before.
        """
        when, to = when_words(duty), "; ".join(duty.to)
        self._when.setText(f"{when[:1].upper()}{when[1:]}")
        self._parties.setText(" → ".join(part for part in (duty.reporter, to) if part))
        self._stored = {"when": when, "reporter": duty.reporter, "to": to}
        if fresh:
            self.forget()
        else:
            self.form.load(self._stored, fresh=False)
        self.remove_button.setToolTip(self.tr("Bỏ chế độ báo cáo này; hoàn tác bằng Ctrl+Z."))
        for button in (self.open_button, self.remove_button):
            button.setVisible(not fixed)
        self._show(self.is_open and not fixed and not fresh)

    def open(self) -> None:
        """Show the fields, the cursor in the first."""
        self._show(True)
        field = self.form.field("when")
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def forget(self) -> None:
        """Put back what is stored, whatever is being typed."""
        self._sent.clear()
        self.form.load(self._stored, fresh=True)

    def saved(self, field: str) -> None:
        """Take note that a field is stored; fields left for good close with the last one."""
        self._answered(field)
        self.form.saved(field)
        if self._closing and not self._sent:
            self._show(False)

    def fail(self, field: str, error: Exception) -> None:
        """Say under a field why it is not stored; it stays open for that to be read."""
        self._answered(field)
        self._closing = False
        self._show(True)
        self.form.fail(field, error)

    def _answered(self, field: str) -> None:
        if field in self._sent:
            self._sent.remove(field)

    def _send(self, field: str, text: str) -> None:
        self._sent.append(field)
        self.edited.emit(self.key, field, text)

    def _ask_removal(self) -> None:
        # Words still being typed go with it; sent on the way out they would only be refused.
        self.forget()
        self.remove_asked.emit(self.key)

    def _turn(self) -> None:
        if not self.is_open:
            self.open()
            return
        self.form.commit()
        self._closing = True
        if not self._sent:
            self._show(False)

    def _show(self, is_open: bool) -> None:
        self._closing = self._closing and is_open
        self.form.setVisible(is_open)
        self._when.setVisible(not is_open)
        self._parties.setVisible(not is_open and bool(self._parties.text()))
        self.open_button.setText(self.tr("Xong") if is_open else self.tr("Sửa"))


def _link(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", "link")
    return button
