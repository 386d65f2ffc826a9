"""The calendar page over the sample office, by keys and by mouse."""

import datetime

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from kehoach_desktop.domain.days.calendar_grid import CalendarView
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceState
from kehoach_desktop.services.models.read_models import DueKind
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.ui.calendar import entry_looks
from kehoach_desktop.ui.calendar.day_dialog import DayDialog
from kehoach_desktop.ui.calendar.month_board import MIME
from kehoach_desktop.ui.calendar.page import CalendarPage
from kehoach_desktop.ui.calendar.painted_days import wrapped
from kehoach_desktop.ui.calendar.span_dialog import SpanDialog
from kehoach_desktop.ui.calendar.written_file import WrittenFile
from kehoach_desktop.ui.deadlines.extend_dialog import ExtendDialog
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.widgets.notice import Notice

FULL_DAY = datetime.date(2026, 6, 30)


def shown_page(qtbot, operations):
    page = CalendarPage(operations)
    qtbot.addWidget(page)
    operations.changed.connect(page.refresh)
    page.resize(1182, 660)
    page.show()
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.enter()
    return page


@pytest.fixture
def page(qtbot, operations, settled):
    page = shown_page(qtbot, operations)
    settled()
    return page


@pytest.fixture
def go(page, settled):
    """Choose a day and wait until it is there."""

    def to(day):
        page.choose(day)
        settled()

    return to


def press(qtbot, page, settled, *keys):
    for key in keys:
        qtbot.keyClick(page._boards[page.view], key)
        settled()


# --- going about ------------------------------------------------------------------------------


def test_it_begins_with_this_month_and_today_in_hand(page, today):
    assert page.day == today
    assert page.month.month == today.replace(day=1)
    assert page.period.text() == "Tháng 4/2026"
    assert "hôm nay" in page.month.accessibleName()
    assert page.views[CalendarView.MONTH].isChecked()


def test_arrows_go_by_days_and_weeks_page_keys_by_months(qtbot, page, settled, today):
    key = Qt.Key
    press(qtbot, page, settled, key.Key_Right, key.Key_Down)
    assert page.day == today + datetime.timedelta(days=8)
    press(qtbot, page, settled, key.Key_PageDown)
    assert page.day == datetime.date(2026, 5, 22)
    assert page.month.month == datetime.date(2026, 5, 1)
    press(qtbot, page, settled, key.Key_PageUp, key.Key_PageUp)
    assert page.day == datetime.date(2026, 3, 22)
    press(qtbot, page, settled, key.Key_Home)
    assert page.day == today
    assert page.period.text() == "Tháng 4/2026"


def test_an_arrow_leads_into_the_month_beside(qtbot, page, settled, go):
    go(datetime.date(2026, 4, 30))
    press(qtbot, page, settled, Qt.Key.Key_Right)
    assert page.day == datetime.date(2026, 5, 1)
    assert page.month.month == datetime.date(2026, 5, 1)


def test_number_keys_turn_the_view_and_the_day_stays(qtbot, page, settled, today):
    press(qtbot, page, settled, Qt.Key.Key_2)
    assert page._stack.currentWidget() is page.quarter
    assert page.period.text() == "Quý II/2026"
    press(qtbot, page, settled, Qt.Key.Key_PageDown)
    assert page.period.text() == "Quý III/2026"
    press(qtbot, page, settled, Qt.Key.Key_PageUp, Qt.Key.Key_3)
    assert page._stack.currentWidget() is page.agenda
    assert page.agenda_model.day_of(page.agenda.currentIndex().row()) == today
    press(qtbot, page, settled, Qt.Key.Key_1)
    assert page._stack.currentWidget() is page.month
    assert page.day == today


def test_the_buttons_do_as_the_keys_do(page, settled, today):
    page.after.click()
    settled()
    assert page.period.text() == "Tháng 5/2026"
    page.views[CalendarView.QUARTER].click()
    settled()
    page.before.click()
    settled()
    assert page.period.text() == "Quý I/2026"
    page.today_button.click()
    settled()
    assert page.day == today


def test_beyond_the_years_of_the_calendar_it_says_so_and_stays(qtbot, page, settled, go):
    last = datetime.date(2200, 11, 30)
    go(last)
    told = []
    page.operations.problem.connect(told.append)
    press(qtbot, page, settled, Qt.Key.Key_PageDown)
    assert "2200" in told[0]
    assert page.day == last
    assert page.period.text() == "Tháng 11/2200"


# --- what is shown ----------------------------------------------------------------------------


def test_each_line_is_painted_or_counted_behind_a_plus(page, go):
    go(FULL_DAY)
    lines = page.month.lines_of(FULL_DAY)
    painted = [line for line in lines if not page.month.place_of(line).isEmpty()]
    (more,) = [one for one in page.month._places if one.day == FULL_DAY and one.line is None]
    assert 0 < len(painted) < len(lines)
    assert more.words == (f"+{len(lines) - len(painted)} việc nữa",)
    cell = page.month.cell(FULL_DAY)
    assert all(cell.contains(page.month.place_of(line)) for line in painted)
    assert cell.contains(more.rect)


def test_plus_opens_the_list_of_the_day_and_enter_its_task(qtbot, page, go):
    go(FULL_DAY)
    place = page.month.more_of(FULL_DAY).center()
    qtbot.mouseClick(page.month, Qt.MouseButton.LeftButton, pos=place)
    (dialog,) = page.findChildren(DayDialog)
    assert dialog.windowTitle() == "Thứ Ba 30/6/2026"
    assert dialog.model.rowCount() == len(page.month.lines_of(FULL_DAY))
    dialog.table.selectRow(2)
    line = dialog.line
    with qtbot.waitSignal(page.go_to) as asked:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert asked.args == ["plans", NodeKey(NodeKind.TASK, line.id)]


def test_enter_opens_the_only_task_of_a_day(qtbot, page, settled, go):
    day = datetime.date(2026, 4, 10)
    go(day)
    (line,) = page.month.lines_of(day)
    with qtbot.waitSignal(page.go_to) as asked:
        press(qtbot, page, settled, Qt.Key.Key_Return)
    assert asked.args == ["plans", NodeKey(NodeKind.TASK, line.id)]


def test_enter_in_the_list_opens_its_row(qtbot, page, settled):
    press(qtbot, page, settled, Qt.Key.Key_3)
    row = next(
        at
        for at in range(page.agenda_model.rowCount())
        if (line := page.agenda_model.line_at(at)) and line.kind is DueKind.DUTY
    )
    page.agenda.selectRow(row)
    with qtbot.waitSignal(page.go_to) as asked:
        press(qtbot, page, settled, Qt.Key.Key_Return)
    line = page.agenda_model.line_at(row)
    assert asked.args == ["plans", NodeKey(NodeKind.PLAN, line.plan_id)]


def test_the_list_names_days_off_and_the_last_working_day(qtbot, page, settled):
    press(qtbot, page, settled, Qt.Key.Key_3)
    model = page.agenda_model
    texts = [
        tuple(str(model.index(row, column).data()) for column in range(2))
        for row in range(model.rowCount())
    ]
    assert ("Chủ nhật 26/4/2026", "Ngày Giỗ Tổ Hùng Vương") in texts
    last = next(day for day, _ in texts if "30/4/2026" in day)
    assert "ngày làm việc cuối 29/4" in last


def test_the_quarter_says_in_words_how_full_it_is(qtbot, page, settled):
    press(qtbot, page, settled, Qt.Key.Key_2)
    count = len(page.quarter.lines_of(FULL_DAY))
    words = page.quarter.month_words(datetime.date(2026, 6, 1))
    assert f"30/6: {count} việc (rất nhiều việc)" in words
    assert page.quarter.day_at(page.quarter.cell(FULL_DAY).center()) == FULL_DAY
    with qtbot.waitSignal(page.quarter.chosen) as asked:
        place = page.quarter.cell(FULL_DAY).center()
        qtbot.mouseClick(page.quarter, Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [FULL_DAY]


def test_filters_narrow_every_view_and_say_so(page, settled, go):
    go(FULL_DAY)
    everything = len(page.month.lines_of(FULL_DAY))
    page.bar.kinds[DueKind.TASK].click()
    settled()
    kinds = {line.kind for line in page.span.lines}
    assert DueKind.TASK not in kinds
    page.bar.kinds[DueKind.RECURRING].click()
    page.bar.kinds[DueKind.DUTY].click()
    settled()
    assert page.bar.words.text() == "Không có việc nào khớp bộ lọc"
    page.bar.clear()
    settled()
    assert len(page.month.lines_of(FULL_DAY)) == everything
    page.bar.plans.choose(page.span.lines[0].plan_id)
    page.bar.plans.picked.emit(None)
    settled()
    assert len({line.plan_id for line in page.span.lines}) == 1
    page.bar.clear()
    unit = page.bar.units.findText("Công an xã")
    page.bar.units.setCurrentIndex(unit)
    page.bar.units.activated.emit(unit)
    settled()
    assert page.span.lines
    assert len(page.span.lines) < page.span.all_lines


def test_a_change_elsewhere_is_seen(page, settled, operations):
    day = datetime.date(2026, 4, 10)
    (line,) = page.month.lines_of(day)
    operations.change(lambda services: services.plans.edit_task(line.id, "deadline", "13/4/2026"))
    settled()
    assert page.month.lines_of(day) == ()
    assert [one.id for one in page.month.lines_of(datetime.date(2026, 4, 13))] == [line.id]


def test_the_tooltip_of_a_line_says_everything(page):
    (line,) = page.month.lines_of(datetime.date(2026, 4, 10))
    words = page.month._tip(page.month.place_of(line).center())
    for part in (line.title, line.lead, "chậm", line.deadline, line.plan_symbol):
        assert part in words
    empty = page.month._tip(page.month.cell(datetime.date(2026, 4, 26)).center())
    assert "Ngày Giỗ Tổ Hùng Vương" in empty
    assert "không có việc" in empty


# --- dragging ---------------------------------------------------------------------------------


def drop(board, line, day):
    """Let a line go over a day as the window system would."""
    mime = QMimeData()
    mime.setData(MIME, f"{line.id} {line.day.isoformat()}".encode())
    action = Qt.DropAction.MoveAction
    place = QPointF(board.cell(day).center())
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    board.dropEvent(QDropEvent(place, action, mime, button, keys))


def open_task(page, go):
    """Return a task that is still open and on the board."""
    go(FULL_DAY)
    return next(
        line
        for line in page.month.lines_of(FULL_DAY)
        if line.kind is DueKind.TASK and line.status.reported.is_open
    )


def test_a_dropped_task_asks_for_an_extension_to_that_day(page, settled, go):
    line = open_task(page, go)
    target = datetime.date(2026, 6, 24)
    drop(page.month, line, FULL_DAY)
    settled()
    assert not page.findChildren(ExtendDialog), "put back on its own day it is no extension"
    drop(page.month, line, target)
    settled()
    (dialog,) = page.findChildren(ExtendDialog)
    assert dialog.words.text() == "24/6/2026"
    assert line in page.month.lines_of(FULL_DAY), "nothing changes silently"
    dialog.reject()
    settled()
    assert line in page.month.lines_of(FULL_DAY)


def test_the_extension_moves_the_task_and_undo_brings_it_back(page, settled, go, operations):
    line = open_task(page, go)
    target = datetime.date(2026, 6, 24)
    drop(page.month, line, target)
    settled()
    (dialog,) = page.findChildren(ExtendDialog)
    dialog.reason.setPlainText("Chờ thiết bị")
    dialog.document.setText("45/QĐ-UBND")
    dialog.apply()
    settled()
    assert [one.id for one in page.month.lines_of(target)] == [line.id]
    assert line.id not in [one.id for one in page.month.lines_of(FULL_DAY)]
    operations.change(lambda services: services.undo.undo())
    settled()
    assert line.id in [one.id for one in page.month.lines_of(FULL_DAY)]


def test_an_occurrence_is_ticked_from_the_list_of_its_day(qtbot, page, settled, today):
    (line,) = [one for one in page.month.lines_of(today) if one.kind is DueKind.RECURRING]
    (untick,) = page.actions_.of(line)
    untick.run()
    settled()
    qtbot.keyClick(page.month, Qt.Key.Key_Space)
    (dialog,) = page.findChildren(DayDialog)
    row = next(
        at
        for at in range(dialog.model.rowCount())
        if dialog.model.line_at(at).kind is DueKind.RECURRING
    )
    dialog.table.selectRow(row)
    tick, waive = dialog.action_buttons
    assert (tick.text(), waive.text()) == ("✓ Đã làm kỳ này", "Bỏ qua kỳ này…")
    tick.click()
    settled()
    (line,) = [one for one in page.month.lines_of(today) if one.kind is DueKind.RECURRING]
    assert line.occurrence is OccurrenceState.DONE
    assert entry_looks.entry_shape(line)[0] == "✓"
    (untick,) = page.actions_.of(line)
    untick.run()
    settled()
    (line,) = [one for one in page.month.lines_of(today) if one.kind is DueKind.RECURRING]
    assert line.occurrence is OccurrenceState.AHEAD


def test_the_menu_of_a_line_opens_it_or_puts_it_off(qtbot, page, go):
    line = open_task(page, go)
    menu = page.actions_.menu(line, page)
    assert [action.text() for action in menu.actions()] == ["Mở ở trang Kế hoạch", "Gia hạn…"]
    with qtbot.waitSignal(page.go_to) as asked:
        menu.actions()[0].trigger()
    assert asked.args == ["plans", NodeKey(NodeKind.TASK, line.id)]
    duty = next(one for one in page.span.lines if one.kind is DueKind.DUTY)
    assert page.actions_.of(duty) == []


@pytest.mark.parametrize("kind", [DueKind.RECURRING, DueKind.DUTY])
def test_what_recurs_and_reports_say_why_they_stay(page, kind):
    line = next(one for one in page.span.lines if one.kind is kind)
    told = []
    page.operations.problem.connect(told.append)
    page.month.drag(line)
    assert told == [entry_looks.why_not_dragged(line)]
    assert told[0]
    mime = QMimeData()
    mime.setData(MIME, f"{line.id} {line.day.isoformat()}".encode())
    assert page.month.dragged_line(mime) is None
    mime.setData(MIME, b"\xff\xfe nonsense")
    assert page.month.dragged_line(mime) is None


def test_a_finished_task_needs_no_extension(page):
    (line,) = page.month.lines_of(datetime.date(2026, 4, 10))
    assert not line.status.reported.is_open
    assert entry_looks.why_not_dragged(line)


def test_a_short_move_of_the_mouse_is_no_drag(qtbot, page, monkeypatch):
    taken = []
    monkeypatch.setattr(type(page.month), "drag", lambda _board, line: taken.append(line))
    (line,) = page.month.lines_of(datetime.date(2026, 4, 10))
    start = page.month.place_of(line).center()
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(page.month, left, pos=start)
    qtbot.mouseMove(page.month, start + QPoint(1, 0))
    qtbot.mouseRelease(page.month, left, pos=start)
    assert taken == []


# --- printing and handing over ----------------------------------------------------------------


def test_the_days_in_front_are_printed_and_exported(page, settled, tmp_path):
    first, last = datetime.date(2026, 4, 1), datetime.date(2026, 4, 30)
    for view in CalendarView:
        path = tmp_path / f"{view.value}.pdf"
        page.handing.print_pages(view, first, last, path, page.bar.only)
        settled()
        assert path.read_bytes().startswith(b"%PDF")
    path = tmp_path / "lich.ics"
    page.handing.export(first, last, path, 1, page.bar.only)
    settled()
    assert b"BEGIN:VALARM" in path.read_bytes()
    said = page.findChildren(WrittenFile)
    assert [dialog.path.name for dialog in said][-1] == "lich.ics"


def test_the_question_offers_the_days_of_the_view(qtbot):
    day = datetime.date(2026, 5, 20)
    dialog = SpanDialog(CalendarView.MONTH, day, prints=True)
    qtbot.addWidget(dialog)
    asked = dialog.asked()
    assert (asked.first, asked.last) == (datetime.date(2026, 5, 1), datetime.date(2026, 5, 31))
    dialog.view.setCurrentIndex(dialog.view.findData(CalendarView.QUARTER))
    dialog.view.activated.emit(1)
    asked = dialog.asked()
    assert (asked.first, asked.last) == (datetime.date(2026, 4, 1), datetime.date(2026, 6, 30))
    dialog.first.setDate(dialog.last.date().addDays(1))
    assert not dialog._accept.isEnabled()
    export = SpanDialog(CalendarView.MONTH, day, prints=False)
    qtbot.addWidget(export)
    assert export.asked().alarm_days is None
    export.alarm.setChecked(True)
    assert export.asked().alarm_days == 1


# --- an empty calendar ------------------------------------------------------------------------


@pytest.fixture
def empty_operations(qtbot, city, today):
    from kehoach_desktop.bootstrap import open_application

    runner = Operations(lambda: open_application(city, today))
    with qtbot.waitSignal(runner.opened):
        runner.start()
    yield runner
    assert runner.close(60)


def test_a_calendar_of_no_tasks_offers_the_next_step(qtbot, empty_operations):
    page = shown_page(qtbot, empty_operations)
    notice = page._stack.currentWidget()
    assert isinstance(notice, Notice)
    assert not page.print_button.isEnabled()
    (button,) = [
        one for one in notice.findChildren(QPushButton) if one.property("look") == "primary"
    ]
    with qtbot.waitSignal(page.go_to) as asked:
        button.click()
    assert asked.args == ["importing", None]


def test_words_are_wrapped_and_what_is_over_ends_in_dots(page):
    metrics = page.fontMetrics()
    width = metrics.horizontalAdvance("một hai ba bốn")
    lines = wrapped("một hai ba bốn năm sáu bảy tám chín mười mười một", metrics, width, 2)
    assert lines[0] == "một hai ba bốn"
    assert lines[1].endswith("…")
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)
    assert wrapped("một", metrics, width, 3) == ("một",)
