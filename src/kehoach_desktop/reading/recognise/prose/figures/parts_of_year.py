"""Figures on the way to that of the year: "hết quý I 20%, hết quý II 50%, hết năm 100%"."""

import re
from collections.abc import Iterator

from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import NUMBER
from kehoach_desktop.reading.recognise.prose.figures.measure_words import MEASURE
from kehoach_desktop.reading.recognise.sentence import Sentence

_PART_OF_YEAR = (
    r"(?:(?:den|het|cuoi|trong|toi) )*(?:quy [ivx\d]+|thang \d{1,2}|(?:0?6|9|sau|chin) thang"
    r"(?: dau nam)?|nam|giua nam)(?: nam 20\d\d)?"
)
_WITHIN_YEAR = re.compile(rf"(?:[,;]| va) (?={_PART_OF_YEAR}(?: (?:dat|la|phai dat|co)|:) ?\d)")
_ON_THE_WAY = re.compile(
    rf"\W*{_PART_OF_YEAR}(?: (?:dat|la|phai dat|co)|:) ?(?:{NUMBER}) ?%?(?:[,;\s]|va\b)*"
)
_AT_LEAST = r"(?: (?:tren|it nhat|toi thieu|khong duoi|tu|khoang))?"
_LEVEL_THEN = rf"{_PART_OF_YEAR}:?(?: (?:dat|la|phai dat|co))?:?{_AT_LEAST} (?:{NUMBER}) ?%?"
_PARTS_OF_YEAR = re.compile(
    rf"(?P<name>[a-z][^:;\d]{{4,120}}?):? (?P<steps>(?:{_LEVEL_THEN}(?:[,;] ?(?:va )?| va ))+)"
    r"(?P<last>(?:(?:den|het|cuoi|ca) )+nam(?: 20\d\d)?:?(?: (?:dat|la|phai dat))?:?"
    rf"{_AT_LEAST} (?:{NUMBER}) ?%?)"
)
# "(Đến 30/6 có) 50% số thôn và đến 31/12/2026 có 100% số thôn có điểm truy cập …"
_TIME = (
    r"(?:(?:den|het|cuoi|trong|toi) )+(?:ngay )?(?:quy [ivx\d]+|thang \d{1,2}|(?:0?6|9|sau|chin)"
    r" thang(?: dau nam)?|\d{1,2}/\d{1,2}|nam)(?:(?:/| nam |/nam | )20\d\d| nay)?"
)
_STEPS_FIRST = re.compile(
    rf"(?P<steps>(?:(?:{_TIME}[:,]? )?(?:co |dat |la )*(?:{NUMBER})(?: ?/ ?\d+)? ?%?"
    r"(?: [a-z]+){0,4}?"
    r"(?:[,;] (?:va )?| va ))+)"
    rf"(?P<last>{_TIME}[:,]? (?:co |dat |la |phai )*(?!20\d\d\b)(?:{NUMBER})(?: ?/ ?\d+)? ?%?)"
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
_STARTS = ("den ", "het ", "co ", "dat ")
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
    if not any(sign in plain[:40] for sign in ("quy ", "thang ", "/")):
        return "", year, text
    found = _IN_FRONT.match(plain)
    if found is None or _LAST_DAY in found["when"]:
        return "", year, text
    when = text[found.start("when") : found.end("when")]
    return when, int(found["year"]) if found["year"] else year, text[found.end() :]


def names_parts_of_year(piece: Sentence) -> bool:
    """Whether a piece names a measure and its levels in parts of the year, and nothing else."""
    return _PARTS_OF_YEAR.fullmatch(piece.plain.rstrip(_EDGES)) is not None


def by_parts_of_year(piece: Sentence) -> tuple[str, str] | None:
    """Part "Tỷ lệ giải ngân: hết quý I 20%, hết quý II 50%, hết năm 100%": the last is meant."""
    plain = piece.plain.rstrip(_EDGES)
    found = _PARTS_OF_YEAR.fullmatch(plain)
    if found is None and (plain[:1].isdigit() or plain.startswith(_STARTS)):
        found = _STEPS_FIRST.fullmatch(plain)
        if found is not None and _NO_NAME.match(found["name"].lstrip()):
            # "…, hết năm đạt 100% kế hoạch": what the level is measured by names nothing.
            return None
    if found is None:
        return None
    words = piece.original(*found.span("last")).strip(_EDGES)
    before = piece.original(*found.span("steps")).strip(_EDGES).removesuffix(" và")
    return piece.original(*found.span("name")).strip(_EDGES), f"{words}; {before}"
