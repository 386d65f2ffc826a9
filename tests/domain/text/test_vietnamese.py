"""Cleaning of text as it comes out of files."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.text.vietnamese import CAPITAL, clean, shortened


def test_the_letter_that_old_fonts_hold_in_place_of_u_with_horn_is_mended() -> None:
    assert clean("Tăng trƣởng, ĐẦU TƢ") == "Tăng trưởng, ĐẦU TƯ"


@given(st.text(), st.integers(2, 40))
def test_a_shortened_text_is_short(text: str, length: int) -> None:
    short = shortened(text, length)
    assert len(short) <= length
    assert short == clean(text) or short.endswith("…")


def test_capitals_are_all_of_the_vietnamese_and_no_small_letter() -> None:
    assert set("AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYÁÀẢÃẠẮẰẲẴẶỨỪỬỮỰÝỲỶỸỴ") <= set(CAPITAL)
    assert CAPITAL.isupper() and CAPITAL.isalpha()
