import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.services.rows.field_reading import read_day, read_lines, read_year


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_a_day_reads_back_from_each_form(day: datetime.date) -> None:
    for text in (
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02}-{day.month:02}-{day.year}",
        f"{day.day}.{day.month}.{day.year}",
        day.isoformat(),
        f"Ngày {day.day} tháng {day.month:02} năm {day.year}",
    ):
        assert read_day(text) == day


@pytest.mark.parametrize("text", ["31/4/2026", "30/2", "hôm qua", "2026-13-01", "1/1/26"])
def test_nonsense_days_are_refused_with_the_text(text: str) -> None:
    with pytest.raises(InvalidInput, match="30/6/2026"):
        read_day(text)


def test_no_text_is_no_day_and_no_year() -> None:
    assert read_day("  ") is None
    assert read_year("") is None


@pytest.mark.parametrize("text", ["26", "20266", "năm 2026", "0001"])
def test_nonsense_years_are_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        read_year(text)


def test_lines_without_anything_are_left_out() -> None:
    assert read_lines(" a \n\n  b\r\n") == ("a", "b")
