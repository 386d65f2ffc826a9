"""Rows of a plan that its newer version has no more, and that nothing hangs on."""

from collections.abc import Collection

from kehoach_desktop.domain.indicators.indicator import IndicatorGroup
from kehoach_desktop.domain.plans.plan import TaskGroup
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.updating.plan_sides import PlanSides


def removable(sides: PlanSides) -> frozenset[str]:
    """Return the keys of the gone rows that can be taken away without losing a record.

    A heading can where all that stood under it goes elsewhere; one the officer made
    herself and left empty stays. A duty always can, an indicator where nothing was recorded.
    """
    gone = {met.key for met in sides.indicators if met.new is None}
    found = {met.key for met in sides.duties if met.new is None} | (gone - sides.recorded)
    inside: dict[str, list[bool]] = {}
    for task in sides.tasks:
        if task.old is not None and task.old.group_id and task.old.parent_id is None:
            leaves = task.new is not None and sides.held(task.new.group_id) != task.old.group_id
            inside.setdefault(task.old.group_id, []).append(leaves)
    for row in sides.indicators:
        if row.old is not None and row.old.group_id:
            leaves = row.new is not None and sides.held(row.new.group_id) != row.old.group_id
            inside.setdefault(row.old.group_id, []).append(leaves)
    headings: list[tuple[str, TaskGroup | IndicatorGroup | None]] = [
        (one.key, one.old) for one in sides.groups if one.new is None
    ]
    headings += [(one.key, one.old) for one in sides.indicator_groups if one.new is None]
    for key, held in headings:
        leaving = inside.get(key, [])
        if held is not None and all(leaving) and (leaving or held.where):
            found.add(key)
    # A heading over another that stays must stay as well.
    parents = {met.old.id: met.old.parent_id for met in sides.groups if met.old is not None}
    staying = {met.key for met in sides.groups if met.old is not None} - found
    for met in sides.groups:
        if met.old is None or met.old.id not in staying:
            continue
        is_moved = met.new is not None and sides.held(met.new.parent_id) != met.old.parent_id
        above = None if is_moved else met.old.parent_id
        while above is not None:
            found.discard(above)
            above = parents.get(above)
    return frozenset(found)


def remove_rows(work: UnitOfWork, sides: PlanSides, keys: Collection[str]) -> int:
    """Take the chosen gone rows away and return how many; a heading still in use stays."""
    removed = 0
    for met in sides.duties:
        if met.key in keys:
            work.duties.remove(met.key)
            removed += 1
    for row in sides.indicators:
        if row.key in keys:
            work.indicators.remove(row.key)
            removed += 1
    for heading in sides.indicator_groups:
        if heading.key in keys and not work.indicators.matching(group_id=heading.key):
            work.indicator_groups.remove(heading.key)
            removed += 1
    left = [met.key for met in sides.groups if met.key in keys]
    while empty := [key for key in left if _is_empty(work, key)]:
        for key in empty:
            work.groups.remove(key)
            left.remove(key)
        removed += len(empty)
    return removed


def _is_empty(work: UnitOfWork, group_id: str) -> bool:
    return not (work.tasks.matching(group_id=group_id) or work.groups.matching(parent_id=group_id))
