"""Files that are no plans: one clear sentence each, by content and not by extension."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from docx import Document
from old_workbook import old_workbook
from openpyxl import Workbook

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.file_kinds import FileKind, kind_of
from kehoach_desktop.reading.plan_reader import PlanFileReader

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600
BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body>%s</w:body></w:document>"
)
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def word(body: str, **more: str) -> bytes:
    return zipped({"word/document.xml": BODY % body, **more})


REFUSED: dict[str, tuple[bytes, str]] = {
    "empty.docx": (b"", "tệp trống"),
    "blank.txt": (b" \r\n \n", "tệp trống"),
    "plan.pdf": (b"%PDF-1.7\nx", "hỏng"),
    "picture.docx": (b"\x89PNG\r\n\x1a\n" + b"0" * 64, "ảnh bị hỏng"),
    "photo.docx": (b"\xff\xd8\xff\xe0" + b"0" * 64, "ảnh bị hỏng"),
    "phone.jpg": (b"\0\0\0\x18ftypheic" + b"0" * 64, "hình ảnh kiểu"),
    "flat.xml": (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><x/>', "XML"),
    "old.doc": (OLE + "WordDocument".encode("utf-16-le"), "bị hỏng"),
    "old.xls": (OLE + "Workbook".encode("utf-16-le"), "bị hỏng"),
    "locked.xls": (old_workbook([["KẾ HOẠCH"]], locked=True), "mật khẩu"),
    "far.xls": (old_workbook([["KẾ HOẠCH"]], far=(65000, 250)), "lớn quá mức"),
    "backward.xls": (old_workbook([["KẾ HOẠCH"]], extent=(9, 2, 0, 5)), "bị hỏng"),
    "claimed.xls": (old_workbook([["KẾ HOẠCH"]], extent=(0, 4_000_000, 0, 250)), "lớn quá mức"),
    "cut.xls": (old_workbook([["KẾ HOẠCH"]])[:9000], "bị hỏng"),
    "locked.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
    "macro.docm": (word("", **{"word/vbaProject.bin": "x"}), "macro"),
    "typed.docx": (
        word(
            "<w:p/>",
            **{
                "[Content_Types].xml": '<Types><Override PartName="/word/lenh.bin" '
                'ContentType="application/vnd.ms-office.vbaProject"/></Types>'
            },
        ),
        "macro",
    ),
    "old-macros.xlsx": (
        zipped({"xl/workbook.xml": "<workbook/>", "xl/macrosheets/sheet1.xml": "<x/>"}),
        "macro",
    ),
    "macro.docx": (
        zipped({"xl/workbook.xml": "<workbook/>", "xl/vbaProject.bin": "x"}),
        "macro",
    ),
    "slides.pptx": (zipped({"ppt/presentation.xml": "<x/>"}), "PowerPoint"),
    "open.odt": (zipped({"mimetype": "x", "content.xml": "<x/>"}), "OpenDocument"),
    "files.docx": (zipped({"a.txt": "x"}), "tệp nén"),
    "rar.docx": (b"Rar!\x1a\x07\x00" + b"\x00" * 50, "tệp nén"),
    "noise.docx": (os.urandom(64) + b"\x01\x02\x03\x04" * 200, "không phải tệp văn bản"),
    "cut.docx": (word("<w:p/>" * 3000)[:200], "bị hỏng"),
    "torn.docx": (zipped({"word/document.xml": "<w:document"}), "bị hỏng"),
    "bodiless.docx": (zipped({"word/document.xml": "<a/>"}), "bị hỏng"),
    "sheetless.xlsx": (zipped({"xl/workbook.xml": "<workbook/>"}), "bị hỏng"),
    "deep.docx": (word("<w:tbl><w:tr><w:tc>" * 300), "bị hỏng"),
    "entities.docx": (
        zipped({"word/document.xml": ENTITIES + BODY % "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"}),
        "gây hại",
    ),
    "entities16.docx": (
        zipped({"word/document.xml": (ENTITIES + BODY % "<w:p/>").encode("utf-16")}),
        "gây hại",
    ),
    "entities.xlsx": (
        zipped({"xl/workbook.xml": ENTITIES + "<workbook/>", "xl/worksheets/sheet1.xml": "<a/>"}),
        "gây hại",
    ),
    "climbing.docx": (word("", **{"../../evil.txt": "x"}), "gây hại"),
    "absolute.docx": (word("", **{"/etc/evil.txt": "x"}), "gây hại"),
    "drive.docx": (word("", **{"C:\\evil.txt": "x"}), "gây hại"),
    "bomb.docx": (zipped({"word/document.xml": b" " * 50_000_000}), "gây hại"),
    "crowd.docx": (zipped({f"p{n}": "" for n in range(5000)}), "gây hại"),
    "wide.docx": (
        word(
            "<w:tbl>"
            + '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr><w:p/></w:tc></w:tr>' * 5
            + "<w:tr>"
            + '<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr><w:p/></w:tc>' * 2000
            + "</w:tr></w:tbl>"
        ),
        "lớn quá mức",
    ),
}


def test_an_ending_for_macros_without_any_is_read_for_what_it_holds(tmp_path: Path) -> None:
    work = "Nạo vét kênh mương các thôn"
    book = Workbook()
    book.active.append(("STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"))
    book.active.append(("1", work, "Phòng Kinh tế", "30/6/2026"))
    book.save(tmp_path / "bang.docm")
    document = Document()
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        table._cells, ("Nhiệm vụ", "Chủ trì", work, "Phòng Kinh tế"), strict=True
    ):
        cell.text = text
    document.save(tmp_path / "ke-hoach.docm")

    for name in ("bang.docm", "ke-hoach.docm"):
        (task,) = PlanFileReader().read_file(tmp_path / name).tasks
        assert (task.title, task.lead) == (work, ("Phòng Kinh tế",))


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_one_clear_sentence(name: str, tmp_path: Path) -> None:
    content, expected = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(UnusableFile) as refused:
        PlanFileReader().read_file(path)

    told = str(refused.value)
    assert expected in told
    assert f"“{name}”" in told
    assert "chưa có gì thay đổi" in told
    assert "\n" not in told
    assert told.endswith(".")


def test_a_part_that_inflates_past_its_word_is_refused(tmp_path: Path) -> None:
    content = bytearray(zipped({"word/document.xml": b" " * 300_000_000}))
    claimed = (300_000_000).to_bytes(4, "little")
    assert content.count(claimed) == 2
    path = tmp_path / "liar.docx"
    path.write_bytes(bytes(content).replace(claimed, (1000).to_bytes(4, "little")))

    with pytest.raises(UnusableFile):
        PlanFileReader().read_file(path)


def test_a_folder_a_missing_file_and_a_locked_one(tmp_path: Path) -> None:
    reader = PlanFileReader()

    with pytest.raises(UnusableFile, match="thư mục"):
        reader.read_file(tmp_path)
    with pytest.raises(UnusableFile, match="không tìm thấy"):
        reader.read_file(tmp_path / "none.docx")
    locked = tmp_path / "locked.txt"
    locked.write_text("KẾ HOẠCH", encoding="utf-8")
    locked.chmod(0)
    if os.access(locked, os.R_OK):
        pytest.skip("this user may read every file")
    with pytest.raises(UnusableFile, match="không cho phép"):
        reader.read_file(locked)


def test_the_extension_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.xls"
    path.write_bytes(word("<w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>"))

    assert PlanFileReader().read_file(path).title == "Kế hoạch"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_in_unicode_encodings(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_bytes("KẾ HOẠCH\nMở lớp ở thôn năm 2026\n".encode(encoding))

    draft = PlanFileReader().read_file(path)

    assert draft.title == "Kế hoạch Mở lớp ở thôn năm 2026"


def test_text_in_the_old_windows_encoding(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    words = "KÊ\u0301 HOA\u0323CH\nMơ\u0309 lơ\u0301p năm 2026\n"
    path.write_bytes(words.encode("cp1258"))

    assert PlanFileReader().read_file(path).title == "Kế hoạch Mở lớp năm 2026"


def test_a_text_without_a_plan_says_so(tmp_path: Path) -> None:
    path = tmp_path / "thu.txt"
    path.write_text("Hôm nay trời đẹp.\nMai có mưa.\n", "utf-8")

    draft = PlanFileReader().read_file(path)

    assert draft.tasks == ()
    assert "Không thấy kế hoạch" in draft.warnings[0].message


def test_one_far_cell_does_not_ask_for_gigabytes(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["XFD1048576"] = "x", "y"
    path = tmp_path / "far.xlsx"
    book.save(path)

    with pytest.raises(UnusableFile, match="lớn quá mức"):
        PlanFileReader().read_file(path)


@pytest.mark.parametrize(
    "attribute",
    [b" r=%s", b"  r=%s", b" r =%s", b" r  =%s", b" r= %s", b"\nr=%s", b"\tr=%s", b" r\n=%s"],
)
@pytest.mark.parametrize("value", [b'"XFD1048576"', b"'XFD1048576'"])
def test_a_far_cell_is_seen_however_its_place_is_written(
    attribute: bytes, value: bytes, tmp_path: Path
) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["B2"] = "x", "y"
    book.save(tmp_path / "near.xlsx")
    path = tmp_path / "far.xlsx"
    with zipfile.ZipFile(tmp_path / "near.xlsx") as near, zipfile.ZipFile(path, "w") as far:
        for part in near.namelist():
            content = near.read(part)
            if part.endswith("sheet1.xml"):
                assert b' r="B2"' in content
                content = content.replace(b' r="B2"', attribute % value)
            far.writestr(part, content)

    with pytest.raises(UnusableFile, match="lớn quá mức"):
        PlanFileReader().read_file(path)


def test_words_under_the_name_of_another_kind_are_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.pdf"
    path.write_text(
        "UBND XÃ HẠ LĨNH\nKẾ HOẠCH\nVệ sinh môi trường năm 2026\nI. NHIỆM VỤ\n"
        "1. Công an xã rà soát các điểm tập kết rác trước ngày 30/6/2026.\n",
        encoding="utf-8",
    )

    assert kind_of(path) is FileKind.TEXT


def test_bytes_that_are_no_words_are_refused_under_that_name(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.pdf"
    path.write_text("0 obj << /Length 12 >> stream 12 34 56 endobj xref 00 11 f\n" * 9)

    with pytest.raises(UnusableFile):
        kind_of(path)
