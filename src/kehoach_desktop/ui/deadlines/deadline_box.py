"""The part of the inspector that follows a task's deadline: log, occurrences, next steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.domain.deadlines.occurrence_record import OCCURRENCE_LABELS, OccurrenceState
from kehoach_desktop.ui.deadlines.deadline_lines import (
    arrival_line,
    extension_lines,
    first_line,
    standing_line,
)
from kehoach_desktop.ui.deadlines.deadline_words import short_day
from kehoach_desktop.ui.deadlines.superseded_words import superseded_words
from kehoach_desktop.ui.widgets.status_shape import COLOURS, occurrence_shape

if TYPE_CHECKING:
    from kehoach_desktop.services.models.deadline_models import (
        OccurrenceLine,
        TaskDeadlines,
        TaskOccurrences,
    )

_MISSED, _AHEAD, _RECORDED = 4, 2, 2


class DeadlineBox(QFrame):
    """Says how the deadline came about and what each occurrence is; its buttons only ask."""

    extend_asked = Signal()
    enter_asked = Signal()
    withdraw_asked = Signal()
    wait_asked = Signal()
    tick_asked = Signal(object)
    waive_asked = Signal(object)
    untick_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "note")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 10, 12, 10)
        self._layout.setSpacing(4)
        self._rows: list[QWidget] = []

    def tell(self, known: TaskDeadlines, occurrences: TaskOccurrences) -> None:
        """Show the log and the occurrences of one task."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for text in self._log(known):
            self._add(_line(text))
        self._show_occurrences(occurrences, read_only=known.is_read_only)
        self._show_steps(known)
        self.setVisible(bool(self._rows))

    def _log(self, known: TaskDeadlines) -> list[str]:
        came = arrival_line(known)
        lines = [came] if came else []
        if known.extensions:
            lines = [first_line(known), *lines, *extension_lines(known), standing_line(known)]
        return lines

    def _show_steps(self, known: TaskDeadlines) -> None:
        steps: list[tuple[str, Callable[[], None]]] = []
        if not known.refusal or known.is_read_only:
            steps.append((self.tr("Gia hạn…"), self.extend_asked.emit))
        if known.standing.after is not None:
            steps.append((self.tr("Đã có văn bản…"), self.enter_asked.emit))
        if known.extensions:
            steps.append((self.tr("Bỏ lần gia hạn cuối"), self.withdraw_asked.emit))
        elif known.arrival is not None:
            steps.append((self.tr("Bỏ ghi văn bản"), self.wait_asked.emit))
        if steps:
            self._add(_row(None, steps, why=_why(known.is_read_only)))

    # --- occurrences ----------------------------------------------------------------------

    def _show_occurrences(self, found: TaskOccurrences, *, read_only: bool) -> None:
        if found.missed:
            shape, tone = occurrence_shape(OccurrenceState.MISSED)
            shown = min(_MISSED, len(found.missed))
            words = self.tr("{n} kỳ chưa làm")
            if shown < len(found.missed):
                words = self.tr("{n} kỳ chưa làm, gần nhất:")
            heading = _line(f"{shape} {words.format(n=len(found.missed))}")
            heading.setStyleSheet(f"color: {COLOURS[tone]}; font-weight: 600;")
            self._add(heading)
        for one in found.missed[:_MISSED][::-1]:
            self._add_occurrence(one, read_only)
        for one in (*found.ahead[:_AHEAD], *found.recorded[:_RECORDED]):
            self._add_occurrence(one, read_only)

    def _add_occurrence(self, one: OccurrenceLine, read_only: bool) -> None:
        shape, tone = occurrence_shape(one.state)
        day = one.day
        # The heading above says what the missed ones are; beside two steps there is no room.
        is_missed = one.state is OccurrenceState.MISSED
        words = f"{shape} {short_day(day)} {OCCURRENCE_LABELS[one.state]}"
        label = QLabel(short_day(day) if is_missed else words)
        label.setStyleSheet(f"color: {COLOURS[tone]};")
        label.setToolTip(_tip(one))
        steps: list[tuple[str, Callable[[], None]]] = []
        if one.state in (OccurrenceState.DONE, OccurrenceState.WAIVED):
            steps.append((self.tr("Bỏ ghi"), lambda: self.untick_asked.emit(day)))
        else:
            steps.append((self.tr("Đã làm"), lambda: self.tick_asked.emit(day)))
            if is_missed:
                steps.append((self.tr("Bỏ qua…"), lambda: self.waive_asked.emit(day)))
        about, why = short_day(day), _why(read_only)
        self._add(_row(label, steps, right=True, about=about, why=why))

    def _add(self, row: QWidget) -> None:
        self._rows.append(row)
        self._layout.addWidget(row)
        row.show()


def _row(
    label: QLabel | None,
    steps: list[tuple[str, Callable[[], None]]],
    *,
    right: bool = False,
    about: str = "",
    why: str = "",
) -> QWidget:
    """Return the words with the steps beside them; ``why`` none of these can be taken."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(14)
    if label is not None:
        line.addWidget(label)
    if right:
        line.addStretch(1)
    for text, step in steps:
        button = QPushButton(text)
        button.setProperty("look", "link")
        if why:
            button.setEnabled(False)
            button.setToolTip(why)
        else:
            button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(f"{text} {about}".strip())
        button.clicked.connect(lambda _on=False, step=step: step())
        line.addWidget(button)
    if not right:
        line.addStretch(1)
    return holder


def _why(read_only: bool) -> str:
    return superseded_words() if read_only else ""


def _line(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _tip(one: OccurrenceLine) -> str:
    parts = [one.note]
    if one.rest_reason:
        parts.append(f"{one.rest_reason} → {short_day(one.last_working_day)}")
    return "\n".join(part for part in parts if part)
