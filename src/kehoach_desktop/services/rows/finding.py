"""Finding plans, tasks and indicators by what an officer types: key, number or symbol."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.indicators.indicator import Indicator
from kehoach_desktop.domain.plans.plan import Plan, PlanState
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.domain.text.vietnamese import clean, fold, shortened
from kehoach_desktop.domain.text.whole_number import whole_number
from kehoach_desktop.services.models.read_models import PlanSummary
from kehoach_desktop.services.ports.store import UnitOfWork

LEAST_PREFIX = 4
"""A key may be shortened to this many characters."""

_SHOWN = 8
"""How many candidates a message names."""

Found = TypeVar("Found", Plan, Task, Indicator)


def find_plan(work: UnitOfWork, text: str) -> Plan:
    """Return the plan with this key, key prefix, symbol or number; raises as described below.

    Raises NotFound when none fits and InvalidInput, naming the candidates, when several do.
    """
    words = clean(text)
    if exact := work.plans.find(words):
        return exact
    plans = work.plans.matching()
    folded = fold(words)
    found = [plan for plan in plans if plan.symbol and fold(plan.symbol) == folded]
    found = found or [plan for plan in plans if plan.number and fold(plan.number) == folded]
    found = found or _by_prefix(plans, words)
    return _the_one(found, "kế hoạch", words, lambda plan: plan.symbol or shortened(plan.title))


def find_task(work: UnitOfWork, text: str, plan_id: str | None = None) -> Task:
    """Return the task with this key, key prefix, printed number ("5", "II.5") or clause.

    ``plan_id`` narrows the search to one plan. Raises NotFound when none fits and
    InvalidInput, naming the candidates, when several do.
    """
    words = clean(text)
    exact = work.tasks.find(words)
    if exact and plan_id in (None, exact.plan_id):
        return exact
    within: dict[str, str | int | bool | None] = {"plan_id": plan_id} if plan_id else {}
    found = work.tasks.matching(number=words, **within) if words else []
    if not found and "." in words:
        group_number, number = words.split(".", 1)
        found = [
            task
            for task in work.tasks.matching(number=number.strip(), **within)
            if task.group_id
            and fold(work.groups.get(task.group_id).number).rstrip(".") == fold(group_number)
        ]
    # Lists show the clause where a task has no number of its own.
    if words and not found:
        found = work.tasks.matching(clause=words, **within)
    found = found or _by_prefix_when_long(words, lambda: work.tasks.matching(**within))
    return _the_one(found, "nhiệm vụ", words, lambda task: task_title(work, task))


def find_indicator(work: UnitOfWork, text: str, plan_id: str | None = None) -> Indicator:
    """Return the indicator with this key, key prefix or printed number.

    ``plan_id`` narrows the search to one plan. Raises NotFound when none fits and
    InvalidInput, naming the candidates, when several do.
    """
    words = clean(text)
    exact = work.indicators.find(words)
    if exact and plan_id in (None, exact.plan_id):
        return exact
    within: dict[str, str | int | bool | None] = {"plan_id": plan_id} if plan_id else {}
    found = work.indicators.matching(number=words, **within)
    found = found or _by_prefix_when_long(words, lambda: work.indicators.matching(**within))
    return _the_one(
        found,
        "chỉ tiêu",
        words,
        lambda indicator: f"{indicator.number} {shortened(indicator.name)}",
    )


def plans_in_force(work: UnitOfWork) -> dict[str, PlanSummary]:
    """Return the plans that bind the office, by key, in display order."""
    return {plan.id: plan for plan in work.queries.plans() if plan.state is PlanState.IN_FORCE}


def the_plan(work: UnitOfWork, plan_id: str) -> Plan:
    """Return the plan with this key; raises NotFound."""
    if plan := work.plans.find(plan_id):
        return plan
    raise NotFound("Kế hoạch này không còn trong dữ liệu; có thể nó đã được xóa.")


def the_task(work: UnitOfWork, task_id: str) -> Task:
    """Return the task with this key; raises NotFound."""
    if task := work.tasks.find(task_id):
        return task
    raise NotFound("Nhiệm vụ này không còn trong kế hoạch; có thể nó đã được xóa.")


def the_indicator(work: UnitOfWork, indicator_id: str) -> Indicator:
    """Return the indicator with this key; raises NotFound."""
    if indicator := work.indicators.find(indicator_id):
        return indicator
    raise NotFound("Chỉ tiêu này không còn trong kế hoạch; có thể nó đã được xóa.")


def task_title(work: UnitOfWork, task: Task) -> str:
    """Return how a task is named in a message: its number and the beginning of its title."""
    number = task_number(work, task)
    return f"{number} {shortened(task.title)}" if number else shortened(task.title)


def task_number(work: UnitOfWork, task: Task) -> str:
    """Return the printed number with its group's ("II.5"), or "" where none is printed."""
    group = work.groups.find(task.group_id) if task.group_id else None
    return whole_number(group.number if group else None, task.number)


def _by_prefix_when_long(words: str, every: Callable[[], list[Found]]) -> list[Found]:
    return _by_prefix(every(), words) if len(words) >= LEAST_PREFIX else []


def _by_prefix(entities: Sequence[Found], words: str) -> list[Found]:
    if len(words) < LEAST_PREFIX:
        return []
    return [entity for entity in entities if entity.id.startswith(words.lower())]


_ASKED = {
    "kế hoạch": "số, ký hiệu của kế hoạch, ví dụ 12/KH-UBND",
    "nhiệm vụ": "số của nhiệm vụ như trong kế hoạch, ví dụ 5 hoặc II.5",
    "chỉ tiêu": "số của chỉ tiêu như trong kế hoạch, ví dụ 5",
}
"""What the officer sees of each and can name it by."""


def _the_one(found: Sequence[Found], what: str, words: str, name: Callable[[Found], str]) -> Found:
    if len(found) == 1:
        return found[0]
    if not found:
        raise NotFound(
            f"Không tìm thấy {what} “{shortened(words)}”. Hãy ghi {_ASKED[what]}, hoặc mã (ít nhất "
            "bốn ký tự đầu của mã)."
        )
    listed = "; ".join(f"{entity.id[:8]} – {name(entity)}" for entity in found[:_SHOWN])
    more = f" và {len(found) - _SHOWN} {what} khác" if len(found) > _SHOWN else ""
    raise InvalidInput(
        f"“{shortened(words)}” có thể là nhiều {what}: {listed}{more}. "
        "Hãy ghi rõ kế hoạch hoặc dùng mã."
    )
