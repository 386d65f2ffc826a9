"""Prints the calendar and writes it for other calendars: asks, writes, says where."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from kehoach_desktop.domain.days.calendar_grid import CalendarView
from kehoach_desktop.services.models.calendar_models import CalendarFilter
from kehoach_desktop.ui.operations import Operations


class HandingOver(QObject):
    """What a page of the calendar hands over, narrowed as the page is."""

    def __init__(self, operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._operations = operations
        self._page = page

    def ask(
        self, view: CalendarView, day: datetime.date, only: CalendarFilter, *, prints: bool
    ) -> None:
        """Ask which days and where to, then print them or write them as .ics."""
        from kehoach_desktop.ui.calendar.span_dialog import SpanDialog
        from kehoach_desktop.ui.widgets.file_question import ask_new_file

        dialog = SpanDialog(view, day, prints=prints, parent=self._page)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        asked = dialog.asked()
        name = f"lich-{asked.first.isoformat()}-{asked.last.isoformat()}"
        if prints:
            title, kinds = self.tr("Ghi tệp PDF để in"), self.tr("Tệp PDF (*.pdf)")
            path = ask_new_file(self._page, title, kinds, "calendar", f"{name}.pdf")
            if path is not None:
                self.print_pages(asked.view, asked.first, asked.last, path, only)
            return
        title, kinds = self.tr("Ghi tệp lịch"), self.tr("Tệp lịch (*.ics)")
        path = ask_new_file(self._page, title, kinds, "calendar", f"{name}.ics")
        if path is not None:
            self.export(asked.first, asked.last, path, asked.alarm_days, only)

    def print_pages(
        self,
        view: CalendarView,
        first: datetime.date,
        last: datetime.date,
        path: Path,
        only: CalendarFilter,
    ) -> None:
        """Write a PDF of these days."""
        self._operations.long(
            lambda services, monitor: services.calendar.print_pages(
                view, first, last, path, only, monitor
            ),
            self._written,
            title=self.tr("Đang tạo tệp PDF của lịch"),
            owner=self,
        )

    def export(
        self,
        first: datetime.date,
        last: datetime.date,
        path: Path,
        alarm_days: int | None,
        only: CalendarFilter,
    ) -> None:
        """Write an .ics file of these days."""
        self._operations.long(
            lambda services, monitor: services.calendar.export(
                first, last, path, only, alarm_days=alarm_days, monitor=monitor
            ),
            self._written,
            title=self.tr("Đang xuất lịch"),
            owner=self,
        )

    def _written(self, path: Path) -> None:
        from kehoach_desktop.ui.calendar.written_file import WrittenFile

        WrittenFile(path, self._page).open()
