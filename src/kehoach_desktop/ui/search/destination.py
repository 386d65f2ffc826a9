"""Where a hit is looked at."""

from __future__ import annotations

import datetime

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.services.models.search_models import HitKind, SearchHit
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind, TreeFilter
from kehoach_desktop.ui.monthly.entry_target import EntryTarget

_NODES = {
    HitKind.TASK: NodeKind.TASK,
    HitKind.GROUP: NodeKind.GROUP,
    HitKind.PLAN: NodeKind.PLAN,
}


def destination(hit: SearchHit, today: datetime.date) -> tuple[str, object]:
    """Return the page's name and what it is to bring into view.

    Rows of the tree are shown in it, a unit narrows it to its tasks, a document leads to the
    plan that names it, figures and progress to their month (an indicator to this month).
    """
    owner = hit.owner_id or ""
    match hit.kind:
        case HitKind.UNIT:
            return "plans", TreeFilter(unit_id=hit.id)
        case HitKind.DOCUMENT:
            return "plans", NodeKey(NodeKind.PLAN, hit.plan_id) if hit.plan_id else None
        case HitKind.PROGRESS:
            return "monthly", EntryTarget(hit.period, task_id=owner, plan_id=hit.plan_id)
        case HitKind.MEASUREMENT:
            return "monthly", EntryTarget(hit.period, indicator_id=owner, plan_id=hit.plan_id)
        case HitKind.INDICATOR:
            month = Period.month_of(today).key
            return "monthly", EntryTarget(month, indicator_id=owner, plan_id=hit.plan_id)
        case _:
            return "plans", NodeKey(_NODES[hit.kind], hit.id)
