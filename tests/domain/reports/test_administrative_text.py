from datetime import date

import pytest

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.reports.administrative_text import (
    counted,
    day_month_year,
    issuer_lines,
    listed,
    number_text,
    period_text,
    share,
    short_date,
    short_name,
)


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2026, 2, 8), "ngày 08 tháng 02 năm 2026", "08/02/2026"),
        (date(2026, 3, 8), "ngày 08 tháng 3 năm 2026", "08/3/2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026", "31/12/2026"),
    ],
)
def test_dates_have_leading_zeros_where_the_decree_wants_them(
    day: date, long: str, short: str
) -> None:
    assert day_month_year(day.year, day.month, day.day) == long
    assert short_date(day) == short


def test_a_day_or_number_not_given_yet_leaves_room() -> None:
    assert day_month_year(2026, 4, None).split() == ["ngày", "tháng", "4", "năm", "2026"]
    assert number_text("").strip() == ""
    assert (number_text("7"), number_text("12"), number_text("07a")) == ("07", "12", "07a")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("2026-02", "tháng 02 năm 2026"),
        ("2026-04", "tháng 4 năm 2026"),
        ("2026-Q2", "quý II năm 2026"),
        ("2026-H1", "6 tháng đầu năm 2026"),
        ("2026-9M", "9 tháng năm 2026"),
        ("2026", "năm 2026"),
    ],
)
def test_periods_in_full(key: str, words: str) -> None:
    assert period_text(Period.parse(key)) == words


def test_counts_and_shares() -> None:
    assert (counted(5, "nhiệm vụ"), counted(0, "nhiệm vụ")) == ("05 nhiệm vụ", "không có nhiệm vụ")
    assert (share(5, 42), share(1, 0)) == ("11,9%", "")
    assert listed(["a", "b", "c"]) == "a, b và c"


def test_a_committee_stands_on_two_lines() -> None:
    assert issuer_lines("Ủy ban nhân dân xã Tân Lập") == ("ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP")
    assert issuer_lines("UBND xã Tân Lập") == ("ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP")
    assert issuer_lines("Sở Công Thương") == ("SỞ CÔNG THƯƠNG",)
    assert short_name("Uỷ ban nhân dân phường 7") == "UBND phường 7"
