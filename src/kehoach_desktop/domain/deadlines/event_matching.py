"""Which wordings of what a deadline waits for mean the same document or event."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from kehoach_desktop.domain.text.vietnamese import fold

# What every such wording may have, whatever it speaks of.
_EMPTY = fold("sau khi có được của theo kể từ ngày và các những về tại để ban hành công bố").split()
_ALIKE = 0.75
_MISTYPED = 0.9


@dataclass(frozen=True, slots=True)
class _Meaning:
    """The words of a text that say which event it is."""

    words: frozenset[str]
    numbers: frozenset[str]
    text: str

    @classmethod
    def of(cls, text: str) -> "_Meaning":
        words = [word for word in fold(text).split() if word not in _EMPTY]
        numbers = frozenset(word for word in words if any(map(str.isdigit, word)))
        return cls(frozenset(words), numbers, " ".join(words))

    def is_like(self, other: "_Meaning") -> bool:
        if self.numbers != other.numbers:
            return False
        shared = len(self.words & other.words)
        if not shared:
            return self.text == other.text
        if 2 * shared / (len(self.words) + len(other.words)) >= _ALIKE:
            return True
        matcher = SequenceMatcher(None, self.text, other.text, autojunk=False)
        return matcher.quick_ratio() >= _MISTYPED and matcher.ratio() >= _MISTYPED


def are_alike(one: str, other: str) -> bool:
    """Whether two texts name the same event.

    Words that only tie others together do not count, nor does their order: "Sau khi Thành
    phố ban hành kế hoạch" is "khi có kế hoạch của thành phố". Another number or year is
    another event.
    """
    return _Meaning.of(one).is_like(_Meaning.of(other))


def alike_events(texts: Iterable[str]) -> list[list[str]]:
    """Return the different texts in groups of the same event, in the order they came.

    Each text is alike the first one of its group, so that a group does not drift from one
    meaning to another.
    """
    groups: list[list[str]] = []
    heads: list[_Meaning] = []
    for text in dict.fromkeys(texts):
        meaning = _Meaning.of(text)
        for place, head in enumerate(heads):
            if head.is_like(meaning):
                groups[place].append(text)
                break
        else:
            heads.append(meaning)
            groups.append([text])
    return groups
