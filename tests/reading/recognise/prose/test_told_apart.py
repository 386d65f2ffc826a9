"""A line that speaks of all the work above, and apart of some of it."""

from datetime import date

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "UBND XÃ TÂN AN\nSố: 12/UBND-VX\nV/v triển khai một số nhiệm vụ\n"
    "Tân An, ngày 02 tháng 3 năm 2026\nKính gửi: Các phòng, đơn vị.\nUBND xã yêu cầu:\n"
)
LETTERS = (
    "1. Văn phòng HĐND và UBND:\na) Kiểm kê máy tính đang sử dụng;\n"
    "b) Tách riêng mạng dành cho khách;\nc) Ban hành quy chế bảo vệ dữ liệu.\n"
)
OFFICE = ("Văn phòng HĐND và UBND",)


def tasks(body: str) -> list[DraftTask]:
    text = f"{HEAD}{body}\n2. Công an xã tuần tra chợ.\nNơi nhận:\n- Lưu: VT.\n"
    return list(PlanFileReader().read_text(text).tasks)


@pytest.mark.parametrize(
    "line",
    [
        "Các nội dung tại mục này hoàn thành trước ngày 30/9/2026; riêng nội dung tại điểm c phối "
        "hợp với Công an xã.",
        "Các nhiệm vụ trên hoàn thành trước ngày 30/9/2026, riêng điểm c phối hợp với Công an xã.",
        "(Giao Văn phòng HĐND và UBND chủ trì; riêng nội dung tại điểm c phối hợp với Công an xã. "
        "Thời gian hoàn thành: trước 30/9/2026)",
    ],
)
def test_one_letter_has_a_helper_of_its_own(line: str) -> None:
    found = tasks(LETTERS + line)[:3]
    assert [task.deadline.due for task in found] == [date(2026, 9, 29)] * 3
    assert [task.lead for task in found] == [OFFICE] * 3
    assert [task.coordinating for task in found] == [(), (), ("Công an xã",)]


def test_one_letter_has_a_day_of_its_own() -> None:
    line = "Hoàn thành trước ngày 30/9/2026; riêng nội dung tại điểm a hoàn thành trước 30/6/2026."
    days = [task.deadline.due for task in tasks(LETTERS + line)[:3]]
    assert days == [date(2026, 6, 29), date(2026, 9, 29), date(2026, 9, 29)]


def test_one_letter_is_led_by_another() -> None:
    line = "Hoàn thành trước ngày 30/9/2026; riêng điểm b do Phòng Kinh tế chủ trì."
    assert [task.lead for task in tasks(LETTERS + line)[:3]] == [OFFICE, ("Phòng Kinh tế",), OFFICE]


def test_a_line_behind_all_items_says_who_leads_them() -> None:
    text = (
        f"{HEAD}1. Kiểm kê máy tính đang sử dụng.\n2. Tách riêng mạng dành cho khách.\n"
        "3. Ban hành quy chế bảo vệ dữ liệu.\nGiao Văn phòng HĐND và UBND chủ trì thực hiện các "
        "nội dung trên, hoàn thành trước ngày 30/6/2026; riêng nội dung tại khoản 3 phối hợp với "
        "Công an xã.\nNơi nhận:\n- Lưu: VT.\n"
    )
    found = list(PlanFileReader().read_text(text).tasks)
    assert [task.lead for task in found] == [OFFICE] * 3
    assert [task.coordinating for task in found] == [(), (), ("Công an xã",)]
    assert [task.deadline.due for task in found] == [date(2026, 6, 29)] * 3


def test_work_done_apart_is_nobody_elses() -> None:
    (first, *_) = tasks(
        "1. Phòng Kinh tế rà soát hộ nghèo; riêng thôn Khe Vải xong trước 30/6/2026."
    )
    assert first.lead == ("Phòng Kinh tế",)
