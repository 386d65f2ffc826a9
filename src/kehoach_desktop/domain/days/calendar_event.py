"""Entries as they are handed to other calendars (an .ics file)."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An entry that takes a whole day; the same ``uid`` in a later file means the same entry."""

    uid: str
    day: datetime.date
    title: str
    description: str = ""
    categories: tuple[str, ...] = ()
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """The entries of one export, made at ``made`` (with its time zone).

    ``revision`` grows from export to export, so that the receiver knows the newer entry;
    ``alarm_days`` asks it to remind so many days before, ``None`` for no reminder.
    """

    name: str
    made: datetime.datetime
    revision: int
    events: tuple[CalendarEvent, ...] = ()
    alarm_days: int | None = None
