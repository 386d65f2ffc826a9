"""Figures on the way to that of the year: "hết quý I 20%, hết quý II 50%, hết năm 100%"."""

import re
from collections.abc import Iterator

from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import NUMBER
from kehoach_desktop.reading.recognise.prose.figures.measure_words import MEASURE
from kehoach_desktop.reading.recognise.sentence import Sentence

_PART_OF_YEAR = (
    r"(?:(?:den|het|cuoi|trong|toi|vao|rieng) )*(?:quy (?:[ivx]+\b|\d)|thang \d{1,2}"
    r"|(?:0?6|9|sau|chin) thang(?: dau nam)?|(?:ngay )?\d{1,2}/\d{1,2}(?=/20| (?:dat|la|phai|co)|:)"
    r"|nam|giua nam)(?:(?:/| nam )20\d\d|/nam| nam nay)?"
)
_WITHIN_YEAR = re.compile(rf"(?:[,;]| va) (?={_PART_OF_YEAR}(?: (?:dat|la|phai dat|co)|:) ?\d)")
_ON_THE_WAY = re.compile(
    rf"\W*{_PART_OF_YEAR}(?: (?:dat|la|phai dat|co)|:) ?(?:{NUMBER}) ?%?(?:[,;\s]|va\b)*"
)
_AT_LEAST = r"(?: (?:tren|it nhat|toi thieu|khong duoi|tu|khoang))?"
# What is counted behind a figure: "2 tỷ đồng", "15 lớp".
_COUNTED = r"(?: ?%)?(?:(?: (?!(?:va|den|het|cuoi|quy|nam|trong|ca|vao)\b)[a-z]+){1,3}?)?"
_STEP = rf":?(?: (?:dat|la|phai dat|co|thu|duoc|hoan thanh))?:?{_AT_LEAST} (?:{NUMBER}){_COUNTED}"
_LEVEL_THEN = rf"{_PART_OF_YEAR}{_STEP}"
_END_OF_YEAR = (
    r"(?:(?:(?:den|het|cuoi|ca|trong|toi|vao) )+(?:ngay )?(?:nam|31/12|thang 12|quy (?:iv|4)\b)"
    r"|quy (?:iv|4)\b|thang 12|toan nam)(?:(?:/| nam |/nam | )20\d\d|/nam| nam nay)?"
)
_SEPARATE = r"(?:[,;] ?(?:va |con )?| va )"
_PARTS_OF_YEAR = re.compile(
    rf"(?P<name>[a-z][^:;\d]{{4,120}}?):? (?P<steps>(?:{_LEVEL_THEN}{_SEPARATE})+)"
    rf"(?P<last>{_END_OF_YEAR}{_STEP})"
)
_FIGURE = rf"(?:(?:dat|la|co|thu|duoc|mo|len|phan dau|phai) ){{0,3}}{_AT_LEAST}"
# "đạt 70% vào cuối quý II và đạt 85% vào cuối năm"
_TIMES_BEHIND = re.compile(
    rf"(?P<name>[a-z][^:;\d]{{4,120}}?):? (?P<steps>(?:{_FIGURE} ?(?:{NUMBER}){_COUNTED},?"
    rf" \(?{_PART_OF_YEAR}\)?{_SEPARATE})+)"
    rf"(?P<last>{_FIGURE} ?(?:{NUMBER}){_COUNTED},? \(?{_END_OF_YEAR}\)?)"
)
_ONLY_PARTS = re.compile(
    rf"(?P<name>[a-z][^:;\d]{{4,120}}?):? (?P<steps>(?:{_LEVEL_THEN}{_SEPARATE})+)"
    rf"(?P<last>(?:(?:den|het|cuoi|trong|toi|vao) )*(?:quy|thang|0?6 thang|9 thang|\d{{1,2}}/\d)"
    rf"[^,;]*?{_STEP})"
)
# "(Đến 30/6 có) 50% số thôn và đến 31/12/2026 có 100% số thôn có điểm truy cập …"
_TIME = (
    r"(?:(?:den|het|cuoi|trong|toi) )+(?:ngay )?(?:quy [ivx\d]+|thang \d{1,2}|(?:0?6|9|sau|chin)"
    r" thang(?: dau nam)?|\d{1,2}/\d{1,2}|nam)(?:(?:/| nam |/nam | )20\d\d| nay)?"
)
_DOES = (
    r"(?:(?:co|dat|la|phai|cap|mo|thanh lap|so hoa|hoan thanh|to chuc|trong|lap|lap dat|ket nap) )*"
)
_STEPS_FIRST = re.compile(
    rf"(?P<steps>(?:(?:{_TIME}[:,]? )?{_DOES}(?:{NUMBER})(?: ?/ ?\d+)? ?%?"
    r"(?: [a-z]+){0,4}?"
    r"(?:[,;] (?:va )?| va ))+)"
    rf"(?P<last>{_TIME}[:,]? {_DOES}(?!20\d\d\b)(?:{NUMBER})(?: ?/ ?\d+)? ?%?)"
    r" (?P<name>(?!dat\b|la\b|co\b)[a-z][^;:]{6,160})"
)
# "Đến hết quý II/2026, tỷ lệ …", "Trong 6 tháng đầu năm có ít nhất 40% …"
_IN_FRONT = re.compile(
    r"\W*(?P<when>(?:(?:phan dau|tinh|den|het|cuoi|trong|toi|vao) )*(?:quy (?:[ivx]{1,3}|[1-4])"
    r"|thang \d{1,2}|(?:0?6|9|sau|chin) thang(?: dau nam| cuoi nam)?|\d{1,2}/\d{1,2}"
    r"(?=/20\d\d|,))(?:(?:/| nam |/nam )(?P<year>20[2-9]\d)| nam nay)?)"
    rf"(?: ?[,:] ?(?=[a-z\d])| (?=(?:{MEASURE})\b|(?:co |phai co |dat )?"
    r"(?:it nhat |toi thieu |tren |khong duoi )?\d{1,3} ?%))"
)
_NAMELESS = "muc cua"
_STARTS = ("den ", "het ", "co ", "dat ")
_SIGNS = ("quy ", "thang", "/")
_LAST_DAY = "31/12"
_EDGES = " ,;.:-–+"


def cuts_within_year(plain: str) -> Iterator[int]:
    """Yield where the figure of another part of the year begins."""
    yield from (found.end() for found in _WITHIN_YEAR.finditer(plain))


def is_on_the_way(plain: str) -> bool:
    """Whether folded words are but a part of the year and its figure."""
    return _ON_THE_WAY.fullmatch(plain) is not None


_NO_NAME = re.compile(r"(?:ke hoach|theo|du toan|so voi|tong so|quy dinh|chi tieu|muc tieu)\b")


def part_apart(text: str, year: int | None) -> tuple[str, int | None, str]:
    """Part "Đến hết quý II/2026, tỷ lệ … đạt 60%": the time, its year, what is left of the text.

    The time is "" and the ``year`` the one given where none stands in front.
    """
    plain = fold_in_place(text)
    if not any(sign in plain[:40] for sign in _SIGNS):
        return "", year, text
    found = _IN_FRONT.match(plain)
    if found is None or _LAST_DAY in found["when"]:
        return "", year, text
    when = text[found.start("when") : found.end("when")]
    return when, int(found["year"]) if found["year"] else year, text[found.end() :]


def names_parts_of_year(piece: Sentence) -> bool:
    """Whether a piece names a measure and its levels in parts of the year, and nothing else."""
    return _parts(piece.plain.rstrip(_EDGES)) is not None


def level_of_year(text: str) -> tuple[str, str] | None:
    """Part a cell's "6 tháng: 50; cả năm: 100": the words of the year's level, and the others."""
    plain = fold_in_place(text).strip(_EDGES)
    if not any(sign in plain for sign in _SIGNS):
        return None
    whole = Sentence.of(f"{_NAMELESS} {text.strip(_EDGES)}")
    found = _parts(whole.plain)
    if found is None or found["name"] != _NAMELESS:
        return None
    last = whole.original(*found.span("last")).strip(_EDGES)
    return last, whole.original(*found.span("steps")).strip(_EDGES)


def lacks_whole_year(plain: str) -> bool:
    """Whether a measure's levels in parts of the year lead to none of the year itself."""
    plain = plain.rstrip(_EDGES)
    return _parts(plain) is not None and not any(
        pattern.fullmatch(plain) for pattern in (_PARTS_OF_YEAR, _TIMES_BEHIND)
    )


def _parts(plain: str) -> re.Match[str] | None:
    if not any(sign in plain for sign in _SIGNS):
        return None
    for pattern in (_PARTS_OF_YEAR, _TIMES_BEHIND, _ONLY_PARTS):
        if found := pattern.fullmatch(plain):
            return found
    return None


def by_parts_of_year(piece: Sentence) -> tuple[str, str, str] | None:
    """Part "Tỷ lệ giải ngân: hết quý I 20%, hết quý II 50%, hết năm 100%": the last is meant.

    What is on the way to it stands last in what is returned.
    """
    plain = piece.plain.rstrip(_EDGES)
    found = _parts(plain)
    if found is None and (plain[:1].isdigit() or plain.startswith(_STARTS)):
        found = _STEPS_FIRST.fullmatch(plain)
        if found is not None and _NO_NAME.match(found["name"].lstrip()):
            # "…, hết năm đạt 100% kế hoạch": what the level is measured by names nothing.
            return None
    if found is None:
        return None
    words = piece.original(*found.span("last")).strip(_EDGES)
    before = piece.original(*found.span("steps")).strip(_EDGES).removesuffix(" và")
    return piece.original(*found.span("name")).strip(_EDGES), words, before
