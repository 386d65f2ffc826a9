"""A measure that several clauses name for a year each."""

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader


def read(text: str) -> PlanDraft:
    head = "KẾ HOẠCH\nChuyển đổi số xã Suối Mây giai đoạn 2026 - 2030\n\nI. CHỈ TIÊU CỤ THỂ\n"
    return PlanFileReader().read_text(f"{head}{text}")


def levels(draft: PlanDraft) -> list[tuple[str, list[tuple[int | None, str]]]]:
    return [
        (one.name, [(target.year, f"{target.comparator}{target.value}") for target in one.targets])
        for one in draft.indicators
    ]


def test_two_sections_of_two_years_give_one_indicator() -> None:
    draft = read(
        "1. Đến hết năm 2026:\n- 75% hồ sơ nộp trực tuyến;\n- tối thiểu 06 sáng kiến được công "
        "nhận.\n2. Đến hết năm 2028:\n- 90% hồ sơ nộp trực tuyến;\n"
        "- ít nhất 14 sáng kiến được công nhận.\n"
    )

    assert levels(draft) == [
        ("Hồ sơ nộp trực tuyến", [(2026, ">=75"), (2028, ">=90")]),
        ("Sáng kiến được công nhận", [(2026, ">=6"), (2028, ">=14")]),
    ]
    assert [group.number for group in draft.indicator_groups] == ["1"]
    assert not any("chưa nhận làm chỉ tiêu" in one.message for one in draft.warnings)


def test_two_sentences_with_their_years_in_front() -> None:
    draft = read(
        "1. Năm 2026: 72% hồ sơ chứng thực nộp trực tuyến; tối thiểu 05 mô hình số.\n"
        "2. Năm 2027: tỷ lệ hồ sơ chứng thực nộp trực tuyến đạt 88%; ít nhất 09 mô hình số.\n"
    )

    assert levels(draft) == [
        ("Hồ sơ chứng thực nộp trực tuyến", [(2026, ">=72"), (2027, ">=88")]),
        ("Mô hình số", [(2026, ">=5"), (2027, ">=9")]),
    ]


def test_one_year_named_twice_stays_two() -> None:
    draft = read(
        "1. Năm 2026\n- Tỷ lệ hồ sơ trực tuyến đạt 70%.\n"
        "2. Đến năm 2026\n- Tỷ lệ hồ sơ trực tuyến đạt 80%.\n"
    )

    assert len(draft.indicators) == 2


def test_other_units_or_other_bodies_stay_apart() -> None:
    draft = read(
        "1. Năm 2026\n- Số hóa 60% hồ sơ hộ tịch.\n- 12 thôn có loa thông minh.\n"
        "2. Đến năm 2030\n- Số hóa 4.000 hồ sơ hộ tịch.\n- 100% thôn có loa thông minh.\n"
    )

    assert [len(one.targets) for one in draft.indicators] == [1, 1, 1, 1]
