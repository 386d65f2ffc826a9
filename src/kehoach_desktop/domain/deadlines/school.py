"""School years and their terms in a deadline's words.

The ministry's yearly frame begins the year in September, ends its first term in January and
the year in May; schools settle the days within it, so that only the month is sure.
"""

import re
from calendar import monthrange
from datetime import date

from kehoach_desktop.domain.text.folded_text import mask

_TERM = re.compile(
    r"\b(?P<inexact>(?:tu|truoc|dau|bat dau|sau(?: khi)?|giua|khai giang|tuu truong|chuan bi|don"
    r"|(?:khi |luc |truoc |sau )*(?:buoc )?vao|(?:buoc|chuyen|sang) (?:vao|sang)"
    r"|khi(?! ket thuc| het)) (?:dau )?)?"
    r"(?:(?:cuoi|het|ket thuc|trong) )?"
    r"(?:hoc ky (?P<term>ii|i|1|2|hai|mot|nhat)\b,? ?(?:cua |trong |\()?)?"
    r"nam hoc (?P<first>20\d\d) ?- ?(?P<last>20\d\d)"
)
# "từ năm học 2026 - 2027"; "từ đầu", "từ học kỳ II" are not exact and stay.
_FROM = re.compile(
    r"\b(?:bat dau )?(?:(?:ke |tinh )?tu|bat dau) nam hoc (?P<first>20\d\d) ?- ?(?P<last>20\d\d)"
)
# "năm học 2026 - 2027, trước ngày tựu trường": of that year, and on a day that is not told.
_BEFORE_SCHOOL = re.compile(
    r"\btruoc (?:khi |ngay |le |dip )*(?:vao |bat dau )?"
    r"(?:tuu truong|khai giang|nam hoc moi)\b(?! ?\(?\d)"
)
_FIRST = ("i", "1", "mot", "nhat")
_FIRST_TERM_ENDS, _YEAR_ENDS = 1, 5
_YEAR_BEGINS = 9


def school_start(text: str) -> tuple[date | None, str]:
    """Return the day the school year begins from which something goes on, and the text without it.

    It is the first of its month; "từ năm học … đến năm học …" leaves the end in the text.
    """
    found = _FROM.search(text)
    if found is None or int(found["last"]) != int(found["first"]) + 1:
        return None, text
    return date(int(found["first"]), _YEAR_BEGINS, 1), mask(text, *found.span())


def school_due(text: str) -> tuple[date | None, str]:
    """Return the day by which the terms named in folded text end, and the text without them.

    What is due "trước" or "đầu năm học" or by "khai giảng năm học" is not exact and stays.
    """
    if _BEFORE_SCHOOL.search(text):
        return None, text
    dues: list[date] = []
    for found in _TERM.finditer(text):
        year = int(found["last"])
        if found["inexact"] or year != int(found["first"]) + 1:
            continue
        month = _FIRST_TERM_ENDS if found["term"] in _FIRST else _YEAR_ENDS
        dues.append(date(year, month, monthrange(year, month)[1]))
        text = mask(text, *found.span())
    return max(dues, default=None), text
