"""A reporting duty said in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.deadline import Frequency
from kehoach_desktop.domain.draft import DraftDuty

translate = QCoreApplication.translate


def duty_words(duty: DraftDuty) -> str:
    """Return "hằng tháng, trước ngày 15: các phòng → Văn phòng"."""
    text = {
        Frequency.WEEKLY: translate("DutyWords", "hằng tuần"),
        Frequency.MONTHLY: translate("DutyWords", "hằng tháng"),
        Frequency.QUARTERLY: translate("DutyWords", "hằng quý"),
        Frequency.HALF_YEARLY: translate("DutyWords", "6 tháng một lần"),
        Frequency.YEARLY: translate("DutyWords", "hằng năm"),
    }[duty.frequency]
    if duty.day is not None:
        day = f"{duty.day}/{duty.month}" if duty.month is not None else str(duty.day)
        if duty.frequency is Frequency.QUARTERLY and duty.month is not None:
            of_quarter = (
                translate("DutyWords", "{day} tháng đầu quý"),
                translate("DutyWords", "{day} tháng thứ hai của quý"),
                translate("DutyWords", "{day} tháng cuối quý"),
            )[(duty.month - 1) % 3]
            day = of_quarter.format(day=duty.day)
        before = (
            translate("DutyWords", ", trước ngày {day}")
            if duty.before
            else translate("DutyWords", ", chậm nhất ngày {day}")
        )
        text += before.format(day=day)
    who = " → ".join(part for part in (duty.reporter, ", ".join(duty.to)) if part)
    return f"{text}: {who}" if who else text
