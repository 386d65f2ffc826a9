"""Asks, before a tracking list is taken as a plan, which period its progress is entered for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.text.vietnamese import shortened
from kehoach_desktop.ui.widgets.period_picker import PeriodPicker

if TYPE_CHECKING:
    from kehoach_desktop.domain.drafts.draft import PlanDraft
    from kehoach_desktop.services.reviewing.carried_progress import CarriedProgress, RefusedRow
    from kehoach_desktop.ui.page import Page

_WIDTH = 560
_MOST_TOLD = 4
_LONGEST = 60
"""Letters of what is told of one row."""


class ProgressQuestion(QDialog):
    """What the list says of the plan's tasks; ``answered`` gives a period's key, or ``None``."""

    answered = Signal(object)

    def __init__(
        self, carried: CarriedProgress, period: Period, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Nhận cả tiến độ"))
        self.setMinimumWidth(_WIDTH)
        told = self._label(
            self.tr(
                "Đây là bảng theo dõi: trong bảng đã có tiến độ của {n} nhiệm vụ. Nhận cùng kế "
                "hoạch thì tiến độ được ghi vào kỳ dưới đây; một lần Ctrl+Z là trở về cả hai."
            ).format(n=len(carried.entered))
        )
        self.picker = PeriodPicker(period)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(QLabel(self.tr("Ghi vào kỳ")))
        row.addWidget(self.picker)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(told)
        layout.addLayout(row)
        self.refused = self._label(self._refused(carried.refused))
        self.refused.setVisible(bool(carried.refused))
        layout.addWidget(self.refused)
        layout.addLayout(self._buttons(any_entered=bool(carried.entered)))

    def _buttons(self, *, any_entered: bool) -> QHBoxLayout:
        self.both_button = QPushButton(self.tr("Nhận kế hoạch và tiến độ"))
        self.both_button.setProperty("look", "primary")
        self.both_button.setEnabled(any_entered)
        self.both_button.setDefault(True)
        self.both_button.setFocus()
        self.both_button.clicked.connect(lambda: self._answer(self.picker.period.key))
        self.plan_button = QPushButton(self.tr("Chỉ nhận kế hoạch"))
        self.plan_button.clicked.connect(lambda: self._answer(None))
        leave = QPushButton(self.tr("Thôi"))
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.both_button, self.plan_button, leave):
            buttons.addWidget(button)
        return buttons

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _refused(self, rows: tuple[RefusedRow, ...]) -> str:
        """Return what is said of rows whose progress can't be entered."""
        lines = [
            f"{one.row.number}. {shortened(one.row.title)}: {shortened(one.message, _LONGEST)}"
            for one in rows[:_MOST_TOLD]
        ]
        if len(rows) > _MOST_TOLD:
            lines.append("…")
        told = self.tr(
            "◆ {n} dòng chưa ghi được tiến độ, hãy ghi sau ở trang Cập nhật tháng:"
        ).format(n=len(rows))
        return "\n".join([told, *lines])

    def _answer(self, period: str | None) -> None:
        self.accept()
        self.answered.emit(period)


def ask_progress(draft: PlanDraft, page: Page, take: Callable[[str | None], object]) -> None:
    """Ask for the period of a tracking list's progress, then go on; at once for another draft."""
    if not draft.tracks_tasks:
        take(None)
        return

    def ask(known: tuple[Period, CarriedProgress]) -> None:
        period, carried = known
        dialog = ProgressQuestion(carried, period, page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(take)
        dialog.open()

    page.operations.read(
        lambda services: (services.imports.offered_period(draft), services.imports.carried(draft)),
        ask,
        owner=page,
    )
