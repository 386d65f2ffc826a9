"""Lifts what closes a paper off its last item: "Giao Phòng A đôn đốc …", "Nhận được văn bản này …".

A paper says such things behind its last number in paragraphs without one of their own.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.prose.assignments.take_apart import speaks_of_section
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.remarks import is_remark
from kehoach_desktop.reading.recognise.sentence import Mend
from kehoach_desktop.reading.recognise.work_words import HEAD

_TITLE_WORDS = 3
_ITEMS = (Rank.NUMBER, Rank.LETTER, Rank.PAREN, Rank.BULLET)
_PAPER = r"(?:cong van|thong bao|van ban|ket luan|cong dien|chi thi|ke hoach|y kien)"
# What ends a paper whatever stands above it.
_ENDS = re.compile(
    rf"(?:(?:khi |sau khi )?nhan duoc {_PAPER}|tren day la\b"
    r"|(?:trong )?qua trinh (?:to chuc |trien khai |thuc hien )+"
    r"|neu (?:co|gap|phat sinh)\b[^.;]{0,60}\b(?:vuong mac|kho khan)"
    r"|(?:moi|cac) (?:thong tin|chi tiet|vuong mac|y kien)\b[^.;]{0,60}"
    r"\b(?:lien he|phan anh|trao doi)"
    r"|(?:thong tin|dau moi|dia chi|chi tiet)[^.;:]{0,20} lien he\b"
    r"|(?:rat|kinh) mong\b|tran trong\b|xin (?:cam on|tran trong)\b"
    r"|(?:thua lenh|thua uy quyen)\b[^.;]*\bthong bao\b"
    r"|(?:co quan|don vi|dia phuong|ca nhan|tap the|noi) nao\b"
    # "Báo cáo kết quả gửi về Sở A trước ngày 20/6": of the paper as a whole, read with its reports.
    r"|(?:bao cao )?ket qua[^.;:]{0,60} (?:gui|bao cao) (?:ve|den|qua|cho)\b"
    rf"|(?:noi dung )?{_PAPER} nay\b"
    # "Từ tháng 7, đề nghị các đơn vị gửi báo cáo hằng tháng …": a duty, read as such.
    rf"|(?:tu|dinh ky|hang)\b[^.;:]{{3,40}}, (?:de nghi |yeu cau )?(?={HEAD})[^.;]*\bbao cao\b"
    rf"|{HEAD}[^.;:]{{0,90}}? (?:xin )?thong bao (?:[^.;]{{0,80}} )?(?:de|den) "
    r"[^.;]{0,90}\bbiet\b)"
)
# "Yêu cầu Thủ trưởng các đơn vị nghiêm túc thực hiện", and nothing but how.
_URGES = re.compile(
    r"(?:[^.;:\d]{0,90} )?(?:yeu cau|de nghi|kinh de nghi|mong) [^.;:\d]{3,160}?"
    r"\b(?:nghiem tuc|khan truong|quan tam|day du|kip thoi|to chuc|trien khai|phoi hop|dong loat)"
    r"[a-z, ]{0,60}\b(?:thuc hien|trien khai|phoi hop|chi dao|nghiem tuc)\b"
    r"(?:,? (?:va |day du|nghiem tuc|kip thoi|hieu qua|cac|noi dung|nhiem vu|tren|nay|theo quy dinh"
    rf"|{_PAPER}|(?:bao dam|dam bao) [a-z ,]{{3,40}}|khong de [a-z, ]{{3,40}}))*(?=[.;/]|$)"
)
_NAMES_DAY = re.compile(r"\b(?:truoc|cham nhat|xong|ngay|trong thang|trong quy)\b[^.;]{0,20}\d")
_LEADS_ALL = LatePattern(rf"(?:giao |phan cong )?{HEAD}[^.;:]{{0,80}}?,? (?:chu tri|lam dau moi)\b")
# Somebody is given what goes for all the paper, or is asked to report on it.
_GIVES = LatePattern(
    rf"(?:(?:{HEAD}[^.;:]{{0,60}}? )?(?P<gives>giao|phan cong)(?: nhiem vu)?(?: cho)?"
    rf" (?={HEAD})|(?:{HEAD}[^.;:]{{0,60}}? )?(?P<asks>yeu cau|de nghi) (?={HEAD})"
    r"[^.;]*\b(?:bao cao|ket qua)\b"
    # "Kết thúc đợt cao điểm, các đơn vị báo cáo kết quả về Phòng A trước ngày 05/3."
    rf"|(?:[^.;:,]{{3,60}}, )?{HEAD}[^.;:]{{0,60}}? (?:gui )?bao cao (?:ket qua|tinh hinh)\b"
    r"(?![^.;]*\b(?:hang|moi|dinh ky)\b)"
    rf"|{HEAD}[^.;:]{{0,80}}? (?:(?:co|chiu) trach nhiem (?!ve |truoc )|giup [^.;:]{{3,60}}? )?"
    r"(?:theo doi|don doc|giam sat)\b)"
)


def lift_endings(root: Clause, mend: Mend | None) -> None:
    """Move what closes the paper from its last items up to the section they stand in.

    What only takes leave stays a line without a sign; what gives somebody work becomes a piece
    beside the items.
    """
    outer = _last_item(root)
    if outer is None or outer.parent is None:
        return
    lifted: list[Clause] = []
    for holder in _innermost_first(outer):
        while (line := holder.children[-1] if holder.children else None) is not None:
            if line.rank is not Rank.PLAIN or line.children:
                break
            if not (ends := takes_leave(line, mend)) and not _is_for_all(line, holder, mend):
                break
            if not ends and not _stands_whole(holder):
                break
            holder.children.pop()
            lifted.append(line if ends else _given(line, mend))
        if holder.children:
            break
    for line in reversed(lifted):
        line.parent = outer.parent
        outer.parent.children.append(line)


def _given(line: Clause, mend: Mend | None) -> Clause:
    """Return a piece of work for a line that gives it: "Sở A giao Phòng B …" from "giao" on."""
    whole = line.seen(mend)
    found = _GIVES.match(whole.plain)
    begin = max(found.start("gives"), found.start("asks"), 0) if found else 0
    text = whole.original(begin, len(whole.plain)) if begin else line.text
    return replace(line, text=text, rank=Rank.BULLET, sign="-")


def takes_leave(line: Clause, mend: Mend | None) -> bool:
    """Whether a line closes the paper and asks for nothing of its own by a day."""
    plain = line.seen(mend).plain
    if leads_all(line):
        return True
    if not (_ENDS.match(plain) or _URGES.match(plain) or is_remark(plain)):
        return False
    return _NAMES_DAY.search(plain) is None or _GIVES.match(plain) is None


def leads_all(line: Clause) -> bool:
    """Whether a line says who leads all the work above: "Giao A chủ trì các nội dung trên."."""
    if "hủ trì" not in line.text and "ầu mối" not in line.text:
        return False
    plain = line.sentence.plain
    return _LEADS_ALL.match(plain) is not None and speaks_of_section(plain)


def _last_item(root: Clause) -> Clause | None:
    """Return the outermost numbered clause or bullet that stands last in the paper."""
    clause = root
    while clause.children:
        clause = clause.children[-1]
        if clause.rank in _ITEMS:
            return clause
    return None


def _innermost_first(outer: Clause) -> Iterator[Clause]:
    """Yield the last clauses inside one another, the innermost with lines below it first."""
    chain = [outer]
    while chain[-1].children and chain[-1].children[-1].rank in _ITEMS:
        chain.append(chain[-1].children[-1])
    yield from reversed(chain)


def _is_for_all(line: Clause, holder: Clause, mend: Mend | None) -> bool:
    """Whether a line gives work beside the item it follows, whose siblings have no such lines."""
    if _GIVES.match(line.seen(mend).plain) is None:
        return False
    beside = [one for one in holder.parent.children if one is not holder] if holder.parent else []
    return not any(
        below.rank is Rank.PLAIN and not below.children for one in beside for below in one.children
    )


def _stands_whole(holder: Clause) -> bool:
    """Whether an item is whole without its last line: no title above the work it names."""
    if len(holder.children) > 1:
        return True
    return (
        holder.text.rstrip().endswith((".", ";", "/")) and len(holder.text.split()) > _TITLE_WORDS
    )


_TITLE_WORDS = 3
