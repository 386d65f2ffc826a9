"""Parts a paragraph whose sentences are work of several bodies, whatever word begins each.

"Phòng A rà soát …, xong trong tháng 4; song song với đó …, việc này giao Trung tâm B lo. Riêng …,
Văn phòng biên soạn …": three pieces of work, each with its own lead and time.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from kehoach_desktop.domain.text import CAPITAL
from kehoach_desktop.reading.recognise.prose.asks_work import only_reports
from kehoach_desktop.reading.recognise.prose.assignments.said import NO_UNITS, Said
from kehoach_desktop.reading.recognise.prose.back_references import may_mean_same, same_body
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, SHORT_VERBS, begins_work, names_body

_STOP = re.compile(rf"(?<=[\w)”\"])(?:\. (?=[{CAPITAL}])|; |, (?=sau đó ))")
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
_STANDING = re.compile(
    r"(?:la (?:co quan |don vi )?(?:thuong truc|dau moi)|chiu trach nhiem|gop phan)\b"
)
_JOINING = (
    "phoi hop|tham gia|thuc hien|chiu trach nhiem|gop suc|chung tay|ho tro|dong hanh|vao cuoc"
    "|cung cap (?:so lieu|thong tin|tai lieu|danh sach)"
)
_ONLY_JOINS = re.compile(
    rf"(?:cung )?(?:{_JOINING}|theo doi(?:,? don doc)?$|lo (?:noi dung|hau can)"
    r"|(?:bao|dam) dam (?:hau can|an ninh|trat tu|y te)|chuan bi (?:hau can|dia diem)"
    r"|van dong [a-z ]{2,40}"
    r" tham gia|lam (?:truong doan|dau moi|to truong|nong cot)|cho muon|ke thua)\b|cung "
    r"|(?:hoan (?:tat|thanh)|xong|ket thuc)(?: [a-z]+)?$|tham muu(?: thuc hien)?$"
    r"|lam chu dau tu\b|(?:truc tiep )?bao cao\b"
    r"|tong hop,? (?:va )?(?:trinh|bao cao|gui|tham muu|ket qua|chung)\b"
)
_FOLLOWS_ALL = re.compile(
    r"(?:(?:theo doi|don doc|kiem tra|giam sat)[, ]+(?:va )?)+"
    r"(?:viec |ket qua |qua trinh )*(?:trien khai|thuc hien)\b[^.;]*\bnay\b"
)
_PRONOUN_BODY = re.compile(
    r"(?:to|ban|doi|nhom|hoi dong|doan|cau lac bo|bo phan) (?:cong tac |kiem tra )?(?:nay|do|ay) "
)
# "Nếu có sự cố thì báo ngay …", "Kế hoạch có hiệu lực kể từ ngày ký" is no part of any work.
_ASIDE = re.compile(
    r"(?:(?:neu|truong hop|khi) (?:co|gap|phat sinh|xay ra|phat hien)\b[^.;]*?\b(?:bao|phan anh"
    r"|lien he)\b"
    rf"|{HEAD}[^.;,]{{0,60}}? (?:can |phai )?(?:di dau|neu guong|guong mau)\b"
    r"|(?:chi thi|ke hoach|quyet dinh|thong bao|quy dinh)(?: nay)? co hieu luc\b)"
)
# "Trường hợp cơ quan mới thành lập thì …; các đơn vị có trách nhiệm kế thừa …."
_IN_CASE = re.compile(r"(?:neu|truong hop|khi)\b[^.;]*\bthi\b")
_FORCE = re.compile(r"(?:chi thi|ke hoach|quyet dinh|thong bao|quy dinh)(?: nay)? co hieu luc\b")
_STOPS_AT_ONCE = re.compile(
    rf"^(?:{HEAD})[^,;.]{{0,60}}? (?:{_JOINING}|lo|bao dam|dam bao|van dong|cung|chu tri|theo doi"
    rf"|bao cao|tong hop)\b"
)
# What goes on with the work before it to its end, and begins no other.
_CARRIES_ON = re.compile(
    r"(?:(?:to chuc )?(?:thuc hien|trien khai)(?! [a-z]+ (?:cac |mot )?(?:thu|lop|hoi|mo hinh))"
    r"|hoan (?:thanh|thien|tat)|bao cao|gui|trinh|nop|nghiem thu|dua vao|ap dung|tong hop"
    r"|ban giao|ket thuc|dong thoi|(?:duy tri|lam)(?= thuong xuyen| den|[,;.]|$)|cong bo ket qua"
    r"|phe duyet|trao giai|so ket|tong ket|phan dau|bao dam|dam bao|khoi cong|thong bao ket qua"
    r"|phoi hop|chu trong|tap trung|cong khai ket qua|danh gia ket qua|luu)\b"
)
# Groups that no list of bodies names: "Nhóm bạn đọc", "Câu lạc bộ".
_GROUP = re.compile(r"(?:nhom|cau lac bo|clb|hoc sinh|doan vien|hoi vien|thanh nien|phu huynh) ")
_FEWEST_WORDS = 4
_SHORT_TITLE = 70
_MOST_TOPIC_WORDS = 7
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

    def add_aside(self, words: str) -> None:
        """Keep words that are no part of the work beside it."""
        self.aside = "; ".join(filter(None, (self.aside, words.strip(" .;"))))


@dataclass(frozen=True, slots=True)
class _Segment:
    """Words between two stops, as written and folded."""

    words: str
    plain: str
    sign: str
    """What stands before them: a full stop, a semicolon or a comma."""

    @property
    def after_stop(self) -> bool:
        """Whether a full stop stands before them."""
        return self.sign == ". "


def works_apart(text: str, read: Callable[[str], Said]) -> list[Work]:
    """Return the pieces of work of a paragraph, none where it is one; ``read`` reads each."""
    segments = _segments(Sentence.of(text))
    named = any(_may_begin(one.plain) for one in segments[1:])
    if len(segments) < 2 or not (named or any(map(_begins_other, segments[1:]))):
        return []
    first = segments[0]
    if _IN_CASE.match(first.plain):
        return []
    works = [_own_work(first, read, NO_UNITS) or Work(first.words, read(first.words))]
    cut_off = False
    lead = works[0].said.lead
    for at, segment in enumerate(segments[1:], 1):
        lead = works[-1].said.lead or lead
        begun = _own_work(segment, read, lead) if named else None
        begun = begun or _next_work(works[-1], segment, lead, read)
        if _ASIDE.match(segment.plain) or (
            begun is None and _is_others_report(works[-1], segment, read)
        ):
            cut_off = True
            if not _FORCE.match(segment.plain):
                works[-1].add_aside(segment.words)
        elif begun is None or _shares(works[-1], begun, segment, read):
            works[-1] = _joined(works[-1], segment, read)
        elif begun.follows and _PRONOUN_BODY.match(segment.plain):
            before = " ".join(one.words for one in segments[:at])
            works.append(_with_body_set_up(begun, before, segment.plain))
        else:
            works.append(begun)
    if len(works) == 1:
        return works if cut_off else []
    return _with_first(works[0], works[1:])


def _shares(work: Work, begun: Work, segment: _Segment, read: Callable[[str], Said]) -> bool:
    """Whether what is begun may only be a share of the work before it.

    So is what the same body does without a time of its own, and another body's undated work
    behind a semicolon: "Công an in mã; Đoàn Thanh niên gắn tại từng hộ" is marked as maybe more.
    """
    if segment.sign == ", " and begun.said.deadline.due is None:
        # "… trong quý I, sau đó cập nhật thường xuyên" is one piece.
        return True
    if begun.is_sure:
        return False
    if begun.follows and _PRONOUN_BODY.match(segment.plain) is None:
        # "… rà soát. Đồng thời tuyên truyền …, xong trước 30/12": the time may be of both.
        return not work.said.deadline.text
    if begun.said.lead == work.said.lead and not begun.said.deadline.text:
        # One task, unless its words as a whole no longer tell the time of the first part.
        whole = _joined(work, segment, read).said
        return bool(whole.deadline.text) or not work.said.deadline.text
    dated = work.said.deadline.text or begun.said.deadline.text
    return not (segment.after_stop or dated or _LINK.match(segment.plain))


def may_be_several(work: str) -> bool:
    """Whether the words of one task may hold work of another body as well."""
    return any(
        (names_body(plain) or _GROUP.match(plain))
        and len(plain.split()) > _FEWEST_WORDS
        and not _STOPS_AT_ONCE.search(plain)
        for plain in (one.plain for one in _segments(Sentence.of(work))[1:])
    )


def _with_first(first: Work, others: list[Work]) -> list[Work]:
    """Return the pieces; a title or a principle before the first that is given is none."""
    said = first.said
    title = len(first.text) <= _SHORT_TITLE and len(others) == 1 and not said.lead
    if title and not (said.deadline.text and others[0].said.deadline.text):
        # "Thu thập dữ liệu. Phòng A cập nhật …": the words name the work of its sentence.
        return []
    if said.lead or said.deadline.text:
        return [first, *others]
    if begins_work(said.plain) and not _is_topic(first, others[0]):
        return [first, *others]
    if len(first.text.split()) <= _MOST_TOPIC_WORDS:
        return others
    # "Sách là của chung …", "Ban Chỉ đạo đồng ý về chủ trương": told before what is asked.
    others[0].add_aside(first.text)
    return others


def _is_topic(first: Work, then: Work) -> bool:
    """Whether a few words only name what is spoken of, though a verb begins them.

    "Cải cách thể chế. Các phòng rà soát văn bản …": somebody is given the work behind them.
    """
    return bool(then.said.lead) and len(first.text.split()) <= _MOST_TOPIC_WORDS


def _own_work(
    segment: _Segment, read: Callable[[str], Said], before: tuple[str, ...]
) -> Work | None:
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
    named = _BODY.match(rest) or _BEFORE_BODY.match(rest)
    pronoun = _PRONOUN_BODY.match(rest)
    said = read(text)
    work = said.plain
    if found := _RELATED.match(work):
        # "Riêng bộ tài liệu …, Văn phòng biên soạn": the thing stays before what is done to it.
        bare = Sentence.of(said.work).original(found.end(), len(work))
        said = replace(said, work=bare[:1].upper() + bare[1:], plain=work[found.end() :])
        work = said.plain
    no_work = (_ONLY_JOINS, _STANDING, _FOLLOWS_ALL)
    if len(work.split()) < 2 or only_reports(work) or any(one.match(work) for one in no_work):
        return None
    if pronoun:
        return Work(text, replace(said, lead=NO_UNITS), follows=True)
    if said.lead and (named or link or related or begins_work(work)):
        return Work(text, said)
    if link and said.deadline.text and not said.lead:
        return Work(text, said, follows=True)
    return None


def _of_same_body(
    sentence: Sentence, begin: int, before: tuple[str, ...], read: Callable[[str], Said]
) -> Work | None:
    """Return what a sentence has the body before it do, maybe behind when: "…, phòng rà soát"."""
    opens = _BEFORE_BODY.match(sentence.plain, begin)
    at = opens.end() if opens else begin
    end = same_body(sentence, at, before)
    if end is None:
        return None
    text = sentence.original(end, len(sentence.plain)).strip(" ;,")
    text = text[:1].upper() + text[1:]
    said = read(text)
    if opens and not said.deadline.text:
        text = f"{sentence.original(begin, at)}{text[:1].lower()}{text[1:]}"
        text = text[:1].upper() + text[1:]
        said = read(text)
    if said.lead or len(said.plain.split()) < 2 or only_reports(said.plain):
        return None
    if any(one.match(said.plain) for one in (_ONLY_JOINS, _STANDING, _FOLLOWS_ALL)):
        return None
    return Work(text, said, follows=True, is_sure=True)


def _next_work(
    work: Work, segment: _Segment, lead: tuple[str, ...], read: Callable[[str], Said]
) -> Work | None:
    """Return what begins as other work behind work that closes with its time, of the same body.

    "Trạm Thú y tiêm phòng …, xong trong tháng 4; phun khử trùng chợ mỗi tháng một lần."
    """
    limit = work.said.deadline
    if not lead or not limit.text or work.said.doubtful or not _begins_other(segment):
        return None
    closes = Sentence.of(work.text).plain.rstrip(" .;,)")
    if not closes.endswith(Sentence.of(limit.text).plain):
        return None
    text = segment.words.strip(" ;,")
    text = text[:1].upper() + text[1:]
    said = read(text)
    dated = said.deadline.text and not said.doubtful
    fewest = _FEWEST_WORDS if dated or segment.after_stop else _LONG_WORK
    if said.lead or len(said.plain.split()) < fewest or only_reports(said.plain):
        return None
    return Work(text, said, follows=True, is_sure=True)


def _begins_other(segment: _Segment) -> bool:
    """Whether words begin with a verb that does not only carry on the work before them."""
    if _CARRIES_ON.match(segment.plain):
        return False
    first = segment.plain.split(" ", 1)[0]
    if begins_work(segment.plain) and first not in SHORT_VERBS:
        return True
    return segment.words.split(" ", 1)[0].lower() in SHORT_VERBS.get(first, ())


def _is_others_report(work: Work, segment: _Segment, read: Callable[[str], Said]) -> bool:
    """Whether a sentence only has another body report, and its time is not the dated work's."""
    if not (work.said.deadline.text and _BODY.match(segment.plain)):
        return False
    said = read(segment.words)
    return bool(said.lead) and said.lead != work.said.lead and only_reports(said.plain)


def _with_body_set_up(work: Work, before: str, plain: str) -> Work:
    """Return the work of "Tổ này" with the body that the words before it set up as its lead."""
    kind = plain.split(" ", 1)[0]
    sentence = Sentence.of(before)
    found = None
    for found in re.finditer(rf"\b{kind} (?!nay|do|ay)[^,;.:()]{{3,60}}", sentence.plain):
        if not sentence.starts_small(found.start()):
            break
    if found is None or sentence.starts_small(found.start()):
        return work
    name = sentence.original(*found.span()).strip()
    return replace(work, said=replace(work.said, lead=(name,), unsure_lead=True), follows=False)


def _joined(work: Work, segment: _Segment, read: Callable[[str], Said]) -> Work:
    words, sign = segment.words, segment.sign
    text = f"{work.text.rstrip(' .;')}{sign}{words}"
    said = read(text)
    if work.said.lead and not work.follows and said.lead != work.said.lead:
        said = replace(said, lead=work.said.lead, unsure_lead=work.said.unsure_lead)
    return Work(text, said, work.aside, work.follows)


def _segments(sentence: Sentence) -> list[_Segment]:
    """Return what stands between full stops and semicolons."""
    source = sentence.source
    stops = [found for found in _STOP.finditer(source) if not _is_open(source, found)]
    begins = [(0, ". "), *((found.end(), found[0]) for found in stops)]
    ends = [*(found.end() for found in stops), len(source)]
    pieces = []
    for (begin, sign), end in zip(begins, ends, strict=True):
        if words := source[begin:end].strip():
            pieces.append(_Segment(words, Sentence.of(words).plain.lstrip("("), sign))
    return pieces


def _is_open(source: str, found: re.Match[str]) -> bool:
    return source.count("(", 0, found.start()) > source.count(")", 0, found.end())


def _may_begin(plain: str) -> bool:
    """Whether a sentence may be work of a body of its own, before it is read to be sure."""
    begins = (_BODY, _LINK, _RELATED, _BEFORE_BODY, _PRONOUN_BODY, _ASIDE)
    return any(one.match(plain) for one in begins) or "giao " in plain or may_mean_same(plain)
