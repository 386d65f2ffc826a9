"""Finds what the body of a plan only repeats from its annex."""

import re
from collections.abc import Iterable

from kehoach_desktop.domain.deadlines.moments import is_year
from kehoach_desktop.reading.folding import fold_fast

_NUMBERS = re.compile(r"\d{1,9}")
_ALIKE = 82.0
_MOST_COMPARED = 2_000_000


class Repeats:
    """The wordings of an annex; ``words in repeats`` tells whether it holds nearly the same."""

    def __init__(self, wordings: Iterable[str]) -> None:
        self._folded = [fold_fast(words) for words in wordings]
        self._exact = set(self._folded)
        self._left = _MOST_COMPARED

    def __contains__(self, words: object) -> bool:
        if not isinstance(words, str):
            return False
        folded = fold_fast(words)
        if folded in self._exact:
            return True
        self._left -= len(self._folded)
        if self._left < 0:
            return False
        from rapidfuzz.fuzz import token_set_ratio
        from rapidfuzz.process import extract_iter

        near = extract_iter(folded, self._folded, scorer=token_set_ratio, score_cutoff=_ALIKE)
        return any(_may_count_alike(folded, found) for found, _score, _at in near)


def _may_count_alike(one: str, other: str) -> bool:
    """Whether two wordings do not count differently: "Kiểm tra 03 đơn vị" beside "06 đơn vị"."""
    first, second = (
        {int(number) for number in _NUMBERS.findall(words) if not is_year(int(number))}
        for words in (one, other)
    )
    return not first or not second or bool(first & second)
