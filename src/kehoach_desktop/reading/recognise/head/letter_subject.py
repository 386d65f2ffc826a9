"""Reads a letter's subject out of the narrow column of its head: "V/v …" on several short lines.

A line of it may begin with a capital: "V/v báo cáo kết quả" / "Đề án 06" / "và Nghị quyết số 57".
"""

import re
from collections.abc import Sequence

from kehoach_desktop.reading.recognise.lines import Line

_WIDEST, _MOST = 50, 8
_ADDRESSED = re.compile(r"\W*kinh gui\b")
_DAY = re.compile(r"(?:[^,:;.]{2,40}, ?)?ngay\b.{0,12}\bthang\b.{0,12}\bnam\b")
_NEVER = re.compile(r"(?:can cu|thuc hien|theo|so|tm|kt|tl|noi nhan)\b ?[:.]|[-–+•*]|\d{1,2}[.)] ")
_ENDS = (".", ";", ":", "!")


def subject_in_column(lines: Sequence[Line], first: int) -> Sequence[Line]:
    """Return the short lines from "V/v …" down to whom the letter addresses, or to its day.

    Only the first where what follows is no more of the column: a full line, a list, a sentence. A
    day that a layout put among them is passed over.
    """
    taken = [lines[first]]
    for line in lines[first + 1 : first + _MOST]:
        if _ADDRESSED.match(line.folded):
            return taken
        if _DAY.match(line.folded):
            continue
        if (
            len(line.text) > _WIDEST
            or line.text.rstrip().endswith(_ENDS)
            or line.text.isupper()
            or _NEVER.match(line.folded)
        ):
            return taken[:1]
        taken.append(line)
    return taken[:1]
