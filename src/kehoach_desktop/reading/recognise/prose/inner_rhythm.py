"""Finds what recurs inside a sentence of work: "… vào sáng thứ Hai hằng tuần", "thường xuyên"."""

import re

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.inner_patterns import ADVERB, RHYTHM
from kehoach_desktop.reading.recognise.prose.inner_reading import SHORTEST_WORK, read_span
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import begins_work

_LONGEST_RHYTHM = 60
_OF_RHYTHM = ("dinh ky", "vao ", "thu ", "sang ", "chieu ", "toi ", "cac ", "ngay ")
"""What opens a rhythm and belongs to none of the work before it."""


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
    """Return the rhythm that closes the clause before another's: "… hằng tuần; … mỗi tháng"."""
    plain = sentence.plain
    at = plain.rfind(";", 0, spans[0][0])
    if len(spans) > 1 or at < SHORTEST_WORK:
        return None
    if not read_span(sentence, findings, *spans[0], mended=mended).recurrence:
        return None
    return closing_rhythm(sentence.until(at), findings, mended=mended)


def further_rhythm(
    sentence: Sentence, findings: Findings, spans: list[tuple[int, int]], *, mended: bool
) -> tuple[int, int] | None:
    """Return the span of what goes on after a dated step: "…; duy trì sinh hoạt hằng tháng"."""
    plain = sentence.plain
    found = re.search(
        r"[,;] ?(?:va )?(?:sau do )?(?:tiep tuc |duy tri )[^.;]{0,60}$", plain.rstrip(".;")
    )
    if found is None or found.start() < spans[-1][1] - 1:
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
