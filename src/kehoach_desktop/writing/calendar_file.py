"""Entries for other calendars as .ics (RFC 5545)."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.domain.days.calendar_event import CalendarEvent, CalendarFile
from kehoach_desktop.services.ports.store import Monitor
from kehoach_desktop.writing.files import publish
from kehoach_desktop.writing.plain_text import plain_line, plain_lines

if TYPE_CHECKING:
    from icalendar import Event

_DAY = datetime.timedelta(days=1)
_OFFICE_OPENS = datetime.timedelta(hours=8)


class IcsWriter:
    """Writes all-day entries that Outlook, Google and telephones take in."""

    suffix = ".ics"

    def render(self, file: CalendarFile, monitor: Monitor | None = None) -> bytes:
        """Return the bytes of the file; raises Cancelled."""
        from icalendar import Calendar

        calendar = Calendar()
        calendar.add("prodid", "-//Ke hoach//Lich//VI")
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("method", "PUBLISH")
        # The first is what Outlook and Google read, the second the standard's (RFC 7986).
        calendar.add("x-wr-calname", plain_line(file.name))
        calendar.add("name", plain_line(file.name))
        for done, event in enumerate(file.events, 1):
            calendar.add_component(_component(event, file))
            if monitor is not None and (done % 100 == 0 or done == len(file.events)):
                monitor(done, len(file.events), "Đang tạo tệp lịch…")
        return bytes(calendar.to_ical())

    def write(self, file: CalendarFile, path: Path, monitor: Monitor | None = None) -> None:
        """Write the file whole or not at all."""
        publish(path, self.render(file, monitor))


def _component(event: CalendarEvent, file: CalendarFile) -> "Event":
    from icalendar import Event

    made = file.made.astimezone(datetime.UTC).replace(microsecond=0)
    component = Event()
    component.add("uid", event.uid)
    component.add("dtstamp", made)
    component.add("last-modified", made)
    component.add("sequence", file.revision)
    component.add("dtstart", event.day)
    component.add("dtend", event.day + _DAY)
    component.add("summary", plain_line(event.title))
    if event.description:
        component.add("description", plain_lines(event.description))
    if event.categories:
        component.add("categories", [plain_line(one) for one in event.categories])
    # An office's deadline does not make anybody's day busy.
    component.add("transp", "TRANSPARENT")
    component.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    if file.alarm_days is not None and not event.cancelled:
        _add_alarm(component, plain_line(event.title), file.alarm_days)
    return component


def _add_alarm(component: "Event", title: str, days: int) -> None:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    # From the midnight that begins the day.
    alarm.add("trigger", _OFFICE_OPENS - days * _DAY)
    component.add_component(alarm)
