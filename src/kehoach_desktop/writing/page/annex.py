"""An annex: its own landscape pages, its heading, and its table."""

from collections.abc import Callable

from kehoach_desktop.domain.reports.report import Annex
from kehoach_desktop.writing.page.annex_table import AnnexTable
from kehoach_desktop.writing.page.paper import ANNEX_TITLE_SIZE, LANDSCAPE
from kehoach_desktop.writing.page.running_text import Setting, paragraph
from kehoach_desktop.writing.page.sheet import Sheet
from kehoach_desktop.writing.plain_text import plain_line

_LABEL = Setting("bold", ANNEX_TITLE_SIZE, indent=0, centered=True, space=0)
_TITLE = Setting("bold", ANNEX_TITLE_SIZE, indent=0, centered=True, space=2)
_ATTACHED = Setting("italic", ANNEX_TITLE_SIZE, indent=0, centered=True, space=2)


def draw_annex(sheet: Sheet, annex: Annex, row_done: Callable[[], None]) -> None:
    """Draw an annex on pages of its own; ``row_done`` is told of every row."""
    sheet.begin_part(LANDSCAPE)
    sheet.bookmark(f"{annex.label}. {annex.title}")
    paragraph(sheet, plain_line(annex.label), _LABEL)
    paragraph(sheet, plain_line(annex.title).upper(), _TITLE)
    paragraph(sheet, plain_line(annex.attached), _ATTACHED)
    sheet.y -= 8
    AnnexTable(sheet, annex).draw(row_done)
