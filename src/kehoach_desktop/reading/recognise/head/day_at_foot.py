"""Reads the place and day that some offices print above who signs, none standing at the top."""

import datetime
import re
from itertools import pairwise

from kehoach_desktop.reading.document import Document, Paragraph
from kehoach_desktop.reading.folding import fold_fast

_DATED = re.compile(
    r"^(?P<place>[^\W\d_][^,;:\d]{1,39}?)\s*,\s*ng[àa]y\s*(?P<day>\d{1,2})\s*th[áa]ng\s*"
    r"(?P<month>\d{1,2})\s*n[ăa]m\s*(?P<year>20\d\d)\W*$",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"(?:tm|t/m|kt|k/t|tl|t/l|tuq)\b|noi nhan\b|(?:pho |quyen )?(?:chu tich|giam doc|truong |"
    r"bi thu|chanh |hieu truong|thu truong|nguoi lap)"
)
_LONGEST = 90


def day_at_foot(document: Document) -> tuple[str, datetime.date] | None:
    """Return (place, day) of the first "Tân Lập, ngày 12 tháng 02 năm 2026" above a signature."""
    lines = [
        line.strip(" *_")
        for block in document.blocks
        if isinstance(block, Paragraph)
        for line in block.text.split("\n")
        if line.strip(" *_")
    ]
    for line, below in pairwise(lines):
        found = _DATED.match(line) if len(line) < _LONGEST else None
        if found and len(below) < _LONGEST and _SIGNS.match(fold_fast(below)):
            try:
                day = datetime.date(int(found["year"]), int(found["month"]), int(found["day"]))
            except ValueError:
                continue
            return found["place"].strip(" ."), day
    return None
