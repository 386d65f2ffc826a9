"""Reads the words of a deadline that stand inside a sentence."""

import re

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.times.inner_patterns import COMMA, STOP
from kehoach_desktop.reading.recognise.sentence import Sentence

_FARTHEST_TURN = 70
_TURN = r"(?:lan|buoi|ky|dot|cuoc|phien|so)"
_FIRST_TURN = re.compile(
    r"[, ](?:dinh ky )?(?:(?:it nhat |toi thieu )?(?:moi|hang) (?:tuan|thang|quy|nam)"
    rf"(?:,? (?:mot|hai|\d{{1,2}}) {_TURN})?|(?:\d{{1,2}}|hai|ba|sau) (?:thang|tuan)"
    rf" (?:mot|0?1) lan)[,;]? \(?{_TURN} (?:thu nhat|dau(?: tien)?|1) (?:(?:la|vao) )?$"
)
_FROM_WEEK = re.compile(r"[,;]? ?(?:bat dau |ke )?tu tuan ")
_WEEKDAY_BEFORE = re.compile(
    r"[, ](?:vao )?(?:(?:sang|chieu|toi|buoi|ngay) )*"
    r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)[,;]? ?$"
)
SHORTEST_WORK = 8
"""So many letters of work stand at least before a time that closes a sentence."""
LONGEST = 190
"""So many letters the words of one time have at most."""


def read(words: str, plain: str, findings: Findings, *, mended: bool) -> Deadline:
    """Return the reading of a deadline's words, of damaged ones by their mended form."""
    if not mended:
        return findings.deadline(words)
    found = findings.deadline(plain)
    after = found.after
    return Deadline(
        words,
        found.start,
        found.due,
        found.recurrence,
        found.ongoing,
        type(after)(words, after.days, after.working_days, after.months) if after else None,
    )


def read_span(
    sentence: Sentence, findings: Findings, begin: int, end: int, *, mended: bool
) -> Deadline:
    """Return the reading of a span of the sentence."""
    return read(
        words_of(sentence, begin, end),
        unbracketed(sentence.plain[begin:end]),
        findings,
        mended=mended,
    )


def words_of(sentence: Sentence, begin: int, end: int) -> str:
    """Return the written words of a span, as they are shown for a deadline."""
    words = unbracketed(sentence.original(begin, end))
    return words.removeprefix("và ").removesuffix(" thì").strip(" ,")


def unbracketed(text: str) -> str:
    """Return words without the signs and brackets around them, not those inside."""
    words = text.strip(" ,;.:-–")
    if words.startswith("(") and words.find(")") in (-1, len(words) - 1):
        words = words.strip("()")
    if words.endswith(")") and words.count(")") > words.count("("):
        words = words[:-1]
    return words.strip(" ,;.:-–(")


def end_of_time(plain: str, begin: int) -> int:
    """Return where the words of a deadline that goes on from a place end."""
    limit = min(len(plain), begin + LONGEST)
    if limit < len(plain):
        limit = max(plain.rfind(" ", begin, limit + 1), begin)
    stop = STOP.search(plain, begin, limit)
    end = stop.start() if stop else limit
    comma = COMMA.search(plain, begin, end)
    return comma.start() if comma else end


def first_turn(plain: str, begin: int) -> re.Match[str] | None:
    """Return the rhythm whose first turn a time tells: "mỗi quý một lần, lần đầu trong tháng 4"."""
    first = max(0, begin - _FARTHEST_TURN)
    if _FROM_WEEK.match(plain, begin) and (day := _WEEKDAY_BEFORE.search(plain, first, begin)):
        # "… vào sáng thứ Hai, bắt đầu từ tuần thứ hai của tháng 3"
        return day
    return _FIRST_TURN.search(plain, first, begin)


def closes_sentence(plain: str, end: int) -> bool:
    """Whether no more of the work follows what ends here."""
    if plain.startswith((" do ", ", do ", " - ", " – "), end):
        return True
    return end >= len(plain) or plain[end] in ".;)(" or not plain[end:].strip(" .;:,")
