"""Months whose numbers are written in words and stand together: "tháng tư và tháng năm".

Alone, "tháng năm" and "tháng sau" may be no months; beside another month they are.
"""

import re

from kehoach_desktop.domain.deadlines.patterns import NUMBER_WORDS
from kehoach_desktop.domain.text.folded_text import FoldedText

_WORD = r"muoi mot|muoi hai|muoi(?! (?:mot|hai)\b)|mot|hai|ba|bon|tu|nam(?! hoc)|sau|bay|tam|chin"
# "tháng hai đến ba lần", "tháng hai tuần" count.
_COUNTS = r"(?! ?(?:lan|ky|dot|buoi|cuoc|luot|phien|ngay|tuan|thang|gio|nguoi)\b)"
_JOINT = r"(?: ?[,;&+-] ?| (?:va|den|toi|sang|hoac) )(?:(?:va|het|cuoi|dau|trong|den) )*"
_MONTH = rf"thang (?:(?:{_WORD})|0?[1-9](?!\d)|1[0-2](?!\d))\b(?! ?/ ?\d{{1,3}}(?!\d)){_COUNTS}"
# "tháng ba, tư": a further one without "tháng" where no other word follows.
_BARE = (
    r"(?:muoi mot|muoi hai|muoi|hai|ba|bon|tu|bay|tam|chin)"
    r"(?= ?(?:$|[,.;:)/&+-])| (?:va|den|toi|hang|moi|nam|cua|hoac)\b)"
)
_RUN = re.compile(rf"\b{_MONTH}(?:{_JOINT}(?:{_MONTH}|{_BARE}))+")
_UNTIL = re.compile(
    r"(?:(?<=\bden )|(?<=\bden het )|(?<=\bden cuoi ))thang (?:nam|sau)"
    r"(?= ?(?:$|[,.;:)])| (?:nam|hang|moi|phai)\b(?! ?hoc))"
)
_ITEM = re.compile(rf"\b(?:{_WORD})\b")
_NEXT = re.compile(r"\bsau\b")
_LEFT = r"thang (?:mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi|gieng|chap|toi|truoc)\b(?! ?\d)"
# A month that was read with one beside it that was not: "tháng 3 và tháng sau".
_UNREAD = re.compile(
    rf"\bthang (?:\d{{1,2}}|{_WORD}){_JOINT}{_LEFT}"
    rf"|\b{_LEFT}{_COUNTS}{_JOINT}thang \d{{1,2}}\b(?! ?/)"
    # "Trong tháng hai đến ba lần" tells how often.
    r"|\bthang (?:mot|hai|ba|bon|tu)(?: ?[,-] ?| (?:den|toi|hoac) )(?:hai|ba|bon|tu|nam|sau)"
    r" (?:lan|ky|dot|buoi|cuoc|luot|phien)\b"
)


def numbered_months(folded: FoldedText) -> FoldedText:
    """Return the folded words with the months of a list or range told by their numbers."""

    def told(found: re.Match[str]) -> str:
        words = folded.original(*found.span()).casefold()
        if not words.isascii() and _NEXT.search(words):
            # "tháng ba và tháng sau": the next one, as its letters have no mark.
            return found[0]
        return _ITEM.sub(_number, found[0])

    listed = folded.rewritten(_RUN, told)

    def limit(found: re.Match[str]) -> str:
        # "đến tháng sau" is the next one; without marks nobody knows.
        words = listed.original(*found.span()).casefold()
        return found[0] if words.endswith("sau") else _ITEM.sub(_number, found[0])

    return listed.rewritten(_UNTIL, limit)


def leaves_month_unread(text: str) -> bool:
    """Whether folded words keep a month unread beside another that would be read."""
    return _UNREAD.search(text) is not None


def _number(item: re.Match[str]) -> str:
    return str(NUMBER_WORDS[item[0]])
