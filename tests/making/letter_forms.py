"""Writes a letter as an office lays it out, so that its PDF breaks lines and pages as theirs do.

A4 with the margins of Decree 30/2020, first lines indented, paragraphs justified, page numbers
in the head from the second page on, head and foot in tables of two columns without rules.
"""

import re
from pathlib import Path
from typing import Any

from unseen_papers import Paper

_TITLE = re.compile(r"^(?:THÔNG BÁO|HỎA TỐC)$")
_SIZE, _NAME_LINES = 14, 3
_LEFT, _RIGHT = 6.6, 10.0


def write_letter(paper: Paper, path: Path, size: int = _SIZE) -> Path:
    """Write the letter as .docx and return its path; ``size`` is the body's, in points."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.shared import Cm, Pt

    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(size)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    _number_pages(section)
    centred = 0
    for block in paper.blocks():
        if not isinstance(block, str):
            _two_columns(document, block, ALIGN, Cm, Pt)
            continue
        if not block.strip():
            continue
        paragraph = document.add_paragraph()
        run = paragraph.add_run(block)
        paragraph.paragraph_format.space_after = Pt(6)
        if _TITLE.match(block):
            centred = 2
        if centred or (block.startswith("Kính gửi:") and len(block) < 60):
            paragraph.alignment = ALIGN.CENTER
            run.bold = bool(centred)
            centred = max(centred - 1, 0)
            continue
        paragraph.alignment = ALIGN.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
    document.save(str(path))
    return path


def _two_columns(
    document: Any, rows: list[tuple[str, str]], align: Any, cm: Any, points: Any
) -> None:
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    ends = rows[0][0].startswith("Nơi nhận")
    for column, width in enumerate((_LEFT, _RIGHT)):
        table.columns[column].width = cm(width)
        cell = table.rows[0].cells[column]
        cell.width = cm(width)
        lines = [row[column] for row in rows if row[column]]
        for at, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if not at else cell.add_paragraph()
            if ends and column and at == len(lines) - 1:
                for _ in range(_NAME_LINES):
                    paragraph = cell.add_paragraph()
            run = paragraph.add_run(line)
            run.bold = line.isupper()
            run.font.size = points(_size(line, ends=ends and not column))
            if not ends or column:
                paragraph.alignment = align.CENTER


def _size(line: str, *, ends: bool) -> int:
    """Return the size of a line beside the body: recipients and the motto are smaller."""
    if ends:
        return 11
    return 12 if line.startswith("CỘNG HÒA") else 13


def _number_pages(section: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
