"""Indicators in reading order, with what listings and grids both show of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.storage.mapping.target_cells import target_of
from kehoach_desktop.storage.queries.assigned_units import units_of_indicators
from kehoach_desktop.storage.queries.plan_order import NO_GROUP, GroupHead, PlanHead
from kehoach_desktop.storage.queries.reader import Reader

_GROUPS = "SELECT id, plan_id, plan_id, number, title FROM indicator_group"
_INDICATORS = """
SELECT i.id, i.plan_id, i.group_id, i.number, i.name, i.measure_unit, i.note, i."where"
FROM indicator i JOIN plan p ON p.id = i.plan_id
LEFT JOIN indicator_group g ON g.id = i.group_id
WHERE i.plan_id = ?1 OR ?1 IS NULL
ORDER BY p.position, p.id, g.position IS NULL, g.position, g.id, i.position, i.id
"""
_TARGETS = "SELECT * FROM target"


@dataclass(frozen=True, slots=True)
class IndicatorHead:
    """An indicator with its plan, group, leads and targets."""

    id: str
    plan: PlanHead
    group: GroupHead
    number: str
    name: str
    measure_unit: str
    note: str
    where: str
    lead: tuple[str, ...]
    targets: tuple[Target, ...]

    def target(self, year: int, *, else_plans: bool = False) -> Target | None:
        """Return the year's target, else one that names no year, else ``None``.

        With ``else_plans`` that of the plan's year is the last choice: a plan stays in force
        until what is to be said of its year is said in the next.
        """
        for wanted in (year, None, self.plan.year) if else_plans else (year, None):
            for target in self.targets:
                if target.year == wanted:
                    return target
        return None


def indicators_in_order(
    reader: Reader, plans: dict[str, PlanHead], plan_id: str | None
) -> Iterator[IndicatorHead]:
    """Return the indicators of these plans: by group, those in no group last."""
    groups = {row[0]: GroupHead(*row) for row in reader.rows(_GROUPS)}
    lead = units_of_indicators(reader)
    targets: dict[str, list[Target]] = {}
    for row in reader.rows(_TARGETS):
        targets.setdefault(row[0], []).append(target_of(row))
    for id, plan, group_id, number, name, unit, note, where in reader.rows(_INDICATORS, plan_id):
        if plan not in plans:
            continue
        yield IndicatorHead(
            id=id,
            plan=plans[plan],
            group=groups[group_id] if group_id else NO_GROUP,
            number=number,
            name=name,
            measure_unit=unit,
            note=note,
            where=where,
            lead=tuple(lead.get(id, ())),
            targets=tuple(targets.get(id, ())),
        )
