"""Shares of the budget that stand among the means of a plan."""

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

PLAN = """KẾ HOẠCH
Chuyển đổi số xã Suối Mây năm 2026

I. CHỈ TIÊU
- 100% văn bản được ký số.{target}
II. NHIỆM VỤ
1. Công an xã số hóa hồ sơ cư trú, hoàn thành trước ngày 30/9/2026.{task}
III. KINH PHÍ
1. {means}
"""


def read(means: str, *, target: str = "", task: str = "") -> PlanDraft:
    return PlanFileReader().read_text(PLAN.format(means=means, target=target, task=task))


@pytest.mark.parametrize(
    ("means", "level"),
    [
        ("Bố trí tối thiểu 1% tổng chi ngân sách xã cho chuyển đổi số.", ">=1"),
        ("Hằng năm dành ít nhất 2% chi ngân sách xã cho khoa học, công nghệ.", ">=2"),
        ("Ngân sách xã bảo đảm, dành không dưới 1,5% dự toán chi thường xuyên.", ">=1.5"),
        ("Ưu tiên bố trí từ 1% trở lên trong tổng chi ngân sách xã.", ">=1"),
        ("Mức chi cho chuyển đổi số chiếm trên 1% tổng chi ngân sách.", ">1"),
    ],
)
def test_what_is_set_aside_is_an_indicator(means: str, level: str) -> None:
    made = read(means).indicators[-1]

    assert [f"{one.comparator}{one.value}" for one in made.targets] == [level]
    assert made.measure_unit == "%"


@pytest.mark.parametrize(
    "means",
    [
        "Ngân sách tỉnh hỗ trợ 60%, ngân sách xã đối ứng 40%.",
        "Ngân sách xã bảo đảm 100% kinh phí.",
        "Kinh phí dự kiến 1,2 tỷ đồng; ngân sách xã bố trí 70%, nguồn xã hội hóa 30%.",
    ],
)
def test_who_bears_the_costs_is_none(means: str) -> None:
    assert len(read(means).indicators) == 1


def test_a_share_among_the_targets_is_not_taken_again() -> None:
    draft = read(
        "Bố trí tối thiểu 1% tổng chi ngân sách xã cho chuyển đổi số.",
        target="\n- Tỷ lệ chi ngân sách xã cho chuyển đổi số đạt 1%.",
    )

    assert len(draft.indicators) == 2


def test_what_is_a_task_measures_itself() -> None:
    draft = read(
        "Từ ngân sách xã.",
        task="\n2. Phòng Kinh tế cân đối tối thiểu 1% chi ngân sách xã cho chuyển đổi số.",
    )

    assert len(draft.tasks) == 2
    assert len(draft.indicators) == 1
