"""Kinds of bodies printed before a colon, whose names follow: "Giám đốc các sở: A, B làm …"."""

import re

from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.work_words import VERB, begins_work

_POST = r"(?:Giám đốc|Thủ trưởng|Trưởng|Chủ tịch|Lãnh đạo|Người đứng đầu|Hiệu trưởng)"
_BODY = (
    r"(?:Sở|Phòng|Văn phòng|Công an|Trung tâm|Ban|Đài|Trạm|Hội|Đoàn|UBND|Ủy ban|Uỷ ban|Chi cục"
    r"|Trường|Đội|Ban Chỉ huy|Mặt trận|Thanh tra|Đảng ủy)\b(?! (?:hành|bố))"
)
_GIVES = r"(?:(?:Giao|Yêu cầu|Đề nghị|Phân công)(?: cho)?:? )?"
# "Giám đốc: Sở A, Sở B", "Trưởng: Phòng A, Ban B": the bodies lead, whoever heads them.
_POST_ONLY = re.compile(rf"(?P<keep>{_GIVES}){_POST}\s?:\s+(?={_BODY})", re.IGNORECASE)
# "Thủ trưởng các cơ quan, đơn vị: Phòng A, Công an xã": the kind says nothing more.
_ANY_BODY = re.compile(
    rf"(?P<keep>{_GIVES})(?:{_POST} )?các (?:cơ quan|đơn vị|ban|ngành|bộ phận|,|và|\s)+"
    rf"\s?:\s+(?={_BODY})",
    re.IGNORECASE,
)
# "Các phòng: Kinh tế, Văn hóa": the names need the kind.
_OF_KIND = re.compile(
    rf"(?P<keep>(?i:{_GIVES}(?:{_POST} )?các (?:sở|phòng|ban|hội|trường|thôn|ấp|bản|xóm|xã"
    rf"|phường)))\s?:\s+(?=[{CAPITAL}])"
)
# "…; các đơn vị: Trạm Y tế, Công an xã": another kind's names go on the list.
_NEXT_KIND = re.compile(
    rf"; (?:và )?(?:các (?:cơ quan|đơn vị|ban|ngành)(?:, đơn vị)?\s?:\s+(?={_BODY}))?"
)
_WITHIN = 60
_LISTED = re.compile(r"^[^.:]{2,60}?(?:, | và |; )")
_WORK = re.compile(rf"\b(?:{VERB})\b")


def without_colon(text: str) -> str:
    """Return a clause's words without the colon between a kind of bodies and their names."""
    if ":" not in text[:_WITHIN]:
        return text
    for pattern in (_POST_ONLY, _ANY_BODY, _OF_KIND):
        found = pattern.match(text)
        if found is None:
            continue
        rest = text[found.end() :]
        words = fold_in_place(rest).lower()
        work = _first_work(rest, words)
        if begins_work(words) or not _LISTED.match(rest) or work is None:
            return text
        rest = _NEXT_KIND.sub(", ", rest[:work]) + rest[work:]
        if not found["keep"]:
            return rest
        return f"{found['keep'].rstrip()} {rest}"
    return text


def _first_work(rest: str, words: str) -> int | None:
    """Return where the first verb of work in small letters stands behind the names."""
    return next((one.start() for one in _WORK.finditer(words) if rest[one.start()].islower()), None)
