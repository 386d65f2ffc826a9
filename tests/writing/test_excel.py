import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from kehoach_desktop.domain.reports.report import AnnexRow, Report
from kehoach_desktop.writing.excel import ExcelWriter

ENGINES = {"openpyxl": ExcelWriter(), "XlsxWriter": ExcelWriter(many_rows=0)}


@pytest.fixture(params=list(ENGINES))
def writer(request: pytest.FixtureRequest) -> ExcelWriter:
    return ENGINES[request.param]


def opened(writer: ExcelWriter, report: Report) -> Any:
    return load_workbook(BytesIO(writer.render(report)))


def test_sheets_are_ready_to_print(writer: ExcelWriter, small: Report) -> None:
    book = opened(writer, small)
    assert book.sheetnames == ["Tổng hợp", "Nhiệm vụ", "Chỉ tiêu"]
    tasks = book["Nhiệm vụ"]
    assert tasks.freeze_panes == "A5"
    assert tasks.print_title_rows == "$4:$4"
    assert tasks.page_setup.orientation == "landscape"
    # One page wide is what a missing number means.
    assert (tasks.page_setup.fitToWidth or 1, tasks.page_setup.fitToHeight) == (1, 0)
    assert tasks.sheet_properties.pageSetUpPr.fitToPage
    assert [cell.value for cell in tasks[4]][:2] == ["STT", "Nhiệm vụ"]
    cell = tasks["B6"]
    assert cell.value == "Tuyên truyền trên loa truyền thanh"
    assert (cell.font.name, cell.alignment.wrap_text) == ("Times New Roman", True)
    assert cell.border.left.style == cell.border.bottom.style == "thin"


def test_numbers_stay_numbers(writer: ExcelWriter, small: Report) -> None:
    book = opened(writer, small)
    measured = book["Chỉ tiêu"]["E5"]
    assert measured.value == 84.5
    assert measured.data_type == "n"
    assert "." in measured.number_format
    totals = {row[0].value: row[1].value for row in book["Tổng hợp"].iter_rows(min_row=6)}
    assert totals["Tổng số nhiệm vụ"] == totals["Hoàn thành"] + totals["Đang thực hiện"] == 2


def test_a_number_that_is_none_breaks_nothing(writer: ExcelWriter, small: Report) -> None:
    rows = (AnnexRow(("1", "x", "%", "", Decimal("NaN"), None)),)
    report = replace(small, annexes=(replace(small.annexes[1], rows=rows),))
    assert opened(writer, report)["Chỉ tiêu"]["E5"].value in (None, "")


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "-1",
        "<b>&amp;</b>",
        "007",
        "1/2",
        "TRUE",
        "một\nhai",
        "x" * 2000,
        "'chữ",
        "#N/A",
        "http://a.example/",
    ],
)
def test_text_is_never_a_formula(
    writer: ExcelWriter, holding: Callable[[str], Report], text: str
) -> None:
    book = opened(writer, holding(text))
    cell = book["Nhiệm vụ"]["B7"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.hyperlink is None
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("trước\ud800sau", "trước\ufffdsau"),
        ("a\x00b\x1b", "a\ufffdb\ufffd"),
        ("xuôi\u202engược\u202c", "xuôingược"),
        ("y" * 40_000, "y" * 32_766 + "…"),
    ],
)
def test_what_no_cell_can_hold_is_replaced(
    writer: ExcelWriter, holding: Callable[[str], Report], text: str, kept: str
) -> None:
    assert opened(writer, holding(text))["Nhiệm vụ"]["B7"].value == kept


def test_sheet_names_are_legal_and_different(writer: ExcelWriter, small: Report) -> None:
    bad = replace(small.annexes[0], name="Việc/của:[xã]*" + "dài" * 20)
    book = opened(writer, replace(small, annexes=(bad, bad, replace(bad, name="tổng hợp"))))
    assert len({name.casefold() for name in book.sheetnames}) == 4
    assert all(len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) for name in book.sheetnames)


def test_libreoffice_opens_it(
    writer: ExcelWriter,
    holding: Callable[[str], Report],
    tmp_path: Path,
    by_libreoffice: Callable[[Path], bytes],
    pdf_text: Callable[..., str],
    squeezed: Callable[[str], str],
) -> None:
    path = tmp_path / "thử.xlsx"
    writer.write(holding("=1+1 & <b>_x0041_</b> chuyển đổi số"), path)
    text = squeezed(pdf_text(by_libreoffice(path), "-raw"))
    assert "=1+1&<b>_x0041_</b>chuyểnđổisố" in text
