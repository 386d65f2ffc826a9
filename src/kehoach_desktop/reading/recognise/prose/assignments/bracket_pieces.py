"""What the pieces of a closing bracket say beside its lead: who helps, and at what cost."""

import re
from itertools import pairwise

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.prose.assignments.parts import Parts, Span
from kehoach_desktop.reading.recognise.work_words import HEAD, VERB, belongs_to_name

# "kinh phí 25 triệu đồng", "nguồn vốn xã hội hóa", "dự toán: 30 triệu": none of them a body.
_MONEY = re.compile(
    r"(?:(?:tong |du kien )*(?:kinh phi|nguon(?: kinh phi| von| luc)?|du toan|ngan sach|chi phi)\b"
    r"[^;]*|(?:khoang |uoc |toi da )?\d[\d.,]*\s?(?:trieu|ty|nghin|ngan|dong)\b[^;]*)$"
)
# "Công an xã cung cấp số liệu", "các thôn tự chấm", "Phòng A đôn đốc": they help who leads.
_HELPS = LatePattern(
    rf"(?P<unit>{HEAD}[^;:()]{{0,90}}?)[,:]? (?:se |cung |luan phien |thay nhau |tu )?"
    r"(?:don doc|phoi hop"
    r"|cung cap\b[^;]*|ho tro|giup(?: suc| do| viec)?|huong dan|tham gia|kiem tra|giam sat"
    r"|theo doi|phuc vu|gop y|tham dinh|duyet|dong hanh|tu (?:cham|danh gia|ra soat)|van dong"
    r"|luan phien|thay nhau|cung lam|cung thuc hien|lam cung|nhac nho|xac nhan|doi soat"
    r"|doi chieu)(?: (?!va\b)[a-z]+){0,4}$"
)
_DONE_BY = LatePattern(rf"(?:noi dung|phan|khau|so lieu|ky thuat)[a-z ]{{0,25}}? do (?={HEAD})")
_DOES = LatePattern(rf" (?:{VERB}|duyet|lo|cung cap|giup|kiem tra|tham dinh)\b[^;]*$")
_NEXT_BODY = LatePattern(rf",\s*(?={HEAD})")
_SHARE = LatePattern(rf" (?:{VERB}|duyet|lo|cung cap|ghi|viet|giup|bo tri)\b(?! chi huy| quan ly)")
_WITH_HELP = re.compile(
    r",? (?:va )?(?:co|voi|duoc) (?:su )?(?:vao cuoc|tham gia|phoi hop|ho tro|giup suc|giup do"
    rf"|gop suc|dong hanh|cong tac|gop y)(?: (?:cua|tu|boi|voi))* (?={HEAD})"
)
_THEY_HELP = re.compile(
    rf",? (?:va )?co (?={HEAD}[^;:()]{{2,80}} (?:tham gia|phoi hop|ho tro|giup|cung lam)$)"
)
# "Trạm Y tế, Đoàn xã phối hợp"
_NEXT_JOINS = re.compile(rf", (?P<unit>{HEAD}[^;:()]{{2,80}}?),? (?:cung )?phoi hop$")
_HELP_AT_END = re.compile(r",? (?:cung )?(?:tham gia|phoi hop|ho tro|giup|cung lam)$")
# "báo cáo Thường trực HĐND xã", "trình UBND xã trong tháng 9": what comes of the work.
_COMES_OF_IT = re.compile(r"(?:bao cao|trinh|gui|xin y kien)\b(?! vien)")

# "Đài Truyền thanh xã phát": one word behind the level is no more of the name.
_BEHIND_LEVEL = re.compile(
    r"(?<!hop tac) (?:xa|phuong|dac khu) (?P<word>(?!(?:hoi|vien|doi|truong|ban|phuong|nha|minh"
    r"|khac|tren|moi|dao|bien)\b)[a-z]+)(?=;|$)"
)


def goes_on(parts: Parts, first: int, last: int) -> bool:
    """Whether words go on behind the body's name they begin with: "các thôn đóng góp phần …"."""
    end = parts.bodies.end(first)
    if end is not None and end < last:
        return True
    level = _BEHIND_LEVEL.search(parts.plain, first, last)
    return level is not None and parts.sentence.starts_small(level.start("word"))


def each_does(parts: Parts, first: int, last: int) -> list[Span]:
    """Return the bodies of "Phòng A chuẩn bị nội dung, Văn phòng bố trí hội trường", else none.

    Each piece tells its own share of the work behind its body's name; the first of them leads.
    """
    bounds = [first, *(comma.end() for comma in _NEXT_BODY.finditer(parts.plain, first, last))]
    found: list[Span] = []
    for begin, end in pairwise([*bounds, last]):
        body = parts.bodies.end(begin)
        if body is None or body >= end or not _SHARE.match(parts.plain, body, end):
            return []
        found.append((begin, body))
    return found if len(found) > 1 else []


def is_no_body(words: str) -> bool:
    """Whether a piece only says what the work costs, or to whom its result goes."""
    return _MONEY.match(words) is not None or comes_of_it(words)


def comes_of_it(words: str) -> bool:
    """Whether a piece says to whom the work's result goes, and maybe by when."""
    return _COMES_OF_IT.match(words) is not None


def who_helps(words: str) -> tuple[int, int] | None:
    """Return the span of those whom a piece of its own names as helping, ``None`` of others."""
    helps = _HELPS.fullmatch(words)
    if helps and not belongs_to_name(words, len(helps["unit"]) + 1):
        return helps.span("unit")
    if (by := _DONE_BY.match(words)) is not None:
        does = _DOES.search(words, by.end())
        return by.end(), does.start() if does else len(words)
    return None


def with_help_of(words: str) -> tuple[int, int, int] | None:
    """Return (where the lead ends, the span of who helps) of "A, có sự phối hợp của B".

    So of "A, B phối hợp" too.
    """
    if found := _WITH_HELP.search(words):
        return found.start(), found.end(), len(words)
    if found := _NEXT_JOINS.search(words):
        return found.start(), *found.span("unit")
    if found := _THEY_HELP.search(words):
        last = _HELP_AT_END.search(words, found.end())
        return found.start(), found.end(), last.start() if last else len(words)
    return None
