"""Last days of sentences that gave no task, no report and no warning are told."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

_PLAN = (
    "UBND XÃ AN LÂM\nSố: 5/KH-UBND\nAn Lâm, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\n"
    "Trồng cây năm 2026\nI. NHIỆM VỤ\n1. Các thôn trồng cây trước ngày 30/4/2026.\n"
    "2. Các thôn tưới cây trong tháng 5/2026.\nII. KINH PHÍ\n{words}\n"
)


def told(words: str) -> list[str]:
    draft = PlanFileReader().read_text(_PLAN.format(words=words))
    return [one.message for one in draft.warnings if "chưa gắn với" in one.message]


@pytest.mark.parametrize(
    ("words", "time"),
    [
        (
            "Việc nhận cây giống ở kho xã chậm nhất là ngày 15 tháng 5 năm 2026.",
            "chậm nhất là ngày 15 tháng 5 năm 2026",
        ),
        ("Ngày mở kho giống: hạn chót ngày 15/5/2026.", "hạn chót ngày 15/5/2026"),
    ],
)
def test_a_day_that_nothing_holds_is_told(words: str, time: str) -> None:
    (message,) = told(words)

    assert f"“{time}”" in message


@pytest.mark.parametrize(
    "words",
    [
        "Việc nhận cây giống ở kho xã chậm nhất là ngày 30/4/2026.",
        "Việc nhận cây giống ở kho xã chậm nhất là ngày 15/5/2024.",
        "Việc nhận cây giống ở kho xã chậm nhất là ngày 31/12/2026.",
        "Việc nhận cây giống ở kho xã chậm nhất là ngày 45/5/2026.",
        "Số cây của thôn đã trồng trước ngày 15/2/2026 là 300 cây.",
        "Căn cứ thông báo trước ngày 15/5/2026 của các thôn.",
    ],
)
def test_days_that_are_held_or_set_nothing_are_not(words: str) -> None:
    assert told(words) == []
