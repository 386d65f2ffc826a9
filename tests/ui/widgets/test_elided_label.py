"""Words on one line that has no room for them all."""

import pytest
from PySide6.QtGui import QPainter

from kehoach_desktop.ui.widgets import elided_label
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel

WORDS = "Ctrl+Z để hoàn tác: đưa kế hoạch trồng cây ven kênh thôn Đông vào thực hiện"


@pytest.fixture
def painted(qtbot, monkeypatch):
    """Return what a label of 300 pixels paints, and the label."""
    told = []
    painter = type("P", (QPainter,), {"drawText": lambda _self, _at, text: told.append(text)})
    monkeypatch.setattr(elided_label, "QPainter", painter)

    def painted(**look):
        label = ElidedLabel(**look)
        qtbot.addWidget(label)
        label.setText(WORDS)
        label.resize(300, 24)
        label.grab()
        return told[-1], label

    return painted


def test_the_end_gives_way(painted):
    shown, label = painted()
    assert shown.endswith("…") and WORDS.startswith(shown.removesuffix("…"))
    assert label.toolTip() == WORDS


def test_the_middle_gives_way_where_both_ends_say_what_was_done(painted):
    shown, label = painted(right=True, middle=True)
    first, last = shown.split("…")
    assert first.startswith("Ctrl+Z để hoàn tác") and last.endswith("vào thực hiện")
    assert label.toolTip() == WORDS
