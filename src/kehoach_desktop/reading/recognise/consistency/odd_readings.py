"""Readings of a deadline that its own words hardly bear."""

import re

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.reading.folding import fold_fast

_NOT_INTO = re.compile(
    r"\bkhong (?:de )?(?:keo(?: dai)?|lui|buoc|lan)\b[^.;]{0,12}\b(?:sang|qua|toi|den)\b"
)
_MONTH = re.compile(r" ?(?:dau |het )?thang (\d{1,2})")
_REPLACED = re.compile(
    r"\b(?:thay cho|thay vi|han cu|thoi han cu|truoc day la|nay (?:sua|lui|doi))\b"
)
_TIME = (
    r"(?:(?:tu |thang |t\.? ?|quy |tuan |q\.? ?)(?:\d{1,2}|[ivx]+)\b(?:/20\d\d)?"
    r"|\d{1,2}/\d{1,2}(?:/20\d\d)?)"
)
_SPAN = re.compile(
    rf"(?:{_TIME}) ?(?:-|–|→|->|=>|den|toi) ?(?:het )?{_TIME}|\b(?:khoi dong|khoi cong"
    rf"|bat dau)\b[^.;]{{0,40}}"
    r"\b(?:ve dich|ban giao|ket thuc)\b"
)
_RHYTHM = re.compile(
    r"\b(?:moi|hang|tung|dinh ky|0?6 thang|cac|theo|lan|ky|luot|quy|tuan|ngay|sang|chieu|toi"
    r"|cuoi thang|thuong)\b|/ ?(?:thang|nam|quy|tuan)"
)
_BEGINS = re.compile(r"\b(?:bat dau|ke tu)\b")
# "trong vòng 05 ngày làm việc, kể từ ngày 01/7/2026 thực hiện trên môi trường số"
_COUNTED_FROM_DAY = re.compile(r"\b(?:ke|tinh) tu ngay \d{1,2}/\d{1,2}(?:/20\d\d)? [a-z]{2,} [a-z]")
# "Quý II và Quý IV/2026 (mỗi quý 01 đợt)"
_OF_SOME = re.compile(
    r"\bquy (?:[ivx]+|\d)(?:,| va|;) (?:quy )?[ivx\d]+\b[^.;]{0,40}\b(?:moi|hang) quy\b"
    r"|\bthang \d{1,2}(?:,| va|;) (?:thang )?\d{1,2}\b[^.;]{0,40}\b(?:moi|hang) thang\b"
)
# Looked for in the words as they stand, for folding every deadline of a long table is dear.
_MAY_BE_ODD = Signs(
    "hông ", "hay ", "cũ", "rước", "nay ", ". ", "-", "–", "→", ">", "đến", "tới", "hởi", "ừ ngày"
)
# "Quý III/2026", "30/6/2026": what is as short can only be half of a span.
_SHORT, _SPAN_MARKS = 12, Signs("-", "–", "→", ">")
_SENTENCE = re.compile(rf"[^\W\d_]{{2}}\. [{CAPITAL}][^\W\d_]+ [^\W\d_]+ ")


def odd_reading(deadline: Deadline) -> str:
    """Return why a reading seems not to say what a deadline's words do, "" if it agrees."""
    if not deadline.text or not deadline.is_read:
        return ""
    text = deadline.text
    marks = _SPAN_MARKS if len(text) <= _SHORT else _MAY_BE_ODD
    if not (deadline.recurrence or marks.stand_in(text)):
        return ""
    plain = fold_fast(text)
    if deadline.after and _COUNTED_FROM_DAY.search(plain):
        return "gồm cả lời không phải thời hạn"
    if _runs_into(plain, deadline):
        return "nêu mốc không được kéo sang, hạn là trước mốc đó"
    if (found := _REPLACED.search(plain)) and _names(plain[found.end() :], deadline):
        return "nêu cả thời hạn cũ"
    if _SENTENCE.search(text):
        return "gồm cả câu khác"
    if not deadline.recurrence and not (deadline.start and deadline.due) and _spans(plain):
        return "nêu một khoảng thời gian mà chỉ đọc được một mốc"
    if deadline.recurrence and not _RHYTHM.search(plain):
        return "không nói rõ có lặp lại hay không"
    if deadline.recurrence and deadline.due and _BEGINS.search(plain):
        return "có mốc bắt đầu, có thể không phải hạn cuối"
    if deadline.recurrence and deadline.due and _OF_SOME.search(plain):
        return "nêu cả nhịp mỗi kỳ lẫn một số kỳ cụ thể"
    if deadline.recurrence and ";" in text and _parts_differ(deadline):
        return "nêu nhiều mốc, đọc từng phần thì ra ngày khác"
    return ""


def _parts_differ(deadline: Deadline) -> bool:
    """Whether a rhythm has other days in its own part of the words than in all of them."""
    each = [read_deadline(words.strip()).recurrence for words in deadline.text.split(";")]
    parts = [one for recurrence in each for one in recurrence]
    # A day alone ("Hằng tháng; trước ngày 25") belongs to the rhythm of another part.
    known = {one.frequency for one in parts if one.day or all(each)}
    return any(one.frequency in known and one not in parts for one in deadline.recurrence)


def _runs_into(plain: str, deadline: Deadline) -> bool:
    """Whether the day read lies in the month that the work must not run on into."""
    found = _NOT_INTO.search(plain)
    if found is None or deadline.due is None:
        return False
    month = _MONTH.match(plain, found.end())
    return month is None or deadline.due.month == int(month[1])


def _spans(plain: str) -> bool:
    """Whether words name the two ends of a time, and no steps before it with times of their own."""
    found = _SPAN.search(plain)
    return found is not None and ":" not in plain[: found.start()]


def _names(plain: str, deadline: Deadline) -> bool:
    """Whether these words name the day that the deadline was read as."""
    due = deadline.due
    return due is not None and re.search(rf"\b0?{due.day}/0?{due.month}\b", plain) is not None
