"""Words in a list of units that part its names, and those that go on with one."""

import re

from kehoach_desktop.domain.text.vietnamese import CAPITAL, fold
from kehoach_desktop.domain.units.phrases import begins_with_many, is_headed

_GOES_ON = re.compile(
    r"(?:số )?(?:\d{1,3}|[IVX]{1,4})(?:(?: và |-)\d{1,3})?|xã|xa|phường|phuong|đặc khu|dac khu"
    r"|thị xã|thi xa|thị trấn|thi tran|(?:thành phố|thanh pho)(?: trực thuộc trung ương)?"
)
_LEVEL = re.compile(r"(?:thôn|ấp|bản|buôn|làng|xóm|khóm|khu phố|khối phố|tổ dân phố|tiểu khu)")
_ENDS_IN_LEVEL = re.compile(rf"\b{_LEVEL.pattern}$")
# "Văn phòng HĐND, UBND xã" is one office.
_COUNCIL, _OFFICE_OF = re.compile(r"(?:UBND|HĐND)\b"), re.compile(r"\b(?:Văn phòng|VP) HĐND$")
_COMMUNE = re.compile(r"(?<!hợp tác )\b(?:xã(?! hội)|phường|đặc khu)\b", re.IGNORECASE)
_PARTS = re.compile(r"[,;/&]|\s[-–—]\s|\b(?:và|cùng|với)\b", re.IGNORECASE)
_LONGEST_COMMUNE = 4
_OWNERS = frozenset({"tỉnh", "xã", "phường", "huyện"})
_SCHOOL = re.compile(r"Trường (?:Mầm non|Mẫu giáo|Tiểu học|Trung học|THCS|THPT|TH)\b")
# Bodies that no school has: what follows them is another's name.
_OFFICE = re.compile(
    r"(?:ban quan ly du an|phong (?!hop)|trung tam |tram y te|cong an|van phong hdnd)[a-z ,-]*$"
)
_NO_PLACE = re.compile(
    r"(?:so|phong|trung tam|van phong|cong an|thanh tra|bao hiem|kho bac|ban (?:chi huy|quan ly|"
    r"dan van|tuyen giao|to chuc|xay dung)|hoi (?:nong dan|phu nu|lien hiep|cuu chien binh)|"
    r"doan thanh nien|tram y te|bo chi huy|lien doan|chi cuc|ngan hang|benh vien)\b"
)
_KIND = re.compile(r"bo|so|ban|nganh|phong|doan the")
_KINDS = re.compile(r"(?:so|ban|nganh|phong|doan the|dia phuong|don vi|co quan)(?: [a-z]+){0,2}$")
FEWEST_WORDS = 3
"""Shorter names are abbreviations, or beginnings: "Văn phòng" of "Văn phòng Đảng ủy"."""


def is_whole(words: list[str]) -> bool:
    """Whether a name is long enough, or abbreviated, to be more than the start of another."""
    return len(words) >= FEWEST_WORDS or words[-1].isupper()


def names_nobody(before: str, item: str) -> bool:
    """Whether what follows a comma goes on the name: "Tổ chuyên môn 4, 5", "Y tế thôn, bản"."""
    if _GOES_ON.fullmatch(item) or (_COUNCIL.match(item) and _OFFICE_OF.search(before)):
        return True
    return _LEVEL.fullmatch(item) is not None and _ENDS_IN_LEVEL.search(before) is not None


def is_owned(words: list[str], left: str, right: str) -> bool:
    """Whether a name ends with whose it is, and a body that no place is named like follows.

    "Công an tỉnh Sở Nội vụ" are two; "Công an xã Trường Sơn" is one.
    """
    if _SCHOOL.match(right) and _OFFICE.match(fold(left)):
        return True
    return (
        words[-1].lower() in _OWNERS
        and is_headed(left)
        and _NO_PLACE.match(fold(right)) is not None
        and len(right.split()) > 1
    )


def names_kinds(items: list[str]) -> bool:
    """Whether bodies are listed by their kinds alone: "Sở, ban, ngành", "Bộ, ngành"."""
    return (
        len(items) > 1
        and _KIND.fullmatch(fold(items[0])) is not None
        and _KINDS.match(fold(items[1])) is not None
        and not (items[0].isupper() != items[1].isupper() or items[1].istitle())
    )


def names_more(words: str) -> bool:
    """Whether after "xã" comes more than a commune's name: "Công an xã, Trạm Y tế"."""
    owner = _COMMUNE.search(words)
    rest = words[owner.end() :] if owner else ""
    tail = rest.strip()
    return bool(tail) and (
        bool(_PARTS.search(rest))
        or len(tail.split()) > _LONGEST_COMMUNE
        or is_headed(tail)
        or begins_with_many(tail)
    )


_OF_PLACES = re.compile(
    rf"\b(?:các|cac)\s+(?:xã|phường|thôn|ấp|bản|khu phố|tỉnh)(?:\s+[{CAPITAL}]\S*)+$"
)


def names_places(items: list[str]) -> bool:
    """Whether a collective is of places that it names one after the other."""
    return _OF_PLACES.search(items[0]) is not None
