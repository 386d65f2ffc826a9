"""Above a review: corrections whose rows are gone, kept until the officer has dealt with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.services.reviewing.lost_words import lost_words
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from kehoach_desktop.ui.importing.draft_session import DraftSession

_WIDTH, _HEIGHT = 620, 320


class LostStrip(QFrame):
    """Follows the lost corrections of one session; hidden where there are none."""

    def __init__(self, session: DraftSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("lostStrip")
        self.setStyleSheet(f"#lostStrip {{ background: {theme.BAD_GROUND}; }}")
        self._words = ElidedLabel()
        self._words.setStyleSheet(f"color: {theme.BAD};")
        self.see_button = QPushButton(self.tr("Xem lại…"))
        self.see_button.clicked.connect(self.see)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 16, 6)
        line.setSpacing(8)
        line.addWidget(self._words, 1)
        line.addWidget(self.see_button)
        session.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        lost = self._session.lost
        self.setVisible(bool(lost))
        self._words.setText(
            self.tr(
                "▲ {n} chỗ đã sửa không còn dòng để đặt vào; vẫn được giữ cho đến khi xử lý xong."
            ).format(n=len(lost))
        )

    def see(self) -> None:
        """List the corrections, to be made again by hand, then let go."""
        dialog = LostDialog(self._session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class LostDialog(QDialog):
    """The corrections in words that can be copied; let go only when she says so."""

    def __init__(self, session: DraftSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Chỗ đã sửa không còn dòng"))
        self._session = session
        words = QLabel(
            self.tr(
                "Văn bản nay được đọc khác trước nên các chỗ sửa này không còn dòng để đặt vào. "
                "Hãy sửa lại bằng tay nếu còn cần, rồi bấm “Đã xử lý xong”."
            )
        )
        words.setWordWrap(True)
        self.list = QPlainTextEdit("\n".join(f"• {lost_words(one)}" for one in session.lost))
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(self.tr("Các chỗ đã sửa"))
        self.done_button = QPushButton(self.tr("Đã xử lý xong"))
        self.done_button.setAutoDefault(False)
        self.done_button.clicked.connect(self._settle)
        later = QPushButton(self.tr("Để sau"))
        later.setDefault(True)
        later.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        buttons.addWidget(later)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)

    def _settle(self) -> None:
        self._session.settle_lost()
        self.accept()
