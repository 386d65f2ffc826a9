"""Sentences whose figure stands before what it measures: "gấp đôi … về số lượt", "90%: tỷ lệ …"."""

import re

from kehoach_desktop.reading.recognise.prose.figures.figure_signs import LIMIT, NUMBER
from kehoach_desktop.reading.recognise.prose.figures.figure_units import TIME_UNIT
from kehoach_desktop.reading.recognise.sentence import Sentence

# "Hoàn thành và vượt chỉ tiêu tỉnh giao (50 ha) về diện tích …"
_GIVEN = re.compile(
    r"(?:(?:hoan thanh|thuc hien|phan dau|dat|vuot|va|chi tieu|ke hoach|muc|duoc|do|cua|theo|tinh"
    r"|huyen|thanh pho|cap tren|trung uong|hdnd|ubnd|xa|phuong|giao|de ra) )+"
    rf"\(?(?P<words>(?:{LIMIT} )*(?:{NUMBER})"
    r"(?![\d/]| (?:chi tieu|nhiem vu|noi dung)\b)[^()]{0,30}?)\)? ve (?P<what>[a-z][^();:]{6,140})"
)
# "Năm 2026 gấp đôi năm 2025 về số lượt thanh toán (2025: 4.300 lượt)"
_TIMES = re.compile(
    r"(?:(?:phan dau|nam 20\d\d|tang|dat|den|trong) ?,? ?)*"
    r"(?P<words>gap (?:doi|ba|[\d,]+)(?: lan)?(?: (?:so voi )?(?:nam )?20\d\d| so voi nam truoc)?)"
    r" ve (?P<what>[a-z][^();:]{6,140}?)(?: ?\(.*)?"
)
# "90% ± 2%: tỷ lệ hồ sơ đúng hạn"
_FIGURE_COLON = re.compile(
    rf"(?P<words>(?:{LIMIT} )*(?:{NUMBER}) ?%(?: ?± ?(?:{NUMBER}) ?%)?) ?:"
    r" ?(?P<what>[a-z][^;:\d]{6,140})"
)
# "Giảm còn 2 hồ sơ trễ hạn mỗi tháng": the verb leads to the level, and names nothing.
_LOWERED = re.compile(
    r"(?:phan dau )?(?:keo )?(?:giam|ha|rut)(?: ngan)? (?:xuong con|con|xuong)"
    rf"(?: duoi| khong qua| toi da| muc)* (?:{NUMBER}) ?%? (?P<what>[a-z][^;:\d]{{6,140}})"
)
# "Từ mức 62% của năm 2025, nâng tỷ lệ … lên 80%": the level before stands first.
_FROM_FIRST = re.compile(
    rf"tu (?:muc )?(?:{NUMBER}) ?%?(?: cua| trong| cuoi| \(?)? ?(?:nam 20\d\d\)?)?,? "
    r"(?:phan dau )?(?:nang|tang|dua|giam|keo giam|ha) (?P<what>[a-z][^,;:\d]{4,120}?) "
    rf"(?P<words>(?:len|xuong|con)(?: (?:{LIMIT}))* ?(?:{NUMBER}) ?%?[^;]{{0,40}})"
)
_EDGES = " ,;.:-–+"


def turned_round(piece: Sentence) -> tuple[str, str] | None:
    """Return what is measured and the words of its figure where they stand the other way round."""
    if lowered := _LOWERED.fullmatch(piece.plain.rstrip(_EDGES)):
        name = TIME_UNIT.sub("", piece.original(*lowered.span("what")).strip(_EDGES))
        return name, piece.source.strip(_EDGES)
    for pattern in (_FROM_FIRST, _GIVEN, _TIMES, _FIGURE_COLON):
        found = pattern.fullmatch(piece.plain.rstrip(_EDGES))
        if found is None:
            continue
        words = piece.original(*found.span("words")).strip(_EDGES)
        return piece.original(*found.span("what")).strip(_EDGES), words
    return None
