"""A plan that another one has taken the place of is shown for looking only, from the start."""

import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from kehoach_desktop.ui.deadlines.deadline_box import DeadlineBox


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


def steps_of(page, index):
    """Return the steps of a row's menu by their words, and the menu."""
    page.tree.customContextMenuRequested.emit(page.tree.visualRect(index).center())
    menu = page.findChildren(QMenu)[-1]
    return menu, {action.text(): action for action in menu.actions() if action.text()}


def first_task(page, plan, settle, window):
    page.tree.setExpanded(plan, True)
    settle(window)
    group = page._model.index(0, 0, plan)
    page.tree.setExpanded(group, True)
    settle(window)
    task = page._model.index(0, 0, group)
    page.tree.setCurrentIndex(task)
    settle(window)
    return task


def test_what_its_rows_cannot_do_is_off_and_says_why(old, settle):
    window, page, plan = old
    menu, steps = steps_of(page, first_task(page, plan, settle, window))
    off = ("Sửa", "Thêm nhiệm vụ", "Thêm nhóm", "Chuyển lên", "Xóa", "Gia hạn…")
    for words in off:
        assert not steps[words].isEnabled(), words
        assert "đã được thay thế" in steps[words].toolTip(), words
    assert menu.toolTipsVisible()
    menu.close()
    box = page.inspector.findChild(DeadlineBox)
    buttons = box.findChildren(QPushButton)
    assert buttons and not any(button.isEnabled() for button in buttons)
    assert all("đã được thay thế" in button.toolTip() for button in buttons)


def test_the_rows_of_the_next_plan_can_do_it_all_again(old, settle):
    window, page, plan = old
    other = page._model.index(plan.row() + 1, 0)
    task = first_task(page, other, settle, window)
    menu, steps = steps_of(page, task)
    assert steps["Sửa"].isEnabled() and steps["Xóa"].isEnabled()
    assert steps["Thêm nhiệm vụ"].isEnabled()
    assert "thay thế" not in steps["Xóa"].toolTip()
    menu.close()
