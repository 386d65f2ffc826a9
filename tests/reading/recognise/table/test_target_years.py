"""Targets of a column whose heading names no year."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

PLAN = "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nTT\tChỉ tiêu\tMục tiêu\tChủ trì\n"


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("80%", {2026: 80}),
        ("đến năm 2030 đạt 90%", {2030: 90}),
        ("80% năm 2028, 100% năm 2029", {2028: 80, 2029: 100}),
    ],
)
def test_the_years_written_in_the_cell_part_its_targets(words: str, years: dict[int, int]) -> None:
    draft = PlanFileReader().read_text(f"{PLAN}1\tTỷ lệ hộ dùng nước sạch\t{words}\tCông an xã\n")
    (indicator,) = draft.indicators
    assert {target.year: target.value for target in indicator.targets} == years
    assert not indicator.doubts
