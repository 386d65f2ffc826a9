"""A place in an order behind a figure of the same measure: "đạt trên 90 điểm và xếp thứ 5 …"."""

import re

from kehoach_desktop.reading.recognise.prose.figures.figure_names import capital
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import LIMIT, NUMBER
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence

_RANKS = re.compile(
    r"(?:, (?:va |dong thoi )?| va )(?P<rank>(?:phan dau |duy tri |giu vung )?"
    r"(?:(?:xep|dung|nam|thuoc|lot|vuon len|o)(?: hang| thu| vi tri| vao| trong| thu hang)*"
    r"|thu hang|trong) ?(?:(?:nhom|top)(?: dau)? )?(?:thu )?(?:tu )?\d{1,3}\b[^;]*)$"
)
_PARTED = re.compile(r"\b(?:thu|nhom|top|hang|vi tri|dan dau|dung dau|cao nhat|trong)\b")
_MEASURED = re.compile(
    rf"(?P<name>[a-z][^;:\d]{{3,120}}?):?,? (?:(?:{LIMIT}|tang|giam) )+(?:{NUMBER})[^;]{{0,40}}"
)
# "nằm trong nửa trên của bảng xếp hạng 126 xã": how far down that is, takes reckoning.
_HALF = re.compile(
    r"(?:, (?:va )?| va )(?P<rank>(?:nam |thuoc |o |xep )?(?:trong |o )?nua tren\b[^;]*)$"
)
_ORDERS = re.compile(r"(?:xep hang|thu hang|vi tri)\b")
_EDGES = " ,;.:-–+"


def rank_apart(piece: Sentence, mend: Mend | None) -> list[Sentence]:
    """Return a part as two where it names a figure and a place in an order; else as it is."""
    if "xep" not in piece.plain and "trong" not in piece.plain and "dung" not in piece.plain:
        return [piece]
    found = _RANKS.search(piece.plain) or _HALF.search(piece.plain)
    if found is None or not _PARTED.search(found["rank"]):
        return [piece]
    first = _MEASURED.fullmatch(piece.plain[: found.start()])
    if first is None or _ORDERS.match(first["name"]):
        return [piece]
    name = capital(piece.original(*first.span("name")).strip(_EDGES))
    rank = piece.original(*found.span("rank")).strip(_EDGES)
    ordered = f"Xếp hạng {name[:1].lower()}{name[1:]}"
    level = piece.original(0, found.start()).strip(_EDGES)
    return [Sentence.of(level, mend), Sentence.of(f"{ordered}: {rank}", mend)]
