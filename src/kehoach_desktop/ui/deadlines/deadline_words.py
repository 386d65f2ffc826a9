"""A deadline's readings said back in words, so that the officer sees how it was understood."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.deadlines.deadline import Deadline, Frequency, Recurrence

translate = QCoreApplication.translate


def day_words(day: datetime.date) -> str:
    """Return "thứ Sáu 10/4/2026"."""
    names = (
        translate("Days", "thứ Hai"),
        translate("Days", "thứ Ba"),
        translate("Days", "thứ Tư"),
        translate("Days", "thứ Năm"),
        translate("Days", "thứ Sáu"),
        translate("Days", "thứ Bảy"),
        translate("Days", "Chủ nhật"),
    )
    return f"{names[day.weekday()]} {short_day(day)}"


def short_day(day: datetime.date) -> str:
    """Return "10/4/2026"."""
    return f"{day.day}/{day.month}/{day.year}"


def reading_words(deadline: Deadline) -> str:
    """Return every reading of the deadline in one line; "" when there is none."""
    parts = []
    if deadline.start is not None:
        parts.append(translate("Deadline", "từ {}").format(short_day(deadline.start)))
    if deadline.due is not None:
        parts.append(translate("Deadline", "chậm nhất {}").format(day_words(deadline.due)))
    parts.extend(_rhythm(one) for one in deadline.recurrence)
    if deadline.ongoing:
        parts.append(translate("Deadline", "thường xuyên"))
    if deadline.after is not None:
        waiting = translate("Deadline", "chờ: {}").format(deadline.after.text)
        if deadline.after.days:
            waiting += f" ({_counted(deadline.after.days, working=deadline.after.working_days)})"
        parts.append(waiting)
    return "; ".join(parts)


def _counted(days: int, *, working: bool) -> str:
    """Return "10 ngày sau đó"; a count below nothing lies before what is waited for."""
    if days < 0:
        words = (
            translate("Deadline", "trước đó {} ngày làm việc")
            if working
            else translate("Deadline", "trước đó {} ngày")
        )
    elif working:
        words = translate("Deadline", "{} ngày làm việc sau đó")
    else:
        words = translate("Deadline", "{} ngày sau đó")
    return words.format(abs(days))


def _rhythm(one: Recurrence) -> str:
    text = {
        Frequency.WEEKLY: translate("Deadline", "hằng tuần"),
        Frequency.MONTHLY: translate("Deadline", "hằng tháng"),
        Frequency.QUARTERLY: translate("Deadline", "hằng quý"),
        Frequency.HALF_YEARLY: translate("Deadline", "6 tháng một lần"),
        Frequency.YEARLY: translate("Deadline", "hằng năm"),
    }[one.frequency]
    if one.frequency is Frequency.QUARTERLY and one.month is not None:
        text += _in_quarter(one.day, one.month)
    elif one.day is not None and one.month is not None:
        text += translate("Deadline", ", chậm nhất ngày {}/{}").format(one.day, one.month)
    elif one.day is not None:
        text += translate("Deadline", ", chậm nhất ngày {}").format(one.day)
    elif one.month is not None:
        text += translate("Deadline", ", vào tháng {}").format(one.month)
    return text


def _in_quarter(day: int | None, month: int) -> str:
    """Return the day of a quarter's month: its number counts within the quarter."""
    name = (
        translate("Deadline", "tháng đầu quý"),
        translate("Deadline", "tháng thứ hai của quý"),
        translate("Deadline", "tháng cuối quý"),
    )[(month - 1) % 3]
    if day is None:
        return translate("Deadline", ", vào {month}").format(month=name)
    return translate("Deadline", ", chậm nhất ngày {day} {month}").format(day=day, month=name)
