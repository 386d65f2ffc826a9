"""Calendars to hang up, as PDF: month sheets and quarters at a glance."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from kehoach_desktop.domain.reports.printed_calendar import PrintedCalendar, PrintedSheet
from kehoach_desktop.services.ports.store import Monitor
from kehoach_desktop.writing.files import publish
from kehoach_desktop.writing.fonts import find_family
from kehoach_desktop.writing.page.month_grid import WALL, MonthGrid
from kehoach_desktop.writing.page.quarter_glance import QuarterGlance
from kehoach_desktop.writing.page.running_text import Setting, paragraph
from kehoach_desktop.writing.page.sheet import Sheet
from kehoach_desktop.writing.plain_text import plain_line

_ISSUER = Setting("regular", 11, indent=0, space=0)
_TITLE = Setting("bold", 16, indent=0, centered=True, space=0)
_REMARK = Setting("italic", 10, indent=0, centered=True, space=2)


class CalendarPdfWriter:
    """Writes calendars; fonts are looked for in ``folders``, by default the machine's."""

    suffix = ".pdf"

    def __init__(self, folders: Sequence[Path] | None = None) -> None:
        self._folders = folders

    def render(self, document: PrintedCalendar, monitor: Monitor | None = None) -> bytes:
        """Return the bytes of the PDF; raises UnusableFile without a font, Cancelled."""
        from reportlab.pdfgen.canvas import Canvas

        family = find_family(self._folders)
        buffer = BytesIO()
        canvas = Canvas(buffer, initialFontName=family.regular, initialFontSize=14, lang="vi-VN")
        titles = [plain_line(sheet.title) for sheet in document.sheets]
        canvas.setTitle(" – ".join(dict.fromkeys((*titles[:1], *titles[-1:]))) or "Lịch")
        canvas.setAuthor(plain_line(document.issuer))
        canvas.setCreator("Kế hoạch")
        canvas.setProducer("Kế hoạch")
        sheet = Sheet(canvas, family)
        for done, one in enumerate(document.sheets, 1):
            _draw(sheet, document.issuer, one)
            if monitor is not None:
                monitor(done, len(document.sheets), "Đang tạo tệp PDF…")
        sheet.end()
        canvas.save()
        return buffer.getvalue()

    def write(self, document: PrintedCalendar, path: Path, monitor: Monitor | None = None) -> None:
        """Write the PDF whole or not at all."""
        publish(path, self.render(document, monitor))


def _draw(sheet: Sheet, issuer: str, one: PrintedSheet) -> None:
    sheet.begin_part(WALL)
    if issuer:
        paragraph(sheet, plain_line(issuer), _ISSUER)
    paragraph(sheet, plain_line(one.title).upper(), _TITLE)
    is_month = len(one.months) == 1
    parts = (one.remark, one.months[0].remark if is_month else "")
    remark = "; ".join(part for part in parts if part)
    if remark:
        paragraph(sheet, plain_line(remark), _REMARK)
    sheet.y -= 6
    sheet.bookmark(one.title)
    if is_month:
        MonthGrid(sheet, one.months[0]).draw()
    else:
        QuarterGlance(sheet, one.months).draw()
