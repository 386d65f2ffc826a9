"""Finds what recurs inside a sentence of work: "… vào sáng thứ Hai hằng tuần", "thường xuyên"."""

import re

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.deadlines.undated import is_undated
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.times.inner_patterns import ADVERB, RHYTHM
from kehoach_desktop.reading.recognise.prose.times.inner_reading import (
    SHORTEST_WORK,
    first_turn,
    read_span,
)
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import begins_work

_LONGEST_RHYTHM = 60
_OF_RHYTHM = (
    *("dinh ky", "vao ", "thu ", "sang ", "chieu ", "toi ", "cac ", "ngay "),
    *("dau moi ", "giua moi ", "cuoi moi "),
)
"""What opens a rhythm and belongs to none of the work before it."""

_OFTEN_BEFORE = re.compile(
    r"[,;:]? ?\b(?:(?:dinh ky|it nhat|toi thieu),? )*"
    r"(?:(?:\d{1,2}|mot|hai|ba|bon) (?:lan|dot|ky|buoi|cuoc|phien) ?"
    r"(?:/|moi|trong|tren|hang) ?(?:mot |1 )?nam"
    r"|(?:moi|mot|0?1) nam,? (?:(?:to chuc|thuc hien|it nhat|toi thieu) )*"
    r"(?:\d{1,2}|mot|hai|ba|bon) (?:lan|dot)"
    r"|(?:hang|moi) nam)(?: (?:vao|trong))?[,:]? ?$"
)
"""How often in a year, right before the months in which: "mỗi năm 02 lần: "."""
_IN_YEAR = re.compile(r" ?trong nam(?= \()")
_CARRIES_ON = r"(?:sau do |dong thoi |tiep tuc |duy tri |to chuc |trien khai |cap nhat |theo doi )"
_CARRIED_ON = re.compile(rf"(?:[,;] ?(?:va )?| va ){_CARRIES_ON}*$")
_REPORTED = re.compile(
    r"(?P<limit>\b(?:truoc |cham nhat |muon nhat |vao )?(?:la |vao )?(?:ngay \d{1,2} (?:cua )?"
    r"|(?:dau|cuoi) )(?:(?:hang|moi) (?:thang|quy|hoc ky)|thang cuoi (?:moi )?quy))"
    r"(?:,| va|;)(?: va)? (?:bao cao|so ket|tong ket|gui|quyet toan|danh gia)\b[^,;.]{0,60}$"
)
_STRETCH = re.compile(
    r"[,;(]? ?(?:(?:bat dau |ke )?tu (?:nay|hom nay|ngay|thang|quy|dau|\d)[^;]{0,40}?"
    r"\b(?:den|toi)\b"
    r"|(?:cho )?(?:den|toi) (?:het|cuoi)\b|trong (?:cac )?(?:thang|quy) [\divx])"
)
"""How long something recurs, behind its rhythm: "… hằng tuần, từ nay đến hết tháng 4"."""
_GOES_ON = re.compile(
    rf"(?:[,;] ?(?:va )?| va )(?:(?:duoc|phai|se) )?{_CARRIES_ON}"
    r"(?:[^.;,]{0,50} )?(?:hang|moi|dinh ky|thuong xuyen|lien tuc|lau dai|cac nam)\b[^.;,]{0,30}$"
)


def is_surely_rhythm(plain: str, begin: int) -> bool:
    """Whether the words of a rhythm that begins here can belong to no work before it."""
    return plain[begin] in ",.;" or plain.startswith(_OF_RHYTHM, begin + (plain[begin] == " "))


def closing_rhythm(
    sentence: Sentence, findings: Findings, *, mended: bool
) -> tuple[int, int] | None:
    """Return the span of a rhythm that closes a sentence."""
    plain = sentence.plain
    found = RHYTHM.search(plain, max(0, len(plain) - _LONGEST_RHYTHM - 20))
    if found is None or found.start() < SHORTEST_WORK:
        return None
    begin, end = found.span()
    return (
        (begin, end) if read_span(sentence, findings, begin, end, mended=mended).is_read else None
    )


def earlier_rhythm(
    sentence: Sentence, findings: Findings, spans: list[tuple[int, int]], *, mended: bool
) -> tuple[int, int] | None:
    """Return the rhythm that closes the clause before another's time.

    "… hằng tuần; … mỗi tháng", "… định kỳ 6 tháng/lần, báo cáo trước ngày 20/6 và 20/11"
    """
    plain = sentence.plain
    if len(spans) > 1:
        return None
    there = read_span(sentence, findings, *spans[0], mended=mended)
    at = plain.rfind(";", 0, spans[0][0])
    if there.recurrence and at >= SHORTEST_WORK:
        return closing_rhythm(sentence.until(at), findings, mended=mended)
    if there.start or there.after or there.ongoing or not (there.due or there.recurrence):
        return None
    # "… ngày 15 hằng tháng, tổng kết vào tháng 12/2026": other work has the day.
    stop = len(plain[: spans[0][0]].rstrip(" ,;"))
    at = max(plain.rfind(sign, 0, stop) for sign in (", ", "; "))
    between = plain[at + 2 : spans[0][0]].strip()
    if at < SHORTEST_WORK or not between or not begins_work(between):
        return None
    found = closing_rhythm(sentence.until(at), findings, mended=mended)
    often = read_span(sentence, findings, *found, mended=mended) if found else None
    if often is None or (there.recurrence and not often.ongoing):
        return None
    return found if often.recurrence or often.ongoing else None


def earlier_report(
    sentence: Sentence, findings: Findings, span: tuple[int, int], *, mended: bool
) -> tuple[int, int] | None:
    """Return the limit of what is handed in again and again, before the day of what is once.

    "… trước ngày 25 hằng tháng và báo cáo tổng kết trước 10/12/2026"
    """
    found = _REPORTED.search(sentence.plain, SHORTEST_WORK, span[0] + 1)
    there = read_span(sentence, findings, *span, mended=mended)
    if found is None or not (there.due or there.recurrence):
        return None
    begin = found.start("limit")
    often = read_span(sentence, findings, begin, found.end("limit"), mended=mended)
    return found.span("limit") if often.recurrence else None


def with_rhythm_before(
    sentence: Sentence, findings: Findings, span: tuple[int, int], *, mended: bool
) -> tuple[int, int]:
    """Return the span of a time with how often it comes, where that is said before it.

    "02 lần/năm, vào tháng 4 và tháng 9": alone the months would be those of one year.
    """
    alone = read_span(sentence, findings, *span, mended=mended)
    undated = is_undated(alone)
    if alone.recurrence or alone.ongoing or (alone.after and not undated):
        return span
    # "02 đợt trong năm (tháng 3 và tháng 10)": the year itself opened the span.
    opens = _IN_YEAR.match(sentence.plain, span[0])
    found = _OFTEN_BEFORE.search(sentence.plain, 0, opens.end() if opens else span[0])
    begin = found.start() if found else None
    stretch = alone.due is not None and _STRETCH.match(sentence.plain, span[0]) is not None
    if begin is None and (alone.is_unread or undated or (alone.start and not alone.due) or stretch):
        # "… định kỳ mỗi quý một lần, bắt đầu từ quý II/2026"
        stop = len(sentence.plain[: span[0]].rstrip(" ,;("))
        often = closing_rhythm(sentence.until(stop), findings, mended=mended)
        turn = None if often else first_turn(sentence.plain, span[0])
        if often and stretch and not _is_turn(sentence, findings, often, mended=mended):
            often = None
        begin = often[0] if often else turn.start() if turn else None
    if begin is None or begin < SHORTEST_WORK:
        return span
    whole = begin, span[1]
    there = read_span(sentence, findings, *whole, mended=mended)
    # "… hằng ngày, bắt đầu từ 01/4"
    goes_on = there.ongoing and alone.start is not None and alone.due is None
    return whole if there.recurrence or goes_on else span


def _is_turn(
    sentence: Sentence, findings: Findings, span: tuple[int, int], *, mended: bool
) -> bool:
    """Whether a rhythm says when, and is not of the work: "kế hoạch hằng năm, từ tháng 4 đến …"."""
    there = read_span(sentence, findings, *span, mended=mended)
    each = {one.frequency for one in there.recurrence}
    return Frequency.WEEKLY in each or is_surely_rhythm(sentence.plain, span[0])


def dated_before(sentence: Sentence, begin: int) -> tuple[Sentence, int] | None:
    """Return the clause before what goes on without end, and where that clause ends.

    "… trình ban hành trước 20/01/2026, tổ chức thực hiện thường xuyên"
    """
    found = _CARRIED_ON.search(sentence.plain, 0, begin)
    if found is None or found.start() < SHORTEST_WORK:
        return None
    return sentence.until(found.start()), found.start()


def further_rhythm(
    sentence: Sentence, findings: Findings, spans: list[tuple[int, int]], *, mended: bool
) -> tuple[int, int] | None:
    """Return the span of what goes on after a dated step: "…; duy trì sinh hoạt hằng tháng"."""
    plain = sentence.plain
    found = _GOES_ON.search(plain.rstrip(".;"), spans[-1][1] - 1)
    if found is None:
        return None
    there = read_span(sentence, findings, *found.span(), mended=mended)
    return found.span() if there.recurrence or there.ongoing else None


def ongoing_adverb(
    sentence: Sentence, findings: Findings, *, mended: bool
) -> tuple[int, int] | None:
    """Return the span of "thường xuyên" before a verb of work."""
    for found in ADVERB.finditer(sentence.plain):
        if not begins_work(sentence.plain[found.end() :]):
            continue
        if read_span(sentence, findings, *found.span(), mended=mended).ongoing:
            return found.span()
    return None
