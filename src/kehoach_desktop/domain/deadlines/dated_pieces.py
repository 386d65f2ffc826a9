"""Parts the words of a deadline into pieces, each with one time of its own."""

import re
from itertools import pairwise

from kehoach_desktop.domain.deadlines.modes import is_listed, is_ranged, narrows
from kehoach_desktop.domain.deadlines.moments import Grain, Moment
from kehoach_desktop.domain.deadlines.scanning import moments
from kehoach_desktop.domain.deadlines.wordings import plain_wording
from kehoach_desktop.domain.documents.mentions import mask_documents
from kehoach_desktop.domain.text.folded_text import FoldedText

LEADS = re.compile(
    r"(?:\b(?:truoc|den|toi|het|trong|vao|cham nhat|muon nhat|la|ngay|cuoi|dau|tu|xong"
    r"|khoang|du kien|thoi gian|(?<!\d )thang|(?<!so ket )(?<!tong ket )(?:nam|quy))\b[ :]*)+$"
)
"""The words that lead to a time, right before it."""
_PARTS = re.compile(
    r"\)? ?[,;\n(] ?(?:(?:va|roi|sau do|dong thoi|con) )?|\)? (?:va|roi|sau do|con) "
)
# "trong năm 2026", "hết năm 2027" limit; the year of "kế hoạch năm 2026" does not.
_LIMITS_YEAR = re.compile(r"\b(?:trong|het|cuoi|den|truoc|xong)(?: (?:het|cuoi|nam))* $")
_MOST = 12


def dated_pieces(text: str) -> list[str]:
    """Return the pieces of one clause that has several times, a time a piece; else none.

    "Ban hành trước 30/4, tổ chức xong trong quý III và báo cáo trước 10/12" are three. Times that
    are joined ("tháng 3 và tháng 9", "từ 01/3 đến 15/4") are one.
    """
    folded = plain_wording(FoldedText.of(text))
    plain = mask_documents(folded.text)
    times = _times(plain)
    if not 2 <= len(times) <= _MOST:
        return []
    opens = not _has_work(plain[: _led(plain, times[0][0])])
    cuts: list[tuple[int, int]] = []
    for before, behind in pairwise(times):
        stop = _led(plain, behind[0])
        signs = [found.span() for found in _PARTS.finditer(plain, before[1], stop)]
        if not signs or not _has_work(plain[before[1] : stop]):
            return []
        cuts.append(signs[-1] if opens else signs[0])
    begins = [0, *(end for _begin, end in cuts)]
    ends = [*(begin for begin, _end in cuts), len(plain)]
    return [folded.original(begin, end) for begin, end in zip(begins, ends, strict=True)]


def _times(plain: str) -> list[tuple[int, int]]:
    """Return the spans of times, those that are joined as one."""
    times: list[tuple[int, int]] = []
    for moment in moments(plain):
        if not moment.valid or (moment.grain is Grain.YEAR and not _is_limit(plain, moment)):
            continue
        if times:
            between = plain[times[-1][1] : moment.begin]
            if is_ranged(between) or is_listed(between) or narrows(between):
                times[-1] = (times[-1][0], moment.end)
                continue
        times.append((moment.begin, moment.end))
    return times


def _is_limit(plain: str, moment: Moment) -> bool:
    words = plain[moment.begin : moment.end]
    return words.startswith(("cuoi", "het", "trong")) or bool(
        _LIMITS_YEAR.search(plain, max(0, moment.begin - 20), moment.begin)
    )


def _led(plain: str, begin: int) -> int:
    """Return where the words begin that lead to a time."""
    lead = LEADS.search(plain[:begin])
    return lead.start() if lead else begin


def _has_work(words: str) -> bool:
    return sum(letter.isalpha() for letter in words) > 1 or "%" in words
