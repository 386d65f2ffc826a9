"""Changes to a made Word file before LibreOffice prints it, one kind of paper each."""

from collections.abc import Callable
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

Change = Callable[[Any], None]
"""Changes an open document of python-docx."""


def nothing(document: Any) -> None:
    """Change nothing: only how it is printed differs."""
    del document


def sans_narrow(document: Any) -> None:
    """Another font, wide margins."""
    document.styles["Normal"].font.name = "Liberation Sans"
    for section in document.sections:
        section.left_margin = section.right_margin = Mm(32)


def spaced(document: Any) -> None:
    """Justified lines, letters set apart, as headings of offices are."""
    for paragraph in document.paragraphs:
        paragraph.alignment = 3 if paragraph.alignment is None else paragraph.alignment
        for run in paragraph.runs:
            run._r.get_or_add_rPr().append(parse_xml(f'<w:spacing {nsdecls("w")} w:val="12"/>'))


def typed_justified(document: Any) -> None:
    """Justified, first lines indented, lines of exact height, as typists set letters."""
    for paragraph in document.paragraphs:
        if paragraph.alignment is None:
            paragraph.alignment = 3
            paragraph.paragraph_format.first_line_indent = Mm(12.7)
        paragraph.paragraph_format.line_spacing = Pt(18)
        paragraph.paragraph_format.space_after = Pt(6)


def symbol_bullets(document: Any) -> None:
    """Dashes become signs of a symbol font."""
    for at, paragraph in enumerate(document.paragraphs):
        if not paragraph.text.startswith("- "):
            continue
        run = paragraph.runs[0]
        run.text = run.text[2:]
        font, sign = (("Wingdings", "F0D8"), ("Symbol", "F0B7"), ("Wingdings", "F0A7"))[at % 3]
        mark = parse_xml(
            f'<w:r {nsdecls("w")}><w:sym w:font="{font}" w:char="{sign}"/><w:tab/></w:r>'
        )
        run._r.addprevious(mark)


def vertical_heads(document: Any) -> None:
    """The first column's words run upwards."""
    for table in _ruled(document):
        row = table._tbl.tr_lst[0]
        for cell in row.tc_lst:
            text = "".join(t.text or "" for t in cell.iter(qn("w:t")))
            if text in ("STT", "TT", "Số TT", "Ghi chú"):
                cell.get_or_add_tcPr().append(
                    parse_xml(f'<w:textDirection {nsdecls("w")} w:val="btLr"/>')
                )


def _ruled(document: Any) -> list[Any]:
    return [one for one in document.tables if one._tbl.tblPr.find(qn("w:tblBorders")) is not None]


def _borders(document: Any, style: str, sides: tuple[str, ...]) -> None:
    for table in _ruled(document):
        look = table._tbl.tblPr
        look.remove(look.find(qn("w:tblBorders")))
        lines = "".join(
            f'<w:{side} w:val="{style if side in sides else "nil"}" w:sz="4" w:color="000000"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        layout = look.find(qn("w:tblLayout"))
        layout.addprevious(parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>"))


def dotted(document: Any) -> None:
    """Rules of dots."""
    _borders(document, "dotted", ("top", "left", "bottom", "right", "insideH", "insideV"))


def doubled(document: Any) -> None:
    """Each rule is two."""
    _borders(document, "double", ("top", "left", "bottom", "right", "insideH", "insideV"))


def dot_dash(document: Any) -> None:
    """Rules of dots and dashes, none at the sides."""
    _borders(document, "dotDash", ("top", "bottom", "insideH", "insideV"))


def level_only(document: Any) -> None:
    """Rules between the rows only."""
    _borders(document, "single", ("top", "bottom", "insideH"))


def footnoted(document: Any) -> None:
    """A note at the foot of the pages of three paragraphs, drawn below a short rule."""
    noted = [one for one in document.paragraphs if len(one.text) > 40][1:4]
    for at, paragraph in enumerate(noted, 1):
        run = paragraph.add_run(str(at))
        run.font.superscript = True
        # LibreOffice knows no footnotes that python-docx could write: a frame at the foot does.
        paragraph._p.get_or_add_pPr()
    section = document.sections[0]
    section.footer.is_linked_to_previous = False
    foot = section.footer.paragraphs[0]
    foot.text = "_____________"
    section.footer.add_paragraph("1 Theo số liệu báo cáo cuối năm của các thôn.")


def head_in_box(document: Any) -> None:
    """The number of the copy in a frame beside the head, and the body's first words in a box."""
    first = document.paragraphs[0]._p
    first.addprevious(
        parse_xml(
            f'<w:p {nsdecls("w")}><w:pPr><w:framePr w:w="1800" w:h="400" w:hSpace="180" '
            'w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="9200" w:y="300"/></w:pPr>'
            '<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>Bản số 02</w:t></w:r></w:p>'
        )
    )


def shaded(document: Any) -> None:
    """Headings of tables white on blue."""
    for table in _ruled(document):
        for cell in table._tbl.tr_lst[0].tc_lst:
            cell.get_or_add_tcPr().append(
                parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="1F3864"/>')
            )
            for run in cell.iter(qn("w:r")):
                run.get_or_add_rPr().append(parse_xml(f'<w:color {nsdecls("w")} w:val="FFFFFF"/>'))
