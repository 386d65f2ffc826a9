"""Finds the steps that close a sentence, each with a time: "đợt 1 tháng 4, đợt 2 tháng 9"."""

import re
from dataclasses import dataclass

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.times.inner_patterns import GIVEN_BEHIND
from kehoach_desktop.reading.recognise.prose.times.inner_reading import SHORTEST_WORK, read_span
from kehoach_desktop.reading.recognise.sentence import Sentence

# Who does it all, in a bracket or a sentence of its own.
_BEHIND = rf"(?:[.;]*(?: ?\([^()]*\)[.;]*)?$|{GIVEN_BEHIND.pattern})"
_TURN = (
    r"(?:(?:dot|lan|ky|buoc|giai doan|phien|lop|buoi|cuoc|vu)(?: thu)? "
    r"(?:\d{1,2}|[ivx]+|mot|nhat|hai|ba|tu|dau|cuoi)\b"
    r"|\b0?\d (?:lop|dot|buoi|cuoc|hoi nghi|lan)\b)"
)
_DAY = (
    r"(?:(?:thang|quy) ?(?:\d|[ivx])|ngay \d|\d{1,2}/\d|nam 20\d\d"
    r"|(?:dau|giua|cuoi|het) (?:nam|quy))"
)
_STEP = rf"{_TURN}[:,(]? ?(?:[a-z]+ ){{0,4}}{_DAY}[^,;()]{{0,30}}\)?"
_TURNS = re.compile(rf"(?:[,;:(] ?| )(?P<steps>{_STEP}(?:[,;] ?(?:va )?| va ){_STEP})\)?{_BEHIND}")
_MORE_TURNS = re.compile(
    rf"(?:[,;:(] ?| )(?P<steps>{_STEP}(?:(?:[,;] ?(?:va )?| va ){_STEP}){{2,5}})\)?{_BEHIND}"
)
_LIMIT = r"(?:xong |hoan thanh )?(?:truoc|trong|vao|den het|den|cham nhat|ngay|tu)"
_TIME = (
    rf"{_LIMIT} (?:ngay )?(?:\d{{1,2}}/\d{{1,2}}(?:/20\d\d)?"
    r"|(?:thang \d{1,2}|quy [ivx]+|nam 20\d\d"
    r"|6 thang (?:dau|cuoi) nam)(?: ?/ ?20\d\d|,? nam 20\d\d)?)"
)
_PARTED = r"(?:[,;] (?:va )?| va )"
_WHAT = r"(?:\d{1,3} ?%|(?:\d[\d.]* ?)?[a-z%][^;.()\d]{2,60}?(?: \d{1,2} (?:thang|nam))?)"
_WORKS = re.compile(
    rf"(?P<first>{_TIME})(?:{_PARTED}{_WHAT} {_TIME}){{0,2}}"
    rf"{_PARTED}(?P<what>{_WHAT}) (?P<last>{_TIME}){_BEHIND}"
)
_CLAUSE = re.compile(r"(?:[,;:(] |(?<=\w)\. )(?:(?:trong do|gom|cu the|gom co)[:,]? )?")
_SAME_WORK = re.compile(r"(?:cham nhat|muon nhat|xong|hoan thanh|tuc|den|va|hoac|chot|la)\b")


@dataclass(frozen=True, slots=True)
class Steps:
    """The span of steps in a sentence; ``apart`` from the work where they only tell when.

    Turns ("lớp 1 tháng 6, lớp 2 tháng 9") only do; of what else is done in steps ("giải ngân
    trong quý II, nghiệm thu trong quý IV") the words stay in the work.
    """

    begin: int
    end: int
    apart: bool


def find_steps(sentence: Sentence, findings: Findings, *, mended: bool) -> Steps | None:
    """Return the steps that close a sentence, each with a time of its own."""
    plain = sentence.plain
    found = _MORE_TURNS.search(plain) or _TURNS.search(plain)
    if found and found.start() >= SHORTEST_WORK:
        steps = Steps(found.start(), found.end("steps"), apart=True)
        there = read_span(sentence, findings, steps.begin, steps.end, mended=mended)
        return steps if there.due else None
    found = _WORKS.search(plain)
    if found is None or _SAME_WORK.match(found["what"]):
        return None
    first = read_span(sentence, findings, *found.span("first"), mended=mended)
    last = read_span(sentence, findings, *found.span("last"), mended=mended)
    begun = first.due or first.start
    if not (begun and last.due and begun < last.due):
        return None
    signs = list(_CLAUSE.finditer(plain, 0, found.start()))
    begin, end = signs[-1].end() if signs else 0, found.end("last")
    whole = read_span(sentence, findings, begin, end, mended=mended)
    same = (whole.start, whole.due, whole.recurrence) == (None, last.due, ())
    return Steps(begin if same else found.start("first"), end, apart=False)
