"""The report as a Word file to edit: the same layout, made of named styles and real tables."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kehoach_desktop.domain.reports.report import ParagraphStyle, Report
from kehoach_desktop.services.ports.store import Monitor
from kehoach_desktop.writing import word_parts
from kehoach_desktop.writing.files import publish
from kehoach_desktop.writing.page.paper import LANDSCAPE, PORTRAIT
from kehoach_desktop.writing.plain_text import plain_line
from kehoach_desktop.writing.row_steps import row_steps
from kehoach_desktop.writing.word_styles import NAMESPACE, style_elements

if TYPE_CHECKING:
    from docx.document import Document

_STYLES = {
    ParagraphStyle.BODY: "Normal",
    ParagraphStyle.CLAUSE: "Heading2",
    ParagraphStyle.POINT: "Normal",
}
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class WordWriter:
    """Writes reports as Word files, set in Times New Roman by name."""

    suffix = ".docx"
    font_notice = ""

    def render(self, report: Report, monitor: Monitor | None = None) -> bytes:
        """Return the bytes of the Word file; raises Cancelled."""
        from docx import Document

        document = Document()
        _set_styles(document)
        header = _page_number_header(document)
        row_done = row_steps(report, monitor, "Đang tạo tệp Word…")
        _set_content(document, _content(report, header, row_done))
        _set_properties(document, report)
        buffer = BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    def write(self, report: Report, path: Path, monitor: Monitor | None = None) -> None:
        """Write the Word file whole or not at all."""
        publish(path, self.render(report, monitor))


def _content(report: Report, header: str, row_done: Callable[[], None]) -> str:
    """Return the children of the document's body; the last one is its last section."""
    parts = [word_parts.head(report.head), word_parts.paragraph("Normal", report.opening)]
    for section in report.sections:
        if section.title:
            title = f"{section.number}. {section.title.upper()}"
            parts.append(word_parts.paragraph("Heading1", plain_line(title)))
        for one in section.paragraphs:
            text = f"- {one.text}" if one.style is ParagraphStyle.POINT else one.text
            parts.append(word_parts.paragraph(_STYLES[one.style], text))
    parts.append(word_parts.paragraph("Closing", report.closing))
    parts.append(word_parts.signature(report.signature))
    row_done()
    pending = word_parts.section_properties(PORTRAIT, header, begins_part=False)
    for annex in report.annexes:
        parts.append(word_parts.section_end(pending))
        parts.append(word_parts.annex(annex, row_done))
        pending = word_parts.section_properties(LANDSCAPE, "", begins_part=True)
    # A table may not be the body's last child before its section.
    parts.append(word_parts.section_end(""))
    parts.append(pending)
    return "".join(parts)


def _parsed(children: str) -> Any:
    from docx.oxml import parse_xml

    return parse_xml(f'<w:x xmlns:w="{NAMESPACE}" xmlns:r="{_RELATIONS}">{children}</w:x>')


def _set_styles(document: "Document") -> None:
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    for child in list(_parsed(style_elements())):
        styles.append(child)


def _page_number_header(document: "Document") -> str:
    """Add the header with the page number and return the reference to it."""
    from lxml import etree

    section = document.sections[0]
    section.header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    paragraph.style = "header"
    for child in list(_parsed(word_parts.PAGE_NUMBER)):
        paragraph._p.append(child)
    reference = section._sectPr.find(f"{{{NAMESPACE}}}headerReference")
    assert reference is not None, "python-docx writes it beside the header"
    return str(etree.tostring(reference, encoding="unicode"))


def _set_content(document: "Document", content: str) -> None:
    body = document.element.body
    for child in list(body):
        body.remove(child)
    for child in list(_parsed(content)):
        body.append(child)


def _set_properties(document: "Document", report: Report) -> None:
    properties = document.core_properties
    properties.title = plain_line(report.head.title)[:255]
    properties.author = plain_line(report.head.issuer)[:255]
    properties.subject = plain_line(report.period_label)[:255]
    properties.language = "vi-VN"
    properties.comments = ""
    properties.last_modified_by = ""
