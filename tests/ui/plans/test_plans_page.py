"""The page of plans over the sample office: seeing, editing, moving, undoing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.ui.plans.tree_model import Column


@pytest.fixture
def page(window, settle):
    window.pages.turn_to("plans")
    settle(window)
    return window.pages.page("plans")


@pytest.fixture
def choose(page, window, settle):
    """Choose the row at a path of row numbers and wait for its values."""

    def choose(*path):
        index = page._model.index(path[0], 0)
        for row in path[1:]:
            page.tree.setExpanded(index, True)
            settle(window)
            index = page._model.index(row, 0, index)
        page.tree.setCurrentIndex(index)
        settle(window)
        return index

    return choose


def title(page, index):
    return page._model.data(index.siblingAtColumn(Column.TITLE))


def task_form(page):
    return page.inspector._forms[NodeKind.TASK]


def type_into(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    if text.isascii():
        qtbot.keyClicks(field, text)
    else:
        # QTest has no keys for letters with diacritics.
        field.insertPlainText(text)


def test_the_sample_office_stands_there(page, window):
    assert window.windowTitle().startswith("Kế hoạch — UBND xã")
    assert page._model.rowCount() == 2
    assert page.tree.isExpanded(page._model.index(0, 0))
    assert "nhiệm vụ" in window.status_line._text


def test_an_edit_is_saved_on_leaving_the_field_and_undone_by_key(
    qtbot, page, window, choose, settle
):
    index = choose(0, 0, 0)
    before = title(page, index)
    type_into(qtbot, task_form(page).field("title"), "Ten viec moi")
    page.tree.setFocus()
    settle(window)
    assert title(page, page.tree.currentIndex()) == "Ten viec moi"
    assert "Ctrl+Z" in window.status_line._undo.text()
    qtbot.keyClick(page.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert title(page, page.tree.currentIndex()) == before
    assert task_form(page).field("title").toPlainText() == before
    qtbot.keyClick(page.tree, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert title(page, page.tree.currentIndex()) == "Ten viec moi"


def test_what_is_typed_belongs_to_its_row_however_fast_one_leaves(
    qtbot, page, window, choose, settle
):
    first = choose(0, 0, 0)
    other = title(page, choose(0, 0, 1))
    choose(0, 0, 0)
    type_into(qtbot, task_form(page).field("title"), "Vua go xong")
    page.tree.setCurrentIndex(first.siblingAtRow(1))
    settle(window)
    assert title(page, first) == "Vua go xong"
    assert title(page, first.siblingAtRow(1)) == other
    assert task_form(page).field("title").toPlainText() == other


@pytest.mark.parametrize("leave", ["turn", "close"])
def test_no_keystroke_is_lost_when_the_page_or_the_window_goes(
    qtbot, page, window, choose, settle, make_window, data, leave
):
    choose(0, 0, 0)
    type_into(qtbot, task_form(page).field("note"), "dang go do")
    if leave == "turn":
        assert window.pages.turn_to("settings")
        settle(window)
    else:
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible())
        window = make_window(data)
    found = []
    window.operations.read(
        lambda services: [task.note for task in services.plans.tasks()], found.extend
    )
    settle(window)
    assert "dang go do" in found


def test_a_refused_deadline_keeps_the_old_one_and_says_why(qtbot, page, window, choose, settle):
    choose(0, 0, 0)
    form = task_form(page)
    field = form.field("deadline")
    before = field.toPlainText()
    type_into(qtbot, field, "hom nao do")
    page.tree.setFocus()
    settle(window)
    assert field.toPlainText() == before
    assert "hom nao do" in form._under["deadline"].text()
    type_into(qtbot, field, "Trước 11/4/2026")
    page.tree.setFocus()
    settle(window)
    assert form._under["deadline"].text() == ""
    assert form._notes["deadline"].text().startswith("Đọc là: chậm nhất thứ Sáu 10/4/2026")


def test_a_rest_day_names_the_last_working_day(qtbot, page, window, choose, settle):
    choose(0, 0, 0)
    form = task_form(page)
    type_into(qtbot, form.field("deadline"), "30/4/2026")
    page.tree.setFocus()
    settle(window)
    assert "ngày làm việc cuối trước đó" in form._notes["deadline"].text()


def test_rows_are_removed_without_a_question_and_come_back(qtbot, page, window, choose, settle):
    group = choose(0, 0)
    choose(0, 0, 0)
    count = page._model.rowCount(group)
    gone = title(page, page.tree.currentIndex())
    qtbot.keyClick(page.tree, Qt.Key.Key_Delete)
    settle(window)
    group = page._model.index(0, 0, page._model.index(0, 0))
    assert page._model.rowCount(group) == count - 1
    window.undo()
    settle(window)
    group = page._model.index(0, 0, page._model.index(0, 0))
    assert title(page, page._model.index(0, 0, group)) == gone


def test_a_whole_plan_goes_only_when_asked_for(qtbot, page, window, choose, settle, monkeypatch):
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    choose(1)
    qtbot.keyClick(page.tree, Qt.Key.Key_Delete)
    settle(window)
    assert len(asked) == 1
    assert page._model.rowCount() == 2


def test_a_new_task_stands_below_the_current_one_ready_to_be_named(
    qtbot, page, window, choose, settle
):
    choose(0, 0, 0)
    qtbot.keyClick(page.tree, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    index = page.tree.currentIndex()
    assert index.row() == 1
    assert title(page, index) == "Nhiệm vụ mới"
    field = task_form(page).field("title")
    assert field.hasFocus()
    qtbot.keyClicks(field, "Viec them")
    page.tree.setFocus()
    settle(window)
    assert title(page, page.tree.currentIndex()) == "Viec them"


def test_a_row_moves_by_key_and_stays_chosen(qtbot, page, window, choose, settle):
    choose(0, 0, 1)
    moved = title(page, page.tree.currentIndex())
    qtbot.keyClick(page.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(window)
    assert page.tree.currentIndex().row() == 0
    assert title(page, page.tree.currentIndex()) == moved
    qtbot.keyClick(page.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(window)
    assert page.tree.currentIndex().row() == 1


def test_at_the_edge_a_task_goes_on_into_the_next_group(qtbot, page, window, choose, settle):
    group = choose(0, 0)
    page.tree.setExpanded(group, True)
    settle(window)
    choose(0, 0, page._model.rowCount(group) - 1)
    moved = title(page, page.tree.currentIndex())
    qtbot.keyClick(page.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(window)
    now = page.tree.currentIndex()
    assert (now.parent().row(), title(page, now)) == (1, moved)


def test_what_is_open_stays_open_when_the_tree_is_read_anew(page, window, choose, settle):
    group = choose(0, 2)
    page.tree.setExpanded(group, True)
    page.tree.setExpanded(page._model.index(0, 0, page._model.index(0, 0)), False)
    settle(window)
    page._read_tree()
    settle(window)
    plan = page._model.index(0, 0)
    assert page.tree.isExpanded(page._model.index(2, 0, plan))
    assert not page.tree.isExpanded(page._model.index(0, 0, plan))
    assert page._model.path(page.tree.currentIndex())[-1] == page._model.key(
        page._model.index(2, 0, plan)
    )


def test_the_filter_needs_no_diacritics_and_escape_ends_it(qtbot, page, window, settle):
    words = page._filter._words
    qtbot.keyClicks(words, "van phong")
    qtbot.waitUntil(lambda: page._model._snapshot.whole, timeout=5000)
    settle(window)
    filtered = page._model._snapshot
    assert filtered.children
    assert page.tree.isExpanded(page._model.index(0, 0))
    qtbot.keyClicks(words, " khong he co")
    qtbot.waitUntil(lambda: page._views.currentIndex() == 1, timeout=5000)
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    settle(window)
    assert page._views.currentIndex() == 0
    assert not page._model._snapshot.whole


def test_a_draft_is_put_in_force_from_the_inspector(page, window, settle):
    window.operations.change(
        lambda services: services.plans.add_plan("Kế hoạch thử", 2026),
        lambda result: page.show_target(result[0]),
    )
    settle(window)
    assert page._model.row(page.tree.currentIndex()).title == "Kế hoạch thử"
    button = page.inspector._accept
    assert button.isVisibleTo(page)
    button.setFocus()
    button.click()
    settle(window)
    assert not button.isVisibleTo(page)
    assert page._model.data(page.tree.currentIndex().siblingAtColumn(Column.STATUS)) == (
        "đang thực hiện"
    )
    undo = window.status_line._undo
    assert undo.text() == "Ctrl+Z để hoàn tác: đưa kế hoạch thử vào thực hiện"
    assert undo.fontMetrics().horizontalAdvance(undo.text()) <= undo.width()
    # The button that had the keys is gone; the name of the plan must not get them.
    assert window.focusWidget() is page.tree


def test_another_page_points_at_a_task_whatever_is_closed_or_filtered(
    qtbot, page, window, ask, settle
):
    task = next(line for line in ask(lambda services: services.plans.tasks()) if line.group_id)
    page.tree.collapseAll()
    qtbot.keyClicks(page._filter._words, "khong he co")
    settle(window)
    window.pages.turn_to("plans", NodeKey(NodeKind.TASK, task.id))
    settle(window)
    current = page.tree.currentIndex()
    assert page._model.row(current).title == task.title
    assert page._filter.filter.is_empty
    assert page.tree.viewport().rect().intersects(page.tree.visualRect(current))
