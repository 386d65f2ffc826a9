"""Finds the steps that close a sentence, each with a time: "đợt 1 tháng 4, đợt 2 tháng 9"."""

import re

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.inner_reading import SHORTEST_WORK, read_span
from kehoach_desktop.reading.recognise.sentence import Sentence

_TURN = (
    r"(?:dot|lan|ky|buoc|giai doan|phien|lop|buoi|cuoc|vu)(?: thu)? "
    r"(?:\d{1,2}|[ivx]+|mot|nhat|hai|ba|tu|dau|cuoi)\b"
)
_DAY = (
    r"(?:(?:thang|quy) ?(?:\d|[ivx])|ngay \d|\d{1,2}/\d|nam 20\d\d"
    r"|(?:dau|giua|cuoi|het) (?:nam|quy))"
)
_STEP = rf"{_TURN}[:,(]? ?(?:[a-z]+ ){{0,4}}{_DAY}[^,;()]{{0,30}}\)?"
_TURNS = re.compile(
    rf"(?:[,;:(] ?| )(?P<steps>{_STEP}(?:[,;] ?(?:va )?| va ){_STEP})\)?[.;]*"
    r"(?: ?\([^()]*\)[.;]*)?$"
)
_MORE_TURNS = re.compile(
    rf"(?:[,;:(] ?| )(?P<steps>{_STEP}(?:(?:[,;] ?(?:va )?| va ){_STEP}){{2,5}})\)?[.;]*"
    r"(?: ?\([^()]*\)[.;]*)?$"
)
_LIMIT = r"(?:xong |hoan thanh )?(?:truoc|trong|vao|den het|den|cham nhat|ngay|tu)"
_TIME = (
    rf"{_LIMIT} (?:ngay )?(?:\d{{1,2}}/\d{{1,2}}(?:/20\d\d)?"
    r"|(?:thang \d{1,2}|quy [ivx]+|nam 20\d\d"
    r"|6 thang (?:dau|cuoi) nam)(?: ?/ ?20\d\d|,? nam 20\d\d)?)"
)
_TWO = re.compile(
    rf"(?P<first>{_TIME})(?:[,;] (?:va )?| va )(?P<what>[a-z][^;.()\d]{{2,60}}?)"
    rf" (?P<last>{_TIME})[.;]*"
    r"(?: ?\([^()]*\)[.;]*)?$"
)
_SAME_WORK = re.compile(r"(?:cham nhat|muon nhat|xong|hoan thanh|tuc|den|va|hoac|chot|la)\b")


def find_steps(
    sentence: Sentence, findings: Findings, *, mended: bool
) -> tuple[tuple[int, int], bool] | None:
    """Return the span of the steps and whether they are no words of the work itself.

    Turns ("lớp 1 tháng 6, lớp 2 tháng 9") only tell when; of what else is done in two steps
    ("giải ngân trong quý II, nghiệm thu trong quý IV") the words stay in the work.
    """
    plain = sentence.plain
    found = _MORE_TURNS.search(plain) or _TURNS.search(plain)
    if found and found.start() >= SHORTEST_WORK:
        span = found.start(), found.end("steps")
        return (span, True) if read_span(sentence, findings, *span, mended=mended).due else None
    found = _TWO.search(plain)
    if found is None or _SAME_WORK.match(found["what"]):
        return None
    first = read_span(sentence, findings, *found.span("first"), mended=mended)
    last = read_span(sentence, findings, *found.span("last"), mended=mended)
    if not (first.due and last.due and first.due < last.due):
        return None
    return (found.start("first"), found.end("last")), False
