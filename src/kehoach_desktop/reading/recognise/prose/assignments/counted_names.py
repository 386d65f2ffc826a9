"""Names of bodies under one word for their kind: "hai phòng A và B", "các phòng A, B và Hội C"."""

import re

from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.work_words import begins_body

_KIND = r"(?P<kind>phòng|ban|hội|trung tâm|trạm|trường|thôn|ấp|bản|xóm|sở|xã|phường)"
# "Hai phòng Kinh tế và Văn hóa - Xã hội": their kind is named once for all.
_COUNTED = re.compile(
    rf"(?:cả )?(?:hai|ba|bốn|2|3) {_KIND} (?P<names>[{CAPITAL}].*)",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"(?:(?:thủ trưởng|lãnh đạo|trưởng|giám đốc) )?(?:các|những) "
    rf"{_KIND} (?P<names>[{CAPITAL}].*)",
    re.IGNORECASE,
)
_FEWEST = 2
_BETWEEN = re.compile(r"[,;] | và ")
# Fields that one body unites: its name's comma and "và" part nothing.
_WHOLE = re.compile(
    r"Kinh tế, Hạ tầng và Đô thị|(?:HĐND|Hội đồng nhân dân) và (?:UBND|Ủy ban nhân dân)"
    r"|Văn hóa, Thể thao và Du lịch|(?:Khoa học|Giáo dục|Nông nghiệp|Tài nguyên|Dân tộc|Kế hoạch"
    r"|Thông tin) và (?:Công nghệ|Đào tạo|Môi trường|Phát triển nông thôn|Tôn giáo|Đầu tư"
    r"|Truyền thông)|Lao động, Thương binh và Xã hội|Lao động - Thương binh và Xã hội",
    re.IGNORECASE,
)
_HELD = {", ": "\ue003", " và ": "\ue004"}


def each_named(words: str) -> str:
    """Return words that name bodies of one kind with each body under its whole name."""
    found = _COUNTED.fullmatch(words) or _MANY.fullmatch(words)
    if found is None or not found["names"][:1].isupper():
        return words
    names: list[str] = []
    for each in _BETWEEN.split(_WHOLE.sub(_held, found["names"])):
        name = _freed(each).strip()
        if name[:1].isupper() or begins_body(fold_fast(name)):
            names.append(name)
        elif names:
            # "UBND các xã, phường" goes on over its comma.
            names[-1] = f"{names[-1]}, {name}"
    if len(names) < _FEWEST:
        return words
    kind = found["kind"].capitalize()
    return "; ".join(f"{kind} {name}" if _lacks_kind(name) else name for name in names)


def _lacks_kind(name: str) -> bool:
    return name[:1].isupper() and not begins_body(fold_fast(name))


def _held(found: re.Match[str]) -> str:
    words = found[0]
    for joint, sign in _HELD.items():
        words = words.replace(joint, sign)
    return words


def _freed(name: str) -> str:
    for joint, sign in _HELD.items():
        name = name.replace(sign, joint)
    return name
