"""Targets whose level is of another thing than the indicator's unit says."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

_PLAN = "KẾ HOẠCH\nCông tác năm 2026\n\nI. MỤC TIÊU\n- {aim}\n- 100% thôn có hương ước.\n"


def _is_doubted(aim: str) -> bool:
    draft = PlanFileReader().read_text(_PLAN.format(aim=aim))
    return "targets" in draft.indicators[0].doubts


@pytest.mark.parametrize(
    "aim",
    [
        "Cứ 10 hộ dân có 1 tổ tự quản.",
        "Cứ 2 thôn, có 1 điểm sinh hoạt.",
        "9/10 hộ nghèo được hỗ trợ nhà ở.",
    ],
)
def test_a_level_of_each_group_or_of_a_part_is_doubtful(aim: str) -> None:
    assert _is_doubted(aim)


@pytest.mark.parametrize(
    "aim",
    [
        "Cứ 10 hộ có 8 hộ phân loại rác.",
        "9/10 người dân hài lòng với bộ phận một cửa.",
        "Có 12 hộ tham gia tổ tự quản.",
    ],
)
def test_plain_levels_are_not(aim: str) -> None:
    assert not _is_doubted(aim)
