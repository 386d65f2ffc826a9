"""Reports of named quarters, each by its own day: "quý I trước 10/3, quý III trước 10/9"."""

import re
from dataclasses import dataclass

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.reading.recognise.reporting.duty_days import Moment

_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
# Patterns run over folded text.
_QUARTER = re.compile(
    r"\bquy (?P<quarter>iv|i{1,3}|[1-4])\b(?:\s?/\s?20\d\d| nam 20\d\d)?\s?[:(-]?\s?"
    r"(?:(?:gui|nop|bao cao|la) )?(?P<by>truoc|cham nhat|muon nhat|vao|den)?(?: (?:la|vao|het))?\s?"
    r"(?:ngay )?(?P<day>\d{1,2})(?:\s?[/-]\s?| thang )(?P<month>\d{1,2})(?!\d)"
    r"(?:\s?[/-]\s?20\d\d| nam 20\d\d)?(?: (?:cua )?nam sau)?\)?"
)
_PERIOD = re.compile(
    r"\b(?:quy (?:iv|i{1,3}|[1-4])|0?[69] thang|(?:ca )?nam)\b[^,;.]{0,20}?\d{1,2}(?:\s?/| thang )"
)
_FEW = 2
_IN_QUARTER, _MONTHS, _DAYS = 3, 12, 31
_ALL = 4


@dataclass(frozen=True, slots=True)
class NamedQuarters:
    """The quarters that a clause names, with the (day, month) each report is due by."""

    days: tuple[tuple[int, int, int], ...]
    moment: Moment
    spans: tuple[tuple[int, int], ...]

    @property
    def are_even(self) -> bool:
        """Whether all are due on the same day of the same month of a quarter."""
        return len({(day, month % _IN_QUARTER) for _quarter, day, month in self.days}) == 1

    @property
    def are_all(self) -> bool:
        """Whether no quarter of the year is left out."""
        return len({quarter for quarter, _day, _month in self.days}) == _ALL


def named_quarters(words: str, *, among_others: bool = False) -> NamedQuarters | None:
    """Return the quarters that folded words name with a day each; ``None`` without such.

    One quarter alone, whose day lies in its own last month, is read like any other period but
    ``among_others`` of its sentence.
    """
    if "quy " not in words:
        return None
    found = [each for each in _QUARTER.finditer(words) if _is_due_near(each)]
    days = tuple((_quarter(one), int(one["day"]), int(one["month"])) for one in found)
    if not days or (not among_others and len(days) == 1 and days[0][2] % _IN_QUARTER == 0):
        return None
    day, month = min(((month % _IN_QUARTER or _IN_QUARTER, day) for _q, day, month in days))[::-1]
    before = all(one["by"] == "truoc" for one in found)
    moment = Moment(
        Frequency.QUARTERLY,
        found[0].start(),
        day,
        None if month == _IN_QUARTER else month,
        before,
    )
    return NamedQuarters(days, moment, tuple(one.span() for one in found))


def names_periods(sentence: str) -> bool:
    """Whether a folded sentence names several periods, each with its day."""
    return len(_PERIOD.findall(sentence)) > _FEW


def without_quarters(words: str, *, among_others: bool = False) -> str:
    """Return folded words with the named quarters and their days taken out, letter for letter."""
    named = named_quarters(words, among_others=among_others)
    for begin, end in named.spans if named else ():
        words = words[:begin] + "_" * (end - begin) + words[end:]
    return words


def _quarter(found: re.Match[str]) -> int:
    return _NUMBERS.get(found["quarter"]) or int(found["quarter"])


def _is_due_near(found: re.Match[str]) -> bool:
    """Whether the day lies in the quarter's last months or right after it."""
    day, month = int(found["day"]), int(found["month"])
    if not (1 <= day <= _DAYS and 1 <= month <= _MONTHS):
        return False
    return (month - _IN_QUARTER * _quarter(found)) % _MONTHS in (11, 0, 1)
