"""Months and quarters told from the day a document was issued: "trong quý này", "từ tháng sau"."""

import re
from datetime import date

from kehoach_desktop.domain.folded_text import FoldedText
from kehoach_desktop.domain.month_steps import add_months

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
    r"(?:\d|\bcuoi cung|\b(?:thang|tuan) (?:dau|cuoi|giua|thu [a-z]+))(?: cua)? $"
)
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
        if found["unit"] == "thang":
            day = add_months(said_on, int(ahead))
            return f"thang {day.month}/{day.year}"
        day = add_months(said_on, 3 * int(ahead))
        return f"quy {(day.month + 2) // 3}/{day.year}"

    return folded.rewritten(_RELATIVE, told)
