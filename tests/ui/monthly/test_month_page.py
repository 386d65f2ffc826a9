import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kehoach_desktop.domain.indicators.judgement import Judgement
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.ui.monthly import measurement_model, progress_model
from kehoach_desktop.ui.monthly.entry_target import EntryTarget
from kehoach_desktop.ui.monthly.page import MonthlyPage

PERIOD = "2026-04"


@pytest.fixture
def page(qtbot, operations, settled):
    page = MonthlyPage(operations)
    qtbot.addWidget(page)
    operations.changed.connect(page.refresh)
    page.resize(1182, 690)
    page.show()
    page.enter()
    settled()
    return page


def rows_of(model):
    return [model.entry(at) for at in range(model.rowCount()) if model.entry(at) is not None]


def type_into(page, index, text):
    """Type as the officer does: over the cell, then Enter."""
    grid = page.tab.grid
    grid.setCurrentIndex(index)
    grid.edit(index)
    editor = grid.itemDelegate().editor
    if hasattr(editor, "setPlainText"):
        editor.setPlainText(text)
    elif hasattr(editor, "setCurrentText"):
        editor.setCurrentText(text)
    else:
        editor.setText(text)
    return editor


def press_enter(qtbot, editor):
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def stored(ask_services, task_id):
    grid = ask_services(lambda services: services.progress.grid(PERIOD))
    return next(row for row in grid if row.task_id == task_id)


def measured(ask_services, indicator_id):
    grid = ask_services(lambda services: services.measurements.grid(PERIOD))
    return next(row for row in grid if row.indicator_id == indicator_id)


def test_the_month_of_today_is_shown_with_every_task_and_indicator(page, ask_services):
    assert page.periods.period.key == PERIOD
    grid = ask_services(lambda services: services.progress.grid(PERIOD))
    assert [row.task_id for row in rows_of(page.tasks.model)] == [row.task_id for row in grid]
    assert page.tasks.total == len(grid)
    assert page.tasks.entered == sum(row.entered for row in grid)


def test_a_result_is_saved_as_soon_as_enter_is_pressed(qtbot, page, ask_services, settled):
    row = rows_of(page.tasks.model)[1]
    index = page.tasks.model.index_of(row.task_id, "result")
    press_enter(qtbot, type_into(page, index, "Đã phân công xong\n12 đầu mối"))
    settled()
    assert stored(ask_services, row.task_id).result == "Đã phân công xong\n12 đầu mối"
    below = page.tasks.grid.currentIndex()
    assert (below.row() > index.row(), below.column()) == (True, index.column())
    entered = page.tasks.model.index_of(row.task_id)
    assert entered.siblingAtColumn(progress_model.RESULT).data().startswith("Đã phân công xong")


def test_a_state_is_chosen_in_words(qtbot, page, ask_services, settled):
    row = next(row for row in rows_of(page.tasks.model) if row.state is ReportedState.NOT_STARTED)
    index = page.tasks.model.index_of(row.task_id, "state")
    press_enter(qtbot, type_into(page, index, "Đang thực hiện"))
    settled()
    assert stored(ask_services, row.task_id).state is ReportedState.IN_PROGRESS


def test_what_is_being_typed_is_kept_when_the_page_is_left(page, ask_services, settled):
    row = rows_of(page.tasks.model)[0]
    type_into(page, page.tasks.model.index_of(row.task_id, "difficulty"), "Thiếu máy")
    assert page.flush()
    settled()
    assert stored(ask_services, row.task_id).difficulty == "Thiếu máy"


def test_what_is_being_typed_goes_into_the_period_it_was_typed_in(page, ask_services, settled):
    row = rows_of(page.tasks.model)[0]
    type_into(page, page.tasks.model.index_of(row.task_id, "result"), "Của tháng tư")
    page.show_target("2026-05")
    settled()
    assert page.periods.period.key == "2026-05"
    assert stored(ask_services, row.task_id).result == "Của tháng tư"
    may = ask_services(lambda services: services.progress.grid("2026-05"))
    assert all(one.result != "Của tháng tư" or not one.entered for one in may)


def test_a_refresh_while_typing_leaves_the_typed_words_alone(page, settled):
    row = rows_of(page.tasks.model)[0]
    editor = type_into(page, page.tasks.model.index_of(row.task_id, "result"), "đang gõ dở")
    page.tasks.reload()
    settled()
    assert editor.toPlainText() == "đang gõ dở"


def test_a_word_in_place_of_a_number_leaves_the_old_number_and_says_why(
    qtbot, page, ask_services, settled
):
    page.tabs.setCurrentIndex(1)
    row = next(row for row in rows_of(page.indicators.model) if row.numerator is not None)
    index = page.indicators.model.index_of(row.indicator_id, "numerator")
    with qtbot.waitSignal(page.indicators.model.refused) as told:
        press_enter(qtbot, type_into(page, index, "bảy"))
    settled()
    assert "bảy" in told.args[1]
    assert measured(ask_services, row.indicator_id).numerator == row.numerator
    assert page.indicators.model.index_of(row.indicator_id, "numerator").data() != "bảy"


def test_what_the_service_refuses_is_put_back_and_told_at_the_cell(
    qtbot, page, ask_services, settled
):
    page.tabs.setCurrentIndex(1)
    row = next(
        row
        for row in rows_of(page.indicators.model)
        if row.name.startswith("Tỷ lệ") and row.denominator is not None
    )
    index = page.indicators.model.index_of(row.indicator_id, "denominator")
    with qtbot.waitSignal(page.indicators.model.refused, timeout=10_000):
        press_enter(qtbot, type_into(page, index, "0"))
    settled()
    shown = page.indicators.model.index_of(row.indicator_id, "denominator")
    assert shown.data(Qt.ItemDataRole.EditRole) == index.data(Qt.ItemDataRole.EditRole)
    assert measured(ask_services, row.indicator_id).denominator == row.denominator


def test_a_value_is_judged_at_once(qtbot, page, ask_services, settled):
    page.tabs.setCurrentIndex(1)
    row = next(row for row in rows_of(page.indicators.model) if row.measure_unit == "điểm")
    index = page.indicators.model.index_of(row.indicator_id, "value")
    press_enter(qtbot, type_into(page, index, "1.000,5"))
    settled()
    kept = measured(ask_services, row.indicator_id)
    assert str(kept.value) == "1000.5"
    assert kept.judgement is Judgement.MET
    judged = page.indicators.model.index_of(row.indicator_id)
    assert judged.siblingAtColumn(measurement_model.JUDGED).data() == "đạt"


def test_a_block_is_pasted_and_what_cannot_be_taken_is_listed(page, ask_services, settled):
    first, second = rows_of(page.tasks.model)[:2]
    QGuiApplication.clipboard().setText("Hoàn thành\t\tXong rồi\nlung tung\t\tVẫn ghi\n")
    grid = page.tasks.grid
    grid.setCurrentIndex(page.tasks.model.index_of(first.task_id, "state"))
    grid.paste()
    settled()
    one, two = stored(ask_services, first.task_id), stored(ask_services, second.task_id)
    assert (one.state, one.result) == (ReportedState.DONE, "Xong rồi")
    assert (two.state, two.result) == (second.state, "Vẫn ghi")
    panel = page.tasks.findChild(type(page.tasks._problems))
    assert panel.isVisible()
    assert "lung tung" in panel._list.text() and "1 ô" in panel._heading.text()


def test_a_copied_block_is_what_a_spreadsheet_takes(page):
    grid, model = page.tasks.grid, page.tasks.model
    first = rows_of(model)[0]
    index = model.index_of(first.task_id, "state")
    grid.setCurrentIndex(index)
    grid.copy()
    assert QGuiApplication.clipboard().text() == f"{index.data()}\n"


def test_rows_not_entered_are_filled_from_the_period_before(page, ask_services, settled):
    before = ask_services(lambda services: services.progress.grid(PERIOD))
    page.tasks.copy_previous()
    settled()
    after = ask_services(lambda services: services.progress.grid(PERIOD))
    assert sum(row.entered for row in after) > sum(row.entered for row in before)
    kept = {row.task_id: row for row in before if row.entered}
    assert all(row == kept[row.task_id] for row in after if row.task_id in kept)
    assert page.tasks.entered == sum(row.entered for row in after)


def test_the_filter_needs_no_diacritics_and_keeps_headings_with_rows(qtbot, page):
    page.filter.setText("VAN HOA THÔN")
    qtbot.waitUntil(lambda: page.tasks.model.rowCount() < page.tasks.total)
    model = page.tasks.model
    shown = {row.task_id for row in rows_of(model)}
    every = list(model._rows)
    assert shown == {
        row.task_id
        for row in every
        if all(word in fold(model.search_text(row)) for word in ("van", "hoa", "thon"))
    }
    assert 0 < len(shown) < len(every)
    assert model.entry(0) is None and model.rowCount() > len(shown)


def test_a_target_brings_its_row_under_the_cursor(page, settled):
    last = rows_of(page.indicators.model)[-1]
    page.show_target(EntryTarget("2026-03", indicator_id=last.indicator_id))
    settled()
    assert page.periods.period.key == "2026-03"
    here = page.indicators.grid.currentIndex()
    assert page.indicators.model.entry(here.row()).indicator_id == last.indicator_id
    assert page.tab is page.indicators


def test_tab_goes_to_the_next_cell_to_fill_in_and_on_to_the_next_row(qtbot, page):
    grid, model = page.tasks.grid, page.tasks.model
    first, second = rows_of(model)[:2]
    grid.setCurrentIndex(model.index_of(first.task_id, "recommendation"))
    qtbot.keyClick(grid, Qt.Key.Key_Tab)
    assert grid.currentIndex() == model.index_of(second.task_id, "state")
    qtbot.keyClick(grid, Qt.Key.Key_Tab)
    assert grid.currentIndex() == model.index_of(second.task_id, "completed_on")


def test_the_arrows_pass_over_headings(qtbot, page):
    grid, model = page.tasks.grid, page.tasks.model
    heading = next(at for at in range(1, model.rowCount()) if model.entry(at) is None)
    while model.entry(heading - 1) is None or model.entry(heading + 1) is None:
        heading = next(at for at in range(heading + 1, model.rowCount()) if not model.entry(at))
    grid.setCurrentIndex(model.index(heading - 1, 6))
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert grid.currentIndex() == model.index(heading + 1, 6)
    qtbot.keyClick(grid, Qt.Key.Key_Up)
    assert grid.currentIndex() == model.index(heading - 1, 6)
    qtbot.keyClick(grid, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert model.entry(grid.currentIndex().row()) is not None
