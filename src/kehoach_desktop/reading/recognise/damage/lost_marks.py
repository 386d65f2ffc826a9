"""Finds out whether the text of a document has lost its marks by recognition or typing."""

import re
from collections.abc import Iterable

from kehoach_desktop.reading.folding import fold_fast

# Well-read Vietnamese has a fifth of its letters with a breve, horn, dot below, hook or two
# marks; text typed without marks has none, and a bad recognition next to none.
_MARKED = re.compile(r"[ăĂâÂđĐêÊôÔơƠưƯạ-ỹẠ-Ỹ]")
_LETTER = re.compile(r"[^\W\d_]")
_VIETNAMESE = re.compile(r"\b(?:va|cua|cac|cho|trong|theo|thuc|ke|hoach|nam|xa|ngay)\b")
_LEAST_LETTERS = 300
_MARKED_SHARE = 0.07
_PLAIN_SHARE = 0.15
_SAMPLE = 40_000


def is_damaged(texts: Iterable[str]) -> bool:
    """Return whether a document's text is Vietnamese that has lost most of its marks."""
    sample: list[str] = []
    size = 0
    for text in texts:
        sample.append(text)
        size += len(text)
        if size > _SAMPLE:
            break
    whole = " ".join(sample)[:_SAMPLE]
    if len(whole) - len(whole.encode("ascii", "ignore")) > _PLAIN_SHARE * len(whole):
        return False
    if len(_MARKED.findall(whole)) > _MARKED_SHARE * len(whole):
        return False
    letters = len(_LETTER.findall(whole))
    if letters < _LEAST_LETTERS or len(_MARKED.findall(whole)) > _MARKED_SHARE * letters:
        return False
    known = len(_VIETNAMESE.findall(fold_fast(whole)))
    return known * 40 > len(whole.split())
