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


def day_words(frequency: Frequency, day: int, month: int | None) -> str:
    """Return a duty's day as it is said behind "ngày": "15", "10/6", "5 tháng đầu quý".

    The month of a quarterly duty counts within the quarter.
    """
    if month is None:
        return str(day)
    if frequency is not Frequency.QUARTERLY:
        return f"{day}/{month}"
    return f"{day} {QUARTER_MONTHS[(month - 1) % 3]}"


QUARTER_MONTHS = ("tháng đầu quý", "tháng thứ hai của quý", "tháng cuối quý")
"""The months of a quarter, as an officer calls them."""
