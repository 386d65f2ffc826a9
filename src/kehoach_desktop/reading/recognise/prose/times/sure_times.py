"""Finds the times that words such as "hoàn thành" and "chậm nhất" lead to in a sentence."""

import re

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.times.inner_patterns import (
    BEFORE_SURE,
    BEGUN_BEFORE,
    GRAIN,
    STANDS_BEFORE_TIME,
    SURE,
    SURE_WORDS,
)
from kehoach_desktop.reading.recognise.prose.times.inner_reading import (
    LONGEST,
    SHORTEST_WORK,
    closes_sentence,
    end_of_time,
    read_span,
)
from kehoach_desktop.reading.recognise.sentence import Sentence

_LONGEST_RHYTHM = 60
_WORK_BEHIND = re.compile(r" (?:viec|cong tac|noi dung|cac|nhung|toan bo|nham|de) [a-z]")
# "khối lượng hoàn thành": what is finished, not by when.
_FINISHED = ("khoi luong ", "hang muc ", "san pham ", "du an ", "cong trinh ")


def sure_times(sentence: Sentence, findings: Findings, *, mended: bool) -> list[tuple[int, int]]:
    """Return the spans of the times that words such as "hoàn thành" and "chậm nhất" lead to."""
    spans: list[tuple[int, int]] = []
    plain = sentence.plain
    for at in sorted(_places(plain, SURE_WORDS)):
        if spans and at < spans[-1][1]:
            continue
        found = SURE.match(plain, at)
        if found is None:
            continue
        if plain.endswith(_FINISHED, 0, at):
            continue
        if plain.startswith("thoi", at) and not STANDS_BEFORE_TIME.search(
            plain, max(0, at - 3), at
        ):
            continue
        led = BEFORE_SURE.search(plain, max(0, at - 60), at)
        begin = led.start() if led else at
        if begun := BEGUN_BEFORE.search(plain, max(0, begin - 60), begin):
            begin = begun.start() if begun.start() >= SHORTEST_WORK else begin
        end = end_of_time(sentence.plain, found.end())
        deadline = read_span(sentence, findings, begin, end, mended=mended)
        if not deadline.is_read:
            continue
        if (deadline.due or deadline.start) and (stop := _before_work(plain, begin, end)):
            shorter = read_span(sentence, findings, begin, stop, mended=mended)
            end = stop if (shorter.start, shorter.due) == (deadline.start, deadline.due) else end
        if deadline.due is None and deadline.start is None:
            most = LONGEST if deadline.after else _LONGEST_RHYTHM
            if end - begin > most:
                continue
            if deadline.after is None and not closes_sentence(sentence.plain, end):
                continue
        if spans and begin < spans[-1][1]:
            # "thực hiện từ ngày 16/3, hoàn tất trước 30/6" is one.
            begin = spans.pop()[0]
        spans.append((begin, end))
    return spans


def _before_work(plain: str, begin: int, end: int) -> int | None:
    """Return where a time ends that its work follows: "… trước ngày 31/5 việc kê khai giá"."""
    grains = list(GRAIN.finditer(plain, begin, end))
    found = _WORK_BEHIND.match(plain, grains[-1].end(), end) if grains else None
    return grains[-1].end() if found else None


def _places(plain: str, words: tuple[str, ...]) -> list[int]:
    """Return where any of the words begins."""
    places: list[int] = []
    for word in words:
        at = plain.find(word)
        while at >= 0:
            places.append(at)
            at = plain.find(word, at + 1)
    return places
