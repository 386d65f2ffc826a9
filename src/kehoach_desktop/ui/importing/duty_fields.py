"""The review's reporting duties: when, who and to whom, each to correct or to leave out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.domain.drafts.draft import DraftDuty
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.services.reviewing.draft_edits import Edit, EditKind
from kehoach_desktop.services.rows.duty_fields import says_when, when_words
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.widgets.field_form import FieldForm
from kehoach_desktop.ui.widgets.tab_order import put_in_tab_order

_LABELS = 96
_GAP = 14


class DutyFields(QWidget):
    """Follows the duties of one session; a block of fields for each, one link to add another."""

    chosen = Signal(str)
    """Where in the file the duty under the cursor was read."""

    typed = Signal()
    """The words in a field are others than a moment ago."""

    def __init__(self, session: DraftSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._forms: dict[str, FieldForm] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._blocks: dict[str, QWidget] = {}
        self.add_button = _link(self.tr("+ Thêm chế độ báo cáo"))
        self.add_button.clicked.connect(self._add)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 2, 0, 0)
        self._layout.setSpacing(_GAP)
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addStretch(1)
        self._layout.addLayout(line)
        session.changed.connect(self._show)
        self._show()

    def form(self, key: str) -> FieldForm:
        """Return the fields of a duty."""
        return self._forms[key]

    def out_button(self, key: str) -> QPushButton:
        """Return the button that leaves a duty out, or takes it back."""
        return self._buttons[key]

    def finish_typing(self) -> None:
        """Take what stands in a field."""
        for form in list(self._forms.values()):
            form.commit()

    def unsent(self) -> list[Edit]:
        """Return what is being typed as corrections."""
        return [
            Edit(EditKind.DUTY, (key,), (name, text))
            for key, form in self._forms.items()
            for name, text in form.unsent().items()
        ]

    def _show(self) -> None:
        duties = {duty.key: duty for duty in self._session.draft.duties}
        for key in [key for key in self._forms if key not in duties]:
            del self._forms[key], self._buttons[key]
            block = self._blocks.pop(key)
            self._layout.removeWidget(block)
            block.hide()
            block.deleteLater()
        for at, (key, duty) in enumerate(duties.items()):
            fresh = key not in self._forms
            if fresh:
                self._layout.insertWidget(at, self._block(key))
            self._load(duty, fresh=fresh)
        # What was brought back was made last.
        put_in_tab_order(
            [self, *(one for key in duties for one in self._keyed(key)), self.add_button]
        )

    def _keyed(self, key: str) -> list[QWidget]:
        fields = [self._forms[key].field(name) for name in ("when", "reporter", "to")]
        return [*fields, self._buttons[key]]

    def _load(self, duty: DraftDuty, *, fresh: bool) -> None:
        form, is_out = self._forms[duty.key], duty.key in self._session.left_out
        form.load(
            {"when": when_words(duty), "reporter": duty.reporter, "to": "; ".join(duty.to)},
            fresh=fresh,
        )
        for name in ("when", "reporter", "to"):
            form.fix(name, is_out)
        form.note("when", self.tr("Bỏ, không nhận chế độ này.") if is_out else "")
        self._buttons[duty.key].setText(self.tr("Lấy lại") if is_out else self.tr("Bỏ"))

    def _block(self, key: str) -> QWidget:
        form = FieldForm(label_width=_LABELS)
        for name, label, lines in (
            ("when", self.tr("Kỳ báo cáo"), 1),
            ("reporter", self.tr("Nơi báo cáo"), 2),
            ("to", self.tr("Gửi đến"), 2),
        ):
            ready = says_when if name == "when" else None
            field = form.add_field(name, label, lines, ready)
            field.entered.connect(lambda: self._tell(key))
        form.edited.connect(lambda name, text: self._correct(key, name, text))
        form.typed.connect(self.typed)
        button = _link(self.tr("Lấy lại"))
        # As wide as its longer word, so that the fields stay where they are.
        button.setMinimumWidth(button.sizeHint().width())
        button.clicked.connect(lambda: self._turn(key))
        button.setToolTip(self.tr("Bỏ chế độ báo cáo này hoặc lấy lại; hoàn tác bằng Ctrl+Z."))
        block = QWidget()
        layout = QHBoxLayout(block)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(form, 1)
        column = QVBoxLayout()
        column.addWidget(button)
        column.addStretch(1)
        layout.addLayout(column)
        self._forms[key], self._buttons[key], self._blocks[key] = form, button, block
        return block

    def _tell(self, key: str) -> None:
        where = next((one.where for one in self._session.draft.duties if one.key == key), "")
        if where:
            self.chosen.emit(where)

    def _correct(self, key: str, name: str, text: str) -> None:
        form = self._forms[key]
        try:
            self._session.correct_duty(key, name, text)
        except InvalidInput as error:
            form.refuse(name, str(error))
            return
        form.saved(name)
        self._show()

    def _turn(self, key: str) -> None:
        self.finish_typing()
        if key in self._session.left_out:
            self._session.bring_back([key])
        else:
            self._session.leave_out([key])

    def _add(self) -> None:
        self.finish_typing()
        self._session.add_duty()
        self._forms[self._session.draft.duties[-1].key].field("when").setFocus()


def _link(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", "link")
    return button
