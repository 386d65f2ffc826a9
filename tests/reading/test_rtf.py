"""What RTF files hold, written as Word and other programs write them."""

from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.document import Document, Paragraph, Row, Table
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.rtf import reader, tokens
from kehoach_desktop.reading.rtf.reader import read_rtf

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0{\*\panose 02020603}Times New "
    r"Roman{\*\falt Times};}{\f1\fnil\fcharset0 .VnTime;}{\f2\froman\fcharset163 Times New Roman "
    r"(Vietnamese);}{\f3\ftech\fcharset2 Symbol;}{\f4\fnil\fcharset134 SimSun;}}"
    r"{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}}{\info{\title Ten}}" + "\r\n"
)


def read(tmp_path: Path, body: str | bytes) -> Document:
    path = tmp_path / "ke-hoach.rtf"
    written = body if isinstance(body, bytes) else body.encode("latin-1")
    path.write_bytes(HEAD.encode() + written + b"}")
    return read_rtf(path)


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def rows(document: Document) -> tuple[Row, ...]:
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    return table.rows


def unicode(text: str) -> str:
    """Write text as RTF does: what is not ASCII as a number, with a stand-in behind it."""
    halves = memoryview(text.encode("utf-16-le")).cast("H")
    return "".join(
        chr(half) if half < 128 else rf"\u{half - 65536 if half > 32767 else half}?"
        for half in halves
    )


def test_letters_in_unicode_in_code_pages_and_as_bytes(tmp_path: Path) -> None:
    body = (
        unicode("Kế hoạch \U0001f4c5")
        + r"\par {\f2 Quy\'ec I, c\'f4ng vi\'ea\'f2c, \'f0i}\par "
        + r"\uc2\u7879\'e1\'bbi{\uc0\u7879}i\uc1\u7879\foo\b i\par "
        + r"{\f4 \'d6\'d0}\'96\'93a\'94\par \ldblquote b\rdblquote\~\endash\_c\-d\{\}\\"
    )

    assert texts(read(tmp_path, body)) == [
        "Kế hoạch \U0001f4c5",
        "Quý I, công việc, đi",
        "ệiệiệi",
        "中–“a”",
        "“b” –-cd{}\\",
    ]


def test_raw_bytes_stand_in_the_code_page_of_their_font(tmp_path: Path) -> None:
    assert texts(read(tmp_path, "{\\f2 Quy\xec I}".encode("latin-1"))) == ["Quý I"]


def test_merged_cells_stand_on_the_grid_of_all_rows(tmp_path: Path) -> None:
    one = r"\trowd\trleft-108\clvmgf\cellx1500\clmgf\cellx3000\clmrg\cellx6000"
    two = r"\trowd\trleft-108\clvmrg\cellx1500\cellx3010\cellx6000"
    body = (
        rf"{one}\pard\intbl A\cell B\cell gone\cell {one}\row "
        rf"{two}\pard\intbl\cell 1\par c\'f2n\cell 2\cell\row\pard {unicode('Hết')}\par"
    )

    document = read(tmp_path, body)

    assert [row.cells for row in rows(document)] == [("A", "B", ""), ("", "1\ncòn", "2")]
    assert rows(document)[0].spans == ((1, 2),)
    assert rows(document)[1].continued == {0}
    assert texts(document) == ["Hết"]


def test_a_table_in_a_cell_keeps_its_words_in_the_cell(tmp_path: Path) -> None:
    body = (
        r"\trowd\cellx1000\cellx5000\pard\intbl 1\cell \pard\intbl\itap2 30%\nestcell"
        r"{\nonesttables\par}70%\nestcell{\nonesttables\par}\pard\intbl\itap2"
        r"{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}{\nonesttables\par}"
        r"\pard\intbl c\'f2n\cell\row\pard"
    )

    assert rows(read(tmp_path, body))[0].cells == ("1", "30%\n70%\ncòn")


def test_automatic_numbers_stand_in_the_text(tmp_path: Path) -> None:
    body = (
        r"{\listtext\pard\plain\f0 1.2.\tab}\ls1\ilvl1 M\'f4t\par"
        r"{\pntext\pard\plain\f3\'b7\tab}{\*\pn\pnlvlblt{\pntxtb\'b7}}Hai\par"
        r"{\listtext\f0 o\tab}Ba\par {\listtext\f0 +\tab}B\'f4n\par {\listtext\f0 a)\tab}N"
    )

    assert texts(read(tmp_path, body)) == ["1.2. Môt", "- Hai", "- Ba", "+ Bôn", "a) N"]


def test_what_is_hidden_deleted_or_elsewhere_is_not_read(tmp_path: Path) -> None:
    body = (
        r"{\header \'d0au trang\par}{\*\unknown{\b x}y}H\'e0 {\v an}{\deleted cu}\v hai\v0 moi"
        r"{\footnote ghi}{\*\bkmkstart a}{\field{\*\fldinst PAGE {\b x}}{\fldrslt 5}}\par"
        r"{\pict\wmetafile8 0102\bin4 }}}{}}{\upr{KE}{\*\ud{" + unicode("KẾ") + r"}}} xong\par"
    )

    assert texts(read(tmp_path, body)) == ["Hà moi5", "KẾ xong"]


@pytest.mark.parametrize(
    "box",
    [
        r"{\shp{\*\shpinst\shptop0{\sp{\sn a}{\sv 1}}{\shptxt \pard S\'f4: 12\par ngay\par}}"
        r"{\shprslt{\*\do{\dptxbxtext trung\par}}}}",
        r"{\*\do\dobxpage{\dptxbxtext S\'f4: 12\par ngay}}",
    ],
)
def test_a_text_box_is_read_once_after_its_paragraph(box: str, tmp_path: Path) -> None:
    body = rf"\pard Tr\'ean{box} cung\par Cu\'f4i\par"

    assert texts(read(tmp_path, body)) == ["Trên cung", "Sô: 12", "ngay", "Cuôi"]


def test_fonts_of_before_unicode_are_read_anew(tmp_path: Path) -> None:
    body = r"{\f1 K\'d5 ho\'b9ch \'b5\'ad\-\'a7} 2026\par\plain\f1 \'ae\'e5ng ch\'dd\par"

    document = read(tmp_path, body)

    assert texts(document) == ["Kế hoạch àưưĐ 2026", "đồng chí"]
    assert "TCVN3" in document.notes[0]


def test_the_end_may_be_missing_or_come_early(tmp_path: Path) -> None:
    assert texts(read(tmp_path, r"{{\b M\'f4t\par Hai")) == ["Môt", "Hai"]
    assert texts(read(tmp_path, r"}}}Ba}\par B\'f4n")) == ["Ba", "Bôn"]
    assert texts(read(tmp_path, r"\bin999999999999 x")) == []


def test_named_doc_it_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.doc"
    path.write_bytes((HEAD + unicode(r"KẾ HOẠCH\par Năm 2026") + "}").encode())

    assert PlanFileReader().read_file(path).title.startswith("Kế hoạch")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("{" * 100_000, "gây hại"),
        (r"\b" * 20_000, "lớn quá mức"),
        (r"\par" * 9_000, "lớn quá mức"),
        (r"{\shp{\*\shpinst{\shptxt " * 600 + "x", ""),
    ],
)
def test_hostile_files_end_soon(
    body: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "_MOST", 10_000)
    monkeypatch.setattr(reader, "MOST_PARAGRAPHS", 5_000)
    if told:
        with pytest.raises(UnusableFile, match=told):
            read(tmp_path, body)
    else:
        assert len(read(tmp_path, body).blocks) <= 1
