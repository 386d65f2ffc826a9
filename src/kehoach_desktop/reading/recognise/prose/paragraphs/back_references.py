"""Finds that a sentence means the body of the one before it: "Cũng đơn vị này …", "Tổ cũng …"."""

import re
from collections.abc import Sequence

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import SHORT_VERBS, VERB

_KIND = (
    r"(?P<kind>van phong|phong|ban|to|doi|trung tam|tram|hoi|doan|nha truong|truong|chi bo"
    r"|cong an|hop tac xa|so|chi cuc|cau lac bo|vien|thon|quy|bo phan)"
)
_ANY_BODY = r"(?:(?:cac )?(?:don vi|co quan|bo phan|to chuc|luc luong|phong ban))"
_ALSO = r"(?:(?:cung|dong thoi|con|se|co trach nhiem|tiep tuc)(?=[ ,]),? )*"
_POINTS = r" (?P<points>nay|do|ay|(?:noi|vua neu|neu|ke) tren)"
_POINTING = ("này", "đó", "ấy", "nói trên", "nêu trên", "kể trên", "vừa nêu trên")
_SAME = re.compile(
    rf"(?:cung |chinh |van )*(?:{_ANY_BODY}|{_KIND}(?: [a-z]+){{0,2}}?){_POINTS},? {_ALSO}"
)
# "Phòng rà soát …", "Ban cũng kê khai …": the first word of a name stands for all of it.
_SHORT = re.compile(rf"{_KIND} {_ALSO}(?=(?:{VERB}|ke khai|{'|'.join(SHORT_VERBS)})\b)")


def may_mean_same(plain: str) -> bool:
    """Whether folded words may begin with words for a body named before them."""
    return _SAME.match(plain) is not None or _SHORT.match(plain) is not None


def same_body(sentence: Sentence, begin: int, before: Sequence[str]) -> int | None:
    """Return where the work begins behind words for the body ``before``, ``None`` without them.

    A kind of body ("tổ này") means the one before only where that is of this kind.
    """
    plain = sentence.plain
    found = _SAME.match(plain, begin)
    if found is not None and sentence.original(*found.span("points")).lower() in _POINTING:
        kind = found["kind"]
        return found.end() if kind is None or _is_of_kind(kind, before) else None
    found = _SHORT.match(plain, begin)
    if found is None or not _is_of_kind(found["kind"], before):
        return None
    second = found.end("kind") + 1
    return found.end() if sentence.starts_small(second) else None


def _is_of_kind(kind: str, before: Sequence[str]) -> bool:
    if len(before) != 1:
        return False
    name = fold_fast(before[0])
    return name.startswith(f"{kind} ") or (kind == "nha truong" and name.startswith("truong "))
