"""The first page over the sample office: numbers open their lists, steps are marked."""

import datetime
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel

from kehoach_desktop.bootstrap import first_look, open_application
from kehoach_desktop.domain.reports.reporting import ReportingStep
from kehoach_desktop.services.models.today_models import DueItem
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.ui.deadlines.arrival_dialog import ArrivalDialog
from kehoach_desktop.ui.letters.dialog import LettersDialog
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.monthly.entry_target import EntryTarget
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.today.lead_table import LeadTable

JULY = datetime.date(2026, 7, 3)


@pytest.fixture
def open_on(qtbot, data):
    """Open the window over the sample office on a day; nobody is there to close its dialogs."""
    opened = []

    def open_on(day, folder=data):
        runner = Operations(lambda: open_application(folder, day), lambda: first_look(folder, day))
        window = MainWindow(runner)
        runner.problem.disconnect()
        window.painted.connect(window.begin)
        opened.append(window)
        window.resize(1366, 728)
        with qtbot.waitSignal(window.data_shown, timeout=20_000):
            window.show()
        qtbot.waitUntil(lambda: not runner.is_busy, timeout=20_000)
        return window

    yield open_on
    for window in opened:
        window.close()
        qtbot.waitUntil(lambda window=window: not window.isVisible(), timeout=10_000)
        assert window.operations.close(60)
        window.deleteLater()


@pytest.fixture
def window(open_on, settle):
    window = open_on(JULY)
    settle(window)
    return window


@pytest.fixture
def page(window):
    return window.pages.page("today")


def dialog_over(window, settle):
    settle(window)
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    return dialog


def targets(view):
    rows = (view.list.row(at) for at in range(view.list.rowCount()))
    return [row.target for row in rows if row.target is not None]


def headings(view):
    rows = (view.list.row(at) for at in range(view.list.rowCount()))
    return [row.cells[0][0].text for row in rows if row.heading]


def test_it_comes_first_and_says_what_is_late(window, page):
    assert window.pages.here == "today"
    assert page._day.text() == "Thứ Sáu, 3/7/2026"
    assert [tile.number for tile in page.tiles] == [4, 2, 0, 2, 8, 6]
    assert headings(page.list) == ["Quá hạn · 4", "Kỳ chưa làm · 2", "Sau đó, đến 30 ngày · 4"]
    assert "42 nhiệm vụ" in window.status_line._text
    assert sum(bar.number for bar in page.status_card.bars) == 42


@pytest.mark.parametrize("place", range(5))
def test_every_number_opens_the_list_it_counts(page, window, settle, place):
    tile = page.tiles[place]
    if not tile.number:
        assert not tile.isEnabled()
        return
    tile.click()
    dialog = dialog_over(window, settle)
    assert len(targets(dialog.view)) == tile.number


def test_every_bar_opens_the_tasks_it_counts(page, window, settle):
    assert len(page.status_card.bars) >= 7
    for at in range(len(page.status_card.bars)):
        bar = page.status_card.bars[at]
        bar.click()
        dialog = dialog_over(window, settle)
        assert len(targets(dialog.view)) == bar.number
        dialog.reject()
        settle(window)


def test_enter_leads_from_a_list_to_the_task_in_its_plan(page, window, settle, qtbot):
    went = []
    page.go_to.connect(lambda name, target: went.append((name, target)))
    first = targets(page.list)[0]
    page.list.setFocus()
    assert page.list.chosen == first
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    settle(window)
    assert went == [("plans", NodeKey(NodeKind.TASK, first.id))]
    assert window.pages.here == "plans"
    tree = window.pages.page("plans").tree
    assert tree.model().key(tree.currentIndex()) == NodeKey(NodeKind.TASK, first.id)


def test_the_table_of_units_adds_up_and_opens_its_cells(page, window, settle, qtbot):
    page.lists.show_table()
    table = dialog_over(window, settle)
    assert isinstance(table, LeadTable)
    model = table.view.list
    numbers = [
        [int(model.index(row, column).data() or 0) for column in range(1, model.columnCount())]
        for row in range(model.rowCount())
    ]
    *rows, total = numbers
    assert [sum(column) for column in zip(*rows, strict=True)] == total
    # Missed periods are counted apart, after the total of the tasks.
    assert model.columns[-1].heading == "Kỳ chưa làm"
    assert total[-1] == page.missed.number == 2
    assert all(sum(row[:-2]) == row[-2] for row in numbers)
    assert total[-2] == 42
    overdue = next(at for at, column in enumerate(model.columns) if column.heading == "Quá hạn")
    row = next(at for at in range(len(rows)) if rows[at][overdue - 1])
    table.view.setCurrentIndex(model.index(row, overdue))
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    settle(window)
    lists = [one for one in window.findChildren(QDialog) if one.isVisible() and one is not table]
    assert len(targets(lists[0].view)) == rows[row][overdue - 1]


def test_a_step_is_marked_by_a_click_and_undone_by_key(page, window, settle, qtbot):
    asked = page.report.steps[ReportingStep.ASKED]
    assert not asked.isChecked()
    asked.click()
    settle(window)
    assert asked.isChecked()
    assert page.found.report.next_step.step is ReportingStep.RECEIVED
    qtbot.keyClick(page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert not asked.isChecked()
    asked.click()
    settle(window)
    asked.click()
    settle(window)
    assert not asked.isChecked()


def test_a_report_whose_day_passed_is_marked_as_sent(data, open_on, settle):
    application = open_application(data, JULY)
    duty = application.first_page.look().report.duty_id
    application.reporting.mark("asked", "2026-06", duty=duty)
    application.close()
    window = open_on(JULY)
    settle(window)
    page = window.pages.page("today")
    assert page.found.unsent.period == "2026-06"
    assert "Báo cáo tháng 6/2026 (hạn 20/6)" in page.report._missed_words.text()
    page.report.sent_button.click()
    settle(window)
    assert page.found.unsent is None
    assert not page.report.sent_button.isVisible()


def test_the_report_leads_on_to_where_its_next_step_is_done(page, window, settle):
    page.report._go.click()
    settle(window)
    assert window.pages.here == "monthly"
    assert window.pages.page("monthly").periods.period.key == "2026-07"


def test_a_unit_is_marked_as_received_in_the_card_and_in_the_list(page, window, settle):
    first = page.found.units.missing[0]
    page.units.receive_buttons[first.unit_id].click()
    settle(window)
    assert first.unit_id not in {unit.unit_id for unit in page.found.units.missing}
    page.lists.show_units()
    dialog = dialog_over(window, settle)
    unit = dialog.view.chosen
    assert unit.is_missing
    dialog.mark_button.click()
    settle(window)
    assert dialog.view.chosen.unit_id == unit.unit_id
    assert dialog.view.chosen.received == JULY
    dialog.mark_button.click()
    settle(window)
    assert dialog.view.chosen.received is None


def test_letters_to_the_units_are_one_click_away(page, window, settle):
    page.units.letters.click()
    settle(window)
    (dialog,) = window.findChildren(LettersDialog)
    assert dialog.units.rows
    dialog.reject()


def test_a_recommendation_is_answered_where_it_is_listed(page, window, settle):
    page.asked.click()
    dialog = dialog_over(window, settle)
    one = dialog.view.chosen
    dialog.answer_button.click()
    settle(window)
    assert "nội dung trả lời" in dialog._problem.text()
    dialog.text.setText("Đã có văn bản hướng dẫn")
    dialog.symbol.setText("9/UBND-VX")
    dialog.answer_button.click()
    settle(window)
    assert page.asked.number == 5
    assert one.id not in {left.id for left in targets(dialog.view)}
    for _ in range(5):
        dialog.text.setText("Xong")
        dialog.answer_button.click()
        settle(window)
    # With none left the dialog has closed by itself.
    assert not [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert page.asked.number == 0


def test_an_indicator_leads_to_where_it_is_measured(page, window, settle):
    went = []
    page.go_to.connect(lambda name, target: went.append((name, target)))
    page.indicators.click()
    dialog = dialog_over(window, settle)
    one = dialog.view.chosen
    dialog.open_button.click()
    settle(window)
    assert went == [("monthly", EntryTarget("2026-07", indicator_id=one.id, plan_id=one.plan_id))]


def test_an_awaited_document_is_entered_from_its_card(page, window, settle):
    page.groups.arrived.emit(page.found.waiting[0])
    dialog = dialog_over(window, settle)
    assert isinstance(dialog, ArrivalDialog)


def test_what_passed_since_the_last_look_is_told_until_it_is_read(data, open_on, settle):
    kept = data / "lan-xem-cuoi.json"
    kept.write_text('{"ngay": "2026-06-20"}', encoding="utf-8")
    window = open_on(JULY)
    settle(window)
    page = window.pages.page("today")
    assert page.since_band.isVisible()
    assert "Từ lần xem trước (20/6): 2 việc thành quá hạn" in page.since_band.words.text()
    assert json.loads(kept.read_text(encoding="utf-8"))["ngay"] == "2026-07-03"
    page.since_band.open_button.click()
    dialog = dialog_over(window, settle)
    assert [isinstance(one, DueItem) for one in targets(dialog.view)] == [True, True]
    dialog.reject()
    page.report.steps[ReportingStep.ASKED].click()
    settle(window)
    assert page.since_band.isVisible()
    page.since_band.read_button.click()
    page.report.steps[ReportingStep.ASKED].click()
    settle(window)
    assert not page.since_band.isVisible()


def test_a_clock_set_forward_asks_and_raises_no_alarm(data, open_on, settle):
    kept = data / "lan-xem-cuoi.json"
    kept.write_text('{"ngay": "2026-04-14"}', encoding="utf-8")
    window = open_on(datetime.date(2031, 1, 5))
    settle(window)
    page = window.pages.page("today")
    assert page.clock_band.isVisible()
    assert page.late.number == 0
    assert page._day.text() == "Thứ Ba, 14/4/2026"
    assert json.loads(kept.read_text(encoding="utf-8"))["ngay"] == "2026-04-14"
    page.clock_band.wrong_button.click()
    assert "chỉnh lại ngày giờ" in page.clock_band.words.text()
    assert page.late.number == 0
    page.clock_band.right_button.click()
    settle(window)
    assert not page.clock_band.isVisible()
    assert page.late.number > 4
    assert page._day.text() == "Chủ nhật, 5/1/2031"


def test_drafts_alone_point_to_the_next_step(data, open_on, settle):
    application = open_application(data, JULY)
    plans = [plan.id for plan in application.plans.plans()]
    for plan in plans:
        application.plans.remove([NodeKey(NodeKind.PLAN, plan)])
    application.plans.add_plan("Kế hoạch mới", 2026)
    application.close()
    window = open_on(JULY)
    settle(window)
    page = window.pages.page("today")
    words = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "1 văn bản còn là dự thảo" in words
    window.undo()
    settle(window)


def test_letters_are_told_apart_from_plans(data, open_on, settle):
    application = open_application(data, JULY)
    plans = application.plans.plans()
    application.plans.edit_plan(plans[0].id, "symbol", "15/UBND-VX")
    application.plans.edit_plan(plans[0].id, "title", "V/v triển khai chữ ký số")
    application.close()
    window = open_on(JULY)
    settle(window)
    assert window.status_line._text.startswith("1 kế hoạch, 1 công văn đang thực hiện · ")


def test_the_list_is_printed_where_the_officer_says(page, window, settle, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr("kehoach_desktop.ui.widgets.file_question.ask_folder", lambda *_: tmp_path)
    monkeypatch.setattr(
        "PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile())
    )
    page.print_button.click()
    settle(window)
    (path,) = tmp_path.glob("viec-hom-nay-2026-07-03.pdf")
    assert path.read_bytes().startswith(b"%PDF")
    assert [name.rpartition("/")[2] for name in opened] == [path.name]
