"""Takes an assignment out of the bracket that closes a sentence: "(Phòng A chủ trì; tháng 4)"."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.assignments.bracket_pieces import (
    each_does,
    goes_on,
    is_no_body,
    who_helps,
    with_help_of,
)
from kehoach_desktop.reading.recognise.prose.assignments.parts import EDGES, Parts, Span
from kehoach_desktop.reading.recognise.prose.times.inner_patterns import OPENS_TIME
from kehoach_desktop.reading.recognise.prose.times.inner_reading import read
from kehoach_desktop.reading.recognise.work_words import (
    HEAD,
    THEY_JOIN,
    begins_body,
    begins_work,
    names_body,
)

_CLOSING = re.compile(r" ?\((?P<inside>[^()]{6,260})\)[.;]?$")
_MONEY = re.compile(r"(?:kinh phi|nguon)\b[^:;]{0,20}:[^;]*")
_SAYS_ROLE = re.compile(
    r"(?:(?:don vi |co quan |bo phan )?"
    r"(?:chu tri|dau moi|phoi hop|phu trach|thuc hien|lam chinh|lead)"
    r"|(?:phong|van phong|cong an|tram|ban|hoi|doan|trung tam)[^:;]{0,40}): ?(?=chu|pho|[a-z])"
)
_COMMA_BODY = LatePattern(rf",\s*(?={HEAD})")
_COMMA = re.compile(r",\s*")
_SEGMENT = re.compile(
    r";\s*|(?<!\d)(?<!quy i)(?<!quy ii)(?<!quy iii) [-–] "
    r"(?=(?:hoan thanh|xong|thoi|truoc|trong|quy|thang|ngay|\d|phoi hop))"
)
_LEADS = re.compile(
    r"(?:,| [-–]|:)? (?:la )?(?:chu tri|(?:lam )?dau moi|(?<!tong )phu trach|thuc hien|tham muu"
    r"|chuan bi|dam nhiem|dam trach|lam chinh|lam|lo|theo doi)\b"
)
# "(đầu mối: Phòng A)", "(giao Phòng A)", "(do Phòng A đảm nhiệm)": said before the name.
_GIVEN_TO = re.compile(
    rf"(?:(?:don vi |co quan |bo phan )?(?:chu tri|dau moi|phu trach|thuc hien|lam chinh|lead)"
    rf"(?: la|:)?|giao(?: cho)?|do|phan cong) (?={HEAD})"
)
_NEXT_HELPS = LatePattern(rf", (?={HEAD}[^;:()]{{2,80}} (?:ho tro|giup|tham gia|don doc)\b)")
_JOINS = re.compile(r"[,;]? ?(?:va )?phoi hop(?: thuc hien)?(?: (?:voi|cung))* ?:? ?")
_WITH = re.compile(r",? (?:phoi hop|cung)(?: (?:voi|cung))* ")
# Who does it by the name used in house: "Bảo vệ", "GVCN", "Tổ Văn - Sử", "cô Hoa".
_IN_HOUSE = re.compile(r"[a-z][a-z /.-]{1,60}")
_LONGEST_IN_HOUSE = 8
_PERSON = re.compile(r"(?:co|thay|anh|chi|ong|ba|chu|d/c|dong chi) (?=[a-z])")
_NOT_IN_HOUSE = re.compile(
    r"(?:phu luc|mau|bieu|bang|kem|theo|tai|danh sach|gom|bao gom|tinh|neu|nhu|dot|lan|loai|tru"
    r"|ke ca|rieng|nhat la|van ban|ke hoach|quyet dinh|nghi quyet|hoi nghi|cong van|to trinh"
    r"|huong dan|co phu luc|khong|da|chua|dang|ca|toan|khu vuc|dia diem|hinh thuc)\b"
)
_NAMES_BY_NUMBER = re.compile(
    r"\b(?:ban chi dao|bcd|to cong tac|to giup viec|de an|khu pho|to dan pho|to|thon|ap|khom)"
    r" \d{1,3}\b"
    r"|\b\d{1,2} (?:thon|ap|ban|khom|khu pho|to dan pho|chi bo|truong)\b"
)
# "tại 4 khu vực (Đội 8, 9, 10)", "ở các thôn (Thôn Lau, Thôn Sậy)": which places, and no lead.
_KIND = (
    r"khu vuc|dia ban|dia diem|thon|ap|doi|to dan pho|to|xom|ban|lang|khu pho|khom|buon|xa|phuong"
    r"|truong|cho"
)
_WHICH_PLACES = re.compile(
    rf"\b(?:tai|o|tren|thuoc|cua) (?:(?:cac |\d{{1,3}} )+(?P<kind>{_KIND}))(?: [a-z]+){{0,2}} ?"
    r"\((?:(?P=kind)\b|(?:thon|ap|doi|to dan pho|to|xom|khu pho|khom|buon|khu) \d)"
)
_TIME_AFTER = re.compile(
    r"(?<!giao duc)(?<!giao duc )[,;]? ?(?:va )?(?:(?:trinh|xong"
    r"|hoan thanh|du kien|ban hanh|gui)(?: [^,;]{0,30}?)?? )?"
    rf"(?={OPENS_TIME.pattern.lstrip('^')})"
)


def before_bracket(parts: Parts) -> int | None:
    """Return where a closing bracket begins that only names a body, else ``None``."""
    closing = _CLOSING.search(parts.plain)
    if closing is None or not begins_body(closing["inside"]):
        return None
    return closing.start()


def lists_places(plain: str, bracket: int) -> bool:
    """Whether a bracket says which places are meant before it: "ở 3 thôn (Thôn Lau, …)"."""
    return _WHICH_PLACES.search(plain, max(0, bracket - _NEAR)) is not None


_FEWEST_BOUNDS = 3
_NEAR = 40
"""How far before a bracket the word stands that it tells of."""


@dataclass(slots=True)
class _Found:
    lead: Span | None = None
    others: Span | None = None
    time: Span | None = None
    bare: bool = False
    in_house: bool = False
    told: bool = False
    """Whether a word says that the lead leads."""
    given: bool = False
    """Whether a word before the name gives it the work."""
    also: list[Span] = field(default_factory=list)
    helpers: list[Span] = field(default_factory=list)
    aside: list[Span] = field(default_factory=list)
    """The pieces that name nobody: they are kept as a note."""

    @property
    def is_shared(self) -> bool:
        """Whether it plainly assigns: to two by what each does, or by a word that says so."""
        return self.given or self.told or self.others is not None or bool(self.helpers)


def take_bracket(
    parts: Parts, findings: Findings, limit: int | None = None
) -> tuple[Deadline | None, int | None]:
    """Take what a closing bracket of several parts assigns, one that closes at a limit if given.

    Returns (its deadline, where the bracket begins), the latter ``None`` if it assigns nothing.
    Every part must be understood for what it is, a time as a time even where its day can't be
    told ("xong trước Tết"); a bracket with anything else stays in the work.
    """
    plain = parts.plain[:limit].rstrip(" ,;:-–")
    closing = _CLOSING.search(plain)
    if closing is None or _speaks(closing["inside"]):
        return None, None
    if lists_places(plain, closing.start()):
        return None, None
    found = _Found()
    begin, end = closing.span("inside")
    bounds = [begin, *(cut.end() for cut in _SEGMENT.finditer(plain, begin, end)), end]
    for first, last in pairwise(bounds):
        if is_no_body(plain[first:last].strip(EDGES)):
            found.aside.append((first, last))
            continue
        if not _take(parts, found, first, last):
            return None, None
    alone = found.in_house or (len(bounds) < _FEWEST_BOUNDS and not found.is_shared)
    if found.lead is None or (found.time is None and alone and (limit is None or found.bare)):
        return None, None
    deadline = None
    if found.time:
        words = parts.sentence.original(*found.time).strip(EDGES)
        deadline = read(
            words, plain[slice(*found.time)].strip(EDGES), findings, mended=parts.mended
        )
    if not parts.add("lead", *found.lead):
        return None, None
    for span in found.also:
        parts.add("lead", *span)
    for span in (*([found.others] if found.others else ()), *found.helpers):
        parts.add("coordinating", *span)
    parts.unsure_lead = found.bare
    parts.aside += found.aside
    parts.cut.append(closing.span())
    return deadline, closing.start()


def _take(parts: Parts, found: _Found, first: int, last: int) -> bool:
    """Take one part of the bracket; return whether it is understood."""
    plain = parts.plain[:last].rstrip(EDGES)
    first += len(plain[first:]) - len(plain[first:].lstrip(EDGES))
    words, last = plain[first:], len(plain)
    if OPENS_TIME.match(words):
        body = _COMMA_BODY.search(words)
        found.time = (first, first + body.start() if body else last)
        return body is None or _take(parts, found, first + body.end(), last)
    if joins := _JOINS.match(words):
        found.others = (first + joins.end(), last)
        return joins.end() < len(words)
    only_joins = found.lead is not None or with_help_of(words) is None
    if only_joins and (they := THEY_JOIN.match(f", {words}")):
        found.others = (first, first + they.end("unit") - 2)
        return True
    if found.lead is not None:
        return _take_beside(parts, found, first, last)
    if given := _GIVEN_TO.match(words):
        found.told = found.given = True
        words, first = words[given.end() :], first + given.end()
    if not names_body(words):
        return _take_in_house(parts, found, first, last)
    if doers := each_does(parts, first, last):
        found.lead, *helpers = doers
        found.helpers += helpers
        found.told = True
        return True
    # "(ủy viên phụ trách thôn trực tiếp chỉ đạo)": what they are in charge of is of the post.
    post = parts.bodies.post_end(first)
    leads = _LEADS.search(words, post - first if post else 0)
    if leads is None and (helped := with_help_of(words)):
        found.lead = (first, first + helped[0])
        found.others = (first + helped[1], first + helped[2])
        found.told = True
        return not _counts(words)
    if leads is None and (joins := _WITH.search(words)):
        found.lead = (first, first + joins.start())
        found.others = (first + joins.end(), last)
        return not _counts(words)
    if leads is None:
        if found.given and parts.bodies.end(first) is None:
            return False
        found.bare = not found.given
        for comma in _COMMA.finditer(words):
            if OPENS_TIME.match(words[comma.end() :]):
                # "(Công an xã, thường xuyên)"
                if goes_on(parts, first, first + comma.start()):
                    return False
                found.lead, found.time = (first, first + comma.start()), (first + comma.end(), last)
                return True
        if goes_on(parts, first, last):
            # "(do chi bộ giới thiệu)": what the body does is no lead of the work.
            return False
        found.lead = (first, last)
        return not _counts(words)
    found.told = True
    found.lead = (first, first + leads.start())
    return _take_rest(found, words, first, leads.end())


def _take_beside(parts: Parts, found: _Found, first: int, last: int) -> bool:
    """Take a piece behind the one of the lead: "; Công an xã cung cấp số liệu"."""
    words = parts.plain[first:last]
    if helps := who_helps(words):
        span = (first + helps[0], first + helps[1])
    elif names_body(words) and not _counts(words) and not begins_work(words):
        if goes_on(parts, first, last):
            # "(Phòng A; các thôn đóng góp phần còn lại)": what else is done, and no name.
            found.aside.append((first, last))
            return True
        span = (first, last)
        if not found.told and not found.helpers:
            # "(Công an xã; Đoàn Thanh niên)": nothing says that either leads.
            found.also.append(span)
            return not any(map(str.isdigit, words))
    else:
        return False
    if found.others is not None and found.others[1] > span[0]:
        return False
    found.helpers.append(span)
    return True


def _speaks(inside: str) -> bool:
    """Whether a colon in a bracket leads in something else than its lead or its money."""
    return ":" in _SAYS_ROLE.sub("", _MONEY.sub("", inside))


def _counts(words: str) -> bool:
    """Whether words hold a number that is none of a body's name: "Ban Chỉ đạo 57 xã"."""
    return re.search(r"\d", _NAMES_BY_NUMBER.sub("", words)) is not None


def _take_in_house(parts: Parts, found: _Found, first: int, last: int) -> bool:
    """Take somebody named as only the house knows them, alone or with others; it stays unsure."""
    words = parts.plain[first:last]
    joins = _WITH.search(words)
    name = words[: joins.start()] if joins else words
    if _IN_HOUSE.fullmatch(name) is None or len(name.split()) > _LONGEST_IN_HOUSE:
        return False
    if _NOT_IN_HOUSE.match(name) or (begins_work(name) and name != "bao ve"):
        return False
    person = _PERSON.match(name)
    if parts.sentence.starts_small(first + (person.end() if person else 0)):
        return False
    found.lead = (first, first + len(name))
    if joins:
        found.others = (first + joins.end(), last)
    found.bare = found.in_house = True
    return True


def _take_rest(found: _Found, words: str, first: int, at: int) -> bool:
    """Take those who take part and the time behind the lead's verb."""
    rest = words[at:]
    if next_helps := _NEXT_HELPS.match(rest):
        helps = who_helps(rest[next_helps.end() :])
        if helps is None:
            return False
        at += next_helps.end()
        found.others = (first + at + helps[0], first + at + helps[1])
        return True
    if they := THEY_JOIN.match(rest):
        found.others = (first + at + they.start("unit"), first + at + they.end("unit"))
        at += they.end()
    elif joins := _JOINS.match(rest):
        time = _TIME_AFTER.search(rest, joins.end())
        end = time.start() if time else len(rest)
        found.others = (first + at + joins.end(), first + at + end)
        at += end
    rest = words[at:]
    if not rest.strip(EDGES):
        return True
    time = _TIME_AFTER.match(rest)
    if time is None:
        return False
    found.time = (first + at + time.end(), first + len(words))
    return True
