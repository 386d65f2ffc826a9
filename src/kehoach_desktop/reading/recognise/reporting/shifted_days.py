"""Reports due some days before another one: "sớm hơn thời hạn nêu trên 05 ngày"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftDuty

_SIGNS = ("som hon", "truoc thoi", "truoc han", "truoc moc", "truoc do", " so voi ")
_TERM = r"(?:thoi (?:han|gian|diem)|moc|han|ky han)"
# Patterns run over folded text.
_SHIFT = re.compile(
    rf"\b(?:som hon|truoc) (?:it nhat |toi thieu )?{_TERM}(?: [a-z]+){{0,9}}?"
    r",? (?:it nhat |toi thieu |la )?(?P<behind>\d{1,2}) ngay(?P<working_behind> lam viec)?\b"
    r"|\b(?:som hon|truoc)(?: it nhat| toi thieu)? (?P<ahead>\d{1,2}) ngay"
    rf"(?P<working_ahead> lam viec)?,? so voi (?:cac )?{_TERM}"
    r"|\btruoc do(?: it nhat| toi thieu)? (?P<then>\d{1,2}) ngay(?P<working_then> lam viec)?\b"
    r"|\bsom hon(?: it nhat| toi thieu)? (?P<sooner>\d{1,2}) ngay(?P<working_sooner> lam viec)?\b"
)
_COMMON_YEAR = 2001


@dataclass(frozen=True, slots=True)
class Shift:
    """How many days before another report one is due; working days can't be reckoned here."""

    days: int
    working: bool


def shift_of(words: str) -> Shift | None:
    """Return by how many days a folded clause sets its report before another one."""
    if not any(sign in words for sign in _SIGNS):
        return None
    found = _SHIFT.search(words)
    if found is None:
        return None
    name = next(name for name in ("behind", "ahead", "then", "sooner") if found[name])
    return Shift(int(found[name]), found[f"working_{name}"] is not None)


def shifted(duty: DraftDuty, shift: Shift) -> DraftDuty | None:
    """Return the duty that many days earlier; ``None`` where that day can't be told."""
    if shift.working or duty.day is None or duty.frequency is Frequency.WEEKLY:
        return None
    if duty.month is None or duty.frequency is Frequency.QUARTERLY:
        day = duty.day - shift.days
        return replace(duty, day=day) if day >= 1 else None
    try:
        earlier = date(_COMMON_YEAR, duty.month, duty.day) - timedelta(days=shift.days)
    except ValueError:
        return None
    return replace(duty, day=earlier.day, month=earlier.month)


def group_above(duties: Sequence[DraftDuty]) -> list[DraftDuty]:
    """Return the last duties of one reporter, from which a shift counts."""
    group: list[DraftDuty] = []
    for duty in reversed(duties):
        if group and (duty.reporter, duty.to) != (group[0].reporter, group[0].to):
            break
        group.append(duty)
    return group[::-1]
