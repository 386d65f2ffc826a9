"""The report's own pages: head, opening, sections, closing, signature."""

from kehoach_desktop.domain.reports.report import Paragraph, ParagraphStyle, Report
from kehoach_desktop.writing.page.first_page import draw_head
from kehoach_desktop.writing.page.running_text import (
    BODY,
    HEADING,
    Setting,
    height_of,
    paragraph,
)
from kehoach_desktop.writing.page.sheet import Sheet
from kehoach_desktop.writing.page.signature import draw_signature, signature_height
from kehoach_desktop.writing.plain_text import plain_lines

_SETTINGS: dict[ParagraphStyle, Setting] = {
    ParagraphStyle.BODY: BODY,
    ParagraphStyle.CLAUSE: HEADING,
    ParagraphStyle.POINT: BODY,
}


def draw_body(sheet: Sheet, report: Report) -> None:
    """Draw everything before the annexes."""
    draw_head(sheet, report.head)
    _lines(sheet, report.opening, BODY)
    for section in report.sections:
        if section.title:
            title = f"{section.number}. {section.title.upper()}"
            paragraph(sheet, title, HEADING)
            sheet.bookmark(title)
        for one in section.paragraphs:
            _paragraph(sheet, one)
    # The last sentence goes with the signature, so that nobody signs an empty page.
    together = height_of(sheet, report.closing, BODY) + signature_height(sheet, report.signature)
    if together <= sheet.paper.text_height:
        sheet.need(together)
    _lines(sheet, report.closing, BODY)
    draw_signature(sheet, report.signature)


def _paragraph(sheet: Sheet, one: Paragraph) -> None:
    text = f"- {one.text}" if one.style is ParagraphStyle.POINT else one.text
    _lines(sheet, text, _SETTINGS[one.style])


def _lines(sheet: Sheet, text: str, setting: Setting) -> None:
    """Draw each line of a text as a paragraph; only words of the officer hold more than one."""
    for line in plain_lines(text).split("\n"):
        if line.strip():
            paragraph(sheet, line, setting)
