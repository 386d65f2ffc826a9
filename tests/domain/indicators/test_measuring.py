from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.indicators.indicator import Measurement
from kehoach_desktop.domain.indicators.measuring import (
    effective_value,
    format_number,
    percentage,
    read_number,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,1", "1.1"),
        ("1.234,5", "1234.5"),
        ("0.79", "0.79"),
        ("0.725", "0.725"),
        ("90.25", "90.25"),
        ("1.200", "1200"),
        ("155.000", "155000"),
        ("1.234.567", "1234567"),
        ("1,234,567.5", "1234567.5"),
        ("13 400", "13400"),
        ("1.000.000,25", "1000000.25"),
        ("12,345", "12.345"),
        ("50 %", "50"),
        ("−5", "-5"),
        (" 007 ", "7"),
    ],
)
def test_a_number_is_read(text: str, number: str) -> None:
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", "abc", "1,2,3", "1.2.3", "12.34.567", "1e5", "NaN", "5 xã", "--5", "1,", "٣", "1" * 60],
)
def test_what_is_not_one_number_is_not_read(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [
        ("1234.5", None, "1.234,5"),
        ("1E+6", None, "1.000.000"),
        ("33.333333", 2, "33,33"),
        ("2.345", 2, "2,35"),
        ("50.00", 2, "50"),
        ("-0.001", 2, "0"),
        ("-1234", None, "-1.234"),
        ("0.79", None, "0,79"),
    ],
)
def test_a_number_is_written(number: str, places: int | None, text: str) -> None:
    assert format_number(Decimal(number), places) == text


@given(st.decimals(-(10**12), 10**12, places=4, allow_nan=False))
def test_a_written_number_reads_back(number: Decimal) -> None:
    assert read_number(format_number(number)) == number


@given(st.text(max_size=20))
def test_any_text_is_taken(text: str) -> None:
    number = read_number(text)
    assert number is None or number.is_finite()


def measured(*figures: int | None) -> Measurement:
    numerator, denominator, value = (None if x is None else Decimal(x) for x in figures)
    return Measurement("m", "i", "2026-04", numerator, denominator, value)


def test_the_value_entered_comes_before_the_percentage() -> None:
    assert effective_value(measured(1, 4, None)) == 25
    assert effective_value(measured(1, 4, 30)) == 30
    assert effective_value(measured(1, None, None)) is None
    assert effective_value(measured(1, 0, None)) is None
    assert percentage(Decimal(1), Decimal(3)) == Decimal(100) / 3
