"""Shows how far long work is, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.operations import Job, Operations
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel

_PATIENCE = 350


class ProgressDialog(QDialog):
    """Follows one long job; appears only when the work takes noticeable time."""

    def __init__(self, operations: Operations, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self.setWindowTitle(job.title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(420)
        title = ElidedLabel()
        title.setText(job.title)
        title.setProperty("look", "strong")
        self._text = QLabel(self.tr("Đang chuẩn bị…"))
        self._text.setProperty("look", "muted")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Room for two lines from the start: the dialog does not grow while it is watched.
        self._text.setMinimumHeight(2 * self._text.fontMetrics().lineSpacing() + 2)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._stop = QPushButton(self.tr("Dừng lại"))
        self._stop.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addWidget(self._bar)
        layout.addWidget(self._text)
        layout.addLayout(foot)
        operations.long_progressed.connect(self._follow)
        operations.long_ended.connect(self._end)
        # Deleting waits for the loop that a question opens next: the timer has to end at once.
        self._patience = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._patience.timeout.connect(self.show)
        self._patience.start()

    def _follow(self, job: Job, done: int, total: int, text: str) -> None:
        if job is self._job:
            self._bar.setRange(0, max(total, 0))
            self._bar.setValue(done)
            self._text.setText(text)

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._patience.stop()
            self.hide()
            self.deleteLater()

    def reject(self) -> None:
        """Ask the work to stop; the dialog goes when the work has ended."""
        self._job.cancel()
        self._stop.setEnabled(False)
        self._text.setText(self.tr("Đang dừng…"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is asking to stop."""
        event.ignore()
        self.reject()
