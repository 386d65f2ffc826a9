"""What sheets hold besides words: dates, numbers, merged ranges, several sheets."""

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from old_workbook import old_workbook

from kehoach_desktop.reading.document import Paragraph, Table
from kehoach_desktop.reading.excel.cells import cell_text, column_texts
from kehoach_desktop.reading.excel.month_formats import shows_month
from kehoach_desktop.reading.excel.reader import read_excel
from kehoach_desktop.reading.excel.styles import CellStyles, cell_styles
from kehoach_desktop.reading.plan_reader import PlanFileReader


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (0.79, "0,79"),
        (0.1 + 0.2, "0,3"),
        (float("nan"), "nan"),
        (1e300, "1e+300"),
        (True, "x"),
        (False, ""),
        (None, ""),
        (datetime.date(2026, 6, 30), "30/6/2026"),
        (datetime.datetime(2026, 6, 30, 12, 0), "30/6/2026"),
        ("  Phòng\u00a0 Kinh tế \r\n xã ", "Phòng Kinh tế\nxã"),
        ("Lơ\u0301p", "Lớp"),
    ],
)
def test_values_read_as_on_the_sheet(value: object, text: str) -> None:
    assert cell_text(value) == text
    assert next(iter(column_texts([value, "x"]))) == text


def test_one_and_true_stay_two_texts() -> None:
    assert list(column_texts([1.0, True, 0.0, False])) == ["1", "x", "0", ""]


def test_sheets_dates_numbers_and_merged_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Nhiệm vụ"
    for row in (
        ["KẾ HOẠCH"],
        ["Công tác năm 2026 của xã Tân Lập"],
        [],
        ["STT", "Nội dung", "Thời gian", None, "Chủ trì"],
        [None, None, "Bắt đầu", "Hoàn thành", None],
        ["I", "Dữ liệu"],
        [1, "Rà soát sổ", datetime.date(2026, 3, 1), datetime.date(2026, 6, 30), "Công an xã"],
        [2, "Lắp loa", datetime.date(2026, 4, 1), datetime.date(2026, 7, 31), None],
    ):
        sheet.append(row)
    sheet.merge_cells("C4:D4")
    sheet.merge_cells("B6:E6")
    sheet.merge_cells("E7:E8")
    other = book.create_sheet("Chỉ tiêu")
    other.append(["TT", "Chỉ tiêu", "ĐVT", "Năm 2026"])
    other.append([1, "Tỷ lệ thôn có loa", "%", 85.5])
    hidden = book.create_sheet("Nháp")
    hidden.append(["TT", "Nhiệm vụ", "Chủ trì"])
    hidden.append([1, "Bỏ", "Bỏ"])
    hidden.sheet_state = "hidden"
    path = tmp_path / "ke-hoach.xlsx"
    book.save(path)

    draft = PlanFileReader().read_file(path)

    assert (draft.title, draft.year) == (
        "Kế hoạch công tác năm 2026 của xã Tân Lập",
        2026,
    )
    assert [(g.number, g.title) for g in draft.groups] == [("I", "Dữ liệu")]
    assert [t.lead for t in draft.tasks] == [("Công an xã",), ("Công an xã",)]
    assert draft.tasks[1].deadline.start == datetime.date(2026, 4, 1)
    assert draft.tasks[1].deadline.due == datetime.date(2026, 7, 31)
    assert draft.tasks[0].where == "trang tính “Nhiệm vụ”, dòng 7"
    assert draft.indicators[0].targets[0].text == "85,5"
    assert draft.indicators[0].where == "trang tính “Chỉ tiêu”, dòng 2"


def test_a_sheet_that_starts_lower_and_further_right(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for column, words in enumerate(("TT", "Nhiệm vụ", "Chủ trì"), 3):
        sheet.cell(5, column, words)
        sheet.cell(6, column, {"TT": 1}.get(words, "Lắp loa"))
    path = tmp_path / "lech.xlsx"
    book.save(path)

    document = read_excel(path)

    (table,) = document.blocks
    assert isinstance(table, Table)
    assert table.rows[0].where == "trang tính “Sheet”, dòng 5"
    assert table.rows[1].cells == ("1", "Lắp loa", "Lắp loa")
    assert not any(isinstance(block, Paragraph) for block in document.blocks)


def _saved(path: Path, rows: Sequence[Sequence[object]], formats: Mapping[str, str]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for place, written in formats.items():
        sheet[place].number_format = written
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("value", "written", "text"),
    [
        (0.95, "0%", "95%"),
        (0.955, "0.0%", "95,5%"),
        (0.955, "0.00%", "95,5%"),
        (0.955, "0%", "95,5%"),
        (0.29, "0%", "29%"),
        (1, "0%", "100%"),
        (0.00125, "0.000%", "0,125%"),
        (0.95, "#,##0.0%;[Red]-0.0%", "95%"),
        (95, '0"%"', "95"),
        (0.95, "0.00", "0,95"),
    ],
)
def test_a_percentage_is_read_as_it_is_shown(
    value: float, written: str, text: str, tmp_path: Path
) -> None:
    rows = [
        ["STT", "Tên chỉ tiêu", "ĐVT", "Mục tiêu năm 2026"],
        [1, "Tỷ lệ A", "%", value],
        [2, "Số mô hình", "mô hình", 3],
    ]
    path = _saved(tmp_path / "chi-tieu.xlsx", rows, {"D2": written})

    first, second = PlanFileReader().read_file(path).indicators

    assert first.targets[0].text == text
    assert first.targets[0].value == Decimal(text.rstrip("%").replace(",", "."))
    assert second.targets[0].text == "3"


def test_percentages_of_the_right_sheet_that_starts_lower(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Số & chữ"
    second = book.create_sheet("Tỷ lệ")
    for sheet in (first, second):
        for column, words in enumerate(("TT", "Tên chỉ tiêu", "ĐVT", "Năm 2026"), 2):
            sheet.cell(3, column, words)
        for column, word in enumerate((1, "Tỷ lệ A", "%", 0.5), 2):
            sheet.cell(4, column, word)
    second["E4"].number_format = "0%"
    path = tmp_path / "hai-trang.xlsx"
    book.save(path)

    draft = PlanFileReader().read_file(path)

    assert [i.targets[0].text for i in draft.indicators] == ["0,5", "50%"]


def test_a_days_number_in_a_deadline_column_is_that_day_in_doubt(tmp_path: Path) -> None:
    rows = [
        ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
        [1, "Lắp loa", "Công an xã", 46203],
        [2, "Rà soát sổ", "Công an xã", datetime.date(2026, 6, 30)],
    ]
    draft = PlanFileReader().read_file(_saved(tmp_path / "so.xlsx", rows, {}))

    first, second = draft.tasks
    assert (first.deadline.text, first.deadline.due) == ("30/6/2026", datetime.date(2026, 6, 30))
    assert first.deadline.due == second.deadline.due
    assert (first.doubts, second.doubts) == ({"deadline"}, frozenset())
    (warning,) = [one for one in draft.warnings if one.where != draft.source]
    assert warning.where == "trang tính “Sheet”, dòng 2"
    assert "30/6/2026" in warning.message


def test_a_table_of_two_columns_is_one_and_lines_beside_each_other_are_none(
    tmp_path: Path,
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["ỦY BAN NHÂN DÂN", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["XÃ TÂN LẬP", None, "Độc lập - Tự do - Hạnh phúc"],
        ["Số: 12/KH-UBND", None, "Tân Lập, ngày 05 tháng 01 năm 2026"],
        [],
        ["Nhiệm vụ 1: Lắp loa thông minh"],
        ["Tiêu chí", None, "Nội dung"],
        ["Căn cứ pháp lý", None, "Kế hoạch số 3/KH-UBND"],
        ["Thời gian thực hiện", None, "Quý II/2026"],
        ["Kinh phí", None, "120 triệu đồng"],
    ):
        sheet.append(row)
    book.save(tmp_path / "ho-so.xlsx")

    document = read_excel(tmp_path / "ho-so.xlsx")
    draft = PlanFileReader().read_file(tmp_path / "ho-so.xlsx")

    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert [row.cells for row in table.rows][:2] == [
        ("Tiêu chí", "Nội dung"),
        ("Căn cứ pháp lý", "Kế hoạch số 3/KH-UBND"),
    ]
    (dossier,) = draft.dossiers
    assert (dossier.number, dossier.title, dossier.time) == (
        "1",
        "Lắp loa thông minh",
        "Quý II/2026",
    )
    assert draft.tasks == ()
    assert draft.symbol == "12/KH-UBND"


def test_a_workbook_of_before_2007_is_read_as_it_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "cu.dat"
    rows: list[list[str | float]] = [
        ["STT", "Tên chỉ tiêu", "Mục tiêu năm 2026", "Đơn vị chủ trì"],
        [1.0, "Tỷ lệ hồ sơ số hóa", 0.85, "Văn phòng"],
        [2.0, "Chỉ tiêu đã bỏ", 0.5, "Văn phòng"],
        [3.0, "Tỷ lệ ký số", 1.0, "Công an xã"],
    ]
    path.write_bytes(old_workbook(rows, percentages={2: 9}, hidden_rows=(2,)))

    draft = PlanFileReader().read_file(path)

    assert [(one.number, one.name, one.targets[0].text) for one in draft.indicators] == [
        ("1", "Tỷ lệ hồ sơ số hóa", "85%"),
        ("3", "Tỷ lệ ký số", "100%"),
    ]
    assert any("1 dòng ẩn" in warning.message for warning in draft.warnings)


def test_an_old_font_of_a_workbook_is_read_in_unicode(tmp_path: Path) -> None:
    path = tmp_path / "cu.xls"
    rows: list[list[str | float]] = [
        ["STT", "Néi dung c«ng viÖc", "§¬n vÞ chñ tr×", "Thêi h¹n"],
        [1.0, "Mua m¸y tÝnh", "C«ng an x·", "30/6/2026"],
    ]
    path.write_bytes(old_workbook(rows, font=".VnTime"))

    (task,) = PlanFileReader().read_file(path).tasks

    assert (task.title, task.lead) == ("Mua máy tính", ("Công an xã",))


def test_hidden_rows_and_columns_are_left_out_and_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ("PHỤ LỤC NHIỆM VỤ", None, None, None, None),
        ("STT", "Nội dung", "Mã nội bộ", "Đơn vị chủ trì", "Thời hạn"),
        (1, "Mở lớp", "A1", "Văn phòng", "30/6/2026"),
        (2, "Việc ẩn", "A2", "Văn phòng", "30/6/2026"),
        (3, "Rà soát", "A3", "Công an xã", "30/9/2026"),
    ):
        sheet.append(row)
    sheet.merge_cells("A1:E1")
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["C"].hidden = True
    path = tmp_path / "an.xlsx"
    book.save(path)

    draft = PlanFileReader().read_file(path)

    assert [(task.number, task.title, task.note) for task in draft.tasks] == [
        ("1", "Mở lớp", ""),
        ("3", "Rà soát", ""),
    ]
    assert any("1 dòng ẩn và 1 cột ẩn" in warning.message for warning in draft.warnings)


@pytest.mark.parametrize("number", ["²", "9" * 5_000, "-1", "x", ""])
def test_a_style_with_a_number_that_is_none_says_nothing(number: str) -> None:
    xml = (
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<numFmts><numFmt numFmtId="{number}" formatCode="0.0%"/></numFmts>'
        f'<fonts><font><name val=".VnTime"/></font></fonts>'
        f'<cellXfs><xf numFmtId="{number}" fontId="{number}"/></cellXfs></styleSheet>'
    )

    styles = cell_styles(xml.encode(), "plan.xlsx")

    assert styles == CellStyles()


@pytest.mark.parametrize("apart", [True, False])
def test_recipients_and_the_signer_beside_them_stand_below_the_table(
    apart: bool, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["KẾ HOẠCH"],
        ["Công tác năm 2026 của xã Tân Lập"],
        [],
        ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
        [1, "Rà soát sổ bộ", "Công an xã", "Quý II/2026"],
        [2, "Lắp loa", "Phòng Kinh tế", "Tháng 9/2026"],
        *([[]] if apart else []),
        ["Nơi nhận:", None, "TM. ỦY BAN NHÂN DÂN"],
        ["- Đảng ủy xã;", None, "CHỦ TỊCH"],
        ["- Lưu: VT."],
        [],
        [None, None, "Lê Văn Mẫu"],
    ):
        sheet.append(row)
    book.save(path := tmp_path / "foot.xlsx")

    draft = PlanFileReader().read_file(path)

    assert [task.title for task in draft.tasks] == ["Rà soát sổ bộ", "Lắp loa"]
    assert draft.recipients == ("Đảng ủy xã", "Lưu: VT")
    (signer,) = draft.signers
    assert (signer.role, signer.name) == ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Lê Văn Mẫu")


@pytest.mark.parametrize(
    ("code", "is_month"),
    [
        ("mm/yyyy", True),
        ("mmm-yy", True),
        ('"Tháng "m/yyyy', True),
        ("[$-42A]mm/yyyy;@", True),
        ("dd/mm/yyyy", False),
        ("h:mm", False),
        ('0.0" nam"', False),
        ("General", False),
    ],
)
def test_a_format_that_shows_a_month_only(code: str, is_month: bool) -> None:
    assert shows_month(code) is is_month


def test_a_day_shown_as_its_month_is_read_as_the_month(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["STT", "Đầu việc", "Hạn"])
    for number, shown in enumerate(("mm/yyyy", "dd/mm/yyyy"), 1):
        sheet.append([number, "Kiểm kê", datetime.date(2026, 6, 1)])
        sheet.cell(number + 1, 3).number_format = shown
    book.save(tmp_path / "a.xlsx")

    (table,) = (b for b in read_excel(tmp_path / "a.xlsx").blocks if isinstance(b, Table))

    assert [row.cells[2] for row in table.rows] == ["Hạn", "6/2026", "1/6/2026"]
