"""Pieces of a Word document as XML text; whole tables are parsed at once, which is fast."""

from collections.abc import Callable, Sequence
from html import escape

from kehoach_desktop.domain.reports.administrative_text import MOTTO, NATION, issuer_lines
from kehoach_desktop.domain.reports.report import (
    Annex,
    AnnexRow,
    CellAlign,
    ReportHead,
    RowKind,
    SignatureBlock,
)
from kehoach_desktop.writing.cell_text import cell_text
from kehoach_desktop.writing.page.paper import (
    BODY_SIZE,
    ISSUER_SIZE,
    LANDSCAPE,
    LEFT_COLUMN_SHARE,
    PORTRAIT,
    RULE_SHARE,
    TABLE_SIZE,
    Paper,
)
from kehoach_desktop.writing.plain_text import plain_line, plain_lines

_TWIPS = 20
# Word draws rules of a given length only, so the lines above them are measured by the usual
# width of a letter of Times, in parts of its size.
_CAPITAL_WIDTH = 0.7
_BOLD_LETTER_WIDTH = 0.5
_LETTER_WIDTH = 0.45
_MOTTO_LENGTH = 171
"""Points the motto takes in its size: its rule is as long as the line."""
_MOST_WHOLE_LINES = 20
_CELL_STYLES = {
    CellAlign.LEFT: "CellLeft",
    CellAlign.CENTER: "CellCenter",
    CellAlign.RIGHT: "CellRight",
}


def paragraph(style: str, text: str, properties: str = "") -> str:
    """Return a paragraph; newlines in the text become line breaks."""
    lines = plain_lines(text).split("\n")
    run = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line, quote=False)}</w:t>' for line in lines
    )
    content = f"<w:r>{run}</w:r>" if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def rule(length: float, width: float) -> str:
    """Return the short line under a heading, centred in a column (points)."""
    side = max(0, round((width - length) / 2 * _TWIPS))
    return paragraph(
        "Rule",
        "",
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        '<w:spacing w:before="40" w:after="0" w:line="40" w:lineRule="exact"/>'
        f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/>',
    )


def head(one: ReportHead) -> str:
    """Return the head of the first page."""
    left = PORTRAIT.text_width * LEFT_COLUMN_SHARE
    right = PORTRAIT.text_width - left
    names = issuer_lines(plain_line(one.issuer))
    issuing = paragraph("Superior", plain_line(one.superior).upper()) if one.superior else ""
    issuing += "".join(paragraph("Issuer", name) for name in names)
    longest = max(len(name) for name in names) * ISSUER_SIZE * _CAPITAL_WIDTH
    issuing += rule(min(longest, left) * RULE_SHARE, left)
    nation = paragraph("Nation", NATION) + paragraph("Motto", MOTTO) + rule(_MOTTO_LENGTH, right)
    rows = _borderless_row((left, issuing), (right, nation)) + _borderless_row(
        (left, paragraph("DocumentNumber", plain_line(one.number_line))),
        (right, paragraph("PlaceDate", plain_line(one.place_line))),
    )
    if one.is_letter:
        rows += _borderless_row(
            (left, paragraph("LetterSubject", plain_line(one.letter_subject))),
            (right, paragraph("LetterSubject", "")),
        )
        return (
            _table(rows, (left, right), borders=False)
            + paragraph("LetterSubject", "")
            + paragraph("Addressee", plain_line(one.addressee_line))
        )
    subject = plain_line(one.subject)
    widest = min(len(subject) * BODY_SIZE * _BOLD_LETTER_WIDTH, PORTRAIT.text_width)
    return (
        _table(rows, (left, right), borders=False)
        + paragraph("DocumentType", plain_line(one.kind).upper())
        + paragraph("Subject", subject)
        + rule(widest * RULE_SHARE, PORTRAIT.text_width)
        + paragraph("Addressee", plain_line(one.addressee_line))
    )


def signature(block: SignatureBlock) -> str:
    """Return the recipients beside the authority lines and the signer."""
    half = PORTRAIT.text_width / 2
    receiving = "".join(paragraph("Recipients", plain_line(one)) for one in block.recipients)
    receiving = paragraph("RecipientsHeading", "Nơi nhận:") + receiving if receiving else ""
    signing = "".join(paragraph("Authority", plain_line(one).upper()) for one in block.authority)
    signing += paragraph("SignerName", plain_line(block.signer))
    row = _borderless_row((half, receiving or paragraph("Recipients", "")), (half, signing))
    return _table(row, (half, half), borders=False)


def annex(one: Annex, row_done: Callable[[], None]) -> str:
    """Return the heading and table of an annex."""
    total = sum(column.width for column in one.columns)
    widths = [LANDSCAPE.text_width * column.width / total for column in one.columns]
    heading = (
        paragraph("AnnexLabel", plain_line(one.label))
        + paragraph("AnnexTitle", plain_line(one.title).upper())
        + paragraph("AnnexAttached", plain_line(one.attached))
    )
    rows = [_head_row(one, widths)]
    for row in one.rows:
        rows.append(_row(row, one, widths))
        row_done()
    return heading + _table("".join(rows), widths, borders=True)


def section_properties(paper: Paper, header: str, *, begins_part: bool) -> str:
    """Return a section's page; ``header`` is its reference to the page number, "" to inherit."""
    across = paper.width > paper.height
    orient = ' w:orient="landscape"' if across else ""
    start = '<w:pgNumType w:start="1"/>' if begins_part else ""
    return (
        f'<w:sectPr>{header}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{_twips(paper.width)}" w:h="{_twips(paper.height)}"{orient}/>'
        f'<w:pgMar w:top="{_twips(paper.top)}" w:right="{_twips(paper.right)}" '
        f'w:bottom="{_twips(paper.bottom)}" w:left="{_twips(paper.left)}" '
        'w:header="567" w:footer="567" w:gutter="0"/>'
        f"{start}<w:titlePg/></w:sectPr>"
    )


def section_end(properties: str) -> str:
    """Return the invisible paragraph that ends a section after a table."""
    return paragraph("SectionEnd", "", f'<w:spacing w:line="20" w:lineRule="exact"/>{properties}')


PAGE_NUMBER = (
    '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:noProof/></w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
)


def _twips(points: float) -> int:
    return round(points * _TWIPS)


def _table(rows: str, widths: Sequence[float], *, borders: bool) -> str:
    columns = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths)
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{e} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for e in edges)
    margin = 57 if borders else 0
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{_twips(sum(widths))}" w:type="dxa"/>'
        f"{f'<w:tblBorders>{lines}</w:tblBorders>' if borders else ''}"
        '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:top w:w="{margin // 2}" w:type="dxa"/><w:left w:w="{margin}" w:type="dxa"/>'
        f'<w:bottom w:w="{margin // 2}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _cell(width: float, content: str, span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    wide = f'<w:tcW w:w="{_twips(width)}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{wide}{spanned}</w:tcPr>{content}</w:tc>"


def _borderless_row(*cells: tuple[float, str]) -> str:
    content = "".join(_cell(width, paragraphs) for width, paragraphs in cells)
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{content}</w:tr>"


def _head_row(one: Annex, widths: Sequence[float]) -> str:
    cells = "".join(
        _cell(width, paragraph("CellHead", column.heading))
        for column, width in zip(one.columns, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _row(row: AnnexRow, one: Annex, widths: Sequence[float]) -> str:
    if row.kind is RowKind.GROUP:
        number = paragraph("CellGroup", cell_text(row.cells[0]), '<w:jc w:val="center"/>')
        title = paragraph("CellGroup", cell_text(row.cells[1]))
        rest = _cell(sum(widths[1:]), title, len(widths) - 1)
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cell(widths[0], number)}{rest}</w:tr>"
    texts = [cell_text(cell) for cell in row.cells]
    cells = "".join(
        _cell(width, paragraph(_CELL_STYLES[column.align], text))
        for text, column, width in zip(texts, one.columns, widths, strict=True)
    )
    whole = "<w:trPr><w:cantSplit/></w:trPr>" if _is_short(texts, widths) else ""
    return f"<w:tr>{whole}{cells}</w:tr>"


def _is_short(texts: Sequence[str], widths: Sequence[float]) -> bool:
    """Whether the row fits a page for sure; Word cuts off what it may not split and can't fit."""
    letter = TABLE_SIZE * _LETTER_WIDTH
    lines = max(
        len(text) * letter / width + text.count("\n")
        for text, width in zip(texts, widths, strict=True)
    )
    return lines <= _MOST_WHOLE_LINES
