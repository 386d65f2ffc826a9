"""Wholes and their parts: what only tells of a figure, and the figures a whole is made of."""

import re
from collections.abc import Iterator

from kehoach_desktop.reading.recognise.prose.figures.figure_signs import LIMIT, NUMBER, has_number

WHOLE = re.compile(
    r"[,;] (?:nang|dua|de) (?:tong so |tong cong suat |ty le |so )?[a-z ]{0,40}?len\b"
    r"|[,;(] ?trong do\b|, (?:toi thieu|it nhat) \d(?![^,;]*\bnam 20)"
)
# "…, tăng 2% so với năm trước" behind a figure only tells where it comes from.
_GREW = re.compile(
    r"(?<=[\w%)])[,;(]? ?(?:tang|giam|gap)\b(?: [a-z]+){0,5} [\d.,]+[^,;.]*? (?:so voi|so cung)\b"
    r"[^,;]*$|(?<=[\w%)]), ?tang (?:truong )?binh quan\b(?:[^,;]|(?<=\d),(?=\d))*$"
)
# "(trong đó: đàn bò 300 con; đàn lợn 900 con)" names a figure of each part.
_PARTS_OF_WHOLE = re.compile(
    r"\(\s?trong do\b ?[:,]? ?(?P<inner>[^()]*(?:\([^()]*\)[^()]*)*)"
    r"|[,;.]? ?\btrong do\b ?[:,]? ?(?P<list>(?:[^().]|\.(?=\d)|\([^()]*\))*)"
)
_ASIDE = re.compile(r"\([^()]*\)")
_COUNTED_PART = re.compile(rf"\W*(?:{NUMBER})(?![\d/]) ?%?(?: [a-z]+){{2,12}}$")
_AIM = re.compile(r"\W*(?:nham|de|gop phan)\b[^\d]*$")
_PART_OF_WHOLE = re.compile(
    rf"\W*[a-z][a-z ,()/-]{{2,60}}?:? (?:{LIMIT} )?(?:{NUMBER})(?![\d/]).{{0,24}}$"
)
_EDGES = " ,;.:-–+"


def whole_after(plain: str) -> re.Match[str] | None:
    """Return what only tells of the figure before it: the whole it makes, or what it was."""
    if whole := WHOLE.search(plain):
        return whole
    grew = _GREW.search(plain)
    return grew if grew and has_number(plain[: grew.start()]) else None


def _names_figure(part: str) -> bool:
    words = part.strip(_EDGES)
    return bool(_PART_OF_WHOLE.match(words) or _COUNTED_PART.match(words))


def cuts_of_parts(plain: str) -> Iterator[int]:
    """Yield where the parts of a whole begin that are listed with a figure each."""
    for found in _PARTS_OF_WHOLE.finditer(plain):
        name = "list" if found["list"] is not None else "inner"
        # What stands in brackets behind a figure says it once more.
        words = _ASIDE.sub(lambda aside: " " * len(aside[0]), found[name])
        ends = [*(each.start() for each in re.finditer(";", words)), len(words)]
        begins = [0, *(end + 1 for end in ends[:-1])]
        listed = [words[begin:end] for begin, end in zip(begins, ends, strict=True)]
        while len(listed) > 1 and _AIM.match(listed[-1]):
            listed.pop()
        if len(listed) > 1 and all(map(_names_figure, listed)):
            yield from (found.start(), found.end())
            yield from (found.start(name) + begin for begin in begins)
