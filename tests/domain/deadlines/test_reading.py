import re
import unicodedata
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shown_deadlines import shown

from kehoach_desktop.domain.deadlines import reading as deadline_reading
from kehoach_desktop.domain.deadlines.occurrences import deadline_occurrences
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.text.vietnamese import clean, fold

YEAR = 2026


FROM_THE_DESIGN = {
    "30/6/2026": "..2026-06-30",
    "Ngày 30 tháng 6 năm 2026": "..2026-06-30",
    "Quý I/2026": "..2026-03-31",
    "Tháng 8/2025": "..2025-08-31",
    "Năm 2026": "..2026-12-31",
    "6 tháng đầu năm 2026": "..2026-06-30",
    "Quý III, IV năm 2025": "2025-07-01..2025-12-31",
    "Tháng 3-5/2026": "2026-03-01..2026-05-31",
    "2026-2030": "..2030-12-31",
    "đến năm 2030": "..2030-12-31",
    "trước ngày 15/11/2026": "..2026-11-14",
    "trước 30/7/2025": "..2025-07-29",
    "chậm nhất 30/6/2026": "..2026-06-30",
    "đến hết ngày 30/6/2026": "..2026-06-30",
    "đến ngày 30/6/2026": "..2026-06-30",
    "trước tháng 12/2025": "..2025-11-30",
    "Thường xuyên": "ongoing",
    "Hằng năm": "yearly",
    "Hàng năm": "yearly",
    "Hàng năm/Thường xuyên": "yearly ongoing",
    "Cả năm": "..2026-12-31 ongoing",
    "Tháng 8/2025 và thực hiện thường xuyên": "..2025-08-31 ongoing",
    "Tháng 01 hằng năm": "yearly(month 1)",
    "Trước ngày 15 hằng tháng": "monthly(day 14)",
    "định kỳ 6 tháng, năm": "half_yearly yearly",
    "Sau khi Thành phố ban hành Kế hoạch": "after",
    "Theo lộ trình của thành phố": "after",
    "Theo yêu cầu": "after",
    "Khi có hướng dẫn": "after",
    "Quý II/2026 (sau khi có hướng dẫn của thành phố)": "..2026-06-30 after",
    "Trong 10 ngày kể từ ngày có văn bản giao": "after 10",
}

DATES = {
    "30.6.2026": "..2026-06-30",
    "30-6-2026": "..2026-06-30",
    "30 / 6 / 2026": "..2026-06-30",
    "30/6/26": "..2026-06-30",
    "2026-06-30": "..2026-06-30",
    "Ngày 5 tháng 9, năm 2026": "..2026-09-05",
    "9/2026": "..2026-09-30",
    "T9/2026": "..2026-09-30",
    "tháng 9/26": "..2026-09-30",
    "Tháng chín năm 2026": "..2026-09-30",
    "Quý II/ 2026": "..2026-06-30",
    "Quí II/2026": "..2026-06-30",
    "QUÝ II/NĂM 2026": "..2026-06-30",
    "Quý 2 năm 2026": "..2026-06-30",
    "quý II-2026": "..2026-06-30",
    "Quý Ⅱ/2026": "..2026-06-30",
    "Q2/2026": "..2026-06-30",
    "quý hai năm 2026": "..2026-06-30",
    "2028": "..2028-12-31",
    "6 tháng cuối năm": "..2026-12-31",
    "9 tháng năm 2026": "..2026-09-30",
    "Nửa đầu năm 2027": "..2027-06-30",
    "trung tuần tháng 6/2026": "..2026-06-20",
    "cuối quý III": "..2026-09-30",
    "Đến hết năm": "..2026-12-31",
    "Từ nay đến 30/6/2026": "..2026-06-30",
    "cuối năm 2027": "..2027-12-31",
    "năm sau": "..2027-12-31",
    "dự kiến tháng 4/2026": "..2026-04-30",
    "29/02/2028": "..2028-02-29",
}
BEFORE = {
    "Trước 10/4": "..2026-04-09",
    "trước ngày 10/12": "..2026-12-09",
    "trước ngày 01/01/2030": "..2029-12-31",
    "Trước 20/01 năm sau": "..2027-01-19",
    "trước quý 2/2025": "..2025-03-31",
    "trước tháng 1/2026": "..2025-12-31",
    "trước năm 2027": "..2026-12-31",
    "trước hết quý II/2026": "..2026-06-30",
    "chậm nhất là trước ngày 15/6/2026": "..2026-06-14",
    "trước 17h00 ngày 25 tháng 5 năm 2026": "..2026-05-25",
    "trước 11:30 ngày 25/5/2026": "..2026-05-25",
    "trước 0h ngày 25/5/2026": "..2026-05-24",
    "trước 30 tháng 6": "..2026-06-29",
    "chậm nhất 15 tháng 12": "..2026-12-15",
    "lắp xong bảng tin điện tử trước ngày 20/8/2026": "..2026-08-19",
}
SEVERAL = {
    "từ ngày 02 – 03/7/2026": "2026-07-02..2026-07-03",
    "02-03/7/2026": "2026-07-02..2026-07-03",
    "28/6 - 03/7/2026": "2026-06-28..2026-07-03",
    "Từ 01/7 đến 30/9/2026": "2026-07-01..2026-09-30",
    "Từ 25/12 đến 05/01/2027": "2026-12-25..2027-01-05",
    "Tháng 10/2026 - tháng 3/2027": "2026-10-01..2027-03-31",
    "10/2026-3/2027": "2026-10-01..2027-03-31",
    "Từ tháng 10 đến tháng 3/2027": "2026-10-01..2027-03-31",
    "Quý III và Quý IV/2026": "2026-07-01..2026-12-31",
    "Quý II - Quý III năm 2026": "2026-04-01..2026-09-30",
    "Tháng 4, 5, 6/2026": "2026-04-01..2026-06-30",
    "giai đoạn 2026 - 2030": "..2030-12-31",
    "Từ năm 2026 đến năm 2030": "2026-01-01..2030-12-31",
    "Trình tháng 3/2026; ban hành quý II/2026": "..2026-06-30",
    "trước ngày 15 tháng 6 và trước ngày 01 tháng 12": "..2026-11-30",
    "nối mạng 60% thôn năm 2027, 90% thôn năm 2029": "..2029-12-31",
    "Khởi động quý IV/2026": "2026-10-01..2026-12-31",
    "Từ quý II/2026": "2026-04-01..",
    "Sau ngày 15/6/2026": "2026-06-16..",
    "Từ năm 2026 trở đi": "2026-01-01.. ongoing",
    "Năm 2026 và các năm tiếp theo": "..2026-12-31 ongoing",
    "Trong năm 2026, trước ngày 30/11/2026": "..2026-11-29",
    "Trong quý II, chậm nhất 15/6": "..2026-06-15",
    "Quý II/2026 (trước ngày 15/6/2026)": "..2026-06-14",
    "Quý II/2026; báo cáo trước ngày 15/6/2026": "..2026-06-30",
    "Chương trình năm 2027 hoàn thành trước ngày 15/12/2026": "..2026-12-14",
    "Trong 10 ngày kể từ ngày 01/7/2026": "..2026-07-11",
    "Trong 1 tháng kể từ ngày 31/01/2026": "..2026-02-28",
    "đến năm 2030, tầm nhìn đến năm 2045": "..2030-12-31",
}
RHYTHMS = {
    "hằng tuần": "weekly",
    "thứ Sáu hằng tuần": "weekly(weekday 5)",
    "Trước thứ Sáu hàng tuần": "weekly(weekday 4)",
    "Chủ nhật hằng tuần": "weekly(weekday 7)",
    "Thứ 2, thứ 5 hằng tuần": "weekly(weekday 1) weekly(weekday 4)",
    "Từ thứ Hai đến thứ Sáu hằng tuần": "weekly(weekday 5)",
    "Trước 30 tháng 6 hằng năm": "yearly(day 29, month 6)",
    "Hằng tháng (ngày 15), hằng quý (ngày 20), 6 tháng và năm": (
        "monthly(day 15) quarterly(day 20) half_yearly yearly"
    ),
    "ngày 15 hằng tháng, ngày 20 hằng quý, 6 tháng và năm": (
        "monthly(day 15) quarterly(day 20) half_yearly(day 20) yearly(day 20)"
    ),
    "ngày 20 hằng tháng": "monthly(day 20)",
    "Trước 15 hàng tháng": "monthly(day 14)",
    "trước ngày 01 hằng tháng": "monthly(day 31)",
    "Hằng tháng, trước ngày 25": "monthly(day 24)",
    "Ngày 15 và 30 hằng tháng": "monthly(day 15) monthly(day 30)",
    "trước ngày 20 của kỳ báo cáo (tháng, quý, năm)": (
        "monthly(day 19) quarterly(day 19) yearly(day 19)"
    ),
    "trước ngày 18 hằng tháng, trước ngày 20 tháng cuối quý": "monthly(day 17) quarterly(day 19)",
    "định kỳ hằng tháng, quý, 6 tháng và năm": "monthly quarterly half_yearly yearly",
    "Định kỳ hằng quý tổng hợp": "quarterly",
    "Báo cáo hàng tháng": "monthly",
    "02 lần/năm": "half_yearly",
    "mỗi quý một lần": "quarterly",
    "6 tháng/lần": "half_yearly",
    "nửa năm một lần": "half_yearly",
    "3 tháng một lần": "quarterly",
    "Trước ngày 15/11 hằng năm": "yearly(day 14, month 11)",
    "Trước 20/6 và 20/12 hằng năm": "yearly(day 19, month 6) yearly(day 19, month 12)",
    "Quý IV hằng năm": "yearly(month 12)",
    "Báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12": (
        "half_yearly(day 14, month 6) yearly(day 14, month 12)"
    ),
    "Hằng quý: trước 10/4, 10/7, 10/10": "quarterly(day 9, month 4)",
    "hội chợ hằng năm 2027 - 2030": "2027-01-01..2030-12-31 yearly",
    "Liên tục": "ongoing",
    "hằng ngày": "ongoing",
    "quanh năm": "..2026-12-31 ongoing",
    "Cả năm 2027": "..2027-12-31 ongoing",
    "Hoàn thành quý I, duy trì thường xuyên": "..2026-03-31 ongoing",
}
EVENTS = {
    "Sau khi được phê duyệt": "after",
    "theo tiến độ của tỉnh": "after",
    "Đột xuất": "after",
    "Tùy tình hình thực tế": "after",
    "Theo kế hoạch của cấp trên": "after",
    "Sau Hội nghị": "after",
    "Định kỳ 6 tháng, năm và đột xuất": "half_yearly yearly after",
    "Trong thời hạn 05 ngày làm việc kể từ ngày nhận phiếu": "after 5w",
    "Chậm nhất 03 ngày làm việc sau khi họp": "after 3w",
    "02 tuần sau khi khai giảng": "after 14",
    "10-15 ngày kể từ ngày nhận phiếu": "after 15",
    "Sau khi Bộ ban hành thông tư. Thời gian hoàn thành trong 6 tháng sau khi Bộ ban hành": (
        "after 6m"
    ),
    "Cuối đợt kiểm tra (sau 05 ngày làm việc)": "after 5w",
    "Trước tháng 3/2027 (sau khi Chính phủ ban hành Nghị định)": "..2027-02-28 after",
    "Sau khi có Kế hoạch của tỉnh, hoàn thành trước 30/6/2026": "..2026-06-29 after",
    "Sau khi Thành phố ban hành Kế hoạch năm 2027": "after",
    "Theo hướng dẫn của tỉnh (dự kiến Quý III/2026)": "..2026-09-30 after",
}
DOCUMENTS = {
    "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị": "unread",
    "Nghị định số 34/2014/NĐ-CP": "unread",
    "Luật số 71/2025/QH15": "unread",
    "Luật Đất đai năm 2024": "unread",
    "Kế hoạch 12/KH-UBND, ngày 11/4/2026; xong trong Quý III/2026": "..2026-09-30",
    "Quyết định số 9/QĐ-UBND của Chủ tịch UBND tỉnh ngày 27/02/2026": "unread",
    "Trước ngày 30/6/2026 theo Công văn 12/UBND-VX": "..2026-06-29",
}
UNREADABLE = [
    "31/02/2026",
    "29/02/2026",
    "00/01/2026",
    "15/13/2026",
    "32/12/2026",
    "13/2026",
    "tháng 13",
    "tháng 13/2026",
    "Tháng 0/2026",
    "quý V/2026",
    "Quý 5 năm 2026",
    "Ngày 31 tháng 4 năm 2026",
    "35 - 45 ngày",
    "60 ngày",
    "Trong 3 tháng",
    "Trước 6 tháng",
    "50%",
    "17/99 xã",
    "Đầu tháng 6/2026",
    "Giữa quý III/2026",
    "Từ 20/5/2026 đến 10/5/2026",
    "Tháng 2/2026 - 1/2026",
    "Từ tháng 10 đến tháng 3",
    "Cuối học kỳ 1",
    "Gửi số liệu trước ngày 25",
    "Trước ít nhất 03 ngày làm việc",
    "Không thường xuyên",
    "ISO 9001:2015",
    "Chưa xác định",
    "Tháng 7 âm lịch",
    "Ngày 10/3 (âm lịch)",
]

SHORT_AND_LOOSE = {
    "II/2026": "..2026-06-30",
    "III / 2026": "..2026-09-30",
    "Q3": "..2026-09-30",
    "xong trước 30.9": "..2026-09-29",
    "Từ ngày 01/3/2026 đến hết năm": "2026-03-01..2026-12-31",
    "Mùng 5 hằng tháng": "monthly(day 5)",
    "Trước 15/6 (6 tháng), trước 15/12 (năm)": "half_yearly(day 14, month 6)"
    " yearly(day 14, month 12)",
    "Định kỳ cuối Học kỳ 1 và cuối Học kỳ 2": "half_yearly",
    "Mỗi học kỳ": "half_yearly",
    "chậm nhất ngày 25 của tháng cuối kỳ báo cáo": "after",
}
READABLE = (
    FROM_THE_DESIGN | DATES | BEFORE | SEVERAL | RHYTHMS | EVENTS | DOCUMENTS | SHORT_AND_LOOSE
)


@pytest.mark.parametrize(("text", "reading"), READABLE.items())
def test_a_wording_is_read(text: str, reading: str) -> None:
    assert shown(read_deadline(text, YEAR)) == reading


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_is_not_exact_or_not_possible_stays_unread(text: str) -> None:
    deadline = read_deadline(text, YEAR)
    assert deadline.is_unread
    assert deadline.text == text


@pytest.mark.parametrize("text", ["", "   ", "-", "…", "–"])
def test_a_blank_cell_is_neither_read_nor_unread(text: str) -> None:
    deadline = read_deadline(text, YEAR)
    assert not deadline.is_read
    assert not deadline.is_unread


def without_marks(text: str) -> str:
    return unicodedata.normalize("NFC", fold(text))


@pytest.mark.parametrize("text", [*READABLE, *UNREADABLE])
@pytest.mark.parametrize(
    "form",
    [
        str.upper,
        str.lower,
        lambda text: unicodedata.normalize("NFD", text),
        without_marks,
        lambda text: text.replace(" ", "\u00a0 "),
        lambda text: text.replace("-", "–"),
    ],
    ids=["upper", "lower", "nfd", "no marks", "spaces", "dashes"],
)
def test_case_marks_spaces_and_dashes_make_no_difference(text: str, form) -> None:
    assert shown(read_deadline(form(text), YEAR)) == shown(read_deadline(text, YEAR))


@pytest.mark.parametrize("text", ["Trước 10/4", "Quý II", "Tháng 9", "cuối năm", "năm sau"])
def test_without_a_year_nothing_is_guessed(text: str) -> None:
    assert read_deadline(text).is_unread


def test_cả_năm_without_a_year_still_goes_on() -> None:
    assert shown(read_deadline("Cả năm")) == "ongoing"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("trước ngày 15/11/2026", "..2026-11-15"),
        ("trước ngày 15 hằng tháng", "monthly(day 15)"),
        ("trước 15/11 hằng năm", "yearly(day 15, month 11)"),
        ("trước tháng 12/2025", "..2025-11-30"),
    ],
)
def test_an_office_may_count_the_named_day(text: str, reading: str) -> None:
    assert shown(read_deadline(text, YEAR, named_day_counts=True)) == reading


def test_what_is_waited_for_keeps_its_own_words() -> None:
    text = "Trước tháng 3/2027 (sau khi Chính phủ ban hành Nghị định thay Nghị định 1/2014/NĐ-CP"
    after = read_deadline(text).after
    assert after is not None
    assert after.text == "sau khi Chính phủ ban hành Nghị định thay Nghị định 1/2014/NĐ-CP"


def test_an_event_named_twice_is_waited_for_once() -> None:
    after = read_deadline("Sau khi có Nghị định mới. Trong 6 tháng sau khi có Nghị định").after
    assert after is not None
    assert (after.text, after.months) == ("Sau khi có Nghị định mới", 6)


DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@given(DAYS, st.sampled_from(["{d}/{m}/{y}", "{d:02}.{m:02}.{y}", "ngày {d} tháng {m} năm {y}"]))
def test_a_written_date_reads_back(day: date, form: str) -> None:
    written = form.format(d=day.day, m=day.month, y=day.year)
    assert read_deadline(written).due == day
    assert read_deadline(f"Xong trước {written}").due == day - timedelta(days=1)


@given(DAYS)
def test_a_written_month_or_quarter_reads_back_to_its_last_day(day: date) -> None:
    last = read_deadline(f"Tháng {day.month}/{day.year}").due
    assert last is not None
    assert (last.year, last.month, (last + timedelta(days=1)).day) == (day.year, day.month, 1)
    quarter = (day.month + 2) // 3
    due = read_deadline(f"Quý {('I', 'II', 'III', 'IV')[quarter - 1]} năm {day.year}").due
    assert due is not None
    assert (due.year, due.month) == (day.year, quarter * 3)


@given(DAYS, st.integers(0, 400))
def test_a_written_range_reads_back(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    text = f"từ ngày {first.day}/{first.month}/{first.year} đến {last.day}/{last.month}/{last.year}"
    deadline = read_deadline(text)
    assert (deadline.start, deadline.due) == (first, last)


@given(
    st.integers(1, 28),
    st.lists(st.integers(1, 12), min_size=2, max_size=5, unique=True).map(sorted),
)
def test_a_day_of_any_months_comes_in_each_or_last_in_the_last(day: int, months: list[int]) -> None:
    text = f"ngày {day} các tháng {', '.join(map(str, months[:-1]))} và {months[-1]}"
    steps = {later - earlier for earlier, later in pairwise(months)}
    deadline = read_deadline(text, YEAR)
    if steps == {12 // len(months)} and len(months) in (2, 4):
        found = deadline_occurrences(deadline, date(YEAR, 1, 1), date(YEAR, 12, 31))
        assert found == [date(YEAR, month, day) for month in months]
    else:
        assert (deadline.due, deadline.recurrence) == (date(YEAR, months[-1], day), ())
    yearly = read_deadline(f"{text} hằng năm", YEAR)
    assert [(each.month, each.day) for each in yearly.recurrence] == [(m, day) for m in months]


@given(st.integers(1, 28), st.integers(1, 4), st.sampled_from(["đầu", "giữa", "cuối"]))
def test_a_day_in_a_month_of_a_quarter_reads_back(day: int, quarter: int, at: str) -> None:
    text = f"ngày {day} tháng {at} quý {('I', 'II', 'III', 'IV')[quarter - 1]}"
    month = 3 * quarter - {"đầu": 2, "giữa": 1, "cuối": 0}[at]
    assert read_deadline(text, YEAR).due == date(YEAR, month, day)
    every = deadline_occurrences(
        read_deadline(f"ngày {day} tháng {at} quý", YEAR), date(YEAR, 1, 1), date(YEAR, 12, 31)
    )
    assert [found.month for found in every] == [(month - 1) % 3 + part for part in (1, 4, 7, 10)]
    assert {found.day for found in every} == {day}


@given(st.integers(0, 40), st.integers(0, 15), st.integers(1900, 2199))
def test_an_impossible_date_is_never_corrected(day: int, month: int, year: int) -> None:
    due = read_deadline(f"{day}/{month}/{year}").due
    try:
        expected: date | None = date(year, month, day)
    except ValueError:
        expected = None
    assert due == expected


MIXED = (
    "trước sau từ đến ngày tháng quý năm 30/6/2026 31/02/2026 2026 2030 II 6 15 hằng định kỳ "
    "thường xuyên khi theo lộ trình , . ; ( ) - / và 57-NQ/TW cuối đầu cả % lần kể"
)
WORDS = st.lists(st.sampled_from(MIXED.split()), max_size=12).map(" ".join)


@settings(max_examples=200)
@given(st.one_of(st.text(max_size=60), WORDS), st.one_of(st.none(), st.integers(1, 9999)))
def test_any_text_is_taken_and_kept(text: str, year: int | None) -> None:
    deadline = read_deadline(text, year)
    assert deadline.text == clean(text)
    if deadline.start and deadline.due:
        assert deadline.start <= deadline.due
    for rhythm in deadline.recurrence:
        assert rhythm.day is None or 1 <= rhythm.day <= 31
        assert rhythm.month is None or 1 <= rhythm.month <= 12
    assert deadline.after is None or deadline.after.text


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece",
    [
        "sau khi ",
        "trước ",
        "1/",
        "12 ",
        "quý I, ",
        "tháng 1 và ",
        "định kỳ ",
        "57-NQ/TW ",
        "tháng ba, ",
    ],
)
def test_long_junk_takes_no_more_than_its_length(piece: str) -> None:
    read_deadline((piece * 20_000)[:20_000], YEAR)


_WEEK_WORDS = st.sampled_from(
    [
        *("từ", "tuần", "tháng", "quý", "đầu", "thứ", "hai", "ba", "bắt đầu", "kể", "hằng", "mỗi"),
        *(
            "một lần",
            "các",
            "ngày",
            "sáng",
            "đến",
            "của",
            "hết",
            "3",
            "20/4",
            "25/4/2026",
            ",",
            ":",
        ),
    ]
)


@given(
    st.sampled_from(["Thứ Hai", "Thứ 3", "Thứ Sáu", "Chủ nhật", "Sáng thứ Bảy", "T2"]),
    st.sampled_from([" ", ", ", ", từ tuần ", ", bắt đầu từ tuần ", " kể từ tuần "]),
    st.lists(_WEEK_WORDS, max_size=8),
)
def test_what_begins_with_a_day_of_the_week_is_read_to_its_end(
    weekday: str, joint: str, words: list[str]
) -> None:
    text = weekday + joint + " ".join(words)
    assert read_deadline(text, YEAR).text == clean(text)


def test_no_pattern_is_possessive() -> None:
    """Python 3.11.2, which Debian 12 carries, matches "1/" with "\\d(?:/\\d)*+"."""
    possessive = re.compile(r"[*+?}]\+")
    folder = Path(deadline_reading.__file__).parent
    for path in sorted(folder.glob("*.py")):
        for pattern in re.findall(r'r[f]?"[^"\n]*"', path.read_text(encoding="utf-8")):
            assert not possessive.search(pattern.replace("\\+", "")), path


WORDINGS = [
    line.rsplit(" → ", 1)
    for line in (Path(__file__).parent / "deadline_wordings.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "reading"), WORDINGS)
def test_a_wording_of_an_office_reads_as_a_person_reads_it(text: str, reading: str) -> None:
    assert shown(read_deadline(text, YEAR)) == reading
