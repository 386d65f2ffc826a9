"""What the cells and names of an indicator table say of units, years and rows without a number."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftIndicator, PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

PLAN = "KẾ HOẠCH\nCông tác năm 2026 của xã Suối Mây\n\n"


def read(*rows: tuple[str, ...]) -> PlanDraft:
    text = "\n".join("\t".join(row) for row in rows)
    return PlanFileReader().read_text(f"{PLAN}{text}\n")


def levels(indicator: DraftIndicator) -> list[tuple[int | None, str]]:
    return [(one.year, f"{one.comparator}{one.value}") for one in indicator.targets]


def test_quarters_lead_to_the_target_of_the_year() -> None:
    draft = read(
        ("STT", "Nội dung chỉ tiêu", "Đơn vị", "Mục tiêu", "", ""),
        ("", "", "", "Quý II", "Quý IV", "Năm 2027"),
        ("1", "Tỷ lệ hồ sơ trực tuyến", "%", "70", "80", "90"),
        ("2", "Thời gian chờ bình quân", "phút", "20", "≤ 15", "≤ 10"),
    )

    first, second = draft.indicators
    assert levels(first) == [(2026, ">=80"), (2027, ">=90")]
    assert levels(second) == [(2026, "<=15"), (2027, "<=10")]
    assert first.note == "Quý II: 70"


def test_months_lead_to_a_column_of_the_whole_year() -> None:
    draft = read(
        ("STT", "Chỉ tiêu", "ĐVT", "6 tháng năm 2026", "Cả năm 2026"),
        ("1", "Số lớp phổ cập kỹ năng số", "lớp", "5", "12"),
        ("2", "Số tin, bài tuyên truyền", "bài", "30", "70"),
    )

    assert [levels(one) for one in draft.indicators] == [[(2026, ">=12")], [(2026, ">=70")]]


def test_parts_without_a_number_are_rows_of_their_own() -> None:
    draft = read(
        ("STT", "Tên chỉ tiêu", "ĐVT", "Chỉ tiêu năm 2026"),
        ("1", "Tỷ lệ hồ sơ trực tuyến", "%", "85"),
        ("", "Trong đó: lĩnh vực hộ tịch", "%", "95"),
        ("", "lĩnh vực đất đai", "%", "≥ 60"),
        ("2", "Tỷ lệ hồ sơ giải quyết", "%", "99"),
        ("", "đúng hạn và trước hạn", "", ""),
    )

    assert [(one.name, levels(one)[0][1]) for one in draft.indicators] == [
        ("Tỷ lệ hồ sơ trực tuyến", ">=85"),
        ("Trong đó: lĩnh vực hộ tịch", ">=95"),
        ("lĩnh vực đất đai", ">=60"),
        ("Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn", ">=99"),
    ]


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Thu ngân sách (tỷ đồng)", "tỷ đồng"),
        ("Thu nhập bình quân đầu người (triệu đồng/người/năm)", "triệu đồng/người/năm"),
        ("Tỷ lệ che phủ rừng (%)", "%"),
        ("Số lao động được tạo việc làm (người)", "người"),
        ("Năng suất lúa (ĐVT: tạ/ha)", "tạ/ha"),
        ("Tỷ lệ hộ nghèo (theo chuẩn mới)", ""),
    ],
)
def test_a_bracket_behind_the_name_tells_the_unit(name: str, unit: str) -> None:
    draft = read(("TT", "Chỉ tiêu", "Mục tiêu năm 2026"), ("1", name, "42"), ("2", "Số lớp", "4"))

    assert draft.indicators[0].measure_unit == unit


@pytest.mark.parametrize(
    ("target", "level", "unit"),
    [
        ("Rút ngắn từ 15 ngày xuống 10 ngày", "<=10", "ngày"),
        ("Không quá 15 phút", "<=15", "phút"),
        ("20 m2", ">=20", "m2"),
        ("Trong 20 xã đầu", "<=20", ""),
        ("Thuộc nhóm 10 xã đứng đầu", "<=10", ""),
    ],
)
def test_the_words_of_a_target_tell_what_it_counts(target: str, level: str, unit: str) -> None:
    draft = read(("TT", "Chỉ tiêu", "Mục tiêu năm 2026"), ("1", "Xử lý hồ sơ", target))

    (indicator,) = draft.indicators
    assert levels(indicator) == [(2026, level)]
    assert indicator.measure_unit == unit
