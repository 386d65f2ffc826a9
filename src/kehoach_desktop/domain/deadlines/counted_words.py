"""Counts of days, weeks, months and years that are written in words: "mười lăm ngày sau khi …"."""

import re

from kehoach_desktop.domain.text.folded_text import FoldedText
from kehoach_desktop.domain.text.signs import Signs

_ONES = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "tu": 4,
    "nam": 5,
    "lam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
}
_ONE = "mot|hai|ba|bon|nam|sau|bay|tam|chin"
_NUMBER = rf"(?:(?:(?:{_ONE}) )?muoi(?: (?:mot|hai|ba|bon|tu|lam|nam|sau|bay|tam|chin))?|{_ONE})"
_UNIT = r"(?:ngay|tuan|thang|nam)(?: lam viec)?\b"
_BEHIND = r" ?,? ?(?:ngay sau|sau|truoc|ke tu|tinh tu|tu khi|tu ngay|tu luc|tu thoi diem)\b"
_BEFORE = re.compile(
    r"\b(?:trong(?: vong)?|thoi (?:han|gian)|qua|toi da|it nhat|toi thieu|(?:cham|muon) nhat"
    r"|(?:cham|muon) hon|sau|truoc|khoang|la) $"
)
# "trong hai tháng 7 và 8" names months, "trong năm ngày càng" no days, "ba tháng đầu năm" a part.
_NO_COUNT = r"(?! ?\d| (?:[ivx]+|cang|mot|(?:dau|cuoi)(?! nam)|giua|nay|le|tet|hoc|hang|moi|tu)\b)"
_WORDED = re.compile(
    rf"\b(?P<number>{_NUMBER}) (?=(?P<behind>{_UNIT}{_BEHIND})|{_UNIT}{_NO_COUNT})"
)
# "05 (năm) ngày", "24 (hai mươi bốn) tháng": the figure alone.
_SPELLED = re.compile(rf"(?<=\d) ?\({_NUMBER}\) ?(?={_UNIT})")
_HALF_MONTH = re.compile(rf"\bnua thang(?={_BEHIND})")
# Half of them have other senses without their marks: "sau" is after, "năm" a year too.
_MARKED = {
    "ba": "ba",
    "bay": "bảy",
    "bon": "bốn",
    "chin": "chín",
    "hai": "hai",
    "mot": "một",
    "muoi": "mười",
    "nam": "năm",
    "sau": "sáu",
    "tam": "tám",
}
_SAFE = frozenset(("ba", "hai", "mot", "muoi", "chin", "bon"))
_UNITS = Signs("ngay", "tuan", "thang", "nam")


def figured_counts(folded: FoldedText) -> FoldedText:
    """Return the folded words with counts of time told in figures: "sau 6 thang ke tu …".

    A number is one where an event follows ("ba tháng sau khi"), or a word of a limit stands before
    ("trong vòng hai tuần").
    """
    if not _UNITS.stand_in(folded.text):
        return folded
    told = folded
    if "(" in told.text:
        told = told.rewritten(_SPELLED, " ")
    told = told.rewritten(_HALF_MONTH, "15 ngay")
    plain = told

    def number(found: re.Match[str]) -> str:
        words = plain.original(*found.span("number")).casefold().split()
        bare = found["number"].split()
        limit = _BEFORE.search(found.string, max(0, found.start() - 20), found.start())
        if not (found["behind"] or limit) or not _is_number(words, bare):
            return found[0]
        return f"{_value(bare)} "

    return told.rewritten(_WORDED, number)


def _is_number(written: list[str], bare: list[str]) -> bool:
    if len(bare) > 1:
        return True
    if bare[0] in _SAFE:
        return written[0].isascii() or written[0] == _MARKED[bare[0]]
    return written[0] == _MARKED[bare[0]]


def _value(bare: list[str]) -> int:
    if "muoi" not in bare:
        return _ONES[bare[0]]
    tens, ones = bare[: bare.index("muoi")], bare[bare.index("muoi") + 1 :]
    return 10 * (_ONES[tens[0]] if tens else 1) + (_ONES[ones[0]] if ones else 0)
