"""Cells break long written-together names at their joints, and elide without doubled spaces."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter

from kehoach_desktop.ui.widgets import toned_cell
from kehoach_desktop.ui.widgets.breakable_text import BREAK, breakable
from kehoach_desktop.ui.widgets.toned_cell import CellLine


class Noted(QPainter):
    """Notes the words that are drawn."""

    def __init__(self, image):
        super().__init__(image)
        self.words = []

    def drawText(self, _place, words):
        self.words.append(words)


@pytest.fixture
def drawn():
    def draw(text, width, height=200):
        image = QImage(400, 400, QImage.Format.Format_RGB32)
        painter = Noted(image)
        rect = QRect(0, 0, width, height)
        toned_cell._draw(painter, CellLine(text), QFont(), rect, 0.0, False, 6)
        painter.end()
        return painter.words

    return draw


def width_of(text):
    return QFontMetrics(QFont()).horizontalAdvance(text)


def test_joints_are_after_signs_between_letters():
    assert breakable("Văn phòng HĐND&UBND") == f"Văn phòng HĐND&{BREAK}UBND"
    assert breakable("12/KH-UBND") == f"12/{BREAK}KH-{BREAK}UBND"
    assert breakable("a - b, 5%") == "a - b, 5%"


@pytest.mark.parametrize(
    "text", ["trước 15/11/2026", "giai đoạn 2026-2030", "80–100%", "3/4 số hộ", "0,5-1%"]
)
def test_days_ranges_and_shares_stay_whole(text):
    assert breakable(text) == text


def test_a_date_too_wide_for_its_line_goes_to_the_next(drawn):
    assert drawn("trước 15/11/2026", width_of("trước 15/11/2")) == ["trước", "15/11/2026"]


def test_a_name_is_broken_at_its_joint_and_drawn_without_marks(drawn):
    assert drawn("HĐND&UBND xã", width_of("HĐND&UBN")) == ["HĐND&", "UBND xã"]


def test_what_is_elided_has_no_doubled_space(drawn):
    line = QFontMetrics(QFont()).height()
    (first, last) = drawn("một hai ba bốn năm sáu bảy tám", width_of("một hai ba "), 2 * line + 1)
    assert first == "một hai ba"
    assert last.endswith("…") and "  " not in last
    assert drawn("một\nhai ba bốn", width_of("một hai …") + 2, line + 1) == ["một hai …"]
