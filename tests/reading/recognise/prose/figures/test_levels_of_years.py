"""Levels of several years, former levels, and parts of a sentence that go on with another."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftIndicator
from kehoach_desktop.reading.plan_reader import PlanFileReader


def indicators(sentence: str, title: str = "năm 2026") -> tuple[DraftIndicator, ...]:
    head = f"KẾ HOẠCH\nCông tác {title} của xã Tân Lập\n\nI. CHỈ TIÊU\n"
    return PlanFileReader().read_text(f"{head}1. {sentence}\n").indicators


def levels(indicator: DraftIndicator) -> list[tuple[int | None, str]]:
    return [
        (one.year, f"{one.comparator.value if one.comparator else '?'}{one.value}")
        for one in indicator.targets
    ]


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        (
            "Hết năm 2026: 35% đội viên biết bơi; sang năm 2027 nâng lên 60%.",
            "Đội viên biết bơi",
            [(2026, ">=35"), (2027, ">=60")],
        ),
        (
            "Tỷ lệ tuyến đường có cây xanh: 2026: 40%; 2027: 55%; từ 2028 trở đi: trên 70%.",
            "Tỷ lệ tuyến đường có cây xanh",
            [(2026, ">=40"), (2027, ">=55"), (2028, ">70")],
        ),
        (
            "Tỷ lệ đèn đường dùng điện mặt trời đạt 30% vào 2026 và 50% vào 2030.",
            "Tỷ lệ đèn đường dùng điện mặt trời",
            [(2026, ">=30"), (2030, ">=50")],
        ),
        (
            "Tỷ lệ rác được phân loại chiếm từ 60% trở lên; riêng năm 2027 đạt 65%, "
            "năm 2028 đạt 70%.",
            "Tỷ lệ rác được phân loại",
            [(2026, ">=60"), (2027, ">=65"), (2028, ">=70")],
        ),
        (
            "Thời gian trả lời đơn giảm từ 9 ngày còn 7 ngày (2026) và không quá 5 ngày (2027).",
            "Thời gian trả lời đơn",
            [(2026, "<=7"), (2027, "<=5")],
        ),
        (
            "Tỷ lệ hộ dùng củi cuối năm còn 30%, năm 2027 còn 20%, năm 2028 dưới 10%.",
            "Tỷ lệ hộ dùng củi",
            [(2026, "<=30"), (2027, "<=20"), (2028, "<10")],
        ),
        (
            "100% nhà văn hóa có mạng và tủ sách (năm 2027 là 100%, năm 2026 là 80%).",
            "Nhà văn hóa có mạng và tủ sách",
            [(2026, ">=100")],
        ),
        (
            "Tỷ lệ phủ nước sạch: năm 2026 đạt 70%, năm 2028 đạt 85%, đến năm 2030 phủ kín.",
            "Tỷ lệ phủ nước sạch",
            [(2026, ">=70"), (2028, ">=85"), (2030, ">=100")],
        ),
        (
            "Diện tích lúa hữu cơ đạt 90 ha (năm 2025: 40 ha).",
            "Diện tích lúa hữu cơ",
            [(2026, ">=90")],
        ),
        ("Hộ dùng bếp sạch: từ 60% nâng lên 72%.", "Hộ dùng bếp sạch", [(2026, ">=72")]),
        ("Tỷ lệ thu phí rác: từ 80% lên 95% vào cuối năm.", "Tỷ lệ thu phí rác", [(2026, ">=95")]),
    ],
)
def test_each_year_has_its_level(
    sentence: str, name: str, expected: list[tuple[int | None, str]]
) -> None:
    found = indicators(sentence)
    assert found[0].name == name
    if len(expected) > 1:
        assert [(one.name, levels(one)) for one in found] == [(name, expected)]
    else:
        assert levels(found[0])[0] == expected[0]
        assert all(one.year is None or one.year >= 2026 for one in found[0].targets)


def test_a_floor_is_the_target_and_what_is_hoped_for_stays_beside_it() -> None:
    (found,) = indicators("Hộ có thùng rác hai ngăn: phấn đấu 100%, ít nhất phải đạt 92%.")
    assert (found.name, levels(found)) == ("Hộ có thùng rác hai ngăn", [(2026, ">=92")])
    assert found.targets[0].also == "phấn đấu 100%"


def test_the_level_on_the_way_stays_beside_that_of_the_year() -> None:
    (found,) = indicators("Đến cuối quý II: 40%; đến hết năm: 75% thửa đất được đo lại.")
    assert (found.name, levels(found)) == ("Thửa đất được đo lại", [(2026, ">=75")])
    assert found.targets[0].also == "Đến cuối quý II: 40%"
    (found,) = indicators("Sổ sức khỏe của học sinh: 50% (đến 30/6), 90% (đến hết năm).")
    assert (found.name, levels(found)) == ("Sổ sức khỏe của học sinh", [(2026, ">=90")])


def test_a_clause_with_yet_names_a_measure_of_its_own() -> None:
    found = indicators(
        "Tỷ lệ đơn trả lời đúng hạn đạt 90%, còn đơn phải trả lời lại thì giữ ở mức không quá 2%."
    )
    assert [(one.name, levels(one)) for one in found] == [
        ("Tỷ lệ đơn trả lời đúng hạn", [(2026, ">=90")]),
        ("Đơn phải trả lời lại", [(2026, "<=2")]),
    ]


def test_what_each_has_is_named_by_the_sentence_before() -> None:
    found = indicators("Có 12 tổ tự quản bảo vệ rừng; mỗi tổ có từ 05 đến 09 người.")
    assert found[1].name == "Số người mỗi tổ tự quản bảo vệ rừng"


def test_over_the_whole_term_is_an_indicator_of_its_own() -> None:
    found = indicators(
        "Hằng năm có thêm ít nhất 02 vườn mẫu; cả nhiệm kỳ có tối thiểu 12 vườn mẫu.",
        "giai đoạn 2026 - 2030",
    )
    assert [levels(one) for one in found] == [[(None, ">=2")], [(2030, ">=12")]]
    assert found[1].name == "Vườn mẫu (cả nhiệm kỳ)"


def test_a_plan_of_two_years_has_what_each_year_asks_for_in_both() -> None:
    (found,) = indicators(
        "Ít nhất 03 bài toán của thôn được giải trong mỗi năm.", "giai đoạn 2026 - 2027"
    )
    assert (found.measure_unit, levels(found)) == ("bài toán", [(2026, ">=3"), (2027, ">=3")])


def test_a_yearly_change_and_the_level_of_the_last_year_both_stand() -> None:
    (found,) = indicators(
        "Hộ dùng bếp than giảm bình quân 4%/năm, đến cuối nhiệm kỳ chỉ còn dưới 2%.",
        "giai đoạn 2026 - 2030",
    )
    assert levels(found) == [(None, "change-4"), (2030, "<2")]


def test_a_lowered_target_of_a_deed_is_still_to_be_reached_and_doubtful() -> None:
    (found,) = indicators("Cửa hàng dùng mã quét: giảm từ 90% xuống 80% cho sát thực tế.")
    assert (found.name, levels(found)) == ("Cửa hàng dùng mã quét", [(2026, ">=80")])
    assert "targets" in found.doubts
    (found,) = indicators("Tỷ lệ hộ nghèo giảm từ 5% xuống 3%.")
    assert (levels(found), found.doubts) == ([(2026, "<=3")], frozenset())


def test_the_figures_of_parts_of_a_year_stand_beside_that_of_the_year() -> None:
    (found,) = indicators("Tỷ lệ thu phí nước: hết quý I 20%, hết quý II 50%, hết năm 98%.")
    assert (found.name, levels(found)) == ("Tỷ lệ thu phí nước", [(2026, ">=98")])
    assert found.targets[0].also == "hết quý I 20%, hết quý II 50%"


def test_what_was_carried_out_before_the_plan_is_no_target() -> None:
    (found,) = indicators("Tổng đàn dê 640 con (thực hiện năm 2025: 590 con).")
    assert (levels(found), found.doubts) == ([(2026, ">=640")], frozenset())
    (found,) = indicators("Năm 2025: tỷ lệ hộ nuôi ong đạt 12%.")
    assert "targets" in found.doubts


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        (
            "Dành 2% chi thường xuyên cho thư viện, phấn đấu 3% vào năm 2027.",
            "Dành chi thường xuyên cho thư viện",
            [(2026, ">=2"), (2027, ">=3")],
        ),
        (
            "Trồng 20 ha tre, phấn đấu 30 ha vào năm 2027.",
            "Trồng tre",
            [(2026, ">=20"), (2027, ">=30")],
        ),
    ],
)
def test_a_later_level_leaves_the_first_to_this_year(
    sentence: str, name: str, expected: list[tuple[int, str]]
) -> None:
    (found,) = indicators(sentence)
    assert (found.name, levels(found)) == (name, expected)


def test_two_levels_of_one_year_are_marked() -> None:
    (found,) = indicators("Dành 2% chi thường xuyên cho thư viện, phấn đấu 3% vào năm 2026.")
    assert levels(found) == [(2026, ">=2")]
    assert found.targets[0].also == "phấn đấu 3% vào năm 2026"
    assert "targets" in found.doubts


@pytest.mark.parametrize(
    "sentence",
    [
        "Tỷ lệ hộ có ví điện tử đạt 90%; 70% trong số đó sử dụng hằng tuần.",
        "90% hộ có ví điện tử, 70% trong số đó sử dụng hằng tuần.",
        "90% hộ có ví điện tử, trong số này ít nhất 70% sử dụng hằng tuần.",
    ],
)
def test_a_share_of_those_before_is_named_by_them(sentence: str) -> None:
    first, second = indicators(sentence)
    assert levels(first) == [(2026, ">=90")]
    assert second.name == "Hộ có ví điện tử sử dụng hằng tuần"
    assert levels(second) == [(2026, ">=70")]


def test_a_share_of_the_budget_raised_later_is_read_once() -> None:
    (found,) = indicators("Dành ít nhất 1% ngân sách xã cho thư viện, nâng lên 1,5% vào năm 2028.")
    assert levels(found) == [(2026, ">=1"), (2028, ">=1.5")]


def test_a_year_before_what_is_striven_for_is_no_part_of_the_name() -> None:
    (found,) = indicators("Năm 2026 phấn đấu thu hút từ 9.000 lượt khách trở lên.")
    assert found.name == "Thu hút lượt khách"
