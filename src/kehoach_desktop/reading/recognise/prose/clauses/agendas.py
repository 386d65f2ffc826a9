"""Finds what a meeting only talked of: its agenda, above what was concluded."""

import re
from collections.abc import Sequence

from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import begins_body

_HEARD = re.compile(
    r"(?:(?:tai )?(?:hoi nghi|cuoc hop|phien hop|buoi hop|buoi lam viec|ban chap hanh|chi bo)"
    r"[^.:;]{0,60} )?da (?:nghe|thao luan|xem xet|trao doi|cho y kien)\b[^.;:]{0,120}"
    r"(?:noi dung|van de|bao cao)[^.;:]{0,40}:$"
)
_TITLE = re.compile(
    r"(?:noi dung|chuong trinh)(?: (?:cuoc hop|buoi hop|phien hop|hop|hoi nghi|lam viec"
    r"|buoi lam viec|thao luan))*[.:]?$"
)
_CONCLUDES = re.compile(r"(?:y kien |noi dung |phan )?ket luan\b")
_DUE = re.compile(r"\b(?:truoc|cham nhat|xong|hoan thanh)\b|:")
_MOST_WORDS = 16
_SECTIONS = (Rank.ROMAN, Rank.CAPITAL, Rank.CAPS)


def drop_agendas(clause: Clause) -> list[Clause]:
    """Leave out of the clauses inside one those that only name what a meeting talked of.

    "Hội nghị đã nghe các nội dung:" / "1. Báo cáo …", or "I. NỘI DUNG" above "II. KẾT LUẬN".
    Returns those left out, a section of them by its topics.
    """
    if not clause.children:
        return []
    talked = _talked_of(clause.children)
    dropped: list[Clause] = []
    if talked:
        for child in clause.children:
            if id(child) in talked:
                dropped += child.children or [child]
        clause.children = [child for child in clause.children if id(child) not in talked]
    for child in clause.children:
        dropped += drop_agendas(child)
    return dropped


def _talked_of(clauses: Sequence[Clause]) -> frozenset[int]:
    found: list[int] = []
    heard = False
    for at, clause in enumerate(clauses):
        if clause.rank is Rank.PLAIN or clause.rank < Rank.NUMBER:
            heard = clause.rank is Rank.PLAIN and _matches(_HEARD, clause)
            if heard:
                found += [id(one) for one in clause.children if _is_topic(one)]
        elif heard and _is_topic(clause):
            found.append(id(clause))
        if clause.rank in _SECTIONS and _matches(_TITLE, clause):
            concluded = any(_matches(_CONCLUDES, later) for later in clauses[at + 1 :])
            if concluded and all(map(_is_topic, clause.children)):
                found.append(id(clause))
    return frozenset(found)


def _matches(pattern: re.Pattern[str], clause: Clause) -> bool:
    return pattern.match(Sentence.of(clause.text.rstrip()).plain) is not None


def _is_topic(clause: Clause) -> bool:
    """Whether a few words name what is talked of, and give nobody anything."""
    plain = clause.sentence.plain
    if clause.children or len(plain.split()) > _MOST_WORDS:
        return False
    return not begins_body(plain) and _DUE.search(plain) is None
