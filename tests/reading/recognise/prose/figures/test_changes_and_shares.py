"""Targets that name the level before, a cut, a part of the whole or a share of one."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftIndicator, PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader


def draft(sentence: str) -> PlanDraft:
    text = f"KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. CHỈ TIÊU\n- {sentence}\n"
    return PlanFileReader().read_text(text)


def shown(indicator: DraftIndicator) -> tuple[str, str, int | None, str]:
    (target,) = indicator.targets
    sign = target.comparator.value if target.comparator else "?"
    return indicator.name, f"{sign}{target.value}", target.year, indicator.measure_unit


@pytest.mark.parametrize(
    ("sentence", "reading"),
    [
        (
            "Giảm tỷ lệ hộ cận nghèo từ 7% năm 2025 xuống còn 4%.",
            ("Tỷ lệ hộ cận nghèo", "<=4", 2026, "%"),
        ),
        (
            "Hạ tỷ lệ trẻ thấp còi từ 12,5% (năm 2025) còn dưới 10%.",
            ("Tỷ lệ trẻ thấp còi", "<10", 2026, "%"),
        ),
        (
            "Nâng tỷ lệ nông dân tham gia bảo hiểm từ 24% cuối năm 2025 lên 30%.",
            ("Tỷ lệ nông dân tham gia bảo hiểm", ">=30", 2026, "%"),
        ),
        (
            "Giá trị thu hoạch trên một hecta tăng từ 110 lên 125 triệu đồng.",
            ("Giá trị thu hoạch trên một hecta", ">=125", 2026, "triệu đồng"),
        ),
    ],
)
def test_the_level_before_is_neither_the_target_nor_its_year(
    sentence: str, reading: tuple[str, str, int | None, str]
) -> None:
    (found,) = draft(sentence).indicators
    assert shown(found) == reading
    assert found.targets[0].text.startswith("từ ")


@pytest.mark.parametrize(
    ("sentence", "name", "figure"),
    [
        ("Rút ngắn 25% thời gian cấp phép.", "Thời gian cấp phép", "change-25"),
        ("Thời gian cấp phép được rút ngắn từ 20 - 30%.", "Thời gian cấp phép", "change-20"),
        ("Giảm phí tuân thủ khi cấp phép tối thiểu 30%.", "Phí tuân thủ khi cấp phép", "change-30"),
        ("Tăng thu từ chợ 10% so với năm 2025.", "Thu từ chợ", "change10"),
        ("Tăng tỷ lệ hộ dùng ví điện tử trên 80%.", "Tỷ lệ hộ dùng ví điện tử", ">80"),
        ("Tiết kiệm 12% chi phí điện công sở.", "Tiết kiệm chi phí điện công sở", ">=12"),
        ("Cắt giảm 15% số cuộc họp.", "Số cuộc họp", "change-15"),
        ("Cắt giảm 15% số cuộc họp so với năm 2025.", "Số cuộc họp", "change-15"),
    ],
)
def test_a_share_that_is_cut_is_a_change_and_one_that_is_saved_is_counted(
    sentence: str, name: str, figure: str
) -> None:
    (found,) = draft(sentence).indicators
    assert shown(found)[:2] == (name, figure)


def test_what_is_cut_beside_the_first_is_cut_too() -> None:
    first, second = draft("Cắt giảm 30% thời gian xử lý, 20% chi phí in ấn.").indicators
    assert shown(first)[:2] == ("Thời gian xử lý", "change-30")
    assert shown(second)[:2] == ("Chi phí in ấn", "change-20")


def test_what_is_done_to_all_beside_a_cut_is_no_cut() -> None:
    _first, second = draft("Giảm 10% số vụ cháy, 100% chi hội được phát bình.").indicators
    assert shown(second)[:2] == ("Chi hội được phát bình", ">=100")


def test_a_share_less_by_so_much_or_down_to_it_is_marked() -> None:
    read = draft("Giảm tỷ lệ trẻ bỏ học 1,5%.")
    assert "targets" in read.indicators[0].doubts
    assert any("mức còn lại" in warning.message for warning in read.warnings)


def test_a_share_of_the_level_before_is_a_change_that_is_marked() -> None:
    read = draft("Số vụ trộm bằng 70% so với năm 2025.")
    (found,) = read.indicators
    assert shown(found)[:2] == ("Số vụ trộm", "change-30")
    assert found.targets[0].base_year == 2025
    assert "targets" in found.doubts


def test_percentage_points_are_named_and_not_understood() -> None:
    (found,) = draft("Giảm 0,8 điểm phần trăm tỷ lệ sinh con thứ ba so với năm 2025.").indicators
    assert shown(found) == ("Tỷ lệ sinh con thứ ba", "?None", 2026, "điểm phần trăm")
    assert "targets" in found.doubts


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("95% hội viên được học nghề, trong đó 40% có việc làm.", "40% có việc làm"),
        ("Trồng 200.000 cây, trong đó cây gỗ lớn đạt 80.000 cây.", "cây gỗ lớn"),
    ],
)
def test_a_figure_for_a_part_of_the_whole_is_told(sentence: str, part: str) -> None:
    plan = draft(sentence)
    assert len(plan.indicators) == 1
    assert any("còn mức riêng" in one.message and part in one.message for one in plan.warnings)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Nhựa hóa 2,6 km đường trục thôn.", "Nhựa hóa đường trục thôn"),
        ("Kè đá hộc 1,5 km bờ sông.", "Kè đá hộc bờ sông"),
        ("Diện tích rừng trồng 120 ha rừng gỗ lớn.", "Diện tích rừng trồng"),
    ],
)
def test_what_stands_behind_a_unit_of_measure_is_what_is_made(sentence: str, name: str) -> None:
    (found,) = draft(sentence).indicators
    assert found.name == name


@pytest.mark.parametrize(
    ("sentence", "name", "target"),
    [
        ("2 phần 3 số thôn có nhà văn hóa đạt chuẩn.", "Số thôn có nhà văn hóa đạt chuẩn", "66.7"),
        ("Hai phần ba số chi bộ xếp loại tốt.", "Số chi bộ xếp loại tốt", "66.7"),
        ("Tối thiểu 1/3 số hộ có hầm biogas.", "Số hộ có hầm biogas", "33.3"),
    ],
)
def test_a_share_said_in_words_is_told_in_percent(sentence: str, name: str, target: str) -> None:
    (found,) = draft(sentence).indicators
    assert (found.name, found.measure_unit, str(found.targets[0].value)) == (name, "%", target)


def test_a_line_below_work_that_aims_at_several_figures_gives_indicators() -> None:
    plan = PlanFileReader().read_text(
        "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. NHIỆM VỤ\n1. Xây dựng đời sống văn hóa\n"
        "- Hội Phụ nữ xã tuyên truyền phong trào.\n"
        "Phấn đấu 12/12 thôn đăng ký thi đua, có ít nhất 10 thôn đạt danh hiệu; xóa 07 nhà tạm.\n"
    )
    assert [task.title for task in plan.tasks] == ["Tuyên truyền phong trào"]
    assert [(one.name, one.targets[0].value) for one in plan.indicators] == [
        ("Thôn đăng ký thi đua", 12),
        ("Thôn đạt danh hiệu", 10),
        ("Xóa nhà tạm", 7),
    ]


@pytest.mark.parametrize(
    ("sentence", "reading"),
    [
        ("Tổng đàn lợn đạt từ 1.300 con trở lên.", ("Tổng đàn lợn", ">=1300", 2026, "con")),
        ("Đàn trâu, bò: từ 900 con trở lên.", ("Đàn trâu, bò", ">=900", 2026, "con")),
        (
            "Tăng từ 3 lên 5 mô hình kinh tế tập thể.",
            ("Tăng mô hình kinh tế tập thể", ">=5", 2026, "mô hình"),
        ),
        (
            "Thu nhập bình quân đạt từ 60 triệu đồng lên 65 triệu đồng.",
            ("Thu nhập bình quân", ">=65", 2026, "triệu đồng"),
        ),
    ],
)
def test_heads_of_livestock_are_no_level_before(
    sentence: str, reading: tuple[str, str, int | None, str]
) -> None:
    (found,) = draft(sentence).indicators
    assert shown(found) == reading
