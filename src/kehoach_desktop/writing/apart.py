"""Reports written in a process of their own, so that the window never waits for a writer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.services.apart import ProcessApart, ProcessEnded

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach_desktop.domain.days.calendar_event import CalendarFile
    from kehoach_desktop.domain.reports.printed_calendar import PrintedCalendar
    from kehoach_desktop.domain.reports.printed_list import PrintedList
    from kehoach_desktop.domain.reports.report import Report
    from kehoach_desktop.services.ports.store import Monitor
    from kehoach_desktop.services.ports.writers import (
        CalendarFileWriter,
        CalendarPageWriter,
        ListWriter,
        ReportWriter,
    )

SUFFIXES = {"pdf": ".pdf", "word": ".docx", "excel": ".xlsx"}
"""The kinds of a report's files and their endings, known here without loading a writer."""


@lru_cache(maxsize=4)
def writer_of(kind: str) -> ReportWriter | ListWriter | CalendarPageWriter | CalendarFileWriter:
    """Return the writer "pdf", "word", "excel", "list", "calendar" or "events".

    Its library loads with its first file.
    """
    match kind:
        case "pdf":
            from kehoach_desktop.writing.pdf import PdfWriter

            return PdfWriter()
        case "word":
            from kehoach_desktop.writing.word import WordWriter

            return WordWriter()
        case "list":
            from kehoach_desktop.writing.list_pdf import ListPdfWriter

            return ListPdfWriter()
        case "calendar":
            from kehoach_desktop.writing.calendar_pdf import CalendarPdfWriter

            return CalendarPdfWriter()
        case "events":
            from kehoach_desktop.writing.calendar_file import IcsWriter

            return IcsWriter()
        case _:
            from kehoach_desktop.writing.excel import ExcelWriter

            return ExcelWriter()


class ApartWriter:
    """One kind of writer behind a ``WritingProcess``."""

    def __init__(self, kind: str, process: WritingProcess) -> None:
        self._kind = kind
        self._process = process
        self.suffix = SUFFIXES[kind]

    @property
    def font_notice(self) -> str:
        """One sentence when another font stands in for Times New Roman, else ""."""
        return str(self._process.write(self._kind, "font_notice", (), None))

    def render(self, report: Report, monitor: Monitor | None = None) -> bytes:
        """Return the file's bytes; raises UnusableFile, Cancelled."""
        return bytes(self._process.write(self._kind, "render", (report,), monitor))

    def write(self, report: Report, path: Path, monitor: Monitor | None = None) -> None:
        """Write the file whole or not at all; raises UnusableFile, Cancelled."""
        self._process.write(self._kind, "write", (report, path), monitor)


class ApartListWriter:
    """The writer of lists behind a ``WritingProcess``."""

    suffix = ".pdf"

    def __init__(self, process: WritingProcess) -> None:
        self._process = process

    def write(self, document: PrintedList, path: Path, monitor: Monitor | None = None) -> None:
        """Write the file whole or not at all; raises UnusableFile, Cancelled."""
        self._process.write("list", "write", (document, path), monitor)


class ApartCalendarWriter:
    """The writer of printed calendars behind a ``WritingProcess``."""

    def __init__(self, process: WritingProcess) -> None:
        self._process = process

    def write(self, document: PrintedCalendar, path: Path, monitor: Monitor | None = None) -> None:
        """Write the file whole or not at all; raises UnusableFile, Cancelled."""
        self._process.write("calendar", "write", (document, path), monitor)


class ApartEventWriter:
    """The writer of entries for other calendars behind a ``WritingProcess``."""

    def __init__(self, process: WritingProcess) -> None:
        self._process = process

    def write(self, file: CalendarFile, path: Path, monitor: Monitor | None = None) -> None:
        """Write the file whole or not at all; raises UnusableFile, Cancelled."""
        self._process.write("events", "write", (file, path), monitor)


class WritingProcess(ProcessApart):
    """The process that all writers of a window work in."""

    def __init__(self) -> None:
        super().__init__(write_one, "writing")

    def write(
        self, kind: str, verb: str, given: tuple[object, ...], monitor: Monitor | None
    ) -> Any:
        """Have a writer do something and return what it gives back; its errors are raised."""
        try:
            return self.call((kind, verb, given), monitor)
        except ProcessEnded as error:
            if not error.started:
                raise UnusableFile(
                    "Máy chưa khởi động được phần ghi báo cáo; chưa có tệp nào được ghi, dữ liệu "
                    "không thay đổi. Hãy đóng bớt chương trình khác rồi xuất lại."
                ) from error
            raise UnusableFile(
                "Việc ghi báo cáo bị ngắt giữa chừng; chưa có tệp nào hỏng, "
                "dữ liệu không thay đổi. Hãy xuất lại."
            ) from error


def write_one(kind: str, verb: str, given: tuple[object, ...], monitor: Monitor) -> object:
    """Do one thing with a writer; runs in the process apart."""
    writer = writer_of(kind)
    asked = getattr(writer, verb)
    return asked(*given, monitor) if callable(asked) else asked
