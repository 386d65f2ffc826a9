"""Tables of measures by units: a measure a row, a column for each unit."""

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

TITLE = "KẾ HOẠCH\nChăn nuôi, trồng trọt năm 2026\n\nBIỂU CHỈ TIÊU\n"


def read(*lines: str) -> PlanDraft:
    return PlanFileReader().read_text(TITLE + "\n".join(lines) + "\n")


@pytest.mark.parametrize("whole", ["Toàn xã", "Tổng", "Tổng cộng"])
def test_the_whole_is_the_plans_and_each_unit_has_its_share(whole: str) -> None:
    draft = read(
        f"STT\tChỉ tiêu\tĐVT\t{whole}\tThôn Vực\tThôn Cả",
        "1\tĐàn dê\tcon\t150\t90\t60",
        "2\tTỷ lệ tiêm phòng\t%\t95\t95\t96",
    )

    titles = {group.key: group.title for group in draft.indicator_groups}
    assert [
        (titles.get(one.group or ""), one.name, one.measure_unit, one.targets[0].value)
        for one in draft.indicators
    ] == [
        (None, "Đàn dê", "con", 150),
        (None, "Tỷ lệ tiêm phòng", "%", 95),
        ("Thôn Vực", "Đàn dê – Thôn Vực", "con", 90),
        ("Thôn Vực", "Tỷ lệ tiêm phòng – Thôn Vực", "%", 95),
        ("Thôn Cả", "Đàn dê – Thôn Cả", "con", 60),
        ("Thôn Cả", "Tỷ lệ tiêm phòng – Thôn Cả", "%", 96),
    ]


def test_a_unit_without_a_figure_has_none() -> None:
    draft = read(
        "STT\tChỉ tiêu\tĐVT\tThôn Vực\tThôn Cả",
        "1\tĐàn dê\tcon\t90\t60",
        "2\tDiện tích chè\tha\t12\t-",
        "3\tĐàn ong\ttổ\t40\t30",
    )

    assert [one.name for one in draft.indicators if one.name.startswith("Diện")] == [
        "Diện tích chè – Thôn Vực"
    ]


@pytest.mark.parametrize(
    "head",
    [
        "TT\tChỉ tiêu\tĐVT\tNăm 2026\tQuý I\tQuý II",
        "TT\tChỉ tiêu\tĐVT\tNăm 2026\tTháng 3\tTháng 6",
    ],
)
def test_parts_of_the_year_are_no_units(head: str) -> None:
    draft = read(head, "1\tĐàn dê\tcon\t150\t90\t150", "2\tĐàn ong\ttổ\t60\t30\t60")

    assert [one.name for one in draft.indicators] == ["Đàn dê", "Đàn ong"]


def test_what_the_commune_aims_at_is_no_unit() -> None:
    draft = read(
        "TT\tChỉ tiêu\tĐVT\tXã giao năm 2026\tXã phấn đấu năm 2026",
        "1\tĐàn dê\tcon\t150\t160",
        "2\tĐàn ong\ttổ\t60\t65",
    )

    assert {one.name for one in draft.indicators} == {"Đàn dê", "Đàn ong"}


def test_a_units_columns_of_two_years_are_one_indicator() -> None:
    draft = read(
        "TT\tChỉ tiêu\tĐVT\tThôn Vực\t\tThôn Cả\t",
        "\t\t\tNăm 2026\tNăm 2027\tNăm 2026\tNăm 2027",
        "1\tĐàn dê\tcon\t90\t100\t60\t70",
        "2\tĐàn ong\ttổ\t30\t35\t20\t25",
    )

    goats = draft.indicators[0]
    assert goats.name == "Đàn dê – Thôn Vực"
    assert [(target.year, target.value) for target in goats.targets] == [(2026, 90), (2027, 100)]


def test_one_figure_a_row_only_says_who_answers_for_it() -> None:
    draft = read(
        "TT\tChỉ tiêu\tĐVT\tNăm 2026\tBan Kinh tế\tBan Văn hóa",
        "1\tĐàn dê\tcon\t150\t150\t",
        "2\tSố câu lạc bộ\tcâu lạc bộ\t6\t\t6",
    )

    assert [one.name for one in draft.indicators] == ["Đàn dê", "Số câu lạc bộ"]


def test_marks_of_who_does_what_are_no_shares() -> None:
    draft = read(
        "TT\tNội dung\tPhòng Kinh tế\tCông an xã\tThời hạn",
        "1\tLàm sạch dữ liệu đất đai\tx\t\t30/6/2026",
        "2\tRà soát tạm trú\t\tx\t30/9/2026",
    )

    assert draft.indicators == ()
