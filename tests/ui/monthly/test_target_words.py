import pytest

from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.ui.monthly.target_words import target_words


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("≥ 90%", "%", "Đọc là: từ 90% trở lên"),
        ("04", "lớp", "Đọc là: từ 4 trở lên"),
        ("dưới 5 ngày", "ngày", "Đọc là: dưới 5"),
        ("Top 20", "thứ bậc", "Đọc là: từ hạng 20 trở lên"),
        ("20 - 30", "người", "Đọc là: từ 20 đến 30"),
        ("giảm 10% so với năm 2025", "%", "Đọc là: giảm ít nhất 10% so với năm 2025"),
    ],
)
def test_a_target_is_told_as_it_will_be_compared(text, unit, words):
    assert target_words(read_target(text, 2026, measure_unit=unit), unit) == words


def test_a_target_without_a_figure_says_what_becomes_of_it():
    assert target_words(read_target("phấn đấu tốt hơn", 2026)).startswith("Chưa hiểu")
