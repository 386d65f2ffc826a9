import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kehoach_desktop.ui.widgets.main_key import give_main_key


def page_with_button(clicks, name):
    page = QWidget()
    button = QPushButton(name, page)
    QVBoxLayout(page).addWidget(button)
    button.clicked.connect(lambda: clicks.append(name))
    give_main_key(page, button)
    return page


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_both_enter_keys_click_the_button_of_the_page_in_front(qtbot, key):
    clicks = []
    stack = QStackedWidget()
    for name in ("review", "report"):
        stack.addWidget(page_with_button(clicks, name))
    qtbot.addWidget(stack)
    with qtbot.waitExposed(stack):
        stack.show()
    # Nothing on the page has been clicked: the window itself gets the key.
    qtbot.keyClick(stack.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
    stack.setCurrentIndex(1)
    qtbot.keyClick(stack.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
    assert clicks == ["review", "report"]
