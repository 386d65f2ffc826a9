"""Below the mapping: one reason for all the chosen rows that nothing goes on with."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget


class EndingBar(QWidget):
    """Offers "không nối tiếp" for the rows chosen, and the way back from what was decided."""

    wanted = Signal(str)
    """Asks for the chosen rows to end; brings the reason."""

    undone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = QLabel()
        self.told.setProperty("look", "muted")
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setAccessibleName(self.tr("Lý do không nối tiếp"))
        self.reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.reason.setMinimumContentsLength(22)
        self.reason.addItems(
            [
                self.tr("Đã hoàn thành"),
                self.tr("Không còn phù hợp"),
                self.tr("Không thuộc nhiệm vụ của xã"),
                self.tr("Đã gộp vào việc khác"),
            ]
        )
        self.reason.setCurrentIndex(-1)
        line = self.reason.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("Lý do không nối tiếp"))
        self.end_button = QPushButton()
        self.end_button.setAutoDefault(False)
        self.end_button.clicked.connect(self._ask)
        self.undo_button = QPushButton(self.tr("↶ Lấy lại"))
        self.undo_button.setToolTip(self.tr("Lấy lại lần chọn gần nhất trong bảng này (Ctrl+Z)."))
        self.undo_button.setAutoDefault(False)
        self.undo_button.clicked.connect(self.undone)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.undone)
        self.reason.editTextChanged.connect(lambda _text: self._may_end())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.told)
        row.addWidget(self.reason, 1)
        row.addWidget(self.end_button)
        row.addWidget(self.undo_button)
        self._chosen = 0
        self.show_chosen(0, can_undo=False)

    def show_chosen(self, chosen: int, can_undo: bool) -> None:
        """Say how many of the rows chosen in the table would end."""
        self._chosen = chosen
        self.told.setText(
            self.tr("{n} mục đang chọn:").format(n=chosen)
            if chosen > 1
            else self.tr("Chọn nhiều mục (Shift, Ctrl+A):")
        )
        self.end_button.setText(
            self.tr("Không nối tiếp {n} mục").format(n=chosen)
            if chosen > 1
            else self.tr("Không nối tiếp")
        )
        self.undo_button.setEnabled(can_undo)
        self._may_end()

    def _may_end(self) -> None:
        has_reason = bool(self.reason.currentText().strip())
        self.end_button.setEnabled(self._chosen > 0 and has_reason)
        self.end_button.setToolTip(
            "" if has_reason else self.tr("Ghi lý do trước; lý do được giữ cùng kế hoạch cũ.")
        )

    def _ask(self) -> None:
        self.wanted.emit(self.reason.currentText().strip())
