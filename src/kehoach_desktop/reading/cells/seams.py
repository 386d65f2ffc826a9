"""How likely a line goes on with the cell that the line above began."""

import re
from functools import lru_cache
from itertools import pairwise

from kehoach_desktop.reading.cells.signs import is_time

_OPEN_END = re.compile(
    r"(?:[,&–/(-]|\b(?:và|hoặc|của|tại|các|những|theo|về|ngày|tháng|năm|quý|trước|sau|với|cho|từ|"
    r"đến|trong|trên|là|được|do|bởi|để|nhằm|gồm|thuộc|Trạm|Phòng|Ban|Hội|Đoàn|Trung tâm|"
    r"Văn phòng|Ủy ban|Công an|Tổ))$"
)
_WHOLE = re.compile(r"\bBộ Công an$")
"""A body's name that ends as the beginning of others does."""
_BODY_END = re.compile(r"\b(?:Trạm|Phòng|Ban|Hội|Đoàn|Trung tâm|Văn phòng|Ủy ban|Công an|Tổ)$")
_NEXT = re.compile(r"(?:Các|Những|Mọi|UBND|Ủy ban nhân dân)\s")
_BULLET = re.compile(r"[-–+•*]\s*\S")
_CAPITAL, _BULLETED, _BROKEN = 0.7, 0.2, 2.5


@lru_cache(maxsize=8192)
def goes_on(upper: str, lower: str) -> bool:
    """Whether a line plainly goes on with the sentence or name that the one above began."""
    if _WHOLE.search(upper) or (_NEXT.match(lower) and _BODY_END.search(upper)):
        return lower[:1].islower() or _is_open(upper)
    if _BULLET.match(lower) or is_time(lower):
        return _OPEN_END.search(upper) is not None
    return lower[:1].islower() or _OPEN_END.search(upper) is not None or _is_open(upper)


def joining(upper: str, lower: str) -> float:
    """Return the cost of holding two lines for one cell."""
    if goes_on(upper, lower):
        return 0.0
    return _BULLETED if _BULLET.match(lower) else _CAPITAL


def parting(upper: str, lower: str) -> float:
    """Return the cost of holding two lines for two cells."""
    return _BROKEN if goes_on(upper, lower) else 0.0


def joined(lines: tuple[str, ...]) -> str:
    """Return the words of a cell: what goes on stands on the same line."""
    words = lines[0]
    for upper, lower in pairwise(lines):
        words += f" {lower}" if goes_on(upper, lower) else f"\n{lower}"
    return words


def _is_open(text: str) -> bool:
    return text.count("(") > text.count(")")
