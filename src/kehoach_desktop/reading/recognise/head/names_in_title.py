"""Gives the names in a title printed in capitals their own capitals back."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise

_WORD = re.compile(r"[^\W\d_]+")
_ALWAYS = (
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
    "Mặt trận Tổ quốc",
    "Đảng ủy",
    "Chính phủ",
    "Thủ tướng",
    "Bộ Chính trị",
    "Việt Nam",
    "Nghị quyết số",
    "Nghị định số",
    "Quyết định số",
    "Chỉ thị số",
    "Kế hoạch số",
    "Đề án số",
)
_ALWAYS_FOUND = re.compile(rf"\b(?:{'|'.join(_ALWAYS)})\b", re.IGNORECASE)
_SPELLED = {name.lower(): name for name in _ALWAYS}
_MOST_PAIRS = 80
_MOST_PLACES = 40


def with_names(title: str, texts: Sequence[str], places: Sequence[str]) -> str:
    """Return a title whose small words are written as the document's sentences write them.

    A word is a name's where it has a capital behind the same word more often than not. ``places``
    are that of the date's line and the issuer's.
    """
    written = "\n".join(texts)
    small = written.lower()
    letters = list(title)
    words = list(_WORD.finditer(title))
    for before, word in islice(pairwise(words), _MOST_PAIRS):
        between = title[before.end() : word.start()]
        if between == " " and word[0].islower() and _is_name(before[0], word[0], written, small):
            letters[word.start()] = letters[word.start()].upper()
    named = "".join(letters)
    named = _ALWAYS_FOUND.sub(lambda found: _SPELLED[found[0].lower()], named)
    for place in filter(None, places):
        if (at := named.lower().find(place.lower())) > 0:
            named = named[:at] + place + named[at + len(place) :]
    return named


def _is_name(before: str, word: str, written: str, small: str) -> bool:
    pair = f"{before} {word}".lower()
    begins = len(before) + 1
    capital = other = 0
    at = small.find(pair)
    while at >= 0 and capital + other < _MOST_PLACES:
        end = at + len(pair)
        whole = not (at and small[at - 1].isalpha()) and not small[end : end + 1].isalpha()
        found = written[at + begins : end]
        # A word of one letter may be a capital in a line of capitals as in a name.
        in_capitals = found.isupper() and (len(found) > 1 or written[at : end - 1].isupper())
        if whole and not in_capitals:
            capital += found[0].isupper()
            other += not found[0].isupper()
        at = small.find(pair, end)
    return capital > other
