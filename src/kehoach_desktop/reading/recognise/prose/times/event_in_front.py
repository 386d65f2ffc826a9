"""Finds the event a sentence of work opens with: "Khi có hướng dẫn thì …", "Sáu tháng sau khi …".

What follows "thì" or a comma is the work; a count right behind the event is of the time.
"""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.times.inner_reading import read_span
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, begins_work

_NUMBER = (
    r"(?:\d{1,3}|(?:(?:hai|ba|bon|nam|sau|bay|tam|chin) )?muoi(?: (?:mot|hai|ba|bon|lam|sau|bay|tam"
    r"|chin))?|mot|hai|ba|bon|nam|sau|bay|tam|chin|nua)"
)
_COUNT = rf"{_NUMBER} (?:\([^()]{{1,20}}\) )?(?:ngay|tuan|thang|nam|gio)(?: lam viec)?"
_WITHIN = (
    r"(?:(?:trong|cham nhat|muon nhat|khong qua|chua qua|toi da|sau)"
    r"(?: (?:vong|thoi han|thoi gian|la))* )"
)
_EVENT = re.compile(
    rf"(?:{_WITHIN}?{_COUNT},? )?(?:(?:ngay )?(?:sau )?khi|(?:ke |tinh )?tu (?:khi|ngay(?= [a-z]))"
    r"|(?:ke|tinh) tu(?= [a-z])|(?:ngay )?sau(?= (?:moi|tung|hoi nghi|ky hop|dai hoi|bau cu|dot"
    r"|le)\b))"
    r" [^:;.,]{4,90}(?:, [^:;.,]{4,60})?"
)
_SIGN = re.compile(r",? thi |, ")
_BEHIND = re.compile(rf"{_WITHIN}{_COUNT}(?:,|(?= (?:phai|can|se)\b)|(?= [a-z]))")
_MUST = re.compile(r"(?:(?:phai|can|se|moi|duoc|kip thoi|khan truong|chu dong|nhanh chong),? )*")
# "Khi dạy qua mạng, giáo viên …" says how the work is done; "Khi có hướng dẫn, …" is waited for.
_HAPPENS = re.compile(
    r"khi (?:[a-z]+ ){0,6}?(?:co|nhan|duoc|phat sinh|phat hien|xay ra|xuat hien|het|ket thuc"
    r"|hoan thanh|hoan tat|ban hanh|phe duyet|thong qua|giao|cap|bo tri|thay doi|den)\b"
)
_BODY = LatePattern(HEAD)
_LAST_SIGN = 200


def event_in_front(
    sentence: Sentence, findings: Findings, *, mended: bool
) -> tuple[int, int] | None:
    """Return the span of the event, and of a count behind it, that opens a sentence of work."""
    plain = sentence.plain
    if "khi " not in plain[:50] and " tu " not in plain[:40] and not plain.startswith("sau "):
        return None
    for sign in _SIGN.finditer(plain, 0, _LAST_SIGN):
        if _EVENT.fullmatch(plain, 0, sign.start()) is None:
            continue
        count = _BEHIND.match(plain, sign.end())
        end = count.end() if count else sign.end()
        waits = not plain.startswith("khi ") or _HAPPENS.match(plain, 0, sign.start())
        if not (waits or count or _says_then(sentence, sign)):
            continue
        if not (_says_then(sentence, sign) or count or _asks(plain, end)):
            continue
        there = read_span(sentence, findings, 0, end, mended=mended)
        return (0, end) if there.after and not (there.due or there.recurrence) else None
    return None


def _says_then(sentence: Sentence, sign: re.Match[str]) -> bool:
    """Whether "thì" stands there, not the "thi" of a contest."""
    written = sentence.original(*sign.span()).strip(" ,").casefold()
    return written == "thì" or (written == "thi" and sentence.source.isascii())


def _asks(plain: str, begin: int) -> bool:
    """Whether work, or the body that is to do it, begins at a place."""
    must = _MUST.match(plain, begin)
    rest = plain[must.end() if must else begin :]
    return begins_work(rest) or _BODY.match(rest) is not None
