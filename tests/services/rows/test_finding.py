import datetime
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.ports.store import UnitOfWorkFactory


@pytest.fixture
def plans(uow: UnitOfWorkFactory, clock: Callable[[], datetime.date]) -> PlanService:
    return PlanService(uow, clock)


def test_a_plan_is_found_by_key_prefix_symbol_and_number(plans: PlanService, sample: Any) -> None:
    plan_id = sample.plan("12/KH-UBND")
    sample.plan("13/KH-UBND")
    for text in (plan_id, plan_id[:8], plan_id[:8].upper(), "12/kh-ubnd", " 12 "):
        assert plans.find_plan(text) == plan_id


def test_a_task_is_found_by_key_prefix_and_printed_number(plans: PlanService, sample: Any) -> None:
    plan_id = sample.plan()
    sample.task(plan_id, "5", sample.group(plan_id, "I"))
    wanted = sample.task(plan_id, "5", sample.group(plan_id, "II"))
    only = sample.task(plan_id, "9")
    for text in (wanted, wanted[:8], "II.5", "ii.5"):
        assert plans.find_task(text, plan_id) == wanted
    assert plans.find_task("9") == only


def test_a_task_without_a_number_is_found_by_its_clause(
    plans: PlanService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    plan_id = sample.plan()
    wanted = sample.task(plan_id, "")
    with uow() as work:
        work.tasks.update(replace(work.tasks.get(wanted), clause="III.2"))
        work.commit("ghi mục")
    assert plans.find_task("III.2", plan_id) == wanted


def test_several_candidates_are_listed(plans: PlanService, sample: Any) -> None:
    one, two = sample.plan("12/KH-UBND"), sample.plan("13/KH-UBND")
    first, second = sample.task(one, "5"), sample.task(two, "5")
    with pytest.raises(InvalidInput) as refused:
        plans.find_task("5")
    assert first[:8] in str(refused.value)
    assert second[:8] in str(refused.value)
    assert plans.find_task("5", two) == second
    with pytest.raises(NotFound):
        plans.find_task(first, two)


def test_an_indicator_is_found_by_its_number(plans: PlanService, sample: Any) -> None:
    plan_id = sample.plan()
    first = sample.indicator(plan_id)
    sample.indicator(plan_id, "Số thôn có tổ công nghệ")
    assert plans.find_indicator("1") == first
    assert plans.find_indicator(first[:6], plan_id) == first


@pytest.mark.parametrize("text", ["", "99", "abc", "zzzzzzzz", "V.1"])
def test_what_fits_nothing_is_not_found(plans: PlanService, sample: Any, text: str) -> None:
    sample.task(sample.plan(), "1")
    with pytest.raises(NotFound, match="Không tìm thấy nhiệm vụ"):
        plans.find_task(text)


def test_what_is_not_found_is_asked_for_by_what_the_officer_sees(plans: PlanService) -> None:
    with pytest.raises(NotFound, match="12/KH-UBND"):
        plans.find_plan("99")
    with pytest.raises(NotFound, match=r"II\.5"):
        plans.find_task("99")
