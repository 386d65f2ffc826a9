"""Writes a made paper as a Word document."""

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt

from made_plans.pages import Block, Cell, Grid, Look, Paper, Para, Part, Sides

_COUNTED = '<w:p><w:pPr><w:pStyle w:val="ListNumber"/></w:pPr></w:p>'
_EMPTY_CELL = Cell("")
_TWIPS = 56.7
"""Twentieths of a point in a millimetre."""


def write_word(paper: Paper, path: Path) -> Path:
    """Write the paper; every part begins a section of its own."""
    document = docx.Document()
    look = paper.look
    style = document.styles["Normal"]
    style.font.name = "Times New Roman"
    style.font.size = Pt(look.size)
    style.paragraph_format.space_after = Pt(3)
    body = document.element.body
    body.remove(body.p_lst[0]) if body.p_lst else None
    for at, part in enumerate(paper.parts):
        section = document.sections[0] if not at else document.add_section()
        _set_page(section, part, look)
        for block in part.blocks:
            for element in _elements(block, part, look):
                body.insert(len(body) - 1, element)
    document.save(str(path))
    return path


def _set_page(section: object, part: Part, look: Look) -> None:
    short, long = look.paper
    section.orientation = WD_ORIENT.LANDSCAPE if part.wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (
        (Mm(long), Mm(short)) if part.wide else (Mm(short), Mm(long))
    )
    section.left_margin = section.right_margin = Mm(look.margin)
    section.top_margin = section.bottom_margin = Mm(20)
    if look.running:
        section.footer.is_linked_to_previous = False
        section.footer.paragraphs[0].text = _set(look.running, look)
    if look.numbered:
        section.header.is_linked_to_previous = False
        paragraph = section.header.paragraphs[0]._p
        for child in (
            '<w:pPr {n}><w:jc w:val="center"/></w:pPr>',
            '<w:fldSimple {n} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>',
        ):
            paragraph.append(parse_xml(child.format(n=nsdecls("w"))))


def _set(text: str, look: Look) -> str:
    return unicodedata.normalize("NFD", text) if look.decomposed else text


def _elements(block: Block, part: Part, look: Look) -> Iterator[object]:
    if isinstance(block, Para):
        yield parse_xml(
            _paragraph(block.text, look, bold=block.bold, centred=block.centred, root=True)
        )
        return
    width = look.paper[1 if part.wide else 0] - 2 * look.margin
    if isinstance(block, Sides):
        yield parse_xml(_sides(block, look, width))
    else:
        yield parse_xml(_table(block, look, width))
    yield parse_xml(_paragraph("", look, root=True))


def _paragraph(
    text: str, look: Look, *, bold: bool = False, centred: bool = False, root: bool = False
) -> str:
    around = '<w:jc w:val="center"/>' if centred else ""
    run = "<w:rPr><w:b/></w:rPr>" if bold else ""
    words = escape(_set(text, look))
    line = int(240 * look.line)
    return (
        f"<w:p{f' {nsdecls(chr(119))}' if root else ''}><w:pPr>"
        f'<w:spacing w:before="{int(look.row_gap * 20)}" w:after="{int(look.row_gap * 20)}"'
        f' w:line="{line}" w:lineRule="auto"/>{around}</w:pPr>'
        f'<w:r>{run}<w:t xml:space="preserve">{words}</w:t></w:r></w:p>'
    )


def _sides(block: Sides, look: Look, width: float) -> str:
    half = int(width * _TWIPS / 2)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{half}" w:type="dxa"/></w:tcPr>'
        + "".join(
            _paragraph(line, look, bold=at < 2, centred=True) for at, line in enumerate(lines)
        )
        + "</w:tc>"
        for lines in (block.left, block.right)
    )
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{2 * half}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{half}"/>'
        f'<w:gridCol w:w="{half}"/></w:tblGrid><w:tr>{cells}</w:tr></w:tbl>'
    )


def _table(grid: Grid, look: Look, width: float) -> str:
    points = grid.widths(width * _TWIPS / 20, look.size, 13)
    widths = [int(20 * each) for each in points]
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    rows = "".join(_rows(grid, look, widths))
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        + (f"<w:tblBorders>{borders}</w:tblBorders>" if grid.ruled else "")
        + '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
        + f"</w:tblGrid>{rows}</w:tbl>"
    )


def _rows(grid: Grid, look: Look, widths: Sequence[int]) -> Iterator[str]:
    open_down = [(0, _EMPTY_CELL)] * len(widths)
    for index, row in enumerate(grid.rows):
        cells: list[str] = []
        at = 0
        while at < len(widths):
            cell = row[at]
            merge = ""
            if cell is None:
                left, above = open_down[at]
                cell = Cell("", across=above.across)
                merge = "<w:vMerge/>"
                open_down[at] = (left - 1, above)
                assert left > 0
            elif cell.down > 1:
                merge = '<w:vMerge w:val="restart"/>'
                open_down[at] = (cell.down - 1, cell)
            span = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
            wide = sum(widths[at : at + cell.across])
            paragraphs = "".join(
                _paragraph(line, look, bold=cell.bold, centred=cell.centred)
                for line in cell.text.split("\n")
            )
            if cell.counted:
                paragraphs = _COUNTED
            cells.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{span}{merge}</w:tcPr>'
                f"{paragraphs}</w:tc>"
            )
            at += cell.across
        kept = "" if look.tear else "<w:cantSplit/>"
        head = "<w:tblHeader/>" if look.head_again and index < grid.head else ""
        yield f"<w:tr><w:trPr>{kept}{head}</w:trPr>{''.join(cells)}</w:tr>"
