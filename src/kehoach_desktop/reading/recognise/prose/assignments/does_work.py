"""Tells whether the words behind a body's name say what it does."""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.prose.assignments.parts import Parts
from kehoach_desktop.reading.recognise.work_words import SHORT_VERBS, VERB, begins_work

_GOES_ON = (
    "theo ",
    "can cu ",
    "tren co so ",
    "chu dong ",
    "thuong xuyen ",
    "dinh ky ",
    "kip thoi ",
    "hang ngay ",
    "truc tiep ",
    "hang tuan ",
    "hang thang ",
    "hang quy ",
    "hang nam ",
    "moi tuan ",
    "moi thang ",
    "moi quy ",
    "moi nam ",
    "nghiem tuc ",
)
_VERB = LatePattern(rf"\b(?:{VERB})\b")
_WHEN = re.compile(
    r"(?:truoc|trong|tu|den(?: het| cuoi)?) (?:ngay|thang|quy|nam) (?:[ivx]+|\d+)\b"
    r"|(?:cham|muon) nhat\b"
)
_TOLD_WITHIN = 90
_STATES = re.compile(
    r"(?:la|da|dang|chua|van|con|cung|khong|bi|duoc|co|thi|ma|tu"
    r"|den(?! tung| tan| nha)|o|nam|moi|cho|voi|trong|tren)\b"
)


def names_field(rest: str) -> bool:
    """Whether a thing follows that one is in charge of, and no other work."""
    bare = rest.lstrip(" ,:;")
    return rest.startswith(" ") and bool(bare) and not begins_work(bare) and bare[:1].isalpha()


def does_work(parts: Parts, rest: str, *, known: bool) -> bool:
    """Whether the words behind a body say what it does: "Phòng A rà soát …".

    Behind the name of a ``known`` body any word is its verb that only states nothing of it.
    """
    if parts.mended or begins_work(rest):
        return True
    if _WHEN.match(rest) and _VERB.search(rest[:_TOLD_WITHIN]):
        # "Phòng A trong quý II/2026 hoàn thành …", "Trung tâm B đến cuối tháng 10 số hóa …".
        return True
    first = rest.split(" ", 1)[0]
    if first in SHORT_VERBS:
        # "Các khu phố, trường học cắm biển …": what else folds to it is no verb.
        at = len(parts.plain) - len(rest)
        does = parts.sentence.original(at, at + len(first)).lower() in SHORT_VERBS[first]
        if does or not known:
            return does
    if known and rest:
        at = len(parts.plain) - len(rest)
        if not _STATES.match(rest) or parts.sentence.original(at, at + len("moi")) == "mời":
            return True
    return rest.startswith(_GOES_ON) and _VERB.search(rest[:80]) is not None
