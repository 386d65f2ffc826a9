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


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Đến năm 2030", 2030),
        ("Chỉ tiêu giai đoạn 2027 - 2029", 2029),
        ("Mục tiêu cụ thể đến hết năm 2028:", 2028),
        ("Hạ tầng số theo Kế hoạch năm 2027 của tỉnh", 2026),
        ("Hạ tầng số", 2026),
    ],
)
def test_a_group_named_for_a_year_sets_the_year_of_its_targets(title: str, year: int) -> None:
    draft = PlanFileReader().read_text(
        f"{PLAN}I\t{title}\t\t\n1\tTỷ lệ hộ dùng nước sạch\t80%\tCông an xã\n"
        "2\tSố trạm phát sóng\t5\tPhòng Kinh tế\n"
    )
    assert [one.targets[0].year for one in draft.indicators] == [year, year]


def test_a_group_without_a_year_lies_in_the_year_of_the_one_above() -> None:
    draft = PlanFileReader().read_text(
        f"{PLAN}A\tĐến năm 2030\t\t\nI\tHạ tầng số\t\t\n1\tTỷ lệ hộ có cáp quang\t95%\tCông an xã\n"
        "B\tNăm 2027\t\t\nI\tDữ liệu số\t\t\n1\tTỷ lệ hồ sơ số hóa\t70%\tPhòng Kinh tế\n"
    )
    assert [one.targets[0].year for one in draft.indicators] == [2030, 2027]


def test_figures_of_a_year_gone_by_are_marked() -> None:
    draft = PlanFileReader().read_text(
        f"{PLAN}I\tKết quả năm 2025\t\t\n1\tTỷ lệ hộ dùng nước sạch\t80%\tCông an xã\n"
        "II\tMục tiêu năm 2026\t\t\n1\tTỷ lệ hộ dùng điện\t99%\tCông an xã\n"
    )
    assert [one.doubts for one in draft.indicators] == [{"targets"}, frozenset()]
    assert any("đã qua" in warning.message for warning in draft.warnings)
