"""Cuts a paragraph at its stops: full stops, semicolons, and ", sau đó"."""

import re
from dataclasses import dataclass

from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.reading.recognise.sentence import Sentence

_STOP = re.compile(rf"(?<=[\w)”\"])(?:\. (?=[{CAPITAL}])|; |, (?=sau đó ))")


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between two stops, as written and folded."""

    words: str
    plain: str
    sign: str
    """What stands before them: a full stop, a semicolon or a comma."""

    @property
    def after_stop(self) -> bool:
        """Whether a full stop stands before them."""
        return self.sign == ". "


def segments_of(sentence: Sentence) -> list[Segment]:
    """Return what stands between full stops and semicolons."""
    source = sentence.source
    stops = [found for found in _STOP.finditer(source) if not _is_open(source, found)]
    begins = [(0, ". "), *((found.end(), found[0]) for found in stops)]
    ends = [*(found.end() for found in stops), len(source)]
    pieces = []
    for (begin, sign), end in zip(begins, ends, strict=True):
        if words := source[begin:end].strip():
            pieces.append(Segment(words, Sentence.of(words).plain.lstrip("("), sign))
    return pieces


def _is_open(source: str, found: re.Match[str]) -> bool:
    return source.count("(", 0, found.start()) > source.count(")", 0, found.end())
