"""The body of a plan as a tree of clauses: I. / 1. / 1.1. / a) / (1) / – / +."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from kehoach_desktop.reading.document import Paragraph


class Rank(IntEnum):
    """How far in a clause stands; bullets follow one another as they are met."""

    ROOT = 0
    PART = 1
    CAPITAL = 2
    ROMAN = 3
    CAPS = 4
    NUMBER = 5
    NUMBER_2 = 6
    NUMBER_3 = 7
    NUMBER_4 = 8
    LETTER = 9
    PAREN = 10
    BULLET = 11
    PLAIN = 99


@dataclass(slots=True)
class Clause:
    """A clause: ``number`` as printed without its signs ("III", "1.1", "a"), or a bullet.

    ``path`` joins the numbers from the outermost one in ("III.1.1", "II.3.a").
    """

    rank: Rank
    number: str
    text: str
    where: str
    sign: str = ""
    gap: bool = False
    parent: "Clause | None" = None
    children: list["Clause"] = field(default_factory=list)

    @property
    def path(self) -> str:
        """The numbers from the outermost clause in; a dotted one already names those above."""
        numbers: list[str] = []
        clause: Clause | None = self
        while clause is not None:
            number = clause.number
            if number and not (numbers and _names_parent(number, numbers[-1])):
                numbers.append(number)
            clause = clause.parent
        return ".".join(reversed(numbers))

    @property
    def is_bullet(self) -> bool:
        """Whether it is led by a sign, not a number."""
        return self.rank is Rank.BULLET

    def walk(self) -> Iterator["Clause"]:
        """Yield the clauses below, outer before inner, in reading order."""
        for child in self.children:
            yield child
            yield from child.walk()


def _names_parent(number: str, inner: str) -> bool:
    return inner[:1].isdigit() and inner.startswith(f"{number}.")


_PART = re.compile(
    r"(?:Phần|Chương|PHẦN|CHƯƠNG|Mục|MỤC)\s+"
    r"(?P<number>(?:thứ|THỨ)\s+\w+|[IVX]{1,5}|\d{1,2})(?:\s*[.:–-]\s*|\s*$|\s+(?=[A-ZĐÀ-Ỹ]))"
)
_ROMAN = re.compile(r"(?P<number>[IVX]{1,5})(?:\s?[.)/]\s*|\s*[-–]\s+|\s*:\s+)(?=[^\W\d_]|$)")
_CAPITAL = re.compile(r"(?P<number>[A-HĐ])(?:\s?[.)/]\s*|\s+[-–]\s+)(?=[^\W\d_]|$)")
_DOTTED = re.compile(
    r"(?P<number>\d{1,2}(?:\s?\.\s?\d{1,2}){1,3})(?:\s?[.)/:]\s*|\s+(?:[-–]\s+)?)"
    r"(?=[^\W\d_]|\d{1,3}\s?%|[“\"(]|$)"
)
_NUMBER = re.compile(r"(?P<number>\d{1,2})(?:\s?[./]\s*|\s+[-–]\s+)(?=[^\W\d_]|\d{1,3}\s?%|[“\"(]|$)")
_NAMED = re.compile(
    r"(?:Nhiệm vụ|NHIỆM VỤ|Giải pháp|GIẢI PHÁP|Nội dung|Khoản)\s+(?:số\s+)?(?P<number>\d{1,2})"
    r"\s*[.:)–-]\s*(?=\S)"
)
_PAREN = re.compile(r"(?:\((?P<a>\d{1,2}|[a-zđ]{1,3})\)|(?P<b>\d{1,2})\))\s*[.:]?\s*(?=\S)")
_LETTER = re.compile(r"(?P<number>[a-zđ]|ii|iii|iv|vi|vii|viii|ix)\s?[).]\s*(?=\S)")
_BULLET = re.compile(
    r"(?P<sign>[-–—−+•●○▪■◦◆❖➢➤✓✔*·‐‑\uf000-\uf0ff]|o(?=\s))[\s.]*(?=\S)"
)
# In Word two headings often stand in one paragraph with nothing between them.
_FUSED = re.compile(r"(?<=[^\W\d_])(?=(?:\d{1,2}\.|[abcdđ]\))\s+[A-ZÀ-ỸĐ])")
_SIGNS = frozenset("-–—−+•●○▪■◦◆❖➢➤✓✔*·‐‑o").union(map(chr, range(0xF000, 0xF100)))
_HEADS = frozenset("IVXABCDĐE0123456789")
_LONGEST_HEADING = 200


def clause_tree(paragraphs: Iterable[Paragraph]) -> Clause:
    """Return the root of the clauses that the paragraphs make."""
    return _Builder().build(paragraphs)


class _Builder:
    def __init__(self) -> None:
        self._root = Clause(Rank.ROOT, "", "", "")
        self._open = [self._root]
        self._last: Clause | None = None

    def build(self, paragraphs: Iterable[Paragraph]) -> Clause:
        for paragraph in paragraphs:
            gap = paragraph.after_gap
            for line in paragraph.text.split("\n"):
                for piece in _unfused(line):
                    text = piece.strip()
                    if text and (len(text) > 12 or any(map(str.isalpha, text))):
                        self._take(text, paragraph.where, gap)
                    gap = False
        return self._root

    def _take(self, text: str, where: str, gap: bool) -> None:
        clause = _read(text, where, gap)
        last = self._last
        if clause.rank is Rank.CAPS and last is not None and last.rank < Rank.CAPS and not last.text:
            last.text = clause.text
            return
        if clause.rank is Rank.PLAIN and last is not None and self._goes_on(clause, last):
            last.text = f"{last.text} {clause.text}".strip()
            return
        if clause.rank is Rank.PLAIN:
            while self._open[-1].is_bullet:
                self._open.pop()
            self._attach(clause)
        else:
            self._close_for(clause)
            self._attach(clause)
            self._open.append(clause)
        self._last = clause

    def _attach(self, clause: Clause) -> None:
        clause.parent = self._open[-1]
        self._open[-1].children.append(clause)

    def _goes_on(self, clause: Clause, last: Clause) -> bool:
        """Whether a line without a number goes on the clause that a line or page break cut."""
        if not last.text:
            return True
        if clause.text[0].islower():
            return not last.text.rstrip().endswith((".", ":", ";"))
        if last.rank in (Rank.ROMAN, Rank.CAPITAL, Rank.PART, Rank.CAPS):
            return not clause.gap and clause.text.isupper() and last.text.isupper()
        return False

    def _close_for(self, clause: Clause) -> None:
        """Close what a clause of its kind cannot stand in."""
        stack = self._open
        if clause.is_bullet:
            for depth, known in enumerate(stack):
                if known.is_bullet and known.sign == clause.sign:
                    del stack[depth:]
                    return
            return
        for depth, known in enumerate(stack[1:], start=1):
            same = known.rank is clause.rank
            outer = known.rank > clause.rank and not self._stays_open(known, clause)
            if same or outer:
                del stack[depth:]
                return

    def _stays_open(self, known: Clause, clause: Clause) -> bool:
        """Whether numbers in usual order may be nested the other way round.

        "A." may stand in "I.", and "a)" in "(1)", when the document does so from the start.
        """
        pair = {known.rank, clause.rank}
        if pair == {Rank.CAPITAL, Rank.ROMAN} or pair == {Rank.LETTER, Rank.PAREN}:
            return not any(
                child.rank is clause.rank for child in (known.parent.children if known.parent else ())
            )
        return False


def _unfused(line: str) -> list[str]:
    """Part two headings that stand in one line: "CHỈ TIÊU1. Mục tiêu chung"."""
    if len(line) > _LONGEST_HEADING or line[:1] not in _HEADS:
        return [line]
    for found in _FUSED.finditer(line):
        before = line[: found.start()]
        if before.count("(") == before.count(")") and any(map(str.isspace, before)):
            return [before, *_unfused(line[found.start() :])]
    return [line]


def _read(text: str, where: str, gap: bool) -> Clause:
    """Return the clause a line begins."""
    first = text[0]
    if first in _SIGNS and (found := _BULLET.match(text)):
        sign = "-" if found["sign"] in "-–—−‐‑" else found["sign"]
        return Clause(Rank.BULLET, "", _bare(text[found.end() :]), where, sign, gap)
    numbered = _numbered(text, first)
    if numbered is not None:
        rank, number, end = numbered
        return Clause(rank, number, _bare(text[end:]), where, gap=gap)
    if 6 <= len(text) < _LONGEST_HEADING and text.isupper():
        return Clause(Rank.CAPS, "", _bare(text), where, gap=gap)
    return Clause(Rank.PLAIN, "", _bare(text), where, gap=gap)


def _numbered(text: str, first: str) -> tuple[Rank, str, int] | None:
    """Return the rank and number that a line begins with, and where its words begin."""
    if first.isdigit():
        if found := _DOTTED.match(text):
            number = "".join(found["number"].split())
            return Rank(Rank.NUMBER + number.count(".")), number, found.end()
        if found := _NUMBER.match(text):
            return Rank.NUMBER, found["number"], found.end()
    if first in "IVX" and (found := _ROMAN.match(text)):
        return Rank.ROMAN, found["number"], found.end()
    if (first == "(" or first.isdigit()) and (found := _PAREN.match(text)):
        return Rank.PAREN, found["a"] or found["b"], found.end()
    if first.islower() and (found := _LETTER.match(text)):
        return Rank.LETTER, found["number"], found.end()
    if first in "PCM" and len(text) < _LONGEST_HEADING and (found := _PART.match(text)):
        return Rank.PART, found["number"], found.end()
    if first in "NGK" and (found := _NAMED.match(text)):
        return Rank.NUMBER_4, found["number"], found.end()
    if first in "ABCDEFGHĐ" and (found := _CAPITAL.match(text)):
        return Rank.CAPITAL, found["number"], found.end()
    return None


def _bare(text: str) -> str:
    return text.strip(" _*")
