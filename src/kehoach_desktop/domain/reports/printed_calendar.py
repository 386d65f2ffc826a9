"""A calendar to be printed for the wall or a meeting: months, or a quarter at a glance."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedEntry:
    """What falls due on a day: the work, and in small letters who leads it and how it stands."""

    title: str
    remark: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A day of a sheet; ``note`` says that it is off or worked in exchange ("Tết Nguyên đán").

    ``rest`` days are shaded; days of the months beside the sheet's own are ``outside`` it and
    only have their number.
    """

    day: datetime.date
    entries: tuple[PrintedEntry, ...] = ()
    note: str = ""
    rest: bool = False
    outside: bool = False


@dataclass(frozen=True, slots=True)
class PrintedMonth:
    """A month as weeks from Monday; ``remark`` sums it up in one line."""

    title: str
    weeks: tuple[tuple[PrintedDay, ...], ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """One month, or the months of a quarter beside one another with their lists below."""

    title: str
    months: tuple[PrintedMonth, ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class PrintedCalendar:
    """Sheets on A4 lying down, each beginning a page; ``issuer`` is the office's name."""

    issuer: str
    sheets: tuple[PrintedSheet, ...]
