import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.text.numbering import (
    LETTERS,
    NumberKind,
    from_roman,
    next_number,
    number_kind,
    to_roman,
)


@pytest.mark.parametrize(
    ("printed", "kind", "following"),
    [
        ("I", NumberKind.ROMAN, "II"),
        ("IV.", NumberKind.ROMAN, "V."),
        ("IX", NumberKind.ROMAN, "X"),
        ("A", NumberKind.LETTER, "B"),
        ("C", NumberKind.LETTER, "D"),
        ("d)", NumberKind.LETTER, "đ)"),
        ("Đ", NumberKind.LETTER, "E"),
        ("e)", NumberKind.LETTER, "g)"),
        ("1", NumberKind.DECIMAL, "2"),
        ("09.", NumberKind.DECIMAL, "10."),
        ("(1)", NumberKind.DECIMAL, "(2)"),
        ("2.9", NumberKind.DECIMAL, "2.10"),
        ("1.2.3.", NumberKind.DECIMAL, "1.2.4."),
    ],
)
def test_a_printed_number_has_its_kind_and_follower(
    printed: str, kind: NumberKind, following: str
) -> None:
    assert (number_kind(printed), next_number(printed)) == (kind, following)


@pytest.mark.parametrize("printed", ["", "STT", "IIII", "VX", "f", "1a", "-", "Phụ lục", "1..2"])
def test_other_words_are_no_number(printed: str) -> None:
    assert number_kind(printed) is None
    assert next_number(printed) == ""


def test_the_number_before_tells_a_letter_from_a_roman_numeral() -> None:
    assert number_kind("I", before="H") is NumberKind.LETTER
    assert number_kind("V", before="IV") is NumberKind.ROMAN
    assert number_kind("C", before="B") is NumberKind.LETTER
    assert number_kind("C", before="XCIX") is NumberKind.ROMAN


@given(st.integers(1, 3998))
def test_roman_numerals_there_and_back(value: int) -> None:
    assert from_roman(to_roman(value)) == value
    assert from_roman(to_roman(value).lower()) is None
    if to_roman(value) not in LETTERS.upper():
        assert next_number(to_roman(value)) == to_roman(value + 1)


@given(st.text(max_size=12))
def test_any_text_is_taken(printed: str) -> None:
    if next_number(printed):
        assert number_kind(printed) is not None
