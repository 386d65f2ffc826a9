"""The days that words of reports name: which numbers are days, of which month and year."""

import re
from dataclasses import dataclass

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.documents.mentions import mask_documents
from kehoach_desktop.reading.recognise.reporting.rhythm_patterns import (
    COUNTED,
    DAY,
    IN_BRACKETS,
)

# Patterns run over folded text.
_JOINED = re.compile(r"\d\s?(?:,|va|;)\s?$")
_BEHIND = 40
_DIGIT = re.compile(r"\d")
_ASKED = re.compile(r"\b(?:bao c\w{1,4}|gui|nop)\b")
_LIMITS = ("truoc", "cham nhat", "muon nhat", "den het", "xong")
_MONTHS_OF_QUARTERS = {
    **dict.fromkeys(("thu nhat", "dau tien", "dau", "ke tiep", "lien ke"), 1),
    **dict.fromkeys(("thu hai", "giua"), 2),
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A rhythm with its day and month where they are named; ``before``: the day is too late.

    The ``year`` is written beside the day where that is one day of one year; the ``weekday``
    (Monday = 1) is of a weekly rhythm.
    """

    frequency: Frequency
    start: int
    day: int | None = None
    month: int | None = None
    before: bool = False
    year: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class SingleDay:
    """A day that a report is asked for by, with no rhythm to it."""

    day: int
    month: int
    year: int | None
    before: bool


def single_days(words: str) -> list[SingleDay]:
    """Return the days that a folded clause asks for a report by, in order."""
    if not (asked := _ASKED.search(words)) or not _DIGIT.search(words, asked.end()):
        return []
    days = [day for day in DAY.finditer(mask_documents(words), asked.end()) if is_day(day)]
    return [
        SingleDay(int(day["day"]), month, year_of(day), (day["by"] or "").startswith("truoc"))
        for day in days
        if (month := month_of(day)) and (day["by"] or "").startswith(_LIMITS)
    ]


def is_day(found: re.Match[str]) -> bool:
    """Whether numbers in the words are the day of a report, and not a count or a share."""
    day, month = int(found["day"]), month_of(found)
    if not 1 <= day <= 31 or (month is not None and not 1 <= month <= 12):
        return False
    if found["word"] or (found["by"] and (month or found["tail"])):
        return True
    # "trước ngày 10/6 và 10/12": the second day goes on with the first.
    return month is not None and _joins_another(found)


def _joins_another(found: re.Match[str]) -> bool:
    begin = max(0, found.start() - _BEHIND)
    return any(each.search(found.string, begin, found.start()) for each in (_JOINED, IN_BRACKETS))


def month_of(found: re.Match[str]) -> int | None:
    """Return the month written behind a day."""
    month = found["month"] or found["named"]
    return int(month) if month else None


def year_of(token: re.Match[str]) -> int | None:
    """Return the year written behind a day."""
    year = token["year"] or token["of_year"]
    return int(year) if year else None


def is_before(day: re.Match[str]) -> bool:
    """Whether the day itself is too late; "trước 17h ngày 14" is still that day."""
    return (day["by"] or "").startswith("truoc") and not day["hour"]


def month_of_quarter(token: re.Match[str]) -> int | None:
    """Return the first month a quarter's report falls due in, where that is not the last one.

    "Ngày 05 tháng đầu quý sau" comes in January, April, July and October.
    """
    if token["quarter"]:
        return _MONTHS_OF_QUARTERS.get(token["place"])
    return 1 if token["rhythm"] == "quy" and token["next"] else None


def moment_of(token: re.Match[str], frequency: Frequency, *, before: bool | None = None) -> Moment:
    """Return the moment of a day for a rhythm; ``before`` where the day before it told so."""
    if before is None:
        before = is_before(token)
    day = int(token["day"])
    return Moment(frequency, token.start(), day, month_of(token), before, year_of(token))


def is_near(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two days stand together: "15/6 và 15/12"."""
    return bool(re.fullmatch(r"\s?(?:,|va|;)\s?", one.string[one.end() : other.start()]))


def frequencies_of(items: str) -> list[Frequency]:
    """Return the rhythms that words such as "tháng, quý, 6 tháng" name."""
    found: list[Frequency] = []
    for item in COUNTED.findall(items):
        if item.startswith(("3 thang", "03 thang", "ba thang")):
            found.append(Frequency.QUARTERLY)
        elif item.startswith(("6 thang", "06 thang", "sau thang", "nua nam")):
            found.append(Frequency.HALF_YEARLY)
        elif item.startswith(("9 thang", "09 thang")):
            continue
        elif item.startswith("tuan"):
            found.append(Frequency.WEEKLY)
        elif item.startswith("thang"):
            found.append(Frequency.MONTHLY)
        elif item.startswith("quy"):
            found.append(Frequency.QUARTERLY)
        else:
            found.append(Frequency.YEARLY)
    return list(dict.fromkeys(found))
