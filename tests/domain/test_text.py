"""Cleaning of text as it comes out of files."""

from kehoach_desktop.domain.text import clean


def test_the_letter_that_old_fonts_hold_in_place_of_u_with_horn_is_mended() -> None:
    assert clean("Tăng trƣởng, ĐẦU TƢ") == "Tăng trưởng, ĐẦU TƯ"
