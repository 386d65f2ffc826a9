"""The calendar as it is printed: month sheets, quarters, a list by day."""

import datetime
from collections.abc import Mapping

from kehoach_desktop.domain.days.calendar_grid import (
    QUARTER,
    CalendarView,
    month_after,
    month_first,
    month_last,
    month_weeks,
    months_between,
    quarter_first,
    quarter_last,
)
from kehoach_desktop.domain.reports.administrative_text import counted, short_date
from kehoach_desktop.domain.reports.printed_calendar import (
    PrintedCalendar,
    PrintedDay,
    PrintedEntry,
    PrintedMonth,
    PrintedSheet,
)
from kehoach_desktop.domain.reports.printed_list import ListTable, PrintedList
from kehoach_desktop.domain.reports.report import AnnexColumn, AnnexRow, CellAlign, RowKind
from kehoach_desktop.services.models.calendar_models import (
    CalendarSpan,
    is_alarming,
    is_late,
    is_missed,
    numbered_title,
    state_words,
)
from kehoach_desktop.services.models.read_models import DueLine

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_ROMAN = ("I", "II", "III", "IV")
_COLUMNS = (
    AnnexColumn("Số", 10, CellAlign.CENTER),
    AnnexColumn("Việc", 43),
    AnnexColumn("Chủ trì", 22),
    AnnexColumn("Tình trạng", 14, CellAlign.CENTER),
    AnnexColumn("Kế hoạch", 11, CellAlign.CENTER),
)


def whole(
    view: CalendarView, first: datetime.date, last: datetime.date
) -> tuple[datetime.date, datetime.date]:
    """Return the span widened to whole months or quarters where a view shows such."""
    match view:
        case CalendarView.MONTH:
            return month_first(first), month_last(last)
        case CalendarView.QUARTER:
            return quarter_first(first), quarter_last(last)
        case CalendarView.AGENDA:
            return first, last


def sheets(view: CalendarView, span: CalendarSpan, issuer: str, about: str) -> PrintedCalendar:
    """Return a sheet for each month or quarter of the span."""
    days = span.by_day()
    months = months_between(span.first, span.last)
    remark = _remark(span, about)
    if view is CalendarView.MONTH:
        made = [
            PrintedSheet(
                f"Lịch tháng {month.month}/{month.year}", (_month(month, days, span),), remark
            )
            for month in months
        ]
    else:
        made = [
            PrintedSheet(
                f"Lịch quý {_ROMAN[(first.month - 1) // QUARTER]}/{first.year}",
                tuple(_month(month_after(first, step), days, span) for step in range(QUARTER)),
                remark,
            )
            for first in months[::QUARTER]
        ]
    return PrintedCalendar(issuer, tuple(made))


def agenda(span: CalendarSpan, issuer: str, about: str) -> PrintedList:
    """Return the days with something due, and the days off, as one list."""
    days = span.by_day()
    rows: list[AnnexRow] = []
    for day in sorted({*days, *span.notes}):
        heading = day_heading(day, span, due=day in days)
        rows.append(AnnexRow((short_date(day), heading), RowKind.GROUP))
        rows.extend(
            AnnexRow((line.number, line.title, line.lead, state_words(line), line.plan_symbol))
            for line in days.get(day, ())
        )
    title = f"Lịch công việc từ {short_date(span.first)} đến {short_date(span.last)}"
    notes = () if span.lines else ("Không có việc nào đến hạn trong những ngày này.",)
    tables = (ListTable(_COLUMNS, tuple(rows)),) if rows else ()
    return PrintedList(issuer, title, _remark(span, about), tables, notes, landscape=True)


def day_heading(day: datetime.date, span: CalendarSpan, *, due: bool) -> str:
    """Return "Thứ Bảy · nghỉ hoán đổi · ngày làm việc cuối 29/4/2026", the last where due."""
    parts = [WEEKDAYS[day.weekday()]]
    if note := span.notes.get(day):
        parts.append(note)
    last = span.calendar.last_working_day(day)
    if due and last != day:
        parts.append(f"ngày làm việc cuối {short_date(last)}")
    return " · ".join(parts)


def month_words(lines: list[DueLine]) -> str:
    """Return "12 việc, 02 quá hạn; nhiều nhất ngày 30/4 (05 việc)", or that there is nothing."""
    if not lines:
        return "không có việc nào"
    late, missed = sum(map(is_late, lines)), sum(map(is_missed, lines))
    counts: dict[datetime.date, int] = {}
    for line in lines:
        counts[line.day] = counts.get(line.day, 0) + 1
    busiest = max(counts, key=lambda day: (counts[day], -day.toordinal()))
    words = counted(len(lines), "việc")
    if late:
        words += f", {counted(late, 'quá hạn')}"
    if missed:
        words += f", {counted(missed, 'kỳ chưa làm')}"
    if counts[busiest] > 1:
        words += (
            f"; nhiều nhất ngày {busiest.day}/{busiest.month} ({counted(counts[busiest], 'việc')})"
        )
    return words


def _month(
    month: datetime.date,
    days: Mapping[datetime.date, tuple[DueLine, ...]],
    span: CalendarSpan,
) -> PrintedMonth:
    weeks = tuple(
        tuple(_day(day, month, days, span) for day in week) for week in month_weeks(month)
    )
    lines = [
        line
        for day, ones in days.items()
        if (day.year, day.month) == (month.year, month.month)
        for line in ones
    ]
    return PrintedMonth(f"Tháng {month.month}/{month.year}", weeks, month_words(lines))


def _day(
    day: datetime.date,
    month: datetime.date,
    days: Mapping[datetime.date, tuple[DueLine, ...]],
    span: CalendarSpan,
) -> PrintedDay:
    if day.month != month.month:
        return PrintedDay(day, outside=True)
    lines = days.get(day, ())
    note = span.notes.get(day, "")
    last = span.calendar.last_working_day(day)
    if lines and last != day:
        note = f"{note}; " if note else ""
        note += f"ngày làm việc cuối {last.day}/{last.month}"
    return PrintedDay(
        day,
        tuple(_entry(line) for line in lines),
        note,
        rest=not span.calendar.is_working(day),
    )


def _entry(line: DueLine) -> PrintedEntry:
    remark = "; ".join(part for part in (line.lead, state_words(line)) if part)
    return PrintedEntry(numbered_title(line), remark, is_alarming(line))


def _remark(span: CalendarSpan, about: str) -> str:
    return f"Tính đến ngày {short_date(span.today)}{f'; {about}' if about else ''}"
