"""Months and quarters of a letter's sentences that gave no task are told."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

_LETTER = (
    "UBND XÃ AN LÂM\nSố: 15/UBND-VX\nAn Lâm, ngày 02 tháng 3 năm 2026\n"
    "V/v chăm sóc cây xanh\nKính gửi: Các thôn\n{words}\n"
)


def told(words: str) -> list[str]:
    draft = PlanFileReader().read_text(_LETTER.format(words=words))
    return [one.message for one in draft.warnings if "chưa gắn với" in one.message]


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("Kết quả tưới cây phải hoàn thành trong tháng 10.", "trong tháng 10"),
        ("Việc thay cọc đỡ cần xong trước quý III/2026.", "xong trước quý III/2026"),
        ("Quy chế chăm sóc cây được trình trong quý II năm 2026.", "trong quý II năm 2026"),
    ],
)
def test_a_period_that_nothing_holds_is_told(words: str, time: str) -> None:
    (message,) = told(words)

    assert f"{time}”" in message


@pytest.mark.parametrize(
    "words",
    [
        "Trong tháng 5/2026 các thôn đã trồng 300 cây theo yêu cầu.",
        "Việc thay cọc đỡ cần xong trong quý I/2025.",
        "Cây ra hoa trong tháng 6.",
        "Việc thay cọc cần xong trong tháng 15.",
    ],
)
def test_what_is_past_or_only_told_is_not(words: str) -> None:
    assert told(words) == []


def test_a_plan_with_numbered_work_tells_of_none() -> None:
    draft = PlanFileReader().read_text(
        "KẾ HOẠCH\nTrồng cây năm 2026\nPhấn đấu hoàn thành trong quý II/2026.\nI. NHIỆM VỤ\n"
        "1. Các thôn trồng cây trước ngày 30/4/2026.\n2. Các thôn tưới cây trong tháng 5/2026.\n"
    )
    assert [one for one in draft.warnings if "chưa gắn với" in one.message] == []
