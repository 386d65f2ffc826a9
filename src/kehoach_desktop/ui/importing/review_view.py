"""The review: the source on the left, what was read on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.services.draft_doubts import Doubt, Section, warnings_at
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.head_form import HeadForm
from kehoach_desktop.ui.importing.indicator_model import IndicatorReviewModel
from kehoach_desktop.ui.importing.review_table import ReviewTable
from kehoach_desktop.ui.importing.source_pane import SourcePane
from kehoach_desktop.ui.importing.task_model import ACTIONS_KEY, TaskReviewModel
from kehoach_desktop.ui.importing.warning_list import WarningList
from kehoach_desktop.ui.importing.why_strip import WhyStrip

_SOURCE_SHARE, _READING_SHARE = 500, 700
_SECTIONS = (Section.TASKS, Section.INDICATORS, Section.HEAD, Section.WARNINGS)


class ReviewView(QWidget):
    """Shows one draft; every correction goes to its session."""

    corrected = Signal()

    def __init__(self, session: DraftSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.source = SourcePane(session.draft.blocks)
        self.tasks = ReviewTable(TaskReviewModel(session))
        self.indicators = ReviewTable(IndicatorReviewModel(session))
        self.head = HeadForm(session)
        self.warnings = WarningList(session)
        self.tabs = QTabBar()
        self._sections = QStackedWidget()
        self._why = WhyStrip()
        self._counts = QLabel()
        self._about = QLabel()
        self._at = -1
        self._lay_out()
        session.changed.connect(self._has_changed)
        self.tabs.currentChanged.connect(self._turn)
        # The one in front is written bold and wider.
        self.tabs.currentChanged.connect(lambda: self.tabs.updateGeometry())
        for table in (self.tasks, self.indicators):
            table.chosen.connect(self._choose)
            table.removed.connect(self._remove)
        self.warnings.chosen.connect(self.source.show_place)
        self.source.chosen.connect(self._find)
        self._why.confirmed.connect(self._confirm)
        self._why.removed.connect(lambda: self._table().remove_chosen())
        self._why.undone.connect(session.undo)
        draft = session.draft
        first = Section.TASKS if session.task_count or not draft.indicators else Section.INDICATORS
        self.tabs.setCurrentIndex(_SECTIONS.index(first))
        self._has_changed()
        self._turn()

    def _lay_out(self) -> None:
        self._counts.setTextFormat(Qt.TextFormat.RichText)
        self._about.setProperty("look", "muted")
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        band = QFrame()
        band.setProperty("look", "head")
        row = QHBoxLayout(band)
        row.setContentsMargins(16, 9, 16, 9)
        row.addWidget(self._counts)
        row.addStretch(1)
        row.addWidget(self._about)
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
        for page in (self.tasks, self.indicators, self.head, self.warnings):
            self._sections.addWidget(page)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tab_row)
        column.addWidget(self._sections, 1)
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
        layout.addWidget(band)
        layout.addWidget(splitter, 1)

    # --- what the page calls ---------------------------------------------------------------

    def finish_typing(self) -> None:
        """Take what stands in an open field."""
        self.tasks.finish_typing()
        self.indicators.finish_typing()
        self.head.finish_typing()

    def next_doubt(self) -> None:
        """Go to the next place to look at, after the last comes the first again."""
        self.finish_typing()
        doubts = self.session.doubts
        if not doubts:
            return
        self._at = (self._at + 1) % len(doubts)
        self.show_doubt(doubts[self._at])

    def show_doubt(self, doubt: Doubt) -> None:
        """Bring a doubtful place under the cursor."""
        self.tabs.setCurrentIndex(_SECTIONS.index(doubt.section))
        if doubt.section is Section.WARNINGS:
            self.warnings.show_row(int(doubt.key))
        elif doubt.section in (Section.TASKS, Section.INDICATORS):
            self._table().show_row(doubt.key, doubt.field)

    # --- inside ----------------------------------------------------------------------------

    def _table(self) -> ReviewTable:
        return self.indicators if self._section() is Section.INDICATORS else self.tasks

    def _section(self) -> Section:
        return _SECTIONS[self.tabs.currentIndex()]

    def _turn(self) -> None:
        self._sections.setCurrentIndex(self.tabs.currentIndex())
        if self._section() in (Section.TASKS, Section.INDICATORS):
            table = self._table()
            index = table.currentIndex()
            if not index.isValid() and table.facts.rowCount():
                table.setCurrentIndex(table.facts.index(table.facts.first_fact(), 1))
            elif index.isValid():
                self._choose(table.facts.key_at(index.row()), table.facts.where_at(index.row()))
            else:
                self._why.show_nothing()
            table.setFocus()
        else:
            self._why.show_nothing()

    def _choose(self, key: str, where: str) -> None:
        self.source.show_place(where)
        doubts = self.session.doubts
        is_doubtful = any(doubt.key == key for doubt in doubts)
        self._why.show_row(where, warnings_at(self.session.draft, where), is_doubtful)
        here = [at for at, doubt in enumerate(doubts) if doubt.key == key]
        if here and self._at not in here:
            self._at = here[0] - 1

    def _find(self, where: str) -> None:
        """Show the fact that was read at a place of the source."""
        for section, table in ((Section.TASKS, self.tasks), (Section.INDICATORS, self.indicators)):
            for row in range(table.facts.rowCount()):
                if where and table.facts.where_at(row) == where:
                    self.tabs.setCurrentIndex(_SECTIONS.index(section))
                    table.show_row(table.facts.key_at(row))
                    return

    def _remove(self, keys: list[str]) -> None:
        actions = [one.key for one in self.session.draft.actions]
        gone = [key for key in keys if key != ACTIONS_KEY]
        if ACTIONS_KEY in keys:
            gone += actions
        self.session.remove(gone)

    def _confirm(self) -> None:
        table = self._table()
        index = table.currentIndex()
        if index.isValid():
            self.session.confirm(table.facts.key_at(index.row()))
            self._turn()

    def _has_changed(self) -> None:
        draft, doubts = self.session.draft, self.session.doubts
        self._at = min(self._at, len(doubts) - 1)
        tasks, indicators = self.session.task_count, len(draft.indicators)
        groups = len(draft.groups)
        parts = [self.tr("<b>{n}</b> nhiệm vụ").format(n=tasks)]
        if groups:
            parts[0] += self.tr(" · <b>{n}</b> nhóm").format(n=groups)
        parts.append(self.tr("<b>{n}</b> chỉ tiêu").format(n=indicators))
        if draft.duties:
            parts.append(self.tr("<b>{n}</b> chế độ báo cáo").format(n=len(draft.duties)))
        if doubts:
            text = self.tr("◆ <b>{n}</b> chỗ cần xem — phím F8").format(n=len(doubts))
            parts.append(f"<span style='color:#8f5600'>{text}</span>")
        else:
            text = self.tr("✓ không còn chỗ nào cần xem")
            parts.append(f"<span style='color:#1c7a43'>{text}</span>")
        self._counts.setText("&nbsp;&nbsp;&nbsp;&nbsp;".join(parts))
        about = [draft.symbol] if draft.symbol else []
        if draft.year:
            about.append(self.tr("năm {year}").format(year=draft.year))
        if draft.bases:
            about.append(self.tr("căn cứ {n} văn bản").format(n=len(draft.bases)))
        self._about.setText(" · ".join(about))
        for at, label in enumerate(
            (
                self.tr("Nhiệm vụ ({n})").format(n=tasks),
                self.tr("Chỉ tiêu ({n})").format(n=indicators),
                self.tr("Thông tin chung"),
                self.tr("Cảnh báo ({n})").format(n=len(draft.warnings)),
            )
        ):
            self.tabs.setTabText(at, label)
        self._why.show_undo(self.session.can_undo)
        self.corrected.emit()
