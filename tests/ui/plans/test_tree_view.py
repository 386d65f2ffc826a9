"""The tree as it is seen: headings whole in every language, rows copied by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kehoach_desktop.ui.plans.tree_model import Column

pytestmark = pytest.mark.usefixtures("shown")


@pytest.mark.parametrize("width", [1366, 1000])
def test_a_longer_heading_has_the_room_it_needs(window, settle, width):
    """In English the coordinating units have a heading longer than their usual column."""
    page = window.pages.page("plans")
    tree = page.tree
    page._model._titles[Column.COORDINATING] = "Coordinating offices"
    page._model._titles[Column.LEAD] = "The office that leads"
    window.resize(width - 100, 697)
    settle(window)
    tree._wide = None
    window.resize(width, 697)
    settle(window)
    header = tree.header()
    assert tree.isColumnHidden(Column.COORDINATING) is (width == 1000)
    for column in Column:
        if not tree.isColumnHidden(column):
            assert header.sectionSize(column) >= header.sectionSizeHint(column), column


def test_rows_are_copied_by_key(window, qtbot):
    page = window.pages.page("plans")
    qtbot.keyClick(page.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    row = page._model.row(page.tree.currentIndex())
    words = QGuiApplication.clipboard().text().split("\t")
    assert row.title in words
