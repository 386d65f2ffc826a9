"""Finding again, in a newer version of a plan, the rows that stand in the one held."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from kehoach_desktop.domain.text.folded_text import FoldedText

_SURE = 0.78
_LIKELY = 0.5
_SAME_PLACE = 0.3
_MARGIN = 0.08
_FOR_NUMBER, _FOR_LEAD, _FOR_CONTEXT = 0.06, 0.08, 0.04
_COMMON = 40
"""A word in more rows than this, and than a tenth of all, tells too little to look by."""

_NEAREST = 12
"""How many rows a row is compared with closely."""


class MatchDoubt(StrEnum):
    """Why two rows may not be the same."""

    NONE = ""
    WORDING = "wording"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class MatchRow:
    """What a row is recognised by: number and wording, who leads, what it stands under.

    The texts are as printed; ``key`` is unique on its side.
    """

    key: str
    number: str
    words: str
    lead: str = ""
    context: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows taken for the same, by their keys; a doubt says what speaks against it."""

    old: str
    new: str
    doubt: MatchDoubt = MatchDoubt.NONE


@dataclass(frozen=True, slots=True)
class Matching:
    """Every row of both sides once: in a pair, or alone; in the order of its side.

    ``rivals`` are those of the new ones that may as well be the other half of a pair.
    """

    pairs: tuple[Pair, ...]
    gone: tuple[str, ...]
    new: tuple[str, ...]
    rivals: frozenset[str] = frozenset()


def match_rows(old: Sequence[MatchRow], new: Sequence[MatchRow]) -> Matching:
    """Pair the rows one to one.

    First those with the same wording, told apart where it repeats by what they stand
    under, number and lead; then the most similar, surely or in doubt. A row that fits two
    equally well is paired in doubt.
    """
    return _Matcher(old, new).matching()


class _Known:
    """A row with its texts folded and its wording as a bag of words and pairs of words."""

    def __init__(self, row: MatchRow) -> None:
        self.key = row.key
        self.number = folded(row.number)
        self.words = folded(row.words)
        self.lead = folded(row.lead)
        self.context = folded(row.context)
        parts = self.words.split()
        self.bag = Counter([*parts, *(f"{a} {b}" for a, b in pairwise(parts))])
        self.size = self.bag.total()

    def similarity(self, other: "_Known") -> float:
        """Return from 0 to 1 how much of both wordings is the same."""
        if not self.size or not other.size:
            return 0.0
        return 2 * (self.bag & other.bag).total() / (self.size + other.size)


class _Matcher:
    def __init__(self, old: Sequence[MatchRow], new: Sequence[MatchRow]) -> None:
        self._old = [_Known(row) for row in old]
        self._new = [_Known(row) for row in new]
        self._free_old = dict.fromkeys(range(len(old)))
        self._free_new = dict.fromkeys(range(len(new)))
        self._found: dict[int, tuple[int, MatchDoubt]] = {}
        self._rivals: set[int] = set()

    def matching(self) -> Matching:
        self._by_same(lambda row: (row.words, row.lead, row.context, row.number), many=True)
        for traits in (
            lambda row: (row.words, row.context, row.number),
            lambda row: (row.words, row.context),
            lambda row: (row.words, row.number),
            lambda row: (row.words, row.lead),
            lambda row: row.words,
        ):
            self._by_same(traits)
        self._by_similarity()
        self._by_place()
        # What has no words is told apart by little; the same number and lead must do.
        self._by_same(lambda row: (row.words, row.lead, row.number), many=True, worded=False)
        return Matching(
            tuple(
                Pair(self._old[at].key, self._new[there].key, doubt)
                for at, (there, doubt) in sorted(self._found.items())
            ),
            tuple(self._old[at].key for at in sorted(self._free_old)),
            tuple(self._new[at].key for at in sorted(self._free_new)),
            frozenset(self._new[at].key for at in self._rivals if at in self._free_new),
        )

    def _pair(self, at: int, there: int, doubt: MatchDoubt = MatchDoubt.NONE) -> None:
        self._found[at] = (there, doubt)
        del self._free_old[at], self._free_new[there]

    def _by_same(
        self, traits: Callable[[_Known], Hashable], *, many: bool = False, worded: bool = True
    ) -> None:
        """Pair rows alike in these traits, where they are one on each side.

        With ``many``, as many as there are on both sides are paired in their order: they
        are equal in all that they are told apart by.
        """
        here, there = self._sorted_by(traits, wordless=many, worded=worded)
        for trait, places in here.items():
            others = there.get(trait, [])
            if many or len(places) == len(others) == 1:
                for at, other in zip(places, others, strict=False):
                    self._pair(at, other)

    def _sorted_by(
        self,
        traits: Callable[[_Known], Hashable],
        *,
        wordless: bool = False,
        worded: bool = True,
    ) -> tuple[dict[Hashable, list[int]], dict[Hashable, list[int]]]:
        here: dict[Hashable, list[int]] = defaultdict(list)
        there: dict[Hashable, list[int]] = defaultdict(list)
        for places, rows, free in (
            (here, self._old, self._free_old),
            (there, self._new, self._free_new),
        ):
            for at in free:
                if worded if rows[at].words else wordless:
                    places[traits(rows[at])].append(at)
        return here, there

    def _by_similarity(self) -> None:
        scored = sorted(self._candidates(), key=lambda found: (-found[0], found[1], found[2]))
        of_old: dict[int, list[tuple[float, int]]] = defaultdict(list)
        of_new: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for score, at, there in scored:
            of_old[at].append((score, there))
            of_new[there].append((score, at))
        for score, at, there in scored:
            if at not in self._free_old or there not in self._free_new or score < _LIKELY:
                continue
            # A rival that is paired already with something better is none any more.
            near = score - _MARGIN
            others = {
                one
                for other, one in of_old[at]
                if other > near and one != there and one in self._free_new
            }
            if others or any(
                other > near and one != at and one in self._free_old for other, one in of_new[there]
            ):
                self._pair(at, there, MatchDoubt.SEVERAL)
                self._rivals |= others
            elif score < _SURE:
                self._pair(at, there, MatchDoubt.WORDING)
            else:
                self._pair(at, there)

    def _by_place(self) -> None:
        """Pair, in doubt, what is worded anew but has number, lead and place of a gone row."""
        here, there = self._sorted_by(lambda row: (row.number, row.lead, row.context))
        for trait, places in here.items():
            others = there.get(trait, [])
            if len(places) == len(others) == 1 and self._old[places[0]].number:
                at, other = places[0], others[0]
                if self._old[at].similarity(self._new[other]) >= _SAME_PLACE:
                    self._pair(at, other, MatchDoubt.WORDING)

    def _candidates(self) -> Iterable[tuple[float, int, int]]:
        holding: dict[str, list[int]] = defaultdict(list)
        for there in self._free_new:
            for word in self._new[there].bag:
                holding[word].append(there)
        common = max(_COMMON, len(self._free_new) // 10)
        telling = {word: rows for word, rows in holding.items() if len(rows) <= common}
        for at in self._free_old:
            row = self._old[at]
            shared: Counter[int] = Counter()
            for word in row.bag:
                shared.update(telling.get(word, ()))
            # Only those with the largest common part are worth the exact comparison.
            near = sorted(shared, key=lambda there: (-shared[there] / self._new[there].size, there))
            for there in near[:_NEAREST]:
                other = self._new[there]
                score = row.similarity(other)
                if score >= _SAME_PLACE:
                    yield score + _bonus(row, other), at, there


def _bonus(row: _Known, other: _Known) -> float:
    bonus = 0.0
    if row.number and row.number == other.number:
        bonus += _FOR_NUMBER
    if row.lead and row.lead == other.lead:
        bonus += _FOR_LEAD
    if row.context and row.context == other.context:
        bonus += _FOR_CONTEXT
    return bonus


def folded(text: str) -> str:
    """Return the text for comparing: no case, no marks, no punctuation."""
    letters = FoldedText.of(text).text
    return " ".join("".join(one if one.isalnum() else " " for one in letters).split())
