"""Before a document is read: choose a file, drop one, or paste."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.services.reviewing.kept_review import DamagedReview, KeptReview
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.importing.kept_list import KeptList

_WIDTH = 620
_ROOMY, _TIGHT = (40, 36, 40, 36), (40, 16, 40, 18)


class StartView(QWidget):
    """Says what can be read and takes it; ``complain`` shows why a file was not read."""

    choose = Signal()
    paste = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = QFrame()
        self._zone.setObjectName("dropZone")
        self.hover(False)
        picture = QLabel()
        picture.setPixmap(icon("inbox", theme.PRIMARY).pixmap(36, 36))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        heading = QLabel(self.tr("Thả tệp kế hoạch hoặc gói báo cáo vào đây"))
        heading.setProperty("look", "title")
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        kinds = QLabel(
            self.tr(
                "Kế hoạch: tệp Word, PDF, Excel, trang web hoặc văn bản; cũng có thể chép bảng "
                "từ Word, Excel rồi dán (Ctrl+V).\n"
                "Gói báo cáo do đơn vị khác gửi: .khgoi hoặc .zip."
            )
        )
        kinds.setProperty("look", "muted")
        kinds.setWordWrap(True)
        kinds.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.choose_button = QPushButton(self.tr("Chọn tệp…"))
        self.choose_button.setProperty("look", "primary")
        self.choose_button.clicked.connect(self.choose)
        self.paste_button = QPushButton(self.tr("Dán từ bảng tạm"))
        self.paste_button.clicked.connect(self.paste)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.paste_button)
        buttons.addStretch(1)
        inside = QVBoxLayout(self._zone)
        inside.setContentsMargins(*_ROOMY)
        inside.setSpacing(12)
        for widget in (picture, heading, kinds):
            inside.addWidget(widget)
        inside.addSpacing(4)
        inside.addLayout(buttons)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setStyleSheet(
            f"background: {theme.BAD_GROUND}; color: {theme.BAD}; border-radius: 4px;"
            " padding: 10px 14px;"
        )
        self._problem.hide()
        promise = QLabel(
            self.tr(
                "Chương trình đọc nhiệm vụ, chỉ tiêu, thời hạn và đơn vị, rồi cho xem lại bên cạnh "
                "văn bản gốc. Chưa có gì được ghi cho đến khi bấm “Nhận”."
            )
        )
        promise.setProperty("look", "small")
        promise.setWordWrap(True)
        promise.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        # Side by side with springs, so that wrapped texts know the width they get.
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        stack = QVBoxLayout(column)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(14)
        self.kept = KeptList()
        for part in (self._problem, self.kept, self._zone, promise):
            stack.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column)
        row.addStretch(1)
        self._picture, self._promise = picture, promise
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)

    def hover(self, over: bool) -> None:
        """Show that a file held over the page can be let go."""
        line, ground = (theme.PRIMARY, theme.CHOSEN) if over else (theme.FIELD_LINE, theme.BAND)
        self._zone.setStyleSheet(
            f"#dropZone {{ border: 2px dashed {line}; border-radius: 8px; background: {ground}; }}"
        )

    def show_kept(
        self,
        kept: Sequence[KeptReview],
        damaged: Sequence[DamagedReview],
        now: datetime.datetime,
    ) -> None:
        """Show the reviews left half-way; the rest makes room for them."""
        self.kept.show_kept(kept, damaged, now)
        inside = self._zone.layout()
        assert inside is not None
        inside.setContentsMargins(*(_TIGHT if kept or damaged else _ROOMY))
        for part in (self._picture, self._promise):
            part.setVisible(not (kept or damaged))

    def complain(self, text: str) -> None:
        """Say why nothing was read; "" takes the words away."""
        self._problem.setText(f"▲ {text}" if text else "")
        self._problem.setVisible(bool(text))
