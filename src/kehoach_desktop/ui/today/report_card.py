"""The next report as a line of steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.domain.reports.reporting import STEP_LABELS, ReportingStep
from kehoach_desktop.services.today.words import days_left
from kehoach_desktop.ui.today.step_button import StepButton
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from kehoach_desktop.services.models.today_models import PeriodUnits, ReportLine, StepState

_PAGES = {
    ReportingStep.ASKED: "monthly",
    ReportingStep.RECEIVED: "monthly",
    ReportingStep.REVIEWED: "monthly",
}


class ReportCard(QFrame):
    """Emits what the officer does to the report in it."""

    marked = Signal(object, str, str)
    """A step to be marked as done, with the period's key and the duty's id."""

    unmarked = Signal(object, str, str)
    go_to = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._line: ReportLine | None = None
        self._title = QLabel()
        self._title.setProperty("look", "strong")
        self._due = ElidedLabel()
        self._due.setProperty("look", "muted")
        self._go = QPushButton(self.tr("Làm tiếp"))
        self._go.clicked.connect(self._go_on)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._due, 1)
        head.addWidget(self._go)
        self.steps: dict[ReportingStep, StepButton] = {}
        steps = QHBoxLayout()
        steps.setSpacing(5)
        for step in ReportingStep:
            button = StepButton(_label(step))
            button.clicked.connect(lambda _checked=False, step=step: self._press(step))
            self.steps[step] = button
            steps.addWidget(button, 1)
        self._unsent: ReportLine | None = None
        self._missed = QWidget()
        self._missed_words = QLabel()
        self._missed_words.setProperty("look", "problem")
        self._missed_words.setWordWrap(True)
        self.sent_button = QPushButton(self.tr("Đã gửi"))
        self.sent_button.setProperty("look", "link")
        self.sent_button.clicked.connect(self._mark_sent)
        missed = QHBoxLayout(self._missed)
        missed.setContentsMargins(0, 0, 0, 0)
        missed.setSpacing(10)
        missed.addWidget(self._missed_words, 1)
        missed.addWidget(self.sent_button)
        self._missed.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 9, 14, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(steps)
        layout.addWidget(self._missed)

    def show_report(
        self, line: ReportLine | None, unsent: ReportLine | None, units: PeriodUnits | None
    ) -> None:
        """Show the next report; ``unsent`` is one whose day has passed."""
        self._line = line
        for button in self.steps.values():
            button.setVisible(line is not None)
        self._go.setVisible(line is not None)
        if line is None:
            self._title.setText(self.tr("Chưa có báo cáo nào phải gửi"))
            self._due.setText(
                self.tr("Kế hoạch đang thực hiện chưa ghi chế độ báo cáo, hoặc đã gửi hết.")
            )
        else:
            self._title.setText(line.label)
            self._due.setText(self._due_words(line))
            following = line.next_step
            for state in line.steps:
                under = self._under(state, line, units)
                self.steps[state.step].show_state(state.day is not None, state is following, under)
        self._unsent = unsent
        self._missed.setVisible(unsent is not None)
        if unsent is not None:
            self._missed_words.setText(
                self.tr("▲ {report} (hạn {day}) chưa được đánh dấu là đã gửi.").format(
                    report=unsent.label, day=f"{unsent.due.day}/{unsent.due.month}"
                )
            )

    def _due_words(self, line: ReportLine) -> str:
        parts = [self.tr("hạn {}").format(f"{line.due.day}/{line.due.month}")]
        left = days_left(line.days)
        if line.working_days is not None and 0 < line.working_days < line.days:
            left = self.tr("còn {} ngày làm việc").format(line.working_days)
        parts.append(left)
        if line.rest_reason and line.last_working_day is not None:
            day = line.last_working_day
            parts.append(self.tr("ngày làm việc cuối {}").format(f"{day.day}/{day.month}"))
        if line.to:
            parts.append(self.tr("gửi {}").format(", ".join(line.to)))
        return " · ".join(parts)

    def _under(self, state: StepState, line: ReportLine, units: PeriodUnits | None) -> str:
        if state.day is not None:
            return f"{state.day.day}/{state.day.month}"
        if units is None or units.period != line.period or not units.units:
            return ""
        if state.step is not ReportingStep.RECEIVED:
            return ""
        return self.tr("{n}/{m} đơn vị").format(n=len(units.answered), m=len(units.units))

    def _mark_sent(self) -> None:
        if self._unsent is not None:
            one = self._unsent
            self.marked.emit(ReportingStep.SENT, one.period, one.duty_id)

    def _press(self, step: ReportingStep) -> None:
        if self._line is not None:
            done = self.steps[step].isChecked()
            signal = self.unmarked if done else self.marked
            signal.emit(step, self._line.period, self._line.duty_id)

    def _go_on(self) -> None:
        if self._line is not None:
            following = self._line.next_step
            page = _PAGES.get(following.step, "reports") if following else "reports"
            self.go_to.emit(page, self._line.period)


def _label(step: ReportingStep) -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("ReportingSteps", STEP_LABELS[step])
