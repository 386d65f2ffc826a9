"""A wrapped label asks for what its words need now, with room for marks above capitals."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kehoach_desktop.ui.widgets.wrapped_label import WrappedLabel

LONG = "Ủy ban nhân dân xã báo cáo Ủy ban nhân dân thành phố và Sở Khoa học và Công nghệ"


def test_it_asks_for_less_again_when_its_words_or_its_column_allow(qtbot):
    label = WrappedLabel()
    qtbot.addWidget(label)
    label.resize(120, 40)
    label.show()
    label.setText("Một dòng")
    one = label.minimumHeight()
    label.setText(LONG)
    many = label.minimumHeight()
    assert many > 2 * one
    label.resize(600, 40)
    assert label.minimumHeight() == one
    label.resize(120, 40)
    assert label.minimumHeight() == many
    label.setText("")
    assert label.minimumHeight() == 0


def drawn(qtbot, words):
    label = WrappedLabel(copied=True)
    qtbot.addWidget(label)
    label.setText(words)
    label.resize(120, label.minimumHeight())
    label.show()
    return label.grab().toImage()


def test_a_capital_with_a_hook_is_not_taken_for_one_with_an_acute(qtbot):
    assert drawn(qtbot, "Ủy ban") != drawn(qtbot, "Úy ban")
    assert drawn(qtbot, "Ủy ban") == drawn(qtbot, "Ủy ban")


def test_the_keys_reach_it_and_copy_its_words(qtbot):
    label = WrappedLabel(copied=True)
    qtbot.addWidget(label)
    label.setText("UBND xã Tân Lập")
    label.show()
    label.activateWindow()
    qtbot.waitUntil(label.isActiveWindow)
    QGuiApplication.clipboard().setText("khác")
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    assert label.hasFocus()
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "UBND xã Tân Lập"
    assert WrappedLabel().focusPolicy() == Qt.FocusPolicy.NoFocus


def test_its_words_are_copied_from_its_menu(qtbot):
    label = WrappedLabel(copied=True)
    qtbot.addWidget(label)
    label.setText("UBND thành phố\nLưu: VT")
    (copying,) = label.actions()
    copying.trigger()
    assert QGuiApplication.clipboard().text() == "UBND thành phố\nLưu: VT"
    assert WrappedLabel().actions() == []
