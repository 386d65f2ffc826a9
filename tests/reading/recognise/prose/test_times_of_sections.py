"""The time in a section's title, and what the work inside says of its own."""

from datetime import date

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = "KẾ HOẠCH\nCông tác quý III năm 2026 của xã Hạ Đông\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng.\n"
WORK = (
    "1. Phòng Kinh tế kiểm tra bờ bao, hoàn thành trong tháng.\n"
    "2. Công an xã tuần tra bến phà.\n"
    "3. Văn phòng rà soát hồ sơ, xong trước 10/8/2026.\n"
)


def tasks_below(title: str) -> tuple[DraftTask, ...]:
    return PlanFileReader().read_text(f"{HEAD}{title}\n{WORK}").tasks


@pytest.mark.parametrize(
    "title", ["II. NHIỆM VỤ TRỌNG TÂM THÁNG 8", "II. NHIỆM VỤ TRỌNG ĐIỂM QUÝ III"]
)
def test_what_a_title_stresses_is_no_limit(title: str) -> None:
    within, none, own = tasks_below(title)
    assert (within.deadline.text, within.deadline.is_unread) == ("hoàn thành trong tháng", True)
    assert none.deadline.text == ""
    assert own.deadline.due == date(2026, 8, 9)


def test_a_month_of_a_title_goes_to_work_without_a_time_and_is_marked() -> None:
    within, none, own = tasks_below("II. NHIỆM VỤ TRONG THÁNG 8/2026")
    assert within.title == "Kiểm tra bờ bao"
    assert within.deadline.text == "hoàn thành trong tháng; TRONG THÁNG 8/2026"
    assert within.deadline.due == none.deadline.due == date(2026, 8, 31)
    assert ("deadline" in within.doubts, "deadline" in none.doubts) == (False, True)
    assert own.deadline.due == date(2026, 8, 9)
    assert "deadline" not in own.doubts


def test_a_title_that_only_names_a_stretch_of_time_is_sure() -> None:
    _, none, _ = tasks_below("II. TUẦN THỨ HAI (TỪ 10/8 ĐẾN 14/8/2026)")
    assert (none.deadline.start, none.deadline.due) == (date(2026, 8, 10), date(2026, 8, 14))
    assert "deadline" not in none.doubts
