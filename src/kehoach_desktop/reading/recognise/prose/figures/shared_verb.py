"""Two counts of one verb: "Thành lập mới 02 hợp tác xã, 05 tổ hợp tác"."""

import re

from kehoach_desktop.reading.recognise.prose.figures.figure_names import is_unit_alone
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import NUMBER
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence

_LIMIT = r"(?:(?:it nhat|toi thieu|tren|khoang|tu) )?"
_COUNT = rf"{_LIMIT}(?:{NUMBER}) (?!%|dong\b|nam\b|thang\b|ngay\b|tuoi\b)"
_SHARED = re.compile(
    r"(?P<verb>(?:phan dau )?(?:thanh lap|xay dung|trong|mo|to chuc|ho tro|trao|dao tao|ket nap"
    r"|hinh thanh|phat trien|lap dat|lap|cai tao|nang cap|sua chua|bien soan|san xuat|cap|tang"
    r"|ra mat|cung co|duy tri)(?: moi| them| duoc)*) "
    rf"(?P<first>{_COUNT}[a-z][a-z /]{{2,60}}?)(?:, (?:va )?| va )"
    rf"(?P<second>{_COUNT}[a-z][a-z /]{{2,80}})"
)
# How many take part tells of the first: "mở 03 lớp, 120 lượt người tham gia".
_TELLS = re.compile(r"\b(?:luot|tham gia|tham du|moi|nguoi hoc|hoc vien|dai bieu)\b")
_EDGES = " ,;.:-–"


def counts_apart(piece: Sentence, mend: Mend | None) -> list[Sentence]:
    """Return a part as two where one verb counts two things; else as it is."""
    found = _SHARED.fullmatch(piece.plain.rstrip(_EDGES))
    if found is None or _TELLS.search(found["second"]):
        return [piece]
    second = piece.original(*found.span("second")).strip(_EDGES)
    if is_unit_alone(re.sub(rf"^{_LIMIT}(?:{NUMBER}) ", "", found["second"])):
        return [piece]
    verb = piece.original(*found.span("verb")).strip()
    first = piece.original(0, found.end("first")).strip(_EDGES)
    return [Sentence.of(first, mend), Sentence.of(f"{verb} {second}", mend)]
