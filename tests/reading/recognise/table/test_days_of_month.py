"""Days alone in a table below the name of a month."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.table.days_of_month import in_month

PROGRAMME = """UBND XÃ TÂN LẬP
Số: 5/CTr-UBND
CHƯƠNG TRÌNH CÔNG TÁC
Quý II năm 2026

1. Tháng 4
Ngày\tNội dung\tChủ trì
01 - 05\tSơ kết quý I\tVăn phòng
Trước 15\tPhê duyệt cấp độ an toàn\tCông an xã
Trong tháng\tTập huấn họp trực tuyến\tPhòng Kinh tế
Sau khi tỉnh hướng dẫn\tLập bản đồ số\tPhòng Kinh tế

2. Tháng 5
Ngày\tNội dung\tChủ trì
19\tGắn biển công trình\tĐoàn Thanh niên
"""


@pytest.mark.parametrize(
    ("cell", "whole"),
    [
        ("10", "10/4"),
        ("01 - 05", "01 - 05/4"),
        ("Xong trước 30", "Xong trước 30/4"),
        ("5, 15 và 25", "5/4, 15/4, 25/4"),
        ("Cả tháng", "Cả tháng 4"),
        ("Tuần 1", "Tuần 1 tháng 4"),
        ("Tháng 6", ""),
        ("2 buổi", ""),
        ("10 hồ sơ", ""),
        ("Quý II", ""),
    ],
)
def test_a_day_is_completed_by_its_month(cell: str, whole: str) -> None:
    assert in_month(cell, "Tháng 4") == whole


@given(st.integers(1, 28), st.integers(1, 12))
def test_the_day_and_the_month_are_read_together(day: int, month: int) -> None:
    due = read_deadline(in_month(str(day), f"THÁNG {month:02}/2026"), 2025).due
    assert due is not None and (due.day, due.month, due.year) == (day, month, 2026)


def test_only_a_month_completes_a_day() -> None:
    assert in_month("10", "Quý II") == ""
    assert in_month("10", "Tháng Thanh niên") == ""


def test_a_programme_by_months_is_read_to_the_day() -> None:
    draft = PlanFileReader().read_text(PROGRAMME)
    read = [(task.deadline.text, str(task.deadline.due)) for task in draft.tasks]
    assert read == [
        ("01 - 05/4", "2026-04-05"),
        ("Trước 15/4", "2026-04-14"),
        ("Trong tháng 4", "2026-04-30"),
        ("Sau khi tỉnh hướng dẫn", "None"),
        ("19/5", "2026-05-19"),
    ]
    assert not any("Chưa hiểu thời hạn" in warning.message for warning in draft.warnings)
