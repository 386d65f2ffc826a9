"""Whether a measured value meets a target."""

from decimal import Decimal
from enum import StrEnum

from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.domain.text.vietnamese import fold


class Judgement(StrEnum):
    """What can be said of a value against its target."""

    MET = "met"
    NOT_MET = "not_met"
    NO_DATA = "no_data"
    UNDECIDED = "undecided"


JUDGEMENT_LABELS: dict[Judgement, str] = {
    Judgement.MET: "đạt",
    Judgement.NOT_MET: "chưa đạt",
    Judgement.NO_DATA: "chưa có số liệu",
    Judgement.UNDECIDED: "chưa đủ căn cứ so sánh",
}

# An exception takes cases out of the count; it adds nothing that still has to be met.
_EXCEPTIONS = ("tru ", "ngoai tru", "khong ke", "khong bao gom", "khong tinh")


def judge(target: Target | None, value: Decimal | None, base: Decimal | None = None) -> Judgement:
    """Return how ``value`` stands to ``target``; equality passes "at least" and "at most".

    A CHANGE target compares ``value`` with ``base``, both absolute figures: an increase
    must reach, a reduction must fall to, the named percent. What cannot be decided
    (unread target, missing or zero base, a second condition that the officer has to
    confirm) is UNDECIDED, but a value failing the first condition is NOT_MET at once.
    """
    if value is None:
        return Judgement.NO_DATA
    if target is None or target.comparator is None or target.value is None:
        return Judgement.UNDECIDED
    met = _compare(target, target.comparator, target.value, value, base)
    if met is None:
        return Judgement.UNDECIDED
    if not met:
        return Judgement.NOT_MET
    return Judgement.UNDECIDED if _has_open_condition(target) else Judgement.MET


def _compare(
    target: Target, comparator: Comparator, wanted: Decimal, value: Decimal, base: Decimal | None
) -> bool | None:
    match comparator:
        case Comparator.AT_LEAST:
            # "0" may be a ceiling (vụ việc) or nothing planned (dự án): only 0 itself is sure.
            return None if wanted == 0 < value else value >= wanted
        case Comparator.MORE_THAN:
            return value > wanted
        case Comparator.AT_MOST:
            return value <= wanted
        case Comparator.LESS_THAN:
            return value < wanted
        case Comparator.EQUAL:
            return value == wanted
        case Comparator.BETWEEN:
            return None if target.upper is None else wanted <= value <= target.upper
        case Comparator.CHANGE:
            return _change_met(wanted, value, base)


def _change_met(wanted: Decimal, value: Decimal, base: Decimal | None) -> bool | None:
    if base is None or base == 0:
        return None
    # Multiplied out instead of divided, so that "exactly 10 %" is exactly 10 %.
    change, needed = (value - base) * 100, wanted * abs(base)
    return change <= needed if wanted < 0 else change >= needed


def _has_open_condition(target: Target) -> bool:
    return bool(target.also) and not fold(target.also or "").startswith(_EXCEPTIONS)
