"""Paragraphs that flow from page to page."""

from dataclasses import dataclass

from kehoach_desktop.writing.page.paper import BODY_SIZE, FIRST_LINE_INDENT, PARAGRAPH_SPACE
from kehoach_desktop.writing.page.sheet import Sheet
from kehoach_desktop.writing.page.typeface import Typeface

_KEPT_LINES = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set: its letters, its first line, and whether it heads the next one."""

    style: str = "regular"
    size: float = BODY_SIZE
    indent: float = FIRST_LINE_INDENT
    centered: bool = False
    heads: bool = False
    space: float = PARAGRAPH_SPACE


BODY = Setting()
HEADING = Setting(style="bold", heads=True)
CENTERED = Setting(indent=0, centered=True)
CENTERED_BOLD = Setting(style="bold", indent=0, centered=True)


def paragraph(sheet: Sheet, text: str, setting: Setting = BODY) -> float:
    """Draw a paragraph and return the width of its widest line.

    A heading stays with two lines of what follows; no page begins or ends with a single
    line of a longer paragraph.
    """
    face = sheet.face(setting.style, setting.size)
    lines = face.wrap(text, sheet.paper.text_width, setting.indent)
    if not sheet.is_fresh:
        sheet.y -= setting.space
    ahead = _KEPT_LINES * face.leading + PARAGRAPH_SPACE if setting.heads else 0.0
    if setting.heads and len(lines) * face.leading + ahead <= sheet.paper.text_height:
        sheet.need(len(lines) * face.leading + ahead)
    start = 0
    while start < len(lines):
        count = _lines_here(sheet, face, len(lines) - start)
        if count == 0:
            sheet.turn()
            continue
        _draw(sheet, face, setting, lines, start, start + count)
        start += count
        if start < len(lines):
            sheet.turn()
    return max((face.width(line) for line in lines), default=0.0)


def height_of(sheet: Sheet, text: str, setting: Setting = BODY) -> float:
    """Return how much height a paragraph takes on one page."""
    face = sheet.face(setting.style, setting.size)
    lines = face.wrap(text, sheet.paper.text_width, setting.indent)
    return setting.space + len(lines) * face.leading


def _lines_here(sheet: Sheet, face: Typeface, left: int) -> int:
    fit = int((sheet.room + 0.01) / face.leading)
    if fit >= left:
        return left
    if sheet.is_fresh:
        return max(1, fit)
    if left - fit < _KEPT_LINES:
        fit = left - _KEPT_LINES
    return fit if fit >= _KEPT_LINES else 0


def _draw(
    sheet: Sheet, face: Typeface, setting: Setting, lines: list[str], start: int, end: int
) -> None:
    paper = sheet.paper
    out = sheet.canvas.beginText()
    out.setFont(face.font, face.size)
    for index in range(start, end):
        line = lines[index]
        sheet.y -= face.leading
        baseline = sheet.y + face.leading - face.size
        if setting.centered:
            out.setTextOrigin(paper.center - face.width(line) / 2, baseline)
            out.textOut(line)
            continue
        indent = setting.indent if index == 0 else 0.0
        out.setTextOrigin(paper.left + indent, baseline)
        gaps = line.count(" ")
        spare = paper.text_width - indent - face.width(line)
        full = (
            not setting.heads
            and index < len(lines) - 1
            and gaps
            and spare < paper.text_width * 0.35
        )
        out.setWordSpace(spare / gaps if full else 0)
        out.textOut(line)
    out.setWordSpace(0)
    sheet.canvas.drawText(out)
