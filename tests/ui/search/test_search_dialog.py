"""Ctrl+K: typing, moving, opening."""

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.services.models.search_models import HitKind
from kehoach_desktop.ui.search.hit_model import HIT_ROLE


@pytest.fixture
def dialog(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    found = window._search
    assert found.isVisible()
    yield found
    found.close()


def look_for(qtbot, window, dialog, words):
    dialog.words.setText(words)
    qtbot.waitUntil(lambda: not dialog._pause.isActive(), timeout=5_000)
    qtbot.waitUntil(lambda: not window.operations.is_busy, timeout=20_000)


def hits(dialog):
    return [dialog.model.index(row).data(HIT_ROLE) for row in range(dialog.model.rowCount())]


def test_arrows_move_while_typing_and_enter_opens_the_task(qtbot, window, dialog, settle):
    look_for(qtbot, window, dialog, "loa truyen thanh")
    found = hits(dialog)
    assert found[0].kind is HitKind.TASK
    qtbot.keyClick(dialog.words, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().row() == 1
    qtbot.keyClick(dialog.words, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    settle(window)
    assert not dialog.isVisible()
    page = window.pages.page("plans")
    key = page._model.key(page.tree.currentIndex())
    assert key.id == found[0].id


def test_a_unit_narrows_the_tree_to_its_tasks(qtbot, window, dialog, settle):
    look_for(qtbot, window, dialog, "phong kinh te")
    assert hits(dialog)[0].kind is HitKind.UNIT
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    settle(window)
    page = window.pages.page("plans")
    assert page._filter.filter.unit_id == hits(dialog)[0].id
    assert page._model._snapshot.whole


def test_progress_leads_to_its_month(qtbot, window, dialog, settle):
    look_for(qtbot, window, dialog, "luot tin tren loa")
    hit = next(hit for hit in hits(dialog) if hit.kind is HitKind.PROGRESS)
    dialog.list.setCurrentIndex(dialog.model.index(hits(dialog).index(hit)))
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    settle(window)
    assert window.pages.here == "monthly"


def test_nothing_found_says_what_to_try_and_escape_closes(qtbot, window, dialog):
    look_for(qtbot, window, dialog, "zzz qqq")
    assert "zzz qqq" in dialog.remark.text()
    assert dialog._below.currentWidget() is dialog.remark
    look_for(qtbot, window, dialog, "z")
    assert "zzz" not in dialog.remark.text()
    qtbot.keyClick(dialog.words, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_at_once_opens_the_answer_to_what_was_typed(qtbot, window, dialog, settle):
    look_for(qtbot, window, dialog, "loa truyen thanh")
    dialog.words.setText("phong kinh te")
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    settle(window)
    assert not dialog.isVisible()
    assert hits(dialog)[0].kind is HitKind.UNIT
    assert window.pages.page("plans")._filter.filter.unit_id == hits(dialog)[0].id


def test_an_answer_to_what_is_no_longer_asked_is_not_shown(qtbot, window, dialog, settle):
    dialog.words.setText("loa truyen thanh")
    dialog._search()
    dialog.words.setText("l")
    settle(window)
    look_for(qtbot, window, dialog, "l")
    assert hits(dialog) == []


def test_a_unit_left_again_does_not_come_back(qtbot, window, dialog, settle):
    look_for(qtbot, window, dialog, "phong kinh te")
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    settle(window)
    page = window.pages.page("plans")
    page._filter.clear()
    page._read_units()
    settle(window)
    assert page._filter.filter.is_empty
