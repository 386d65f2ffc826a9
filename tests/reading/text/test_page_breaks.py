"""Pages that a form feed parts are read as one text, without their numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.reading.text.page_breaks import joined_pages


@pytest.mark.parametrize("number", ["2", "   2", "- 2 -", "Trang 2", "2/3"])
def test_a_sentence_goes_on_over_a_page_and_its_number(number: str) -> None:
    text = f"1. Phòng Kinh tế gửi danh sách về Văn\n\n\f{number}\nphòng HĐND và UBND xã.\n"
    assert joined_pages(text) == ("1. Phòng Kinh tế gửi danh sách về Văn\nphòng HĐND và UBND xã.\n")


def test_an_ended_sentence_stays_apart_from_the_next_page() -> None:
    text = "5. Gửi danh sách về Sở.\n\n\f2\n6. Lập hồ sơ cấp độ.\n"
    assert [line for line in joined_pages(text).split("\n") if line] == [
        "5. Gửi danh sách về Sở.",
        "6. Lập hồ sơ cấp độ.",
    ]


def test_a_number_that_counts_no_page_stays() -> None:
    assert "15" in joined_pages("Số hộ:\n\f15\nhộ nghèo\n")


def test_the_first_pages_lines_stay() -> None:
    assert joined_pages("1\nKế hoạch\n") == "1\nKế hoạch\n"


@given(st.lists(st.sampled_from(["a b.", "c d", "", "\f", "- 7 việc", "12"]), max_size=30))
def test_only_numbers_of_pages_are_taken_off(parts: list[str]) -> None:
    text = "\n".join(parts)
    before = [word for word in text.split() if not word.isdigit()]
    after = [word for word in joined_pages(text).split() if not word.isdigit()]
    assert after == before
