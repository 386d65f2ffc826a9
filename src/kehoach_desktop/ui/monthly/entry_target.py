"""Points from other pages at one row of the month's grids."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntryTarget:
    """A period's key and, where given, the task or indicator to bring into view."""

    period: str
    task_id: str = ""
    indicator_id: str = ""
    plan_id: str | None = None
