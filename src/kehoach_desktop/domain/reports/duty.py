"""Reporting duties: who reports to whom, how often, by which day."""

from dataclasses import dataclass

from kehoach_desktop.domain.deadlines.deadline import Frequency


@dataclass(frozen=True, slots=True)
class ReportingDuty:
    """A duty as read; with ``before`` the named day itself is already late.

    ``weekday`` (Monday = 1) is the day of a weekly report, which has no ``day``.
    """

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
    weekday: int | None = None


def due_words(
    frequency: Frequency,
    day: int | None,
    month: int | None,
    before: bool,
    weekday: int | None = None,
) -> str:
    """Return the day of a duty as it is said: "trước ngày 15", "tháng 11", "" where there is none.

    The month of a quarterly duty counts within the quarter; with a day and no month it falls due
    in the last one, and that is said. A weekly or monthly duty has no month.
    """
    if frequency is Frequency.WEEKLY and weekday is not None:
        return f"{'trước' if before else 'chậm nhất'} {WEEKDAYS[weekday - 1]}"
    if frequency is Frequency.QUARTERLY and (month is not None or day is not None):
        alone = QUARTER_MONTHS[((month or 3) - 1) % 3]
        behind = f" {alone}"
    elif frequency in (Frequency.WEEKLY, Frequency.MONTHLY) or month is None:
        alone = behind = ""
    else:
        alone, behind = f"tháng {month}", f"/{month}"
    return alone if day is None else f"{'trước' if before else 'chậm nhất'} ngày {day}{behind}"


WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
"""The days of a week, Monday first."""

QUARTER_MONTHS = ("tháng đầu quý", "tháng thứ hai của quý", "tháng cuối quý")
"""The months of a quarter, as an officer calls them."""
