"""Tables without rules: columns by the blanks that lines leave, rows by gaps and numbers."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from made_plans.pages import Cell, Grid, Look, Paper, Para, Part, Row, Sides
from made_plans.write_pdf import write_pdf_of
from pdf_maker import Look as Drawn
from pdf_maker import write_pdf
from pypdfium2 import PdfDocument

from kehoach_desktop.reading.document import Document, Paragraph, Table
from kehoach_desktop.reading.pdf.reader import read_pdf

HEAD: Row = [Cell("TT"), Cell("Nội dung công việc"), Cell("Chủ trì"), Cell("Thời hạn")]
LONG = "Rà soát, cập nhật số liệu của các thôn phục vụ quản lý và báo cáo của xã trong cả năm"


def row(*texts: str) -> Row:
    return [Cell(text) for text in texts]


def written(tmp_path: Path, rows: Sequence[Row], head: int = 1, **look: object) -> Document:
    grid = Grid(rows, head, (0.7, 4, 2, 2), ruled=False)
    paper = Paper([Part("", [Para("Danh mục"), grid])], Look(**look))  # type: ignore[arg-type]
    return read_pdf(write_pdf_of(paper, tmp_path / "bang.pdf"))


def tables(document: Document) -> list[list[list[str]]]:
    return [
        [[" ".join(cell.split()) for cell in row.cells] for row in block.rows]
        for block in document.blocks
        if isinstance(block, Table)
    ]


def test_a_title_across_the_columns_parts_no_table(tmp_path: Path) -> None:
    rows = [
        HEAD,
        row("1", LONG, "Công an xã", "30/6/2026"),
        [Cell("II. Phát triển hạ tầng số, nền tảng số của toàn xã", across=4), None, None, None],
        row("2", LONG, "Trạm Y tế", "Quý IV/2026"),
    ]

    (table,) = tables(written(tmp_path, rows))

    assert [line[0] for line in table] == ["TT", "1", rows[2][0].text, "2"]  # type: ignore[union-attr]
    assert table[3] == ["2", LONG, "Trạm Y tế", "Quý IV/2026"]


def test_a_heading_over_two_columns_parts_them_all_the_same(tmp_path: Path) -> None:
    rows = [
        [
            Cell("TT", down=2),
            Cell("Nội dung", down=2),
            Cell("Phân công", across=2, centred=True),
            None,
        ],
        [None, None, Cell("Chủ trì"), Cell("Phối hợp")],
        *[row(str(n), LONG, "Công an xã", "Trạm Y tế; Hội Nông dân") for n in range(1, 6)],
    ]

    (table,) = tables(written(tmp_path, rows, head=2))

    assert [line[2:] for line in table[1:]] == [["Công an xã", "Trạm Y tế; Hội Nông dân"]] * 5
    assert "Chủ trì" in table[0][2]
    assert "Phối hợp" in table[0][3]


@pytest.mark.parametrize("again", [True, False])
def test_a_table_over_pages_goes_on_with_or_without_its_heading(
    again: bool, tmp_path: Path
) -> None:
    rows = [HEAD, *[row(str(n), LONG, "Công an xã", f"{n}/6/2026") for n in range(1, 29)]]

    (table,) = tables(written(tmp_path, rows, head_again=again, tear=False))

    assert [line[0] for line in table] == ["TT", *map(str, range(1, 29))]
    assert {line[1] for line in table[1:]} == {LONG}


def test_a_signature_does_not_run_on_into_the_table_of_the_next_page(tmp_path: Path) -> None:
    rows = [HEAD, *[row(str(n), LONG, "Công an xã", f"{n}/6/2026") for n in range(1, 4)]]
    end = Sides(("Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT."), ("CHỦ TỊCH", "", "Nguyễn Văn Mẫu"))
    paper = Paper(
        [
            Part("", [Para("KẾ HOẠCH"), end]),
            Part("", [Para("PHỤ LỤC"), Grid(rows, 1, (0.7, 4, 2, 2), ruled=False)]),
        ]
    )

    document = read_pdf(write_pdf_of(paper, tmp_path / "hai-trang.pdf"))

    assert [line[0] for line in tables(document)[0]] == ["TT", "1", "2", "3"]
    said = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert said[-2:] == ["Nguyễn Văn Mẫu", "PHỤ LỤC"]


@pytest.mark.parametrize("last", ["xã", "Xã", "2026"])
@pytest.mark.parametrize("at", [1, 3])
@pytest.mark.parametrize("again", [True, False])
def test_a_line_that_the_page_cuts_off_a_row_stays_in_its_cell(
    at: int, last: str, again: bool, tmp_path: Path
) -> None:
    lone = 0
    # The second row grows word by word over the page's end.
    for words in range(86, 98):
        rows = [["TT", "Chủ trì", "Thời hạn"]]
        rows[0].insert(at, "Nhiệm vụ")
        for number, count in (("1", 30), ("2", words)):
            title = " ".join(["Rà soát", *["phục vụ", "các thôn"] * (count // 2)][:count])
            rows.append([number, "Công an xã", f"{number}/6/2026"])
            rows[-1].insert(at, f"{title} ở {last}")
        path = tmp_path / "bang.pdf"
        write_pdf(
            path,
            ["Danh mục", rows],
            Drawn(ruled=False, size=14, head_again=again, numbered=False),
        )

        document = read_pdf(path)

        assert tables(document) == [rows]
        said = [block.text for block in document.blocks if isinstance(block, Paragraph)]
        assert said == ["Danh mục"]
        lone += _on_second_page(path)[7 if again else 0 :] in ([last], ["ở", last])
    assert lone


def test_a_heading_close_to_the_one_before_parts_a_column_left_empty(tmp_path: Path) -> None:
    title = "Tập huấn tủ sách thôn đợt {} phục vụ{} ở xã"
    made = [
        ["Stt", "Thời hạn", "Cơ quan chủ trì", "Nội dung công việc", "Ghi chú"],
        ["1", "4/8/2026", "Công an xã", title.format(1, ""), ""],
        ["2", "28/9/2026", "Đoàn xã", title.format(2, " quản lý, điều"), ""],
    ]
    look = Drawn(pen="word", ruled=False, size=14)

    (table,) = tables(read_pdf(write_pdf(tmp_path / "bang.pdf", ["Danh mục", made], look)))

    assert table == made


def _on_second_page(path: Path) -> list[str]:
    """Return the words that the second page prints, none without one."""
    with PdfDocument(path) as opened:
        return opened[1].get_textpage().get_text_range().split() if len(opened) > 1 else []
