"""What a line for all the work above says of a part of it: "…; riêng điểm c do Phòng B chủ trì"."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from kehoach_desktop.reading.recognise.prose.assignments.said import Said
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.sentence import Sentence

_SIGN = r"(?:[a-z]|\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})"
_APART = re.compile(
    r"[;.,] (?:(?:trong do|con),? )?rieng(?: doi voi)?(?: cac)?"
    r"(?: (?:noi dung|nhiem vu|phan viec|cong viec|viec))?"
    r"(?: (?:neu|quy dinh|so))*(?: (?:tai|o|thuoc))?"
    r"(?P<at> (?:diem|khoan|muc|y|gach dau dong) "
    rf"{_SIGN}(?:(?:,| va)(?: (?:diem|khoan|muc|y))? {_SIGN}(?=[ ,]))*)"
    r"(?: (?:khoan|muc)(?: nay| [\divx]+))?[,:]? (?:thi )?(?P<rest>[^;.]+)"
)
_SIGNS = re.compile(rf"(?:(?<= )|^){_SIGN}(?=[ ,]|$)")
_NAMES = ("diem", "khoan", "muc", "y", "gach", "dau", "dong", "va")


class _Work(Protocol):
    """A piece of work with what is said of it."""

    clause: Clause
    said: Said


@dataclass(frozen=True, slots=True)
class Apart:
    """The numbers of the pieces of work that are spoken of apart, and what is said of them."""

    numbers: frozenset[str]
    words: str


def told_apart(clause: Clause) -> tuple[Clause, Apart | None]:
    """Return a line without what it says of some of the work alone, and that."""
    if clause.rank is not Rank.PLAIN or clause.children or "iêng " not in clause.text:
        return clause, None
    whole = clause.sentence
    found = _APART.search(whole.plain)
    if found is None or not found.start():
        return clause, None
    named = _SIGNS.findall(" ".join(one for one in found["at"].split(" ") if one not in _NAMES))
    words = whole.original(*found.span("rest")).strip(" ,)")
    text = f"{whole.original(0, found.start())}{whole.original(found.end(), len(whole.plain))}"
    return replace(clause, text=text), Apart(frozenset(named), words)


def give_apart(items: Iterable[_Work], apart: Apart | None, read: Callable[[str], Said]) -> None:
    """Give the pieces of work that are spoken of apart what is said of them."""
    if apart is None:
        return
    words = re.sub(r"^do (?=\S)", "Giao ", apart.words)
    said = read(words[:1].upper() + words[1:])
    for item in items:
        if not apart.numbers & _numbers(item.clause):
            continue
        own = item.said
        others = (*own.coordinating, *said.coordinating)
        item.said = replace(
            own,
            lead=said.lead or own.lead,
            coordinating=tuple(dict.fromkeys(one for one in others if one not in said.lead)),
            deadline=said.deadline if said.deadline.text else own.deadline,
            doubtful=said.doubtful if said.deadline.text else own.doubtful,
        )


def _numbers(clause: Clause) -> frozenset[str]:
    return frozenset(
        Sentence.of(one.number).plain for one in (clause, *clause.above()) if one.number
    )
