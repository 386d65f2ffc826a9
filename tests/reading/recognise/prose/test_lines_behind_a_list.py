"""Lines behind a letter's numbered list that speak of all of it, not of its last piece."""

from datetime import date

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

LETTER = (
    "CÔNG VĂN\nGiữ sạch bến đò Lau\nKính gửi: Trưởng các xóm\n\nUBND xã Bến Lau đề nghị:\n\n"
    "1. Bố trí 02 thùng rác ở mỗi bến\n2. Trồng lại hàng tre chắn gió\n3. Bảo vệ cọc tiêu ở cống\n"
)


def tasks(text: str) -> tuple[DraftTask, ...]:
    return tuple(PlanFileReader().read_text(LETTER + text).tasks)


@pytest.mark.parametrize("label", ["Thời hạn triển khai", "Thời gian thực hiện", "Hoàn thành"])
def test_a_time_behind_a_list_is_said_of_all_of_it(label: str) -> None:
    found = tasks(f"\n{label}: trước 31/03/2026\n")
    assert [task.deadline.due for task in found] == [date(2026, 3, 30)] * 3


def test_a_time_right_below_the_last_piece_is_its_own() -> None:
    found = tasks("Thời gian thực hiện: trước 31/03/2026\n")
    assert [task.deadline.due for task in found] == [None, None, date(2026, 3, 30)]


def test_a_piece_with_a_time_of_its_own_keeps_it() -> None:
    found = tasks("4. Vét cống trước 15/02/2026\n\nThời hạn triển khai: trước 31/03/2026\n")
    assert found[-1].deadline.due == date(2026, 2, 14)
    assert found[0].deadline.due == date(2026, 3, 30)


@pytest.mark.parametrize(
    "closing",
    [
        "Yêu cầu trưởng các xóm triển khai, báo cáo về UBND xã.",
        "Yêu cầu thực hiện ngay, báo cáo kết quả về Văn phòng.",
        "Đề nghị các xóm nghiêm túc triển khai thực hiện.",
    ],
)
def test_a_line_that_only_urges_makes_no_title_of_the_last_piece(closing: str) -> None:
    assert [task.title for task in tasks(f"\n{closing}\n")][:3] == [
        "Bố trí 02 thùng rác ở mỗi bến",
        "Trồng lại hàng tre chắn gió",
        "Bảo vệ cọc tiêu ở cống",
    ]


@pytest.mark.parametrize("line", ["Nội dung theo đề cương đính kèm", "Gửi về: Văn phòng UBND xã"])
def test_where_and_on_what_a_report_is_sent_is_no_work(line: str) -> None:
    assert len(tasks(f"4. {line}\n")) == 3
