"""The preview: the period's report as the PDF it will be, drawn in the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.errors import Cancelled, KehoachError
from kehoach_desktop.services.application import Application
from kehoach_desktop.services.models.page_models import PageImage
from kehoach_desktop.services.ports.store import Monitor
from kehoach_desktop.ui.operations import Job, Operations
from kehoach_desktop.ui.reports.pdf_view import PdfView

_PATIENCE = 250
_Built = tuple[bytes, Sequence[tuple[float, float]]]


class Preview(QWidget):
    """Builds the PDF off this thread, then draws its pages there as they are looked at."""

    shown = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._period = ""
        self._plan_id: str | None = None
        self._pdf: bytes | None = None
        self._job: Job | None = None
        self.view = PdfView()
        self._words = QLabel()
        self._words.setProperty("look", "muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._words.setMargin(40)
        self._place = QLabel()
        self._place.setProperty("look", "muted")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._words)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_bar())
        layout.addWidget(self._stack, 1)
        self._soon = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._soon.timeout.connect(self._build)
        self.view.wanted.connect(self._draw)
        self.view.moved.connect(self._say_place)

    def _make_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("look", "band")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(6)
        title = QLabel(self.tr("Bản xem trước"))
        title.setProperty("look", "strong")
        row.addWidget(title)
        row.addSpacing(8)
        row.addWidget(self._place)
        row.addStretch(1)
        for text, tip, action in (
            ("−", self.tr("Thu nhỏ"), lambda: self.view.zoom(-1)),
            ("+", self.tr("Phóng to"), lambda: self.view.zoom(1)),
            (self.tr("Vừa bề ngang"), "", self.view.fit_width),
        ):
            button = QPushButton(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip or text)
            if len(text) == 1:
                button.setFixedWidth(30)
                button.setStyleSheet("padding: 5px 0;")
            button.clicked.connect(action)
            row.addWidget(button)
        return bar

    def show_report(self, period: str, plan_id: str | None) -> None:
        """Show a period's report, soon; a newer wish replaces this one."""
        if (period, plan_id) != (self._period, self._plan_id):
            self._say(self.tr("Đang dựng bản xem trước…"))
        self._period, self._plan_id = period, plan_id
        self._soon.start()

    def stop(self) -> None:
        """Give up what is being built; nobody is looking."""
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()

    # --- inside ----------------------------------------------------------------------------

    def _say(self, text: str) -> None:
        self._words.setText(text)
        self._place.setText("")
        self._stack.setCurrentWidget(self._words)

    def _say_place(self, page: int, pages: int) -> None:
        text = self.tr("Trang {page}/{pages}").format(page=page, pages=pages)
        self._place.setText(text if pages else "")

    def _build(self) -> None:
        period, plan_id = self._period, self._plan_id

        def build(services: Application, monitor: Monitor) -> _Built:
            pdf = services.reports.preview_pdf(period, plan_id, monitor)
            return pdf, services.pages.sizes(pdf)

        self._job = self._operations.long(
            build,
            self._show,
            title=self.tr("Bản xem trước"),
            failed=self._cannot,
            owner=self,
            key="report-preview",
            quiet=True,
        )

    def _show(self, built: _Built) -> None:
        self._job = None
        self._pdf, sizes = built
        self._stack.setCurrentWidget(self.view)
        self.view.show_pages(sizes)
        self.shown.emit()

    def _cannot(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, Cancelled):
            return
        if isinstance(error, KehoachError):
            self._say(str(error))
        else:
            self._say(self.tr("Chưa dựng được bản xem trước."))
        self.shown.emit()

    def _draw(self, page: int, width: int) -> None:
        pdf = self._pdf
        if pdf is None:
            return

        def take(image: PageImage) -> None:
            if self._pdf is pdf:
                self.view.show_image(image)

        self._operations.long(
            lambda services, _monitor: services.pages.draw(pdf, page, width),
            take,
            failed=lambda _error: self.view.show_words(page, self.tr("Chưa vẽ được trang này.")),
            title=self.tr("Vẽ trang"),
            owner=self,
            key=f"report-page-{page}",
            quiet=True,
        )
