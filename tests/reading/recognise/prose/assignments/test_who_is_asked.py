"""Who does the work where a sentence also names who gives it, or whom it is for."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "ỦY BAN NHÂN DÂN XÃ BẾN ĐÒ\nSố: 09/KH-UBND\nBến Đò, ngày 06 tháng 01 năm 2026\n"
    "KẾ HOẠCH\nGiữ sạch chợ quê năm 2026\n\nI. NHIỆM VỤ\n"
)


def tasks(text: str) -> tuple[DraftTask, ...]:
    return PlanFileReader().read_text(f"{HEAD}{text}\n").tasks


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Đối với các hộ tiểu thương, yêu cầu ký cam kết giữ sạch quầy", ()),
        ("Đối với các thôn, yêu cầu ký cam kết giữ sạch đường", ("các thôn",)),
        ("Đối với các trường học, Hiệu trưởng tổ chức dọn cổng trường", ("Hiệu trưởng",)),
        ("Đối với Phòng Kinh tế, Trạm Y tế: rà soát quầy hàng", ("Phòng Kinh tế", "Trạm Y tế")),
        ("Giám đốc Trung tâm giao Tổ 1: rà soát quầy hàng", ("Tổ 1",)),
        ("Phòng Kinh tế phân công Tổ quản lý chợ: rà soát quầy hàng", ("Tổ quản lý chợ",)),
    ],
)
def test_who_gives_and_whom_it_is_for_lead_nothing(sentence: str, lead: tuple[str, ...]) -> None:
    (task,) = tasks(f"1. {sentence} trước ngày 30/4/2026.")
    assert task.lead == lead


def test_whoever_is_asked_above_a_list_leads_what_names_nobody() -> None:
    first, second = tasks(
        "1. Phòng Kinh tế đề nghị các thôn thực hiện như sau:\n- Rà soát quầy hàng tạm trước ngày "
        "30/4/2026.\n- Trạm Y tế kiểm tra nước giếng chợ trước ngày 20/4/2026."
    )
    assert first.lead == ("các thôn",)
    assert second.lead == ("Trạm Y tế",)
