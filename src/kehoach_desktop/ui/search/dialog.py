"""The search over everything: words at the top, what holds them below."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.text.search_words import SearchWords
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.search.destination import destination
from kehoach_desktop.ui.search.hit_delegate import HitDelegate
from kehoach_desktop.ui.search.hit_model import HIT_ROLE, HitModel

if TYPE_CHECKING:
    from kehoach_desktop.services.application import Application as Services
    from kehoach_desktop.services.models.search_models import SearchHit
    from kehoach_desktop.ui.operations import Operations

_PAUSE = 120
_WIDTH, _HEIGHT = 720, 460
_Answer = tuple[list["SearchHit"], datetime.date]
_TO_THE_LIST = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}


class SearchDialog(QDialog):
    """Emits ``chosen`` with a page's name and what it is to show; typing is waited out."""

    chosen = Signal(str, object)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tìm nhanh"))
        self._operations = operations
        self._today = datetime.date.min
        self._answered = ""
        self._opens_next = False
        self.words = QLineEdit()
        self.words.setPlaceholderText(
            self.tr("Tìm nhiệm vụ, chỉ tiêu, văn bản, đơn vị, tiến độ… (gõ không dấu cũng được)")
        )
        self.words.setAccessibleName(self.tr("Từ cần tìm"))
        self.words.setClearButtonEnabled(True)
        self.words.addAction(icon("search", theme.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        self.words.setMinimumHeight(34)
        self.words.installEventFilter(self)
        self.model = HitModel()
        self.list = QListView()
        self.list.setModel(self.model)
        self._delegate = HitDelegate()
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Kết quả tìm"))
        self.list.clicked.connect(self._open)
        self.remark = QLabel()
        self.remark.setProperty("look", "muted")
        self.remark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.remark.setWordWrap(True)
        self._below = QStackedWidget()
        self._below.addWidget(self.remark)
        self._below.addWidget(self.list)
        self._foot = QLabel(self.tr("↑ ↓ chọn · Enter mở · Esc đóng"))
        self._foot.setProperty("look", "small")
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._search)
        self.words.textChanged.connect(self._has_typed)
        self._say_how()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addWidget(self._below, 1)
        layout.addWidget(self._foot)
        self.resize(_WIDTH, _HEIGHT)

    def show_over(self, window: QWidget) -> None:
        """Open near the top of the window; the words typed before stay, selected."""
        width = min(_WIDTH, window.width() - 48)
        self.resize(width, min(_HEIGHT, window.height() - 96))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + 56)
        self.words.selectAll()
        self.words.setFocus()
        self.open()
        # Whatever was stored since the last search is taken in while the officer types.
        self._operations.read(
            lambda services: services.search.prepare(),
            lambda _nothing: None,
            owner=self,
            key="search-prepare",
        )
        if self.words.text():
            self._search()

    # --- searching -------------------------------------------------------------------

    def _has_typed(self) -> None:
        self._opens_next = False
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        text = self.words.text()
        if not SearchWords.of(text).is_enough:
            self._say_how()
            return

        def find(services: Services) -> _Answer:
            return services.search.find(text), services.today()

        self._operations.read(
            find, lambda answer: self._show(text, answer), owner=self, key="search"
        )

    def _show(self, text: str, answer: _Answer) -> None:
        if text != self.words.text():
            # Typed on meanwhile: another search is on its way, or there is nothing to look for.
            return
        hits, self._today = answer
        self._answered = text
        self.model.show(hits)
        if hits:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.scrollToTop()
            self._below.setCurrentWidget(self.list)
            if self._opens_next:
                self._open(self.list.currentIndex())
            return
        self._opens_next = False
        self.remark.setText(
            self.tr("Không tìm thấy “{}”.\nThử ít từ hơn, hoặc một phần của số, ký hiệu.").format(
                self.words.text().strip()
            )
        )
        self._below.setCurrentWidget(self.remark)

    def _say_how(self) -> None:
        self._opens_next = False
        self.model.show(())
        self.remark.setText(
            self.tr(
                "Gõ vài từ hoặc số, ký hiệu văn bản: chương trình tìm trong mọi kế hoạch, "
                "chỉ tiêu, văn bản, đơn vị và kết quả đã ghi từng tháng."
            )
        )
        self._below.setCurrentWidget(self.remark)

    # --- choosing --------------------------------------------------------------------

    def _open(self, index: QModelIndex) -> None:
        self._opens_next = False
        hit = index.data(HIT_ROLE)
        if hit is not None:
            self.accept()
            self.chosen.emit(*destination(hit, self._today))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While words are typed the arrows move in the list, and Enter opens the hit."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _TO_THE_LIST:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._answered != self.words.text():
                    # What is listed is not yet the answer; its first hit is opened when it comes.
                    self._opens_next = True
                    self._search()
                else:
                    self._open(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)
