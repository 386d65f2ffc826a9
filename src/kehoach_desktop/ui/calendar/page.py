"""The page of the calendar: a month, a quarter at a glance, a list by day."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.days.calendar_grid import CalendarView, month_after, view_span
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.models.calendar_models import CalendarSpan, Emptiness
from kehoach_desktop.services.models.read_models import DueKind, DueLine, PlanSummary
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.services.rows.listed_days import listed_days
from kehoach_desktop.ui.calendar.agenda_model import AgendaModel
from kehoach_desktop.ui.calendar.empty_notice import empty_notice
from kehoach_desktop.ui.calendar.entry_looks import counted_words, month_name
from kehoach_desktop.ui.calendar.handing_over import HandingOver
from kehoach_desktop.ui.calendar.keys import CalendarKeys
from kehoach_desktop.ui.calendar.line_actions import LineActions
from kehoach_desktop.ui.calendar.month_board import MonthBoard
from kehoach_desktop.ui.calendar.narrowing_bar import NarrowingBar
from kehoach_desktop.ui.calendar.quarter_board import QuarterBoard
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.page import Page
from kehoach_desktop.ui.updating.wide_table import WideTable
from kehoach_desktop.ui.widgets.notice import Notice
from kehoach_desktop.ui.widgets.page_head import PageHead

_ROMAN = ("I", "II", "III", "IV")
_PERIOD_WIDTH = 118


class CalendarPage(Page):
    """Shows what falls due around one chosen day, in one of three views."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.day = datetime.date.min
        self.view = CalendarView.MONTH
        self.span: CalendarSpan | None = None
        self.bar = NarrowingBar()
        self.month = MonthBoard()
        self.quarter = QuarterBoard()
        self.agenda_model = AgendaModel()
        self.agenda = WideTable(self.agenda_model, self.agenda_model.columns)
        self.keys = CalendarKeys(self)
        self.period = QLabel()
        self.period.setProperty("look", "heading")
        self.period.setMinimumWidth(_PERIOD_WIDTH)
        self.views: dict[CalendarView, QPushButton] = {}
        self._boards: dict[CalendarView, QWidget] = {
            CalendarView.MONTH: self.month,
            CalendarView.QUARTER: self.quarter,
            CalendarView.AGENDA: self.agenda,
        }
        self.handing = HandingOver(operations, self)
        self.actions_ = LineActions(operations, self, self.open_line)
        self._notice: Notice | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = PageHead(self.tr("Lịch"))
        self.before = _step("‹", self.tr("Trước (PageUp)"))
        self.after = _step("›", self.tr("Sau (PageDown)"))
        self.today_button = QPushButton(self.tr("Hôm nay"))
        self.today_button.setToolTip(self.tr("Về hôm nay (Home)"))
        for widget in (self.before, self.period, self.after, self.today_button):
            head.add(widget)
        for at, (view, label) in enumerate(
            (
                (CalendarView.MONTH, self.tr("Tháng")),
                (CalendarView.QUARTER, self.tr("Quý")),
                (CalendarView.AGENDA, self.tr("Danh sách")),
            ),
            1,
        ):
            button = QPushButton(label)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setToolTip(self.tr("Phím {n}").format(n=at))
            button.clicked.connect(lambda _on=False, view=view: self.show_view(view))
            self.views[view] = button
            head.add(button)
        self.views[self.view].setChecked(True)
        self.print_button = head.add_button(self.tr("In…"))
        self.export_button = head.add_button(self.tr("Xuất .ics…"))
        self._stack = QStackedWidget()
        for board in self._boards.values():
            self._stack.addWidget(board)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        self.today_button.clicked.connect(self.go_today)
        self.print_button.clicked.connect(lambda: self._hand_over(prints=True))
        self.export_button.clicked.connect(lambda: self._hand_over(prints=False))
        self.bar.changed.connect(self.read)
        for board in (self.month, self.quarter):
            board.chosen.connect(self.choose)
            board.day_opened.connect(self.open_day)
            self.keys.watch(board)
        self.month.line_opened.connect(self.open_line)
        self.month.refused.connect(self._refuse)
        self.month.dropped.connect(self.actions_.put_off)
        self.month.menu_asked.connect(self._show_menu)
        self.keys.watch(self.agenda, arrows=False)
        self.agenda.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.agenda.customContextMenuRequested.connect(self._show_row_menu)
        self.agenda.doubleClicked.connect(lambda _index: self.open_chosen())
        self.agenda.selectionModel().currentRowChanged.connect(
            lambda index, _old: self._follow_row(index.row())
        )
        self.keys.days.connect(self._step_days)
        self.keys.pages.connect(self.turn)
        self.keys.today.connect(self.go_today)
        self.keys.opened.connect(self.open_chosen)
        self.keys.listed.connect(lambda: self.open_day(self.day))
        self.keys.view.connect(self.show_view)

    # --- the page's life -------------------------------------------------------------------

    def enter(self) -> None:
        """Read what there is to choose from, and the days; the keys go to the view."""
        self.operations.read(
            lambda services: (
                services.today(),
                services.plans.plans(),
                services.office.units(),
            ),
            lambda found: self._take(*found),
            owner=self,
            key="calendar-choices",
        )
        self._boards[self.view].setFocus()

    def refresh(self, changes: Changes) -> None:
        """Whatever changed may fall due on these days."""
        self.enter()

    def show_target(self, target: object) -> None:
        """Bring a day into view."""
        if isinstance(target, datetime.date):
            self.day = target
            self.read()

    def _take(
        self, today: datetime.date, plans: Sequence[PlanSummary], units: Sequence[Unit]
    ) -> None:
        if self.day == datetime.date.min:
            self.day = today
        self.bar.show_choices(plans, units)
        self.read()

    def read(self) -> None:
        """Read the days of the view in front."""
        if self.day == datetime.date.min:
            return
        first, last = view_span(self.view, self.day)
        only = self.bar.only
        self.operations.read(
            lambda services: services.calendar.entries(first, last, only),
            self._show,
            owner=self,
            key="calendar",
        )

    def _show(self, span: CalendarSpan) -> None:
        self.span = span
        if span.empty is not Emptiness.FULL:
            self._show_notice(span.empty)
        else:
            self._show_board(span)
        self.shown.emit()

    def _show_board(self, span: CalendarSpan) -> None:
        match self.view:
            case CalendarView.MONTH:
                self.month.show_month(self.day)
                self.month.show_span(span)
            case CalendarView.QUARTER:
                self.quarter.show_quarter(self.day)
                self.quarter.show_span(span)
            case CalendarView.AGENDA:
                self.agenda_model.show_span(span)
        self.period.setText(self._period_name())
        self._mark_day()
        self._stack.setCurrentWidget(self._boards[self.view])
        self._allow(True)
        self._say_counts()

    def _say_counts(self) -> None:
        """Sum up the days in front: of a month without the days beside it."""
        span = self.span
        if span is None:
            return
        lines = [
            line
            for line in span.lines
            if self.view is not CalendarView.MONTH or line.day.month == self.day.month
        ]
        if lines:
            words = counted_words(lines)
        elif span.all_lines and not self.bar.only.is_empty:
            words = self.tr("Không có việc nào khớp bộ lọc")
        else:
            words = self.tr("Không có việc nào đến hạn")
        self.bar.words.setText(words)
        self.status.emit(f"{self._period_name()}: {words}")

    def _show_notice(self, empty: Emptiness) -> None:
        if self._notice is not None:
            self._stack.removeWidget(self._notice)
            self._notice.deleteLater()
        notice = empty_notice(empty, lambda name: self.go_to.emit(name, None), self)
        self._notice = notice
        self._stack.addWidget(notice)
        self._stack.setCurrentWidget(notice)
        self.period.setText(self._period_name())
        self.bar.words.setText("")
        self.status.emit("")
        self._allow(False)

    def _allow(self, full: bool) -> None:
        for button in (self.print_button, self.export_button):
            button.setEnabled(full)

    def _period_name(self) -> str:
        if self.view is CalendarView.QUARTER:
            roman = _ROMAN[(self.day.month - 1) // 3]
            return self.tr("Quý {roman}/{year}").format(roman=roman, year=self.day.year)
        return month_name(self.day)

    # --- going about -------------------------------------------------------------------------

    def show_view(self, view: CalendarView) -> None:
        """Turn to another view of the same day."""
        self.view = view
        self.views[view].setChecked(True)
        self._boards[view].setFocus()
        self.read()

    def choose(self, day: datetime.date) -> None:
        """Choose a day; another month or quarter is read when it lies there.

        A day that no calendar shows is refused, and the one before stays chosen.
        """
        try:
            listed_days(*view_span(self.view, day))
        except InvalidInput as error:
            self._refuse(str(error))
            return
        before = view_span(self.view, self.day)
        self.day = day
        if view_span(self.view, day) != before:
            self.read()
        else:
            self._mark_day()
            self._say_counts()

    def turn(self, steps: int) -> None:
        """Go so many months on, in the quarter so many quarters."""
        months = steps * (3 if self.view is CalendarView.QUARTER else 1)
        try:
            self.choose(month_after(self.day, months))
        except InvalidInput as error:
            self._refuse(str(error))

    def go_today(self) -> None:
        """Choose today."""
        self.operations.read(
            lambda services: services.today(), self.choose, owner=self, key="calendar-today"
        )
        self._boards[self.view].setFocus()

    def _step_days(self, days: int) -> None:
        try:
            self.choose(self.day + datetime.timedelta(days=days))
        except OverflowError:
            return

    def _mark_day(self) -> None:
        for board in (self.month, self.quarter):
            board.show_cursor(self.day)
        if self.view is CalendarView.AGENDA:
            row = self.agenda.currentIndex().row()
            if row < 0 or self.agenda_model.day_of(row) != self.day:
                wanted = self.agenda_model.row_of(self.day)
                last = self.agenda_model.rowCount() - 1
                shown = self.agenda_model.index(wanted if wanted >= 0 else last, 0)
                self.agenda.selectionModel().blockSignals(True)
                self.agenda.setCurrentIndex(shown)
                self.agenda.selectionModel().blockSignals(False)
                self.agenda.scrollTo(shown)
                self.agenda.viewport().update()

    def _follow_row(self, row: int) -> None:
        day = self.agenda_model.day_of(row)
        if day is not None:
            self.day = day

    def _refuse(self, why: str) -> None:
        self.bar.words.setText(why)
        self.operations.problem.emit(why)

    # --- opening -------------------------------------------------------------------------------

    def open_chosen(self) -> None:
        """Open the only line of the chosen day, the list of several; a row of the list itself."""
        if self.span is None:
            return
        if self.view is CalendarView.AGENDA:
            line = self.agenda_model.line_at(self.agenda.currentIndex().row())
            if line is not None:
                self.open_line(line)
            return
        lines = self.span.by_day().get(self.day, ())
        if len(lines) == 1:
            self.open_line(lines[0])
        else:
            self.open_day(self.day)

    def open_line(self, line: DueLine) -> None:
        """Show a task, or the plan of a reporting duty, in the page of plans."""
        if line.kind is DueKind.DUTY:
            key = NodeKey(NodeKind.PLAN, line.plan_id)
        else:
            key = NodeKey(NodeKind.TASK, line.id)
        self.go_to.emit("plans", key)

    def open_day(self, day: datetime.date) -> None:
        """Show everything of a day."""
        from kehoach_desktop.ui.calendar.day_dialog import DayDialog

        if self.span is not None:
            dialog = DayDialog(day, self.span, self.actions_, self)
            dialog.line_opened.connect(self.open_line)
            dialog.open()

    def _show_menu(self, line: DueLine, place: QPoint) -> None:
        self.actions_.menu(line, self).popup(place)

    def _show_row_menu(self, place: QPoint) -> None:
        line = self.agenda_model.line_at(self.agenda.indexAt(place).row())
        if line is not None:
            self._show_menu(line, self.agenda.viewport().mapToGlobal(place))

    def _hand_over(self, *, prints: bool) -> None:
        self.handing.ask(self.view, self.day, self.bar.only, prints=prints)


def _step(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setFixedWidth(30)
    button.setStyleSheet("padding: 5px 0;")
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
