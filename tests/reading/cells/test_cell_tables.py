"""Tables whose cells each stand on a line of their own, without bars or tabs."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unseen_papers import papers

from kehoach_desktop.reading.cells import tables
from kehoach_desktop.reading.cells.lines import CellLine
from kehoach_desktop.reading.cells.tables import CellTable, find_cell_tables
from kehoach_desktop.reading.document import Table
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.text.plain_text import text_document

HEAD = ["STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"]
WORK = ["Rà soát sổ hộ tịch của các thôn", "Lắp loa ở nhà văn hóa", "Mở lớp học bơi cho trẻ em"]
BODIES = ["Phòng Văn hóa - Xã hội", "Công an xã", "Trạm Y tế", "Đoàn xã", "Các thôn"]
TIMES = ["Tháng 3/2026", "Quý II/2026", "30/6/2026", "Thường xuyên", "Trước ngày 15/5/2026"]


def rows_of(lines: list[str]) -> list[list[tuple[str, ...]]]:
    return [[row.cells for row in table.rows] for table in find_cell_tables(lines).tables]


def only(lines: list[str]) -> CellTable:
    (table,) = find_cell_tables(lines).tables
    return table


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(*map(st.sampled_from, (WORK, BODIES, BODIES, TIMES))), min_size=1, max_size=15
    ),
    st.sampled_from(["", "\n"]),
)
def test_whole_rows_come_back_and_none_is_doubted(
    facts: list[tuple[str, str, str, str]], gap: str
) -> None:
    rows = [(str(number), *row) for number, row in enumerate(facts, 1)]
    cells = [*HEAD, *(cell for row in rows for cell in row)]
    lines = f"\n{gap}".join(["Xã giao việc như sau:", *cells, "Trên đây là Kế hoạch./."]).split(
        "\n"
    )

    table = only(lines)

    assert [row.cells for row in table.head] == [tuple(HEAD)]
    assert [row.cells for row in table.rows] == rows
    assert not any(row.doubt for row in table.rows)
    assert lines[table.first] == "STT"
    assert [line for line in lines[table.after :] if line] == ["Trên đây là Kế hoạch./."]


def test_groups_stand_between_the_rows() -> None:
    body = ["I", "Hộ tịch", "1", WORK[0], BODIES[0], BODIES[1], TIMES[0]]
    body += ["II", "Trẻ em", "2", WORK[2], BODIES[3], BODIES[4], TIMES[1]]

    rows = only([*HEAD, *body]).rows

    assert [row.cells[:2] for row in rows if row.is_group] == [("I", "Hộ tịch"), ("II", "Trẻ em")]
    assert [row.cells[0] for row in rows if not row.is_group] == ["1", "2"]


def test_a_heading_of_the_document_below_the_last_row_is_no_group() -> None:
    body = ["I", "Hộ tịch", "1", WORK[0], BODIES[0], BODIES[1], TIMES[0]]
    lines = [*HEAD, *body, "II. TỔ CHỨC THỰC HIỆN", "Công an xã theo dõi, báo cáo kết quả."]

    assert [row.cells[0] for row in only(lines).rows] == ["I", "1"]
    assert lines[only(lines).after] == "II. TỔ CHỨC THỰC HIỆN"


def test_group_titles_and_numbers_may_share_their_line() -> None:
    row = [BODIES[0], BODIES[1], TIMES[0]]
    lines = [*HEAD, "A. Hộ tịch", f"1. {WORK[0]}", *row, "B. Trẻ em", f"2. {WORK[2]}", *row]

    assert [one.cells for one in only(lines).rows] == [
        ("A", "Hộ tịch"),
        ("1", WORK[0], *row),
        ("B", "Trẻ em"),
        ("2", WORK[2], *row),
    ]


def test_headings_in_two_rows_come_one_row_after_the_other() -> None:
    head = ["TT", "Nội dung", "Phân công", "Thời gian", "Kết quả", "Chủ trì", "Phối hợp"]
    body = ["1", WORK[0], BODIES[0], BODIES[1], TIMES[0], "Báo cáo"]
    table = only([*head, *body, "2", WORK[1], *body[2:]])

    assert [row.cells[2:4] for row in table.head] == [("Phân công", ""), ("Chủ trì", "Phối hợp")]
    assert [row.cells for row in table.rows] == [tuple(body), ("2", WORK[1], *body[2:])]


def test_units_with_figures_are_rows_and_so_is_their_total() -> None:
    lines = ["STT", "Xóm", "Đường (km)", "Cống (cái)", "1", "Xóm Trại", "1,2", "3"]
    lines += ["2", "Xóm Đình", "0,8", "2", "3", "Xóm Mới", "1,5", "4", "Tổng cộng", "3,5", "9"]

    rows = only(lines).rows

    assert [row.cells[1] for row in rows] == ["Xóm Trại", "Xóm Đình", "Xóm Mới", "Tổng cộng"]
    assert rows[-1].cells[2:] == ("3,5", "9")


def test_a_table_whose_rows_cannot_be_told_is_named() -> None:
    draft = PlanFileReader().read_text("KẾ HOẠCH\nHộ tịch năm 2026\n" + "\n".join([*HEAD, *WORK]))

    assert any("chưa đọc" in one.message and HEAD[1] in one.message for one in draft.warnings)


def test_headings_without_end_are_looked_at_only_so_often() -> None:
    assert find_cell_tables([*HEAD, "1", "x"] * 3000).tables == ()


def test_an_empty_cell_is_found_by_what_stands_beside_it_and_told() -> None:
    body = ["1", WORK[0], BODIES[1], TIMES[0], "2", WORK[1], BODIES[2], BODIES[3], TIMES[1]]

    first, second = only([*HEAD, *body]).rows

    assert first.cells == ("1", WORK[0], BODIES[1], "", TIMES[0])
    assert first.doubt
    assert not second.doubt


def test_an_empty_line_may_be_an_empty_cell_and_then_nothing_is_guessed() -> None:
    body = ["1", WORK[0], BODIES[1], "", TIMES[0], "2", WORK[1], "", BODIES[2], TIMES[1]]

    first, second = only([*HEAD, *body]).rows

    assert first.cells == tuple(body[:5])
    assert second.cells == tuple(body[5:])
    assert not (first.doubt or second.doubt)


def test_wrapped_cells_are_whole_again() -> None:
    body = ["1", "Rà soát sổ hộ tịch", "của các thôn", "Phòng Văn hóa -", "Xã hội", "Công an xã"]
    body += ["Từ tháng 3 đến", "tháng 5/2026"]

    (row,) = only([*HEAD, *body]).rows

    assert row.cells == ("1", WORK[0], BODIES[0], BODIES[1], "Từ tháng 3 đến tháng 5/2026")


def test_headings_printed_again_and_page_numbers_are_no_rows() -> None:
    row = [BODIES[0], BODIES[1], TIMES[0]]
    lines = [*HEAD, "1", WORK[0], *row, "- 2 -", *HEAD, "2", WORK[1], *row, "Trang 3/4"]

    assert [one.cells for one in only(lines).rows] == [
        ("1", WORK[0], *row),
        ("2", WORK[1], *row),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [],
        HEAD,
        ["STT"],
        [*HEAD, "1"],
        ["Nhiệm vụ", "Tổ chức thực hiện", "Kinh phí", "Rà soát sổ hộ tịch của các thôn"],
        ["1", "2", "3"],
        [*HEAD, "Rà soát sổ hộ tịch của các thôn", "Công an xã"],
        [
            "Nội dung nhiệm vụ",
            "Cơ quan chủ trì",
            "Thời gian hoàn thành",
            "Lắp loa",
            "Mở lớp",
            "Họp",
        ],
    ],
)
def test_what_has_no_rows_stays_text(lines: list[str]) -> None:
    assert rows_of(lines) == []


@pytest.mark.parametrize("head", [["STT", "Thôn", "Số hộ"], HEAD])
def test_headings_without_rows_are_looked_at_so_often_and_no_more(
    head: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    read = tables._table

    def counted(lines: Sequence[CellLine], at: int) -> CellTable | None:
        looked.append(at)
        return read(lines, at)

    monkeypatch.setattr(tables, "_table", counted)

    assert find_cell_tables([*head, "1"] * 300).tables == ()
    assert 0 < len(looked) <= tables._MOST_FAILED


def test_prose_is_never_a_table() -> None:
    for paper in papers():
        found = find_cell_tables(list(paper.plain_lines()))
        assert (found.tables, found.unread) == ((), ()), paper.name


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*HEAD, *WORK, *BODIES[:2], *TIMES[:2], "1", "2", "I", "", "5"])))
def test_whatever_stands_there_no_word_is_lost(lines: list[str]) -> None:
    document = text_document("\n".join(lines), "dán")
    kept = [
        cell
        for block in document.blocks
        for cell in (
            [cell for row in block.rows for cell in row.cells]
            if isinstance(block, Table)
            else [block.text]
        )
    ]
    for word in (*WORK, *BODIES[:2], *TIMES[:2]):
        assert sum(cell.count(word) for cell in kept) == sum(line == word for line in lines)


def test_what_is_doubted_is_told_at_its_row(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    lines = ["KẾ HOẠCH", "Hộ tịch năm 2026", *HEAD, "1", WORK[0], BODIES[1], TIMES[0]]
    path.write_text("\n".join([*lines, "2", WORK[1], *BODIES[:2], TIMES[0]]), encoding="utf-8")

    draft = PlanFileReader().read_file(path)

    assert [(task.lead, task.coordinating) for task in draft.tasks] == [
        (("Công an xã",), ()),
        (("Phòng Văn hóa - Xã hội",), ("Công an xã",)),
    ]
    assert [warning.where for warning in draft.warnings] == [draft.tasks[0].where]


SKIPPING = """KẾ HOẠCH
Chuyển đổi số năm 2026 của phường Tân Lập
TT
Nhiệm vụ
Chủ trì
Phối hợp
Sản phẩm
Thời hạn
1
Mở lớp dạy kỹ năng số tại nhà văn hóa
Đoàn Thanh niên
Phòng Văn hóa - Xã hội
Lớp học
Quý II/2026
2
Rà soát máy tính của các bộ phận
Văn phòng HĐND và UBND

Danh sách
Tháng 3/2026
4
Lắp điểm phát mạng không dây ở chợ
Phòng Kinh tế
Công an phường

Tháng 9/2026
5
Soạn quy chế gửi nhận văn bản
Văn phòng HĐND và UBND
Phòng Kinh tế

Quy chế
Tháng 6/2026
5
Báo cáo việc dùng chữ ký số
Công an phường
Các bộ phận
Báo cáo
Hằng quý
"""


def test_rows_go_on_where_their_numbers_leave_one_out_or_repeat() -> None:
    draft = PlanFileReader().read_text(SKIPPING)
    assert [(task.number, len(task.lead)) for task in draft.tasks] == [
        ("1", 1),
        ("2", 1),
        ("4", 1),
        ("5", 2),
        ("5", 1),
    ]
    assert any("nhảy từ 2 sang 4" in warning.message for warning in draft.warnings)


def test_an_empty_line_is_an_empty_cell_beside_a_cell_of_two_lines() -> None:
    task = PlanFileReader().read_text(SKIPPING).tasks[3]
    assert task.lead == ("Văn phòng HĐND và UBND", "Phòng Kinh tế")
    assert not task.coordinating
    assert task.deliverable == "Quy chế"


def test_a_figure_below_the_last_row_begins_no_row() -> None:
    text = SKIPPING.partition("\n4\n")[0] + "\n7\nNơi nhận:\n- Như trên;\n"
    assert [task.number for task in PlanFileReader().read_text(text).tasks] == ["1", "2"]


def test_a_copied_part_of_a_table_may_begin_with_any_number() -> None:
    rows = SKIPPING.partition("Thời hạn\n")
    part = "".join(rows[:2]) + "\n".join(
        [
            "II",
            "Dữ liệu số",
            *("14", "Nhập dữ liệu hộ dân", "Bộ Công an", "Các bộ phận", "Dữ liệu", "Quý III/2026"),
            *(
                "15",
                "Đối soát sổ hộ tịch",
                "Văn phòng HĐND và UBND",
                "Các thôn",
                "Sổ",
                "Quý II/2026",
            ),
            *("16", "Dọn dữ liệu trùng", "Phòng Kinh tế", "Các thôn", "Báo cáo", "Tháng 9/2026"),
            "",
        ]
    )
    for text in (part, part.replace("II\nDữ liệu số\n", "")):
        draft = PlanFileReader().read_text(text)
        assert [task.number for task in draft.tasks] == ["14", "15", "16"]
        assert draft.tasks[0].lead == ("Bộ Công an",)
        assert draft.tasks[0].coordinating == ("Các bộ phận",)
