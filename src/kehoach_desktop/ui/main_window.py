"""The window: navigation, pages, status line; nothing of the work itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from kehoach_desktop.domain.changes import Changes, Kind
from kehoach_desktop.ui.closing import Closing
from kehoach_desktop.ui.navigation import Navigation
from kehoach_desktop.ui.operations import Job, Operations
from kehoach_desktop.ui.page_stack import PageStack
from kehoach_desktop.ui.pages import PAGES
from kehoach_desktop.ui.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kehoach_desktop.domain.office import Office
    from kehoach_desktop.services.models.today_models import Today
    from kehoach_desktop.services.reviewing.kept_review import KeptReview
    from kehoach_desktop.ui.actions import Actions
    from kehoach_desktop.ui.arrivals import Arrivals
    from kehoach_desktop.ui.operations import Look
    from kehoach_desktop.ui.search.dialog import SearchDialog

FIRST_PAGE = "today"
_TOLD_SECONDS = 12.0


class MainWindow(QMainWindow):
    """Holds the pages and carries messages between them, the runner and the officer."""

    painted = Signal()
    """Emitted once, after the window first stood on the screen."""

    data_shown = Signal()
    """Emitted once, when the first page shows its data (or the first start its question)."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self.setWindowTitle(self.tr("Kế hoạch"))
        self.navigation = Navigation(PAGES)
        self.pages = PageStack(PAGES, operations)
        self.status_line = StatusLine()
        self.closing = Closing(self, operations, self.pages, self.status_line)
        self.actions_: Actions | None = None
        self.arrivals: Arrivals | None = None
        self._lay_out()
        self.navigation.chosen.connect(self._turn_to)
        self.pages.turned.connect(self.navigation.mark)
        self.pages.status.connect(self.status_line.show_text)
        self.pages.told.connect(lambda text: self.status_line.pass_by(text, _TOLD_SECONDS))
        self.pages.keeps_steps.connect(self.status_line.keep_undo_back)
        operations.opened.connect(self._open)
        operations.open_failed.connect(self._cannot_open)
        operations.open_elsewhere.connect(self.close)
        operations.changed.connect(self._has_changed)
        operations.unsaved.connect(self._has_not_changed)
        operations.busy.connect(self._is_busy)
        operations.problem.connect(self._show_problem)
        operations.fault.connect(self._show_fault)
        operations.long_started.connect(self._follow)
        self._search: SearchDialog | None = None
        self._has_painted = False
        self._telling = False
        self._opened = False
        self._ready = False
        self._has_shown = False
        self.pages.cover(QWidget())
        self.navigation.mark(FIRST_PAGE)

    def _lay_out(self) -> None:
        right = self._right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.pages, 1)
        right.addWidget(self.status_line)
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.navigation)
        layout.addLayout(right, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(QSize(960, 520))
        self.resize(1366, 728)

    # --- opening ---------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell of the first time."""
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def begin(self) -> None:
        """Show the data: a first look at it at once, then the opened data folder.

        A window that was begun hidden is not begun again when it is painted first.
        """
        if self.arrivals is not None:
            return
        # Whatever loads more of Qt comes after the first paint.
        from kehoach_desktop.ui.arrivals import Arrivals
        from kehoach_desktop.ui.widgets.file_drop import FileDrop

        self.arrivals = Arrivals(self._read_file, self)
        FileDrop(self).dropped.connect(self.arrivals.add)
        self.status_line.show_text(self.tr("Đang mở dữ liệu…"))
        self.navigation.draw_icons()
        self.operations.look(_look_at_today, self._show_first)
        first = self.pages.page(FIRST_PAGE)
        first.shown.connect(self._first_shown)
        self.pages.cover(first)

    def _show_first(self, found: Today | None) -> None:
        from kehoach_desktop.ui.today.page import TodayPage

        first = self.pages.page(FIRST_PAGE)
        if isinstance(first, TodayPage) and found is not None:
            first.show_first(found)
        QTimer.singleShot(0, self, self.operations.start)

    def _first_shown(self) -> None:
        if not self._has_shown:
            self._has_shown = True
            self.data_shown.emit()

    def _open(self) -> None:
        from kehoach_desktop.ui.actions import Actions

        self._opened = True
        self.actions_ = Actions(self, [entry.name for entry in PAGES])
        self.actions_.page.connect(self._turn_to)
        self.actions_.undo.connect(self.undo)
        self.actions_.redo.connect(self.redo)
        self.actions_.search.connect(self.search)
        self.navigation.search_asked.connect(self.search)
        self.operations.read(lambda services: services.office.own(), self._take_office)
        self.operations.read(
            lambda services: (services.place.folder, services.place.remark()),
            lambda found: self._tell_place(*found),
        )
        self.pages.turn_to(FIRST_PAGE)
        self._read_steps()
        self.operations.read(lambda services: services.kept_reviews.kept(), self._tell_kept)

    def _tell_place(self, folder: Path, remark: str | None) -> None:
        if remark is None:
            return
        from kehoach_desktop.ui.place_notice import PlaceNotice, was_read

        if not was_read(folder):
            self._right.insertWidget(0, PlaceNotice(folder, remark))

    def add_band(self, band: QWidget) -> None:
        """Put a band above the pages."""
        self._right.insertWidget(0, band)

    def turn_to_first(self) -> None:
        """Turn to the page that the program opens with."""
        self._turn_to(FIRST_PAGE)

    def _take_office(self, office: Office | None) -> None:
        if office is None:
            self._start_first()
            return
        short = short_name(office.name)
        self.navigation.show_office(short, office.province)
        self.setWindowTitle(self.tr("Kế hoạch — {}").format(short))
        if not self._ready:
            self._ready = True
            self.navigation.allow(True)
            if not self.pages.here:
                self.pages.turn_to(FIRST_PAGE)

    def _start_first(self) -> None:
        from kehoach_desktop.ui.first_start.page import FirstStart

        question = FirstStart(self.operations)
        self._ready = False
        self.navigation.allow(False)
        # An office that was taken back is not named any longer.
        self.navigation.show_office(self.tr("Kế hoạch"), "")
        self.setWindowTitle(self.tr("Kế hoạch"))
        self.pages.cover(question)
        question.begin()
        self._first_shown()

    def _cannot_open(self, text: str) -> None:
        from kehoach_desktop.ui.widgets.notice import Notice

        notice = Notice(self.tr("Chưa mở được dữ liệu"), text)
        notice.add_button(self.tr("Đóng chương trình"), self.close)
        self.pages.cover(notice)
        self._first_shown()

    # --- carrying messages -----------------------------------------------------------

    def _tell_kept(self, kept: Sequence[KeptReview]) -> None:
        """Say for a while that a review was left half-way: by the officer, or by a power cut."""
        if kept:
            words = self.tr("Còn bản đọc đang xem dở: {name}. Xem tiếp ở trang “Nhập văn bản”.")
            self.status_line.pass_by(words.format(name=kept[0].name), 20.0)

    def _turn_to(self, name: str) -> None:
        turned = self._ready and self.pages.turn_to(name)
        if not turned and self.pages.here:
            self.navigation.mark(self.pages.here)

    def _has_changed(self, changes: Changes) -> None:
        self.status_line.say_saved()
        if changes.touches(Kind.OFFICE):
            self.operations.read(lambda services: services.office.own(), self._take_office)
        self._read_steps()

    def _has_not_changed(self, error: Exception) -> None:
        from kehoach_desktop.ui.unsaved_words import is_kept, unsaved_words

        if is_kept(error):
            self.status_line.say_unsaved()
        self.closing.lost = unsaved_words(error)

    def _read_steps(self) -> None:
        self.operations.read(
            lambda services: (services.undo.next_undo(), services.undo.next_redo()),
            self._show_steps,
            key="steps",
        )

    def _show_steps(self, steps: tuple[str | None, str | None]) -> None:
        self.status_line.show_undo(steps[0])
        if self.actions_ is not None:
            self.actions_.name_steps(*steps)

    def _read_file(self, path: Path) -> bool:
        if not self._ready or self.is_closing or self.operations.long_work:
            return False
        return self.pages.turn_to("importing", path)

    def answer(self, file: Path | None) -> None:
        """Come forward as a second start of the program asks, and take its file in."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication

        if self.isMinimized():
            # Back to what it was before: maximised, or at its size.
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        front = QApplication.activeModalWidget() or self
        front.raise_()
        front.activateWindow()
        if file is not None:
            self.take_in(file)

    def take_in(self, file: Path) -> None:
        """Take a file in as if it were dropped here, once the data are open and nobody waits."""
        if self.arrivals is not None:
            self.arrivals.add(file)

    @property
    def is_closing(self) -> bool:
        """Whether the window only waits for the last changes to be saved."""
        return self.closing.under_way

    def undo(self) -> None:
        """Take the latest step back, after what is being typed was saved."""
        if self._opened and not self.pages.undo() and self.pages.flush():
            self.operations.change(lambda services: services.undo.undo(), self._has_undone)

    def search(self) -> None:
        """Look for anything by its words, from whatever page is in front."""
        if not self._opened:
            return
        if self._search is None:
            from kehoach_desktop.ui.search.dialog import SearchDialog

            self._search = SearchDialog(self.operations, self)
            self._search.chosen.connect(self.pages.turn_to)
        self._search.show_over(self)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._opened and not self.pages.redo() and self.pages.flush():
            self.operations.change(lambda services: services.undo.redo(), self._has_redone)

    def _has_undone(self, changes: Changes | None) -> None:
        if changes is None:
            self.status_line.pass_by(self.tr("Không còn bước nào để hoàn tác."))
        else:
            self.status_line.pass_by(self.tr("Đã hoàn tác: {}").format(changes.step))

    def _has_redone(self, changes: Changes | None) -> None:
        if changes is None:
            self.status_line.pass_by(self.tr("Không còn bước nào để làm lại."))
        else:
            self.status_line.pass_by(self.tr("Đã làm lại: {}").format(changes.step))

    def _show_problem(self, text: str) -> None:
        from kehoach_desktop.ui.errors import show_problem

        show_problem(self, text)

    def _show_fault(self, report: str) -> None:
        from kehoach_desktop.ui.errors import FaultDialog

        # One dialog at a time: a fault that repeats must not bury the window.
        if not self._telling:
            self._telling = True
            try:
                FaultDialog(report, self).exec()
            finally:
                self._telling = False

    def _follow(self, job: Job) -> None:
        from kehoach_desktop.ui.widgets.progress_dialog import ProgressDialog

        ProgressDialog(self.operations, job, self)

    # --- closing ---------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, or stay in the tray, once everything is saved."""
        self.closing.answer(event, self._opened)

    def end_session(self) -> None:
        """Save before the officer is logged off; the window goes on if that is called off."""
        self.closing.end_session(self._opened)

    def _is_busy(self, busy: bool) -> None:
        if not busy:
            self.closing.goes_on()


def _look_at_today(look: Look) -> Today:
    return look.first_page.look()


def short_name(office: str) -> str:
    """Return the office's name as spoken of in the window ("UBND xã Tân Lập")."""
    return office.replace("Ủy ban nhân dân", "UBND").replace("Uỷ ban nhân dân", "UBND")
