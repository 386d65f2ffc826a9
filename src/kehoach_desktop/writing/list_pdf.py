"""Lists for the desk as PDF: the office, a title, tables whose heads stand on every page."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from kehoach_desktop.domain.reports.printed_list import PrintedList
from kehoach_desktop.services.ports.store import Monitor
from kehoach_desktop.writing.files import publish
from kehoach_desktop.writing.fonts import find_family
from kehoach_desktop.writing.page.annex_table import AnnexTable
from kehoach_desktop.writing.page.paper import LANDSCAPE, PORTRAIT
from kehoach_desktop.writing.page.running_text import Setting, paragraph
from kehoach_desktop.writing.page.sheet import Sheet
from kehoach_desktop.writing.plain_text import plain_line

_ISSUER = Setting("regular", 12, indent=0, space=0)
_TITLE = Setting("bold", 14, indent=0, centered=True, space=4)
_REMARK = Setting("italic", 13, indent=0, centered=True, space=2)
_TABLE_TITLE = Setting("bold", 13, indent=0, heads=True, space=10)
_NOTE = Setting("italic", 12, indent=0, space=6)


class ListPdfWriter:
    """Writes printed lists; fonts are looked for in ``folders``, by default the machine's."""

    suffix = ".pdf"

    def __init__(self, folders: Sequence[Path] | None = None) -> None:
        self._folders = folders

    def render(self, document: PrintedList, monitor: Monitor | None = None) -> bytes:
        """Return the bytes of the PDF; raises UnusableFile without a font, Cancelled."""
        from reportlab.pdfgen.canvas import Canvas

        family = find_family(self._folders)
        buffer = BytesIO()
        canvas = Canvas(buffer, initialFontName=family.regular, initialFontSize=14, lang="vi-VN")
        canvas.setTitle(plain_line(document.title))
        canvas.setAuthor(plain_line(document.issuer))
        canvas.setCreator("Kế hoạch")
        canvas.setProducer("Kế hoạch")
        _draw(Sheet(canvas, family), document, _steps(document, monitor))
        canvas.save()
        return buffer.getvalue()

    def write(self, document: PrintedList, path: Path, monitor: Monitor | None = None) -> None:
        """Write the PDF whole or not at all."""
        publish(path, self.render(document, monitor))


def _draw(sheet: Sheet, document: PrintedList, step: Callable[[], None]) -> None:
    sheet.begin_part(LANDSCAPE if document.landscape else PORTRAIT)
    if document.issuer:
        paragraph(sheet, plain_line(document.issuer), _ISSUER)
    paragraph(sheet, plain_line(document.title).upper(), _TITLE)
    if document.remark:
        paragraph(sheet, plain_line(document.remark), _REMARK)
    for table in document.tables:
        if table.title:
            paragraph(sheet, plain_line(table.title), _TABLE_TITLE)
        sheet.y -= 6
        AnnexTable(sheet, table).draw(step)
    for note in document.notes:
        paragraph(sheet, plain_line(note), _NOTE)
    sheet.end()


def _steps(document: PrintedList, monitor: Monitor | None) -> Callable[[], None]:
    total = sum(len(table.rows) for table in document.tables)
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if monitor is not None and (done % 25 == 0 or done == total):
            monitor(done, total, "Đang tạo tệp PDF…")

    return step
