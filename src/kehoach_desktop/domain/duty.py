"""Reporting duties: who reports to whom, how often, by which day."""

from dataclasses import dataclass

from kehoach_desktop.domain.deadline import Frequency


@dataclass(frozen=True, slots=True)
class ReportingDuty:
    """A duty as read; with ``before`` the named ``day`` itself is already late."""

    id: str
    plan_id: str
    frequency: Frequency
    day: int | None = None
    month: int | None = None
    before: bool = False
    reporter: str = ""
    to: tuple[str, ...] = ()
    position: int = 0
    where: str = ""
