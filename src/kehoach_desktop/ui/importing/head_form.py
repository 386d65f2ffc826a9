"""The review's section of facts about the document as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from kehoach_desktop.domain.drafts.draft import DraftDocument, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.services.reviewing.draft_doubts import Doubt, Section
from kehoach_desktop.services.reviewing.draft_edits import Edit, EditKind
from kehoach_desktop.services.reviewing.head_places import head_place
from kehoach_desktop.ui.deadlines.deadline_words import short_day
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.duty_fields import DutyFields
from kehoach_desktop.ui.widgets.field_form import FieldForm
from kehoach_desktop.ui.widgets.wrapped_label import WrappedLabel


class HeadForm(QScrollArea):
    """Symbol, date, issuer, year, subject and duties to correct; what else was read to look at."""

    chosen = Signal(str)
    """Where in the file the fact under the cursor was read."""

    typed = Signal()
    """The words in a field are others than a moment ago."""

    def __init__(self, session: DraftSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.form = FieldForm(label_width=130)
        for name, label, lines in (
            ("symbol", self.tr("Số, ký hiệu"), 1),
            ("date", self.tr("Ngày ban hành"), 1),
            ("place", self.tr("Nơi ban hành"), 1),
            ("issuer", self.tr("Cơ quan ban hành"), 2),
            ("year", self.tr("Năm kế hoạch"), 1),
            ("title", self.tr("Trích yếu"), 5),
        ):
            self.form.add_field(name, label, lines).entered.connect(
                lambda name=name: self._tell(name)
            )
        self.form.edited.connect(self._correct)
        self.form.typed.connect(self.typed)
        self.duties = DutyFields(session)
        self.duties.chosen.connect(self.chosen)
        self.duties.typed.connect(self.typed)
        self._lists: dict[str, QLabel] = {}
        self.form.add_widget(self.tr("Chế độ báo cáo"), self.duties)
        for name, label in (
            ("bases", self.tr("Căn cứ")),
            ("replaces", self.tr("Thay thế")),
            ("amends", self.tr("Sửa đổi, bổ sung")),
            ("recipients", self.tr("Nơi nhận")),
            ("signers", self.tr("Người ký")),
            ("dossiers", self.tr("Hồ sơ nhiệm vụ")),
        ):
            text = WrappedLabel(copied=True)
            # On the line of the name beside it, room for the hook of a capital counted.
            text.setContentsMargins(0, 3, 0, 0)
            self.form.add_widget(label, text)
            self._lists[name] = text
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(16, 14, 16, 16)
        layout.addWidget(self.form)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        session.changed.connect(self._show)
        self._show(fresh=True)

    def doubts(self) -> list[Doubt]:
        """Return the facts that are missing and were not ticked off, from above."""
        return [one for one in self._session.doubts if one.section is Section.HEAD]

    def current(self) -> Doubt | None:
        """Return the doubt of the field being typed in, else the first one."""
        here = [one for one in self.doubts() if self.form.field(one.field).hasFocus()]
        return next(iter((*here, *self.doubts())), None)

    def show_doubt(self, doubt: Doubt) -> None:
        """Put the cursor into the field of a missing fact."""
        field = self.form.field(doubt.field)
        field.setFocus()
        self.ensureWidgetVisible(field)

    def tell_place(self) -> None:
        """Tell where the fact under the cursor stands, else the number of the document."""
        names = ("date", "place", "issuer", "year", "title")
        here = (name for name in names if self.form.field(name).hasFocus())
        self._tell(next(here, "symbol"))

    def _tell(self, name: str) -> None:
        # Of the draft as it was read: what is typed stands nowhere in the file.
        self.chosen.emit(head_place(self._session.read, name))

    def finish_typing(self) -> None:
        """Take what stands in a field."""
        self.form.commit()
        self.duties.finish_typing()

    def unsent(self) -> list[Edit]:
        """Return what is being typed as corrections."""
        head = [Edit(EditKind.HEAD, (), (name, text)) for name, text in self.form.unsent().items()]
        return [*head, *self.duties.unsent()]

    def _show(self, fresh: bool = False) -> None:
        draft = self._session.draft
        self.form.load(
            {
                "symbol": draft.symbol,
                "date": short_day(draft.date) if draft.date else "",
                "place": draft.place,
                "issuer": draft.issuer,
                "year": str(draft.year or ""),
                "title": draft.title,
            },
            fresh=fresh,
        )
        missing = self.tr("◆ Không thấy trong văn bản; có thể điền sau.")
        doubtful = {one.field for one in self.doubts()}
        for name in ("symbol", "date", "issuer", "year", "title"):
            self.form.note(name, missing if name in doubtful else "")
        for name, lines in self._read_only(draft).items():
            self._lists[name].setText("\n".join(lines) or self.tr("không có"))

    def _read_only(self, draft: PlanDraft) -> dict[str, Sequence[str]]:
        return {
            "bases": [self._document(one) for one in draft.bases],
            "replaces": [self._document(one) for one in draft.replaces],
            "amends": [self._document(one) for one in draft.amends],
            "recipients": [f"• {one}" for one in draft.recipients],
            "signers": [
                "• " + " – ".join(filter(None, (" - ".join(one.role.splitlines()), one.name)))
                for one in draft.signers
            ],
            "dossiers": [
                f"• {one.number}. {one.title}".replace("• . ", "• ") for one in draft.dossiers
            ],
        }

    def _document(self, document: DraftDocument) -> str:
        text = document.symbol or document.title or self.tr("văn bản chưa rõ số")
        if document.date is not None:
            text += self.tr(" ngày {day}").format(day=short_day(document.date))
        if document.issuer:
            text += self.tr(" của {issuer}").format(issuer=document.issuer)
        return f"• {text}"

    def _correct(self, name: str, text: str) -> None:
        try:
            self._session.correct_head(name, text)
        except InvalidInput as error:
            self.form.refuse(name, str(error))
            return
        self.form.saved(name)
        self._show()
