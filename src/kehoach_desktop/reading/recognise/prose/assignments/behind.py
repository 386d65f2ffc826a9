"""Takes an assignment off the end of a sentence, or reads one inside it."""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.prose.assignments.bodies import LONGEST_BODY
from kehoach_desktop.reading.recognise.prose.assignments.bracket_pieces import goes_on
from kehoach_desktop.reading.recognise.prose.assignments.bracketed import lists_places
from kehoach_desktop.reading.recognise.prose.assignments.parts import EDGES, Parts
from kehoach_desktop.reading.recognise.work_words import HEAD, THEY_JOIN, begins_work, names_body

# "…, phân công thành viên phụ trách từng thôn" is what is done, and names no lead.
_APPOINTS = (
    r"phan cong(?! (?:cho )?(?:cac |tung )?(?:can bo|cong chuc|nguoi|dau moi|thanh vien|dang vien"
    r"|doan vien|hoi vien|giao vien|lanh dao)\b)"
)
_INSIDE_JOINS_MENDED = re.compile(r"\bphoi hop(?:,? (?:voi|cung))+ (?=\S)")
_INSIDE_JOINS = re.compile(rf"\bphoi hop(?: chat che)?(?:,? (?:voi|cung))+ (?={HEAD})")
_BRACKET_JOINS = re.compile(
    r" ?\((?:co )?phoi hop(?: chat che)?(?:,? (?:voi|cung|cua))+ "
    rf"(?P<unit>(?:cac )?{HEAD}[^().;]{{0,120}})\)"
)
_BY = re.compile(
    r"(?P<open>[(.;,:]|(?<= )-(?= )|(?<=\w) (?=do )) ?(?:(?P<do>do|giao cho"
    rf"|giao|{_APPOINTS}) )?(?P<unit>{HEAD}[^.;:()]{{0,140}}?),? "
    r"(?P<verb>chu tri|lam dau moi|(?<!tong )phu trach|thuc hien|tham muu|theo doi|chuan bi|to chuc"
    r"|trien khai)\b"
    r"(?P<rest>[^.;()]{0,220}(?:; ?phoi hop[^.;()]{0,200})?)(?P<close>[).;]|$)"
)
_GIVEN_ALONE = re.compile(
    rf"[.;,] ?(?:- )?(?:giao|{_APPOINTS}) (?:cho )?(?P<unit>{HEAD}[^.;:()]{{2,100}}?)"
    r"(?: thuc hien| chu tri)?[.;]?$"
)
_THEN_TIME = re.compile(r", (?=(?:xong|hoan thanh|thoi han|han|truoc|trong|cham nhat|den)\b)")
_GIVEN_TO = re.compile(rf"(?:[.;] ?|, | - )(?:giao|{_APPOINTS}) (?:cho )?(?={HEAD})")
_IN_BRACKETS = re.compile(rf"\((?P<unit>{HEAD}(?:[ ,][^()]{{2,120}})?)\)[.;]?$")
_BEHIND_COLON = re.compile(
    rf"(?<!tai)(?<!gom)(?<!sau)(?<!cho)(?:: ?| - )(?P<unit>{HEAD} [^():;.]{{2,90}})[.;]?$"
)
_DASHED_BODY = re.compile(rf" [-–] (?={HEAD})")
# "Báo cáo quý I - Văn phòng tổng hợp, trình ký ngày 25/3": who makes it, and what comes of it.
_MAKES = re.compile(
    r",? ?(?:(?:chu tri|tong hop|tham muu|xay dung|soan thao|du thao|thuc hien|chuan bi|to chuc"
    r"|trien khai|hoan thien|phu trach|theo doi)\b,? ?(?:va )?)*"
)
_COMES_OF_IT = re.compile(
    r"(?:bao cao|trinh|gui|nop|ban hanh|hoan thanh|xong|cong bo|ky|cong khai|du kien|truoc|trong"
    r"|tu ngay|den ngay|ngay \d|thang \d|$|[.;])"
)
_NAME = re.compile(r"\b(?:phong|trung tam|van phong|cong an|tram|uy ban)\b")
_ASSIGNS = re.compile(r"\b(?:chu tri|phu trach|dau moi|thuc hien)\b")
_ASSIGNS_AT_END = re.compile(
    r"\b(?:chu tri|dau moi|thuc hien|tham muu|phoi hop)\b|\b(?:phu trach|chuan bi|theo doi)$"
)
_JOINS = re.compile(r"phoi hop(?: (?:voi|cung))* ?:? ?")
_CARES = re.compile(r"(?:lo|lam|dam nhiem|dam trach|dam nhan|dung ra|truc tiep|bam|canh)\b")
# "…; giao Phòng A phối hợp Phòng B làm rõ …"
_WITH = LatePattern(rf",? (?:chu tri,? )?phoi hop(?: chat che)?(?:,? (?:voi|cung))* (?={HEAD})")
_THEY_JOIN = re.compile(
    rf"[;.] ?(?P<unit>{HEAD}[^.;:()]{{0,140}}?),? (?:cung )?phoi hop(?: thuc hien)?[.;]?$"
)
"""Those who take part in a clause of their own at the end: "…; Phòng B phối hợp."."""
_ONLY_JOINS = re.compile(r"(?:$|[,;]? ?(?:va )?phoi hop|, [^.;:]{3,150} phoi hop(?: thuc hien)?$)")
_SIGNS = (
    "chu tri",
    "theo doi",
    "chuan bi",
    "to chuc",
    "trien khai",
    "giao ",
    "phan cong ",
    "do ",
    "dau moi",
    "phu trach",
    "(",
    "tham muu",
    "thuc hien",
)
_HANDS = LatePattern(
    r"(?:(?:chu tich|lanh dao|thuong truc) )?(?:ubnd|uy ban nhan dan|dang uy|ban chi dao|giam doc)"
    rf"[^,.;:()]{{0,40}}? (?:giao|phan cong|yeu cau|de nghi)(?: cho)? (?={HEAD})"
)
_SHORTEST_WORK = 6
_FEW_WORDS = 3
_PERSONS = ("d/c ", "dong chi ", "ong ", "ba ", "thay ")
_WEAK = ("thuc hien", "tham muu", "theo doi", "chuan bi", "to chuc", "trien khai")


def take_behind(parts: Parts) -> None:
    """Take ", do Phòng A chủ trì", "(Phòng A chủ trì)", "Giao Phòng A thực hiện." off the end."""
    plain = parts.plain
    left = parts.all_cut_from()
    if plain[:left].rstrip(EDGES).endswith(")") and _takes_bare(parts, _IN_BRACKETS, left):
        return
    if (":" in plain or " - " in plain) and _takes_bare(parts, _BEHIND_COLON):
        return
    if " - " in plain and _take_dashed(parts):
        return
    if not any(sign in plain for sign in _SIGNS):
        return
    for found in reversed(list(_BY.finditer(plain))):
        if not parts.is_cut(found.start("unit")) and _gives(parts, found) and _take(parts, found):
            return
    if not _take_given_alone(parts):
        _take_given(parts)


def _take_dashed(parts: Parts) -> bool:
    """Take "… - Phòng A, báo cáo trước ngày 18/3": what comes of the work stays in its words."""
    plain = parts.plain
    for found in _DASHED_BODY.finditer(plain, _SHORTEST_WORK):
        begin = found.end()
        written = parts.sentence.source[parts.sentence.place(begin)]
        if parts.is_cut(begin) or not written.isupper() or not names_body(plain[begin:]):
            continue
        end = parts.bodies.end(begin)
        if end is None or " phoi hop" in plain[end:]:
            continue
        makes = _MAKES.match(plain, end)
        at = makes.end() if makes else end
        if at == end or not _COMES_OF_IT.match(plain, at):
            continue
        if parts.add("lead", begin, end):
            comma = plain[at:].strip(EDGES) != ""
            parts.cut.append((found.start(), _keeping_comma(plain, end, at) if comma else at))
            return True
    return False


def _keeping_comma(plain: str, end: int, at: int) -> int:
    """Return where a cut ends that leaves the last comma before a place."""
    comma = plain.rfind(",", end, at)
    return comma if comma >= 0 else at


def _take_given_alone(parts: Parts) -> bool:
    """Take "… . Giao công chức Tư pháp - Hộ tịch." off the end, where it says nothing more."""
    found = _GIVEN_ALONE.search(parts.plain)
    if found is None:
        return False
    end = parts.bodies.end(found.start("unit"))
    if end is not None and end < found.end("unit"):
        return False
    begin, last = found.span("unit")
    if timed := _THEN_TIME.search(parts.plain, begin, last):
        # "…, giao Phòng A, xong trước ngày 25/8": two times stand in the sentence.
        last = timed.start()
    if not parts.add("lead", begin, last):
        return False
    parts.cut.append((found.start(), last))
    return True


def _take_given(parts: Parts) -> None:
    """Take "…; giao Phòng A chuẩn bị, trình Đảng ủy": the words stay in the work."""
    plain = parts.plain
    for found in _GIVEN_TO.finditer(plain):
        end = parts.bodies.end(found.end())
        rest = plain[end:].lstrip(" ,") if end is not None else ""
        works = begins_work(rest) or _CARES.match(rest)
        if end is not None and works and parts.add("lead", found.end(), end):
            if (joins := _WITH.match(plain, end)) and not parts.bodies.is_verb(joins.end()):
                others = parts.bodies.end_of_others(joins.end(), len(plain))
                parts.add("coordinating", joins.end(), others)
            return


def take_inside(parts: Parts) -> None:
    """Take those named by "… phối hợp với B" inside the work; the words stay in it."""
    plain = parts.plain
    if "phoi hop" not in plain:
        return
    they = _THEY_JOIN.search(plain)
    if they and not parts.is_cut(they.start("unit")) and not begins_work(they["unit"]):
        if parts.add("coordinating", *they.span("unit")):
            parts.cut.append(they.span())
        return
    beside = None if parts.mended else _BRACKET_JOINS.search(plain)
    if beside and not parts.is_cut(beside.start()):
        # "Nâng cấp trang tin (phối hợp với VNPT tỉnh), nghiệm thu trước 15/9."
        if parts.add("coordinating", *beside.span("unit")):
            parts.cut.append(beside.span())
        return
    found = (_INSIDE_JOINS_MENDED if parts.mended else _INSIDE_JOINS).search(plain)
    before = plain[: found.start()] if found else ""
    if found and before.count("(") == before.count(")"):
        end = parts.bodies.end_of_others(found.end(), len(plain))
        if end - found.end() <= LONGEST_BODY:
            parts.add("coordinating", found.end(), end)


def _gives(parts: Parts, found: re.Match[str]) -> bool:
    """Whether the words give the sentence's work to a body, and do not tell of other work."""
    opening, weak = found["open"], found["verb"] in _WEAK
    if found["unit"].endswith(" phoi hop"):
        # "…; A, B và C phối hợp thực hiện": they take part.
        return False
    if found["verb"] == "tham muu" and len(found["rest"].split()) > _FEW_WORDS:
        # "- giao Công an xã tham mưu UBND xã ban hành quy chế": what follows is the work.
        return opening == "("
    if opening in ",:-" and not found["do"]:
        return _is_closing(parts, found)
    if opening == " ":
        # "chương trình do Sở … tổ chức" only tells whose programme it is.
        return not weak and found["rest"].strip()[:1] in ("", ",")
    if weak and not found["do"] and opening != "(":
        # "…; Đoàn Thanh niên thực hiện từ tháng 3": nothing but its time may follow.
        return opening in ".;" and _is_closing(parts, found)
    rest = found.end("rest")
    others = _THEY_JOIN.fullmatch(parts.plain.rstrip(), rest)
    return opening == "(" or others is not None or not parts.left_after(rest).strip(" ).;:")


def _take(parts: Parts, found: re.Match[str]) -> bool:
    begin = found.start("unit")
    if found["open"] == " ":
        parts.cut.append((found.start(), found.end("verb")))
        return parts.add("lead", begin, found.end("unit"))
    if hands := _HANDS.match(parts.plain, begin, found.end("unit")):
        # "…, UBND xã giao Văn phòng thực hiện": the one named last does it.
        begin = hands.end()
    end = parts.bodies.end(begin)
    if (post := parts.bodies.post_end(begin)) is not None:
        end = post
    elif end is None or end > found.end("verb"):
        end = found.end("unit")
    if not parts.add("lead", begin, end):
        return False
    if they := THEY_JOIN.search(found["rest"]):
        begin = found.start("rest")
        parts.add("coordinating", begin + they.start("unit"), begin + they.end("unit"))
    elif joins := _JOINS.search(found["rest"]):
        others = found.start("rest") + joins.end()
        parts.add("coordinating", others, parts.bodies.end_of_others(others, found.end("rest")))
    parts.cut.append(found.span())
    return True


def _takes_bare(parts: Parts, pattern: re.Pattern[str], limit: int | None = None) -> bool:
    """Take a body that stands alone at the end: "… (Phòng A)", "Nhận thức số: Phòng A"."""
    plain = parts.plain if limit is None else parts.plain[:limit].rstrip(EDGES)
    found = pattern.search(plain)
    if found is None or (found[0][:3] != " - " and _follows_name(parts, found.start())):
        # "Trung tâm Phục vụ hành chính công (TT PVHCC)" is one name twice.
        return False
    habit = parts.brackets_name and pattern is _IN_BRACKETS
    if found.start() < _SHORTEST_WORK or parts.is_cut(found.start("unit")):
        return False
    if not habit and (not _is_name(parts, found) or lists_places(plain, found.start())):
        return False
    # "(Phó Hiệu trưởng phụ trách chuyên môn)" is a post, "(Phòng A phụ trách)" an assignment.
    if (_ASSIGNS_AT_END if habit else _ASSIGNS).search(found["unit"]):
        return False
    if not habit and goes_on(parts, *found.span("unit")):
        # What follows the name says what the body does.
        return False
    begin, last = found.span("unit")
    last = min((first for first, _ in parts.cut if begin < first < last), default=last)
    if not parts.add("lead", begin, last):
        return False
    parts.cut.append(found.span())
    parts.unsure_lead = not habit
    return True


def _is_name(parts: Parts, found: re.Match[str]) -> bool:
    """Whether a body is named as one: with a capital or as a person, and not by a verb."""
    unit = found["unit"]
    if unit.startswith(_PERSONS):
        return True
    capital = parts.sentence.source[parts.sentence.place(found.start("unit"))].isupper()
    return capital and names_body(unit)


def _follows_name(parts: Parts, at: int) -> bool:
    """Whether a body's name in capitals stands a few words before a place."""
    source, place = parts.sentence.source, parts.sentence.place
    return any(
        source[place(found.start())].isupper()
        for found in _NAME.finditer(parts.plain, max(0, at - 60), at)
    )


def _rest(parts: Parts, found: re.Match[str]) -> str:
    """Return what stands behind the verb up to the next stop and is not taken yet."""
    begin, end = found.end("verb"), found.end("rest")
    return parts.left_after(begin)[: end - begin].strip()


def _is_closing(parts: Parts, found: re.Match[str]) -> bool:
    """Whether ", Phòng A chủ trì." closes the sentence with a body's name in capitals."""
    named = parts.sentence.place(found.start("unit"))
    rest = _rest(parts, found)
    alone = _ONLY_JOINS.match(rest) is not None and (found["verb"] == "chu tri" or not rest)
    # "Bố trí quỹ đất: Phòng A thực hiện, báo cáo …"
    told = found["open"] in ":-" and rest[:1] in ("", ",")
    capital = parts.sentence.source[named : named + 1].isupper()
    return (alone or told) and (capital or found["unit"].startswith(_PERSONS))
