"""Changes whose verb stands before what changes: "Giảm chi phí tuân thủ ít nhất 30%"."""

import re

from kehoach_desktop.reading.recognise.prose.figures.figure_signs import NUMBER
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence

_LEAST = r"(?:(?:toi thieu|it nhat|khong duoi|tren|hon|khoang|tu|them|duoc) ){0,3}"
# "Tăng trưởng", "Giám sát", "Tăng huyết áp", "Giảm nghèo" are names of what is measured.
_VERB = (
    r"(?:(?:keo |cat )?giam(?! (?:sat|dinh|ngheo|doc|thi|can|phat|ho\b))|rut(?: ngan)?"
    r"|tang(?! (?:truong|cuong|huyet|toc|gia|nang|am|vat)\b))"
)
_SHARE = rf"(?:{NUMBER})(?: ?%? ?(?:-|den) ?(?:{NUMBER}))? ?%"
_BEHIND = (
    r"(?: tro len)?(?: ?/ ?nam|,? (?:so voi|so cung|moi nam|hang nam|trong nam|tro len)\b[^;]*"
    r"|,? ?\([^()]*\))?"
)
_CHANGES = re.compile(
    rf"(?:phan dau |(?:hang|moi) nam,? )*(?P<verb>{_VERB}) (?P<name>[a-z][^;:\d%]{{4,120}}?)"
    rf" (?P<figure>{_LEAST}{_SHARE}{_BEHIND})"
)
# As written: "chợ" and "hộ để ở" end in no such word. What they lead to is a level or a share.
_LEVEL = re.compile(
    r"(?<![^\W\d_])(?:còn|xuống|lên|đạt|là|dưới|mức|không quá|tối đa|còn lại|duy trì|nâng|đưa|cho"
    r"|để|ở|bằng|chiếm|hơn|trong|của|với|về)$",
    re.IGNORECASE,
)
# "Tăng tỷ lệ hồ sơ trực tuyến 80%" hardly means by so much: no change unless it says so.
_OF_SHARE = re.compile(r"(?:ty le|ti le|muc do|chi so|do bao phu|he so)\b")
_BY_HOW_MUCH = re.compile(
    r"\bso (?:voi|cung)\b|/ ?nam\b|\b(?:moi|hang) nam\b"
    r"|^(?:it nhat|toi thieu|them|khong duoi)\b|\btro len\b"
)
_STARTS = ("phan dau", "hang nam", "moi nam", "keo giam", "cat giam", "giam", "rut ", "tang")
_SHARED = re.compile(rf"(?:phan dau )?(?P<verb>{_VERB}) {_LEAST}{_SHARE}(?: tro len)? [a-z][^;%]*$")
# What is cut beside the first: a quantity, and nothing it does or is done to it.
_ALSO_CUT = re.compile(
    rf"{_LEAST}{_SHARE} (?:thoi gian|chi phi|giay to|thanh phan|dieu kien|kinh phi|luong|khau"
    r"|buoc|bieu mau)\b"
    r"(?!.*\b(?:duoc|co|dat|tham gia|hoan thanh|giai quyet dung|phai)\b)"
)
_EDGES = " ,;.:-–+"


def change_in_front(piece: Sentence) -> tuple[str, str] | None:
    """Part "Tăng thu ngân sách 10% so với năm 2025" into what changes and by how much."""
    if not piece.plain.startswith(_STARTS):
        return None
    found = _CHANGES.fullmatch(piece.plain.rstrip(_EDGES))
    if found is None:
        return None
    name = piece.original(*found.span("name")).strip(_EDGES)
    if _LEVEL.search(name):
        return None
    is_share = _OF_SHARE.match(found["name"]) is not None
    if is_share and found["verb"] == "tang" and not _BY_HOW_MUCH.search(found["figure"]):
        return None
    verb = piece.original(*found.span("verb"))
    figure = piece.original(*found.span("figure")).strip(_EDGES)
    return name, f"{verb} {figure}"


def is_maybe_level(piece: Sentence) -> bool:
    """Whether "Giảm tỷ lệ hộ nghèo 1,5%" may as well name the level that is to be left."""
    if not piece.plain.startswith(_STARTS):
        return False
    found = _CHANGES.fullmatch(piece.plain.rstrip(_EDGES))
    if found is None or not _OF_SHARE.match(found["name"]):
        return False
    if _LEVEL.search(piece.original(*found.span("name")).strip(_EDGES)):
        return False
    return not _BY_HOW_MUCH.search(found["figure"])


def with_verb_of_first(first: Sentence, second: Sentence, mend: Mend | None) -> Sentence:
    """Return the part behind "Cắt giảm 30% thời gian" with its verb: ", 20% chi phí"."""
    if not first.plain.startswith(_STARTS) or not second.plain[:1].isdigit():
        return second
    found = _SHARED.match(first.plain)
    if found is None or not _ALSO_CUT.match(second.plain):
        return second
    verb = first.original(*found.span("verb"))
    return Sentence.of(f"{verb} {second.source}", mend)
