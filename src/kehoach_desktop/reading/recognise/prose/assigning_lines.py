"""Lines that only say who does the work above them, by when, and of which work they say it."""

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.prose.assignments.labels import Label, labelled
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.times.inner_patterns import DONE, PART, TIME
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD

# "Hoàn thành trong tháng 9/2025.", "Phòng A chủ trì; thực hiện thường xuyên."
_ONLY_ASSIGNS = LatePattern(
    rf"(?:(?:{DONE}|du kien)(?: {DONE})* (?={TIME}|{PART})[^;]{{3,60}}"
    rf"|(?:giao (?:cho )?)?{HEAD}[^.;:]{{2,100}} chu tri(?:,? phoi hop[^.;:]{{2,100}})?"
    r"(?: (?:to chuc|trien khai|tham muu))* thuc hien"
    rf"|{HEAD}[^.;:]{{2,100}} chu tri(?:[,;.] ?(?:phoi hop|(?:{DONE}|trong|truoc|tu|den|thoi)\b)"
    r"[^.;]{2,120}){0,2})[.;]?$"
)


def is_label(text: str) -> bool:
    """Whether a line only says who does the work around it, by when, or what comes of it."""
    plain = Sentence.of(text).plain
    found = labelled(plain)
    if _ONLY_ASSIGNS.match(plain):
        return True
    return bool(found) and found[0].whole[0] == 0 and found[0].label is not Label.WORK


_NUMBERS = (Rank.NUMBER, Rank.NUMBER_2, Rank.NUMBER_3, Rank.NUMBER_4)
_NAMES_LEAD = ("chu tri", "phu trach", "chiu trach nhiem", "dam nhiem")
_BEGINS_WITH_BODY = LatePattern(rf"(?:(?:giao|de nghi|yeu cau) (?:cho )?)?{HEAD}")


def assigns_all(clause: Clause, last: Clause) -> bool:
    """Whether what hangs on the last of several numbered pieces of work is said of all of them.

    So it is where no other names who does it: "1.1. A", "1.2. B", "Chủ trì: X". A line of times
    alone is said of all where every section beside this one closes in the same way.
    """
    if clause.children[-1] is not last or last.rank not in _NUMBERS:
        return False
    if not _closes(clause):
        return False
    around = clause.parent.children if clause.parent is not None else []
    beside = [one for one in around if one.rank is clause.rank and len(one.children) > 1]
    if any(map(_assigns_each, beside)):
        return False
    if _has_lead(last.children):
        return True
    return len(beside) > 1 and all(map(_is_closed, beside))


def _closes(section: Clause) -> bool:
    """Whether only labels hang on the last of a section's numbers, and nothing on the others."""
    *others, last = section.children
    if last.rank not in _NUMBERS or not others or not last.children:
        return False
    if any(one.rank is not last.rank or one.children or _is_given(one) for one in others):
        return False
    return all(not line.children and is_label(line.text) for line in last.children)


def _is_closed(section: Clause) -> bool:
    """Whether a section closes with labels, which may have been lifted to it already."""
    return is_label(section.children[-1].text) or _closes(section)


def _assigns_each(section: Clause) -> bool:
    """Whether each piece of work of a section has labels of its own."""
    numbers = [one for one in section.children if one.rank in _NUMBERS]
    return len(numbers) > 1 and all(
        any(is_label(line.text) for line in one.children) or _is_given(one) for one in numbers
    )


def _is_given(piece: Clause) -> bool:
    """Whether a piece of work names who does it in its own words."""
    plain = piece.sentence.plain
    if any(mark in plain for mark in _NAMES_LEAD) or _BEGINS_WITH_BODY.match(plain):
        return True
    return any(one.label is Label.LEAD for one in labelled(plain))


def _has_lead(lines: list[Clause]) -> bool:
    """Whether one of the labels names who leads the work."""
    plains = [line.sentence.plain for line in lines]
    return any(
        "chu tri" in plain or any(one.label is Label.LEAD for one in labelled(plain))
        for plain in plains
    )
