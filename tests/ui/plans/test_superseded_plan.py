"""A plan that another one has taken the place of is shown for looking only, from the start."""

import sqlite3

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def old(data, make_window, settle):
    """The window whose first plan was superseded, and the page of plans."""
    for file in data.glob("*.db"):
        with sqlite3.connect(file) as store:
            store.execute(
                "UPDATE plan SET state = 'superseded'"
                " WHERE position = (SELECT min(position) FROM plan)"
            )
    window = make_window(data)
    window.pages.turn_to("plans")
    settle(window)
    page = window.pages.page("plans")
    index = page._model.index(0, 0)
    assert page._model.row(index).state == "superseded"
    page.tree.setCurrentIndex(index)
    settle(window)
    return window, page, index


def test_no_field_of_its_rows_takes_a_letter(old, qtbot, settle):
    window, page, plan = old
    page.tree.setExpanded(plan, True)
    settle(window)
    group = page._model.index(0, 0, plan)
    page.tree.setExpanded(group, True)
    settle(window)
    for index in (plan, group, page._model.index(0, 0, group)):
        page.tree.setCurrentIndex(index)
        settle(window)
        form = page.inspector._forms[page.inspector._key.kind]
        assert "chỉ để xem" in page.inspector._above.text()
        for name, field in form._fields.items():
            before = field.toPlainText()
            field.setFocus()
            qtbot.keyClick(field, Qt.Key.Key_X)
            assert field.toPlainText() == before, name
            assert field.property("fixed"), name


def test_the_next_plan_is_typed_into_as_ever(old, settle):
    window, page, plan = old
    other = page._model.index(plan.row() + 1, 0)
    page.tree.setCurrentIndex(other)
    settle(window)
    fields = page.inspector._forms[page.inspector._key.kind]._fields
    assert not any(field.isReadOnly() or field.property("fixed") for field in fields.values())
    assert "chỉ để xem" not in page.inspector._above.text()
