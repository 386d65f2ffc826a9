"""The body of a plan as a tree of clauses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.reading.document import Paragraph
from kehoach_desktop.reading.recognise.prose.clauses.bare_headings import bare_headings
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import (
    LONGEST_HEADING,
    Rank,
    barely_numbered,
    bulleted,
    is_empty,
    may_be_fused,
    numbered,
    unfused,
)
from kehoach_desktop.reading.recognise.prose.clauses.named_headings import named_headings
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence


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
    _seen: Sentence | None = field(default=None, init=False, repr=False, compare=False)
    _seen_of: str = field(default="", init=False, repr=False, compare=False)

    @property
    def sentence(self) -> Sentence:
        """The text seen twice; folded once, for many ask what it says."""
        if self._seen is None or self._seen_of is not self.text:
            self._seen, self._seen_of = Sentence.of(self.text), self.text
        return self._seen

    def seen(self, mend: Mend | None) -> Sentence:
        """Return the text seen twice, with known words in the place of misread ones."""
        return self.sentence if mend is None else Sentence.of(self.text, mend)

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

    def above(self) -> Iterator["Clause"]:
        """Yield the clauses around it, inner before outer, without the root."""
        clause = self.parent
        while clause is not None and clause.rank is not Rank.ROOT:
            yield clause
            clause = clause.parent

    def walk(self) -> Iterator["Clause"]:
        """Yield the clauses below, outer before inner, in reading order."""
        for child in self.children:
            yield child
            yield from child.walk()


def _names_parent(number: str, inner: str) -> bool:
    return inner[:1].isdigit() and inner.startswith(f"{number}.")


_BARE_NUMBERS = frozenset("IVX0123456789")
_SHORT = 12
"""Longer lines are never only a number."""


def clause_tree(paragraphs: Iterable[Paragraph]) -> Clause:
    """Return the root of the clauses that the paragraphs make."""
    return _Builder().build(paragraphs)


def _lines(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[str, str, bool]]:
    """Yield (text, place, whether an empty line stands before) of every line with words."""
    for paragraph in paragraphs:
        gap = paragraph.after_gap
        for line in paragraph.text.split("\n"):
            for piece in unfused(line) if may_be_fused(line) else (line,):
                text = piece.strip()
                if (len(text) > _SHORT and _bare(text)) or (
                    any(map(str.isalpha, text)) and not is_empty(text)
                ):
                    yield text, paragraph.where, gap
                gap = False


class _Builder:
    def __init__(self) -> None:
        self._root = Clause(Rank.ROOT, "", "", "")
        self._open = [self._root]
        self._last: Clause | None = None

    def build(self, paragraphs: Iterable[Paragraph]) -> Clause:
        lines = list(_lines(paragraphs))
        texts = [text for text, _, _ in lines]
        headings, named = bare_headings(texts), named_headings(texts)
        for at, (text, where, gap) in enumerate(lines):
            if at in named:
                clause = Clause(self._rank_of_name(), "", _bare(text), where, gap=gap)
            elif at in headings:
                rank = Rank.PLAIN if self._is_beside_plain_heading() else Rank.TITLE
                clause = Clause(rank, "", _bare(text), where, gap=gap)
            else:
                clause = self._barely_numbered(text, where, gap) or _read(text, where, gap)
            self._take(clause)
        return self._root

    def _is_beside_plain_heading(self) -> bool:
        """Whether the section that is open began with bullets below a heading without a number."""
        return any(one.rank is Rank.PLAIN and one.children for one in self._open)

    def _rank_of_name(self) -> Rank:
        """Return how far in a heading stands that names who does what is below it."""
        inner = any(Rank.NUMBER <= one.rank <= Rank.NUMBER_4 for one in self._open)
        return Rank.LETTER if inner else Rank.TITLE

    def _take(self, clause: Clause) -> None:
        last, rank = self._last, clause.rank
        if rank is Rank.CAPS and last is not None and last.rank < Rank.CAPS and not last.text:
            last.text = clause.text
            return
        if rank is Rank.PLAIN:
            if last is not None and self._goes_on(clause, last):
                last.text = f"{last.text} {clause.text}".strip()
                return
            self._take_plain(clause)
        else:
            if clause.is_bullet and last is not None and _heads_bullets(last):
                self._open.append(last)
            self._close_for(clause)
            self._attach(clause)
            self._open.append(clause)
        self._last = clause

    def _take_plain(self, clause: Clause) -> None:
        """Attach a line without a number; a label goes with the line that heads bullets."""
        labels = _LABEL.match(clause.text) is not None
        while self._open[-1].rank is Rank.BULLET or (
            self._open[-1].rank is Rank.PLAIN and not labels
        ):
            self._open.pop()
        self._attach(clause)

    def _barely_numbered(self, text: str, where: str, gap: bool) -> Clause | None:
        """Return the clause of a number without a sign that goes on the numbers before it."""
        found = barely_numbered(text) if text[0] in _BARE_NUMBERS else None
        if found is None:
            return None
        rank, number, begin = found
        if rank is Rank.NUMBER and number != "1":
            before = next((one for one in reversed(self._open) if one.rank is rank), None)
            if before is None or not before.number.isdigit():
                return None
            if int(number) != int(before.number) + 1:
                return None
        return Clause(rank, number, _bare(text[begin:]), where, gap=gap)

    def _attach(self, clause: Clause) -> None:
        clause.parent = self._open[-1]
        self._open[-1].children.append(clause)

    def _goes_on(self, clause: Clause, last: Clause) -> bool:
        """Whether a line without a number goes on the clause that a line or page break cut."""
        if not last.text:
            return True
        if clause.text[0].islower():
            return not last.text.rstrip().endswith((".", ":", ";"))
        if last.rank is Rank.PLAIN and not clause.gap and _BASIS.match(last.text):
            # "Xét đề nghị của Giám đốc | Sở … tại Tờ trình số …": a narrow page broke the line.
            return last.text.rstrip()[-1:] not in (".", ";", ":", ",")
        if last.rank in (Rank.ROMAN, Rank.CAPITAL, Rank.PART, Rank.CAPS):
            return not clause.gap and clause.text.isupper() and last.text.isupper()
        return False

    def _close_for(self, clause: Clause) -> None:
        """Close what a clause of its kind cannot stand in."""
        stack = self._open
        if clause.rank is Rank.BULLET:
            if stack[-1].sign == clause.sign and stack[-1].rank is Rank.BULLET:
                stack.pop()
                return
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
                child.rank is clause.rank
                for child in (known.parent.children if known.parent else ())
            )
        return False


_BASIS = re.compile(r"(?:Căn cứ|Xét (?:đề nghị|tờ trình)|Theo đề nghị)\b", re.IGNORECASE)
_LABEL = re.compile(rf"[{CAPITAL}][^:.;]{{2,40}}:\s*\S")
_LONGEST_HEAD = 160


def _heads_bullets(line: Clause) -> bool:
    """Whether a line without a number is the head of the bullets that begin below it."""
    if line.rank is not Rank.PLAIN or line.children:
        return False
    text = line.text.rstrip()
    if text.endswith(":"):
        return True
    return (
        len(text) < _LONGEST_HEAD
        and not text.endswith((".", ";", ","))
        and text[:1].isupper()
        and _LABEL.match(text) is None
    )


# A heading without a number in small letters, as a page of few sections has it.
_ENDS_WORK = re.compile(r"Tổ chức thực hiện|Kinh phí(?: thực hiện)?|Phân công thực hiện")


def _read(text: str, where: str, gap: bool) -> Clause:
    """Return the clause a line begins."""
    if bullet := bulleted(text):
        sign, begin = bullet
        return Clause(Rank.BULLET, "", _bare(text[begin:]), where, sign, gap)
    if number := numbered(text):
        rank, written, begin = number
        words = _bare(text[begin:])
        if rank is Rank.PAREN and text[:1].isupper():
            # "Một là, tổ chức …" begins its sentence with the number.
            words = words[:1].upper() + words[1:]
        return Clause(rank, written, words, where, gap=gap)
    capitals = 6 <= len(text) < LONGEST_HEADING and (text.isupper() or _ENDS_WORK.fullmatch(text))
    return Clause(Rank.CAPS if capitals else Rank.PLAIN, "", _bare(text), where, gap=gap)


def _bare(text: str) -> str:
    return text.strip(" _*")
