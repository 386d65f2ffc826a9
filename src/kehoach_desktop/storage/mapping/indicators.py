"""Indicator groups, and indicators with leads and targets."""

from collections.abc import Sequence
from typing import Any

from kehoach_desktop.domain.indicators.indicator import Indicator, IndicatorGroup
from kehoach_desktop.domain.plans.task import Assignee
from kehoach_desktop.storage.decimal_text import decimal_to_text
from kehoach_desktop.storage.mapping.entity_mapping import EntityMapping, Part, Row
from kehoach_desktop.storage.mapping.target_cells import target_of
from kehoach_desktop.storage.tables import Base


def _group_row(group: IndicatorGroup) -> Row:
    return (group.id, group.plan_id, group.position, group.number, group.title, group.where)


def _group(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> IndicatorGroup:
    return IndicatorGroup(*row)


def _row(indicator: Indicator) -> Row:
    return (
        indicator.id,
        indicator.plan_id,
        indicator.position,
        indicator.name,
        indicator.number,
        indicator.measure_unit,
        indicator.group_id,
        indicator.note,
        indicator.where,
    )


def _leads(indicator: Indicator) -> list[Row]:
    return [
        (indicator.id, place, unit.text, unit.unit_id) for place, unit in enumerate(indicator.lead)
    ]


def _targets(indicator: Indicator) -> list[Row]:
    return [
        (
            indicator.id,
            place,
            target.year,
            target.text,
            None if target.comparator is None else target.comparator.value,
            decimal_to_text(target.value),
            decimal_to_text(target.upper),
            int(target.rank),
            target.also,
            target.base_year,
        )
        for place, target in enumerate(indicator.targets)
    ]


def _indicator(row: tuple[Any, ...], parts: Sequence[Sequence[tuple[Any, ...]]]) -> Indicator:
    id, plan_id, position, name, number, measure_unit, group_id, note, where = row
    leads, targets = parts
    return Indicator(
        id=id,
        plan_id=plan_id,
        position=position,
        name=name,
        number=number,
        measure_unit=measure_unit,
        group_id=group_id,
        lead=tuple(Assignee(text, unit_id) for _, _, text, unit_id in leads),
        targets=tuple(target_of(target) for target in targets),
        note=note,
        where=where,
    )


_TABLES = Base.metadata.tables

INDICATOR_GROUPS = EntityMapping(
    "nhóm chỉ tiêu", _TABLES["indicator_group"], ("position", "id"), _group_row, _group
)
INDICATORS = EntityMapping(
    "chỉ tiêu",
    _TABLES["indicator"],
    ("position", "id"),
    _row,
    _indicator,
    (Part(_TABLES["indicator_lead"], _leads), Part(_TABLES["target"], _targets)),
)
