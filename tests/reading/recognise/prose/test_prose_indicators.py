"""Indicators out of sentences: what is measured, the target, its year and group."""

from decimal import Decimal

import pytest

from kehoach_desktop.domain.drafts.draft import DraftIndicator, PlanDraft
from kehoach_desktop.domain.indicators.target import Comparator
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\n"


def draft(text: str) -> PlanDraft:
    return PlanFileReader().read_text(HEAD + text)


def indicators(text: str) -> tuple[DraftIndicator, ...]:
    return draft("I. CHỈ TIÊU\n" + text).indicators


def shown(indicator: DraftIndicator) -> tuple[str, str, str, str]:
    (target,) = indicator.targets
    sign = target.comparator.value if target.comparator else "?"
    upper = f"..{target.upper}" if target.upper is not None else ""
    return indicator.name, f"{sign}{target.value}{upper}", indicator.measure_unit, target.also or ""


@pytest.mark.parametrize(
    ("sentence", "reading"),
    [
        ("100% thôn có loa.", ("Thôn có loa", ">=100", "%", "")),
        ("Trên 90% hộ dân dùng nước sạch.", ("Hộ dân dùng nước sạch", ">90", "%", "")),
        ("Tối thiểu 85% hồ sơ nộp trực tuyến.", ("Hồ sơ nộp trực tuyến", ">=85", "%", "")),
        ("Tỷ lệ thôn có loa đạt từ 50% trở lên.", ("Tỷ lệ thôn có loa", ">=50", "%", "")),
        ("Tỷ lệ hộ nghèo còn dưới 1,2%.", ("Tỷ lệ hộ nghèo", "<1.2", "%", "")),
        ("Số sáng kiến: tối thiểu 10 sáng kiến.", ("Số sáng kiến", ">=10", "sáng kiến", "")),
        ("Số lớp tập huấn được mở 02 lớp.", ("Số lớp tập huấn được mở", ">=2", "lớp", "")),
        ("Diện tích trồng mới: trên 2.000 ha.", ("Diện tích trồng mới", ">2000", "ha", "")),
        ("Không quá 02 vụ cháy.", ("Vụ cháy", "<=2", "vụ", "")),
        ("Không còn hồ sơ trễ hạn quá 1%.", ("Hồ sơ trễ hạn", "<=1", "%", "")),
        ("Đến hết năm 2026, trên 90% hộ dùng nước sạch.", ("Hộ dùng nước sạch", ">90", "%", "")),
        ("Phấn đấu năm 2026: tỷ lệ thôn có loa đạt 90%.", ("Tỷ lệ thôn có loa", ">=90", "%", "")),
        (
            "Tỷ lệ hồ sơ số đạt: 100% (trừ hồ sơ mật).",
            ("Tỷ lệ hồ sơ số", ">=100", "%", "trừ hồ sơ mật"),
        ),
        (
            "100% hồ sơ được số hóa (trừ hồ sơ mật).",
            ("Hồ sơ được số hóa", ">=100", "%", "trừ hồ sơ mật"),
        ),
        ("Tỷ lệ lấp đầy đạt 60-70%.", ("Tỷ lệ lấp đầy", "between60..70", "%", "")),
        ("Giá trị sản xuất tăng 5% so với cùng kỳ.", ("Giá trị sản xuất", "change5", "%", "")),
        (
            "Giảm 10% số vụ cháy so với năm 2025.",
            ("Số vụ cháy", "change-10", "%", ""),
        ),
        ("Xếp hạng của xã: Top 10 toàn tỉnh.", ("Xếp hạng của xã", "<=10", "", "")),
        ("Chỉ số hài lòng đạt 0,92 điểm.", ("Chỉ số hài lòng", ">=0.92", "điểm", "")),
        (
            "Xây mới 05 nhà văn hóa, nâng tổng số lên 12 nhà.",
            ("Xây mới nhà văn hóa", ">=5", "nhà văn hóa", "nâng tổng số lên 12 nhà"),
        ),
        (
            "Tối thiểu 85% thủ tục làm trực tuyến, trong đó 60% có hồ sơ.",
            ("Thủ tục làm trực tuyến", ">=85", "%", "trong đó 60% có hồ sơ"),
        ),
        ("Tỷ lệ phủ sóng 5G đạt 85% dân số.", ("Tỷ lệ phủ sóng 5G", ">=85", "%", "")),
        ("Tỷ lệ trẻ 5 tuổi đến lớp đạt 99%.", ("Tỷ lệ trẻ 5 tuổi đến lớp", ">=99", "%", "")),
    ],
)
def test_what_is_measured_and_the_target(sentence: str, reading: tuple[str, ...]) -> None:
    (indicator,) = indicators(f"- {sentence}\n")
    assert shown(indicator) == reading


@pytest.mark.parametrize(
    "sentence",
    [
        "95% hộ có điện; 80% hộ có nước sạch.",
        "95% hộ có điện. Tỷ lệ hộ có nước sạch đạt 80%.",
        "Tỷ lệ hộ có điện đạt 95%, tỷ lệ hộ có nước sạch đạt 80%.",
    ],
)
def test_two_indicators_in_a_sentence(sentence: str) -> None:
    first, second = indicators(f"- {sentence}\n")
    assert [each.targets[0].value for each in (first, second)] == [95, 80]
    assert "điện" in first.name
    assert second.name.lower().endswith("hộ có nước sạch")


def test_headings_give_group_and_year() -> None:
    read = draft(
        "II. MỤC TIÊU\n1. Mục tiêu chung\n- Phấn đấu đạt 100% yêu cầu của cấp trên.\n"
        "2. Mục tiêu cụ thể\n2.1. Năm 2026\n- 95% hộ có điện.\n"
        "2.2. Đến năm 2030\n- 99% hộ có nước sạch.\n"
    )
    assert [group.number for group in read.indicator_groups] == ["2.1", "2.2"]
    assert [each.targets[0].year for each in read.indicators] == [2026, 2030]
    assert read.indicators[0].group != read.indicators[1].group


def test_numbered_sentences_keep_their_numbers() -> None:
    found = indicators("1. Tỷ lệ thôn có loa đạt 95%.\n2. 100% thôn có sổ.\n")
    assert [(each.number, each.targets[0].value) for each in found] == [("1", 95), ("2", 100)]


@pytest.mark.parametrize(
    "text",
    [
        "I. MỤC TIÊU\n1. Mục tiêu chung\n- Hoàn thành 100% việc được giao.\n",
        "I. MỤC TIÊU\n- Phấn đấu đến năm 2026 xã mạnh lên.\n",
        "I. MỤC ĐÍCH, YÊU CẦU\n- Đạt 100% mục tiêu, chỉ tiêu đề ra.\n",
        "III. TỔ CHỨC THỰC HIỆN CÁC CHỈ TIÊU\n- Báo cáo đạt 100% số kỳ.\n",
        "I. CHỈ TIÊU\n- Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024.\n",
    ],
)
def test_general_aims_and_names_give_none(text: str) -> None:
    assert draft(text).indicators == ()


def test_aims_and_work_under_one_title_are_told_apart() -> None:
    read = draft(
        "I. MỤC TIÊU, NHIỆM VỤ\n- Tỷ lệ hộ có điện đạt 95%.\n- Sửa chữa loa của các thôn.\n"
    )
    assert [each.name for each in read.indicators] == ["Tỷ lệ hộ có điện"]
    assert [each.title for each in read.tasks] == ["Sửa chữa loa của các thôn"]


TABLE = "TT\tChỉ tiêu\tĐơn vị tính\tMục tiêu năm 2026\n1\tTỷ lệ hộ có điện\t%\t95\n"


def test_a_table_that_the_body_repeats_is_the_list_and_the_rest_is_offered() -> None:
    read = draft("I. CHỈ TIÊU\n- Tỷ lệ hộ có điện đạt 95%.\n- 80% hộ có nước sạch.\n\n" + TABLE)
    assert [each.name for each in read.indicators] == ["Tỷ lệ hộ có điện"]
    (told,) = (each for each in read.warnings if "chỉ tiêu không có trong bảng" in each.message)
    assert "“Hộ có nước sạch”" in told.message
    assert told.where == "đoạn 3"
    (offered,) = read.offered
    assert shown(offered) == ("Hộ có nước sạch", ">=80", "%", "")
    assert offered.where == "đoạn 5"
    assert told.offers == {offered.key}


def test_a_table_of_other_indicators_stands_beside_those_of_the_body() -> None:
    read = draft("I. CHỈ TIÊU\n- 80% hộ có nước sạch.\n\n" + TABLE)
    assert [each.targets[0].value for each in read.indicators] == [Decimal(95), Decimal(80)]
    assert read.indicators[1].targets[0].comparator is Comparator.AT_LEAST


def test_a_count_by_a_later_year_is_for_that_year() -> None:
    (found,) = indicators("- Đến năm 2030 có 12 hợp tác xã hoạt động hiệu quả.\n")
    (target,) = found.targets
    assert found.name == "Hợp tác xã hoạt động hiệu quả"
    assert (target.value, target.year) == (Decimal(12), 2030)


@pytest.mark.parametrize(
    ("heading", "year"),
    [
        ("1. Giai đoạn 2026 - 2030", 2030),
        ("a) Giai đoạn 2025-2026:", 2026),
        ("1. Giai đoạn từ năm 2026 đến năm 2028", 2028),
        ("1. Mục tiêu đến năm 2035", 2035),
        ("1. Mục tiêu cụ thể", 2026),
    ],
)
def test_a_heading_says_which_year_its_targets_are_for(heading: str, year: int) -> None:
    draft = PlanFileReader().read_text(
        "KẾ HOẠCH\nTrồng cây năm 2026\nI. MỤC TIÊU\n"
        f"{heading}\n- Tỷ lệ đường có cây xanh đạt 60%;\n- Tỷ lệ hộ trồng cây đạt 70%.\n"
    )

    assert [target.year for one in draft.indicators for target in one.targets] == [year, year]


def test_a_bullet_that_opens_with_a_year_goes_on_below() -> None:
    draft = PlanFileReader().read_text(
        "KẾ HOẠCH\nTrồng cây năm 2026\nI. MỤC TIÊU\n- Đến năm 2030:\ntỷ lệ đường có cây đạt 60%.\n"
    )

    assert [(one.name, one.targets[0].year) for one in draft.indicators] == [
        ("Tỷ lệ đường có cây", 2030)
    ]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("1. Không để xảy ra sự cố lộ, lọt dữ liệu (kể cả ở thôn).", "Sự cố lộ, lọt dữ liệu"),
        ("1. Không còn hộ nghèo thuộc diện có công.", "Hộ nghèo thuộc diện có công"),
        ("1. Không để xảy ra vụ ngộ độc trên 20 người mắc.", "Vụ ngộ độc trên 20 người mắc"),
        (
            "1. Không để xảy ra vụ cháy thiệt hại từ 2 tỷ đồng trở lên.",
            "Vụ cháy thiệt hại từ 2 tỷ đồng trở lên",
        ),
        ("1. Không có vụ việc khiếu kiện đông người.", "Vụ việc khiếu kiện đông người"),
        ("1. Phấn đấu không phát sinh hộ tái nghèo.", "Hộ tái nghèo"),
    ],
)
def test_none_of_something_countable_is_at_most_zero(sentence: str, name: str) -> None:
    (indicator,) = indicators(sentence)

    assert indicator.name == name
    assert (indicator.targets[0].comparator, indicator.targets[0].value) == (Comparator.AT_MOST, 0)
    assert indicator.targets[0].year == 2026


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Không phát sinh trường hợp tái nghiện.", "trường hợp"),
        ("Phát triển 12 đảng viên mới.", "đảng viên"),
        ("Trồng 3.000 cây phân tán ven đường.", "cây"),
        ("Số ca sốt rét không quá 3 ca/1.000 dân.", "ca/1.000 dân"),
        ("Xây mới 02 nhà văn hóa thôn.", "nhà văn hóa thôn"),
    ],
)
def test_what_is_counted_is_the_unit(sentence: str, unit: str) -> None:
    (indicator,) = indicators(f"1. {sentence}\n")
    assert indicator.measure_unit == unit


@pytest.mark.parametrize(
    ("sentence", "name", "value", "unit"),
    [
        ("Thu ngân sách vượt 10% dự toán tỉnh giao.", "Thu ngân sách", 10, "%"),
        ("Tỷ lệ che phủ rừng ổn định ở mức 47,3%.", "Tỷ lệ che phủ rừng", "47.3", "%"),
        ("Cứng hóa 4,2 km đường ngõ xóm.", "Cứng hóa đường ngõ xóm", "4.2", "km"),
        ("Tỷ lệ hộ nghèo còn dưới 11,5%, giảm 4,2 điểm phần trăm.", "Tỷ lệ hộ nghèo", "11.5", "%"),
        (
            "Đón 8.200 lượt khách, trong đó khách quốc tế 650 lượt.",
            "Lượt khách",
            8200,
            "lượt khách",
        ),
        (
            "Tạo việc làm cho 350 lượt lao động.",
            "Tạo việc làm cho lượt lao động",
            350,
            "lượt lao động",
        ),
    ],
)
def test_the_level_and_its_name(sentence: str, name: str, value: str, unit: str) -> None:
    (indicator,) = indicators(f"1. {sentence}\n")
    (target,) = indicator.targets
    assert (indicator.name, target.value, indicator.measure_unit) == (name, Decimal(value), unit)
    assert not target.rank


def test_another_year_in_a_bracket_is_a_target_of_its_own() -> None:
    (indicator,) = draft(
        "I. MỤC TIÊU ĐẾN NĂM 2030\n1. Tỷ lệ thu gom đạt 75% (năm 2026 đạt 52%).\n"
    ).indicators
    assert [(each.year, each.value) for each in indicator.targets] == [(2030, 75), (2026, 52)]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Tuổi thọ đạt 74,8 tuổi, số năm sống khỏe tối thiểu 66 năm.", ["74.8", "66"]),
        ("Tạo việc cho 220 lao động, đưa 12 lao động đi làm ở nước ngoài.", ["220", "12"]),
    ],
)
def test_a_second_figure_behind_a_comma(sentence: str, values: list[str]) -> None:
    read = indicators(f"1. {sentence}\n")
    assert [each.targets[0].value for each in read] == [Decimal(value) for value in values]


def test_a_rise_by_places_is_an_indicator_to_look_at() -> None:
    (indicator,) = indicators("1. Phấn đấu chỉ số cải cách của xã tăng 3 bậc so với năm 2025.\n")
    assert indicator.name == "Chỉ số cải cách của xã"
    assert "targets" in indicator.doubts


def test_a_figure_of_the_targets_that_is_none_is_told_of() -> None:
    read = draft(
        "I. CHỈ TIÊU\n1. Tỷ lệ hộ dùng nước sạch đạt 95%.\n2. Vượt 05 hạng so với năm 2025.\n"
    )
    assert len(read.indicators) == 1
    assert any("Chưa nhận chỉ tiêu nào từ câu" in each.message for each in read.warnings)


def test_none_of_what_nobody_counts_is_no_indicator() -> None:
    assert indicators("1. Không để ảnh hưởng đến đời sống của Nhân dân.") == ()


@pytest.mark.parametrize(
    "later", ["đến năm 2030 đạt 100%", "đến hết năm 2030 phấn đấu đạt 100%", "năm 2030: 100%"]
)
def test_a_later_year_behind_the_first_target_is_its_second(later: str) -> None:
    (indicator,) = indicators(f"1. Năm 2026, có ít nhất 70% thôn không có rác thải; {later}.")

    assert "thôn không có rác thải" in indicator.name.lower()
    assert [(target.year, target.value) for target in indicator.targets] == [
        (2026, 70),
        (2030, 100),
    ]


def test_another_thing_counted_in_a_later_year_is_its_own_indicator() -> None:
    found = indicators(
        "1. Tỷ lệ thôn có loa đạt 80%; đến năm 2030 có 12 mô hình nông nghiệp sạch của thanh niên."
    )

    assert len(found) == 2


def test_a_bare_share_of_what_should_become_less_is_a_ceiling() -> None:
    (indicator,) = indicators("1. Tỷ lệ hộ nghèo đạt 2,5%.")

    assert indicator.targets[0].comparator is Comparator.AT_MOST


def names_and_values(text: str) -> list[tuple[str, Decimal | None]]:
    return [(one.name, one.targets[0].value) for one in draft(text).indicators]


def test_what_is_counted_in_a_list_is_parted() -> None:
    assert names_and_values("I. CHỈ TIÊU\n1. Tổng đàn trâu đạt 300 con, lợn đạt 900 con.") == [
        ("Tổng đàn trâu", 300),
        ("Lợn", 900),
    ]


def test_counts_in_brackets_behind_a_share_are_no_targets() -> None:
    (one,) = indicators("1. Tỷ lệ thôn đạt chuẩn văn hóa 58,5% (10/17 thôn, tăng thêm 3 thôn).")
    assert one.name == "Tỷ lệ thôn đạt chuẩn văn hóa"
    assert one.targets[0].value == Decimal("58.5")


def test_a_rate_of_growth_keeps_its_name() -> None:
    (one,) = indicators("- Tỷ lệ tăng dân số tự nhiên dưới 0,8%.")
    assert one.name == "Tỷ lệ tăng dân số tự nhiên"


@pytest.mark.parametrize(
    "text",
    [
        "CÁC CHỈ TIÊU CHỦ YẾU\nI. Về kinh tế\n1. Thu ngân sách: 12 tỷ đồng.\nII. Về xã hội\n"
        "2. Tỷ lệ hộ nghèo dưới 2%.",
        "I. Về kinh tế (01 chỉ tiêu)\n1. Thu ngân sách: 12 tỷ đồng.\nII. Về xã hội (01 chỉ tiêu)\n"
        "2. Tỷ lệ hộ nghèo dưới 2%.",
        "2. Các chỉ tiêu chủ yếu năm 2026\nVề kinh tế\n- Thu ngân sách: 12 tỷ đồng.\nVề xã hội\n"
        "- Tỷ lệ hộ nghèo dưới 2%.",
        "Các chỉ tiêu chủ yếu năm 2026\n(1) Thu ngân sách: 12 tỷ đồng.\n"
        "(2) Tỷ lệ hộ nghèo dưới 2%.",
    ],
)
def test_titles_that_announce_figures(text: str) -> None:
    assert names_and_values(text) == [("Thu ngân sách", 12), ("Tỷ lệ hộ nghèo", 2)]


def test_a_title_of_figures_says_nothing_of_the_next_sections() -> None:
    text = (
        "Các chỉ tiêu chủ yếu năm 2026\n(1) Thu ngân sách: 12 tỷ đồng.\n"
        "II. CƠ SỞ VẬT CHẤT\n1. Nhà văn hóa có 200 chỗ ngồi."
    )
    assert names_and_values(text) == [("Thu ngân sách", 12)]


@pytest.mark.parametrize(
    ("sentence", "name", "targets"),
    [
        (
            "Tỷ lệ hộ dùng nước sạch năm 2026 đạt 92%, năm 2027 đạt 95% và năm 2030 đạt 99%.",
            "Tỷ lệ hộ dùng nước sạch",
            {2026: ">=92", 2027: ">=95", 2030: ">=99"},
        ),
        (
            "Năm 2026 tỷ lệ hộ nghèo còn 2,5%, đến năm 2030 còn dưới 1%.",
            "Tỷ lệ hộ nghèo",
            {2026: "<=2.5", 2030: "<1"},
        ),
        (
            "Tỷ lệ thôn có loa đạt 60% vào năm 2026 và 80% vào năm 2030.",
            "Tỷ lệ thôn có loa",
            {2026: ">=60", 2030: ">=80"},
        ),
        (
            "Số tổ công nghệ số đến năm 2026 có 12 tổ, đến năm 2028 có 15 tổ.",
            "Số tổ công nghệ số",
            {2026: ">=12", 2028: ">=15"},
        ),
    ],
)
def test_each_figure_of_a_sentence_is_for_the_year_beside_it(
    sentence: str, name: str, targets: dict[int, str]
) -> None:
    (found,) = indicators(f"1. {sentence}\n")

    assert found.name == name
    assert {
        one.year: f"{one.comparator.value if one.comparator else '?'}{one.value}"
        for one in found.targets
    } == targets


def test_the_second_of_two_figures_keeps_its_own_year() -> None:
    first, second = indicators(
        "1. Đến hết năm 2026 có ít nhất 96% công chức biết dùng chữ ký số; "
        "đến năm 2030, tỷ lệ hồ sơ số hóa đạt 90%.\n"
    )

    assert first.name == "Công chức biết dùng chữ ký số"
    assert [one.year for one in first.targets] == [2026]
    assert (second.name, [one.year for one in second.targets]) == ("Tỷ lệ hồ sơ số hóa", [2030])


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Cắt giảm ít nhất 30% thời gian xử lý hồ sơ so với năm 2025.", "Thời gian xử lý hồ sơ"),
        ("Có từ 92% hộ trở lên đạt danh hiệu văn hóa.", "Hộ đạt danh hiệu văn hóa"),
        ("Hằng năm mở từ 05 lớp học nghề trở lên.", "Mở lớp học nghề"),
        ("Không để xảy ra tai biến trong tiêm chủng.", "Tai biến trong tiêm chủng"),
        ("Không để phát sinh quá 02 người nghiện mới.", "Người nghiện mới"),
        ("Toàn xã xây dựng ít nhất 18 mô hình dân vận.", "Xây dựng mô hình dân vận"),
    ],
)
def test_only_what_is_measured_is_the_name(sentence: str, name: str) -> None:
    (found,) = indicators(f"1. {sentence}\n")

    assert found.name == name
