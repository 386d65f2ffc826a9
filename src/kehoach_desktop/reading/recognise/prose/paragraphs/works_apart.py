"""Parts a paragraph whose sentences are work of several bodies, whatever word begins each.

"Phòng A rà soát …, xong trong tháng 4; song song với đó …, việc này giao Trung tâm B lo. Riêng …,
Văn phòng biên soạn …": three pieces of work, each with its own lead and time.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.prose.asks_work import only_reports
from kehoach_desktop.reading.recognise.prose.assignments.said import NO_UNITS, Said
from kehoach_desktop.reading.recognise.prose.paragraphs.begun_work import (
    Work,
    begins_other,
    gives_body,
    is_linked,
    led_behind,
    may_begin,
    means_body_set_up,
    next_work,
    own_work,
    tells_of_case,
)
from kehoach_desktop.reading.recognise.prose.paragraphs.segments import Segment, segments_of
from kehoach_desktop.reading.recognise.prose.paragraphs.shares_of_work import stands_beside
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, begins_work

# "Nếu có sự cố thì báo ngay …", "Kế hoạch có hiệu lực kể từ ngày ký" is no part of any work.
_ASIDE = re.compile(
    r"(?:(?:neu|truong hop|khi) (?:co|gap|phat sinh|xay ra|phat hien)\b[^.;]*?\b(?:bao|phan anh"
    r"|lien he)\b"
    rf"|{HEAD}[^.;,]{{0,60}}? (?:can |phai )?(?:di dau|neu guong|guong mau)\b"
    rf"|{HEAD}[^.;,]{{0,30}}? nao\b"
    r"|(?:chi thi|ke hoach|quyet dinh|thong bao|quy dinh)(?: nay)? co hieu luc\b)"
)
_FORCE = re.compile(r"(?:chi thi|ke hoach|quyet dinh|thong bao|quy dinh)(?: nay)? co hieu luc\b")
# "Thống nhất chủ trương mở ngày hội. Giao Phòng A …": what is agreed to asks nobody for work.
_AGREED = re.compile(
    r"(?:co ban )?(?:thong nhat|dong y|nhat tri|tan thanh)(?: (?:ve|voi))?"
    r" (?:chu truong|noi dung|phuong an|de xuat)\b"
)
_GIVES_LEAD = re.compile(r"(?:giao|phan cong) [^.;:]{4,120} chu tri, phoi hop\b")
_SHORT_TITLE = 70
_MOST_TOPIC_WORDS = 7
_LONGEST_READ_AT_ONCE = 2000
"""Letters of work that are read again with each step that names somebody or a time."""


def works_apart(text: str, read: Callable[[str], Said]) -> list[Work]:
    """Return the pieces of work of a paragraph, none where it is one; ``read`` reads each."""
    segments = segments_of(Sentence.of(text))
    named = any(_may_begin(one) for one in segments[1:])
    if len(segments) < 2 or not (named or any(map(begins_other, segments[1:]))):
        return []
    first = segments[0]
    if tells_of_case(first.plain):
        return []
    works = [own_work(first, read, NO_UNITS) or Work(first.words, read(first.words))]
    cut_off = False
    lead = works[0].said.lead
    for at, segment in enumerate(segments[1:], 1):
        lead = works[-1].said.lead or lead
        begun = own_work(segment, read, lead) if named else None
        begun = begun or next_work(works[-1], segment, lead, read)
        if _ASIDE.match(segment.plain) or (
            begun is None and _is_others_report(works[-1], segment, read)
        ):
            cut_off = True
            if not _FORCE.match(segment.plain):
                works[-1].add_aside(segment.words)
        elif begun is None or _shares(works[-1], begun, segment, read):
            works[-1] = _joined(works[-1], segment, read)
        elif begun.follows and means_body_set_up(segment.plain):
            before = " ".join(one.words for one in segments[:at])
            works.append(_with_body_set_up(begun, before, segment.plain))
        else:
            works.append(begun)
    if len(works) == 1 and not cut_off:
        return []
    works = [_read_anew(one, read) for one in works]
    if len(works) == 1:
        return works
    return _with_first(works[0], works[1:])


def _shares(work: Work, begun: Work, segment: Segment, read: Callable[[str], Said]) -> bool:
    """Whether what is begun may only be a share of the work before it.

    So is what the same body does without a time of its own, and another body's undated work
    behind a semicolon: "Công an in mã; Đoàn Thanh niên gắn tại từng hộ" is marked as maybe more.
    """
    if segment.sign == ", " and begun.said.deadline.due is None:
        # "… trong quý I, sau đó cập nhật thường xuyên" is one piece.
        return True
    if begun.is_sure or (segment.after_stop and begun.said.lead and is_linked(segment.plain)):
        return False
    if begun.follows and not means_body_set_up(segment.plain):
        # "… rà soát. Đồng thời tuyên truyền …, xong trước 30/12": the time may be of both.
        return not work.said.deadline.text
    if begun.said.lead == work.said.lead and not begun.said.deadline.text:
        # One task, unless its words as a whole no longer tell the time of the first part.
        if not work.said.deadline.text:
            return True
        text = _text_with(work, segment)
        return len(text) > _LONGEST_READ_AT_ONCE or bool(read(text).deadline.text)
    dated = work.said.deadline.text or begun.said.deadline.text
    return not (segment.after_stop or dated or is_linked(segment.plain))


def may_be_several(work: str) -> bool:
    """Whether the words of one task may hold work of another body as well."""
    return any(stands_beside(one.plain) for one in segments_of(Sentence.of(work))[1:])


def _may_begin(segment: Segment) -> bool:
    plain = segment.plain
    return may_begin(plain) or _ASIDE.match(plain) is not None or led_behind(segment)


def _with_first(first: Work, others: list[Work]) -> list[Work]:
    """Return the pieces; a title or a principle before the first that is given is none."""
    said = first.said
    title = len(first.text) <= _SHORT_TITLE and len(others) == 1 and not said.lead
    if title and not (said.deadline.text and others[0].said.deadline.text):
        # "Thu thập dữ liệu. Phòng A cập nhật …": the words name the work of its sentence.
        if not first.aside:
            return []
        others[0].add_aside(first.aside)
        return others
    if said.lead or said.deadline.text:
        return [first, *others]
    if begins_work(said.plain) and not _is_topic(first, others[0]):
        leads = len(others) == 1 and _GIVES_LEAD.match(fold_fast(others[0].text))
        # "Nâng cấp mạng … . Giao Văn phòng chủ trì, phối hợp với Phòng A …": who does the work.
        return [] if leads else [first, *others]
    if len(first.text.split()) <= _MOST_TOPIC_WORDS:
        return others
    # "Sách là của chung …", "Ban Chỉ đạo đồng ý về chủ trương": told before what is asked.
    others[0].add_aside(first.text)
    return others


def _is_topic(first: Work, then: Work) -> bool:
    """Whether a few words only name what is spoken of, though a verb begins them.

    "Cải cách thể chế. Các phòng rà soát văn bản …": somebody is given the work behind them.
    """
    if not then.said.lead:
        return False
    agreed = _AGREED.match(first.said.plain) is not None
    return agreed or len(first.text.split()) <= _MOST_TOPIC_WORDS


def _is_others_report(work: Work, segment: Segment, read: Callable[[str], Said]) -> bool:
    """Whether a sentence only has another body report, and its time is not the dated work's."""
    if not (work.said.deadline.text and gives_body(segment.plain)):
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


def _joined(work: Work, segment: Segment, read: Callable[[str], Said]) -> Work:
    """Return work with more words, which are read at once only where they may change its facts.

    To read the growing words at each stop would make a long list of steps dear.
    """
    text = _text_with(work, segment)
    joined = replace(work, text=text, is_next=False, is_sure=False, is_unread=True)
    if len(text) > _LONGEST_READ_AT_ONCE or not read(segment.words).assigns:
        return joined
    return _read_anew(joined, read)


def _read_anew(work: Work, read: Callable[[str], Said]) -> Work:
    """Return work whose words are read as a whole; whoever does it stays."""
    if not work.is_unread:
        return work
    said = read(work.text)
    if (work.said.lead or work.follows) and said.lead != work.said.lead:
        said = replace(said, lead=work.said.lead, unsure_lead=work.said.unsure_lead)
    return replace(work, said=said, is_unread=False)


def _text_with(work: Work, segment: Segment) -> str:
    return f"{work.text.rstrip(' .;')}{segment.sign}{segment.words}"
