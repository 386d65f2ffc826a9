"""What Word documents hold besides plain paragraphs and cells."""

import io
import zipfile
from pathlib import Path

import docx

from kehoach_desktop.reading.document import Document, Paragraph, Table
from kehoach_desktop.reading.word.reader import read_word

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
NUMBERING = f"""<w:numbering {NAMES}>
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>
<w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/>
<w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
</w:abstractNum>
<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="7"><w:abstractNumId w:val="1"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""


def read(tmp_path: Path, body: str, numbering: str = NUMBERING) -> Document:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"
        )
        archive.writestr("word/numbering.xml", numbering)
    path = tmp_path / "thu.docx"
    path.write_bytes(buffer.getvalue())
    return read_word(path)


def p(text: str, number: tuple[int, int] | None = None) -> str:
    mark = ""
    if number:
        mark = (
            f'<w:pPr><w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/>'
            "</w:numPr></w:pPr>"
        )
    return f"<w:p>{mark}<w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def only_table(document: Document) -> Table:
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    return table


def test_automatic_numbers_are_counted_as_word_prints_them(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p("Một", (5, 0)) + p("Điểm", (5, 2)) + p("Điểm", (5, 2)) + p("Hai", (5, 0)) + p("Thôi"),
    )

    assert texts(document) == ["I. Một", "c) Điểm", "d) Điểm", "II. Hai", "Thôi"]


def test_an_automatic_number_alone_in_its_cell_is_the_rows_number(tmp_path: Path) -> None:
    row = "<w:tr>" + cell("{}") + cell(p("Lắp loa")) + "</w:tr>"
    rows = "".join(row.replace("{}", p("", (6, 0))) for _ in range(3))
    again = "".join(row.replace("{}", p("", (7, 0))) for _ in range(2))

    table = only_table(read(tmp_path, f"<w:tbl>{rows}{again}</w:tbl>"))

    assert [r.cells[0] for r in table.rows] == ["1", "2", "3", "1", "2"]


def test_merged_cells_stand_on_the_grid(tmp_path: Path) -> None:
    wide = '<w:gridSpan w:val="2"/>'
    table = only_table(
        read(
            tmp_path,
            "<w:tbl><w:tr>"
            + cell(p("A"), wide)
            + cell(p("B"), '<w:vMerge w:val="restart"/>')
            + "</w:tr><w:tr>"
            + cell(p("1"))
            + cell(p("2"))
            + cell(p(""), "<w:vMerge/>")
            + "</w:tr></w:tbl>",
        )
    )

    assert [row.cells for row in table.rows] == [("A", "", "B"), ("1", "2", "")]
    assert table.rows[0].spans == ((0, 2),)
    assert table.rows[1].continued == {2}
    assert table.rows[1].where == "bảng 1, dòng 2"


def test_tracked_changes_are_taken_as_accepted(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "<w:p><w:r><w:t>Hạn </w:t></w:r>"
        "<w:del><w:r><w:delText>31/3</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>30/6</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t> cũ</w:t></w:r></w:moveFrom></w:p>"
        "<w:tbl><w:tr>" + cell(p("a")) + cell(p("b")) + "</w:tr>"
        "<w:tr><w:trPr><w:del/></w:trPr>" + cell(p("bỏ")) + cell(p("bỏ")) + "</w:tr></w:tbl>",
    )

    assert texts(document) == ["Hạn 30/6"]
    assert [row.cells for row in only_table(document).rows] == [("a", "b")]


def test_hidden_words_are_not_read(tmp_path: Path) -> None:
    def hidden(mark: str) -> str:
        return f"<w:r><w:rPr>{mark}</w:rPr><w:t> mẫu</w:t></w:r>"

    document = read(
        tmp_path,
        "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Hạn 30/6</w:t></w:r>"
        + hidden("<w:vanish/>")
        + hidden('<w:vanish w:val="0"/>')
        + "</w:p>",
    )

    assert texts(document) == ["Hạn 30/6 mẫu"]


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('Số: 12/KH-UBND')}</w:txbxContent>"
    document = read(
        tmp_path,
        "<w:p><w:r><w:t>Đầu</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>"
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>" + p("Cuối"),
    )

    assert texts(document) == ["Đầu", "Số: 12/KH-UBND", "Cuối"]


def test_content_controls_are_looked_through(tmp_path: Path) -> None:
    inner = "<w:tbl><w:tr>" + cell(p("a")) + cell(p("b")) + "</w:tr></w:tbl>"
    row = (
        "<w:sdt><w:sdtContent><w:tr>"
        + cell(p("c"))
        + cell(p("d"))
        + "</w:tr></w:sdtContent></w:sdt>"
    )
    document = read(
        tmp_path,
        f"<w:sdt><w:sdtContent>{p('Trong')}{inner.replace('</w:tbl>', row + '</w:tbl>')}"
        "</w:sdtContent></w:sdt>",
    )

    assert texts(document) == ["Trong"]
    assert [r.cells for r in only_table(document).rows] == [("a", "b"), ("c", "d")]


def test_breaks_tabs_and_paragraphs_in_a_cell(tmp_path: Path) -> None:
    tabs = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>'
    lines = (
        f"<w:p>{tabs}<w:r><w:t>Phòng</w:t><w:tab/><w:t>Kinh tế</w:t><w:br/>"
        "<w:t>xã</w:t></w:r></w:p>" + p("Công an xã")
    )

    table = only_table(read(tmp_path, f"<w:tbl><w:tr>{cell(lines)}{cell(p('x'))}</w:tr></w:tbl>"))

    assert table.rows[0].cells == ("Phòng Kinh tế\nxã\nCông an xã", "x")


def test_signs_of_the_font_symbol_are_read(tmp_path: Path) -> None:
    signs = (
        '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 50%</w:t></w:r></w:p>'
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>đạt</w:t></w:r></w:p>'
    )
    row = f"<w:tr>{cell(p('Tỷ lệ'))}{cell(signs)}</w:tr>"

    document = read(tmp_path, signs + f"<w:tbl>{row}</w:tbl>")

    assert texts(document) == ["≥ 50%", "đạt"]
    assert only_table(document).rows[0].cells == ("Tỷ lệ", "≥ 50%\nđạt")


def test_a_table_in_a_cell_keeps_its_words_in_the_cell(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr>{cell(p('30%'))}{cell(p('70%'))}</w:tr></w:tbl><w:p/>"

    table = only_table(read(tmp_path, f"<w:tbl><w:tr>{cell(p('1'))}{cell(inner)}</w:tr></w:tbl>"))

    assert table.rows[0].cells == ("1", "30%\n70%")


def test_a_frame_of_one_cell_is_looked_through(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr>{cell(p('1'))}{cell(p('2'))}</w:tr></w:tbl>"

    document = read(tmp_path, f"<w:tbl><w:tr>{cell(p('Khung') + inner + p(''))}</w:tr></w:tbl>")

    assert texts(document) == ["Khung"]
    assert only_table(document).rows[0].cells == ("1", "2")


def test_decomposed_letters_are_composed(tmp_path: Path) -> None:
    assert texts(read(tmp_path, p("Lơ\u0301p \u200bho\u0323c"))) == ["Lớp học"]


def test_strict_documents_are_read(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    strict = NAMES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f"<w:document {strict}><w:body>{p('Kế hoạch')}</w:body></w:document>",
        )
    path = tmp_path / "strict.docx"
    path.write_bytes(buffer.getvalue())

    assert texts(read_word(path)) == ["Kế hoạch"]


def test_a_two_column_head_becomes_lines_and_annexes_name_places(tmp_path: Path) -> None:
    head = (
        "<w:tbl><w:tr>"
        + cell(p("ỦY BAN NHÂN DÂN") + p("XÃ TÂN LẬP"))
        + cell(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
        + "</w:tr></w:tbl>"
    )
    table = f"<w:tbl><w:tr>{cell(p('1'))}{cell(p('2'))}</w:tr></w:tbl>"

    document = read(tmp_path, head + table + p("PHỤ LỤC II: DANH MỤC") + table + table)

    assert texts(document)[:2] == ["ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP"]
    places = [block.where for block in document.blocks if isinstance(block, Table)]
    assert places == ["bảng 1", "Phụ lục II, bảng 1", "Phụ lục II, bảng 2"]


def test_styles_that_number_give_their_paragraphs_numbers(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    for text, style in (
        ("Hạ tầng", "List Number"),
        ("Sửa loa", "List Bullet"),
        ("Lời", "Normal"),
        ("Môi trường", "List Number"),
    ):
        document.add_paragraph(text, style=style)
    path = tmp_path / "styled.docx"
    document.save(str(path))

    assert texts(read_word(path)) == ["1. Hạ tầng", "- Sửa loa", "Lời", "2. Môi trường"]


def test_tables_set_side_by_side_by_a_table_around_them_are_read_one_by_one(
    tmp_path: Path,
) -> None:
    document = docx.Document()
    outer = document.add_table(1, 2)
    for cell, words in zip(outer.rows[0].cells, ("Trồng cây", "Nạo vét kênh"), strict=True):
        inner = cell.add_table(2, 3)
        for at, text in enumerate(("STT", "Công việc", "Thời gian", "1", words, "Tháng 4")):
            inner.cell(at // 3, at % 3).text = text
    document.save(str(tmp_path / "a.docx"))

    tables = [block for block in read_word(tmp_path / "a.docx").blocks if isinstance(block, Table)]

    assert [table.rows[1].cells for table in tables] == [
        ("1", "Trồng cây", "Tháng 4"),
        ("1", "Nạo vét kênh", "Tháng 4"),
    ]
