"""Targets that took an old level, a piece of a fraction or the level of another year."""

import re
from decimal import Decimal, InvalidOperation

from kehoach_desktop.domain.drafts.draft import DraftIndicator
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.reading.folding import fold_fast

_FROM = re.compile(
    r"\btu (?P<old>\d+(?:[.,]\d+)?) ?(?:%|[a-z]+)?[^.;()\d]{0,20}\b(?:(?<!tro )len|xuong|con)\b"
    r"[^.;()\d]{0,12}\d"
)
_NEW_IN_NAME = re.compile(r"(?<!trở )(?:lên|xuống|còn) \d", re.IGNORECASE)
_PART_IN_NAME = re.compile(
    r"\b(?:ca nam|(?:het|cuoi) (?:nam|quy [ivx\d]+|thang \d+)|31/12|30/6)\b[^;\d]{0,30} \d[\d.,]*"
    r"(?! ?/|\d)(?:%| [a-z])"
)
_FRACTION = re.compile(
    r"(?<![\d/])(?P<part>[1-9]) ?(?:/|tren) ?(?P<whole>[2-9]|10)(?![\d/]|[.,]\d)(?= |$|%)"
)
# "Cứ 10 hộ có 1 tổ tự quản": so many to each group, no level of the households.
_TO_EACH = re.compile(
    r"(?:cứ )?\d+ (?P<what>[^\d;.]{2,40}?)\bcó [^\d;.]{0,25}?(?P<part>\d+) (?P<counted>\w)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d/-])(20[2-4]\d)(?![\d/-])(?! ?[-–] ?20)")
_COMPARED = re.compile(
    r"\b(?:so voi|cuoi|cua|ke hoach|du toan|quyet dinh|giai doan|- ?)(?: nam| cuoi nam)? ?$"
)
_BOUNDED = re.compile(
    r"(?:phan dau|khong (?:qua|duoi|thap hon)|it nhat|toi thieu|duoi|tren|≥|≤|>|<)[^\d]{0,20}\d"
)
# "Giảm tỷ lệ hộ nghèo | 1,5": by so much, or down to it.
_LESS = re.compile(r"(?:Cắt giảm|Kéo giảm|Giảm|Rút ngắn)(?! (?:sát|đốc|định|hộ|thị|bình quân)\b) ")
_BARE = re.compile(r"\W*\d[\d.,]*\s*(?:%|[^\W\d]+(?: [^\W\d]+)?)?\W*")
_EACH_YEAR = "/năm"
# "bằng 70% so với năm 2025": how much of the level before, which is told as a change.
_OF_BASE = re.compile(
    r"(?<!tang )(?<!giam )\b(?:bang|dat|con)[^\d,;%]{0,20}\d[\d.,]* ?%[^\d,;%]{0,30}"
    r"\b(?:so voi (?:nam|cung ky|muc|thuc hien|ket qua)|cung ky|nam (?:20\d\d|truoc|ngoai))\b"
)
# "03 mô hình, 05 tuyến phố văn minh": what else is counted.
_COUNTS_MORE = re.compile(
    r"0?\d{1,4} (?!tro\b|ty\b|trieu\b|dong\b|nam\b|thang\b|ngay\b|gio\b|phut\b|luot\b)"
    r"[a-z]+ [a-z][^;\d]{3,80}"
)
_DETAIL = re.compile(r"\W*(?:tru|trong do|gom|nang)\b")


def odd_target(indicator: DraftIndicator, year: int | None) -> str:
    """Return why a target may be of another level or year than the sentence sets, else ""."""
    if _NEW_IN_NAME.search(indicator.name) or _PART_IN_NAME.search(fold_fast(indicator.name)):
        return f"Tên chỉ tiêu “{indicator.name[:80]}” còn chứa mức cần đạt; hãy xem lại mức."
    for target in indicator.targets:
        if _is_to_each(target, indicator.measure_unit):
            return f"“{target.text}” là mức tính trên từng nhóm; hãy xem lại mức cần đạt."
        if target.value is not None and (
            why := _other_level(target)
            or _former_year(target, year)
            or _second_level(target)
            or _of_base(target, year)
        ):
            return why
    return _less_or_left(indicator) or _missed_year(indicator, year)


def _other_level(target: Target) -> str:
    plain = fold_fast(target.text)
    found = _FROM.search(plain)
    if found and target.comparator is not Comparator.CHANGE and _is(target.value, found["old"]):
        return f"“{target.text}” nêu mức cũ rồi đến mức mới; mức đọc được có vẻ là mức cũ."
    found = _FRACTION.search(plain)
    if found is None or int(found["part"]) >= int(found["whole"]):
        return ""
    if _is(target.value, found["part"]) or _is(target.value, found["whole"]):
        return f"“{target.text}” là một phần của số khác; hãy xem lại mức cần đạt."
    return ""


def _less_or_left(indicator: DraftIndicator) -> str:
    """Return what is odd where a name reduces and the figure says not whether by or down to it."""
    if not _LESS.match(indicator.name) or _EACH_YEAR in indicator.measure_unit:
        return ""
    for target in indicator.targets:
        if target.comparator is Comparator.AT_LEAST and _BARE.fullmatch(target.text):
            return (
                f"Chỉ tiêu “{indicator.name[:60]}” không nói “{target.text}” là mức giảm hay mức "
                "còn lại; hãy xem lại."
            )
    return ""


def _of_base(target: Target, year: int | None) -> str:
    """Return what is odd where a level is told as a share of that of another time."""
    found = _OF_BASE.search(fold_fast(target.text))
    if found is None or (target.also and target.also in target.text[: found.end()]):
        return ""
    if target.comparator is Comparator.CHANGE:
        return f"“{target.text}” được hiểu là tăng, giảm so với mức cũ; hãy xem lại."
    named = _YEAR.search(found[0])
    if named and (year is None or int(named[1]) >= year):
        return ""
    return f"“{target.text}” so với mức của thời gian khác; hãy xem lại mức cần đạt."


def _is_to_each(target: Target, unit: str) -> bool:
    """Whether a target counts one thing in the unit of the group it is said of."""
    found = _TO_EACH.match(target.text)
    if not unit or found is None or not found["what"].lower().startswith(unit.lower()):
        return False
    counted = target.text[found.start("counted") :].lower()
    return _is(target.value, found["part"]) and not counted.startswith(unit.lower())


def _former_year(target: Target, year: int | None) -> str:
    if year and target.year and target.year < year:
        return f"“{target.text}” là mức của năm {target.year}, trước năm kế hoạch; hãy xem lại."
    return ""


def _second_level(target: Target) -> str:
    """Return what is odd where a second level was only kept beside the target's own."""
    also = target.also or ""
    plain = fold_fast(also)
    if _COUNTS_MORE.fullmatch(plain) and "%" not in target.text:
        return f"Câu này còn đếm thêm “{also}”; hãy xem lại."
    if _DETAIL.match(plain) or not _BOUNDED.search(plain):
        return ""
    if "%" in also or _YEAR.search(plain):
        return f"Câu này nêu thêm một mức nữa: “{also}”; hãy xem lại."
    return ""


def _missed_year(indicator: DraftIndicator, year: int | None) -> str:
    """Return what is odd where a year is named that no target is of."""
    if not any(target.value is not None for target in indicator.targets):
        return ""
    years = {target.year for target in indicator.targets}
    words = [
        target.text.replace(target.also, "") if target.also else target.text
        for target in indicator.targets
    ]
    for text in (indicator.name, *words):
        plain = fold_fast(text)
        for found in _YEAR.finditer(plain):
            named = int(found[1])
            is_later = year is None or named >= year
            if named not in years and is_later and not _COMPARED.search(plain[: found.start()]):
                return f"Chỉ tiêu nêu năm {named} mà không đọc được mức của năm đó; hãy xem lại."
    return ""


def _is(value: Decimal | None, written: str) -> bool:
    try:
        return value == Decimal(written.replace(",", "."))
    except InvalidOperation:
        return False
