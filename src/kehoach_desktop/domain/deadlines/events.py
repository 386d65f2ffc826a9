"""Events and documents that a deadline waits for, and counts of days after them."""

import re
from dataclasses import dataclass

from kehoach_desktop.domain.deadlines.deadline import Awaited
from kehoach_desktop.domain.text.folded_text import FoldedText, mask
from kehoach_desktop.domain.text.signs import Signs

_NOUNS = (
    "lo trinh|tien do|yeu cau|huong dan|chi dao|thong bao|lich|nhu cau|tinh hinh|thuc te|de nghi"
    "|phan cong|su chi dao|su phan cong|su huong dan|dien bien|van ban huong dan|van ban chi dao"
    "|phat sinh|vu viec|dieu kien thuc te"
)
_HAPPENS = (
    "co|duoc|nhan|phat sinh|phat hien|can|hoan|ket thuc|ban hanh|xay ra|cap tren|cap co|thanh pho"
    "|tinh|trung uong|chinh phu|bo|so|quoc hoi|hdnd|ubnd|xa|don vi|du|xuat hien|dap ung|bat dau"
)
_PAPERS = "huong dan|van ban|phe duyet|ket qua|quyet dinh|ke hoach|chi dao|thong bao"
# The beginning of a clause, or one of the words "và", "hoặc", "hoàn thành", "thực hiện".
_START = (
    r"(?:^|(?<=[.;,(:/~+-])|(?<=[.;,(:/~+-] )|(?<=va )|(?<=hoac )|(?<=thanh )|(?<=xong )"
    r"|(?<=hien )|(?<=khai ))"
)
_NO_EVENT = r"(?!do\b|day\b|nay\b|thang|nam|quy|ngay|het|cuoi|dau)"
_TRIGGER = re.compile(
    r"(?P<timed>(?:(?<!\d )\bngay )?\bsau (?:khi|thoi diem)\b"
    r"|\b(?:ke |tinh )?tu (?:khi|thoi diem|luc)\b"
    r"|\b(?:ke |tinh )?tu ngay (?=[a-z])(?!hom nay)"
    r"|\b(?:ke|tinh) tu (?=[a-z])(?!ngay|thang|quy|nam|nay)"
    rf"|\b(?:ngay )?khi (?:{_HAPPENS})\b|{_START}(?:ngay )?khi "
    rf"|(?:(?<=\d ngay )|(?<=lam viec ))sau (?=[a-z]){_NO_EVENT}"
    r"|(?:\bngay )?\btrong ngay (?:tiep nhan|nhan|lam viec|phat sinh|xay ra|co)\b"
    r"|\bsau (?=\d{1,2} (?:thang|ngay|nam|tuan)"
    r" (?:trien khai|thuc hien|ap dung|hoat dong|thi diem))"
    rf"|\bsau ngay (?=[a-z])|{_START}(?:ngay )?sau (?=[a-z]){_NO_EVENT})"
    rf"|(?P<plain>\btheo (?:{_NOUNS})\b|{_START}theo (?=[a-z~])|\bdot xuat\b|\bphu thuoc\b"
    rf"|{_START}can cu (?:vao )?(?:tinh hinh|dieu kien|nhu cau|yeu cau|ket qua)\b"
    rf"|{_START}tuy (?:theo|thuoc|tinh|vao|dieu|ket qua|kha nang|muc do|nguon)\b"
    rf"|{_START}cho (?:{_PAPERS})\b"
    rf"|\bcung (?:thoi diem|luc|dot)(?: voi)? (?=[a-z])"
    rf"|{_START}nhu (?:thoi han|thoi gian|tien do|lich) (?=[a-z])(?!tren|muc|nhiem vu|noi tai))"
)
# Looked for first, for most deadlines wait for nothing.
_TRIGGER_SIGNS = Signs(
    *("sau ", "khi ", "tu ", "theo ", "dot xuat", "phu thuoc", "can cu ", "tuy ", "cho ", "cung "),
    *("nhu ", "trong ngay "),
)
_FALLBACK = re.compile(
    r"\btheo (?:ke hoach|quy dinh|chuong trinh|van ban|quyet dinh|nghi quyet|de an|thoi gian"
    r"|thoi han)\b"
    # "ngày 25 của tháng cuối kỳ báo cáo" waits for whatever period is reported on.
    r"|\b(?:ngay \d{1,2} )?(?:cua )?(?:thang )?cuoi (?:moi )?ky bao cao\b"
)
# What ends the words of an event: a stop, or words that begin a reading of their own.
_END = re.compile(
    r"[;)]|(?<=\w\w\w)\.(?= |$)|[/,] ?(?=~)"
    r"| \((?=(?:du kien|dam bao|phan dau|hoan thanh|xong|truoc|trong|cham|quy|thang|ngay|nam"
    r"|den)\b)"
    r"|[ ,]+(?:va |nhung |hoac )?(?="
    r"hoan thanh (?:xong )?(?:truoc|trong|vao|quy|thang|nam|ngay|cham)"
    r"|(?:du kien|phan dau)(?: (?:trong|vao|xong|hoan thanh|khoang|den|truoc|het))*"
    r" (?:(?:quy|thang|ngay|nam) ?(?:\d|[ivx]+\b)|\d{1,2}/\d)"
    r"|xong (?:truoc|trong)|cham nhat|muon nhat|truoc (?:ngay|thang|quy|nam|\d)|den het"
    r"|thoi (?:gian|han) (?:hoan thanh|thuc hien)|dinh ky|trong (?:vong |thoi han )?\d"
    r"|(?:khong|chua) qua \d|toi da \d|khong cham (?:qua|hon) \d)"
    r"|, ?(?:va )?(?=(?:trong|den|quy|thang|ngay|nam|tu) ?(?:thang|quy|ngay|nam)? ?[\divx])"
)
_END_OF_PLAIN = re.compile(
    r" (?=den (?:het )?(?:(?:nam|ngay|thang|quy) ?\d|\d{1,2}/\d)"
    r"|(?:giai doan |nam )?20\d\d ?- ?20\d\d\b)"
)
# An event named to stay before: its own year or date is not the deadline.
_BEFORE_EVENT = re.compile(
    r"\btruoc(?:,? (?:trong|va|sau)\b[ ,]?)* ?"
    # "trước khi sáp nhập (01/7/2026)" too.
    r"(?!khi [^,;.()\d]{3,50} \((?:du kien )?(?:ngay )?\d{1,2}/\d)"
    r"(?:(?:khi|ky hop|hoi nghi|dai hoi|tet|phien|cuoc|mua|vu|gio)\b"
    # "trước dịp Quốc khánh 02/9", "trước ngày bầu cử 15/3/2026" names its day.
    r"|(?:le|dip|(?:ngay )?bau cu)\b"
    r"(?![^,;.()\d]{0,60}\(?(?:ngay )?\d{1,2}(?: ?/ ?| thang )\d{1,2}(?!\d)))[^,;.()]{0,80}"
)
_SEASON = re.compile(
    r"\b(?:(?:(?:mua|dip|ky nghi) )?(?:he|tet(?: nguyen dan)?)"
    r"|vu (?:dong|xuan|he|thu|mua)(?:[ -]+(?:dong|xuan|he|thu|mua))*)"
    r" (?:nam )?\d{4}(?: ?- ?\d{4})?"
)
_SCHOOL_YEAR = re.compile(r"\b(?:nam hoc|nien khoa|hoc ky)\b(?: ?[\divx]+\b)?[^,;.()]{0,25}")
# "Quý IV năm trước": of which year, its reader knows.
_LAST_YEAR = re.compile(
    r"\b(?:quy|thang) (?:[ivx]+|\d{1,2})(?: cua)? nam (?:truoc|ngoai)\b"
    r"(?! ngay| (?:cho )?(?:den|toi)\b| ?-)"
)
_TERM = re.compile(r"\b(?:dau|giua) nhiem ky\b(?: (?:nam )?20\d\d ?- ?20\d\d)?")
_VISION = re.compile(r"\btam nhin (?:den )?(?:nam )?\d{4}")
_VAGUE = re.compile(
    r"\b(?:nua dau(?: cua)?(?= (?:quy|thang(?! \d)))|(?<!bat )(?<!nua )(?<!tuan )"
    r"(?<!dot )(?<!lan )(?<!buoi )(?<!lop )dau|giua"
    r"|tuan (?:thu )?(?:\d|dau|mot|nhat|hai|ba|tu)(?: cua)?(?= (?:quy|nam|thang(?! \d))))"
    r" (?:nam|quy|thang)(?! hoc)"
    r"(?: ?(?:[ivx]+|\d{1,2})\b)?(?: ?[/,-]? ?(?:nam )?\d{4})?"
)
# "cuối tháng 3, đầu tháng 4": a turn that is as little exact as its second half.
_BESIDE_VAGUE = re.compile(
    r"\bcuoi (?:nam|quy|thang) ?(?:[ivx]+|\d{1,2}|20\d\d)(?:(?: ?/ ?| nam )\d{4})?[ ,-]*"
    r"(?:va |den |hoac )?$"
)
_PART_OF_YEAR = re.compile(r"(?:\d|sau|ba|chin) thang $|nua $")

_COUNT = re.compile(
    r"(?<![\d/.,-])(?<!\bngay )(?P<low>\d{1,3})(?: ?(?:-|den) ?(?P<high>\d{1,3}))?"
    r" (?:\([^)]{1,20}\) )?"
    r"(?P<unit>ngay|tuan|thang|nam)(?! ?\d)(?! (?:dau|cuoi|lan|hoc|mot lan|qua))"
    r"(?P<working> lam viec)?\b"
)
_BEFORE_COUNT = re.compile(r"\btruoc (?:it nhat |toi thieu )?$")
_AFTER_COUNT = re.compile(r"\bsau (?:khoang |it nhat )?$")


@dataclass(frozen=True, slots=True)
class Count:
    """A count of calendar or working days, or of months, with its place in the text."""

    begin: int
    end: int
    days: int | None
    months: int | None
    working: bool


@dataclass(frozen=True, slots=True)
class Events:
    """The awaited event, a count that belongs to no event, and the text with them masked."""

    awaited: Awaited | None
    count: Count | None
    text: str


def find_events(folded: FoldedText, text: str) -> Events:
    """Find what is waited for in ``text``, the folded text with other readings masked."""
    for pattern in (_BEFORE_EVENT, _SEASON, _SCHOOL_YEAR, _LAST_YEAR, _VISION, _TERM):
        for found in pattern.finditer(text):
            text = mask(text, *found.span())
    for found in _VAGUE.finditer(text):
        if not _PART_OF_YEAR.search(text[max(0, found.start() - 12) : found.start()]):
            beside = _BESIDE_VAGUE.search(text, max(0, found.start() - 40), found.start())
            text = mask(text, beside.start() if beside else found.start(), found.end())
    clauses = _clauses(text, _TRIGGER) if _TRIGGER_SIGNS.stand_in(text) else []
    count = _find_count(text, clauses)
    for begin, end, _timed in clauses:
        text = mask(text, begin, end)
    if not clauses:
        return Events(None, count, text)
    words = _joined([folded.original(begin, end) for begin, end, _timed in clauses])
    timed = any(timed for _begin, _end, timed in clauses)
    if count is None or not timed:
        return Events(Awaited(words), None, text)
    text = mask(text, count.begin, count.end)
    return Events(Awaited(words, count.days, count.working, count.months), None, text)


def find_reference(folded: FoldedText, text: str) -> Awaited | None:
    """Find a document that sets the time ("theo Kế hoạch của tỉnh") where nothing else does."""
    clauses = _clauses(text, _FALLBACK)
    words = _joined([folded.original(begin, end) for begin, end, _timed in clauses])
    return Awaited(words) if words else None


def _clauses(text: str, trigger: re.Pattern[str]) -> list[tuple[int, int, bool]]:
    clauses: list[tuple[int, int, bool]] = []
    place = 0
    while found := trigger.search(text, place):
        timed = found.lastgroup == "timed"
        ends = [_END.search(text, found.end())]
        if not timed or found[0].startswith(("tu ", "ke ", "tinh ")):
            ends.append(_END_OF_PLAIN.search(text, found.end()))
        end = min((match.start() for match in ends if match), default=len(text))
        clauses.append((found.start(), end, timed))
        place = max(end, found.end())
    return clauses


def _find_count(text: str, clauses: list[tuple[int, int, bool]]) -> Count | None:
    for found in _COUNT.finditer(text):
        if _BEFORE_COUNT.search(text[max(0, found.start() - 20) : found.start()]):
            continue
        if any(begin <= found.start() and found.end() < end for begin, end, _timed in clauses):
            continue
        amount = int(found["high"] or found["low"])
        unit = found["unit"]
        days = {"ngay": amount, "tuan": amount * 7}.get(unit)
        months = {"thang": amount, "nam": amount * 12}.get(unit)
        return Count(*found.span(), days, months, found["working"] is not None)
    return None


def follows_after(text: str, count: Count) -> bool:
    """Whether "sau" stands before the count, as in "sau 05 ngày làm việc"."""
    return _AFTER_COUNT.search(text[max(0, count.begin - 20) : count.begin]) is not None


def _joined(texts: list[str]) -> str:
    """Join the words of several events; one that only repeats the beginning of another goes."""
    kept: list[str] = []
    for words in texts:
        low = words.casefold()
        if words and not any(other.casefold().startswith(low) for other in kept):
            kept.append(words)
    return "; ".join(kept)
