"""How old a review left half-way is, as an officer would say it."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def age_words(at: datetime.datetime, now: datetime.datetime) -> str:
    """Return the moment with its age in days; a moment yet to come is told as it stands."""
    clock = f"{at.hour}:{at.minute:02}"
    days = (now.date() - at.date()).days
    if days == 0:
        return translate("KeptList", "{clock} hôm nay").format(clock=clock)
    moment = f"{clock} {at:%d/%m/%Y}"
    if days < 0:
        return moment
    if days == 1:
        return translate("KeptList", "{clock} hôm qua").format(clock=clock)
    return translate("KeptList", "{moment}, {n} ngày trước").format(moment=moment, n=days)
