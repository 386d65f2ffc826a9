"""A link or a purpose in front of who does the work, and a letter's list of whom it is for."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

LETTER = """UBND XÃ TÂN LẬP
Số: 5/UBND-KT
V/v giao việc

Kính gửi:
- Trưởng các thôn: Đông, Đoài, Thượng;
- Công an xã.

UBND xã yêu cầu như sau:

1. Công an xã rà soát camera, xong trước 20/5/2026.
2. {}
a) Lập danh sách hộ nghèo, nộp trước 29/5/2026.
b) Họp tổ công nghệ số mỗi tháng 2 lần.
"""


@pytest.mark.parametrize(
    ("frame", "lead"),
    [
        (
            "Ngoài ra, để thực hiện kế hoạch chung, yêu cầu trưởng 05 thôn thực hiện:",
            "trưởng 05 thôn",
        ),
        ("Ngoài ra, yêu cầu các thôn thực hiện các việc sau:", "các thôn"),
        ("Để thực hiện kế hoạch chung, yêu cầu Phòng Kinh tế thực hiện:", "Phòng Kinh tế"),
        ("Bên cạnh đó, giao Trưởng các thôn:", "Trưởng các thôn"),
        ("Nhằm bảo đảm tiến độ, Trạm Y tế thực hiện các nội dung sau:", "Trạm Y tế"),
    ],
)
def test_who_is_asked_behind_a_purpose_leads_what_stands_below(frame: str, lead: str) -> None:
    camera, *below = PlanFileReader().read_text(LETTER.format(frame)).tasks
    assert camera.lead == ("Công an xã",)
    assert [task.lead for task in below] == [(lead,), (lead,)]


def test_whom_a_letter_is_for_is_no_work() -> None:
    draft = PlanFileReader().read_text(LETTER.format("Yêu cầu các thôn:"))
    assert not any("Đông" in task.title for task in draft.tasks)
