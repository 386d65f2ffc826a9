"""Lines behind a "*" in a workbook: a remark on the table is left out, work is not."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader


def read(folder: Path, *lines: str) -> PlanDraft:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    head = ("KẾ HOẠCH", "Giữ bến đò Lau năm 2026", "II. NHIỆM VỤ")
    for line in (*head, "1. Trạm Y tế phun thuốc bến đò trước ngày 10/4/2026.", *lines):
        sheet.append([line])
    book.save(folder / "ben-do.xlsx")
    return PlanFileReader().read_file(folder / "ben-do.xlsx")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("* Công an xã tuần tra bến đò trước ngày 15/4/2026.", "Tuần tra bến đò"),
        ("* Công an xã tuần tra bến đò.", "Tuần tra bến đò"),
        ("* Vớt bèo quanh bến trước ngày 15/4/2026.", "Vớt bèo quanh bến"),
        ("* Rà soát thuyền cũ.", "Rà soát thuyền cũ"),
    ],
)
def test_work_behind_a_star_stays_beside_what_stands_above(
    tmp_path: Path, line: str, title: str
) -> None:
    titles = [task.title for task in read(tmp_path, line).tasks]
    assert titles == ["Phun thuốc bến đò", title]


@pytest.mark.parametrize(
    "line",
    ["* Số thuyền lấy theo sổ bến đò.", "(*) Công an xã giữ sổ bến đò.", "* Ghi chú: sổ bến đò."],
)
def test_a_remark_on_the_table_is_left_out(tmp_path: Path, line: str) -> None:
    (task,) = read(tmp_path, line).tasks
    assert task.title == "Phun thuốc bến đò"
    assert not task.note
