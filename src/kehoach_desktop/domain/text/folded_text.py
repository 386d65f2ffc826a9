"""A text folded for matching that still knows where each letter came from."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from kehoach_desktop.domain.text.misread_digits import digits_in_times
from kehoach_desktop.domain.text.vietnamese import clean

MASK = "~"
"""Stands in the folded text for what must not be read again."""

_DASHES = re.compile("[\u2010-\u2015\u2212÷]")
# "Quí" is the southern spelling of "quý"; both are three letters, so places stay.
# "Mùng 5" is the 5th; "mung" is as long as "ngay".
_FIRST_DAYS = re.compile(r"\bm[ou]ng(?= \d)")
_SOUTHERN_QUARTER = re.compile(r"\bqui\b")
# "trước31/12": the space that was forgotten.
_GLUED = re.compile(r"\b(?:truoc|ngay|den|het|nhat|vao|tu|trong|xong)(?=\d)")


@lru_cache(maxsize=1024)
def _folded(letter: str) -> str:
    if _DASHES.match(letter):
        return "-"
    if letter == MASK:
        return "-"
    # Compatibility forms: roman numerals and full-width digits drawn as one letter.
    is_drawn_as_one = "\u2160" <= letter <= "\u217f" or "\uff00" <= letter <= "\uffef"
    small = letter.casefold().replace("đ", "d")
    bare = unicodedata.normalize("NFKD" if is_drawn_as_one else "NFD", small)
    return "".join(mark for mark in bare if not unicodedata.combining(mark))


def _alike(words: str, others: str) -> int:
    """Return how many letters both begin with."""
    differ = (
        at for at, (one, other) in enumerate(zip(words, others, strict=False)) if one != other
    )
    return next(differ, min(len(words), len(others)))


@dataclass(frozen=True, slots=True)
class FoldedText:
    """Clean text (``source``) and its folded form (``text``): lower case, no marks, "-" for dashes.

    ``places`` holds, for each folded letter, its index in the source.
    """

    source: str
    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "FoldedText":
        """Clean and fold the text."""
        source = clean(text)
        letters: list[str] = []
        places: list[int] = []
        for place, letter in enumerate(source):
            for bare in _folded(letter):
                letters.append(bare)
                places.append(place)
        letters = list(digits_in_times("".join(letters)))
        for found in reversed(list(_GLUED.finditer("".join(letters)))):
            letters.insert(found.end(), " ")
            places.insert(found.end(), places[found.end()])
        text = _SOUTHERN_QUARTER.sub("quy", "".join(letters))
        return cls(source, _FIRST_DAYS.sub("ngay", text), tuple(places))

    def rewritten(
        self, pattern: re.Pattern[str], words: str | Callable[[re.Match[str]], str]
    ) -> "FoldedText":
        """Return the text with every match told in other words, which stand for its source."""
        if pattern.search(self.text) is None:
            return self
        pieces: list[str] = []
        places: list[int] = []
        done = 0
        for found in pattern.finditer(self.text):
            told = words(found) if callable(words) else found.expand(words)
            begin, end = found.span()
            # What both begin with keeps its letters' places.
            kept = _alike(found[0], told)
            pieces += [self.text[done:begin], told]
            places += self.places[done : begin + kept]
            begin, told = begin + kept, told[kept:]
            at = self.places[begin] if begin < len(self.places) else len(self.source) - 1
            last = self.places[end - 1] if end > begin else at
            places += [at] * (len(told) - 1) + [last] if told else []
            done = end
        text = "".join([*pieces, self.text[done:]])
        return FoldedText(self.source, text, (*places, *self.places[done:]))

    def original(self, begin: int, end: int) -> str:
        """Return the source words of a span of the folded text, without edge punctuation."""
        if begin >= end:
            return ""
        words = self.source[self.places[begin] : self.places[end - 1] + 1]
        return words.strip(" ,;:.-–—/")


def mask(text: str, begin: int, end: int) -> str:
    """Return the folded text with a span masked; every other place stays the same."""
    return text[:begin] + MASK * (end - begin) + text[end:]


def mask_all(text: str, pattern: re.Pattern[str], group: int | str = 0) -> str:
    """Return the folded text with every match (or one group of it) masked, in one pass."""
    pieces: list[str] = []
    done = 0
    for found in pattern.finditer(text):
        begin, end = found.span(group)
        if begin < done or begin == end:
            continue
        pieces += [text[done:begin], MASK * (end - begin)]
        done = end
    return "".join([*pieces, text[done:]])
