"""Text with tables in tabs, and what other programs leave in it."""

from kehoach_desktop.reading.document import Document, Paragraph, Table
from kehoach_desktop.reading.markup import without_markup
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.text.plain_text import text_document


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def test_markup_left_over() -> None:
    left = {
        "<i>Hạ tầng</i>": "Hạ tầng",
        '<ul style="x"><li>- Một</li><li>Hai</li></ul>': "\n- Một\n- Hai",
        "A<br>B<br/>C": "A\nB\nC",
        r"$\geq 1,1$ và $> 0.8$": "≥ 1,1 và > 0.8",
        r"$\leq 5\%$": "≤ 5%",
        "**Đậm** và *nghiêng*": "Đậm và nghiêng",
        "PHỤ LỤC I**DANH MỤC**": "PHỤ LỤC I\nDANH MỤC",
        "A &amp; B &lt; C": "A & B < C",
        "HĐND&UBND": "HĐND&UBND",
        "xem <https://vi.du/x>": "xem <https://vi.du/x>",
        "giá 5$ và 6$": "giá 5$ và 6$",
        "3 * 4 * 5": "3 * 4 * 5",
        "x < y": "x < y",
    }
    assert {raw: without_markup(raw).rstrip() for raw in left} == left


def test_runs_of_tabbed_lines_are_tables_of_equal_width() -> None:
    document = text_document("Mở đầu\nA\tB\tC\n1\t2\n\nGiữa\nD\tE\nF\tG\n", "thử")

    first, second = tables(document)
    assert [row.cells for row in first.rows] == [("A", "B", "C"), ("1", "2", "")]
    assert [row.where for row in second.rows] == ["bảng 2, dòng 1", "bảng 2, dòng 2"]
    words = [b.text for b in document.blocks if isinstance(b, Paragraph)]
    assert words == ["Mở đầu", "Giữa"]


def test_a_quoted_cell_of_excel_may_hold_lines() -> None:
    (table,) = tables(text_document('1\t"Phòng Kinh tế\nCông an ""xã"""\tX\n2\tB\tC', "thử"))

    assert table.rows[0].cells == ("1", 'Phòng Kinh tế\nCông an "xã"', "X")
    assert table.rows[1].cells == ("2", "B", "C")


def test_a_quotation_mark_of_the_text_is_no_quoted_cell() -> None:
    text = '1\t"Dân vận khéo" ở thôn\tA\n2\t"Chưa đóng\tB\n3\tC\tD'

    (table,) = tables(text_document(text, "thử"))

    assert len(table.rows) == 3
    assert table.rows[0].cells[1] == '"Dân vận khéo" ở thôn'


def test_tables_drawn_with_bars() -> None:
    (table,) = tables(text_document("| TT | Việc |\n|---|---|\n| 1 | Lắp loa |\n", "thử"))

    assert [row.cells for row in table.rows] == [("TT", "Việc"), ("1", "Lắp loa")]


def test_lines_wrapped_at_a_pages_width_are_joined() -> None:
    line = "một dòng dài được ngắt theo bề rộng của trang giấy chứ không theo đoạn văn"
    text = "\n".join([f"- {line}\n{line}\nngắn.\n" for _ in range(30)])

    document = text_document(text, "thử")

    assert len(document.blocks) == 30
    assert isinstance(document.blocks[0], Paragraph)
    assert document.blocks[0].text == f"- {line} {line} ngắn."


def test_gaps_are_remembered() -> None:
    first, second, third = text_document("A\n\nB\nC", "thử").blocks
    assert [
        block.after_gap for block in (first, second, third) if isinstance(block, Paragraph)
    ] == [
        False,
        True,
        False,
    ]


def test_a_row_of_one_merged_cell_is_copied_without_a_tab() -> None:
    head = "STT\tNhiệm vụ\tChủ trì\tThời hạn\n"
    rows = "A. Hạ tầng\nI. Máy tính\n1\tThay máy\tCông an xã\t30/6/2026\nB. Con người\n"
    draft = PlanFileReader().read_text(f"{head}{rows}2\tMở lớp\tĐoàn xã\tQuý II/2026\n")
    assert [(group.number, group.title) for group in draft.groups] == [
        ("A", "Hạ tầng"),
        ("I", "Máy tính"),
        ("B", "Con người"),
    ]
    assert [task.title for task in draft.tasks] == ["Thay máy", "Mở lớp"]


def test_words_after_a_table_are_no_row_of_it() -> None:
    head = "STT\tNhiệm vụ\tChủ trì\tThời hạn\n"
    row = "1\tThay máy\tCông an xã\t30/6/2026\n"
    draft = PlanFileReader().read_text(f"{head}{row}Bảng 2. Việc của thôn\n{head}{row}Hết.\n")
    assert draft.groups == ()
    assert len(draft.tasks) == 2


def test_a_table_that_nothing_closes_is_text() -> None:
    document = text_document("<table>" * 100_000 + "Rà soát hồ sơ", "dán")
    assert tables(document) == []
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == [
        "Rà soát hồ sơ"
    ]


def test_wide_gaps_and_open_pictures_without_end_are_read() -> None:
    texts = {"a" + " " * 100_000 + "b": "a b", "|" + "![a" * 100_000: "![a" * 100_000}
    for text, read in texts.items():
        document = text_document(text, "dán")
        assert [getattr(block, "text", "").lstrip("|") for block in document.blocks] == [read]


def test_a_symbol_that_begins_a_line_is_no_number_of_a_clause() -> None:
    draft = PlanFileReader().read_text(
        "UBND TỈNH TÂN HÒA\nSố: 8/KH-UBND\n\nKẾ HOẠCH\nTrồng hoa năm 2026\n\nCăn cứ Nghị quyết số\n"
        "50/NQ-HĐND ngày 17 tháng 4 năm 2025 của HĐND tỉnh ban hành Chương trình trồng hoa;\n"
        "Căn cứ Quyết định số\n127/QĐ-UBND ngày 26/01/2026 của UBND tỉnh.\n\n"
        "II. NHIỆM VỤ\n1. Trồng hoa ven đường.\n"
    )
    assert [one.symbol for one in draft.bases] == ["50/NQ-HĐND", "127/QĐ-UBND"]
    assert [task.title for task in draft.tasks] == ["Trồng hoa ven đường"]


def test_a_dash_within_a_name_begins_no_bullet() -> None:
    wide = "Ủy ban nhân dân tỉnh ban hành Kế hoạch trồng hoa ven đường của tỉnh Tân Hòa"
    lines = [
        "KẾ HOẠCH",
        "Trồng hoa năm 2026 của tỉnh Tân Hòa - Bình Lập",
        "Thực hiện chương trình của tỉnh về cảnh quan các tuyến đường liên xã năm nay,",
        wide,
        "- Bình Lập, cụ thể như sau:",
        "I. NHIỆM VỤ",
        "1. Các xã trồng hoa ven đường liên xã và chăm sóc cây xanh ở các nhà văn hóa",
        "thôn, bảo đảm mỗi thôn có ít nhất một tuyến đường hoa do người dân tự trồng và",
        "chăm sóc trong cả năm.",
        "2. Sở Xây dựng hướng dẫn các xã chọn giống cây phù hợp với khí hậu từng vùng,",
        "gửi danh mục giống cây về các xã.",
        "3. Sở Nội vụ theo dõi việc thi đua trồng hoa giữa các xã.",
        "4. Các xã gửi ảnh tuyến đường hoa.",
    ]
    texts = [one.text for one in text_document("\n".join(lines), "x").paragraphs]
    assert f"{wide} - Bình Lập, cụ thể như sau:" in " ".join(texts)
    assert not any(text.startswith("- Bình Lập") for text in texts)


def test_a_form_feed_begins_a_line() -> None:
    document = text_document("1. Mở lớp tại thôn.\n\f2. Lắp loa tại chợ.\n\f", "a.txt")
    assert [each.text for each in document.paragraphs] == [
        "1. Mở lớp tại thôn.",
        "2. Lắp loa tại chợ.",
    ]
