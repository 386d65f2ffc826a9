"""Sentences of the first page that the window and the command line both say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach_desktop.domain.days.clock_doubt import ClockDoubt

if TYPE_CHECKING:
    import datetime

    from kehoach_desktop.services.models.today_models import Today


def days_left(days: int | None) -> str:
    """Return how far a day is: "quá 3 ngày", "hôm nay", "ngày mai", "còn 5 ngày"."""
    if days is None:
        return ""
    if days < 0:
        return f"quá {-days} ngày"
    return {0: "hôm nay", 1: "ngày mai"}.get(days, f"còn {days} ngày")


def clock_question(found: Today) -> str:
    """Return what is asked of a date that is hard to believe."""
    way = "lùi về" if found.doubt is ClockDoubt.SET_BACK else "vượt lên"
    return (
        f"Đồng hồ của máy {way} ngày {_day(found.clock)}, trong khi lần xem trước là ngày "
        f"{_day(found.day)}. Ngày trên máy có đúng không? Trong lúc chờ, trang này tính theo ngày "
        f"{_day(found.day)} để không báo quá hạn sai."
    )


def _day(day: datetime.date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
