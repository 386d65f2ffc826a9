"""A target typed by the officer for a measure of which less is better."""

from typing import Any

import pytest

from kehoach_desktop.domain.drafts.draft import DraftIndicator, PlanDraft
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.indicators.target import Comparator
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.reviewing.draft_editing import correct_indicator
from kehoach_desktop.services.reviewing.draft_joining import join_rows


@pytest.fixture
def plans(uow: Any, clock: Any, holidays: Any) -> PlanService:
    return PlanService(uow, clock, holidays)


def draft(*indicators: DraftIndicator) -> PlanDraft:
    return PlanDraft("k.docx", year=2026, indicators=indicators)


@pytest.mark.parametrize(
    ("name", "typed", "comparator"),
    [
        ("Tỷ lệ hộ nghèo", "2,5%", Comparator.AT_MOST),
        ("Tỷ lệ hộ nghèo", "≥ 2,5%", Comparator.AT_LEAST),
        ("Tỷ lệ hộ dùng nước sạch", "2,5%", Comparator.AT_LEAST),
    ],
)
def test_a_bare_figure_typed_in_the_review_is_a_ceiling_where_less_is_better(
    name: str, typed: str, comparator: Comparator
) -> None:
    before = draft(DraftIndicator("i1", name))
    (indicator,) = correct_indicator(before, "i1", "target:2026", typed).indicators
    assert [target.comparator for target in indicator.targets] == [comparator]


def test_a_target_joined_of_two_rows_is_read_by_the_joined_name() -> None:
    before = draft(
        DraftIndicator("i1", "Tỷ lệ hộ", targets=(read_target("2,5%", 2026),)),
        DraftIndicator("i2", "nghèo", targets=(read_target("(đa chiều)", 2026),)),
    )
    (indicator,) = join_rows(before, "i1", "i2").indicators
    assert [(one.text, one.comparator) for one in indicator.targets] == [
        ("2,5% (đa chiều)", Comparator.AT_MOST)
    ]


def test_a_target_typed_in_the_plan_is_a_ceiling_where_less_is_better(
    plans: PlanService, sample: Any
) -> None:
    plan_id = sample.plan()
    indicator_id = sample.indicator(plan_id, name="Tỷ lệ hộ nghèo")
    plans.edit_indicator(indicator_id, "target", "2,5%")
    (line,) = plans.indicators(plan_id)
    assert line.target is not None and line.target.comparator is Comparator.AT_MOST
