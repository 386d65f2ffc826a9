"""Shares that a workbook keeps as parts of one in cells without the format of a percentage."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader


def read(path: Path, rows: list[list[object]]) -> PlanDraft:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    return PlanFileReader().read_file(path)


def indicators(path: Path, *rows: list[object]) -> PlanDraft:
    head: list[object] = ["TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu năm 2026"]
    return read(path, [["KẾ HOẠCH CHỈ TIÊU NĂM 2026"], head, *rows])


def test_parts_of_one_are_read_in_percent_and_told(tmp_path: Path) -> None:
    draft = indicators(
        tmp_path / "a.xlsx",
        [1, "Tỷ lệ bến có đèn", "%", 0.25],
        [2, "Tỷ lệ hộ dùng nước sạch", "%", 0.9],
        [3, "Tỷ lệ trẻ đến lớp", "%", 1],
        [4, "Số lớp dạy bơi", "lớp", 1],
    )
    assert [one.targets[0].value for one in draft.indicators] == [25, 90, 100, 1]
    assert draft.indicators[0].targets[0].text == "0,25"
    assert any("theo phần của 1" in warning.message for warning in draft.warnings)


def test_a_part_of_one_among_percents_is_marked(tmp_path: Path) -> None:
    draft = indicators(
        tmp_path / "a.xlsx",
        [1, "Tỷ lệ bến có đèn", "%", 0.25],
        [2, "Tỷ lệ hộ dùng nước sạch", "%", 90],
    )
    assert "targets" in draft.indicators[0].doubts
    assert "targets" not in draft.indicators[1].doubts


@pytest.mark.parametrize("other", [0.8, 95])
def test_few_percent_of_an_evil_are_as_they_stand(tmp_path: Path, other: float) -> None:
    draft = indicators(
        tmp_path / "a.xlsx",
        [1, "Tỷ lệ hộ nghèo", "%", 0.25],
        [2, "Tỷ lệ sinh con thứ ba", "%", other],
    )
    assert float(draft.indicators[0].targets[0].value or 0) == 0.25
    assert not draft.indicators[0].doubts


PROGRESS: list[object] = ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Tiến độ (%)", "Kết quả"]


def progress(path: Path, *shares: object) -> PlanDraft:
    rows = [
        [at, f"Sửa cầu số {at}", "Phòng Kinh tế", "30/9/2026", share, "Đang làm"]
        for at, share in enumerate(shares, 1)
    ]
    return read(path, [["BẢNG THEO DÕI TIẾN ĐỘ NHIỆM VỤ NĂM 2026"], PROGRESS, *rows])


def test_how_far_tasks_have_come_in_parts_of_one(tmp_path: Path) -> None:
    draft = progress(tmp_path / "a.xlsx", 0.25, 0.9, 1, 0)
    assert [row.share for row in draft.progress] == [25, 90, 100, 0]


def test_a_part_of_one_among_percents_is_no_share(tmp_path: Path) -> None:
    draft = progress(tmp_path / "a.xlsx", 0.25, 90)
    assert [row.share for row in draft.progress] == [None, 90]
    assert any("“0,25” có thể là phần của 1" in warning.message for warning in draft.warnings)
