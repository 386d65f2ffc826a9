"""The day printed above who signs, and letters with their kind printed above the number."""

import datetime

import pytest

from kehoach_desktop.domain.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

_FOOT = "Tân Mẫu, ngày 03 tháng 10 năm 2026\n"
_PLAN = (
    "PHÒNG HÀNH CHÍNH\n{head}\nKẾ HOẠCH\nCÔNG TÁC QUÝ IV\n\nI. NHIỆM VỤ\n"
    "1. Rà soát hồ sơ trước ngày 30/11/2026.\n2. Họp với các xã ngày 12 tháng 10 năm 2026.\n\n"
    "{foot}{below}\nTrần Văn Mẫu\n"
)


def read(head: str, foot: str, below: str) -> PlanDraft:
    return PlanFileReader().read_text(_PLAN.format(head=head, foot=foot, below=below))


@pytest.mark.parametrize("below", ["TRƯỞNG PHÒNG", "Nơi nhận:\n- Lưu: VT.\nTRƯỞNG PHÒNG"])
def test_a_day_above_who_signs_is_the_documents(below: str) -> None:
    draft = read("", _FOOT, below)

    assert (draft.place, draft.date) == ("Tân Mẫu", datetime.date(2026, 10, 3))
    assert len(draft.tasks) == 2


def test_a_day_at_the_top_comes_first() -> None:
    draft = read("Tân Lập, ngày 01 tháng 9 năm 2026", _FOOT, "TRƯỞNG PHÒNG")

    assert (draft.place, draft.date) == ("Tân Lập", datetime.date(2026, 9, 1))


@pytest.mark.parametrize(
    ("foot", "below"),
    [
        (_FOOT, "Nhà văn hóa thôn đã họp."),
        ("Tân Mẫu, ngày 33 tháng 10 năm 2026\n", "TRƯỞNG PHÒNG"),
    ],
)
def test_other_days_are_not(foot: str, below: str) -> None:
    assert read("", foot, below).date is None


def test_a_letter_may_print_its_kind() -> None:
    draft = PlanFileReader().read_text(
        "CÔNG VĂN\nSố: 12/UBND-VX\nVề việc tổ chức ngày hội đọc sách\n\nKính gửi: Các thôn.\n\n"
        "UBND xã yêu cầu các thôn:\n1. Lập danh sách trước ngày 30/4/2026.\n"
    )

    assert draft.title == "Về việc tổ chức ngày hội đọc sách"
    assert draft.symbol == "12/UBND-VX"
