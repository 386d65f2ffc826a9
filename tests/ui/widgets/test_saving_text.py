"""The field that saves as one goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kehoach_desktop.ui.widgets.saving_text import SavingText


@pytest.fixture
def place(qtbot):
    """A field with another one beside it, and what was sent to be saved."""
    whole = QWidget()
    field, other = SavingText(3), QLineEdit()
    layout = QVBoxLayout(whole)
    layout.addWidget(field)
    layout.addWidget(other)
    qtbot.addWidget(whole)
    sent = []
    field.committed.connect(sent.append)
    field.replace("cũ")
    whole.show()
    qtbot.waitExposed(whole)
    whole.activateWindow()
    field.setFocus()
    field.selectAll()
    yield field, other, sent


def test_leaving_saves_once(qtbot, place):
    field, other, sent = place
    qtbot.keyClicks(field, "moi")
    other.setFocus()
    field.load("moi")
    field.setFocus()
    other.setFocus()
    assert sent == ["moi"]


def test_enter_saves_and_shift_enter_breaks_the_line(qtbot, place):
    field, _, sent = place
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(field, "b")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert sent == ["a\nb"]


def test_a_pause_saves_what_is_ready(qtbot, place):
    field, _, sent = place
    field._pause.setInterval(20)
    field._ready = lambda text: text != "30/"
    qtbot.keyClicks(field, "30/")
    qtbot.wait(60)
    assert sent == []
    qtbot.keyClicks(field, "6")
    qtbot.waitUntil(lambda: sent == ["30/6"])


def test_keys_typed_while_saving_are_kept_and_saved_next(qtbot, place):
    field, other, sent = place
    qtbot.keyClicks(field, "a")
    field.commit()
    qtbot.keyClicks(field, "b")
    field.load("a")
    assert field.toPlainText() == "ab"
    other.setFocus()
    assert sent == ["a", "ab"]


def test_the_tidied_text_waits_till_the_cursor_has_left(qtbot, place):
    field, other, _ = place
    qtbot.keyClicks(field, "a;b")
    field.commit()
    field.load("A; B")
    assert field.toPlainText() == "a;b"
    assert not field.is_dirty
    other.setFocus()
    assert field.toPlainText() == "A; B"
    assert not field.is_dirty


def test_a_refused_edit_stays_while_typing_and_gives_way_on_leaving(qtbot, place):
    field, other, sent = place
    qtbot.keyClicks(field, "sai")
    field.commit()
    field.refuse()
    assert field.toPlainText() == "sai"
    other.setFocus()
    assert sent == ["sai", "sai"]
    field.refuse()
    assert field.toPlainText() == "cũ"
    assert not field.is_dirty


def test_escape_takes_the_typing_back(qtbot, place):
    field, other, sent = place
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    other.setFocus()
    assert field.toPlainText() == "cũ"
    assert sent == []


def test_the_field_grows_with_its_lines_up_to_its_share(place):
    field, _, _ = place
    one = field.height()
    field.replace("a\nb\nc")
    three = field.height()
    field.replace("a\nb\nc\nd\ne\nf")
    assert one < three == field.height()


def test_what_could_not_be_stored_stays_marked_and_is_sent_again(qtbot, place):
    field, other, sent = place
    qtbot.keyClicks(field, "moi")
    other.setFocus()
    field.keep()
    assert field.toPlainText() == "moi"
    assert field.is_dirty
    # Another reading of the stored text neither replaces it nor makes it look stored.
    field.load("cũ")
    assert field.toPlainText() == "moi"
    assert field.property("wrong")
    field.setFocus()
    other.setFocus()
    assert sent == ["moi", "moi"]
    field.load("moi")
    assert not field.is_dirty
    assert not field.property("wrong")


def test_escape_gives_up_what_could_not_be_stored(qtbot, place):
    field, other, _ = place
    qtbot.keyClicks(field, "moi")
    other.setFocus()
    field.keep()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.toPlainText() == "cũ"
    assert not field.property("wrong")
