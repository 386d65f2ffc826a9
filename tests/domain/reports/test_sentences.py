import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.indicators.judgement import Judgement
from kehoach_desktop.domain.plans.plan import Plan
from kehoach_desktop.domain.plans.status import StatusCounts, StatusLeaf
from kehoach_desktop.domain.reports.sentences import (
    indicator_counts,
    indicator_summary,
    merged,
    one_line,
    plan_name,
    plan_reference,
    task_counts,
    task_summary,
)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(StatusLeaf), st.integers(0, 60)))
def test_every_sentence_of_counts_sums_to_its_total(leaves: dict[StatusLeaf, int]) -> None:
    counts = StatusCounts(leaves)
    sentence = task_counts(counts)
    assert sum(int(n) for n in re.findall(r"(\d+) nhiệm vụ", sentence)) == counts.total
    for whole, inside in re.findall(r"(\d+) nhiệm vụ(?:, đạt [\d,]+%)? \(([^()]*)\)", sentence):
        if parts := [int(n) for n in re.findall(r"(\d+)", inside)]:
            assert sum(parts) == int(whole)
    lines = task_summary(counts).lines
    assert sum(line.count for line in lines[1:] if line.level == 0) == lines[0].count


@settings(max_examples=30)
@given(st.dictionaries(st.sampled_from(Judgement), st.integers(0, 60)))
def test_judgements_sum_to_their_total(judgements: dict[Judgement, int]) -> None:
    numbers = [int(n) for n in re.findall(r"(\d+) chỉ tiêu", indicator_counts(judgements))]
    first, *rest = indicator_summary(judgements).lines
    assert sum(numbers) == first.count == sum(line.count for line in rest)


@pytest.mark.parametrize(
    ("title", "symbol", "name", "reference"),
    [
        (
            "Kế hoạch chuyển đổi số năm 2026",
            "12/KH-UBND",
            "Kế hoạch chuyển đổi số năm 2026",
            "Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND xã về chuyển đổi số năm 2026",
        ),
        (
            "Thực hiện Nghị quyết 57",
            "12/KH-UBND",
            "Kế hoạch thực hiện Nghị quyết 57",
            "Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND xã thực hiện Nghị quyết 57",
        ),
        (
            "Ban hành Kế hoạch hoạt động của Ban Chỉ đạo",
            "3/QĐ-BCĐ",
            "Kế hoạch hoạt động của Ban Chỉ đạo",
            "Quyết định số 3/QĐ-BCĐ ngày 15/01/2026 của UBND xã "
            "ban hành Kế hoạch hoạt động của Ban Chỉ đạo",
        ),
        (
            "Khoa học và Công nghệ xã",
            "/KH-UBND",
            "Kế hoạch Khoa học và Công nghệ xã",
            "Kế hoạch ngày 15/01/2026 của UBND xã về Khoa học và Công nghệ xã",
        ),
        (
            "V/v triển khai chữ ký số cá nhân",
            "512/SKHCN-CĐS",
            "Công văn về việc triển khai chữ ký số cá nhân",
            "Công văn số 512/SKHCN-CĐS ngày 15/01/2026 của UBND xã "
            "về việc triển khai chữ ký số cá nhân",
        ),
        (
            "V/v ban hành Kế hoạch chuyển đổi số",
            "12/KH-UBND",
            "Kế hoạch chuyển đổi số",
            "Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND xã ban hành Kế hoạch chuyển đổi số",
        ),
    ],
)
def test_plans_are_named_as_sentences_name_them(
    title: str, symbol: str, name: str, reference: str
) -> None:
    plan = Plan("p", "o", title, symbol=symbol, date=date(2026, 1, 15))
    assert plan_name(plan) == name
    assert plan_reference(plan, "UBND xã") == reference


def test_the_same_words_are_said_once_with_all_who_said_them() -> None:
    entries = [("Thiếu kinh phí.", ["A"]), ("- thiếu  kinh phí", ["B", "a"]), ("", ["C"])]
    (only,) = merged(entries)
    assert only.line == "Thiếu kinh phí (A; B)"
    assert one_line(" Một.\n\n- hai;\n") == "Một; hai"
