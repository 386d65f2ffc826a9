"""What a clause is to those around it: a group's title, a task with details, a word for all."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.prose.asks_work import issues_plan
from kehoach_desktop.reading.recognise.prose.assignments.labels import labelled
from kehoach_desktop.reading.recognise.prose.assignments.said import Said
from kehoach_desktop.reading.recognise.prose.assignments.take_apart import speaks_of_section
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.closings import Item
from kehoach_desktop.reading.recognise.prose.remarks import is_remark
from kehoach_desktop.reading.recognise.prose.times.inner_patterns import OPENS_TIME
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, begins_work, sends_in

# "Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký" is no deadline of work.
_TAKES_EFFECT = re.compile(r"(?:quyet dinh|ke hoach|quy dinh|quy che|chi thi) nay co hieu luc\b")
# "Sau khi nghe báo cáo, Chủ tịch UBND xã kết luận:" tells of the meeting.
_ONCE_HEARD = re.compile(r"sau khi (?:nghe|xem xet|thao luan|nghien cuu|trao doi|hop)\b")
_CONTENT = re.compile(r"(?:noi dung|cong viec|nhiem vu|bien phap|giai phap)[^:]{0,20}:")
_ASSIGNMENT = re.compile(
    r"^(?:phan cong|to chuc|trach nhiem|tien do|thoi gian va phan cong)(?: (?:thuc hien|nhiem vu"
    r"|trien khai|trach nhiem|va tien do))*[.:]?$"
)
_ONLY_KIND = re.compile(
    r"^(?:cac )?(?:nhiem vu|noi dung|cong viec)(?: (?:cu the|thuc hien))*[.:]?$"
)
_INTRODUCES = re.compile(r"(?:sau|gom|nhu sau|cu the|sau day|la|nam 20\d\d|duoi day)$")
_CLOSING_BODY = re.compile(rf"\({HEAD}[^()]{{0,120}}\)[.;]?$")
_FEWEST_BRACKETS = _FEWEST_LABELS = 2
_LONGEST_BODY = 160
_YEAR = re.compile(
    r"(?:(?:cac )?(?:nhiem vu|noi dung|cong viec) )?(?:trong |cua )?nam (?P<year>20[2-9]\d)"
)
# "2. Thời gian: Từ ngày 05/9/2026, hằng tuần. Mỗi tuần một ấp.": all of it frames the work.
_WHEN_HELD = re.compile(r"thoi gian(?: (?:thuc hien|to chuc|trien khai))?(?:,? dia diem)? ?: ")
_IN_TURNS = re.compile(
    r"(?:(?:moi|hang) [a-z]+,? )?(?:to chuc|thuc hien|tien hanh|luan phien) (?:tai|o|theo|vao)\b"
)
_PERIOD = re.compile(r"(?:(?:tuan|dot|giai doan|buoc|ky|thang|quy)\b|$)")
"""A title that only names a stretch of time: "TUẦN THỨ NHẤT (TỪ 02/3 ĐẾN 06/3)"."""
_STOP = re.compile(r"[.;] ")
_ASKS = LatePattern(
    rf"(?:, |^){HEAD}[^,;:]{{0,80}}? (?:yeu cau|de nghi|giao|chi dao|phan cong|trien khai"
    r"|ban hanh)\b"
)
_TELLS = re.compile(r"(?:theo )?(?:du bao|tinh hinh|dien bien|hien nay|trong thoi gian qua)\b")
# "Tổ A thực hiện, xong trong ngày 20/3.", "Phòng B chủ trì thực hiện ngay khi có kết quả …."
# "Văn phòng theo dõi, đôn đốc thực hiện các nhiệm vụ tại mục này."
_WATCHES = re.compile(
    r"(?:thuong xuyen )?(?:theo doi|don doc|giam sat|kiem tra|tong hop)"
    r"(?:(?:,| va)+ (?:theo doi|don doc|giam sat|kiem tra|tong hop|bao cao|nhac nho))*"
    r"(?: (?:viec|tien do|ket qua|tinh hinh|cac don vi|cac co quan))*(?: thuc hien| trien khai)? "
    r"(?:cac |nhung )?(?:nhiem vu|noi dung|cong viec|giai phap)\b"
)
_ONLY_DOES = re.compile(
    r"^(?:cung )?(?:to chuc |trien khai )?(?:thuc hien|trien khai|hoan thanh)"
    r"(?:[ ,.;]*$|,? (?:ngay )?(?:khi|sau khi)\b.*$)"
)
_SAYS_WHO = re.compile(
    r":|\b(?:chu tri|dau moi|trach nhiem|phu trach|dam nhiem|thuc hien|trien khai|hoan thanh)\b"
)
# "Sửa quy chế làm việc để:" — what stands below is what the work is for.
_AIMS_AT = re.compile(r"\b(?:de|nham|nham muc dich|theo huong) ?:$")
# How the work above is to be: "Bảo đảm đúng tiến độ", "Việc tổ chức … phải an toàn".
_HOW = re.compile(
    r"(?:bao dam|dam bao|tap trung vao|da dang|phu hop|chu trong)\b"
    r"|(?:viec|cac|noi dung|hinh thuc|van ban|tai lieu)\b[^;:]{3,120}? phai "
    r"(?:bao dam|dam bao|the hien|dung|phu hop)\b"
    r"|(?:nguyen tac|yeu cau|tai lieu)\b[^:;.]{0,50}:"
    r"|.{0,30}\bphoi hop\b[^;:]{5,120} (?:de )?[^;:]{5,60}\b(?:hieu qua|an toan|tiet kiem"
    r"|dung quy trinh|dung quy dinh)\b"
)
_PARTS = re.compile(r"[,;] (?:va |dong thoi )?|\bdong thoi ")
_WAYS = re.compile(r"(?:tiet kiem|bao dam|dam bao|phu hop|tap trung|phat huy|tung buoc|tranh)\b")
# "Ban Thường trực … hướng dẫn về nội dung, trình tự … như sau:"
_GUIDES = re.compile(
    rf"(?:^|[.;,] ){HEAD}[^.;:]{{0,120}}? (?:huong dan|thong bao)"
    r" (?:ve |mot so |cac |viec |noi dung )"
    r"[^:]*\b(?:sau|sau day|cu the):$"
)
_FEWEST_WORDS = 4
_LONG, _VERY_LONG = 80, 200
_LONG_WORK = 60
_MOST_CLOSING_WORDS = 16
_SHORTEST_TITLE = 4


def brackets_name_leads(section: Clause) -> bool:
    """Whether most pieces of work in a section end with a body in brackets: "(các thôn)"."""
    ends = [
        _CLOSING_BODY.search(Sentence.of(clause.text[-_LONGEST_BODY:]).plain) is not None
        for clause in section.walk()
        if not clause.children and clause.rank > Rank.CAPS and not _is_label(clause)
    ]
    return sum(ends) >= _FEWEST_BRACKETS and sum(ends) * 2 > len(ends)


def _is_label(clause: Clause) -> bool:
    if ":" not in clause.text:
        return False
    found = labelled(clause.sentence.plain)
    return bool(found) and found[0].whole[0] == 0


def holds_labels(clause: Clause) -> bool:
    """Whether a lead-in has labels of the clause around it below: "* Thời gian thực hiện: …"."""
    return clause.rank is Rank.PLAIN and any(map(_is_label, clause.children))


def year_headed(clause: Clause) -> int | None:
    """Return the year whose work a clause heads: "2. Năm 2027", "Các nhiệm vụ năm 2027"."""
    found = _YEAR.fullmatch(clause.sentence.plain.strip(" .:"))
    return int(found["year"]) if found else None


def heads_assignment(clause: Clause) -> bool:
    """Whether a clause heads who does by when what stands before it: "* Phân công thực hiện"."""
    return _ASSIGNMENT.match(clause.sentence.plain) is not None


def heads_group(clause: Clause, said: Said) -> bool:
    """Whether a clause with work inside names a group; one that only names a lead does not."""
    if _ONLY_KIND.match(clause.sentence.plain):
        return False
    if clause.rank is Rank.PLAIN or (clause.is_bullet and not _ends_open(clause)):
        return False
    return not (said.lead and (len(said.plain) < _SHORTEST_TITLE or begins_work(said.plain)))


def is_cut_by_paragraphs(clause: Clause, said: Said) -> bool:
    """Whether a numbered piece of work may only go on in paragraphs without a number."""
    text = clause.text.rstrip()
    whole = len(text) > _LONG and (text.endswith(".") or len(text) > _VERY_LONG)
    return (
        whole
        and clause.rank > Rank.CAPS
        and begins_work(said.plain)
        and all(child.rank is Rank.PLAIN and not _ends_open(child) for child in clause.children)
    )


def is_one_piece(clause: Clause, said: Said, item: Item) -> bool:
    """Whether the only work inside a clause tells what the clause itself names."""
    if clause.is_bullet or item.clause.parent is not clause:
        return False
    if _CONTENT.match(item.clause.sentence.plain):
        return True
    # "1. Tổ chức lễ phát động" / "- Thời gian: …" / "Giao Phòng A chuẩn bị nội dung."
    labels = [child for child in clause.children if ":" in child.text and child.is_bullet]
    return item.clause.rank is Rank.PLAIN and bool(labels) and begins_work(said.plain)


def is_whole_beside(clause: Clause, said: Said) -> bool:
    """Whether a clause is a whole assignment, and what stands below it hangs on no sign of it.

    Those are lines without a sign, and remarks behind a "*" that ask for work themselves.
    """
    whole = said.lead and said.deadline.due and begins_work(said.plain) and not _ends_open(clause)
    apart = all(child.rank is Rank.PLAIN or child.sign == "*" for child in clause.children)
    return apart and (bool(whole) or _stands_above_papers(clause, said))


def _stands_above_papers(clause: Clause, said: Said) -> bool:
    """Whether a sentence of work stands above lines that only ask for papers to be sent in."""
    whole = clause.text.rstrip().endswith((".", ";"))
    works = begins_work(said.plain) or said.deadline.due is not None
    papers = any(sends_in(child.sentence.plain) for child in clause.children)
    return whole and works and papers and not is_remark(clause.sentence.plain)


def with_words(child: Clause, said: Said) -> Said:
    """Return what a numbered line says with its words kept where they all went into names.

    "3. Xóm Đông gặt lúa trước ngày 19/5/2026": the work begins with no word that is known, and
    nothing says that the line assigns what stands around it.
    """
    if any(map(str.isalnum, said.work)) or not said.lead or not child.number:
        return said
    sentence = child.sentence
    if _SAYS_WHO.search(sentence.plain) or speaks_of_section(sentence.plain):
        return said
    work = child.text.strip(" .;")
    if (limit := said.deadline.text) and work.endswith(limit):
        work = work.removesuffix(limit).rstrip(" ,;:")
    plain = Sentence.of(work).plain
    if len(plain.split()) < _FEWEST_WORDS:
        return said
    return Said(work, plain, deadline=said.deadline, doubtful=said.doubtful)


def whole_of(child: Clause, said: Said | None) -> Said | None:
    """Return what a line says of all the work around it, ``None`` if it is work itself."""
    if said is None or child.rank in (Rank.ROMAN, Rank.CAPITAL, Rank.PART, Rank.CAPS):
        return None
    if not said.assigns and not said.note:
        return None
    if issues_plan(child) or _GUIDES.search(child.sentence.plain):
        # Who writes a plan or a guidance does not do the work below.
        return None
    if not said.lead and _frames(child):
        return said
    by_a_day = said.deadline.is_read and not said.doubtful and _ends_open(child)
    if is_remark(child.sentence.plain) and not by_a_day:
        return None
    if said.lead and _WATCHES.match(said.plain) and speaks_of_section(said.plain):
        # Who follows up on all of it leads none of it.
        return Said(note=child.text)
    left = len(_ONLY_DOES.sub("", said.plain).split()) if said.lead else len(said.plain.split())
    if left < (2 if child.rank is Rank.PLAIN else 1):
        return said
    if speaks_of_section(said.plain) and left < _MOST_CLOSING_WORDS:
        return said
    return said if child.rank is Rank.PLAIN and _ends_open(child) else None


def _frames(child: Clause) -> bool:
    """Whether a line says when the work around it is done, with no sentence of work behind."""
    plain = child.sentence.plain
    if _WHEN_HELD.match(plain) is None:
        return False
    stop = _STOP.search(plain.rstrip(" .;"))
    return stop is None or _IN_TURNS.match(plain, stop.end()) is not None


def without_time_told(clause: Clause, said: Said) -> Said:
    """Return what a clause says without a time that is no deadline of the work."""
    if not said.deadline.text:
        return said
    told = _TAKES_EFFECT.match(said.plain) is not None
    if not told and clause.rank is Rank.PLAIN:
        heard = _ONCE_HEARD.match(fold_fast(said.deadline.text)) is not None
        told = heard or tells_before_asking(clause, said)
    return replace(said, deadline=Deadline(), doubtful=False) if told else said


def tells_before_asking(clause: Clause, said: Said) -> bool:
    """Whether a line that leads in work names its time before it asks for any.

    "…; dự báo nắng nóng đến hết tháng 6/2026, UBND xã yêu cầu:" tells of the weather; only
    "Từ nay đến ngày 20/6/2026, UBND xã yêu cầu các thôn:" asks by a day.
    """
    if not _ends_open(clause):
        return False
    plain = clause.sentence.plain.rstrip(" .:")
    last = max((stop.end() for stop in _STOP.finditer(plain)), default=0)
    asks = list(_ASKS.finditer(plain, last))
    if asks and not OPENS_TIME.match(plain[last:].lstrip()):
        last = asks[-1].start()
    elif _TELLS.match(plain, last):
        last = len(plain)
    return fold_fast(said.deadline.text.split(";")[0]) not in plain[last:]


def tells_aims(clause: Clause, inside: Sequence[Item]) -> bool:
    """Whether what stands inside a clause, given to nobody, only says what its work is for."""
    aims = _AIMS_AT.search(Sentence.of(clause.text[-40:]).plain)
    return aims is not None and not any(item.given for item in inside)


def tells_more(clause: Clause, said: Said, inside: Sequence[Item]) -> bool:
    """Whether what stands inside a clause only tells more of the clause's own work."""
    if not inside or said.lead or not begins_work(said.plain):
        return False
    if tells_aims(clause, inside) or _only_says_how(clause, inside):
        return True
    if _only_trails(clause, inside):
        return True
    if clause.rank <= Rank.NUMBER and not said.assigns:
        return False
    if _mostly_no_work(clause, inside):
        return True
    return (
        clause.is_bullet
        and not _ends_open(clause)
        and len(said.plain) > _LONG_WORK
        and not _INTRODUCES.search(said.plain)
    )


def only_notes(clause: Clause, inside: Sequence[Item], item: Item) -> bool:
    """Whether an item below a clause that is a task is but a note on it, and no work beside it."""
    if _mostly_no_work(clause, inside) or tells_aims(clause, inside):
        return True
    if _only_trails(clause, inside):
        return True
    return _only_says_how(clause, inside) and _says_how(item)


def _mostly_no_work(clause: Clause, inside: Sequence[Item]) -> bool:
    """Whether most of what stands right inside a clause neither begins as work nor is given."""
    below = [item for item in inside if item.clause.parent is clause]
    if _only_says_how(clause, inside):
        return all(map(_says_how, below))
    work = sum(begins_work(item.said.plain) or item.given for item in below)
    return work * 2 < len(below)


def _only_says_how(clause: Clause, inside: Sequence[Item]) -> bool:
    """Whether all that stands right inside a whole piece of work says how it is to be.

    A line may go on to more work behind that: "Bảo đảm kinh phí, trình Hội đồng nhân dân xã".
    """
    below = [item for item in inside if item.clause.parent is clause]
    return bool(below) and all(map(_begins_with_how, below)) and _is_whole_work(clause)


def _begins_with_how(item: Item) -> bool:
    """Whether a line begins with how the work above is to be, and counts nothing, names no day."""
    plain = item.clause.sentence.plain
    return _HOW.match(plain) is not None and not any(map(str.isdigit, plain))


def _says_how(item: Item) -> bool:
    plain = item.clause.sentence.plain
    return _begins_with_how(item) and not any(map(_goes_on_to_act, _PARTS.split(plain)[1:]))


def _goes_on_to_act(part: str) -> bool:
    """Whether behind how it is to be stands more to do: "…, trình Hội đồng nhân dân xã"."""
    return begins_work(part) and _WAYS.match(part) is None


def _only_trails(clause: Clause, inside: Sequence[Item]) -> bool:
    """Whether all work inside a whole piece is sentences without a sign behind its labels.

    "1. Rà soát danh sách" / "Đơn vị chủ trì: …" / "Thời hạn: …" / "Thực hiện ở từng địa bàn."
    """
    if not all(one.clause.rank is Rank.PLAIN and not one.given for one in inside):
        return False
    if not all(child.rank is Rank.PLAIN for child in clause.children):
        return False
    trailing = {id(one.clause) for one in inside}
    first = next((at for at, one in enumerate(clause.children) if id(one) in trailing), 0)
    labels = [_is_label(child) for child in clause.children]
    return all(labels[:first]) and not any(labels[first:]) and _is_whole_work(clause)


def _is_whole_work(clause: Clause) -> bool:
    """Whether a numbered sentence is work itself, with who does it by when on labels below."""
    labels = sum(map(_is_label, clause.children))
    plain = clause.sentence.plain
    return labels >= _FEWEST_LABELS and begins_work(plain) and not _ends_open(clause)


def _ends_open(clause: Clause) -> bool:
    return clause.text.rstrip().endswith(":")


def framing(clause: Clause, said: Said) -> Said:
    """Return what a clause with others inside says of them all.

    The time in a section's title ("II. NHIỆM VỤ TRONG THÁNG 7") may only say when the paper is
    of, unless it is all the title says.
    """
    titled = clause.rank < Rank.NUMBER and said.deadline.text
    return replace(said, doubtful=True) if titled and not _PERIOD.match(said.plain) else said
