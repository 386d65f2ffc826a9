"""Reads when a duty falls due: how often, by which day, of which month."""

import re
from dataclasses import dataclass

from kehoach_desktop.domain.deadline import Frequency
from kehoach_desktop.domain.document_mentions import mask_documents
from kehoach_desktop.reading.recognise.lines import holds_any
from kehoach_desktop.reading.recognise.reporting.report_verbs import SAID
from kehoach_desktop.reading.recognise.reporting.rhythm_patterns import (
    BEFORE_DAY,
    COUNTED,
    DAY,
    FURTHER,
    IN_A_ROW,
    ITEM,
    LABELLED,
    LIST,
    ONCE_IN,
    ONE_EACH,
    SENT_BY_DAY,
    TWICE,
    TWICE_SIGNS,
    WHOLE_YEAR,
)
from kehoach_desktop.reading.recognise.reporting.time_tokens import is_day, month_of, time_tokens
from kehoach_desktop.reading.recognise.work_words import VERB

# Patterns run over folded text.
_NOT_REPORTS = re.compile(
    r"\b(?:ke hoach|du toan|kinh phi|ngan sach|chuong trinh|nhiem vu|chi tieu|von|muc tieu) "
    r"(?:dinh ky )?$"
)
# "xây dựng kế hoạch cải cách hành chính hằng năm và báo cáo …": the plan is made each year.
_OF_PLAN = re.compile(
    r"\b(?:ke hoach|chuong trinh|du toan)\b(?: (?!bao c|gui|tong hop|dinh ky|de\b|nay\b)[a-z]+)"
    r"{1,5} $"
)
_THEN_REPORTS = re.compile(r",? (?:bao c|gui|tong hop|truoc|vao|cham|ubnd|cac)")
_BY_WEEKDAY = re.compile(r"\btruoc (?:\d{1,2} ?(?:gio|h|g)[^,;]{0,20})?[^,;]{0,30}$")
_REGULAR = re.compile(r"\b(?:dinh ky|hang|moi|tung)\b")
_WEEKS = re.compile(r"(?<=tuan)[^.;]{0,50}?\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b")
_EACH_WEEKDAY = re.compile(
    r"\b(?:moi|hang) (?:sang |chieu |toi )?(?:ngay )?"
    r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b"
)
# "vào ngày làm việc cuối cùng của tháng", "thứ Sáu tuần cuối của quý", "đầu tháng".
_AT_END = re.compile(
    r"\b(?:ngay (?:lam viec )?|tuan )(?:cuoi(?: cung)?|dau(?: tien)?)(?: cua)?"
    r"(?: (?:hang|moi|cac))* "
    rf"(?P<items>{ITEM})(?! ?\d)"
)
_NEAR = 130
_BEHIND = 40
"""How far back the words are looked at that stand right before a place."""
_WORK_FIRST = re.compile(
    r"\b(?:hoan thanh|xay dung (?:va )?(?:ban hanh )?ke hoach|ban hanh|thanh lap)\b"
)
# "Tổ chức chấm điểm mô hình, báo cáo UBND xã trước ngày 20/12/2026": the task's own report.
_OWN_REPORT = re.compile(
    r"\W*(?:[a-z]\) )?(?!(?:tong hop|bao cao|gui|theo doi|don doc|phoi hop|can cu|chu dong|dinh ky"
    r"|trien khai|thuc hien|tong ket|so ket"
    rf"|to chuc (?:trien khai|thuc hien|tong ket|so ket))\b)(?:{VERB})\b"
    r"[^.;]{8,}?\bbao cao (?!(?:ket qua|tinh hinh|tong ket|ca nam|nam|dinh ky) )"
)
_SAY_SO = (FURTHER, ONCE_IN, ONE_EACH, IN_A_ROW, BEFORE_DAY, SENT_BY_DAY, LABELLED)
"""What is a rhythm without "hằng" or "định kỳ" beside it."""
_MONTHS_OF_QUARTERS = {
    **dict.fromkeys(("thu nhat", "dau tien", "dau", "ke tiep", "lien ke"), 1),
    **dict.fromkeys(("thu hai", "giua"), 2),
}
_DIGIT = re.compile(r"\d")
_ASKED = re.compile(r"\b(?:bao c\w{1,4}|gui|nop)\b")
_LIMITS = ("truoc", "cham nhat", "muon nhat", "den het", "xong")
_YEAR_ENDS = (11, 12)
_HALF_ENDS = (5, 6, 7)


@dataclass(frozen=True, slots=True)
class Moment:
    """A rhythm with its day and month where they are named; ``before``: the day is too late.

    The ``year`` is written beside the day where that is one day of one year.
    """

    frequency: Frequency
    start: int
    day: int | None = None
    month: int | None = None
    before: bool = False
    year: int | None = None


@dataclass(frozen=True, slots=True)
class SingleDay:
    """A day that a report is asked for by, with no rhythm to it."""

    day: int
    month: int
    year: int | None
    before: bool


@dataclass(slots=True)
class _Waiting:
    """Rhythms named so far that no day has been found for."""

    frequencies: list[Frequency]
    start: int
    regular: bool


def moments(
    words: str, *, reporting: bool = False, of_year: bool = True, last: Frequency | None = None
) -> list[Moment]:
    """Return the moments a folded clause names, in order.

    With ``reporting`` the sentence around it speaks of reports, so that a rhythm called
    "định kỳ" needs no such word beside it. In a plan ``of_year`` a report by a bare day at the
    end of the year is the year's; a letter asks for it once. ``last`` is the rhythm said before
    the clause, which a day without a month is of.
    """
    masked = mask_documents(words)
    found: list[Moment] = []
    twice = TWICE.search(masked) if reporting and holds_any(masked, TWICE_SIGNS) else None
    if twice:
        # Of "02 lần/năm" the year is no rhythm of its own.
        masked = f"{masked[: twice.start()]}{'_' * len(twice[0])}{masked[twice.end() :]}"
    waiting = (
        _Waiting([Frequency.HALF_YEARLY], twice.start(), regular=True)
        if twice
        else _Waiting([], 0, regular=False)
    )
    alone: list[re.Match[str]] = []
    dated: re.Match[str] | None = None
    before = False
    own = _OWN_REPORT.match(masked) is not None
    for token in time_tokens(masked):
        if own and token.re is WHOLE_YEAR:
            continue
        if token.re is DAY:
            if token["by"] or token["word"]:
                before = _is_before(token)
            moment = _dated(token, waiting, last, before=before)
            half = last is Frequency.HALF_YEARLY and not moment
            if half and last and dated and (twice or _is_near(dated, token)):
                # "6 tháng …, trước ngày 15/6 và trước ngày 15/12": each half has its day.
                moment = [_moment(token, last, before=before)]
            dated = token if moment else dated
            found += moment
            if moment:
                last = moment[-1].frequency
                if moment[-1].month is not None or last is Frequency.MONTHLY:
                    # "trước ngày 25/5 và 25/12 hằng năm": the rhythm is said of both.
                    found += [_moment(day, last) for day in alone if _is_near(day, token)]
                alone.clear()
            else:
                alone.append(token)
            continue
        found += _undated(waiting, masked, reporting=reporting)
        lead = token["lead"] if token.re is LIST else ""
        if token.re in _SAY_SO:
            lead = "hang"
        about = token.re is LIST and not lead.startswith("bao c")
        if about and _NOT_REPORTS.search(masked, max(0, token.start() - _BEHIND), token.start()):
            waiting = _Waiting([], 0, regular=False)
            continue
        if lead.startswith(("hang", "moi")) and _is_of_plan(masked, token):
            waiting = _Waiting([], 0, regular=False)
            continue
        whole_year = token.re is WHOLE_YEAR
        named = [Frequency.YEARLY] if whole_year else _frequencies(token["items"])
        regular = bool(_REGULAR.search(lead)) or masked.endswith("dinh ky ", 0, token.start())
        # "Báo cáo tuần: gửi trước 10 giờ thứ Tư" has a day, though none of a month.
        regular = regular or bool(_WEEKS.match(masked, token.end()))
        waiting = _Waiting(named, token.start(), regular=regular)
    found += _undated(waiting, masked, reporting=reporting)
    if reporting and not found:
        found += _by_their_end(masked)
    if reporting and of_year and not found and not own:
        found += _by_the_calendar(alone, masked)
    return _each_once(found)


def _is_of_plan(words: str, token: re.Match[str]) -> bool:
    """Whether a rhythm says how often a plan is made, not how often it is reported on."""
    begin = max(0, token.start() - _NEAR)
    return bool(_OF_PLAN.search(words, begin, token.start())) and not _THEN_REPORTS.match(
        words, token.end()
    )


def single_days(words: str) -> list[SingleDay]:
    """Return the days that a folded clause asks for a report by, in order."""
    if not (asked := _ASKED.search(words)) or not _DIGIT.search(words, asked.end()):
        return []
    days = [day for day in DAY.finditer(mask_documents(words), asked.end()) if is_day(day)]
    return [
        SingleDay(int(day["day"]), month, _year(day), (day["by"] or "").startswith("truoc"))
        for day in days
        if (month := month_of(day)) and (day["by"] or "").startswith(_LIMITS)
    ]


def _by_the_calendar(days: list[re.Match[str]], words: str) -> list[Moment]:
    """Return the reports whose bare days tell the rhythm: 10/6 and 10/12, or 15/12 alone.

    A report due at the end of the year is the year's; one by another day alone is made once
    and is no duty.
    """
    if _WORK_FIRST.search(words):
        return []
    yearly = [
        day for day in days if month_of(day) in _YEAR_ENDS and "bao c" in words[: day.start()]
    ]
    if not yearly:
        return []
    half = [day for day in days if month_of(day) in _HALF_ENDS and "bao c" in words[: day.start()]]
    before = any(_is_before(day) for day in days)
    return [
        Moment(frequency, day.start(), int(day["day"]), month_of(day), before, _year(day))
        for frequency, ones in ((Frequency.HALF_YEARLY, half), (Frequency.YEARLY, yearly))
        for day in ones[:1]
    ]


def _year(token: re.Match[str]) -> int | None:
    year = token["year"] or token["of_year"]
    return int(year) if year else None


def _dated(
    token: re.Match[str], waiting: _Waiting, last: Frequency | None, *, before: bool
) -> list[Moment]:
    """Return the moments of a day; it belongs to what follows it, else to what stands before."""
    day, month = int(token["day"]), month_of(token)
    tail = (
        Frequency.QUARTERLY
        if token["quarter"]
        else next(iter(_frequencies(token["rhythm"] or token["of"] or "")), None)
    )
    named: list[Frequency] = []
    rarer: list[Frequency] = [one for one in waiting.frequencies if one is not Frequency.MONTHLY]
    if token["tail"] and tail is None:
        # "trước ngày 20 của tháng cuối kỳ" is said of every rhythm named before it.
        # A rhythm of "báo cáo tháng, quý" that has no "định kỳ" or "hằng" would else be lost.
        named = waiting.frequencies if token["span"] and not waiting.regular else rarer
        named = named or waiting.frequencies or ([Frequency.QUARTERLY] if token["span"] else [])
    elif tail is not None:
        named_alone = token["of"] is None and month is not None
        if named_alone and waiting.frequencies[:1] == [Frequency.HALF_YEARLY]:
            tail = Frequency.HALF_YEARLY
        named = [*named, tail]
    elif month is not None:
        named = rarer[:1]
    elif waiting.frequencies:
        named = waiting.frequencies
    elif last in (Frequency.MONTHLY, Frequency.QUARTERLY):
        named = [last]
    waiting.frequencies = [one for one in waiting.frequencies if one not in named]
    return [
        Moment(
            one,
            token.start(),
            day,
            _month_of_quarter(token) if one is Frequency.QUARTERLY else month,
            before,
            _year(token),
        )
        for one in named
    ]


def _month_of_quarter(token: re.Match[str]) -> int | None:
    """Return the first month a quarter's report falls due in, where that is not the last one.

    "Ngày 05 tháng đầu quý sau" comes in January, April, July and October.
    """
    if token["quarter"]:
        return _MONTHS_OF_QUARTERS.get(token["place"])
    return 1 if token["rhythm"] == "quy" and token["next"] else None


def _is_before(day: re.Match[str]) -> bool:
    """Whether the day itself is too late; "trước 17h ngày 14" is still that day."""
    return (day["by"] or "").startswith("truoc") and not day["hour"]


def _moment(token: re.Match[str], frequency: Frequency, *, before: bool | None = None) -> Moment:
    if before is None:
        before = _is_before(token)
    day = int(token["day"])
    return Moment(frequency, token.start(), day, month_of(token), before, _year(token))


def _is_near(one: re.Match[str], other: re.Match[str]) -> bool:
    return bool(re.fullmatch(r"\s?(?:,|va|;)\s?", one.string[one.end() : other.start()]))


def _undated(waiting: _Waiting, words: str, *, reporting: bool) -> list[Moment]:
    """Return the rhythms that stayed without a day, where something is reported by them."""
    if not (waiting.regular and waiting.frequencies):
        return []
    first = max(0, waiting.start - _NEAR)
    around = words[first : waiting.start + _NEAR]
    by_rule = reporting and words.startswith(("dinh ky", "inh ky"), waiting.start)
    if not (by_rule or SAID.search(around)):
        return []
    late = _BY_WEEKDAY.search(words, max(0, waiting.start - 50), waiting.start) is not None
    return [
        Moment(one, waiting.start, before=late and one is Frequency.WEEKLY)
        for one in waiting.frequencies
    ]


def _by_their_end(words: str) -> list[Moment]:
    """Return the rhythms that only their end tells: "vào ngày làm việc cuối của tháng"."""
    found: list[Moment] = []
    if weekly := _EACH_WEEKDAY.search(words):
        found.append(Moment(Frequency.WEEKLY, weekly.start()))
    for one in _AT_END.finditer(words):
        if "gui" in words or SAID.search(words):
            found += [Moment(each, one.start()) for each in _frequencies(one["items"])]
    return found


def _frequencies(items: str) -> list[Frequency]:
    found: list[Frequency] = []
    for item in COUNTED.findall(items):
        if re.match(r"(?:0?3|ba) thang", item):
            found.append(Frequency.QUARTERLY)
        elif re.match(r"(?:0?6|sau) thang|nua nam", item):
            found.append(Frequency.HALF_YEARLY)
        elif re.match(r"0?9 thang", item):
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


def _each_once(found: list[Moment]) -> list[Moment]:
    """Drop a rhythm without a day where the same rhythm has one."""
    dated = {moment.frequency for moment in found if moment.day}
    kept: list[Moment] = []
    for moment in sorted(found, key=lambda one: one.start):
        if moment.day is None and moment.frequency in dated:
            continue
        if any(
            (one.frequency, one.day, one.month) == (moment.frequency, moment.day, moment.month)
            for one in kept
        ):
            continue
        kept.append(moment)
    return kept
