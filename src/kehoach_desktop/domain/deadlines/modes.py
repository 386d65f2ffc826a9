"""What the words before a date make of it, and how two dates belong together."""

import re
from enum import Enum, auto


class Mode(Enum):
    """What a date is to its deadline, from the words that stand before it."""

    PLAIN = auto()
    UNTIL = auto()
    BEFORE = auto()
    FROM = auto()
    LAUNCH = auto()
    AFTER = auto()


_TIME = r"(?: ?(?P<hour>\d{1,2}) ?(?:h|g|gio|:) ?(?P<minute>\d{2})?(?: ?phut)?,?)"
_CLOCK = r"(?: (?:luc )?\d{1,2} ?(?:h|g|gio|:) ?(?:\d{2})?(?: ?phut)?,?)"
_NAMED_DAY = (
    r"(?:(?:dip |le |ngay |ky niem |nhan )+(?!hoi nghi|hop|cuoi|dau|het)"
    r"|(?=quoc khanh|quoc te|giai phong|bau cu))"
    r"[a-z][a-z ,-]{0,50}"
)
_BEFORE = re.compile(
    rf"\btruoc(?: thoi diem| luc| khoang)?{_TIME}?(?: (?:thu \w+|chu nhat),?)?(?: vao)?"
    rf"(?: (?:ngay|nam))?(?: {_NAMED_DAY}\(?| khi [a-z ,-]{{3,50}} \((?:du kien )?(?:ngay )?)? ?$"
)
_MODES = (
    (Mode.FROM, re.compile(rf"(?<!thu )\btu{_CLOCK}?(?: dau| ngay| nam| thang| tuan)? ?$")),
    (Mode.LAUNCH, re.compile(r"\b(?:khoi dong|khoi cong|bat dau)(?: vao| trong| ngay| nam)* ?$")),
    (Mode.AFTER, re.compile(r"\bsau(?: ngay| het| nam)? ?$")),
    (
        Mode.UNTIL,
        re.compile(
            r"\b(?:trong|den|toi|het|cham nhat|muon nhat|cuoi|xong|hoan thanh|vao|han|qua|cham|la)"
            r"(?: (?:ngay|nam|thang))?:? ?$"
        ),
    ),
)
_LOOK_BACK = 64
_ONWARDS = re.compile(r",? ?(?:tro di|ve sau)\b")
_RANGE = re.compile(
    r" ?,? ?(?:-|(?:cho )?(?:den|toi))(?: (?:het|cuoi|truoc|ngay|thang|nam|quy|khoang))* ?"
)
_LIST = re.compile(r" ?(?:,|;|va|&|\+|hoac|/)(?: (?:het|cuoi|trong|den|nam))* ?")
_NARROWING = re.compile(
    r" ?[,(-]? ?(?:(?:va |la )?(?:cham|muon) nhat(?: la)?|truoc|xong truoc|han cuoi)"
    r"(?: (?:den|vao|het|ngay|thang))*:? ?| ?: ?(?:(?:ngay|truoc|den) )*"
)
_ANCHOR = re.compile(r" ?,? ?(?:(?:ke|tinh) )?(?:tu|sau)(?: ngay)? ?")


def mode_of(text: str, begin: int) -> Mode:
    """Return what stands before the place ``begin`` of folded text.

    "trước 17h ngày" leaves the day itself on time, "trước 0h ngày" does not.
    """
    before = text[max(0, begin - _LOOK_BACK) : begin]
    if found := _BEFORE.search(before):
        at_midnight = not int(found["hour"] or 0) and not int(found["minute"] or 0)
        return Mode.BEFORE if found["hour"] is None or at_midnight else Mode.UNTIL
    return next((mode for mode, pattern in _MODES if pattern.search(before)), Mode.PLAIN)


def goes_onwards(text: str, end: int) -> bool:
    """Whether a date that ends here only begins something: "2026 trở đi"."""
    return _ONWARDS.match(text, end) is not None


def is_ranged(between: str) -> bool:
    """Whether these words join two dates into a range ("đến", "-")."""
    return len(between) < _LOOK_BACK and _RANGE.fullmatch(between) is not None


def is_listed(between: str) -> bool:
    """Whether these words join two dates into a list (",", "và")."""
    return len(between) < _LOOK_BACK and _LIST.fullmatch(between) is not None


def narrows(between: str) -> bool:
    """Whether these words make the date after them the limit within the stretch before them."""
    return len(between) < _LOOK_BACK and _NARROWING.fullmatch(between) is not None


def counts_from(between: str) -> bool:
    """Whether these words count from a date ("kể từ ngày")."""
    return len(between) < _LOOK_BACK and _ANCHOR.fullmatch(between) is not None
