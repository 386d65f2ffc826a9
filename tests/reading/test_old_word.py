"""What Word documents of 1997 to 2003 hold, written as Word writes them."""

import struct
from pathlib import Path

import pytest
from old_word_file import (
    DELETED,
    DEPTH,
    FONT,
    HIDDEN,
    IN_TABLE,
    INNER_CELL,
    INNER_ROW,
    LEVEL,
    LIST,
    ROW_END,
    Level,
    OldWordFile,
    Par,
    Piece,
    change,
    row_definition,
)

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.document import Document, Paragraph, Row, Table
from kehoach_desktop.reading.old_word.reader import read_old_word
from kehoach_desktop.reading.plan_reader import PlanFileReader

INSIDE = change(IN_TABLE, 1)
RESTART, GOES_ON = 0x60, 0x20


def read(tmp_path: Path, made: OldWordFile) -> Document:
    path = tmp_path / "ke-hoach.doc"
    path.write_bytes(bytes(made))
    return read_old_word(path)


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def rows(document: Document) -> tuple[Row, ...]:
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    return table.rows


def cell(text: str, changes: bytes = b"") -> Par:
    return Par(text, INSIDE + changes, ends="\x07")


def row(*cells: str, edges: tuple[int, ...], flags: tuple[int, ...] = ()) -> list[Par]:
    end = INSIDE + change(ROW_END, 1) + row_definition(edges, flags)
    return [*map(cell, cells), Par("", end, ends="\x07")]


def test_pieces_of_one_byte_and_of_two_are_read_in_their_order(tmp_path: Path) -> None:
    made = OldWordFile(
        [Par("KE HOACH so 5"), Par("Thực hiện năm 2026"), Par("“Trích” – xong")],
        pieces=[Piece(14, narrow=True), Piece(19), Piece(15, narrow=True)],
        shuffled=True,
    )

    assert texts(read(tmp_path, made)) == ["KE HOACH so 5", "Thực hiện năm 2026", "“Trích” – xong"]


def test_letters_beyond_the_basic_plane_do_not_shift_what_follows(tmp_path: Path) -> None:
    stand_in, halves = "\uaaaa\ubbbb", "\U0001f4c5".encode("utf-16-le")
    made = OldWordFile([Par(stand_in + " Lịch"), Par("Gạch", change(LIST, 1))])
    content = bytes(made)
    assert content.count(stand_in.encode("utf-16-le")) == 1
    path = tmp_path / "lich.doc"
    path.write_bytes(content.replace(stand_in.encode("utf-16-le"), halves))

    assert texts(read_old_word(path)) == ["\U0001f4c5 Lịch", "Gạch"]


def test_merged_cells_stand_on_the_grid_of_all_rows(tmp_path: Path) -> None:
    made = OldWordFile(
        [
            *row("A", "B", edges=(-108, 3000, 6000), flags=(0, RESTART)),
            # The edge in between differs by less than a millimetre from row to row.
            *row("1", "2", "", edges=(-108, 1500, 3004, 6000), flags=(0, 0, GOES_ON)),
            *row("3", "gone", "4", edges=(-108, 1496, 3000, 6000), flags=(1, 2, 0)),
            Par("Hết"),
        ]
    )

    document = read(tmp_path, made)

    assert [one.cells for one in rows(document)] == [("A", "", "B"), ("1", "2", ""), ("3", "", "4")]
    assert [one.spans for one in rows(document)] == [((0, 2),), (), ((0, 2),)]
    assert rows(document)[1].continued == {2}
    assert texts(document) == ["Hết"]


def test_a_row_too_long_for_its_page_lies_in_the_data_stream(tmp_path: Path) -> None:
    changes = INSIDE + change(ROW_END, 1) + row_definition((0, 2000, 4000), (0, 0))
    data = bytes(10) + struct.pack("<H", len(changes)) + changes
    end = Par("", change(0x6646, 10), ends="\x07")
    wide = row("dài", edges=(0, 4000))

    document = read(tmp_path, OldWordFile([*wide, cell("a"), cell("b"), end], data=data))

    assert [one.cells for one in rows(document)] == [("dài", ""), ("a", "b")]


def test_a_table_in_a_cell_keeps_its_words_in_the_cell(tmp_path: Path) -> None:
    inner = INSIDE + change(DEPTH, 2)
    inner_end = inner + change(INNER_ROW, 1) + row_definition((0, 500, 900))
    made = OldWordFile(
        [
            cell("1"),
            Par("30%", inner + change(INNER_CELL, 1)),
            Par("70%", inner + change(INNER_CELL, 1)),
            Par("", inner_end),
            cell("của tổng số"),
            *row(edges=(0, 1000, 4000)),
        ]
    )

    assert rows(read(tmp_path, made))[0].cells == ("1", "30%\n70%\ncủa tổng số")


def test_automatic_numbers_are_counted_as_word_prints_them(tmp_path: Path) -> None:
    levels = [
        Level(1, "\x00."),
        Level(0, "\x00.\x01"),
        Level(4, "\x02)", start=3),
        *[Level(255, "")] * 6,
    ]
    by_style = (change(LIST, 3), b"", 0)
    made = OldWordFile(
        [
            Par("Một", change(LIST, 1)),
            Par("Điểm", change(LIST, 1) + change(LEVEL, 2)),
            Par("Điểm", change(LIST, 1) + change(LEVEL, 2)),
            Par("Hai", change(LIST, 1)),
            Par("Mục", change(LIST, 1) + change(LEVEL, 1)),
            Par("Lại", change(LIST, 2)),
            Par("Gạch", style=1),
            Par("Thôi", change(LIST, 0), style=1),
        ],
        styles=((b"", b"", 0xFFF), by_style),
        lists={70: levels, 71: [Level(23, "\uf0b7")]},
        uses=[(70, {}), (70, {0: 5}), (71, {})],
    )

    assert texts(read(tmp_path, made)) == [
        "I. Một",
        "c) Điểm",
        "d) Điểm",
        "II. Hai",
        "II.1 Mục",
        "V. Lại",
        "- Gạch",
        "Thôi",
    ]


def test_what_is_hidden_or_deleted_is_not_read(tmp_path: Path) -> None:
    made = OldWordFile(
        [
            Par([("Hạn ", b""), ("31/3", change(DELETED, 1)), ("30/6", b"")]),
            Par([("thấy", b""), (" ẩn", change(HIDDEN, 1)), (" hiện", change(HIDDEN, 0))]),
            Par([("ẩn theo kiểu", b""), ("hiện", change(HIDDEN, 0x81))], style=1),
        ],
        styles=((b"", b"", 0xFFF), (b"", change(HIDDEN, 1), 0)),
    )

    assert texts(read(tmp_path, made)) == ["Hạn 30/6", "thấy hiện", "hiện"]


def test_a_row_deleted_with_changes_tracked_is_gone(tmp_path: Path) -> None:
    gone = row("bỏ", "bỏ", edges=(0, 500, 900))
    gone[-1] = Par([("", change(DELETED, 1))], gone[-1].changes, ends="\x07")
    made = OldWordFile([*row("a", "b", edges=(0, 500, 900)), *gone])

    assert [one.cells for one in rows(read(tmp_path, made))] == [("a", "b")]


def test_of_fields_the_result_is_read(tmp_path: Path) -> None:
    made = OldWordFile(
        [
            Par("Ngày \x13 DATE \x13 QUOTE x \x14a\x15 \x1430/6\x14\x15 hết \x13 TC ẩn \x15."),
            Par("Lệnh \x13 chưa hết"),
            Par("Sau"),
        ]
    )

    assert texts(read(tmp_path, made)) == ["Ngày 30/6 hết .", "Lệnh", "Sau"]


def test_marks_become_what_they_show(tmp_path: Path) -> None:
    made = OldWordFile([Par("Dòng\x0bhai\x0ctrang\x1enối\x1fmềm\x01ảnh\x02 \ttab\x05")])

    assert texts(read(tmp_path, made)) == ["Dòng\nhai\ntrang-nốimềmảnh tab"]


def test_a_text_box_is_read_after_its_paragraph(tmp_path: Path) -> None:
    made = OldWordFile(
        [Par("Đầu\x08"), cell("ô\x08"), cell("b"), *row(edges=(0, 500, 900)), Par("Cuối")],
        boxes=[[Par("Số: 12/KH-UBND"), Par("ngày 5/3/2026")], [Par("trong ô")]],
    )

    document = read(tmp_path, made)

    assert texts(document) == ["Đầu", "Số: 12/KH-UBND", "ngày 5/3/2026", "Cuối"]
    assert rows(document)[0].cells == ("ô\ntrong ô", "b")


def test_fonts_of_before_unicode_are_read_anew(tmp_path: Path) -> None:
    old = "KÕ ho¹ch thùc hiÖn nhiÖm vô, \u00b5\u00ad\u00a7"
    made = OldWordFile(
        [Par([(old, change(FONT, 1)), (" 2026", b"")]), Par("®ång chÝ", style=1)],
        fonts=["Times New Roman", ".VnTime"],
        styles=((b"", b"", 0xFFF), (b"", change(FONT, 1), 0)),
    )

    document = read(tmp_path, made)

    assert texts(document) == ["Kế hoạch thực hiện nhiệm vụ, àưĐ 2026", "đồng chí"]
    assert "TCVN3" in document.notes[0]


def test_changes_of_a_whole_piece_count(tmp_path: Path) -> None:
    deleted_shortly = 0x41 << 1 | 1 << 8
    made = OldWordFile(
        [Par("giữ"), Par("bỏ"), Par("số")],
        pieces=[Piece(4), Piece(3, change=deleted_shortly), Piece(3, change=1)],
        shared_changes=[change(LIST, 1)],
        lists={7: [Level(0, "\x00.")]},
        uses=[(7, {})],
    )

    assert texts(read(tmp_path, made)) == ["giữ", "1. số"]


def test_the_documents_own_stream_goes_before_an_embedded_one(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.xls"
    path.write_bytes(
        bytes(OldWordFile([Par("KẾ HOẠCH")], embedded={"WordDocument": b"x", "Workbook": b"y"}))
    )

    assert PlanFileReader().read_file(path).title == "Kế hoạch"


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (OldWordFile([Par("x")], flags=0x0100), "mật khẩu"),
        (OldWordFile([Par("x")], version=0x68), "Word 95"),
        (OldWordFile([Par("x")], pieces=[Piece(10**5, narrow=True)]), "bị hỏng"),
        (OldWordFile([Par("x")], pieces=[Piece(10**7, narrow=True)]), "lớn quá mức"),
    ],
)
def test_what_can_not_be_read_is_said(made: OldWordFile, told: str, tmp_path: Path) -> None:
    path = tmp_path / "la.doc"
    path.write_bytes(bytes(made))

    with pytest.raises(UnusableFile, match=told):
        PlanFileReader().read_file(path)
