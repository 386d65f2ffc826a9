"""Printed calendars, read back by another program."""

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

import pypdfium2
import pytest

from kehoach_desktop.domain.days.calendar_grid import month_after, month_weeks
from kehoach_desktop.domain.errors import Cancelled
from kehoach_desktop.domain.reports.printed_calendar import (
    PrintedCalendar,
    PrintedDay,
    PrintedEntry,
    PrintedMonth,
    PrintedSheet,
)
from kehoach_desktop.writing.calendar_pdf import CalendarPdfWriter

APRIL = datetime.date(2026, 4, 1)
PAGE = (842, 595)
MARGIN = 28
LONG = "Xây dựng phương án bố trí điểm hỗ trợ dịch vụ công trực tuyến tại từng thôn, tổ dân phố"


def code(day: datetime.date, at: int) -> str:
    """Return a word that stands for one entry and is part of no other."""
    return f"m{day.month}d{day.day}n{at}x"


def codes(month: datetime.date, counts: dict[int, int]) -> list[str]:
    return [
        code(month.replace(day=day), at) for day, count in counts.items() for at in range(count)
    ]


def a_month(month: datetime.date, counts: dict[int, int], title: str = "Việc") -> PrintedMonth:
    def a_day(day: datetime.date) -> PrintedDay:
        if day.month != month.month:
            return PrintedDay(day, outside=True)
        entries = [
            PrintedEntry(f"{title} {code(day, at)}", "Phòng Kinh tế; trong hạn", late=at == 1)
            for at in range(counts.get(day.day, 0))
        ]
        note = "Ngày Chiến thắng" if (day.day, day.month) == (30, 4) else ""
        return PrintedDay(day, tuple(entries), note, rest=day.weekday() > 4)

    weeks = tuple(tuple(map(a_day, week)) for week in month_weeks(month))
    return PrintedMonth(f"Tháng {month.month}/{month.year}", weeks, "12 việc")


def a_calendar(*months: PrintedMonth) -> PrintedCalendar:
    sheet = PrintedSheet("Lịch tháng 4/2026", months, "Tính đến ngày 14/4/2026")
    return PrintedCalendar("Ủy ban nhân dân xã Tân Lập", (sheet,))


def a_quarter(counts: dict[int, int], title: str = "Việc") -> PrintedCalendar:
    months = [a_month(month_after(APRIL, at), counts, title) for at in range(3)]
    return a_calendar(*months)


def letters_beyond(data: bytes) -> Sequence[str]:
    """Return the letters that lie outside the margins of their page."""
    found = []
    document = pypdfium2.PdfDocument(data)
    for page in document:
        width, height = page.get_size()
        assert (round(width), round(height)) == PAGE
        text = page.get_textpage()
        for at in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(at)
            if left < MARGIN or right > width - MARGIN or bottom < 20 or top > height - 14:
                letter = text.get_text_range(at, 1)
                if letter.strip():
                    found.append(letter)
    document.close()
    return found


@pytest.mark.parametrize(
    "counts",
    [{}, {10: 1, 14: 2, 30: 3}, {10: 9, 15: 9, 22: 9}, {16: 70}],
    ids=["empty", "few", "full", "more than a page"],
)
def test_every_entry_of_a_month_is_printed_and_nothing_is_cut(
    counts: dict[int, int], pdf_text: Callable[..., str], squeezed: Callable[[str], str]
) -> None:
    data = CalendarPdfWriter().render(a_calendar(a_month(APRIL, counts)))
    text = squeezed(pdf_text(data))
    assert squeezed("LỊCH THÁNG 4/2026") in text
    assert squeezed("Ngày Chiến thắng") in text
    for one in codes(APRIL, counts):
        assert text.count(one) == 1
    assert letters_beyond(data) == []
    if sum(counts.values()) < 10:
        assert pdf_text(data).count("\f") == 1, "a usual month stands on one sheet"
    # The names of the days stand on every page.
    assert text.count(squeezed("Thứ Năm")) == pdf_text(data).count("\f")


def letters_of(data: bytes) -> set[float]:
    """Return the sizes of the letters on the first page."""
    import pypdfium2.raw as raw

    document = pypdfium2.PdfDocument(data)
    text = document[0].get_textpage()
    sizes = {
        round(raw.FPDFText_GetFontSize(text.raw, at), 1)
        for at in range(text.count_chars())
        if text.get_text_range(at, 1).strip()
    }
    document.close()
    return sizes


def test_a_full_month_is_set_smaller_where_it_then_stands_on_one_sheet(
    pdf_text: Callable[..., str],
) -> None:
    usual = CalendarPdfWriter().render(a_calendar(a_month(APRIL, {14: 2})))
    full = CalendarPdfWriter().render(a_calendar(a_month(APRIL, {1: 4, 8: 5, 15: 5, 22: 4, 29: 4})))
    assert pdf_text(full).count("\f") == 1
    assert 9.0 in letters_of(usual)
    assert 9.0 not in letters_of(full)
    assert min(letters_of(full)) >= 6.5
    flowing = CalendarPdfWriter().render(a_calendar(a_month(APRIL, {16: 70})))
    assert 9.0 in letters_of(flowing)


def test_a_day_that_goes_on_says_so(pdf_text: Callable[..., str]) -> None:
    text = pdf_text(CalendarPdfWriter().render(a_calendar(a_month(APRIL, {16: 70}))))
    assert "16 (tiếp)" in text


def test_rows_grow_where_days_are_full_and_shrink_where_they_are_not() -> None:
    def heights(counts: dict[int, int]) -> list[float]:
        document = pypdfium2.PdfDocument(
            CalendarPdfWriter().render(a_calendar(a_month(APRIL, counts)))
        )
        text = document[0].get_textpage()
        found = {}
        for at in range(text.count_chars() - 1):
            pair = text.get_text_range(at, 2)
            if pair in ("13", "20", "27") and text.get_charbox(at)[0] < 60:
                found[pair] = text.get_charbox(at)[3]
        document.close()
        return [found["13"] - found["20"], found["20"] - found["27"]]

    even = heights({})
    assert even[0] == pytest.approx(even[1], abs=1)
    full = heights({14: 8})
    assert full[0] > even[0] > full[1]


@pytest.mark.parametrize("counts", [{}, {10: 1, 30: 12}, dict.fromkeys(range(1, 29), 8)])
def test_a_quarter_says_how_many_and_lists_them_all(
    counts: dict[int, int], pdf_text: Callable[..., str], squeezed: Callable[[str], str]
) -> None:
    data = CalendarPdfWriter().render(a_quarter(counts, LONG))
    text = squeezed(pdf_text(data))
    for month in (4, 5, 6):
        assert squeezed(f"Tháng {month}/2026") in text
    if counts.get(30):
        assert text.count(squeezed("12 việc")) >= 3
        assert squeezed("1 trễ") in text
    for at in range(3):
        for one in codes(month_after(APRIL, at), counts):
            assert text.count(one) == 1
    assert letters_beyond(data) == []


def test_each_sheet_begins_a_page(pdf_text: Callable[..., str]) -> None:
    one = a_calendar(a_month(APRIL, {})).sheets[0]
    data = CalendarPdfWriter().render(PrintedCalendar("", (one, one, one)))
    assert pdf_text(data).count("\f") == 3


def test_writing_can_be_stopped(tmp_path: Path) -> None:
    def stop(_done: int, _total: int, _text: str) -> None:
        raise Cancelled("thôi")

    with pytest.raises(Cancelled):
        CalendarPdfWriter().write(a_quarter({}), tmp_path / "a.pdf", stop)
    assert list(tmp_path.iterdir()) == []
