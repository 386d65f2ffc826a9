"""Settings of the office that several services read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach_desktop.services.ports.store import UnitOfWork

NAMED_DAY_COUNTS = "named_day_counts"
"""Setting "1" when "trước ngày 15/11" counts the 15th itself as on time."""

CALENDAR_DAYS = "calendar_days"
"""Setting with the office's own marks on days, as JSON (see ``office_calendar``)."""


def named_day_counts(work: UnitOfWork) -> bool:
    """Whether the day named after "trước" is itself still on time in this office."""
    return work.setting(NAMED_DAY_COUNTS) == "1"
