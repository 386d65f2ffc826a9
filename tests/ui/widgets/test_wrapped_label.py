"""A wrapped label asks for what its words need now, with room for marks above capitals."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

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


@pytest.mark.parametrize("look", ["", "small"])
def test_it_is_drawn_as_one_that_takes_no_keys(qtbot, look):
    """Qt draws those apart, and cuts the hooks where a label has just the height it asks for."""

    def column(copied):
        box = QWidget()
        qtbot.addWidget(box)
        layout = QVBoxLayout(box)
        for _ in range(3):
            label = WrappedLabel(copied=copied)
            label.setProperty("look", look)
            label.setText("Ủy ban nhân dân xã → Ủy ban nhân dân thành phố; Ủy ban Mặt trận")
            layout.addWidget(label)
        box.resize(260, 10)
        box.show()
        return box.grab().toImage()

    assert column(copied=True) == column(copied=False)


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
