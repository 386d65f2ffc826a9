"""Figures that a target can hardly mean: lost commas, shares over a hundred, years."""

import re
from collections.abc import Sequence
from decimal import Decimal

from kehoach_desktop.domain.drafts.draft import DraftIndicator
from kehoach_desktop.domain.indicators.less_is_better import is_less_better
from kehoach_desktop.domain.indicators.measuring import format_number, read_number
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.domain.text.numbers_in_words import with_digits
from kehoach_desktop.reading.folding import fold_fast

# "1,500" is one and a half here and fifteen hundred elsewhere.
_THOUSANDS_BY_COMMA = re.compile(r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])")
_YEAR = re.compile(r"\W*(20[1-5]\d)\W*")
_COUNTED = re.compile(r"\W*\d[\d.,]*\s+(?!trở|đến|tới|điểm|và|lên|xuống)[^\W\d_]{2,}")
_MORE_THAN_WHOLE = re.compile(
    r"dự toán|kế hoạch|so với|tăng|tốc độ|chỉ tiêu|giao|cùng kỳ|vượt", re.IGNORECASE
)
_SEVERAL = re.compile(r"\d ?%?(?: hoặc | ?/ ?| ?\(| )\d{1,3}(?:,\d+)? ?%")
_UNSURE = re.compile(r"\?|xem lại|chưa chốt|tạm tính|\d ?%? hay \d", re.IGNORECASE)
_ONE_BOUND = (Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.EQUAL)
# Shares below one percent: growth, births, what a budget gives.
_SMALL = re.compile(
    r"\b(?:tang|giam|sinh|chet|tu vong|mac|chi|ngan sach|kinh phi|gdp|grdp|tich luy|lai suat"
    r"|hao hut|that thoat|loi|sai)\b"
)
_DONE = re.compile(r"\b(?:duoc|co|dat|dung|hai long|so hoa|truc tuyen|toan trinh|hoan thanh)\b")
_WHOLE, _FAR_OVER = 100, 200
_SHARE = "%"


def unlikely_figure(indicator: DraftIndicator) -> str:
    """Return why a target of an indicator is doubtful, "" if none is."""
    for target in indicator.targets:
        if why := _why(indicator, target):
            return why
    return ""


def _why(indicator: DraftIndicator, target: Target) -> str:
    text, unit = target.text, indicator.measure_unit.strip()
    value = target.value
    if value is None:
        return ""
    if _THOUSANDS_BY_COMMA.search(text):
        return f"“{text}” có thể là số thập phân, cũng có thể là số hàng nghìn; hãy xem lại."
    if (year := _YEAR.fullmatch(text)) and "năm" not in unit.lower():
        return f"Mục tiêu “{year[1]}” giống một năm hơn là một con số; hãy xem lại."
    is_share = unit == _SHARE or text.rstrip(" .;").endswith(_SHARE)
    if is_share and target.comparator is not Comparator.CHANGE and value > _WHOLE:
        grows = _MORE_THAN_WHOLE.search(indicator.name) or _MORE_THAN_WHOLE.search(text)
        if not grows or value > _FAR_OVER * 5:
            return f"Tỷ lệ “{text}” lớn hơn 100%; có thể mất dấu phẩy, hãy xem lại."
    if unit and unit != _SHARE and is_share and _is_counted(indicator, target):
        return f"Mục tiêu “{text}” không hợp với đơn vị tính “{unit}”; hãy xem lại."
    if _UNSURE.search(text):
        return f"Mục tiêu “{text}” chưa chắc chắn; hãy xem lại."
    if target.also is None and target.comparator in _ONE_BOUND and _SEVERAL.search(text):
        return f"Mục tiêu “{text}” có hai con số; hãy xem con số nào là mục tiêu."
    if unit == _SHARE and _SHARE not in with_digits(text)[0] and _COUNTED.match(text):
        return f"Mục tiêu “{text}” không hợp với đơn vị tính “{unit}”; hãy xem lại."
    if unit == _SHARE and _SHARE not in text and _is_part_of_one(indicator.name, value, text):
        return f"“{text}” có thể là phần của 1 ({format_number(value * 100)}%); hãy xem lại."
    return ""


def _is_part_of_one(name: str, value: Decimal, text: str) -> bool:
    """Whether a bare figure is hardly so few percent of what is done: 0,25 for "25%"."""
    if not 0 < value <= 1 or read_number(text) != value or is_less_better(name):
        return False
    plain = fold_fast(name)
    return not _SMALL.search(plain) and (value < 1 or _DONE.search(plain) is not None)


def _is_counted(indicator: DraftIndicator, target: Target) -> bool:
    """Whether what is counted in pieces is to reach a share, which is none of its growth."""
    return indicator.name.startswith("Số ") and target.comparator is not Comparator.CHANGE


def lacking_units(indicators: Sequence[DraftIndicator]) -> frozenset[str]:
    """Return the keys of indicators without a unit in tables whose other rows have one."""
    tables: dict[str, list[DraftIndicator]] = {}
    for indicator in indicators:
        table, _, line = indicator.where.rpartition(", ")
        if line.startswith("dòng"):
            tables.setdefault(table, []).append(indicator)
    found: set[str] = set()
    for rows in tables.values():
        bare = [
            one
            for one in rows
            if not one.measure_unit and any(t.value is not None and not t.rank for t in one.targets)
        ]
        if bare and len(bare) * 4 <= len(rows):
            found.update(one.key for one in bare)
    return frozenset(found)
