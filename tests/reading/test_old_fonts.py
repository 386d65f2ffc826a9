"""Text of TCVN3 and VNI fonts, told by the font's name or, where certain, by its letters."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.old_fonts import (
    certain_decoder,
    decoder_of_font,
    from_tcvn3,
    from_vni,
)
from kehoach_desktop.reading.plan_reader import PlanFileReader

TCVN3 = (
    "KÕ ho¹ch øng dông c«ng nghÖ th«ng tin trong ho¹t ®éng cña c¬ quan n¨m 2026\n"
    "1. V¨n phßng chñ tr×, l­u tr÷ hå s¬ tr­íc ngµy 30/6/2026."
)
UNICODE = (
    "Kế hoạch ứng dụng công nghệ thông tin trong hoạt động của cơ quan năm 2026\n"
    "1. Văn phòng chủ trì, lưu trữ hồ sơ trước ngày 30/6/2026."
)
VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam; Ñoäc laäp - Töï do - Haïnh phuùc; nöôùc, ñöôïc"
VNI_UNICODE = "Cộng hòa xã hội chủ nghĩa Việt Nam; Độc lập - Tự do - Hạnh phúc; nước, được"


def test_each_of_the_old_ways_of_writing_is_read() -> None:
    assert from_tcvn3(TCVN3) == UNICODE
    assert from_vni(VNI) == VNI_UNICODE
    assert from_vni("COÄNG HOØA, ÑÔN VÒ THÖÏC HIEÄN") == "CỘNG HÒA, ĐƠN VỊ THỰC HIỆN"


@pytest.mark.parametrize("font", [None, "", "Times New Roman", "Arial", "Vntime"])
def test_other_fonts_are_left_alone(font: str | None) -> None:
    assert decoder_of_font(font) is None


def test_a_font_of_capitals_shows_capitals() -> None:
    decode = decoder_of_font(".VnTimeH")
    assert decode is not None
    assert decode("kÕ ho¹ch") == "KẾ HOẠCH"


@pytest.mark.parametrize(
    "text",
    [
        UNICODE,
        VNI_UNICODE,
        "ke hoach khong dau",
        "El niño español año mañana señor niña pequeño",
        "Registered® trademark® § 5 µm ® ® © name © façade déjà naïve",
        "KÕ ho¹ch",
        "",
    ],
)
def test_what_is_not_certain_is_left_alone(text: str) -> None:
    assert certain_decoder([text]) is None


@given(st.text(max_size=80))
def test_text_with_letters_of_unicode_vietnamese_is_never_read_anew(text: str) -> None:
    assert certain_decoder([TCVN3, text, "ạ"]) is None


def test_text_files_and_pasted_text_say_that_they_were_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "cu.txt"
    for content in (TCVN3.encode(), TCVN3.encode("latin-1")):
        path.write_bytes(content)
        _check(PlanFileReader().read_file(path))
    _check(PlanFileReader().read_text(TCVN3))


def _check(draft: PlanDraft) -> None:
    assert [block.text for block in draft.blocks] == UNICODE.split("\n")
    assert any("phông chữ cũ (TCVN3" in warning.message for warning in draft.warnings)


Styled = Callable[[docx.document.Document, str], None]


def _by_run(document: docx.document.Document, font: str) -> None:
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.font.name = font


def _by_style(document: docx.document.Document, font: str) -> None:
    style = document.styles.add_style("Cũ", 1)
    style.font.name = font
    for paragraph in document.paragraphs:
        paragraph.style = style


def _by_default(document: docx.document.Document, font: str) -> None:
    document.styles["Normal"].font.name = font


@pytest.mark.parametrize("styled", [_by_run, _by_style, _by_default])
@pytest.mark.parametrize(
    ("font", "old", "meant"),
    [
        (".VnTime", "chñ tr×: V¨n phßng", "chủ trì: Văn phòng"),
        ("VNI-Times", "nöôùc, ñöôïc", "nước, được"),
    ],
)
def test_word_text_is_read_by_the_font_it_stands_in(
    styled: Styled, font: str, old: str, meant: str, tmp_path: Path
) -> None:
    document = docx.Document()
    document.add_paragraph(old)
    styled(document, font)
    path = tmp_path / "cu.docx"
    document.save(str(path))

    draft = PlanFileReader().read_file(path)

    assert [block.text for block in draft.blocks] == [meant]
    assert any("phông chữ cũ" in warning.message for warning in draft.warnings)


def test_runs_of_unicode_fonts_beside_old_ones_stay(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("§¬n vÞ: ").font.name = ".VnTime"
    paragraph.add_run("Công an xã ®").font.name = "Arial"
    path = tmp_path / "cu.docx"
    document.save(str(path))

    assert [block.text for block in PlanFileReader().read_file(path).blocks] == [
        "Đơn vị: Công an xã ®"
    ]


def test_a_text_in_unicode_that_still_names_its_old_font_stays(tmp_path: Path) -> None:
    document = docx.Document()
    for text in ("Các đơn vị", "trong kế hoạch"):
        document.add_paragraph().add_run(text).font.name = ".VnTime"
    path = tmp_path / "moi.docx"
    document.save(str(path))

    draft = PlanFileReader().read_file(path)

    assert [block.text for block in draft.blocks] == ["Các đơn vị", "trong kế hoạch"]
