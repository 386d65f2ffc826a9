"""Plans and task groups."""

from collections.abc import Sequence
from typing import Any

from kehoach_desktop.domain.plans.plan import Plan, PlanState, TaskGroup
from kehoach_desktop.storage.mapping.cells import cell_day, day_cell
from kehoach_desktop.storage.mapping.entity_mapping import EntityMapping, Row
from kehoach_desktop.storage.tables import Base


def _plan_row(plan: Plan) -> Row:
    return (
        plan.id,
        plan.office_id,
        plan.title,
        plan.number,
        plan.symbol,
        plan.issuer,
        plan.place,
        day_cell(plan.date),
        plan.year,
        plan.state.value,
        plan.position,
        plan.source,
        day_cell(plan.accepted_on),
    )


def _plan(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> Plan:
    *texts, date, year, state, position, source, accepted_on = row
    id, office_id, title, number, symbol, issuer, place = texts
    return Plan(
        id=id,
        office_id=office_id,
        title=title,
        number=number,
        symbol=symbol,
        issuer=issuer,
        place=place,
        date=cell_day(date),
        year=year,
        state=PlanState(state),
        position=position,
        source=source,
        accepted_on=cell_day(accepted_on),
    )


def _group_row(group: TaskGroup) -> Row:
    return (
        group.id,
        group.plan_id,
        group.position,
        group.number,
        group.title,
        group.parent_id,
        group.where,
    )


def _group(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> TaskGroup:
    return TaskGroup(*row)


_TABLES = Base.metadata.tables

PLANS = EntityMapping("kế hoạch", _TABLES["plan"], ("position", "id"), _plan_row, _plan)
GROUPS = EntityMapping(
    "nhóm nhiệm vụ", _TABLES["task_group"], ("position", "id"), _group_row, _group
)
