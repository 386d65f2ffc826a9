"""The year of a heading is told from the days its tasks' deadlines were read as."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.deadlines.year import own_year

WITHOUT_YEAR = (
    "Trong quý II",
    "Trước ngày 30/11",
    "Trước ngày 01/01",
    "Tháng 3 - 5",
    "Từ quý IV",
    "Cả năm",
)
YEARS = st.integers(2020, 2040)


@given(st.sampled_from(WITHOUT_YEAR), YEARS, st.none() | YEARS, st.booleans())
def test_words_without_a_year_keep_the_one_they_were_read_with(
    words: str, year: int, plan_year: int | None, named_day_counts: bool
) -> None:
    deadline = read_deadline(words, year, named_day_counts=named_day_counts)
    assert own_year(deadline, plan_year) == (None if year == plan_year else year)


@pytest.mark.parametrize(
    "words", ["", "30/6/2027", "Quý III năm 2027", "Hằng tháng", "Sau khi có hướng dẫn", "sớm sớm"]
)
def test_a_year_in_the_words_or_no_day_is_no_year_of_its_own(words: str) -> None:
    assert own_year(read_deadline(words, 2027), 2026) is None


def test_what_is_told_from_the_day_of_issue_has_none() -> None:
    issued = date(2027, 3, 12)
    deadline = read_deadline("Trong tháng này", 2026, said_on=issued)
    assert own_year(deadline, 2026, issued) is None
