"""Figures of a count of time that are spelled out behind them: "05 (năm) ngày làm việc"."""

import re

_WORD = r"(?:một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười|mươi|lăm|mốt|trăm|linh|lẻ|rưỡi|không)"
_SPELLED = re.compile(
    rf"(?<=\d) ?\( ?{_WORD}(?: {_WORD})* ?\)(?= ?(?:ngày|tuần|tháng|năm|giờ)\b)", re.IGNORECASE
)


def without_spelled_figures(text: str) -> str:
    """Return the text with the figure alone: "05 ngày làm việc"."""
    return _SPELLED.sub("", text) if "(" in text else text
