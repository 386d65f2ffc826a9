"""The review: the source on the left, what was read on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
from kehoach_desktop.services.reviewing.draft_doubts import Doubt, Section, warnings_at
from kehoach_desktop.services.reviewing.draft_edits import Edit
from kehoach_desktop.ui.importing.column_offer import ColumnOffer
from kehoach_desktop.ui.importing.counts_band import CountsBand
from kehoach_desktop.ui.importing.doubt_words import doubt_reasons
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.head_form import HeadForm
from kehoach_desktop.ui.importing.indicator_model import IndicatorReviewModel
from kehoach_desktop.ui.importing.lost_strip import LostStrip
from kehoach_desktop.ui.importing.nothing_read import nothing_read
from kehoach_desktop.ui.importing.own_strip import OwnStrip
from kehoach_desktop.ui.importing.pdf_source import PdfSource
from kehoach_desktop.ui.importing.review_table import ReviewTable
from kehoach_desktop.ui.importing.row_actions import RowActions
from kehoach_desktop.ui.importing.row_details import RowDetails
from kehoach_desktop.ui.importing.source_pane import SourcePane
from kehoach_desktop.ui.importing.task_model import TaskReviewModel
from kehoach_desktop.ui.importing.unknown_here import unknown_here
from kehoach_desktop.ui.importing.warning_list import WarningList
from kehoach_desktop.ui.importing.why_strip import WhyStrip

_SOURCE_SHARE, _READING_SHARE = 500, 700
_SECTIONS = (Section.TASKS, Section.INDICATORS, Section.HEAD, Section.WARNINGS)


class ReviewView(QWidget):
    """Shows one draft; every correction goes to its session."""

    corrected = Signal()
    columns_chosen = Signal(object)
    """The document is to be read anew with these ``ColumnChoice`` for its tables."""

    other_wanted = Signal()
    """Asks for another document to be chosen."""

    said = Signal(str)
    """What there is to say of the way from doubt to doubt."""

    typed = Signal()
    """What stands in a field is no correction yet; ``unsent`` tells it."""

    def __init__(
        self,
        session: DraftSession,
        source: PdfSource | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.source: SourcePane | PdfSource = source or SourcePane(session.draft.blocks)
        self.tasks = ReviewTable(TaskReviewModel(session))
        self.indicators = ReviewTable(IndicatorReviewModel(session))
        self.head = HeadForm(session)
        self.warnings = WarningList(session)
        self.tabs = QTabBar()
        self._sections = QStackedWidget()
        self.details = RowDetails(session)
        self.details.hide()
        self._why = WhyStrip(lambda: session.units)
        self._actions = {
            table: RowActions(table, session) for table in (self.tasks, self.indicators)
        }
        self._nothing = nothing_read(
            session.draft,
            self.other_wanted.emit,
            lambda: self.tabs.setCurrentIndex(_SECTIONS.index(Section.WARNINGS)),
            shows_pages=source is not None,
        )
        self._counts = CountsBand()
        self.columns_button = QPushButton(self.tr("Cột ▾"))
        self.details_wanted = QAction(self.tr("Kết quả, người đứng đầu, ghi chú"), self)
        self.details_wanted.setCheckable(True)
        self.details_wanted.setShortcut(QKeySequence(Qt.Key.Key_F4))
        self.details_wanted.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self.details_wanted)
        self._offer = ColumnOffer(session, self)
        self._at: Doubt | None = None
        self._lay_out()
        session.changed.connect(self._has_changed)
        self.tabs.currentChanged.connect(self._turn)
        # The one in front is written bold and wider.
        self.tabs.currentChanged.connect(lambda: self.tabs.updateGeometry())
        for table, actions in self._actions.items():
            table.chosen.connect(self._choose)
            table.columns_wanted.connect(self._offer_columns)
            actions.seen.connect(self.see_here)
        for typing in (self.tasks, self.indicators, self.details.form, self.head):
            typing.typed.connect(self.typed)
        self.warnings.chosen.connect(self._choose_warning)
        self.head.chosen.connect(self.source.show_place)
        self.source.chosen.connect(self._find)
        self.source.column_wanted.connect(self._offer.of_source)
        self._offer.chosen.connect(self._choose_columns)
        self._why.seen.connect(self.see_here)
        self._why.undone.connect(session.undo)
        self._why.unit_chosen.connect(session.choose_unit)
        self._why.edit_button.clicked.connect(self._show_row_menu)
        self.details_wanted.toggled.connect(self._show_details)
        self.columns_button.clicked.connect(lambda: self._offer_columns(""))
        draft = session.draft
        first = Section.TASKS if session.task_count or not draft.indicators else Section.INDICATORS
        self.tabs.setCurrentIndex(_SECTIONS.index(first))
        self._has_changed()
        self._turn()

    def _lay_out(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        for _section in _SECTIONS:
            self.tabs.addTab("")
        tab_row = QFrame()
        tab_row.setProperty("look", "band")
        inside = QHBoxLayout(tab_row)
        inside.setContentsMargins(12, 0, 12, 0)
        inside.addWidget(self.tabs)
        inside.addStretch(1)
        self.columns_button.setProperty("look", "link")
        self.columns_button.setToolTip(
            self.tr("Nói cột nào của bảng gốc là nhiệm vụ, chủ trì, thời hạn…, rồi đọc lại bảng.")
        )
        inside.addWidget(self.columns_button)
        for page in (self.tasks, self.indicators, self.head, self.warnings, self._nothing):
            self._sections.addWidget(page)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tab_row)
        column.addWidget(self._sections, 1)
        column.addWidget(self.details)
        column.addWidget(self._why)
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.source)
        splitter.addWidget(right)
        splitter.setSizes([_SOURCE_SHARE, _READING_SHARE])
        splitter.setStretchFactor(0, _SOURCE_SHARE)
        splitter.setStretchFactor(1, _READING_SHARE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._counts)
        layout.addWidget(LostStrip(self.session))
        layout.addWidget(OwnStrip(self.session))
        layout.addWidget(splitter, 1)

    # --- what the page calls ---------------------------------------------------------------

    def finish_typing(self) -> None:
        """Take what stands in an open field."""
        self.tasks.finish_typing()
        self.indicators.finish_typing()
        self.details.finish_typing()
        self.head.finish_typing()

    def unsent(self) -> list[Edit]:
        """Return what is being typed, as the corrections it would become."""
        fields = (self.tasks, self.indicators, self.details, self.head)
        return [edit for field in fields for edit in field.unsent()]

    def undo(self) -> bool:
        """Take back the latest correction; ``False`` when there is none."""
        self.finish_typing()
        return self.session.undo()

    def redo(self) -> bool:
        """Make the correction again that was taken back last."""
        self.finish_typing()
        return self.session.redo()

    def next_doubt(self, step: int = 1) -> None:
        """Go to the next place to look at (-1: the one before); after the last, the first."""
        self.finish_typing()
        doubts = self.session.doubts
        if not doubts:
            self._say_none_left()
            return
        if self._at in doubts:
            at = doubts.index(self._at) + step
        else:
            at = self._first_after() if step > 0 else self._first_after() - 1
        self.show_doubt(doubts[at % len(doubts)])
        if at >= len(doubts):
            self.said.emit(
                self.tr("Đã qua chỗ cuối; trở lại chỗ đầu trong {n} chỗ cần xem.").format(
                    n=len(doubts)
                )
            )
        elif at < 0:
            self.said.emit(self.tr("Đã qua chỗ đầu; đây là chỗ cần xem cuối cùng."))
        else:
            self.said.emit("")

    def _say_none_left(self) -> None:
        self.said.emit(
            self.tr("Không còn chỗ nào cần xem; bấm “Nhận” (Ctrl+Enter) để ghi kế hoạch.")
        )

    def _first_after(self) -> int:
        """Return the place, among the doubts, of the first one at or below the current row."""
        doubts, table = self.session.doubts, self._table()
        row = table.currentIndex().row()
        if self._section() is not table.facts.section or row < 0:
            return 0
        below = {table.facts.key_at(at) for at in range(row, table.facts.rowCount())}
        return next((at for at, doubt in enumerate(doubts) if doubt.key in below), 0)

    def show_doubt(self, doubt: Doubt) -> None:
        """Bring a doubtful place under the cursor."""
        self.tabs.setCurrentIndex(_SECTIONS.index(doubt.section))
        self._at = doubt
        if doubt.section is Section.WARNINGS:
            self.warnings.show_doubt(doubt)
        elif doubt.section in (Section.TASKS, Section.INDICATORS):
            self._table().show_row(doubt.key, doubt.field)
            self._show_why()
        else:
            self.head.show_doubt(doubt)
            self._why.show_warning(True)
        self._counts.show_counts(self.session, self._at)

    def see_here(self) -> None:
        """Tick off what is doubtful in the current row (or warning) and go to the next place."""
        self.finish_typing()
        if self._section() is Section.WARNINGS:
            warning = self.warnings.current()
            here = [warning] if warning in self.session.doubts else []
        elif self._section() is Section.HEAD:
            missing = self.head.current()
            here = [missing] if missing is not None else []
        else:
            key = self._table().current_key()
            here = [doubt for doubt in self.session.doubts if doubt.key == key]
        if not here:
            self.next_doubt()
            return
        at = self.session.doubts.index(here[0])
        if self._section() is Section.WARNINGS:
            self.session.see_warning(here[0])
        elif self._section() is Section.HEAD:
            self.session.see_head(here)
        else:
            self.session.see(here)
        left = self.session.doubts
        if left:
            self.show_doubt(left[at % len(left)])
            self.said.emit("")
        else:
            self._say_none_left()

    # --- inside ----------------------------------------------------------------------------

    def _table(self) -> ReviewTable:
        return self.indicators if self._section() is Section.INDICATORS else self.tasks

    def _section(self) -> Section:
        return _SECTIONS[self.tabs.currentIndex()]

    def _turn(self) -> None:
        section = self._section()
        is_empty = section is Section.TASKS and not self._has_rows()
        page = self._nothing if is_empty else self._sections.widget(self.tabs.currentIndex())
        is_table = section in (Section.TASKS, Section.INDICATORS)
        if is_table and not self._table().currentIndex().isValid():
            # Chosen before it is shown: a table that gets the keys chooses its first cell.
            self._table().go_to_first()
        self._sections.setCurrentWidget(page)
        self.columns_button.setVisible(is_table and bool(self.session.draft.tables))
        if is_table:
            table = self._table()
            index = table.currentIndex()
            if index.isValid():
                self._choose(table.facts.key_at(index.row()), table.facts.where_at(index.row()))
            else:
                self._why.show_nothing()
            table.setFocus()
        elif section is Section.WARNINGS:
            self.warnings.begin()
            self._choose_warning(self.warnings.current_place())
        else:
            self._why.show_warning(bool(self.head.doubts()))
            self.head.tell_place()
        self._show_details(self.details_wanted.isChecked())

    def _has_rows(self) -> bool:
        draft = self.session.draft
        return bool(draft.tasks or draft.actions or draft.groups or draft.indicators)

    def _choose(self, key: str, where: str) -> None:
        self.source.show_place(where)
        if self._at is not None and self._at.key != key:
            self._at = None
            self._counts.show_counts(self.session)
        self._show_why()

    def _show_why(self) -> None:
        """Say what there is to say of the current row."""
        table, session = self._table(), self.session
        row = table.currentIndex().row()
        if row < 0:
            self._why.show_nothing()
            return
        key, where = table.facts.key_at(row), table.facts.where_at(row)
        here = [doubt for doubt in session.doubts if doubt.key == key]
        fields = dict.fromkeys(doubt.field for doubt in here if not doubt.unit)
        warnings = warnings_at(session.draft, where, key, session.left_out)
        reasons = doubt_reasons(warnings, list(fields))
        fact = table.facts.fact(row)
        column = max(0, table.currentIndex().column())
        jumped = self._at.unit if self._at is not None else ""
        unknown = unknown_here(session, fact, here, table.facts.columns[column].field, jumped)
        self._why.show_row(where, reasons, unknown, bool(here))
        self.details.show_task(fact if isinstance(fact, DraftTask) else None)

    def _choose_warning(self, where: str) -> None:
        if where:
            self.source.show_place(where)
        if self._section() is Section.WARNINGS:
            self._why.show_warning(self.warnings.current() in self.session.doubts)

    def _show_details(self, wanted: bool) -> None:
        self.details.setVisible(wanted and self._section() is Section.TASKS and self._has_rows())

    def _find(self, where: str) -> None:
        """Show the fact that was read at a place of the source."""
        for section, table in ((Section.TASKS, self.tasks), (Section.INDICATORS, self.indicators)):
            for row in range(table.facts.rowCount()):
                if where and table.facts.where_at(row) == where:
                    self.tabs.setCurrentIndex(_SECTIONS.index(section))
                    table.show_row(table.facts.key_at(row))
                    return

    def _show_row_menu(self) -> None:
        table, button = self._table(), self._why.edit_button
        menu = self._actions[table].menu(table)
        if table is self.tasks:
            menu.addSeparator()
            menu.addAction(self.details_wanted)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _offer_columns(self, field: str) -> None:
        table = self._table()
        if not self._offer.of_row(table, field, self.columns_button):
            table.say(self.tr("Dòng này không đọc từ bảng nên không có cột để chọn."))

    def _choose_columns(self, columns: Sequence[ColumnChoice]) -> None:
        self.finish_typing()
        self.columns_chosen.emit(columns)

    # --- after a correction ----------------------------------------------------------------

    def _has_changed(self) -> None:
        session = self.session
        self._counts.show_counts(session, self._at)
        for at, label in enumerate(
            (
                self.tr("Nhiệm vụ ({n})").format(n=session.task_count),
                self.tr("Chỉ tiêu ({n})").format(n=session.indicator_count),
                self.tr("Thông tin chung"),
                self.tr("Cảnh báo ({n})").format(n=len(session.draft.warnings)),
            )
        ):
            self.tabs.setTabText(at, label)
        self._why.show_undo(session.can_undo)
        if self._section() in (Section.TASKS, Section.INDICATORS):
            self._show_why()
        elif self._section() is Section.WARNINGS:
            self._choose_warning("")
        else:
            self._why.show_warning(bool(self.head.doubts()))
        if self._sections.currentWidget() is self._nothing and self._has_rows():
            self._turn()
        self.corrected.emit()
