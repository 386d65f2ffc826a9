"""Tells apart the pieces of one clause that each are work of their own."""

import re
from collections.abc import Callable
from dataclasses import replace

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.prose.asks_work import only_reports
from kehoach_desktop.reading.recognise.prose.assignments.addressed_apart import (
    addressed_apart,
    leads_in,
)
from kehoach_desktop.reading.recognise.prose.assignments.given_apart import (
    dated_apart,
    given_apart,
    given_by_commas,
    sentences_apart,
)
from kehoach_desktop.reading.recognise.prose.assignments.said import Said
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.paragraphs.back_references import may_mean_same
from kehoach_desktop.reading.recognise.prose.paragraphs.leading_topics import behind_topic
from kehoach_desktop.reading.recognise.prose.paragraphs.shares_of_work import (
    does_own_work,
    only_helps,
)
from kehoach_desktop.reading.recognise.prose.paragraphs.works_apart import works_apart
from kehoach_desktop.reading.recognise.sentence import Mend

_FEWEST_WORDS = 3
_STANDS_READY = re.compile(r"(?:san sang|truc|ung truc|tuc truc|phuc vu|dam nhiem) [a-z]")
"""What a body does beside others without a verb that begins work elsewhere."""

Piece = tuple[Clause, Said, Said]
"""A piece as a clause, what it says, and what is said around it."""


def whole_pieces(
    clause: Clause, outer: Said, read: Callable[[str], Said], mend: Mend | None
) -> list[Piece]:
    """Return the pieces of a clause's words, none where they are one; ``read`` reads each."""
    if clause.children:
        return []
    if mend is None and (words := behind_topic(clause.text)):
        return whole_pieces(replace(clause, text=words), outer, read, mend)
    if addressed := _addressed(clause, outer, read, mend):
        return addressed
    if listed := _given_by_commas(clause, outer, read, mend):
        return listed
    for cut, is_whole in (
        (given_apart, _names_who),
        (sentences_apart, does_own_work),
        (dated_apart, _names_day),
    ):
        texts = cut(clause.text, mend)
        if len(texts) <= 1:
            continue
        pieces = [(replace(clause, text=text), read(text)) for text in texts]
        if any(may_mean_same(fold_fast(text)) for text in texts[1:]):
            # "… . Tổ này cũng lập sổ …": whom it means is told by the sentence before.
            continue
        if all(is_whole(said) for _, said in pieces):
            around = outer
            if cut is dated_apart:
                # "Khảo sát tuyến đường, xong trước 20/4. Lập dự toán trước 15/5."
                around = replace(outer, lead=pieces[0][1].lead or outer.lead)
            return [(piece, said, around) for piece, said in pieces]
    return _works(clause, outer, read) if mend is None else []


def _addressed(
    clause: Clause, outer: Said, read: Callable[[str], Said], mend: Mend | None
) -> list[Piece]:
    """Return what is said to each of several; the words before them are a note of each."""
    texts = addressed_apart(clause.text, mend)
    if len(texts) <= 1:
        return []
    before = texts.pop(0).rstrip(" .;:") if leads_in(texts[0]) else ""
    pieces = [(replace(clause, text=text), read(text)) for text in texts]
    if not all(said.work for _, said in pieces):
        return []
    return [
        (piece, replace(said, note="; ".join(filter(None, (said.note, before)))), outer)
        for piece, said in pieces
    ]


def _given_by_commas(
    clause: Clause, outer: Said, read: Callable[[str], Said], mend: Mend | None
) -> list[Piece]:
    """Return the works of bodies that commas part; a time behind the last may be that of all."""
    texts = given_by_commas(clause.text, mend)
    if len(texts) <= 1:
        return []
    pieces = [(replace(clause, text=text), read(text)) for text in texts]
    if not all(does_own_work(said) or _STANDS_READY.match(said.plain) for _, said in pieces):
        return []
    if not all(_names_who(said) for _, said in pieces) or any(
        len(said.plain.split()) < _FEWEST_WORDS for _, said in pieces
    ):
        # "Giao Văn phòng tổng hợp, Phòng Kinh tế cung cấp số liệu": one work, who helps with it.
        return []
    last = pieces[-1][1]
    return [
        (
            piece,
            said
            if said.deadline.text or not last.deadline.text
            else replace(said, deadline=last.deadline, doubtful=True),
            outer,
        )
        for piece, said in pieces
    ]


def _works(clause: Clause, outer: Said, read: Callable[[str], Said]) -> list[Piece]:
    """Return the works of a paragraph as pieces; one that names nobody is of the body before."""
    pieces: list[Piece] = []
    if clause.text.rstrip().endswith(":"):
        # "… UBND xã xây dựng Kế hoạch, cụ thể như sau:" leads in what stands below.
        return pieces
    lead = outer
    works = works_apart(clause.text, read)
    for work in works:
        told = clause.rank is Rank.PLAIN and len(works) > 1 and not only_reports(work.said.plain)
        rank = Rank.BULLET if told else clause.rank
        said = replace(work.said, note="; ".join(filter(None, (work.said.note, work.aside))))
        pieces.append(
            (replace(clause, text=work.text, rank=rank), said, lead if work.follows else outer)
        )
        if said.lead:
            lead = replace(outer, lead=said.lead, unsure_lead=said.unsure_lead)
    return pieces


def _names_who(said: Said) -> bool:
    return bool(said.lead) and not only_helps(said.plain)


def _names_day(said: Said) -> bool:
    return bool(said.deadline.due and not said.doubtful and said.work)
