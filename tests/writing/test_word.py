import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from kehoach_desktop.domain.reports.report import Report
from kehoach_desktop.writing.word import WordWriter

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(report: Report) -> Any:
    return Document(BytesIO(WordWriter().render(report)))


def all_text(document: Any) -> str:
    return "".join(
        "\n" if element.tag == f"{W}br" else element.text or ""
        for element in document.element.body.iter(f"{W}t", f"{W}br")
    )


def test_pages_margins_and_numbers(small: Report) -> None:
    first, *annexes = opened(small).sections
    assert (first.page_width.mm, first.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    margins = (first.top_margin, first.bottom_margin, first.left_margin, first.right_margin)
    assert [length.mm for length in margins] == pytest.approx([20, 20, 30, 15], abs=0.1)
    assert len(annexes) == 2
    for section in annexes:
        assert section.orientation == WD_ORIENT.LANDSCAPE
        assert section.page_width == pytest.approx(Mm(297), abs=1000)
        # Each annex numbers its own pages, its first one carries no number.
        assert section._sectPr.find(f"{W}pgNumType").get(f"{W}start") == "1"
        assert section.different_first_page_header_footer
    assert first.different_first_page_header_footer
    assert "PAGE" in first.header._element.xml
    assert annexes[0].header.is_linked_to_previous


def test_styles_carry_the_layout(small: Report) -> None:
    document = opened(small)
    styles = {style.style_id: style for style in document.styles}
    assert styles["Normal"].font.size.pt == 14
    assert styles["Normal"].paragraph_format.first_line_indent.mm == pytest.approx(12.7, abs=0.1)
    assert styles["Recipients"].font.size.pt == 11
    assert (styles["Motto"].font.size.pt, styles["Motto"].font.bold) == (14, True)
    fonts = document.styles.element.find(f".//{W}rFonts")
    assert {fonts.get(f"{W}{script}") for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {
        "Times New Roman"
    }
    used = {style.get(f"{W}val") for style in document.element.body.iter(f"{W}pStyle")}
    assert used <= set(styles)
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings[0] == "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"


def test_annex_tables_repeat_their_head(small: Report) -> None:
    tables = opened(small).tables
    task_table = tables[2]
    assert [cell.text for cell in task_table.rows[0].cells][:2] == ["STT", "Nhiệm vụ"]
    properties = task_table.rows[0]._tr.trPr
    assert properties.find(f"{W}tblHeader") is not None
    assert task_table.rows[1].cells[1].text == "Nâng cao nhận thức"
    assert task_table.rows[1]._tr.findall(f"{W}tc")[1].tcPr.gridSpan.val == 6


def test_only_rows_sure_to_fit_a_page_are_kept_whole(holding: Callable[[str], Report]) -> None:
    def kept(text: str) -> bool:
        row = opened(holding(text)).tables[2].rows[-1]
        return row._tr.trPr is not None and row._tr.trPr.find(f"{W}cantSplit") is not None

    assert kept("ngắn")
    assert not kept("dài " * 500)


HOSTILE = [
    "<b>đậm</b> &amp; & =1+1 </w:t></w:r><w:r><w:br/>",
    "+cmd|' /C calc'!A0",
    "một\nhai\n\nba",
    "x" * 2000,
    "trước\ud800sau",
    "a\x00b\x0cc\x1b",
    "xuôi\u202engược\u202c",
    "",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(holding: Callable[[str], Report], text: str) -> None:
    data = WordWriter().render(holding(text))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert b"INCLUDE" not in archive.read("word/document.xml")
    found = all_text(Document(BytesIO(data)))
    expected = re.sub("[\ud800\x00\x1b]", "\ufffd", text).replace("\x0c", "\n")
    assert re.sub("[\u202a-\u202e]", "", expected) in found


def test_libreoffice_opens_it(
    holding: Callable[[str], Report],
    tmp_path: Path,
    by_libreoffice: Callable[[Path], bytes],
    pdf_text: Callable[..., str],
    squeezed: Callable[[str], str],
) -> None:
    path = tmp_path / "thử.docx"
    WordWriter().write(holding(" ".join(HOSTILE[:3]) + " chuyển đổi số"), path)
    text = squeezed(pdf_text(by_libreoffice(path), "-raw"))
    assert squeezed("<b>đậm</b> &amp; & =1+1 </w:t></w:r>") in text
    assert "chuyểnđổisố" in text
