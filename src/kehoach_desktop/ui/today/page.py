"""Hôm nay: what is late, falls due, waits and is to be reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.page import Page
from kehoach_desktop.ui.today.bands import ClockBand, SinceBand
from kehoach_desktop.ui.today.list_view import ListView
from kehoach_desktop.ui.today.number_tile import NumberTile
from kehoach_desktop.ui.today.report_card import ReportCard
from kehoach_desktop.ui.today.rows import due_columns, due_rows
from kehoach_desktop.ui.today.side import Side
from kehoach_desktop.ui.widgets.page_head import PageHead
from kehoach_desktop.ui.widgets.status_shape import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kehoach_desktop.domain.reports.reporting import ReportingStep
    from kehoach_desktop.services.application import Application as Services
    from kehoach_desktop.services.models.today_models import DueItem, Today, UnitAnswer
    from kehoach_desktop.ui.operations import Operations
    from kehoach_desktop.ui.today.lists import TodayLists

_LIST_LEAST = 110
_SIDE, _SIDE_SMALL, _SMALL = 320, 292, 1000


class TodayPage(Page):
    """The first page: calm numbers that open their lists, and the list of what falls due."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.found: Today | None = None
        self._is_open = False
        self._lists: TodayLists | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = PageHead(self.tr("Hôm nay"))
        self._day = QLabel()
        self._day.setProperty("look", "muted")
        head.add(self._day)
        self.print_button = head.add_button(self.tr("In danh sách"))
        self.import_button = head.add_button(self.tr("Nhập văn bản…"), primary=True)
        self.clock_band, self.since_band = ClockBand(), SinceBand()
        self.report = ReportCard()
        self.late = NumberTile(self.tr("Quá hạn"), theme.BAD)
        self.missed = NumberTile(self.tr("Kỳ chưa làm"), theme.BAD)
        self.soon = NumberTile(self.tr("Đến hạn trong 7 ngày"), theme.DOUBT)
        self.waiting = NumberTile(self.tr("Chờ văn bản cấp trên"), theme.WAITING)
        self.indicators = NumberTile(self.tr("Chỉ tiêu chưa đạt, thiếu số liệu"), theme.INK)
        self.asked = NumberTile(self.tr("Kiến nghị chưa trả lời"), theme.INK)
        self.tiles = (self.late, self.missed, self.soon, self.waiting, self.indicators, self.asked)
        tiles = QHBoxLayout()
        tiles.setSpacing(10)
        for tile in self.tiles:
            tiles.addWidget(tile, 1)
        self.list = ListView(due_columns())
        self.list.setAccessibleName(self.tr("Việc quá hạn và sắp đến hạn"))
        self._nothing_due = QLabel(
            self.tr("Không có việc quá hạn, cũng không có việc đến hạn trong 30 ngày tới.")
        )
        self._nothing_due.setProperty("look", "good")
        self._nothing_due.setWordWrap(True)
        self._nothing_due.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._due = QStackedWidget()
        self._due.addWidget(self.list)
        self._due.addWidget(self._nothing_due)
        framed = QFrame()
        framed.setProperty("look", "card")
        framed.setMinimumHeight(_LIST_LEAST)
        inside = QVBoxLayout(framed)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._due)
        left = QVBoxLayout()
        left.setSpacing(10)
        for widget in (self.clock_band, self.since_band, self.report):
            left.addWidget(widget)
        left.addLayout(tiles)
        left.addWidget(framed, 1)
        self.side = Side()
        self.side.setFixedWidth(_SIDE)
        self.units, self.groups = self.side.units, self.side.groups
        self.status_card = self.side.status
        ground = QWidget()
        ground.setObjectName("today_ground")
        columns = QHBoxLayout(ground)
        columns.setContentsMargins(16, 12, 12, 12)
        columns.setSpacing(12)
        columns.addLayout(left, 1)
        columns.addWidget(self.side)
        # On a very low window the page scrolls rather than asking for height.
        low = QScrollArea()
        low.setObjectName("today_ground")
        low.setFrameShape(QFrame.Shape.NoFrame)
        low.setWidgetResizable(True)
        low.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        low.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        low.setWidget(ground)
        self._views = QStackedWidget()
        self._views.addWidget(low)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._views, 1)

    def _connect(self) -> None:
        self.import_button.clicked.connect(lambda: self.go_to.emit("importing", None))
        self.print_button.clicked.connect(lambda: self.lists.print_list())
        self.clock_band.is_right.connect(self._believe_clock)
        self.since_band.opened.connect(lambda since: self.lists.show_since(since))
        self.report.marked.connect(self._mark)
        self.report.unmarked.connect(self._unmark)
        self.report.go_to.connect(self.go_to)
        self.late.clicked.connect(lambda: self.lists.show_late())
        self.missed.clicked.connect(lambda: self.lists.show_missed())
        self.soon.clicked.connect(lambda: self.lists.show_soon())
        self.waiting.clicked.connect(lambda: self.lists.show_waiting())
        self.indicators.clicked.connect(lambda: self.lists.show_indicators())
        self.asked.clicked.connect(lambda: self.lists.show_recommendations())
        self.list.opened.connect(self._open_item)
        self.units.received.connect(self._receive)
        self.units.all_asked.connect(lambda: self.lists.show_units())
        self.units.letters_asked.connect(lambda ids: self.lists.write_letters(ids))
        self.groups.opened.connect(lambda group: self.lists.show_group(group))
        self.groups.arrived.connect(lambda group: self.lists.enter_document(group))
        self.status_card.opened.connect(lambda words, leaves: self.lists.show_leaves(words, leaves))
        self.status_card.by_unit_asked.connect(lambda: self.lists.show_table())

    @property
    def lists(self) -> TodayLists:
        """What opens the lists behind the numbers, loaded with the first one."""
        if self._lists is None:
            from kehoach_desktop.ui.today.lists import TodayLists

            self._lists = TodayLists(self, lambda: self.found)
        return self._lists

    # --- the window's side -----------------------------------------------------------

    def enter(self) -> None:
        """Read the page."""
        self._is_open = True
        self._read()
        self.list.setFocus()

    def refresh(self, changes: Changes) -> None:
        """Read again: nearly every change touches a number here."""
        self._read()

    def tells(self, clock: bool) -> bool:
        """Say what a reminder would, and ask of the clock where its date is doubtful."""
        found = self.found
        return found is not None and (found.doubt is not None if clock else bool(found.in_force))

    def show_first(self, found: Today) -> None:
        """Show the page before the data folder is open; nothing can be done on it yet."""
        if not self._is_open and found.in_force:
            self._show_left(found)
            self._has_shown()
            # The list of what is late and due stands there sooner without the cards beside it.
            QTimer.singleShot(0, self, lambda: self._show_side(found))

    # --- reading ---------------------------------------------------------------------

    def _read(self) -> None:
        self.operations.read(
            lambda services: services.first_page.look(), self._take, owner=self, key="today"
        )

    def _take(self, found: Today) -> None:
        self._show(found)
        if found.doubt is None:
            self.operations.read(
                lambda services: services.first_page.seen(),
                lambda _nothing: None,
                owner=self,
                key="today-seen",
            )

    def _show(self, found: Today) -> None:
        # The empty page offers the next step itself.
        self.print_button.setVisible(bool(found.in_force))
        self.import_button.setVisible(bool(found.in_force))
        if not found.in_force:
            self.found = found
            self._show_empty(found)
            self._has_shown()
            return
        self._show_left(found)
        self._show_side(found)
        self._tell_status(found)
        if self._lists is not None:
            self._lists.renew(found)
        self._has_shown()

    def _show_left(self, found: Today) -> None:
        from kehoach_desktop.ui.today.day_words import long_day

        self.found = found
        self._day.setText(long_day(found.day))
        self._views.setCurrentIndex(0)
        self.clock_band.ask(found)
        self.since_band.tell(found.since)
        self.report.show_report(found.report, found.unsent, found.units)
        self.late.show_number(len(found.late))
        self.missed.show_number(found.missed_count)
        self.soon.show_number(len(found.soon))
        self.waiting.show_number(found.waiting_count)
        self.indicators.show_number(len(found.unmet) + len(found.unmeasured))
        self.asked.show_number(len(found.recommendations))
        self._show_due(found)

    def _show_side(self, found: Today) -> None:
        self.side.show_found(found)

    def _show_due(self, found: Today) -> None:
        rows = due_rows(
            (
                (self.tr("Quá hạn"), Tone.BAD, found.late),
                (self.tr("Kỳ chưa làm"), Tone.BAD, found.missed),
                (self.tr("Trong 7 ngày"), Tone.DOUBT, found.soon),
                (self.tr("Sau đó, đến 30 ngày"), Tone.PLAIN, found.later),
            ),
            found.day.year,
            periods=True,
        )
        self._due.setCurrentIndex(0 if rows else 1)
        chosen = self.list.chosen
        top = self.list.verticalScrollBar().value()
        self.list.show_rows(rows)
        if chosen is None:
            self.list.choose_first()
            return
        for place, row in enumerate(rows):
            if row.target is not None and _is_same(row.target, chosen):
                self.list.setCurrentIndex(self.list.list.index(place, 0))
        self.list.verticalScrollBar().setValue(top)

    def _tell_status(self, found: Today) -> None:
        plans, letters = found.in_force - found.letters, found.letters
        if not letters:
            words = self.tr("{n} kế hoạch đang thực hiện").format(n=plans)
        elif not plans:
            words = self.tr("{n} công văn đang thực hiện").format(n=letters)
        else:
            words = self.tr("{n} kế hoạch, {letters} công văn đang thực hiện").format(
                n=plans, letters=letters
            )
        tasks = self.tr("{n} nhiệm vụ").format(n=found.counts.total)
        self.status.emit(f"{words} · {tasks}")

    def _has_shown(self) -> None:
        # Painted first, then told: whoever measures must see what the officer sees.
        self._views.repaint()
        QTimer.singleShot(0, self, self.shown.emit)

    def _show_empty(self, found: Today) -> None:
        from kehoach_desktop.ui.widgets.notice import Notice

        while self._views.count() > 1:
            old = self._views.widget(1)
            self._views.removeWidget(old)
            old.deleteLater()
        if found.drafts:
            notice = Notice(
                self.tr("Chưa có kế hoạch nào đang thực hiện"),
                self.tr(
                    "Có {n} văn bản còn là dự thảo. Xem lại rồi đưa vào thực hiện, trang này sẽ "
                    "cho biết việc nào đến hạn, việc nào phải chờ."
                ).format(n=found.drafts),
            )
            notice.add_button(
                self.tr("Xem kế hoạch"), lambda: self.go_to.emit("plans", None), primary=True
            )
        else:
            notice = Notice(
                self.tr("Chưa có kế hoạch nào"),
                self.tr(
                    "Nhập kế hoạch đã ban hành từ tệp Word, PDF, Excel hoặc dán văn bản. Từ đó "
                    "trang này cho biết mỗi sáng việc nào quá hạn, sắp đến hạn, đang chờ ai."
                ),
            )
            notice.add_button(self.tr("Trang Kế hoạch"), lambda: self.go_to.emit("plans", None))
            notice.add_button(
                self.tr("Nhập văn bản…"),
                lambda: self.go_to.emit("importing", None),
                primary=True,
            )
        self._views.addWidget(notice)
        self._views.setCurrentIndex(1)
        self.status.emit("")

    def _believe_clock(self) -> None:
        def believe(services: Services) -> None:
            services.first_page.seen()
            services.reminders.trust_clock()

        self.operations.read(believe, lambda _nothing: self._read(), owner=self, key="today-seen")

    # --- doing -----------------------------------------------------------------------

    def _mark(self, step: ReportingStep, period: str, duty_id: str) -> None:
        self.operations.change(
            lambda services: services.reporting.mark(step, period, duty=duty_id), owner=self
        )

    def _unmark(self, step: ReportingStep, period: str, duty_id: str) -> None:
        self.operations.change(
            lambda services: services.reporting.unmark(step, period, duty=duty_id), owner=self
        )

    def _receive(self, unit: UnitAnswer) -> None:
        if self.found is not None and self.found.units is not None:
            period = self.found.units.period
            self.operations.change(
                lambda services: services.reporting.receive(unit.unit_id, period), owner=self
            )

    def _open_item(self, item: DueItem) -> None:
        self.lists.open_item(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the cards on the right less room on a small screen."""
        super().resizeEvent(event)
        self.side.setFixedWidth(_SIDE_SMALL if self.width() < _SMALL else _SIDE)


def _is_same(target: object, chosen: object) -> bool:
    same = ("sort", "id", "due")
    return all(getattr(target, name, None) == getattr(chosen, name, None) for name in same)
