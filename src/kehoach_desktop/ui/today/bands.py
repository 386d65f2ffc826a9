"""The bands above the page: a doubtful date, and what passed since the last look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from kehoach_desktop.services.today.words import clock_question

if TYPE_CHECKING:
    from kehoach_desktop.services.models.today_models import SinceLast, Today


class Band(QFrame):
    """A calm line with words and buttons; hidden while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "doubt")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 8, 10, 8)
        self._row.setSpacing(8)
        self._row.addWidget(self.words, 1)
        self.hide()

    def add_button(self, text: str) -> QPushButton:
        """Add a button at the right end."""
        button = QPushButton(text)
        self._row.addWidget(button)
        return button


class ClockBand(Band):
    """Asks whether the computer's date is right."""

    is_right = Signal()
    is_wrong = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.right_button = self.add_button(self.tr("Đúng ngày rồi"))
        self.right_button.clicked.connect(lambda: self.is_right.emit())
        self.wrong_button = self.add_button(self.tr("Ngày bị sai"))
        self.wrong_button.clicked.connect(self._say_how)

    def ask(self, found: Today) -> None:
        """Ask where the date is doubtful."""
        self.setVisible(found.doubt is not None)
        if found.doubt is not None:
            self.words.setText(clock_question(found))
            self.right_button.show()
            self.wrong_button.show()

    def _say_how(self) -> None:
        self.words.setText(
            self.tr(
                "Hãy chỉnh lại ngày giờ của máy tính rồi mở lại chương trình. Từ nay đến lúc đó "
                "trang này vẫn tính theo ngày của lần xem trước; đừng ghi tiến độ vào ngày sai."
            )
        )
        self.wrong_button.hide()
        self.is_wrong.emit()


class SinceBand(Band):
    """Tells what became late while the program was off; stays until it is read."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._since: SinceLast | None = None
        self.open_button = self.add_button(self.tr("Xem"))
        self.open_button.clicked.connect(self._open)
        self.read_button = self.add_button(self.tr("Đã rõ"))
        self.read_button.clicked.connect(self._leave)
        self._is_read = False

    def tell(self, since: SinceLast | None) -> None:
        """Tell it once; what was told stays though the last look is now today."""
        if since is None or since.is_empty or self._is_read:
            return
        self._since = since
        day = f"{since.day.day}/{since.day.month}"
        parts = []
        if since.turned_late:
            parts.append(self.tr("{n} việc thành quá hạn").format(n=len(since.turned_late)))
        if since.passed:
            parts.append(self.tr("{n} lượt định kỳ đã qua").format(n=len(since.passed)))
        self.words.setText(
            self.tr("Từ lần xem trước ({day}): {what}.").format(day=day, what=", ".join(parts))
        )
        self.show()

    def _open(self) -> None:
        if self._since is not None:
            self.opened.emit(self._since)

    def _leave(self) -> None:
        self._is_read = True
        self.hide()
