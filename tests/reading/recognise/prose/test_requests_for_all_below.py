"""What a letter's request says of all that is numbered below it: who does it, by which day."""

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "UBND XÃ TÂN AN\nSố: 12/UBND-VX\nV/v triển khai một số nhiệm vụ\n"
    "Tân An, ngày 02 tháng 3 năm 2026\nKính gửi: Các phòng, đơn vị.\n"
)


def read(
    request: str, items: str = "1. Rà soát số hộ nghèo.\n2. Lập danh sách nhà trọ."
) -> PlanDraft:
    return PlanFileReader().read_text(f"{HEAD}{request}\n{items}\nNơi nhận:\n- Lưu: VT.\n")


@pytest.mark.parametrize(
    ("request_", "leads"),
    [
        (
            "UBND xã đề nghị các phòng: Văn hóa - Xã hội, Kinh tế; Văn phòng HĐND và UBND "
            "triển khai các nội dung sau:",
            ("Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Văn phòng HĐND và UBND"),
        ),
        (
            "UBND xã yêu cầu các phòng Kinh tế, Văn hóa - Xã hội thực hiện các nội dung sau:",
            ("Phòng Kinh tế", "Phòng Văn hóa - Xã hội"),
        ),
        (
            "UBND xã yêu cầu các phòng: Kinh tế, Văn hóa - Xã hội; các đơn vị: Trạm Y tế, Công "
            "an xã khẩn trương triển khai một số nhiệm vụ sau:",
            ("Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Trạm Y tế", "Công an xã"),
        ),
        (
            "UBND tỉnh đề nghị các Sở: Khoa học và Công nghệ, Nội vụ; UBND các xã, phường tập "
            "trung thực hiện các nội dung sau:",
            ("Sở Khoa học và Công nghệ", "Sở Nội vụ", "UBND các xã, phường"),
        ),
        (
            "UBND xã yêu cầu Thủ trưởng các phòng: Kinh tế, Văn hóa - Xã hội và Trưởng các thôn "
            "tổ chức thực hiện các nội dung sau:",
            ("Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Trưởng các thôn"),
        ),
        (
            "UBND xã đề nghị các phòng, ban, đơn vị thực hiện các nội dung sau:",
            ("các phòng, ban, đơn vị",),
        ),
    ],
)
def test_bodies_named_under_their_kind_lead_each_item(
    request_: str, leads: tuple[str, ...]
) -> None:
    assert [task.lead for task in read(request_).tasks] == [leads, leads]


@pytest.mark.parametrize(
    ("request_", "due", "words"),
    [
        (
            "UBND xã yêu cầu các đơn vị hoàn thành trước ngày 30/10/2026 các nhiệm vụ sau:",
            "2026-10-29",
            "hoàn thành trước ngày 30/10/2026",
        ),
        (
            "UBND xã yêu cầu các đơn vị thực hiện các nội dung sau, hoàn thành chậm nhất ngày "
            "20/5/2026:",
            "2026-05-20",
            "hoàn thành chậm nhất ngày 20/5/2026",
        ),
        (
            "UBND xã yêu cầu các đơn vị thực hiện một số nhiệm vụ sau trong tháng 5/2026:",
            "2026-05-31",
            "trong tháng 5/2026",
        ),
    ],
)
def test_a_day_for_all_is_that_of_each_item(request_: str, due: str, words: str) -> None:
    draft = read(request_)
    for task in draft.tasks:
        assert task.deadline.due is not None
        assert (task.deadline.due.isoformat(), task.deadline.text) == (due, words)


def test_an_item_keeps_its_own_day() -> None:
    draft = read(
        "UBND xã yêu cầu các đơn vị hoàn thành trước ngày 30/10/2026 các nhiệm vụ sau:",
        "1. Rà soát số hộ nghèo.\n2. Lập danh sách nhà trọ, xong trước ngày 15/11/2026.",
    )
    days = [task.deadline.due and task.deadline.due.isoformat() for task in draft.tasks]
    assert days == ["2026-10-29", "2026-11-14"]


@pytest.mark.parametrize(
    "request_",
    [
        "Để hoàn thành các chỉ tiêu trước ngày 31/12/2026, UBND xã yêu cầu các đơn vị thực hiện:",
        "Sở Nội vụ đề nghị gửi báo cáo trước ngày 20/3/2026. UBND xã yêu cầu các đơn vị thực hiện "
        "các nội dung sau:",
    ],
)
def test_a_day_of_something_else_is_no_items_day(request_: str) -> None:
    assert [task.deadline.due for task in read(request_).tasks] == [None, None]
