"""Indicators under which something is recorded, so that they are not taken away."""

from collections.abc import Collection

from kehoach_desktop.services.ports.store import UnitOfWork


def recorded_indicators(work: UnitOfWork, ids: Collection[str]) -> frozenset[str]:
    """Return those of the indicators with figures, tasks of their own or a history."""
    return frozenset(
        id
        for id in ids
        if work.measurements.matching(indicator_id=id)
        or work.tasks.matching(indicator_id=id)
        or work.successions.matching(new_indicator_id=id)
        or work.successions.matching(old_indicator_id=id)
    )
