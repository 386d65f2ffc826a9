"""A reporting duty said in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.deadline import Frequency
from kehoach_desktop.domain.draft import DraftDuty


def _tr(text: str) -> str:
    return QCoreApplication.translate("DutyWords", text)


def duty_words(duty: DraftDuty) -> str:
    """Return "hằng tháng, trước ngày 15: các phòng → Văn phòng"."""
    text = {
        Frequency.WEEKLY: _tr("hằng tuần"),
        Frequency.MONTHLY: _tr("hằng tháng"),
        Frequency.QUARTERLY: _tr("hằng quý"),
        Frequency.HALF_YEARLY: _tr("6 tháng một lần"),
        Frequency.YEARLY: _tr("hằng năm"),
    }[duty.frequency]
    if duty.day is not None:
        day = f"{duty.day}/{duty.month}" if duty.month is not None else str(duty.day)
        before = _tr(", trước ngày {day}") if duty.before else _tr(", chậm nhất ngày {day}")
        text += before.format(day=day)
    who = " → ".join(part for part in (duty.reporter, ", ".join(duty.to)) if part)
    return f"{text}: {who}" if who else text
