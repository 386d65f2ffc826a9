"""The report as a PDF, laid out as Decree 30/2020/NĐ-CP asks, its fonts embedded."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.domain.reports.report import Report
from kehoach_desktop.services.ports.store import Monitor
from kehoach_desktop.writing.files import publish
from kehoach_desktop.writing.fonts import FontFamily, find_family
from kehoach_desktop.writing.plain_text import plain_line
from kehoach_desktop.writing.row_steps import row_steps

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


class PdfWriter:
    """Writes reports as PDF; fonts are looked for in ``folders``, by default the machine's."""

    suffix = ".pdf"

    def __init__(self, folders: Sequence[Path] | None = None) -> None:
        self._folders = folders

    @property
    def font_notice(self) -> str:
        """One sentence when another font stands in for Times New Roman, else ""."""
        return find_family(self._folders).notice

    def render(self, report: Report, monitor: Monitor | None = None) -> bytes:
        """Return the bytes of the PDF; raises UnusableFile without a font, Cancelled."""
        family = find_family(self._folders)
        buffer = BytesIO()
        canvas = _canvas(buffer, family, report)
        _draw(canvas, family, report, row_steps(report, monitor, "Đang tạo tệp PDF…"))
        canvas.save()
        return buffer.getvalue()

    def write(self, report: Report, path: Path, monitor: Monitor | None = None) -> None:
        """Write the PDF whole or not at all."""
        publish(path, self.render(report, monitor))


def _canvas(buffer: BytesIO, family: FontFamily, report: Report) -> "Canvas":
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(
        buffer, pageCompression=1, initialFontName=family.regular, initialFontSize=14, lang="vi-VN"
    )
    canvas.setTitle(plain_line(report.head.title))
    canvas.setAuthor(plain_line(report.head.issuer))
    canvas.setSubject(plain_line(report.period_label))
    canvas.setCreator("Kế hoạch")
    canvas.setProducer("Kế hoạch")
    return canvas


def _draw(canvas: "Canvas", family: FontFamily, report: Report, step: Callable[[], None]) -> None:
    from kehoach_desktop.writing.page.annex import draw_annex
    from kehoach_desktop.writing.page.body import draw_body
    from kehoach_desktop.writing.page.paper import PORTRAIT
    from kehoach_desktop.writing.page.sheet import Sheet

    sheet = Sheet(canvas, family)
    sheet.begin_part(PORTRAIT)
    draw_body(sheet, report)
    step()
    for annex in report.annexes:
        draw_annex(sheet, annex, step)
    sheet.end()
