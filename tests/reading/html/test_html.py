"""Web pages as plans: saved pages, tables named .xls or .doc, archives, hostile markup."""

from pathlib import Path

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.document import Table
from kehoach_desktop.reading.html.reader import read_html
from kehoach_desktop.reading.plan_reader import PlanFileReader

TABLE = """
<table border=1>
<tr><th rowspan="2">TT<th rowspan=2>Nhiệm vụ<th colspan="2">Đơn vị<th rowspan="2">Thời hạn</tr>
<tr><th>Chủ trì<th>Phối hợp</tr>
<tr><td>I<td colspan=4><b>Hạ tầng số</b></tr>
<tr><td>1<td>Lắp loa<br>thông minh<td rowspan="2">Phòng Kinh tế<td>Công an xã<td>30/6/2026</tr>
<tr><td>2<td>Thay máy tính<td>Các thôn<td>Quý III/2026</tr>
</table>
"""
PAGE = f"""<!DOCTYPE html><html><head><title>Trang của xã Suối Mơ</title>
<meta charset="utf-8"><style>p {{ color: red }}</style><script>a = "<p>không</p>"</script></head>
<body><div style="display: none">Ẩn đi <div>hết</div></div>
<p>UBND XÃ SUỐI MƠ</p><p>Số: 8/KH-UBND</p><p>Suối Mơ, ngày 12 tháng 01 năm 2026</p>
<p>KẾ HOẠCH</p><p>Chuyển đổi số năm
2026</p><ol type="I"><li>MỤC ĐÍCH</li><li><p>NHIỆM VỤ</p></li></ol>{TABLE}</body></html>"""


def read(content: str | bytes, folder: Path, name: str = "ke-hoach.html") -> PlanDraft:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return PlanFileReader().read_file(path)


def expect_plan(draft: PlanDraft) -> None:
    assert [(task.number, task.title, task.lead) for task in draft.tasks] == [
        ("1", "Lắp loa thông minh", ("Phòng Kinh tế",)),
        ("2", "Thay máy tính", ("Phòng Kinh tế",)),
    ]
    assert [task.coordinating for task in draft.tasks] == [("Công an xã",), ("Các thôn",)]
    assert [task.deadline.text for task in draft.tasks] == ["30/6/2026", "Quý III/2026"]
    assert [(group.number, group.title) for group in draft.groups] == [("I", "Hạ tầng số")]


@pytest.mark.parametrize("name", ["k.html", "k.htm", "k.doc", "k.xls", "k.docx", "k.txt"])
def test_a_page_is_read_under_whatever_name(tmp_path: Path, name: str) -> None:
    draft = read(PAGE, tmp_path, name)
    expect_plan(draft)
    assert (draft.symbol, draft.issuer) == ("8/KH-UBND", "UBND xã Suối Mơ")
    assert draft.title == "Kế hoạch Chuyển đổi số năm 2026"
    told = [block.text for block in draft.blocks if block.text]
    assert "I. MỤC ĐÍCH" in told
    assert "II. NHIỆM VỤ" in told
    assert not any("không" in text or "Ẩn" in text or "hết" in text for text in told)


@pytest.mark.parametrize("name", ["k.xls", "k.html"])
def test_a_bare_table_is_a_page(tmp_path: Path, name: str) -> None:
    expect_plan(read(TABLE.strip(), tmp_path, name))


def test_a_table_inside_a_text_is_read_where_it_stands(tmp_path: Path) -> None:
    head = "UBND XÃ SUỐI MƠ\nSố: 8/KH-UBND\nKẾ HOẠCH\nChuyển đổi số năm 2026\n\n"
    draft = read(f"{head}{TABLE}\nNơi nhận:\n- Lưu: VT.\n", tmp_path, "k.txt")
    expect_plan(draft)
    assert draft.recipients == ("Lưu: VT",)


@pytest.mark.parametrize(("charset", "codec"), [("utf-16", "utf-16"), ("utf-8", "utf-8-sig")])
def test_the_page_says_its_letters(tmp_path: Path, charset: str, codec: str) -> None:
    page = PAGE.replace('charset="utf-8"', f'charset="{charset}"')
    expect_plan(read(page.encode(codec), tmp_path))


def test_letters_of_windows(tmp_path: Path) -> None:
    page = "<html><meta charset=windows-1258><p>UBND x\u00e3 Su\u00f4\u0301i</p></html>"
    with pytest.raises(UnicodeEncodeError):
        page.encode("cp1252")
    page = page.replace("\u00e3", "a\u0303")
    (block,) = read(page.encode("cp1258"), tmp_path).blocks
    assert block.text == "UBND xã Suối"


def test_a_web_archive_holds_the_page(tmp_path: Path) -> None:
    from email.message import EmailMessage

    message = EmailMessage()
    message.set_content("chữ thường")
    message.add_alternative(PAGE, subtype="html")
    expect_plan(read(b"MIME-Version: 1.0\r\n" + bytes(message), tmp_path, "k.mht"))


def test_a_table_that_frames_the_page_is_none(tmp_path: Path) -> None:
    framed = PAGE.replace("<body>", "<body><table><tr><td>Trang chủ</td></tr><tr><td>")
    expect_plan(read(framed.replace("</body>", "</td></tr></table></body>"), tmp_path))


def test_numbers_of_a_list_stand_in_the_cells(tmp_path: Path) -> None:
    rows = "".join(
        f'<tr><td><ol start="{n}"><li><p></p></ol><td>Việc {n}<td>Công an xã<td>30/6/2026</tr>'
        for n in (1, 2, 3)
    )
    head = "<tr><td>STT<td>Nhiệm vụ<td>Chủ trì<td>Thời hạn</tr>"
    draft = read(f"<html><table>{head}{rows}</table></html>", tmp_path)
    assert [task.number for task in draft.tasks] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "markup",
    [
        "<table>" * 5000 + "<tr><td>x",
        "<div>" * 50_000 + "x",
        "<table><tr>" + '<td colspan="99999">x' * 50,
        "<table>" + '<tr><td rowspan="99999">x</tr>' * 3000,
        "<ol><li>" * 3000 + "x",
        "<p" + " a" * 200_000,
        "<!--" * 200_000,
        "<a b='" * 200_000,
        "<![if " * 200_000,
        "<![if >" * 100_000,
        "<table><tr><td>" + "x" * 100_000 + "</table>",
        "<script>" + "<p>" * 1000,
        '<ol type="aA"><li>x<li value="²">y</ol>',
        '<table><tr><td colspan="²" rowspan="³">x<td>y</table>',
        "<table>" + '<tr><td colspan="200">x' * 12_000,
    ],
)
def test_hostile_markup_ends(tmp_path: Path, markup: str) -> None:
    path = tmp_path / "k.html"
    path.write_text(f"<html>{markup}", encoding="utf-8")
    try:
        document = read_html(path)
    except UnusableFile:
        return
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert all(len(row.cells) == table.width for table in tables for row in table.rows)
