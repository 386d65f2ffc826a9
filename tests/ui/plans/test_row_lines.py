"""The two lines of a cell of the tree."""

import datetime

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from kehoach_desktop.ui.plans.row_lines import deadline_lines, two_lines

WORDS = "Hoàn thành giai đoạn một trước khi hết quý III năm 2026 và nghiệm thu"


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def font():
    return QFont()


@pytest.mark.parametrize("width", range(60, 420, 7))
def test_no_word_is_cut_within(font, width):
    first, *rest = two_lines(WORDS, font, width)
    (second,) = rest or [""]
    shown = f"{first} {second}".strip().removesuffix("…").split()
    assert shown == WORDS.split()[: len(shown)]
    assert all(QFontMetrics(font).horizontalAdvance(line) <= width for line in (first, second))


def test_a_deadline_without_room_ends_with_the_day_it_means(font):
    due = datetime.date(2026, 9, 30)
    narrow = QFontMetrics(font).horizontalAdvance("Hoàn thành giai đoạn")
    assert deadline_lines(WORDS, due, font, narrow) == ["Hoàn thành giai…", "→ 30/9/2026"]
    assert deadline_lines(WORDS, None, font, narrow)[1].endswith("…")
    assert deadline_lines("Quý III/2026", due, font, narrow) == ["Quý III/2026"]


@pytest.mark.parametrize("slack", range(3, 14))
def test_a_word_that_has_room_stays(font, slack):
    room = QFontMetrics(font).horizontalAdvance("Hoàn thành giai…") + slack
    assert deadline_lines(WORDS, datetime.date(2026, 9, 30), font, room)[0] == "Hoàn thành giai…"


@pytest.mark.parametrize("width", range(60, 200, 7))
def test_the_words_before_the_day_say_that_they_go_on(font, width):
    first, day = deadline_lines(WORDS, datetime.date(2026, 9, 30), font, width)
    assert day == "→ 30/9/2026"
    assert first.endswith("…")
    begun = first.removesuffix("…").split()
    assert begun == WORDS.split()[: len(begun)] or len(begun) == 1
    assert QFontMetrics(font).horizontalAdvance(first) <= width
