"""One field of a plan, a task group or an indicator changed by what the officer typed."""

import re
from collections.abc import Callable
from dataclasses import replace

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.indicators.indicator import Indicator
from kehoach_desktop.domain.indicators.less_is_better import with_direction
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.plans.plan import Plan, TaskGroup
from kehoach_desktop.domain.text.vietnamese import clean, clean_lines
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.assignees import read_assignees, unit_register
from kehoach_desktop.services.rows.field_reading import read_day, read_year, required, unknown_field

PLAN_STEPS = {
    "title": "sửa tên kế hoạch",
    "number": "đổi số kế hoạch",
    "symbol": "đổi số, ký hiệu kế hoạch",
    "issuer": "sửa cơ quan ban hành kế hoạch",
    "place": "sửa nơi ban hành kế hoạch",
    "date": "sửa ngày ban hành kế hoạch",
    "year": "đổi năm kế hoạch",
}
GROUP_STEPS = {"number": "đổi số nhóm", "title": "sửa tên nhóm"}
INDICATOR_STEPS = {
    "number": "đổi số thứ tự",
    "name": "sửa tên",
    "measure_unit": "đổi đơn vị tính",
    "lead": "đổi đơn vị chủ trì",
    "target": "đổi mục tiêu",
    "note": "sửa ghi chú",
}


def edited_plan(plan: Plan, field: str, text: str) -> Plan:
    """Return the plan with one field of ``PLAN_STEPS`` taken from ``text``.

    Number and symbol follow each other: "14" and "14/KH-UBND". Raises InvalidInput for an
    empty title, a day or year that can't be read, or an unknown field.
    """
    words = clean(text)
    setters: dict[str, Callable[[], Plan]] = {
        "title": lambda: replace(plan, title=required(text, "Kế hoạch phải có tên")),
        "number": lambda: replace(plan, number=words, symbol=_renumbered(plan.symbol, words)),
        "symbol": lambda: replace(plan, symbol=words, number=_leading_number(words, plan.number)),
        "issuer": lambda: replace(plan, issuer=words),
        "place": lambda: replace(plan, place=words),
        "date": lambda: replace(plan, date=read_day(words)),
        "year": lambda: replace(plan, year=read_year(words)),
    }
    if field not in setters:
        raise unknown_field(field)
    return setters[field]()


def edited_group(group: TaskGroup, field: str, text: str) -> TaskGroup:
    """Return the group with its number or title taken from ``text``; raises InvalidInput."""
    if field == "number":
        return replace(group, number=clean(text))
    if field == "title":
        return replace(group, title=required(text, "Nhóm nhiệm vụ phải có tên"))
    raise unknown_field(field)


def edited_indicator(
    work: UnitOfWork, indicator: Indicator, field: str, text: str, year: int | None
) -> Indicator:
    """Return the indicator with one field of ``INDICATOR_STEPS`` taken from ``text``.

    "target" is the target of ``year``, "target:2030" that of 2030. A target that can't be
    compared is kept as its words (judged "chưa đủ căn cứ so sánh"); empty text removes it.
    Raises InvalidInput for an empty name, a nonsense year or an unknown field.
    """
    name, _, of_year = field.partition(":")
    setters: dict[str, Callable[[], Indicator]] = {
        "number": lambda: replace(indicator, number=clean(text)),
        "name": lambda: replace(indicator, name=required(text, "Chỉ tiêu phải có tên")),
        "measure_unit": lambda: replace(indicator, measure_unit=clean(text)),
        "lead": lambda: replace(indicator, lead=read_assignees(text, unit_register(work))),
        "note": lambda: replace(indicator, note=clean_lines(text)),
        "target": lambda: _with_target(indicator, text, read_year(of_year) if of_year else year),
    }
    if name not in setters or (of_year and name != "target"):
        raise unknown_field(field)
    return setters[name]()


def _with_target(indicator: Indicator, text: str, year: int | None) -> Indicator:
    words = clean(text)
    others = tuple(target for target in indicator.targets if target.year != year)
    if not words:
        return replace(indicator, targets=others)
    if year is None and others:
        raise InvalidInput(
            "Kế hoạch chưa ghi năm nên không biết đây là mục tiêu của năm nào; mục tiêu cũ được "
            "giữ lại. Hãy ghi năm của kế hoạch trước."
        )
    read = read_target(words, year, measure_unit=indicator.measure_unit)
    (target,), _is_unsure = with_direction(indicator.name, [replace(read, year=year)])
    targets = sorted((*others, target), key=lambda one: one.year or 0)
    return replace(indicator, targets=tuple(targets))


def _leading_number(symbol: str, number: str) -> str:
    found = re.match(r"\d+", symbol)
    return found[0] if found else number


def _renumbered(symbol: str, number: str) -> str:
    return re.sub(r"^\d*(?=/)", lambda _: number, symbol)
