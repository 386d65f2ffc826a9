"""Finds the time that closes a sentence: words of time and nothing else, behind a comma.

"…, quý I, II năm 2026." or "…, hằng năm (trước ngày 15/12)." is known by its words alone:
whatever stands between the last sign before it and the end tells a time. So no way of
putting dates together needs a pattern of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.times.inner_reading import (
    SHORTEST_WORK,
    first_turn,
    read_span,
)
from kehoach_desktop.reading.recognise.sentence import Sentence

_UNITS = frozenset(("ngay", "thang", "quy", "nam", "tuan", "ky", "dot", "lan", "buoc"))
_NUMBERS = r"mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi"
_NUMBER = re.compile(_NUMBERS)
_WORD = re.compile(
    rf"{'|'.join(sorted(_UNITS))}|{_NUMBERS}|truoc|trong|vao|den|het|toi|ke|tinh|cham|muon|khong"
    r"|han|xong|hoan|thanh|thuc|hien|thoi|gian|du|kien|khoang|bat|dau|ket|thuc|hang|moi|dinh"
    r"|thuong|xuyen|lien|tuc|lau|dai|ca|suot|quanh|cuoi|giua|nua|trung|ha|theo|it|nhat|thieu|dip"
    r"|giai|doan|sang|chieu|khoi|phan|cac|nhan|tung|qua|hon|chot|hoc|nay|va|hoac|cung|de|tiep|tro"
    r"|di|ve|nhung|cua|thu|chu|lam|viec|gio|h|g|phut|nien|khanh|quoc|le|la|q|qui|co|ban|cong|dut"
    r"|diem|som|duy|tri|bao|cao|lich|nhiem"
)
# "…, báo cáo trước ngày 15/6" begins with work.
_INSIDE = ("de", "bao", "cao", "duy", "co", "ban", "dai", "le", "chu", "cong")
_FIGURE = re.compile(
    r"\d{1,4}(?:[/.-]\d{1,4})*(?:(?:/|-)(?:q\d|t\d{1,2})(?:[/.-]\d{4})?)?|[ivx]{1,4}(?:[/+-][ivx]{1,4})*"
    r"(?:[/.-]\d{4})?|(?:t|q)\.?(?:\d{1,2}|i{1,3}|iv)(?:-t?\d{1,2})?(?:[/.-]\d{4})?"
    r"|\d{1,2}(?:h|g)(?:\d{2})?|\d{1,2}:\d{2}|\d{1,4}(?:/\d{0,2})?/?(?:lan|nam|thang|quy|tuan)"
    r"|(?:nam|thang|quy|tuan|lan|dot)/(?:\d{1,2}|nam|thang|quy|tuan|lan)"
    r"|(?:thang|quy|ngay|truoc|nam)(?:\d{1,2}|[ivx]+)(?:/\d{1,4}){0,2}"
)
_EVENT = re.compile(
    r"(?:va |hoac )?(?:(?:ngay )?sau khi |(?:ngay )?khi (?:co|nhan|duoc|phat sinh|can)\b|dot xuat\b"
    r"|theo (?:lo trinh|tien do|yeu cau|huong dan|chi dao|ke hoach cua|lich|thong bao)\b"
    r"|neu (?:co|duoc|du)\b)|(?<=\()(?:ngay [a-z]{3}|am lich)"
)
# What tells a time although no day can be told: "tháng 13/2026", "đầu quý II", "trước ngày 25".
_TELLS_TIME = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\b(?:thang|quy) ?(?:\d|[ivx]+\b)"
    r"|\b(?:truoc|cham nhat|den) (?:het )?ngay \d|\b(?:dau|giua) (?:nam|quy|thang)\b"
    r"|\b(?:thanh|xong)(?: ngay)? trong (?:tuan|thang|quy)$"
)
_OF_YEARS = re.compile(
    r"\d ?[/.-] ?\d{1,2}(?!\d)|\d/\d{4}|[ivx]/|\bt\d"
    r"|\b(?:thang|quy|ngay|tuan|lan|trong|het|cuoi|xong|hoan|truoc|nay|ca|suot|nua|lien"
    r"|xuyen|nien|tro di|tiep theo)\b"
)
_LONGEST = 32
_LONGEST_EVENT = 150
_JOINED = (" va ", " hoac ", " neu ")
_LIMIT = re.compile(
    r"(?<!nam )truoc\b|truoc (?=ngay\b|\d|khi\b)|(?:cham|muon) nhat|den het"
    r"|xong (?:truoc|trong)|hoan thanh\b|trong (?!do\b|khi\b)"
    r"|tu (?:ngay|thang|quy|nam|dau|nay|t?\d)"
)
# "mỗi tuần 03 buổi kể từ ngày 01/5/2026"
_RHYTHM_BEFORE = re.compile(
    r"(?:,? (?:moi|hang) (?:tuan|thang|quy|nam)(?: (?:it nhat )?\d{1,2} [a-z]+)?)?"
    r",? (?:ke|(?<!ubnd )(?<!nhan dan )(?<!uy )tinh) ?$"
)
# "nhiệm vụ trọng tâm tháng 7": as plain as "trong tám tháng".
_STRESSES = re.compile(r"trong (?:tam|diem)\b")
# "dự án đầu tư tháng 6": "tư" as plain as "từ".
_NOT_FROM = (
    "dien tu ",
    "phan tu ",
    "luc tu ",
    "dau tu ",
    "vat tu ",
    "cong tu ",
    "dan tu ",
    "bo tu ",
    "thu tu ",
    "phu tu ",
)
_SIGNS = " ,;:()./-"
_JOINTS = ("-", "–", "+", "&", "/")


@dataclass(frozen=True, slots=True)
class _ClosingTime:
    """The span of a time that closes a sentence.

    ``only_year`` tells that no more than a year is named, which may as well belong to the
    work's own name; ``tells_time`` that the words speak of a time even if no day is found.
    """

    begin: int
    end: int
    only_year: bool
    tells_time: bool


def find_closing(
    sentence: Sentence, findings: Findings, *, mended: bool
) -> tuple[tuple[int, int] | None, bool]:
    """Return the span of a time that closes the sentence behind a sign, and whether it is unsure.

    A time without a day ("…, xong trong tháng 13/2026") is one too, to be told as not understood.
    """
    found = _closing_time(sentence.plain)
    if found is None or found.begin < SHORTEST_WORK:
        return None, False
    there = read_span(sentence, findings, found.begin, found.end, mended=mended)
    dated = there.due or there.start or there.recurrence or there.ongoing
    past = there.due is not None and findings.is_past(there.due)
    if past or not (dated or (found.tells_time and not there.is_read)):
        return None, False
    return (found.begin, found.end), found.only_year and not there.recurrence


def find_limit(sentence: Sentence, findings: Findings, *, mended: bool) -> tuple[int, int] | None:
    """Return the span of a limit that closes the sentence, with no sign before it."""
    span = _closing_limit(sentence.plain)
    if span is None or span[0] < SHORTEST_WORK:
        return None
    counted = sentence.plain.startswith("tu ", span[0])
    if counted and (rhythm := _RHYTHM_BEFORE.search(sentence.plain, 0, span[0])):
        # "mỗi tuần 03 buổi, kể từ ngày 01/5"; in "gửi UBND tỉnh trước ngày 15" nothing is counted.
        span = (rhythm.start(), span[1])
    elif turn := first_turn(sentence.plain, span[0]):
        span = (turn.start(), span[1])
    there = read_span(sentence, findings, *span, mended=mended)
    last = there.due or there.start
    past = last is not None and findings.is_past(last)
    return None if past or there.after else span


def _closing_time(plain: str) -> _ClosingTime | None:
    """Return the time that closes a folded sentence behind a sign, ``None`` without one."""
    end = len(plain.rstrip(" .;:/"))
    begin = _begin(plain, end)
    if begin is None and (stop := _before_event(plain, end)) < end:
        begin = _begin(plain, stop)
    if begin is None or plain.startswith("nhiem ky", begin):
        # "…, nhiệm kỳ 2020 - 2025" may as well be the body's own.
        return None
    begin = _with_event(plain, begin)
    words = plain[begin:end]
    return _ClosingTime(
        begin, end, _OF_YEARS.search(words) is None, _TELLS_TIME.search(words) is not None
    )


def _closing_limit(plain: str) -> tuple[int, int] | None:
    """Return the span of a limit that closes a sentence without a sign before it.

    "… báo cáo kết quả trước ngày 15 tháng cuối quý": from "trước" or "chậm nhất" to the end.
    """
    end = len(plain.rstrip(" .;:/"))
    limits: list[int] = []
    for number, (begin, word) in enumerate(_tokens(plain, end)):
        bare = word.strip(_SIGNS)
        person = bare == "nhan" and plain.endswith("ca ", 0, begin)
        if number > _LONGEST or person or not (_is_of_time(bare) or word in _JOINTS):
            break
        if _STRESSES.match(plain, begin):
            break
        if _LIMIT.match(plain, begin) and not plain.endswith(_NOT_FROM, 0, begin + len("tu ")):
            limits.append(begin)
    if not limits:
        return None
    words = plain[limits[-1] : end]
    told = _TELLS_TIME.search(words) or (_OF_YEARS.search(words) and re.search(r"\d|nay", words))
    return (limits[-1], end) if told else None


def _before_event(plain: str, end: int) -> int:
    """Return where an event begins that closes the sentence behind a sign, else its end."""
    for at in range(end - 2, max(0, end - _LONGEST_EVENT), -1):
        if plain[at] in ",;(" and _EVENT.match(plain, at + 1 + (plain[at + 1] == " ")):
            return at
        if plain[at] == " " and plain.startswith(_JOINED, at) and _EVENT.match(plain, at + 1):
            return at
    return end


def _with_event(plain: str, begin: int) -> int:
    """Return the beginning of an event right before the time, else the time's own."""
    before = plain[:begin].rstrip(" ,;(")
    at = max(before.rfind(sign, max(0, len(before) - _LONGEST_EVENT)) for sign in ",;")
    if at < 0 or not _EVENT.match(plain, at + 2):
        return begin
    return at + 2


def _tokens(plain: str, end: int) -> Iterator[tuple[int, str]]:
    """Yield the words before a place, from the last to the first, with where each begins."""
    while end > 0:
        end = len(plain[:end].rstrip(" "))
        begin = plain.rfind(" ", 0, end) + 1
        if begin >= end:
            return
        yield begin, plain[begin:end]
        end = begin


def _begin(plain: str, end: int) -> int | None:
    """Return where words of time that reach to ``end`` begin, behind a sign."""
    chosen: int | None = None
    later: tuple[int, str] | None = None
    dash: int | None = None
    for number, (begin, word) in enumerate(_tokens(plain, end)):
        if word == "trong" and _STRESSES.match(plain, begin):
            return dash or chosen
        signed = later and (word[-1] in ",;:" or plain[later[0]] == "(")
        if later and signed and later[1] not in _INSIDE:
            joined = _is_weak(later[1]) and _ends_a_time(word)
            chosen = None if joined or _goes_on(later[1], word) else later[0]
        if word in _JOINTS:
            dash = later[0] if later and word != "+" else None
            continue
        bare = word.strip(_SIGNS)
        # "kiểm điểm tập thể, cá nhân xong trước 30/11": a person is no "cả", no "nhân dịp".
        person = bare == "nhan" and plain.endswith("ca ", 0, begin)
        if number > _LONGEST or person or (bare and not _is_of_time(bare)):
            return dash or chosen
        dash = None
        if bare:
            later = (begin, bare)
    return chosen


def _is_of_time(word: str) -> bool:
    return _WORD.fullmatch(word) is not None or _FIGURE.fullmatch(word) is not None


def _is_weak(word: str) -> bool:
    """Whether a time that begins with this word may go on with a list before it."""
    return any(
        (word in _UNITS, _NUMBER.fullmatch(word), _FIGURE.fullmatch(word), word in ("va", "hoac"))
    )


def _goes_on(word: str, before: str) -> bool:
    """Whether a day of the week follows another one: "thứ Hai, thứ Tư hằng tuần"."""
    return word == "thu" and _NUMBER.fullmatch(before.strip(_SIGNS)) is not None


def _ends_a_time(word: str) -> bool:
    bare = word.strip(_SIGNS)
    return bare in _UNITS or _FIGURE.fullmatch(bare) is not None
