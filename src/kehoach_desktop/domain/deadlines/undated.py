"""Events that a deadline names without a day: "trước khi khai giảng", "đầu năm học".

Nobody can reckon a day from these words alone. The event's own words are kept as what is waited
for, and a day or the counted days before it where they say "trước", so that the officer need only
enter the event's day, once for all that wait for it; and whoever reads them says that the day is
not told.
"""

import re

from kehoach_desktop.domain.deadlines.deadline import Awaited, Deadline
from kehoach_desktop.domain.text.folded_text import FoldedText

_COUNTED = (
    r"(?P<{0}>\d{{1,3}}) (?:\([^)]{{1,20}}\) )?(?P<{0}_unit>ngay|tuan)(?P<{0}_work> lam viec)?"
)
_EVENT = (
    r"(?:(?:khi|luc|dip|le|ngay|buoi|cuoc|phien|dot|ky|mua|vu|thoi diem|moi|cac)\b"
    r"(?= [a-z])(?! (?:het|cuoi|dau|nay)\b)"
    r"|tet\b|hoi nghi\b|hoi thi\b|dai hoi\b|khai giang\b|khai mac\b|tuu truong\b|nam hoc\b"
    r"|bau cu\b|khai truong\b|giao ban\b)"
)
_BEFORE = re.compile(
    rf"(?:\b{_COUNTED.format('first')} )?\btruoc (?:them )?(?={_EVENT})(?P<event>[^;()]*?)"
    rf"(?:,? (?:it nhat |toi thieu |cham nhat )?{_COUNTED.format('last')})?(?= ?(?:[;().]|$))"
)
_AT = re.compile(
    r"(?:(?:ngay )?(?:tu|trong|vao|vao dip|dip|khi|den)?(?: het| cuoi| dau| giua)* ?)"
    r"\b(?:(?:dau|giua|cuoi|het|khi (?:buoc )?vao|khi|buoc vao|khai giang)(?: vao)? nam hoc\b"
    r"|(?:(?:khi|luc|le|ngay|dip) )+(?:khai giang|tuu truong)\b"
    r"|(?:trong |vao )?(?:(?:dip|dot|ky)(?: nghi)?|nghi) he\b"
    r"|(?:ngay )?sau tet\b|(?:dau|giua|cuoi|het|ket thuc) nhiem ky\b"
    r"|(?:trong |vao |dung )?(?:dip|nhan dip|le) [a-z])"
    r"[^;()]*"
)
_UNTIL = re.compile(rf"\b(?:den|toi) truoc (?={_EVENT})(?P<event>[^;()\d]*)(?= ?(?:[;().]|$))")
_UNTIL_END = re.compile(
    r"\b(?:den|toi) (?P<event>het (?:mua|vu|dot|dip|ky nghi)\b[^;()\d]*)(?= ?(?:[;().]|$))"
)
_PAST = re.compile(
    r"\btruoc,? (?:trong|va)\b|\b(?:truoc (?:day|do|mat|tien|het|ngay \d|\d)|nhu truoc)\b"
    r"|\bngay \d{1,2} (?:cua )?thang\b|\d ?/ ?\d{1,2}(?!\d)"
)
_DAYS = {"ngay": 1, "tuan": 7}


def find_undated(folded: FoldedText, *, named_day_counts: bool = False) -> Awaited | None:
    """Return the event without a day that folded words name; else ``None``.

    With ``named_day_counts`` the event's own day is still on time.
    """
    text = folded.text
    if _PAST.search(text):
        return None
    if found := _BEFORE.search(text):
        words = folded.original(*found.span("event")).strip(" ,")
        for name in ("first", "last"):
            if found[name]:
                days = int(found[name]) * _DAYS[found[f"{name}_unit"]]
                return Awaited(words, -days, found[f"{name}_work"] is not None)
        return Awaited(words, 0 if named_day_counts else -1)
    if found := _AT.search(text):
        return Awaited(folded.original(*found.span()))
    return None


def find_untold_end(folded: FoldedText) -> Awaited | None:
    """Return the event that what begins on a known day goes on until.

    "Từ 05/01 đến trước Tết" ends the day before it, "đến hết mùa mưa" with it.
    """
    found = _UNTIL.search(folded.text)
    ends = None if found else _UNTIL_END.search(folded.text)
    if ends:
        return Awaited(folded.original(*ends.span("event")).strip(" ,"), 0)
    return Awaited(folded.original(*found.span("event")).strip(" ,"), -1) if found else None


def event_words(text: str) -> str:
    """Return the event alone that words like "05 ngày trước kỳ họp" count from, or the words."""
    folded = FoldedText.of(text)
    found = _BEFORE.search(folded.text) if "truoc" in folded.text else None
    return folded.original(*found.span("event")).strip(" ,") if found else text


def is_undated(deadline: Deadline) -> bool:
    """Whether a deadline waits for an event of its own words whose day nobody has told."""
    awaited = deadline.after
    if awaited is None or deadline.due or deadline.recurrence:
        return False
    if awaited.days is not None and awaited.days <= 0:
        return True
    return _AT.fullmatch(FoldedText.of(awaited.text).text) is not None
