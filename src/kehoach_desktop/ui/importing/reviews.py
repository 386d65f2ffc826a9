"""The plans of one file under review: mostly one, each with its own corrections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.documents.kinds import is_letter
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
from kehoach_desktop.services.reviewing.draft_replay import LostEdit, lost_edit
from kehoach_desktop.services.reviewing.kept_review import KeptPlan, KeptReview, OpenPlan
from kehoach_desktop.ui.importing.document_reading import Reading
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.review_view import ReviewView
from kehoach_desktop.ui.operations import Operations

_LONGEST = 60


class Reviews(QWidget):
    """Shows one plan of the file; where there are several, a row of tabs offers them.

    A plan's review is built when it first comes to the front.
    """

    corrected = Signal()
    """The draft in front has changed, or another one came to the front."""

    columns_chosen = Signal(object)
    """The document is to be read anew with these ``ColumnChoice`` for its tables."""

    other_wanted = Signal()
    """Asks for another document to be chosen."""

    said = Signal(str)
    """What the plan in front has to say of the way from doubt to doubt."""

    typed = Signal()
    """What stands in a field of the plan in front is no correction yet."""

    def __init__(
        self,
        reading: Reading,
        operations: Operations,
        kept: KeptReview | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._pdf = (reading.pdf, reading.pages)
        self._sessions = [DraftSession(one, reading.units, self) for one in _plans(reading.draft)]
        self._places = list(range(len(self._sessions)))
        if kept is not None:
            self._go_on(kept)
        self._views: dict[DraftSession, ReviewView] = {}
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self._row = QFrame()
        self._row.setProperty("look", "band")
        drafts = [session.draft for session in self._sessions]
        has_letters = any(is_letter(one.symbol, one.title) for one in drafts)
        words = (
            self.tr("Tệp này có {n} văn bản:")
            if has_letters
            else self.tr("Tệp này có {n} kế hoạch:")
        )
        label = QLabel(words.format(n=len(drafts)))
        label.setProperty("look", "muted")
        inside = QHBoxLayout(self._row)
        inside.setContentsMargins(16, 0, 16, 0)
        inside.setSpacing(14)
        inside.addWidget(label)
        inside.addWidget(self.tabs, 1)
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._row)
        layout.addWidget(self._stack, 1)
        for session in self._sessions:
            self.tabs.addTab(_name(session.draft))
            self.tabs.setTabToolTip(self.tabs.count() - 1, session.draft.title)
        self._row.setVisible(len(self._sessions) > 1)
        self.tabs.currentChanged.connect(self._turn)
        self._turn(0)

    def _go_on(self, kept: KeptReview) -> None:
        """Make the kept corrections again; plans that were taken meanwhile are left away."""
        read = range(len(self._sessions))
        plans = {plan.part: plan for plan in kept.plans if plan.part in read}
        # Another version of the reader may have found more plans in the file.
        homeless = [
            lost for plan in kept.plans if plan.part not in read for lost in _all_lost(plan)
        ]
        if plans:
            self._sessions = [self._sessions[part] for part in sorted(plans)]
            self._places = sorted(plans)
        for place, session in zip(self._places, self._sessions, strict=True):
            if plan := plans.get(place):
                own = {table.number for table in session.read.tables}
                columns = [one for one in kept.columns if one.table in own]
                session.go_on(plan.edits, plan.places or {}, columns, plan.lost)
        self._sessions[0].add_lost(homeless)

    @property
    def lost(self) -> int:
        """How many corrections have no row any more and are not dealt with."""
        return sum(len(session.lost) for session in self._sessions)

    @property
    def current(self) -> ReviewView:
        """The review in front."""
        view = self._stack.currentWidget()
        assert isinstance(view, ReviewView)
        return view

    @property
    def columns(self) -> tuple[ColumnChoice, ...]:
        """What the officer said of the columns of the file's tables."""
        return tuple(one for session in self._sessions for one in session.columns)

    def to_keep(self) -> tuple[OpenPlan, ...]:
        """Return each open plan with its corrections, what is being typed last among them."""
        return tuple(
            OpenPlan(
                place,
                session.read,
                (*session.edits, *(view.unsent() if (view := self._views.get(session)) else ())),
                session.lost,
            )
            for place, session in zip(self._places, self._sessions, strict=True)
        )

    @property
    def count(self) -> int:
        """How many plans are neither taken nor dropped yet."""
        return len(self._sessions)

    def let_go(self) -> bool:
        """Leave the plan in front; ``False`` when it was the last one."""
        if len(self._sessions) == 1:
            return False
        at = self.tabs.currentIndex()
        session = self._sessions.pop(at)
        self._places.pop(at)
        view = self._views.pop(session)
        self.tabs.blockSignals(True)
        self.tabs.removeTab(at)
        self.tabs.blockSignals(False)
        self._turn(self.tabs.currentIndex())
        self._stack.removeWidget(view)
        view.deleteLater()
        session.deleteLater()
        return True

    def read_again(
        self, session: DraftSession, draft: PlanDraft, columns: Sequence[ColumnChoice]
    ) -> int | None:
        """Go on with the file read anew; return how many corrections of the plan were lost.

        ``None`` when the plan is no longer under review, or no longer in the file.
        """
        plans = _plans(draft)
        if session not in self._sessions:
            return None
        place = self._places[self._sessions.index(session)]
        if place >= len(plans):
            return None
        own = {table.number for table in plans[place].tables}
        return session.read_again(plans[place], [one for one in columns if one.table in own])

    def _turn(self, at: int) -> None:
        session = self._sessions[at]
        view = self._views.get(session)
        if view is None:
            view = self._views[session] = self._make(session)
            self._stack.addWidget(view)
        if self._stack.currentWidget() is not view:
            if isinstance(before := self._stack.currentWidget(), ReviewView):
                before.finish_typing()
            self._stack.setCurrentWidget(view)
        self.corrected.emit()

    def _make(self, session: DraftSession) -> ReviewView:
        pdf, pages = self._pdf
        source = None
        if pdf is not None:
            from kehoach_desktop.ui.importing.pdf_source import PdfSource

            source = PdfSource(pdf, pages, session.draft.blocks, self._operations)
        view = ReviewView(session, source)
        view.corrected.connect(self.corrected)
        view.columns_chosen.connect(self._choose_columns)
        view.other_wanted.connect(self.other_wanted)
        view.typed.connect(self.typed)
        view.said.connect(self.said)
        return view

    def _choose_columns(self, columns: Sequence[ColumnChoice]) -> None:
        here = self.current.session
        others = [
            choice
            for session in self._sessions
            if session is not here
            for choice in session.columns
        ]
        self.columns_chosen.emit((*others, *columns))


def _plans(draft: PlanDraft) -> list[PlanDraft]:
    """Return every plan of a file on its own."""
    return [replace(draft, others=()), *draft.others]


def _all_lost(plan: KeptPlan) -> tuple[LostEdit, ...]:
    """Return every correction of a plan that is not read any more."""
    return (*plan.lost, *(lost_edit(edit, plan.places or {}) for edit in plan.edits))


def _name(draft: PlanDraft) -> str:
    name = " ".join((draft.symbol or draft.title or draft.source).split())
    return name if len(name) <= _LONGEST else name[:_LONGEST].rsplit(" ", 1)[0] + " …"
