"""Months and quarters told from the day a document was issued: "trong quý này", "từ tháng sau"."""

import re
from datetime import date

from kehoach_desktop.domain.days.month_steps import add_months
from kehoach_desktop.domain.text.folded_text import FoldedText

_RELATIVE = re.compile(r"\b(?P<unit>thang|quy) (?P<which>nay|sau|toi|ke tiep|tiep theo)\b")
_AHEAD = ("sau", "tới", "kế tiếp", "tiếp theo")
# "hằng tháng, trước ngày 5 tháng sau": the month after each.
_RECURS = re.compile(
    r"\b(?:hang|moi|tung|dinh ky|thuong ky|cac (?:thang|quy)|lan|ky bao cao)\b"
    r"|\bbao cao (?:thang|quy)\b"
)
_FROM = re.compile(r"\btu (?:dau |ngay )?$")
# "ngày 10 của tháng sau", "tháng đầu quý sau" may be of any month.
_PART_OF = re.compile(
    r"(?:\d|\bcuoi cung|\b(?:thang|tuan) (?:dau|cuoi|giua|thu [a-z]+)(?: tien| cung)?)(?: cua)? $"
)
# "hai tháng sau", "vài tháng tới", "nửa tháng tới" count months.
_COUNTED = re.compile(
    r"\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|may|vai|nhung|nua|cac|nhieu|ca|it) $"
)
# "tháng sau khi ký", "quý sau hội nghị" wait for an event: behind "sau" only these end the time.
_NEXT = re.compile(
    r" ?(?:$|[,.;:()+&/-]|(?:den|toi|tro di|va|hoac|thi|se|phai|la|can|hang|moi|trong"
    r"|nam sau|nam 20\d\d)\b)"
)
# "hết tháng sau, kể từ ngày giao" counts from another day.
_COUNTS_FROM = re.compile(r",? \(?(?:ke|tinh) tu\b")
_YEAR = re.compile(r"(?:,? \(?nam| ?/) ?(20\d\d)\b")
_NO_TIME = "0"
"""The number of an impossible month or quarter, which leaves "tháng này năm 2027" unread."""
_LOOK_BACK = 24


def tells_from_issue(text: str) -> bool:
    """Whether words may speak of a month or quarter told from the document's own date."""
    return _RELATIVE.search(FoldedText.of(text).text) is not None


def dated_words(folded: FoldedText, said_on: date | None) -> FoldedText:
    """Return the folded words with "tháng này", "quý sau" told by their numbers.

    Without the day ``said_on`` that the document was issued, and where words recur, they stay
    as they are: nobody knows then which month is meant.
    """
    if said_on is None or not _RELATIVE.search(folded.text):
        return folded
    recurs = _RECURS.search(folded.text) is not None

    def told(found: re.Match[str]) -> str:
        before = folded.text[max(0, found.start() - _LOOK_BACK) : found.start()]
        written = folded.original(*found.span()).casefold()
        ahead = written.endswith(_AHEAD)
        if written.isascii() or not (ahead or written.endswith("này")):
            # "tháng sáu", "mấy tháng nay"; without marks nobody can tell.
            return found[0]
        if (recurs and not _FROM.search(before)) or (ahead and _PART_OF.search(before)):
            return found[0]
        behind = folded.text[found.end() :]
        if (
            _COUNTED.search(before)
            or _COUNTS_FROM.match(behind)
            or (found["which"] == "sau" and not _NEXT.match(behind))
        ):
            return found[0]
        months = found["unit"] == "thang"
        day = add_months(said_on, int(ahead) * (1 if months else 3))
        number = str(day.month if months else (day.month + 2) // 3)
        if year := _YEAR.match(behind):
            return f"{found['unit']} {number if int(year[1]) == day.year else _NO_TIME}"
        return f"{found['unit']} {number}/{day.year}"

    return folded.rewritten(_RELATIVE, told)
