"""Tells papers that ask for something once, a letter or a conclusion, from plans of a year."""

import re

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.head.header import Head

_PLANS = frozenset(
    ("kh", "qd", "nq", "ctr", "cthd", "ctrhd", "ctpt", "da", "dean", "pa", "hd", "qc")
)
"""The codes of plans, decisions, resolutions, programmes, schemes and guidance."""
_ONCE = re.compile(
    r"(?:v/v|ve viec|thong bao|tb\b|ket luan|chi thi|cong dien|cong van|y kien|giay moi"
    r"|ket qua hop)"
)


def asks_once(head: Head) -> bool:
    """Whether a report that the document asks for by one day is made once.

    So it is in letters, urgent telegrams, directives, notices and conclusions; what a plan asks
    for at the end of its year is the year's report.
    """
    title = fold_fast(head.title)
    if _ONCE.match(title):
        return True
    if not head.symbol:
        return not title
    codes = re.split(r"[^a-z]+", fold_fast(head.symbol))
    return not _PLANS.intersection(codes)
