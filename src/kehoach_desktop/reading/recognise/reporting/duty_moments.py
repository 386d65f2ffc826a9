"""Reads when a duty falls due: how often, by which day, of which month."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.documents.mentions import mask_documents
from kehoach_desktop.domain.text.folded_text import MASK, mask, mask_all
from kehoach_desktop.reading.recognise.lines import holds_any
from kehoach_desktop.reading.recognise.reporting.duty_days import (
    Moment,
    frequencies_of,
    is_before,
    is_day,
    is_near,
    moment_of,
    month_of,
    month_of_quarter,
    year_of,
)
from kehoach_desktop.reading.recognise.reporting.named_quarters import (
    named_quarters,
    without_quarters,
)
from kehoach_desktop.reading.recognise.reporting.report_verbs import SAID
from kehoach_desktop.reading.recognise.reporting.rhythm_patterns import (
    APART,
    BEFORE_DAY,
    DAY,
    EXCEPTION,
    FURTHER,
    IN_A_ROW,
    LABELLED,
    LIST,
    LISTED,
    ONCE_IN,
    ONE_EACH,
    SENT_BY_DAY,
    TWICE,
    TWICE_SIGNS,
    WHOLE_YEAR,
    WHOLE_YEAR_SIGNS,
)
from kehoach_desktop.reading.recognise.reporting.told_by_days import (
    by_the_calendar,
    by_their_end,
    with_days_ahead,
)
from kehoach_desktop.reading.recognise.reporting.weekdays import with_weekdays
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
_DIGIT = re.compile(r"\d")
_BY_WEEKDAY = re.compile(r"\btruoc (?:\d{1,2} ?(?:gio|h|g)[^,;]{0,20})?[^,;]{0,30}$")
_REGULAR = re.compile(r"\b(?:dinh ky|hang|moi|tung)\b")
_WEEKS = re.compile(r"(?<=tuan)[^.;]{0,50}?\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b")
_SENT = re.compile(r"\b(?:bao c\w{1,4}|gui|nop)\b[^,;.]*$")
_LONG = (Frequency.HALF_YEARLY, Frequency.YEARLY)
_NEAR = 130
_BEHIND = 40
"""How far back the words are looked at that stand right before a place."""
# "Tổ chức chấm điểm mô hình, báo cáo UBND xã trước ngày 20/12/2026": the task's own report.
_OWN_REPORT = re.compile(
    r"\W*(?:[a-z]\) )?(?!(?:tong hop|bao cao|gui|theo doi|don doc|phoi hop|can cu|chu dong|dinh ky"
    r"|trien khai|thuc hien|tong ket|so ket"
    rf"|to chuc (?:trien khai|thuc hien|tong ket|so ket))\b)(?:{VERB})\b"
    r"[^.;]{8,}?\bbao cao (?!(?:ket qua|tinh hinh|tong ket|ca nam|nam|dinh ky) )"
)
# "trước ngày 15/6 (báo cáo 6 tháng)": the report's name stands behind its day; as long as before.
_DAY_THEN_REPORT = re.compile(
    r"(?P<day>\b(?:(?:truoc|cham nhat|vao) )?(?:ngay )?\d{1,2}/\d{1,2}(?:/20\d\d)?) "
    r"(?P<of>\((?:doi voi |cho )?bao cao (?:6 thang|9 thang|ca nam|nam|quy|thang)[^()]{0,20}\))"
)
_SAY_SO = (FURTHER, ONCE_IN, ONE_EACH, IN_A_ROW, BEFORE_DAY, SENT_BY_DAY, LABELLED)
"""What is a rhythm without "hằng" or "định kỳ" beside it."""


@dataclass(slots=True)
class _Waiting:
    """Rhythms named so far that no day has been found for."""

    frequencies: list[Frequency]
    start: int
    regular: bool


def moments(
    words: str,
    *,
    reporting: bool = False,
    of_year: bool = True,
    last: Frequency | None = None,
    of_series: bool = False,
) -> list[Moment]:
    """Return the moments a folded clause names, in order.

    With ``reporting`` the sentence around it speaks of reports, so that a rhythm called
    "định kỳ" needs no such word beside it. In a plan ``of_year`` a report by a bare day at the
    end of the year is the year's; a letter asks for it once. ``last`` is the rhythm said before
    the clause, which a day without a month is of. A clause ``of_series`` stands in a sentence
    that names several periods with their days.
    """
    masked = _DAY_THEN_REPORT.sub(r"\g<of> \g<day>", mask_all(mask_documents(words), EXCEPTION))
    found: list[Moment] = []
    if reporting and (quarters := named_quarters(masked, among_others=of_series)):
        found.append(quarters.moment)
        masked = without_quarters(masked, among_others=of_series)
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
    for token in _tokens(masked):
        if own and token.re is WHOLE_YEAR:
            continue
        if token.re is DAY:
            if token["by"] or token["word"]:
                before = is_before(token)
            moment = _dated(token, waiting, last, before=before)
            half = last is Frequency.HALF_YEARLY and not moment
            if half and last and dated and (twice or is_near(dated, token)):
                # "6 tháng …, trước ngày 15/6 và trước ngày 15/12": each half has its day.
                moment = [moment_of(token, last, before=before)]
            dated = token if moment else dated
            found += moment
            if moment:
                last = moment[-1].frequency
                if moment[-1].month is not None or last is Frequency.MONTHLY:
                    # "trước ngày 25/5 và 25/12 hằng năm": the rhythm is said of both.
                    found += [
                        moment_of(day, last)
                        for day in alone
                        if is_near(day, token) or (last is Frequency.MONTHLY and _is_sent(day))
                    ]
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
        named = [Frequency.YEARLY] if whole_year else frequencies_of(token["items"])
        regular = bool(_REGULAR.search(lead)) or masked.endswith("dinh ky ", 0, token.start())
        # "Báo cáo tuần: gửi trước 10 giờ thứ Tư" has a day, though none of a month.
        regular = regular or bool(_WEEKS.match(masked, token.end()))
        waiting = _Waiting(named, token.start(), regular=regular)
    found += _undated(waiting, masked, reporting=reporting)
    if reporting and not found:
        found += by_their_end(masked, alone)
    found = with_days_ahead(found, alone)
    longer = any(one.frequency in _LONG for one in found)
    if reporting and of_year and not own and not longer:
        found += by_the_calendar(alone, masked, ahead=bool(found))
    return with_weekdays(_each_once(found), masked)


def _is_sent(day: re.Match[str]) -> bool:
    """Whether a bare day is one of a report: "gửi báo cáo ngày 18, … ngày 22 hằng tháng"."""
    first = max(0, day.start() - _BEHIND)
    return month_of(day) is None and _SENT.search(day.string, first, day.start()) is not None


def _is_of_plan(words: str, token: re.Match[str]) -> bool:
    """Whether a rhythm says how often a plan is made, not how often it is reported on."""
    begin = max(0, token.start() - _NEAR)
    return bool(_OF_PLAN.search(words, begin, token.start())) and not _THEN_REPORTS.match(
        words, token.end()
    )


def _tokens(words: str) -> Iterator[re.Match[str]]:
    taken = [day for day in DAY.finditer(words) if is_day(day)] if _DIGIT.search(words) else []
    for day in taken:
        words = mask(words, *day.span())
    lists: list[re.Match[str]] = []
    for pattern, signs in LISTED:
        lists += pattern.finditer(words) if holds_any(words, signs) else ()
    for pattern, signs in APART:
        for found in pattern.finditer(words) if holds_any(words, signs) else ():
            if not any(_overlap(found, one) for one in lists):
                lists.append(found)
    whole = WHOLE_YEAR.finditer(words) if holds_any(words, WHOLE_YEAR_SIGNS) else ()
    taken += lists
    for found in whole:
        if MASK not in found[0] and not any(_overlap(found, one) for one in lists):
            taken.append(found)
    return iter(sorted(taken, key=lambda token: token.start()))


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def _dated(
    token: re.Match[str], waiting: _Waiting, last: Frequency | None, *, before: bool
) -> list[Moment]:
    """Return the moments of a day; it belongs to what follows it, else to what stands before."""
    day, month = int(token["day"]), month_of(token)
    tail = (
        Frequency.QUARTERLY
        if token["quarter"]
        else next(iter(frequencies_of(token["rhythm"] or token["of"] or "")), None)
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
    elif any(one is not Frequency.WEEKLY for one in waiting.frequencies):
        named = [one for one in waiting.frequencies if one is not Frequency.WEEKLY]
    elif last in (Frequency.MONTHLY, Frequency.QUARTERLY):
        named = [last]
    waiting.frequencies = [one for one in waiting.frequencies if one not in named]
    return [
        Moment(
            one,
            token.start(),
            day,
            month_of_quarter(token) if one is Frequency.QUARTERLY else month,
            before,
            year_of(token),
        )
        for one in named
    ]


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


def _each_once(found: list[Moment]) -> list[Moment]:
    """Drop a rhythm without a day where the same rhythm has one."""
    if len(found) < 2:
        return found
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
