"""Finds the times inside a sentence that may as well belong to the work itself."""

import datetime
import re
from itertools import islice

from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.times.closing_time import find_closing
from kehoach_desktop.reading.recognise.prose.times.inner_patterns import (
    AT_EVENT,
    BARE,
    BRACKET,
    DAY_ALONE,
    DAY_INSIDE,
    FEAST,
    HELD_AT,
    LATE_EVENT,
    NAMED_YEAR,
    OF_NAMED_YEAR,
    WEEKDAYS,
    WITHIN,
)
from kehoach_desktop.reading.recognise.prose.times.inner_reading import (
    SHORTEST_WORK,
    closes_sentence,
    end_of_time,
    read_span,
)
from kehoach_desktop.reading.recognise.sentence import Sentence

_LIMITS = re.compile(
    rf"(?:truoc|trong|vao|tu|den|cham|muon|xong|hoan thanh|hang|moi|dinh ky)\b|(?:cac )?{WEEKDAYS}"
)
# Looked for before each of the patterns, for most sentences that come here name no time.
_WITH_SIGNS = (
    (BARE, Signs(" 20", "/20")),
    (DAY_INSIDE, Signs("/", "thang ", "quy ", "nam ")),
    (LATE_EVENT, Signs("theo ke hoach", "theo lich", "theo tien do", "khi ")),
    (
        WITHIN,
        Signs(
            "moi ",
            "hang ",
            "thu ",
            "chu nhat",
            "/",
            "dinh ky ",
            " lan",
            "giai doan 20",
            "nam ",
            "thang ",
            "quy ",
        ),
    ),
)
_MEETINGS = Signs("hoi nghi", "hop ", "hoi thao", "toa dam", "dai hoi", "buoi sinh hoat")
_SIGN = re.compile(r"[,;](?= [a-z])|(?<=\w)\.(?= [a-z])")
_MOST_SIGNS = 12

# A stage that began before the plan is one of a name: "giai đoạn 2021 - 2030".
_FIRST_YEAR = re.compile(r"(20\d\d) ?-")
_TURNS = r"(?:lan|dot|ky|buoi|cuoc|phien|lop)\b(?! tro (?:len|xuong)\b)"
_PLAIN = re.compile(
    r"[,;]? ?(?:(?:theo )?dinh ky )?(?:"
    r"(?:(?:it nhat|toi thieu) )?(?:moi|hang) (?:tuan|thang|quy|nam|6 thang),?"
    rf" (?:(?:[a-z]+ ){{0,3}}(?:it nhat|toi thieu) )?(?:mot|hai|\d{{1,2}}) {_TURNS}"
    r"|(?:\d{1,2}|hai|ba|sau) (?:nam|thang|tuan)(?: (?:mot|0?1) |/)lan\b"
    rf"|(?:(?:it nhat|toi thieu) )?\d{{1,2}} {_TURNS} ?/ ?(?:tuan|thang|quy|nam)\b"
    r"|ngay (?:sau )?khi (?:co|nhan duoc|duoc) )"
)


def is_plainly_time(plain: str, begin: int, end: int) -> bool:
    """Whether these words tell when wherever they stand: turns counted, or right after what comes.

    "hằng quý" may as well be of the work ("báo cáo hằng quý"), "mỗi quý 01 lớp" may not.
    """
    found = _PLAIN.match(plain, begin)
    return found is not None and found.end() <= end


def unsure_time(sentence: Sentence, findings: Findings, *, mended: bool) -> tuple[int, int] | None:
    """Return the span of a time that may as well belong to the work itself."""
    plain = sentence.plain
    for bracket in BRACKET.finditer(plain, SHORTEST_WORK):
        # "Tuần lễ sách (21 - 23/4/2026), phối hợp với …": the day of what is held.
        if DAY_ALONE.fullmatch(bracket["inside"].strip()) and "/" in bracket["inside"]:
            limit = read_span(sentence, findings, *bracket.span("inside"), mended=mended)
            if limit.due and not findings.is_past(limit.due):
                return bracket.span("inside")
    if feast := FEAST.search(plain, SHORTEST_WORK):
        limit = read_span(sentence, findings, *feast.span(), mended=mended)
        if limit.due and not findings.is_past(limit.due):
            return feast.span()
    meeting = AT_EVENT.search(plain, SHORTEST_WORK) if _MEETINGS.stand_in(plain) else None
    if meeting and HELD_AT.search(plain, max(0, meeting.start() - 80), meeting.start()):
        return meeting.span()
    year = NAMED_YEAR.search(plain, SHORTEST_WORK)
    if year and not OF_NAMED_YEAR.search(plain, 0, year.start() + 1):
        limit = read_span(sentence, findings, *year.span(), mended=mended)
        first = _FIRST_YEAR.search(year[0])
        begun = first is not None and findings.is_past(datetime.date(int(first[1]), 12, 31))
        if limit.due and not begun and not findings.is_past(limit.due):
            return year.span()
    for pattern, signs in _WITH_SIGNS:
        found = pattern.search(plain, SHORTEST_WORK) if signs.stand_in(plain) else None
        if found is None:
            continue
        end = end_of_time(plain, found.end()) if pattern is LATE_EVENT else found.end()
        closes = pattern is not LATE_EVENT or closes_sentence(plain, end)
        if closes and read_span(sentence, findings, found.start(), end, mended=mended).is_read:
            return found.start(), end
    for stop in islice(_SIGN.finditer(plain, SHORTEST_WORK), _MOST_SIGNS):
        # "Lập lịch trực: trước ngày 25 của tháng trước, gửi Văn phòng": time and nothing else.
        between, _ = find_closing(sentence.until(stop.start()), findings, mended=mended)
        if between and _LIMITS.match(plain, between[0]):
            return between
    return None
