"""The words of a search as typed, and as they are compared."""

import re
from dataclasses import dataclass

from kehoach_desktop.domain.text.vietnamese import clean, fold

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class SearchWords:
    """What is looked for: ``exact`` in small letters as typed, ``folded`` without diacritics.

    The last word may be unfinished, as it is while typing. Both have the same length.
    """

    exact: tuple[str, ...]
    folded: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "SearchWords":
        """Take the words out of what was typed; marks such as "/" and "-" part them."""
        exact = tuple(_WORD.findall(clean(text).lower()))
        return cls(exact, tuple(fold(word) for word in exact))

    @property
    def is_enough(self) -> bool:
        """Whether there is something to look for: one letter alone would find everything."""
        return len("".join(self.folded)) > 1 or any(word.isdigit() for word in self.folded)

    def stand_in(self, text: str) -> bool:
        """Whether the words stand in the text in this order as typed, but for case."""
        found = _WORD.findall(clean(text).lower())
        return _runs(found, self.exact)

    def any_in(self, text: str) -> bool:
        """Whether at least one word begins a word of the text, without regard to diacritics."""
        found = _WORD.findall(fold(text))
        return any(other.startswith(word) for other in found for word in self.folded)

    def first_place(self, text: str) -> int:
        """Return where the first of the words begins in the text, 0 when none does."""
        for found in _WORD.finditer(text):
            if fold(found[0]).startswith(self.folded):
                return found.start()
        return 0

    def fold_into(self, text: str) -> bool:
        """Whether every word begins a word of the text, without regard to diacritics."""
        found = _WORD.findall(fold(text))
        return all(any(other.startswith(word) for other in found) for word in self.folded)


def _runs(found: list[str], words: tuple[str, ...]) -> bool:
    count = len(words)
    for start in range(len(found) - count + 1):
        part = found[start : start + count]
        if tuple(part[:-1]) == words[:-1] and part[-1].startswith(words[-1]):
            return True
    return False
