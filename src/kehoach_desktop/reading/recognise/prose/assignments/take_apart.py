"""Takes a clause's words apart: its work, and who does it with whom by when."""

import re
from dataclasses import replace

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.text.spelled_figures import without_spelled_figures
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.assignments.behind import take_behind, take_inside
from kehoach_desktop.reading.recognise.prose.assignments.bodies import Bodies
from kehoach_desktop.reading.recognise.prose.assignments.bracket_pieces import (
    comes_of_it,
    who_helps,
)
from kehoach_desktop.reading.recognise.prose.assignments.bracketed import (
    before_bracket,
    take_bracket,
)
from kehoach_desktop.reading.recognise.prose.assignments.closing_shares import take_closing_shares
from kehoach_desktop.reading.recognise.prose.assignments.in_front import take_in_front
from kehoach_desktop.reading.recognise.prose.assignments.kinds_before_names import without_colon
from kehoach_desktop.reading.recognise.prose.assignments.labels import Label, Labelled, labelled
from kehoach_desktop.reading.recognise.prose.assignments.leading_in import agreed_before, given_at
from kehoach_desktop.reading.recognise.prose.assignments.name_asides import without_person
from kehoach_desktop.reading.recognise.prose.assignments.parts import EDGES, Parts, Span
from kehoach_desktop.reading.recognise.prose.assignments.passive import take_passive
from kehoach_desktop.reading.recognise.prose.assignments.said import (
    NO_UNITS,
    Said,
    rhythm_within,
)
from kehoach_desktop.reading.recognise.prose.assignments.told_after import (
    take_told_after,
    take_told_plainly,
)
from kehoach_desktop.reading.recognise.prose.assignments.who_helps import take_helpers
from kehoach_desktop.reading.recognise.prose.times.inner_deadline import Found, find_deadline
from kehoach_desktop.reading.recognise.prose.times.inner_patterns import OPENS_TIME
from kehoach_desktop.reading.recognise.prose.times.inner_reading import read, words_of
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence
from kehoach_desktop.reading.recognise.work_words import (
    SHORT_VERBS,
    THEY_JOIN,
    begins_body,
    begins_work,
)

# "trong nhóm Zalo", "tại điểm trường" are places of work, and none in the paper.
_PLACE = (
    r"(?:muc|khoan|diem|phan|nhom)(?=[.,;:)]|$"
    r"| (?:[\divx]|[a-z]\b|nhiem vu|noi dung|cong viec|giai phap|nay|tren|do|sau|thu|duoi))"
)
_OF_SECTION = re.compile(
    r"\b(?:cac |nhung )?(?:nhiem vu|noi dung|cong viec|nhom nhiem vu|giai phap)\b[^.;]{0,40}?"
    rf"(?:\b(?:tai|trong|thuoc|o) {_PLACE}\b[^.;]{{0,20}}"
    r"|\b(?:neu|noi|ke) tren\b|\btren day\b|\bsau day\b|\b(?:tren|sau)\b(?= ?(?:$|[.,;:()]"
    r"|do |giao |duoc |phai |can |hoan |thuc hien|trien khai))|\bnay\b)"
)
_ANNIVERSARY = re.compile(
    r"\(\s?\d{1,2}\s?/\s?\d{1,2}\s?/\s?1[89]\d\d\s?[-–]\s?\d{1,2}\s?/\s?\d{1,2}\s?/\s?20\d\d\s?\)"
)
# How far a document reaches, by its name: "Đề án … đến năm 2026, tầm nhìn đến năm 2030".
_REACHES = re.compile(
    r"(?:(?:đến|tới)(?: hết)? năm|giai đoạn|năm) ?20\d\d(?: ?[-–] ?20\d\d)?,? "
    r"(?:và )?(?:định hướng|tầm nhìn)(?: (?:đến|tới))?(?: hết)?(?: năm)? ?20\d\d",
    re.IGNORECASE,
)
_SQUARE = re.compile(r"\[([^\[\]]{4,200})\]([.;]?)$")
_ALONG = re.compile(r"(?:cung(?: voi)?|voi su (?:phoi hop|tham gia) cua) ")
_TAKES_IN_TURN = (
    take_told_plainly,
    take_closing_shares,
    take_passive,
    take_in_front,
    take_told_after,
)
# Words that end in how often the work is done: "… mỗi tuần 02 lần", "… hằng tháng".
_RHYTHM_ENDS = re.compile(
    r"\b(?:(?:hang|moi|dinh ky) (?:\d{1,2} )?(?:tuan|thang|quy|nam)"
    r"|\d{1,2} (?:lan|tin|bai|buoi|cuoc|ky) ?/ ?(?:tuan|thang|quy|nam))"
    r"(?: (?:it nhat |toi thieu )?\d{1,2} (?:lan|tin|bai|buoi|cuoc|ky))?[ .;:,-]*$"
)
_WEAK_LABEL = re.compile(r"[.;,(\[+–-]? ?(?:ho tro|giup|giao|dam|lam chinh|cung)\b")
_WEAK_START = re.compile(r"(?P<verb>ho tro|giup|giao(?: cho)?) ?: *")
_JOINS = re.compile(r"[,;.]? ?(?:va )?(?:chu tri,? )?phoi hop(?: (?:voi|cung))* ?:? ?")
_PIECES = re.compile(r"[^; ][^;]*")
_STOPS = re.compile(r"[;,] ?| [-–] ")
_NEXT = re.compile(r"; (?!hoan thanh|thuc hien|trien khai|ket thuc|bat dau)")
_LEADS = re.compile(r",? chu tri\b")


def speaks_of_section(plain: str) -> bool:
    """Whether folded words speak of all the work of a section, not of a piece of it."""
    return _OF_SECTION.search(plain) is not None


def take_apart(
    text: str, findings: Findings, mend: Mend | None = None, *, brackets_name: bool = False
) -> Said:
    """Return what a clause's words say, its work apart from its assignment.

    ``brackets_name`` says that the clauses around it name their leads in closing brackets.
    """
    mended = mend is not None
    written = text if mended else without_person(without_colon(without_spelled_figures(text)))
    if "[" in written:
        written = _SQUARE.sub(r"(\1)\2", written)
    sentence = Sentence.of(written, mend)
    if not mended and (begin := given_at(sentence.plain)):
        sentence = Sentence.of(sentence.original(begin, len(sentence.plain)))
    agreed = ""
    if not mended and (begin := agreed_before(sentence.plain)):
        agreed = sentence.original(0, begin).strip(EDGES)
        sentence = Sentence.of(sentence.original(begin, len(sentence.plain)))
    bodies = Bodies(sentence, findings.units, findings.bodies, mended=mended)
    parts = Parts(sentence, bodies, mended, brackets_name)
    if not mended and (asked := _without_weak_colon(parts)):
        return take_apart(asked, findings, brackets_name=brackets_name)
    words, deadline = _take_labels(parts, findings)
    plain_text = sentence.plain.rstrip()
    bracket = None
    if plain_text.endswith((")", ").", ");")) and "lead" not in parts.roles:
        limit, bracket = take_bracket(parts, findings)
        deadline = deadline or limit
    if bracket is not None:
        sentence = sentence.until(bracket)
    elif (last := parts.all_cut_from()) is not None:
        sentence = sentence.until(last)
    found: Found | None = None
    if deadline is not None and deadline.due and not mended:
        deadline = _rhythm_in_work(sentence, deadline, findings)
    if deadline is None:
        sentence = _without_names_of_time(sentence, mended=mended)
        found = _take_time(parts, sentence, findings)
        if found is None and (at := before_bracket(parts)) is not None:
            found = _take_time(parts, sentence.until(at), findings)
        if found is None:
            found = _time_of_result(parts, findings)
    if "lead" not in parts.roles and found is not None and not found.doubtful:
        # "(Phòng A chủ trì; các thôn phối hợp) – xong trước 20/7": the bracket before the time.
        _, bracket = take_bracket(parts, findings, parts.all_cut_from())
    helpers = () if mended else take_helpers(parts)
    if "lead" not in parts.roles and not any(take(parts) for take in _TAKES_IN_TURN):
        take_behind(parts)
    last = parts.all_cut_from()
    if found is None and deadline is None and last is not None:
        # "… chiều thứ Tư hằng tuần, đồng chí A phụ trách": its time closes what is left.
        found = _take_time(parts, sentence.until(last), findings)
    if "coordinating" not in parts.roles:
        take_inside(parts)
    if helpers:
        lead = parts.roles.get("lead", NO_UNITS)
        known = (*parts.roles.get("coordinating", NO_UNITS), *helpers)
        parts.roles["coordinating"] = tuple(one for one in dict.fromkeys(known) if one not in lead)
    if found is not None and not found.doubtful:
        # "…: từ tháng 4 đến tháng 10, do Xã đoàn chủ trì": at the end once the body is taken off.
        parts.cut += [span for span in found.spans if parts.closes(span)]
    work, plain = parts.remaining()
    return Said(
        work,
        plain,
        parts.roles.get("lead", NO_UNITS),
        parts.roles.get("coordinating", NO_UNITS),
        words.get(Label.HEAD, parts.head),
        words.get(Label.DELIVERABLE, ""),
        "; ".join(filter(None, (words.get(Label.NOTE, agreed), parts.note()))),
        deadline or (_said_in(parts, found) if found else Deadline()),
        found is not None and found.doubtful,
        parts.unsure_lead,
    )


def _take_time(parts: Parts, sentence: Sentence, findings: Findings) -> Found | None:
    """Find the deadline that a sentence, or what is left of it, names; cut its words if sure."""
    found = find_deadline(sentence, findings, mended=parts.mended)
    if found is not None and not found.doubtful:
        alone = not parts.left_without(found.spans).strip(EDGES + "()")
        spans = found.spans if alone else _without_work(parts, _joined(found.spans))
        parts.cut += [span for span in spans if alone or parts.may_cut(span)]
    return found


def _rhythm_in_work(sentence: Sentence, limit: Deadline, findings: Findings) -> Deadline:
    """Return the time a label tells, with the rhythm that the work's own words end in.

    "Phát tin mỗi tuần 02 lần. Thời gian thực hiện: quý II/2026."
    """
    if not _RHYTHM_ENDS.search(sentence.plain):
        return limit
    found = find_deadline(sentence, findings, mended=False)
    if found is None or found.doubtful:
        return limit
    return rhythm_within(found.deadline, limit) or limit


def _time_of_result(parts: Parts, findings: Findings) -> Found | None:
    """Find by when the result is handed on, told in a bracket that is cut: "trình UBND xã …".

    The work itself has no other time. A rhythm may be that of the reports alone, so it is doubtful.
    """
    for begin, end in parts.aside:
        if not comes_of_it(parts.plain[begin:end].strip(EDGES)):
            continue
        piece = parts.sentence.until(end).since(begin)
        found = find_deadline(piece, findings, mended=parts.mended)
        if found is not None and found.deadline.is_read:
            unsure = found.doubtful or bool(found.deadline.recurrence)
            return Found(found.deadline, (), unsure)
    return None


def _said_in(parts: Parts, found: Found) -> Deadline:
    """Return the deadline; the words of steps begin behind who is named before them."""
    if found.within is None:
        return found.deadline
    begin, end = found.within
    begin = max([begin, *(last for first, last in parts.cut if first <= begin < last < end)])
    return replace(found.deadline, text=words_of(parts.sentence, begin, end))


def _without_work(parts: Parts, spans: list[Span]) -> list[Span]:
    """Return the spans of times up to work of its own: "dịp 26/3; duy trì đội hình …"."""
    kept: list[Span] = []
    for begin, end in spans:
        works = (at.end() for at in _NEXT.finditer(parts.plain, begin + 1, end))
        last = next((at for at in works if begins_work(parts.plain[at:end])), end)
        while last < end and parts.plain[last - 1] in "; ":
            last -= 1
        kept.append((begin, last))
    return kept


def _joined(spans: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """Return the spans of a sentence with those that touch as one."""
    joined: list[tuple[int, int]] = []
    for begin, end in spans:
        if joined and joined[-1][1] == begin:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((begin, end))
    return joined


def _without_names_of_time(sentence: Sentence, *, mended: bool) -> Sentence:
    """Return a sentence with times that are names masked, letter for letter.

    Days such as "(10/10/1954 - 10/10/2026)", and how far a document reaches.
    """
    if mended:
        return sentence
    masked, plain = sentence.source, sentence.plain
    if "(" in plain:
        masked = _ANNIVERSARY.sub(_masked, masked)
    if "dinh huong" in plain or "tam nhin" in plain:
        masked = _REACHES.sub(_masked, masked)
    return sentence if masked == sentence.source else Sentence.of(masked)


def _masked(found: re.Match[str]) -> str:
    return "~" * len(found[0])


def _take_labels(parts: Parts, findings: Findings) -> tuple[dict[Label, str], Deadline | None]:
    """Return the words behind the labels of other facts, and the deadline a label gives."""
    words: dict[Label, str] = {}
    deadline: Deadline | None = None
    for found in labelled(parts.plain):
        value = parts.sentence.original(found.begin, found.end).strip(EDGES)
        plain = parts.plain[found.begin : found.end].strip(EDGES)
        if found.label is Label.WORK:
            parts.cut.append((found.whole[0], found.begin))
            continue
        weak = _WEAK_LABEL.match(parts.plain, found.whole[0], found.begin)
        if weak and (not begins_body(plain) or _acts(parts, found)):
            # "Hỗ trợ: 30 triệu đồng một hộ" names nobody, "Giúp: các hộ dựng sạp" is work.
            continue
        if not value or (_is_work(found.label, plain) and not _tells_time(plain)):
            continue
        if parts.plain.startswith("thuc hien", found.whole[0]) and _names_document(plain):
            # "Thực hiện: Nghị quyết số …" names no body.
            continue
        label = found.label
        if label is Label.LEAD and _tells_time(plain):
            # "Thực hiện: từ tháng 3/2026" says when.
            label = Label.DEADLINE
        match label:
            case Label.LEAD:
                end, deadline = _before_time(parts, found, findings, deadline)
                _take_bodies(parts, replace(found, end=end))
            case Label.COORDINATING:
                end, deadline = _before_time(parts, found, findings, deadline)
                parts.add("coordinating", found.begin, end)
            case Label.DEADLINE:
                deadline = read(value, plain, findings, mended=parts.mended)
            case Label.NOTE:
                words[Label.NOTE] = parts.sentence.original(*found.whole).strip(EDGES)
            case _:
                words[found.label] = value
        parts.cut.append(found.whole)
    return words, deadline


def _before_time(
    parts: Parts, found: Labelled, findings: Findings, deadline: Deadline | None
) -> tuple[int, Deadline | None]:
    """Return where bodies end that a time follows, "Phòng A; tháng 3", and that time."""
    for stop in _STOPS.finditer(parts.plain, found.begin, found.end):
        if not OPENS_TIME.match(parts.plain[stop.end() : found.end]):
            continue
        value = parts.sentence.original(stop.end(), found.end).strip(EDGES)
        plain = parts.plain[stop.end() : found.end].strip(EDGES)
        limit = read(value, plain, findings, mended=parts.mended)
        if limit.is_read:
            return stop.start(), deadline or limit
    return found.end, deadline


def _without_weak_colon(parts: Parts) -> str:
    """Return "Giúp các hộ dựng sạp" of "Giúp: các hộ dựng sạp", "" where a label names a body."""
    opens = _WEAK_START.match(parts.plain)
    if opens is None or not begins_body(parts.plain[opens.end() :]):
        return ""
    label = next(iter(labelled(parts.plain)), None)
    if label is None or label.begin != opens.end() or not _acts(parts, label):
        return ""
    rest = parts.sentence.original(label.begin, len(parts.plain))
    return f"{parts.sentence.original(*opens.span('verb'))} {rest}"


def _acts(parts: Parts, found: Labelled) -> bool:
    """Whether behind a label's body stands what it does: "các hộ dựng sạp"."""
    end = parts.bodies.end(found.begin)
    if end is None or end >= found.end:
        return False
    rest = parts.plain[end : found.end].lstrip(" ")
    first = rest.split(" ", 1)[0]
    at = found.end - len(rest)
    if first in SHORT_VERBS:
        return parts.sentence.original(at, at + len(first)).lower() in SHORT_VERBS[first]
    return begins_work(rest) and not rest.startswith(("phoi hop", "phu trach", "tham gia"))


def _tells_time(plain: str) -> bool:
    return OPENS_TIME.match(plain) is not None and not begins_body(plain)


def _names_document(plain: str) -> bool:
    return not begins_body(plain) and re.search(r"\d", plain) is not None


def _is_work(label: Label, plain: str) -> bool:
    """Whether "Phối hợp: cấp tài khoản …" goes on with work where a body should be named."""
    bodies = label in (Label.LEAD, Label.COORDINATING)
    return bodies and begins_work(plain) and not begins_body(plain)


def _take_bodies(parts: Parts, found: Labelled) -> None:
    """Take a lead's words, which may go on with those who take part."""
    if roles := parts.bodies.roles(found.begin, found.end):
        parts.roles["lead"], parts.roles["coordinating"] = roles
        return
    plain = parts.plain[found.begin : found.end]
    if they := THEY_JOIN.search(plain):
        leads = _LEADS.search(plain, 0, they.start())
        last = found.begin + (leads.start() if leads else they.start())
        parts.add("lead", found.begin, min(parts.bodies.end(found.begin) or last, last))
        parts.add("coordinating", *(found.begin + at for at in they.span("unit")))
        return
    joins = _JOINS.search(plain)
    if joins and joins.start() > 2:
        others = found.begin + joins.end()
        parts.add("lead", found.begin, found.begin + joins.start())
        parts.add("coordinating", others, parts.bodies.end_of_others(others, found.end))
        return
    leads = _LEADS.search(plain)
    if leads:
        parts.add("lead", found.begin, found.begin + leads.start())
        return
    for piece in _PIECES.finditer(plain):
        # "Phòng A chuẩn bị nội dung; các thôn phối hợp": each body with what it does.
        begin, end = found.begin + piece.start(), found.begin + piece.end()
        along = _ALONG.match(parts.plain, begin)
        if piece.start() and along:
            parts.add("coordinating", along.end(), end)
            continue
        if piece.start() and (helps := who_helps(piece[0].strip(EDGES))):
            parts.add("coordinating", begin + helps[0], begin + helps[1])
            continue
        ends = parts.bodies.end(begin) if parts.bodies.begins(begin) else None
        rest = parts.plain[ends:end].lstrip(" ,") if ends is not None else ""
        does = begins_work(rest) and not rest.startswith("phu trach ")
        if ends is None or not (does or rest.startswith("phoi hop")):
            parts.add("lead", begin, end)
            continue
        parts.add("coordinating" if rest.startswith("phoi hop") else "lead", begin, ends)
