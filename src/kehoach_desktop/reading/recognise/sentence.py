"""A sentence seen twice: as it is written, and folded for looking at."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kehoach_desktop.domain.text.misread_digits import digits_in_times
from kehoach_desktop.reading.folding import fold_fast

Mend = Callable[[list[str]], list[str]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Written words (``source``, on one line) and their folded form (``plain``).

    ``starts`` holds, where the two differ in length, the place of each word in ``plain``
    and in ``source``; it is empty where every letter keeps its place.
    """

    source: str
    plain: str
    starts: tuple[tuple[int, int], ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, text: str, mend: Mend | None = None) -> "Sentence":
        """Fold a text; ``mend`` puts known words in the place of misread ones, one for one."""
        source = " ".join(text.split())
        if mend is None:
            plain = digits_in_times(fold_fast(source))
            if len(plain) == len(source):
                return cls(source, plain)
        words = source.split()
        folded = [fold_fast(word) or "~" for word in words]
        if mend is not None:
            folded = mend(folded)
        starts: list[tuple[int, int]] = []
        plain_at = source_at = 0
        for word, bare in zip(words, folded, strict=True):
            starts.append((plain_at, source_at))
            plain_at += len(bare) + 1
            source_at += len(word) + 1
        return cls(source, " ".join(folded), tuple(starts))

    def original(self, begin: int, end: int) -> str:
        """Return the written words of a span of ``plain``; whole words where lengths differ."""
        return self.source[self.place(begin) : self.place(end, closing=True)]

    def until(self, at: int) -> "Sentence":
        """Return the beginning of the sentence up to a place of ``plain``."""
        starts = tuple(start for start in self.starts if start[0] < at)
        return Sentence(self.source[: self.place(at)], self.plain[:at], starts)

    def since(self, at: int) -> "Sentence":
        """Return the rest of the sentence from a place of ``plain`` that begins a word."""
        place = self.place(at)
        starts = tuple((plain - at, source - place) for plain, source in self.starts if plain >= at)
        return Sentence(self.source[place:], self.plain[at:], starts)

    def place(self, at: int, *, closing: bool = False) -> int:
        """Return the place in ``source`` of a place in ``plain``."""
        if not self.starts:
            return at
        if at >= len(self.plain):
            return len(self.source)
        index = _last_not_after(self.starts, at)
        plain_at, source_at = self.starts[index]
        if index + 1 < len(self.starts):
            plain_end, source_end = self.starts[index + 1]
        else:
            plain_end, source_end = len(self.plain) + 1, len(self.source) + 1
        offset = at - plain_at
        if plain_end - plain_at == source_end - source_at or offset == 0:
            return source_at + offset
        # Inside a mended word: its end stays an end, anything else its beginning.
        from_end = plain_end - 1 - at
        if from_end <= 1 and closing:
            return max(source_at, source_end - 1 - from_end)
        return source_end - 1 if closing else source_at

    def starts_small(self, at: int) -> bool:
        """Whether the written letter at a place of ``plain`` is a small one."""
        place = self.place(at)
        return self.source[place : place + 1].islower()


def _last_not_after(starts: tuple[tuple[int, int], ...], at: int) -> int:
    low, high = 0, len(starts)
    while high - low > 1:
        middle = (low + high) // 2
        if starts[middle][0] <= at:
            low = middle
        else:
            high = middle
    return low
