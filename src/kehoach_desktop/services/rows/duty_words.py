"""A reporting duty in words, as lists and comparisons say it."""

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.reports.duty import ReportingDuty, due_words

FREQUENCY_WORDS = {
    Frequency.WEEKLY: "hằng tuần",
    Frequency.MONTHLY: "hằng tháng",
    Frequency.QUARTERLY: "hằng quý",
    Frequency.HALF_YEARLY: "6 tháng một lần",
    Frequency.YEARLY: "hằng năm",
}


def duty_title(duty: ReportingDuty) -> str:
    """Return what a duty is called in a list: "Báo cáo hằng tháng"."""
    return f"Báo cáo {FREQUENCY_WORDS[duty.frequency]}"


def duty_words(duty: ReportingDuty | None) -> list[tuple[str, str]]:
    """Return a duty field by field, in words."""
    if duty is None:
        return []
    return [
        ("day", due_words(duty.frequency, duty.day, duty.month, duty.before, duty.weekday)),
        ("reporter", duty.reporter),
        ("to", "; ".join(duty.to)),
    ]
