import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.ui.monthly.entry_target import EntryTarget
from kehoach_desktop.ui.monthly.measurement_model import NAME, VALUE
from kehoach_desktop.ui.monthly.page import MonthlyPage


@pytest.fixture
def page(qtbot, operations, settled):
    page = MonthlyPage(operations)
    qtbot.addWidget(page)
    operations.changed.connect(page.refresh)
    page.resize(1182, 690)
    page.show()
    page.enter()
    settled()
    page.tabs.setCurrentIndex(1)
    return page


@pytest.fixture
def rows(page):
    model = page.indicators.model
    return [model.entry(at) for at in range(model.rowCount()) if model.entry(at) is not None]


@pytest.fixture
def opened(qtbot, page, rows, settled):
    """The panel over the first indicator with a target."""
    row = next(row for row in rows if row.target is not None)
    page.indicators.show_entry(row.indicator_id)
    qtbot.keyClick(page.indicators.grid, Qt.Key.Key_F4)
    settled()
    assert page.indicators.panel.isVisible()
    return row


def type_into(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def kept(ask_services, indicator_id):
    return ask_services(lambda services: services.plans.indicator_details(indicator_id))


def test_the_name_is_corrected_and_the_grid_follows(qtbot, page, opened, ask_services, settled):
    type_into(qtbot, page.indicators.panel.words.field("name"), "Ten moi")
    settled()
    assert kept(ask_services, opened.indicator_id).name == "Ten moi"
    cell = page.indicators.model.index_of(opened.indicator_id).siblingAtColumn(NAME)
    assert cell.data() == "Ten moi"


def test_a_target_is_read_again_and_told_in_words(qtbot, page, opened, ask_services, settled):
    panel = page.indicators.panel
    type_into(qtbot, panel.targets.field("target:2026"), "tren 82%")
    settled()
    target = next(
        one for one in kept(ask_services, opened.indicator_id).targets if one.year == 2026
    )
    assert (str(target.value), target.text) == ("82", "tren 82%")
    assert panel.targets._notes["target:2026"].text() == "Đọc là: trên 82%"
    type_into(qtbot, panel.targets.field("target:2026"), "cho dep")
    settled()
    assert panel.targets._notes["target:2026"].text().startswith("Chưa hiểu mục tiêu này")


def test_a_refused_edit_says_why_and_the_old_name_returns(
    qtbot, page, opened, ask_services, settled
):
    panel = page.indicators.panel
    field = panel.words.field("name")
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled()
    assert "phải có tên" in panel.words._under["name"].text()
    panel.words.field("number").setFocus()
    settled()
    assert field.toPlainText() == opened.name
    assert kept(ask_services, opened.indicator_id).name == opened.name


def test_what_is_being_typed_is_saved_for_its_own_indicator(
    qtbot, page, rows, opened, ask_services, settled
):
    panel = page.indicators.panel
    note = panel.remarks.field("note")
    note.setFocus()
    note.selectAll()
    qtbot.keyClicks(note, "ghi do dang")
    other = next(row for row in rows if row.indicator_id != opened.indicator_id)
    page.indicators.show_entry(other.indicator_id)
    settled()
    assert kept(ask_services, opened.indicator_id).note == "ghi do dang"
    assert panel.words.field("name").toPlainText() == other.name
    assert panel.remarks.field("note").toPlainText() != "ghi do dang"


@pytest.mark.usefixtures("opened")
def test_escape_leads_back_to_the_grid(qtbot, page):
    qtbot.keyClick(page.indicators.panel.words.field("name"), Qt.Key.Key_Escape)
    assert not page.indicators.panel.isVisible()
    assert page.indicators.grid.hasFocus()


def test_only_cells_that_take_no_figure_open_the_panel(page, rows, settled):
    grid, model = page.indicators.grid, page.indicators.model
    first = model.index_of(rows[0].indicator_id)
    grid.doubleClicked.emit(first.siblingAtColumn(VALUE))
    assert not page.indicators.panel.isVisible()
    grid.setCurrentIndex(first.siblingAtColumn(NAME))
    grid.doubleClicked.emit(first.siblingAtColumn(NAME))
    settled()
    assert page.indicators.panel.words.field("name").toPlainText() == rows[0].name


def test_undo_brings_the_old_words_back_into_the_open_panel(
    qtbot, page, opened, operations, settled
):
    panel = page.indicators.panel
    type_into(qtbot, panel.words.field("measure_unit"), "phieu")
    settled()
    operations.change(lambda services: services.undo.undo())
    settled()
    panel.words.field("number").setFocus()
    settled()
    assert panel.words.field("measure_unit").toPlainText() == opened.measure_unit


def test_another_period_keeps_the_panel_on_an_indicator_that_is_shown(page, opened, settled):
    page.show_target(EntryTarget("2026-03", indicator_id=opened.indicator_id))
    settled()
    assert page.indicators.panel.words.field("name").toPlainText() == opened.name


def test_tab_goes_through_the_fields_as_they_stand(qtbot, page, opened):
    panel = page.indicators.panel
    field = panel.words.field("lead")
    field.setFocus()
    seen = []
    for _ in opened.target.text and panel.targets._fields:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        seen.append(page.focusWidget().accessibleName())
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert seen == sorted(seen)
    assert seen[0].startswith("Mục tiêu")
    assert panel.remarks.field("note").hasFocus()
