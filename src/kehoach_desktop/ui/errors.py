"""How errors are told: a friendly line for foreseen ones, a report for the rest."""

from __future__ import annotations

import platform

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


def show_problem(parent: QWidget | None, text: str) -> None:
    """Tell a foreseen error in the officer's words."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("Errors", "Kế hoạch"))
    box.setText(text)
    # What could not be stored may stand in it, to be copied.
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.addButton(QCoreApplication.translate("Errors", "Đóng"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


class FaultDialog(QDialog):
    """Says that the program made a mistake, that the data is safe, and offers the report."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Chương trình gặp lỗi"))
        self.setMinimumWidth(560)
        self.report = f"{QCoreApplication.applicationVersion()} · {platform.platform()}\n{report}"
        title = QLabel(self.tr("Chương trình gặp lỗi ngoài dự tính"))
        title.setProperty("look", "heading")
        text = QLabel(
            self.tr(
                "Việc vừa rồi chưa làm được. Dữ liệu vẫn an toàn: những gì đã lưu còn nguyên. "
                "Anh/chị có thể làm tiếp; nếu lỗi lặp lại, hãy sao chép báo cáo dưới đây và gửi "
                "cho người hỗ trợ."
            )
        )
        text.setWordWrap(True)
        shown = QPlainTextEdit(self.report)
        shown.setReadOnly(True)
        shown.setMaximumHeight(180)
        copy = QPushButton(self.tr("Sao chép báo cáo"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report))
        close = QPushButton(self.tr("Làm tiếp"))
        close.setProperty("look", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addWidget(shown)
        layout.addLayout(buttons)
