"""Finds the date or the event that closes a sentence behind a word that leads to it."""

import re

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.times.inner_patterns import (
    AFTER,
    DASHED,
    DATED,
    GRAIN,
    MORE_DAYS,
)
from kehoach_desktop.reading.recognise.prose.times.inner_reading import (
    LONGEST,
    closes_sentence,
    end_of_time,
    first_turn,
    read_span,
)
from kehoach_desktop.reading.recognise.sentence import Sentence

_RHYTHM_BEFORE = re.compile(
    r"[, ](?:dinh ky )?(?:hang nam|moi nam|thuong xuyen|lien tuc|hang ngay|moi ngay),? ?$"
)
"""What makes a rhythm of the date after it: "hằng năm vào tháng 12"."""


def trailing_time(
    sentence: Sentence, findings: Findings, pattern: re.Pattern[str], *, mended: bool
) -> tuple[int, int] | None:
    """Return the span of a date, or of an event waited for, that closes a sentence."""
    plain = sentence.plain
    chosen: tuple[int, int] | None = None
    for found in pattern.finditer(plain):
        if chosen and found.start() < chosen[1]:
            continue
        if pattern is DASHED and found[0][0] == "," and _in_open_bracket(plain, found.start()):
            continue
        end = end_of_time(plain, found.end())
        if end - found.start() > LONGEST or not closes_sentence(plain, end):
            continue
        deadline = read_span(sentence, findings, found.start(), end, mended=mended)
        if pattern is not AFTER:
            words = plain[found.start() : end]
            if len(words) > 70 or not (deadline.due or deadline.recurrence or deadline.start):
                continue
            grains = list(GRAIN.finditer(words))
            if not grains or _only_year(words):
                continue
            behind = words[grains[-1].end() :]
            more = MORE_DAYS.match(behind)
            if more:
                end = found.start() + grains[-1].end() + more.end()
            elif len(behind.split()) > 1 and "(" not in words:
                # "… vào tháng 10/2026 tại Nhà văn hóa": the place is not the deadline's.
                end = found.start() + grains[-1].end()
                if plain[end : end + 1] == ":":
                    # "Trước ngày 25/3: Phòng A …" leads the sentence.
                    continue
                deadline = read_span(sentence, findings, found.start(), end, mended=mended)
            if deadline.due and findings.is_past(deadline.due):
                # Years gone by belong to what is spoken of: "kết quả trong năm 2025".
                continue
        elif deadline.after is None or " phai " in plain[found.start() : end]:
            # "…; khi có người bệnh phải báo ngay" asks for something more.
            continue
        led = None
        if pattern is DATED:
            led = _RHYTHM_BEFORE.search(plain, 0, found.start()) or first_turn(plain, found.start())
        chosen = (led.start() if led else found.start(), end)
    return chosen


def _in_open_bracket(plain: str, at: int) -> bool:
    return plain.count("(", 0, at) > plain.count(")", 0, at)


def _only_year(words: str) -> bool:
    """Whether only a year is named, as in "Đề án … đến năm 2030"; "trong năm 2026" is a limit."""
    finer = re.search(r"\d\s?/|quy |thang |ngay \d", words)
    if re.match(r"tu nam 20\d\d(?:.* nam (?:tiep theo|ke tiep|sau|toi)| tro di)[.;]?$", words):
        # "Chỉ thị … đến năm 2030 và những năm tiếp theo" is a name.
        return False
    return finer is None and not re.match(r"(?:trong|truoc|vao) nam|tu nam hoc|xong", words)
