"""Recommendations that wait for an answer, and the answer itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPushButton, QWidget

from kehoach_desktop.services.models.today_models import OpenRecommendation
from kehoach_desktop.ui.today.list_dialog import ListDialog
from kehoach_desktop.ui.today.rows import recommendation_columns, recommendation_row


class RecommendationsDialog(ListDialog):
    """Emits ``answered`` with the recommendation's id, the answer and the document's symbol."""

    answered = Signal(str, str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Kiến nghị chưa trả lời"), recommendation_columns(), parent)
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("đã được giải quyết thế nào"))
        self.symbol = QLineEdit()
        self.symbol.setPlaceholderText(self.tr("số, ký hiệu văn bản trả lời (nếu có)"))
        self._problem = QLabel()
        self._problem.setProperty("look", "problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Trả lời"), self.text)
        form.addRow(self.tr("Văn bản"), self.symbol)
        self.body.insertLayout(2, form)
        self.body.insertWidget(3, self._problem)
        self.answer_button = QPushButton(self.tr("Ghi trả lời"))
        self.answer_button.setAutoDefault(False)
        self.answer_button.clicked.connect(self._answer)
        self.answer_button.setProperty("look", "primary")
        self.open_button.setProperty("look", "")
        self.foot.addWidget(self.answer_button)
        for field in (self.text, self.symbol):
            field.returnPressed.connect(self._answer)

    def show_recommendations(self, found: Sequence[OpenRecommendation]) -> None:
        """Show those without an answer; with none left the dialog is done."""
        self.text.clear()
        self.symbol.clear()
        self.complain("")
        if not found:
            self.accept()
            return
        self.show_rows([recommendation_row(one) for one in found])

    def complain(self, problem: str) -> None:
        """Say why the answer was not taken; "" says nothing."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _answer(self) -> None:
        one = self.view.chosen
        if isinstance(one, OpenRecommendation):
            self.answered.emit(one.id, self.text.text(), self.symbol.text())
