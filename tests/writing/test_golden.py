"""The words of the small report's three files, held against texts kept beside the tests.

``KEHOACH_GOLDEN=write pytest tests/writing/test_golden.py`` writes the texts anew.
"""

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from kehoach_desktop.domain.reports.report import Report
from kehoach_desktop.writing.excel import ExcelWriter
from kehoach_desktop.writing.pdf import PdfWriter
from kehoach_desktop.writing.word import WordWriter

TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "report"


def hold(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("KEHOACH_GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"{name} differs; if meant, write it anew"


def test_pdf(small: Report, pdf_text: Callable[..., str]) -> None:
    text = pdf_text(PdfWriter().render(small), "-layout")
    # How wide a gap is drawn is poppler's business.
    lines = [" ".join(line.split()) for line in text.replace("\f", "\n=====\n").splitlines()]
    hold("pdf.txt", "\n".join(line for line in lines if line) + "\n")


def test_word(small: Report) -> None:
    from docx import Document
    from docx.table import Table

    lines = []
    for block in Document(BytesIO(WordWriter().render(small))).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                cells = dict.fromkeys(cell._tc for cell in row.cells)
                texts = [" / ".join(t.text or "" for t in tc.iter(TEXT)) for tc in cells]
                lines.append(" | ".join(texts))
        else:
            lines.append(f"[{block.style.name if block.style else ''}] {block.text}")
    hold("word.txt", "\n".join(lines) + "\n")


def test_excel(small: Report) -> None:
    from openpyxl import load_workbook

    lines = []
    for sheet in load_workbook(BytesIO(ExcelWriter().render(small))):
        lines.append(f"== {sheet.title}")
        for row in sheet.iter_rows(values_only=True):
            lines.append(
                " | ".join("" if value is None else str(value) for value in row).rstrip(" |")
            )
    hold("excel.txt", "\n".join(lines) + "\n")
