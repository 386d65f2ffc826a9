import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView

from kehoach_desktop.ui.widgets.fitted_rows import FittedRows
from kehoach_desktop.ui.widgets.toned_cell import TonedCellDelegate


@pytest.fixture
def table(qtbot):
    view = QTableView()
    qtbot.addWidget(view)
    model = QStandardItemModel(400, 1, view)
    for row in range(400):
        model.setItem(row, 0, QStandardItem(f"Dòng {row}"))
    view.setModel(model)
    delegate = TonedCellDelegate(view)
    view.setItemDelegate(delegate)
    view.fitted = FittedRows(view, delegate)
    view.resize(200, 300)
    view.show()
    qtbot.waitUntil(lambda: not view.fitted._soon.isActive())
    return view


def test_a_row_far_down_grows_as_soon_as_one_at_the_top(qtbot, table):
    table.scrollToBottom()
    qtbot.waitUntil(lambda: not table.fitted._soon.isActive())
    before = table.rowHeight(399)
    table.model().item(399).setText("Một dòng dài hơn nhiều, phải xuống dòng mới đọc hết được")
    assert table.fitted._soon.interval() == 0
    qtbot.waitUntil(lambda: table.rowHeight(399) > before, timeout=500)


def test_a_row_chosen_far_down_stays_in_sight_while_those_above_it_grow(qtbot, table):
    words = "Một dòng dài hơn nhiều, phải xuống dòng mới đọc hết được"
    for row in range(1, 400):
        table.model().item(row).setText(words)
    qtbot.waitUntil(lambda: not table.fitted._soon.isActive())
    table.setFocus()
    for row in (399, 0, 200):
        table.setCurrentIndex(table.model().index(row, 0))
        qtbot.waitUntil(lambda: not table.fitted._soon.isActive())
        seen = table.visualRect(table.currentIndex())
        assert seen.top() >= 0 and seen.bottom() <= table.viewport().height()
        assert row == 0 or seen.height() > table.verticalHeader().minimumSectionSize() + 5


def test_scrolling_away_from_the_chosen_row_is_left_alone(qtbot, table):
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.waitUntil(lambda: not table.fitted._soon.isActive())
    table.verticalScrollBar().setValue(200)
    qtbot.waitUntil(lambda: not table.fitted._soon.isActive())
    assert table.verticalScrollBar().value() == 200
