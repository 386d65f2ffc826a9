"""What the services need of those who write files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach_desktop.domain.days.calendar_event import CalendarFile
    from kehoach_desktop.domain.reports.printed_calendar import PrintedCalendar
    from kehoach_desktop.domain.reports.printed_list import PrintedList
    from kehoach_desktop.domain.reports.report import Report
    from kehoach_desktop.services.ports.store import Monitor


class ReportWriter(Protocol):
    """Writes a report as one kind of file."""

    @property
    def suffix(self) -> str:
        """The ending of the files it writes (".pdf")."""

    @property
    def font_notice(self) -> str:
        """One sentence when Times New Roman is absent and another font stands in; else ""."""

    def render(self, report: Report, monitor: Monitor | None = None) -> bytes:
        """Return the file's bytes, writing nothing; raises UnusableFile, Cancelled."""

    def write(self, report: Report, path: Path, monitor: Monitor | None = None) -> None:
        """Write the file whole or not at all; raises UnusableFile, Cancelled."""


class ListWriter(Protocol):
    """Writes a list to be printed as one kind of file."""

    @property
    def suffix(self) -> str:
        """The ending of the files it writes (".pdf")."""

    def write(self, document: PrintedList, path: Path, monitor: Monitor | None = None) -> None:
        """Write the file whole or not at all; raises UnusableFile, Cancelled."""


class CalendarPageWriter(Protocol):
    """Writes a calendar to be printed as one kind of file."""

    def write(self, document: PrintedCalendar, path: Path, monitor: Monitor | None = None) -> None:
        """Write the file whole or not at all; raises UnusableFile, Cancelled."""


class CalendarFileWriter(Protocol):
    """Writes entries for other calendars."""

    def write(self, file: CalendarFile, path: Path, monitor: Monitor | None = None) -> None:
        """Write the file whole or not at all; raises UnusableFile, Cancelled."""
