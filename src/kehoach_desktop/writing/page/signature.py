"""The end of the report: who receives it, and who signs."""

from kehoach_desktop.domain.reports.report import SignatureBlock
from kehoach_desktop.writing.page.paper import (
    BODY_SIZE,
    RECIPIENTS_HEADING_SIZE,
    RECIPIENTS_SIZE,
)
from kehoach_desktop.writing.page.sheet import Sheet
from kehoach_desktop.writing.plain_text import plain_line

_LEFT_SHARE = 0.5
_SIGNING_ROOM = 72.0
_SPACE_BEFORE = 10.0


def signature_height(sheet: Sheet, block: SignatureBlock) -> float:
    """Return the height the whole block takes."""
    small = sheet.face("regular", RECIPIENTS_SIZE)
    heading = sheet.face("bold_italic", RECIPIENTS_HEADING_SIZE)
    left = heading.leading + len(_recipient_lines(sheet, block)) * small.leading
    bold = sheet.face("bold", BODY_SIZE)
    right = len(_authority_lines(sheet, block)) * bold.leading + _SIGNING_ROOM + bold.leading
    return _SPACE_BEFORE + max(left, right)


def draw_signature(sheet: Sheet, block: SignatureBlock) -> None:
    """Draw the block, whole on one page unless it is taller than a page."""
    sheet.need(min(signature_height(sheet, block), sheet.paper.text_height))
    sheet.y -= _SPACE_BEFORE
    top = sheet.y
    width = sheet.paper.text_width
    bold = sheet.face("bold", BODY_SIZE)
    middle = sheet.paper.left + width * (_LEFT_SHARE + (1 - _LEFT_SHARE) / 2)
    y = top
    for line in _authority_lines(sheet, block):
        y -= bold.leading
        sheet.centered(bold, line, middle, y)
    y -= _SIGNING_ROOM + bold.leading
    for line in bold.wrap(plain_line(block.signer), width * (1 - _LEFT_SHARE))[:1]:
        sheet.centered(bold, line, middle, y)
    page = sheet.pages
    _recipients(sheet, block)
    if sheet.pages == page:
        sheet.y = min(sheet.y, y)


def _recipients(sheet: Sheet, block: SignatureBlock) -> None:
    lines = _recipient_lines(sheet, block)
    if not lines:
        return
    heading = sheet.face("bold_italic", RECIPIENTS_HEADING_SIZE)
    sheet.y -= heading.leading
    sheet.line(heading, "Nơi nhận:", sheet.paper.left, sheet.y)
    small = sheet.face("regular", RECIPIENTS_SIZE)
    for line in lines:
        if sheet.room < small.leading:
            sheet.turn()
        sheet.y -= small.leading
        sheet.line(small, line, sheet.paper.left, sheet.y)


def _recipient_lines(sheet: Sheet, block: SignatureBlock) -> list[str]:
    small = sheet.face("regular", RECIPIENTS_SIZE)
    width = sheet.paper.text_width * _LEFT_SHARE - 10
    return [line for one in block.recipients for line in small.wrap(plain_line(one), width)]


def _authority_lines(sheet: Sheet, block: SignatureBlock) -> list[str]:
    bold = sheet.face("bold", BODY_SIZE)
    width = sheet.paper.text_width * (1 - _LEFT_SHARE)
    return [line for one in block.authority for line in bold.wrap(plain_line(one).upper(), width)][
        :12
    ]
