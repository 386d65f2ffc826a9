"""The place that a title in capitals names, and the committee that is told by it."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from kehoach_desktop.reading.plan_reader import PlanFileReader

TABLE = "\n\nTT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\n1\tSửa cầu treo\tPhòng Kinh tế\t30/9/2026\n"


@pytest.mark.parametrize(
    ("head", "title", "issuer"),
    [
        (
            "THEO DÕI NHIỆM VỤ XÃ SÔNG LĂNG",
            "Theo dõi nhiệm vụ xã Sông Lăng",
            "UBND xã Sông Lăng",
        ),
        (
            "KẾ HOẠCH SỬA CẦU PHƯỜNG ĐỒI CHÈ, TỈNH LĂNG SƠN HẠ NĂM 2026",
            "Kế hoạch sửa cầu phường Đồi Chè, tỉnh Lăng Sơn Hạ năm 2026",
            "UBND phường Đồi Chè",
        ),
        ("XÃ SÔNG LĂNG\nKẾ HOẠCH SỬA CẦU", "Kế hoạch sửa cầu", "UBND xã Sông Lăng"),
    ],
)
def test_the_place_has_its_capitals_and_tells_the_committee(
    head: str, title: str, issuer: str, tmp_path: Path
) -> None:
    path = tmp_path / "bang.xlsx"
    book = Workbook()
    for line in (head + TABLE).split("\n"):
        book.active.append(line.split("\t"))
    book.save(path)

    read = PlanFileReader().read_file(path)
    assert (read.title, read.issuer) == (title, issuer)
    assert any("lấy theo địa danh" in warning.message for warning in read.warnings)
    # A text without its head is no sheet: whose it is stays unknown.
    assert PlanFileReader().read_text(head + TABLE).issuer == ""


@pytest.mark.parametrize(
    "head",
    [
        "KẾ HOẠCH XÂY DỰNG XÃ THÔNG MINH NĂM 2026",
        "KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2026",
        "KẾ HOẠCH CHỈ TIÊU TỈNH GIAO NĂM 2026",
    ],
)
def test_what_is_no_place_stays_small(head: str) -> None:
    read = PlanFileReader().read_text(head + TABLE)
    assert read.issuer == ""
    assert not any(letter.isupper() for letter in read.title[1:])
