"""Names, units and targets of indicators that are a piece of a sentence are marked."""

from decimal import Decimal

import pytest

from kehoach_desktop.domain.drafts.draft import DraftIndicator, PlanDraft
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.reading.recognise.consistency.marking import mark_inconsistent


def doubts(
    name: str, text: str = "80%", value: str = "80", *, unit: str = "%", year: int = 2026, **facts
) -> frozenset[str]:
    comparator = facts.pop("comparator", Comparator.AT_LEAST)
    target = Target(year, text, comparator, Decimal(value), **facts)
    indicator = DraftIndicator("i", name, measure_unit=unit, targets=(target,), where="đoạn 2")
    plan = PlanDraft("tep.txt", title="Kế hoạch", year=2026, indicators=(indicator,))
    return mark_inconsistent(plan).indicators[0].doubts


@pytest.mark.parametrize(
    "name",
    [
        "Ít nhất phải",
        "(đến hết năm)",
        "Riêng",
        "Giảm bình quân",
        "Thời gian chờ của một lượt khách rút",
        "Xếp hạng thư viện của phường: trong",
        "Số vườn mẫu: không ít",
        "Sang năm sau nâng",
        "Sổ hộ số hóa: giữ nguyên",
        "Chỉ số vườn xanh xếp loại Tốt trở lên (",
        "Trường hợp nào sai sổ chưa xử lý",
    ],
)
def test_a_name_that_begins_or_ends_inside_a_sentence_is_marked(name: str) -> None:
    assert doubts(name) == {"name"}


@pytest.mark.parametrize(
    "name",
    [
        "Tỷ lệ hộ có sổ liên lạc điện tử",
        "Sự cố nghiêm trọng",
        "Vườn đạt 3 sao trở lên",
        "Số lớp",
        "Diện tích (ha)",
        "Không để xảy ra cháy rừng",
        "Hộ dùng nước sạch theo chuẩn mới",
    ],
)
def test_a_whole_name_is_not(name: str) -> None:
    assert not doubts(name)


@pytest.mark.parametrize("unit", [": 75%", "điểm)", "trên 10 em", "và không thấp hơn"])
def test_a_unit_with_signs_or_words_of_a_bound_is_marked(unit: str) -> None:
    assert "measure_unit" in doubts("Vườn mẫu", "75", "75", unit=unit)


def test_an_old_level_taken_for_the_new_one_is_marked() -> None:
    assert doubts("Hộ dùng nước sạch", "từ 70% nâng lên 78%", "70") == {"targets"}
    assert not doubts("Hộ dùng nước sạch", "từ 70% nâng lên 78%", "78")
    assert doubts("Hộ dùng nước sạch: nâng lên 78%", "từ 70%", "70") == {"name", "targets"}


def test_a_part_of_a_fraction_is_marked() -> None:
    assert doubts("Rút thời gian cấp sổ", "ít nhất 1/3 thời gian", "1") == {"targets"}
    assert not doubts("Thôn có tủ sách", "9/9 thôn", "9", unit="thôn")


def test_a_level_of_a_former_year_is_marked() -> None:
    assert doubts("Diện tích có sổ", "năm 2025: 120 ha", "120", unit="ha", year=2025) == {"targets"}


def test_a_named_year_without_a_target_is_marked() -> None:
    assert doubts("Vườn mẫu", "15% vào 2026 và 30% vào 2030", "15") == {"targets"}
    assert not doubts("Thu từ chợ", "tăng 15% so với năm 2026", "15", comparator=Comparator.CHANGE)


def test_a_second_level_beside_a_target_is_marked_but_an_exception_is_not() -> None:
    assert doubts("Đơn qua mạng", "85%, còn đơn trễ dưới 1%", "85", also="còn đơn trễ dưới 1%") == {
        "targets"
    }
    assert not doubts("Đơn qua mạng", "100% (trừ đơn mật)", "100", also="trừ đơn mật")
