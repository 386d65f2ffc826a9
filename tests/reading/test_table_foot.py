"""Where the foot of a document begins among the rows of its table."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.table_foot import foot_among

HEAD = ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]
WORK = ["1", "Lắp camera", "Công an xã", "30/6/2026"]


def row(text: str, column: int = 3) -> list[str]:
    return ["" if place != column else text for place in range(4)]


@pytest.mark.parametrize(
    "foot",
    [
        [row("Nơi nhận:", 0), row("- Như trên;", 0)],
        [row("Hạ Lĩnh, ngày … tháng … năm 2026"), row("NGƯỜI LẬP BIỂU")],
        [row("Ngày 05 tháng 3 năm 2026"), row("CHỦ TỊCH")],
        [["", "Người lập", "", "Thủ trưởng đơn vị"], row("(Ký, ghi rõ họ tên)")],
    ],
)
def test_the_foot_is_no_work(foot: list[list[str]]) -> None:
    assert foot_among([HEAD, WORK, *foot]) == 2


def test_each_who_signs_a_sheet_keeps_his_name(tmp_path: Path) -> None:
    book = Workbook()
    for line in (
        ["PHỤ LỤC"],
        ["NHIỆM VỤ CẢI CÁCH NĂM 2026"],
        ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
        ["1", "Lắp camera", "Công an xã", "30/6/2026"],
        ["2", "Mở lớp", "Hội Phụ nữ", "30/9/2026"],
        [],
        ["", "NGƯỜI LẬP BIỂU", "", "CHỦ TỊCH"],
        [],
        ["", "Đỗ Thị Mẫu", "", "Vũ Văn Giả"],
    ):
        book.active.append(line)
    book.save(tmp_path / "bieu.xlsx")

    draft = PlanFileReader().read_file(tmp_path / "bieu.xlsx")

    assert [signer.name for signer in draft.signers][-1:] == ["Vũ Văn Giả"]
    assert len(draft.tasks) == 2


@pytest.mark.parametrize(
    "rows",
    [
        [HEAD, WORK],
        [row("Ngày 05 tháng 3 năm 2026"), HEAD, WORK],
        [HEAD, WORK, row("Ngày 30 tháng 6 năm 2026"), ["2", "Mở lớp", "Hội Phụ nữ", "Quý II"]],
        [HEAD, ["1", "Chủ tịch", "Công an xã", "30/6/2026"]],
    ],
)
def test_rows_of_work_have_no_foot(rows: list[list[str]]) -> None:
    assert foot_among(rows) is None
