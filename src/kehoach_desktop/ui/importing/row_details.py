"""Under the review's table of tasks: what of a row has no column, to read and to correct."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.services.reviewing.draft_edits import Edit, EditKind
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.widgets.field_form import FieldForm


class RowDetails(QFrame):
    """Product, head and note of one task."""

    def __init__(self, session: DraftSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self._session = session
        self._key = ""
        self.form = FieldForm(label_width=110)
        self.form.add_field("deliverable", self.tr("Kết quả"), 2)
        self.form.add_field("head", self.tr("Người đứng đầu"), 1)
        self.form.add_field("note", self.tr("Ghi chú"), 2)
        self.form.edited.connect(self._correct)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 4)
        layout.addWidget(self.form)

    def show_task(self, task: DraftTask | None) -> None:
        """Show a task; what is being typed belongs to the one before."""
        key = task.key if task else ""
        if key != self._key:
            self.form.commit()
        fresh, self._key = key != self._key, key
        self.form.setEnabled(task is not None)
        fields = ("deliverable", "head", "note")
        texts = {name: str(getattr(task, name)) if task else "" for name in fields}
        self.form.load(texts, fresh=fresh)

    def finish_typing(self) -> None:
        """Take what stands in a field."""
        self.form.commit()

    def unsent(self) -> list[Edit]:
        """Return what is being typed as corrections."""
        return [
            Edit(EditKind.TASK, (self._key,), (name, text))
            for name, text in self.form.unsent().items()
            if self._key
        ]

    def _correct(self, name: str, text: str) -> None:
        if not self._key:
            return
        try:
            self._session.correct_task(self._key, name, text)
        except InvalidInput as error:
            self.form.refuse(name, str(error))
            return
        self.form.saved(name)
