"""Levels of parts of the year on the way to that of the year."""

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

TABLE = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nTT\tChỉ tiêu\tĐơn vị tính\tMục tiêu năm 2026\n"
)


def draft(sentence: str) -> PlanDraft:
    head = "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. CHỈ TIÊU\n"
    return PlanFileReader().read_text(f"{head}1. {sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "name", "value", "unit", "also"),
    [
        (
            "Thu phí chợ quý I đạt 2 tỷ đồng, đến hết năm đạt 9 tỷ đồng.",
            "Thu phí chợ",
            9,
            "tỷ đồng",
            "quý I đạt 2 tỷ đồng",
        ),
        ("Thu phí đò: quý I đạt 2 tỷ, đến hết năm 9 tỷ.", "Thu phí đò", 9, "tỷ", "quý I đạt 2 tỷ"),
        (
            "Tỷ lệ trả sổ đỏ đến 30/6 đạt 50%, đến 31/12 đạt 95%.",
            "Tỷ lệ trả sổ đỏ",
            95,
            "%",
            "đến 30/6 đạt 50%",
        ),
        (
            "Tỷ lệ trả sổ đỏ đến ngày 30/6/2026 đạt 50% và đến ngày 31/12/2026 đạt 95%.",
            "Tỷ lệ trả sổ đỏ",
            95,
            "%",
            "đến ngày 30/6/2026 đạt 50%",
        ),
        (
            "Tỷ lệ trả sổ đỏ đạt 40% vào cuối quý II và đạt 90% vào cuối năm.",
            "Tỷ lệ trả sổ đỏ",
            90,
            "%",
            "đạt 40% vào cuối quý II",
        ),
        (
            "Số lớp dạy bơi: 6 tháng đầu năm 02 lớp; cả năm 05 lớp.",
            "Số lớp dạy bơi",
            5,
            "lớp",
            "6 tháng đầu năm 02 lớp",
        ),
    ],
)
def test_the_last_level_is_the_years(
    sentence: str, name: str, value: int, unit: str, also: str
) -> None:
    read = draft(sentence)
    (found,) = read.indicators
    (target,) = found.targets
    assert (found.name, target.value, target.year) == (name, value, 2026)
    assert (found.measure_unit, target.also) == (unit, also)
    assert not any("mức" in warning.message for warning in read.warnings)


def test_levels_that_lead_to_none_of_the_year_are_marked() -> None:
    read = draft("Tỷ lệ trả sổ đỏ đến hết quý II đạt 50%, đến hết quý III đạt 75%.")
    (found,) = read.indicators
    assert found.targets[0].value == 75
    assert "targets" in found.doubts
    assert any("chưa thấy mức của cả năm" in warning.message for warning in read.warnings)


def test_a_level_of_the_year_left_in_the_name_is_marked() -> None:
    (found,) = draft("Mở 02 lớp dạy bơi trong quý II, cả năm mở 05 lớp.").indicators
    assert "targets" in found.doubts


@pytest.mark.parametrize(
    ("cell", "value", "also"),
    [
        ("6 tháng: 50; cả năm: 95", 95, "6 tháng: 50"),
        ("Đến 30/6 đạt 45%; đến 31/12 đạt 90%", 90, "Đến 30/6 đạt 45%"),
        ("đạt 30% vào cuối quý II, 80% vào cuối năm", 80, "đạt 30% vào cuối quý II"),
    ],
)
def test_a_cell_names_the_years_level_last(cell: str, value: int, also: str) -> None:
    read = PlanFileReader().read_text(
        TABLE + f"1\tTỷ lệ trả sổ đỏ\t%\t{cell}\n2\tSố lớp dạy bơi\tlớp\t5\n"
    )
    target = read.indicators[0].targets[0]
    assert (target.value, target.year, target.also) == (value, 2026, also)


def test_a_cell_with_a_later_year_of_its_own() -> None:
    read = PlanFileReader().read_text(
        TABLE + "1\tTỷ lệ trả sổ đỏ\t%\tTối thiểu 80%, phấn đấu 90% vào năm 2027\n"
        "2\tSố lớp dạy bơi\tlớp\t5\n"
    )
    assert [(one.year, one.value) for one in read.indicators[0].targets] == [(2026, 80), (2027, 90)]
