"""The head of the first page: issuing body and nation, number and date, type and subject."""

from kehoach_desktop.domain.reports.administrative_text import MOTTO, NATION, issuer_lines
from kehoach_desktop.domain.reports.report import ReportHead
from kehoach_desktop.writing.page.paper import (
    BODY_SIZE,
    ISSUER_SIZE,
    LEFT_COLUMN_SHARE,
    LETTER_SUBJECT_SIZE,
    MOTTO_SIZE,
    NATION_SIZE,
    NUMBER_SIZE,
    PLACE_SIZE,
    RULE_SHARE,
)
from kehoach_desktop.writing.page.running_text import CENTERED, CENTERED_BOLD, paragraph
from kehoach_desktop.writing.page.sheet import Sheet
from kehoach_desktop.writing.plain_text import plain_line

_MOST_LINES = 12


def draw_head(sheet: Sheet, head: ReportHead) -> None:
    """Draw the head and leave the sheet below it."""
    left_width = sheet.paper.text_width * LEFT_COLUMN_SHARE
    right_width = sheet.paper.text_width - left_width
    left_middle = sheet.paper.left + left_width / 2
    right_middle = sheet.paper.left + left_width + right_width / 2
    top = sheet.y
    left = _issuer(sheet, head, left_middle, left_width - 4, top)
    right = _nation(sheet, right_middle, top)
    number = sheet.face("regular", NUMBER_SIZE)
    place = sheet.face("italic", PLACE_SIZE)
    below = min(left, right) - place.leading - 6
    sheet.centered(number, number.showable(plain_line(head.number_line)), left_middle, below)
    lines = place.wrap(plain_line(head.place_line), right_width)[:_MOST_LINES]
    for line in lines:
        sheet.centered(place, line, right_middle, below)
        below -= place.leading
    if head.is_letter:
        low = min(left, right) - place.leading - 6
        below = min(below, _letter_subject(sheet, head, left_middle, left_width - 4, low))
        sheet.y = below - 12
        paragraph(sheet, plain_line(head.addressee_line), CENTERED)
        sheet.y -= BODY_SIZE * 0.4
        return
    sheet.y = below - 4
    _subject(sheet, head)


def _issuer(sheet: Sheet, head: ReportHead, middle: float, width: float, y: float) -> float:
    plain, bold = sheet.face("regular", ISSUER_SIZE), sheet.face("bold", ISSUER_SIZE)
    widest = 0.0
    for line in plain.wrap(plain_line(head.superior).upper(), width)[:_MOST_LINES]:
        y -= plain.leading
        sheet.centered(plain, line, middle, y)
    own = [
        line for name in issuer_lines(plain_line(head.issuer)) for line in bold.wrap(name, width)
    ]
    for line in own[:_MOST_LINES]:
        y -= bold.leading
        sheet.centered(bold, line, middle, y)
        widest = max(widest, bold.width(line))
    if own:
        sheet.rule(middle, y - 5, widest * RULE_SHARE)
    return y - 5


def _nation(sheet: Sheet, middle: float, y: float) -> float:
    nation, motto = sheet.face("bold", NATION_SIZE), sheet.face("bold", MOTTO_SIZE)
    y -= nation.leading
    sheet.centered(nation, NATION, middle, y)
    y -= motto.leading
    sheet.centered(motto, MOTTO, middle, y)
    sheet.rule(middle, y - 5, motto.width(MOTTO))
    return y - 5


def _letter_subject(sheet: Sheet, head: ReportHead, middle: float, width: float, y: float) -> float:
    """Draw what a letter is about below its number; return the height down to which it goes."""
    face = sheet.face("regular", LETTER_SUBJECT_SIZE)
    for line in face.wrap(plain_line(head.letter_subject), width)[:_MOST_LINES]:
        y -= face.leading
        sheet.centered(face, line, middle, y)
    return y


def _subject(sheet: Sheet, head: ReportHead) -> None:
    sheet.y -= 8
    paragraph(sheet, plain_line(head.kind).upper(), CENTERED_BOLD)
    sheet.y += 4
    widest = paragraph(sheet, plain_line(head.subject), CENTERED_BOLD)
    sheet.rule(sheet.paper.center, sheet.y - 4, widest * RULE_SHARE)
    sheet.y -= 14
    paragraph(sheet, plain_line(head.addressee_line), CENTERED)
    sheet.y -= BODY_SIZE * 0.4
