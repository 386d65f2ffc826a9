"""Finds the times that stand in brackets: "(hoàn thành trước 15/02)", "(Phòng A; tháng 4)"."""

import re

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.times.inner_patterns import (
    BRACKET,
    DONE,
    EVENT_BEFORE,
    GIVEN_BEHIND,
    OPENS_TIME,
    TIMES,
    UNREAD,
)
from kehoach_desktop.reading.recognise.prose.times.inner_reading import read_span
from kehoach_desktop.reading.recognise.sentence import Sentence

_IS_LIMIT = re.compile(rf"(?:{DONE}|thoi (?:gian|han)) ")
# "(thực hiện quy trình, biên bản mẫu 03)" says how, with no word of any time.
_NO_TIME = re.compile(
    r"(?:to chuc |trien khai )?thuc hien (?:(?!\b(?:ngay|thang|nam|tuan|khi|sau|truoc|dot|gio"
    r"|ky|lich|som|cuoi|dau|giua|hang|moi|trong|den|tu|lien tuc|thuong xuyen|dinh ky)\b"
    r"|\btheo (?:lo trinh|yeu cau|ke hoach|tien do|quy dinh|huong dan|mua)\b"
    r"|\bquy (?!trinh|dinh|che|mo|hoach)).)*"
)


def bracketed_times(
    sentence: Sentence, findings: Findings, *, mended: bool
) -> list[tuple[int, int]]:
    """Return the spans of the times that brackets of a sentence hold."""
    spans = []
    for found in BRACKET.finditer(sentence.plain) if "(" in sentence.plain else ():
        inside = found["inside"].strip()
        if not OPENS_TIME.match(inside):
            if span := _in_brackets(sentence, findings, *found.span("inside"), mended=mended):
                spans.append(span)
            continue
        after = sentence.plain[found.end() :]
        last = not any(map(str.isalnum, after)) or after.lstrip().startswith(":")
        last = last or GIVEN_BEHIND.match(after) is not None
        last = last or _ends_sentence(sentence, found.end())
        if not last and not re.match(rf"{DONE}|thoi|xong|du kien", inside):
            continue
        known = read_span(sentence, findings, *found.span("inside"), mended=mended).is_read
        limit = _IS_LIMIT.match(inside) and not _NO_TIME.fullmatch(inside)
        if known or (last and (limit or UNREAD.fullmatch(f" {inside}"))):
            # "02 lần/năm (tháng 6 và tháng 12)" is one rhythm.
            times = TIMES.search(sentence.plain, 0, found.start())
            stop = next(
                (
                    cut.start()
                    for cut in re.finditer(";", found["inside"])
                    if not OPENS_TIME.match(found["inside"][cut.end() :].strip())
                ),
                None,
            )
            end = found.end() if stop is None else found.start("inside") + stop
            event = EVENT_BEFORE.search(sentence.plain, max(0, found.start() - 110), found.start())
            first = times or event
            spans.append((first.start() if first else found.start(), end))
    return spans


def _ends_sentence(sentence: Sentence, at: int) -> bool:
    """Whether a stop and another sentence follow: "… (trước Tết). Văn phòng chuẩn bị …"."""
    return sentence.plain.startswith(". ", at) and not sentence.starts_small(at + 2)


def _in_brackets(
    sentence: Sentence, findings: Findings, begin: int, end: int, *, mended: bool
) -> tuple[int, int] | None:
    """Return the span of the time in "(Phòng A chủ trì; tháng 4/2026)"."""
    at = sentence.plain.rfind(";", begin, end)
    if at < 0 or not OPENS_TIME.match(sentence.plain[at + 1 : end].strip()):
        return None
    read_there = read_span(sentence, findings, at, end, mended=mended)
    return (at, end) if read_there.is_read else None
