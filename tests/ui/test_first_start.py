"""The first start over an empty folder."""

import pytest
from PySide6.QtWidgets import QLabel

from kehoach_desktop.ui.first_start.page import FirstStart


@pytest.fixture
def window(make_window, tmp_path, settle):
    window = make_window(tmp_path / "new")
    settle(window)
    return window


def test_the_commune_is_found_without_diacritics_and_set_up(qtbot, window, settle):
    question = window.pages.currentWidget()
    assert isinstance(question, FirstStart)
    assert not window.navigation._buttons["reports"].isEnabled()
    qtbot.keyClicks(question.words, "hoan kiem")
    qtbot.waitUntil(lambda: question.begin_button.isEnabled(), timeout=5000)
    settle(window)
    assert question.superior.text() == "Ủy ban nhân dân thành phố Hà Nội"
    question.begin_button.click()
    settle(window)
    assert window.pages.here == "today"
    assert window.windowTitle() == "Kế hoạch — UBND phường Hoàn Kiếm"
    assert window.navigation._buttons["reports"].isEnabled()
    today = window.pages.page("today")
    assert any("Chưa có kế hoạch nào" in label.text() for label in today.findChildren(QLabel))


def test_the_sample_office_can_be_looked_at(window, settle):
    window.pages.currentWidget().sample_button.click()
    settle(window)
    assert window.pages.here == "today"
    assert window.pages.page("today").found.in_force == 2


def test_an_office_taken_back_is_named_no_longer(qtbot, window, settle):
    question = window.pages.currentWidget()
    qtbot.keyClicks(question.words, "hoan kiem")
    qtbot.waitUntil(lambda: question.begin_button.isEnabled(), timeout=5000)
    question.begin_button.click()
    settle(window)
    assert "UBND phường Hoàn Kiếm" in [
        label.text() for label in window.navigation.findChildren(QLabel)
    ]
    window.operations.change(lambda services: services.undo.undo())
    settle(window)
    assert isinstance(window.pages.currentWidget(), FirstStart)
    assert window.windowTitle() == "Kế hoạch"
    named = [label.text() for label in window.navigation.findChildren(QLabel)]
    assert not any("Hoàn Kiếm" in text for text in named)
