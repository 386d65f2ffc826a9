"""Whether the computer's date can be believed, from when the program was looked at last."""

from datetime import date, timedelta
from enum import StrEnum

_BACK = timedelta(days=1)
_FORWARD = timedelta(days=366)


class ClockDoubt(StrEnum):
    """How the computer's date differs from what it should be about."""

    SET_BACK = "set_back"
    SET_FORWARD = "set_forward"


def clock_doubt(last_seen: date | None, today: date) -> ClockDoubt | None:
    """Return why ``today`` is doubtful, ``None`` when it is not.

    A day back may be a journey or a clock just set right; a year forward may be a
    flat battery as well as a long absence, so that only the officer can tell.
    """
    if last_seen is None:
        return None
    if today < last_seen - _BACK:
        return ClockDoubt.SET_BACK
    return ClockDoubt.SET_FORWARD if today > last_seen + _FORWARD else None
