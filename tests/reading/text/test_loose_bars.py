"""Tables out of a web page's text, whose cells only end with bars."""

from collections.abc import Callable

import pytest

from kehoach_desktop.reading.document import Table
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.text.loose_bars import with_rows
from kehoach_desktop.reading.text.plain_text import text_document

ROWS = [
    ("TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Thời gian hoàn thành"),
    ("1", "Lập danh mục dữ liệu của xã", "Phòng Văn hóa - Xã hội", "30/6/2026"),
    ("2", "Sửa đường truyền ở các thôn", "Phòng Kinh tế", "Quý III/2026"),
]
ABOVE = "UBND xã giao các nhiệm vụ sau:"


def one_cell_after_another() -> str:
    return "\n".join(cell + "\n|" for row in ROWS for cell in row)


def closed_on_the_line() -> str:
    return "\n".join(cell + " |" for row in ROWS for cell in row)


def rows_without_a_first_bar() -> str:
    return "\n".join(" | ".join(row) + " |" for row in ROWS)


def rows_over_several_lines() -> str:
    return "\n".join("|\n" + "\n".join(cell + " |" for cell in row) for row in ROWS)


@pytest.mark.parametrize(
    "shape",
    [
        one_cell_after_another,
        closed_on_the_line,
        rows_without_a_first_bar,
        rows_over_several_lines,
    ],
)
@pytest.mark.parametrize("prose", ["", ABOVE + "\n", ABOVE + "\n\n"])
def test_a_table_is_read_whatever_way_its_bars_stand(shape: Callable[[], str], prose: str) -> None:
    document = text_document(prose + shape() + "\n", "dán")
    tables = [block for block in document.blocks if isinstance(block, Table)]

    assert [[row.cells for row in table.rows] for table in tables] == [ROWS]
    assert [paragraph.text for paragraph in document.paragraphs] == ([ABOVE] if prose else [])


def test_its_rows_are_tasks() -> None:
    draft = PlanFileReader().read_text("KẾ HOẠCH\nSố hóa năm 2026\n\n" + one_cell_after_another())

    assert [(task.title, task.lead) for task in draft.tasks] == [
        ("Lập danh mục dữ liệu của xã", ("Phòng Văn hóa - Xã hội",)),
        ("Sửa đường truyền ở các thôn", ("Phòng Kinh tế",)),
    ]


def test_a_group_row_of_two_cells_does_not_shift_the_rows() -> None:
    cells = [*ROWS[0], "I", "Nhóm thứ nhất", *ROWS[1], *ROWS[2]]
    rows = [
        line.split("\t")
        for line in with_rows("\n".join(f"{cell}\n|" for cell in cells).split("\n"))
    ]

    assert [row[0] for row in rows] == ["TT", "I", "1", "2"]
    assert [len(row) for row in rows] == [4, 2, 4, 4]


def test_a_head_laid_out_in_cells_is_no_table() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ AN LÂM\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n|\nSố: 12/KH-UBND\n|\nAn Lâm, ngày 05\ntháng 3 năm 2026\n|\n"
        "KẾ HOẠCH\nTRỒNG CÂY NĂM 2026\nI. MỤC TIÊU\n"
    )
    draft = PlanFileReader().read_text(text)

    assert not any(isinstance(block, Table) for block in text_document(text, "dán").blocks)
    assert (draft.symbol, str(draft.date)) == ("12/KH-UBND", "2026-03-05")
    assert draft.issuer == "Ủy ban nhân dân xã An Lâm"
    assert draft.title == "Kế hoạch trồng cây năm 2026"


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "Tỷ lệ a|b không đổi",
        "một dòng |",
        "",
    ],
)
def test_what_has_no_loose_bars_stays(text: str) -> None:
    assert with_rows(text.split("\n")) == text.split("\n")
