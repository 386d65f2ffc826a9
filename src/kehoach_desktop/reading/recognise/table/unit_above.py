"""The unit of measure that stands once above a table: "Đơn vị tính: triệu đồng"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.drafts.draft import DraftIndicator

_TOLD = re.compile(
    r"\W*(?:(?:đơn vị tính|đvt)\s*[:;]\s*(?P<any>[^.;:]{1,40})"
    # "Đơn vị: Phòng Kinh tế" names a body.
    r"|đơn vị\s*[:;]\s*(?P<known>(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|phần trăm|ha|tấn|km|người"
    r"|hộ|lượt)\b[^.;:]{0,30}|%))\W*",
    re.IGNORECASE,
)


def unit_above(lines: Sequence[str]) -> str:
    """Return the unit of measure that one of the lines right above a table tells, "" without."""
    for line in reversed(lines):
        if found := _TOLD.fullmatch(line.strip()):
            return (found["any"] or found["known"]).strip(" ()")
    return ""


def with_unit(indicators: list[DraftIndicator], first: int, unit: str) -> None:
    """Give the unit to the indicators from ``first`` on that have none of their own."""
    for place in range(first, len(indicators)):
        if unit and not indicators[place].measure_unit:
            indicators[place] = replace(indicators[place], measure_unit=unit)
