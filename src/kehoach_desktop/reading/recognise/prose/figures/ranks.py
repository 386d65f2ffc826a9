"""Places in an order as targets: "nằm trong nhóm 20 xã dẫn đầu", "xếp thứ 10 trở lên về …"."""

import re

from kehoach_desktop.reading.recognise.prose.figures.figure_names import capital
from kehoach_desktop.reading.recognise.sentence import Sentence

_RANKS = re.compile(
    r"^(?P<before>.{0,80}?)(?P<rank>\b(?:xep(?: hang| thu)?|dung|nam|thuoc|vao|lot vao)?"
    r"(?: trong| vao| thu)*\s?(?:(?:top|nhom)(?: dau)? "
    r"|(?<=trong )(?=\d{1,3} [a-z, ]{2,30}(?:dan dau|dung dau|cao nhat)))(?:\d{1,3})\b"
    r"(?:[^,;.]|, (?:phuong|dac khu|xa|nganh|so|ban|huyen|don vi|dia phuong|thi tran|truong"
    r"|thon)\b)*?)"
    r"(?: (?:ve (?P<about>[a-z][^,;.\d]{3,100})|theo (?P<what>(?:chi so|ket qua|xep hang|muc do"
    r"|cong tac|cai cach|chuyen doi|bang xep hang) [^,;.]+)))?$"
)
_RANGE_RANK = re.compile(
    r"\b(?:xep (?:hang|thu|vi tri)(?: thu)?|dung (?:hang|vi tri|thu)(?: thu)?) (?=\D{0,20}\d)"
)
# "chỉ số X vươn lên vị trí thứ 12", "xếp hạng chuyển đổi số từ thứ 20 trở lên"
_PLACE = re.compile(
    r"(?:^|,? )\b(?:(?:phan dau|phai|duoc|nang|vuon|len|vao|o|tu|trong|dat|giu vung|giu|nam|dung"
    r"|xep|duy tri|lot|thuoc|con|tro|khong thap hon|khong duoi|khong kem|it nhat|toi thieu) )+"
    r"(?:(?:vi tri|thu hang|hang|thu bac)(?: (?:tu|thu|trong))*|thu(?: tu)?)"
    r" \d{1,3}\b(?!/\d{1,2}/|%| ?%)"
)
# "Xếp thứ 10 trở lên về chỉ số X"
_RANK_FIRST = re.compile(
    r"(?:phan dau )?(?P<rank>(?:xep|dung|dat)(?: (?:hang|thu|thu hang|vi tri))+ \d{1,3}"
    r"(?: tro len)?(?: [a-z]+){0,5}?) (?:ve|theo) (?P<what>[a-z][^,;.\d]{3,100})"
)
# "Xếp hạng chỉ số X: nằm trong nửa trên của bảng 126 xã"
_UPPER_HALF = re.compile(
    r"(?P<before>[^:;]{4,160}?):? (?P<rank>(?:nam |thuoc |o |xep )?(?:trong |o )?nua tren\b[^;]*)"
)
_DIGIT = re.compile(r"\d")
_SHORTEST_NAME = 4
_EDGES = " ,;.:-–+"


def ranked(piece: Sentence, plain: str) -> tuple[str, str] | None:
    """Part "xã nằm trong Top 15 toàn tỉnh về chỉ số X" and "chỉ số X xếp hạng từ 1 đến 10"."""
    if found := _UPPER_HALF.fullmatch(plain):
        name = piece.original(*found.span("before")).strip(_EDGES)
        return capital(name), piece.original(*found.span("rank")).strip(_EDGES)
    if found := _RANKS.match(plain):
        told = next((one for one in ("about", "what") if found[one]), "")
        what = piece.original(*found.span(told)) if told else ""
        before = piece.original(0, found.end("before")).strip(_EDGES)
        name = what or before
        rank = piece.original(*found.span("rank")).strip(_EDGES)
        # "Nằm trong nhóm 20 xã dẫn đầu" names itself.
        return capital(name if len(name) > _SHORTEST_NAME else piece.source.strip(_EDGES)), rank
    if found := _RANK_FIRST.fullmatch(plain):
        rank = piece.original(*found.span("rank")).strip(_EDGES)
        return capital(piece.original(*found.span("what")).strip(_EDGES)), rank
    found = _RANGE_RANK.search(plain)
    if found and found.start() > _SHORTEST_NAME:
        return (
            capital(piece.original(0, found.start()).strip(_EDGES)),
            piece.original(found.start(), len(plain)).strip(_EDGES),
        )
    if "thu" in plain or "hang" in plain or "vi tri" in plain:
        if _PLACE.match(plain):
            # "Giữ vững vị trí thứ nhất cụm thi đua" names itself.
            return capital(piece.source.strip(_EDGES)), piece.source.strip(_EDGES)
        found = _PLACE.search(plain, _SHORTEST_NAME)
        if found and not _DIGIT.search(plain[: found.start()]):
            name = piece.original(0, found.start()).strip(_EDGES)
            return capital(name), piece.original(found.start(), len(plain)).strip(_EDGES)
    return None
