"""Puts paragraphs together again that the end of a page has torn in two."""

import re
from collections.abc import Sequence

from kehoach_desktop.reading.text.wrapped_lines import STARTS_PARAGRAPH

_LEAST = 60
_SHORTEST_REST = 4
_ENDS = '.;:!?)”"/*|'
# No sentence or heading ends with these, whatever follows.
_GOES_ON = re.compile(
    r"(?:,|\b(?:và|hoặc|của|tại|ở|các|những|theo|về|ngày|tháng|năm|quý|trước|sau|với|cho|"
    r"từ|đến|trong|trên|dưới|là|được|do|bởi|để|nhằm|như|gồm|xã|phường|tỉnh|UBND|HĐND|Ủy ban|"
    r"Phòng|Văn phòng|Hội đồng|Sở|Ban))$"
)
# "… trên địa bàn xã" closes a title that what a plan rests on stands below.
_BEGINS_ANEW = re.compile(
    r"(?:Thực hiện|Căn cứ|Triển khai(?: thực hiện)?|Theo|Tiếp tục thực hiện) (?:Nghị quyết"
    r"|Quyết định|Kế hoạch|Chương trình|Chỉ thị|Kết luận|Công văn|Thông báo|Hướng dẫn)\b"
)


def without_tears(lines: Sequence[str]) -> list[str]:
    """Return the lines, the rest of a torn paragraph behind its beginning.

    A rest begins small or with a figure; with a capital only behind words that cannot end a
    sentence.
    """
    joined: list[str] = []
    last = -1
    for line in lines:
        bare = line.strip()
        if bare and last >= 0 and _is_torn(joined[last], bare) and not STARTS_PARAGRAPH.match(line):
            joined[last] = f"{joined[last].rstrip()} {bare}"
            del joined[last + 1 :]
            continue
        joined.append(line)
        if bare:
            last = len(joined) - 1
    return joined


def _is_torn(upper: str, lower: str) -> bool:
    upper = upper.rstrip()
    if len(upper) < _LEAST or upper[-1] in _ENDS or "\t" in upper or "\t" in lower:
        return False
    if upper.isupper() or len(lower) < _SHORTEST_REST or lower.startswith("|"):
        return False
    if lower[0].islower() or lower[0].isdigit() or (lower[0] == "(" and lower[1].islower()):
        return True
    if _BEGINS_ANEW.match(lower):
        return False
    return lower[0].isupper() and not lower.isupper() and _GOES_ON.search(upper) is not None
