"""Asks for the name and year of an empty plan."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)


class NewPlanDialog(QDialog):
    """Two fields; the plan can be added once it has a name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Thêm kế hoạch"))
        self.setMinimumWidth(460)
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("Ví dụ: Kế hoạch chuyển đổi số năm 2026"))
        self.year = QSpinBox()
        self.year.setRange(1990, 2100)
        self.year.setValue(datetime.date.today().year)
        self.year.setFixedWidth(90)
        fields = QFormLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(10)
        fields.addRow(self.tr("Tên kế hoạch"), self.title)
        fields.addRow(self.tr("Năm"), self.year)
        hint = QLabel(self.tr("Kế hoạch mới là dự thảo; thêm nhiệm vụ rồi đưa vào thực hiện."))
        hint.setProperty("look", "small")
        self._add = QPushButton(self.tr("Thêm kế hoạch"))
        self._add.setProperty("look", "primary")
        self._add.setDefault(True)
        self._add.setEnabled(False)
        self._add.clicked.connect(self.accept)
        leave = QPushButton(self.tr("Thôi"))
        leave.clicked.connect(self.reject)
        self.title.textChanged.connect(lambda text: self._add.setEnabled(bool(text.strip())))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(fields)
        layout.addWidget(hint)
        layout.addLayout(buttons)


def ask_new_plan(parent: QWidget) -> tuple[str, int] | None:
    """Return the name and year of the plan to add, or ``None``."""
    dialog = NewPlanDialog(parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return dialog.title.text(), dialog.year.value()
