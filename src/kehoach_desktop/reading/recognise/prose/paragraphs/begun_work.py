"""Tells where a sentence of a paragraph begins work of its own, and whose it is."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.prose.asks_work import only_reports
from kehoach_desktop.reading.recognise.prose.assignments.said import NO_UNITS, Said
from kehoach_desktop.reading.recognise.prose.paragraphs.back_references import (
    may_mean_same,
    same_body,
)
from kehoach_desktop.reading.recognise.prose.paragraphs.segments import Segment
from kehoach_desktop.reading.recognise.prose.paragraphs.shares_of_work import is_share
from kehoach_desktop.reading.recognise.prose.paragraphs.urging_words import only_urges
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, SHORT_VERBS, begins_work

# What joins a piece of work to the one before it and says nothing of either.
_LINK = re.compile(
    r"(?:va |(?:song song|cung) (?:voi )?(?:do|viec do)|dong thoi|ben canh do|ngoai ra|tiep do"
    r"|sau do"
    r"|mat khac|cung luc|cung voi viec do|them vao do|tiep theo|song song"
    r"|(?:ngay )?sau khi (?:xong|hoan thanh|ket thuc)(?=,)"
    r"|cung (?:thoi gian|thoi diem|dip|ky)(?: (?:nay|do|ay))?"
    r"|ngoai (?:cac |nhung )?(?:viec|nhiem vu|noi dung) (?:noi |neu )?tren"
    r")(?:,? (?:cung |con )?|$)"
    # "Cũng trong tháng 6, Đoàn Thanh niên …": the time is of what follows.
    r"|cung (?=(?:trong|vao|dip|nhan dip|tu|truoc) )"
)
_SAME_TIME = re.compile(r"cung (?:thoi gian|thoi diem|dip|ky) (?:nay|do|ay)")
_RELATED = re.compile(r"(?:rieng|con)(?: (?:doi voi|ve|voi|viec))? ")
# When, on what condition or of what thing, before who does it: "Sau khi …, Văn phòng …".
_BEFORE_BODY = re.compile(
    r"(?:(?:ngay )?(?:sau khi|khi|sau)|(?:trong )?truong hop|neu|doi voi|hang (?:ngay|tuan|thang"
    r"|quy|nam)"
    r"|moi (?:ngay|tuan|thang|quy|nam)|dinh ky|trong|tu|ke tu|truoc|den|vao|dau|giua|cuoi|rieng"
    r"|con|ve"
    r"|nhan dip|huong ung|de|nham|tren co so|can cu|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|sang"
    r"|chieu|dip)\b"
    rf"(?:[^;:.()]|\([^()]*\)|(?<=\d)\.(?=\d)){{2,160}}?, (?=(?:dong chi )?{HEAD})"
)
_BODY = re.compile(rf"(?:(?:giao|yeu cau|de nghi|phan cong)(?: cho)? )?(?:dong chi )?{HEAD}")
# What only tells more of the work before it: who does it, when it ends, what it needs.
_TELLS_OF_SAME = re.compile(
    r"(?:(?:viec|phan viec|noi dung|nhiem vu|cong viec|phan|khau) (?:nay|do|ay|tren)\b"
    r"|chu tri|dau moi|don vi chu tri|nguoi|kinh phi|trong do|xong|hoan thanh|thoi (?:gian|han)"
    r"|du kien"
    r"|dia diem|thanh phan|muc tieu|yeu cau|luu y|ket qua|san pham|doi don vi|tong kinh phi)\b"
)
# "Việc tập huấn do Phòng A đảm nhiệm", "Công bố kết quả, do Văn phòng chủ trì".
_GIVEN_WORK = re.compile(
    rf"viec (?!nay|do |ay|tren)[^.;:]{{4,160}}? (?:do|giao(?: cho)?) (?:dong chi )?{HEAD}"
)
_LED_BEHIND = LatePattern(rf"[^.;:]{{8,200}}(?:,? do |\()(?:dong chi )?{HEAD}[^.;:]*\bchu tri\b")
_PRONOUN_BODY = re.compile(
    r"(?:to|ban|doi|nhom|hoi dong|doan|cau lac bo|bo phan) (?:cong tac |kiem tra )?(?:nay|do|ay) "
)
# "Trường hợp cơ quan mới thành lập thì …; các đơn vị có trách nhiệm kế thừa …."
_IN_CASE = re.compile(r"(?:neu|truong hop|khi)\b[^.;]*\bthi\b")
# What goes on with the work before it to its end, and begins no other.
_CARRIES_ON = re.compile(
    r"(?:(?:to chuc )?(?:thuc hien|trien khai)(?! [a-z]+ (?:cac |mot )?(?:thu|lop|hoi|mo hinh))"
    r"|hoan (?:thanh|thien|tat)|bao cao|gui|trinh|nop|nghiem thu|dua vao|ap dung|tong hop"
    r"|ban giao|ket thuc|dong thoi|(?:duy tri|lam)(?= thuong xuyen| den|[,;.]|$)|cong bo ket qua"
    r"|phe duyet|trao giai|so ket|tong ket|phan dau|bao dam|dam bao|khoi cong"
    r"|thong bao ket (?:qua|luan)|phoi hop|chu trong|tap trung|cong khai ket qua"
    r"|danh gia ket qua|luu)\b"
)
_FEWEST_WORDS = 4
_MOST_SIGNS = 40
_LONG_WORK = 13
"""So many words behind a semicolon are work of their own without a time of their own, too."""


@dataclass(slots=True)
class Work:
    """A piece of work: its words, what they say, and what they say beside the work."""

    text: str
    said: Said
    aside: str = ""
    follows: bool = False
    """Whether it names nobody and is done by whoever does the piece before it."""
    is_sure: bool = False
    """Whether it surely is no part of the piece before it, whatever its time."""
    is_next: bool = False
    """Whether it only begins as other work behind work that closes with its time."""
    is_unread: bool = False
    """Whether words were joined to it that ``said`` was not read from."""

    def add_aside(self, words: str) -> None:
        """Keep words that are no part of the work beside it."""
        self.aside = "; ".join(filter(None, (self.aside, words.strip(" .;"))))


def own_work(segment: Segment, read: Callable[[str], Said], before: tuple[str, ...]) -> Work | None:
    """Return a sentence as work of its own, ``None`` where it tells of the work before it.

    ``before`` is who does the work before it, whom it may mean: "Cũng đơn vị này …".
    """
    words, plain = segment.words, segment.plain
    link = _LINK.match(plain)
    begin = link.end() if link else 0
    rest = plain[begin:]
    if _IN_CASE.match(rest) or _TELLS_OF_SAME.match(rest) or len(rest.split()) < _FEWEST_WORDS:
        return None
    sentence = Sentence.of(words)
    if before and (same := _of_same_body(sentence, begin, before, read)):
        return same
    text = sentence.original(begin, len(plain)).strip(" ;,")
    related = _RELATED.match(rest)
    text = text[:1].upper() + text[1:]
    named = _BODY.match(rest) or _BEFORE_BODY.match(rest) or _GIVEN_WORK.match(rest)
    pronoun = _PRONOUN_BODY.match(rest)
    said = read(text)
    work = said.plain
    if found := _RELATED.match(work):
        # "Riêng bộ tài liệu …, Văn phòng biên soạn": the thing stays before what is done to it.
        bare = Sentence.of(said.work).original(found.end(), len(work))
        said = replace(said, work=bare[:1].upper() + bare[1:], plain=work[found.end() :])
        work = said.plain
    if len(work.split()) < 2 or only_reports(work):
        return None
    if is_share(work, said.deadline, sure=not said.doubtful):
        return None
    if pronoun:
        return Work(text, replace(said, lead=NO_UNITS), follows=True)
    if said.lead and (named or link or related or begins_work(work)):
        return Work(text, said)
    if link and said.deadline.text and not said.lead:
        return Work(text, said, follows=True)
    if link and _SAME_TIME.match(link[0]) and not said.lead and begins_work(work):
        return Work(text, said, follows=True, is_sure=True)
    return None


def _of_same_body(
    sentence: Sentence, begin: int, before: tuple[str, ...], read: Callable[[str], Said]
) -> Work | None:
    """Return what a sentence has the body before it do, maybe behind when: "…, phòng rà soát"."""
    opens = _BEFORE_BODY.match(sentence.plain, begin)
    at = opens.end() if opens else begin
    same = same_body(sentence, at, before)
    if same is None:
        return None
    end, may_be_other = same
    text = sentence.original(end, len(sentence.plain)).strip(" ;,")
    text = text[:1].upper() + text[1:]
    said = read(text)
    if opens and not said.deadline.text:
        text = f"{sentence.original(begin, at)}{text[:1].lower()}{text[1:]}"
        text = text[:1].upper() + text[1:]
        said = read(text)
    if said.lead or len(said.plain.split()) < 2 or only_reports(said.plain):
        return None
    if is_share(said.plain, said.deadline, sure=not said.doubtful):
        return None
    if may_be_other:
        return Work(text, replace(said, lead=before, unsure_lead=True), is_sure=True)
    return Work(text, said, follows=True, is_sure=True)


def next_work(
    work: Work, segment: Segment, lead: tuple[str, ...], read: Callable[[str], Said]
) -> Work | None:
    """Return what begins as other work behind work that closes with its time, of the same body.

    "Trạm Thú y tiêm phòng …, xong trong tháng 4; phun khử trùng chợ mỗi tháng một lần."
    """
    if not lead or not begins_other(segment) or not _is_closed(work, segment):
        return None
    text = segment.words.strip(" ;,")
    text = text[:1].upper() + text[1:]
    said = read(text)
    dated = said.deadline.text and not said.doubtful
    fewest = _FEWEST_WORDS if dated or segment.after_stop else _LONG_WORK
    if said.lead or len(said.plain.split()) < fewest or only_reports(said.plain):
        return None
    if not said.deadline.text and only_urges(said.plain):
        return None
    return Work(text, said, follows=True, is_sure=True, is_next=True)


def _is_closed(work: Work, segment: Segment) -> bool:
    """Whether work ends before a sign: with its time, or as one of a list that is of such work."""
    limit = work.said.deadline
    if work.is_next and not limit.text:
        return segment.sign == "; "
    if not limit.text or work.said.doubtful:
        return False
    end = work.text[-len(limit.text) - _MOST_SIGNS :]
    return Sentence.of(end).plain.rstrip(" .;,)").endswith(Sentence.of(limit.text).plain)


def begins_other(segment: Segment) -> bool:
    """Whether words begin with a verb that does not only carry on the work before them."""
    if _CARRIES_ON.match(segment.plain):
        return False
    first = segment.plain.split(" ", 1)[0]
    if begins_work(segment.plain) and first not in SHORT_VERBS:
        return True
    return segment.words.split(" ", 1)[0].lower() in SHORT_VERBS.get(first, ())


def led_behind(segment: Segment) -> bool:
    """Whether a sentence of its own begins as work and names behind it who leads."""
    if not segment.after_stop or "chu tri" not in segment.plain:
        return False
    return begins_work(segment.plain) and _LED_BEHIND.match(segment.plain) is not None


def may_begin(plain: str) -> bool:
    """Whether a sentence may be work of a body of its own, before it is read to be sure."""
    begins = (_BODY, _LINK, _RELATED, _BEFORE_BODY, _PRONOUN_BODY, _GIVEN_WORK)
    return any(one.match(plain) for one in begins) or "giao " in plain or may_mean_same(plain)


def is_linked(plain: str) -> bool:
    """Whether folded words begin with a link to the sentence before: "đồng thời", "ngoài ra"."""
    return _LINK.match(plain) is not None


def means_body_set_up(plain: str) -> bool:
    """Whether folded words begin with "Tổ này": a body that the words before may set up."""
    return _PRONOUN_BODY.match(plain) is not None


def tells_of_case(plain: str) -> bool:
    """Whether folded words say what is done in a case only: "Trường hợp … thì …"."""
    return _IN_CASE.match(plain) is not None


def gives_body(plain: str) -> bool:
    """Whether folded words begin with a body, or with the word that gives it its work."""
    return _BODY.match(plain) is not None
