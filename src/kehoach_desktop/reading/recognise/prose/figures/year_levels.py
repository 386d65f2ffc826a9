"""The levels of several years that stand behind a measure: "2026: 75%; từ 2029 trở đi: trên 95%".

A level is a figure with its year before or behind it and nothing that names another measure.
"""

import re

from kehoach_desktop.reading.recognise.sentence import Sentence

NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_YEAR = (
    r"(?:(?:phan dau|den|toi|het|cuoi|trong|vao|sang|rieng|tu|ke tu|buoc sang|nam|va|thi|tiep theo"
    r"|con|cac)[ ,]+){0,5}(?P<year>20[2-9]\d)(?! ?[-/%]|[\d.,]\d)(?: tro di| tro ve sau)?"
)
LEVEL_WORDS = (
    r"(?:(?:phan dau|dat|la|co|len|tang|giam|nang|ha|keo|con|chi|xuong|muc|tu|tren|duoi|it nhat"
    r"|toi thieu|toi da|khong qua|khong duoi|khong vuot qua|khong vuot|khong thap hon|khong it hon"
    r"|khoang|bang|duoc|them|se|phai|o|giu|duy tri|thanh|ty le nay|con so nay|chi con|cao hon"
    r"|thap hon|hon|vuot|hoan thanh|tien toi|huong toi|tiep tuc"
    r"|[≥≤<>]=?|>=|<=|:|=|-)(?: |(?<=[:=<>≥≤-])|(?=\d)) ?)*"
)
# What is counted may stand behind the number: no more than four words, none that leads on.
_COUNTED = (
    r"(?: (?!(?:nam|den|toi|het|cuoi|trong|vao|va|phan|rieng|sang|tu|ke|buoc|con|duoc|co|dat)\b)"
    r"[a-z][\w/]*){0,4}"
)
_FIGURE = rf"{LEVEL_WORDS}(?:(?:{NUMBER})(?: ?%)?(?: tro (?:len|xuong))?(?P<unit>{_COUNTED}))"
_YEAR_FIRST = re.compile(rf"\(?{_YEAR}\)?[ ,:=-]{{0,3}}(?P<words>{_FIGURE})")
_FIGURE_FIRST = re.compile(rf"(?P<words>{_FIGURE}),? \(?(?:thuc hien )?{_YEAR}\)?")
_BETWEEN = re.compile(r"\s*(?:[;,|/]|va\b|roi\b)?(?:\s*(?:va|roi|con)\b)?\s*")
_COLON = re.compile(r": ?(?=\D{0,24}20[2-9]\d)")
_SHORTEST_NAME = 4
_AND_SO_ON = re.compile(r"(?:moi|cac|nhung|hang) nam\b|sau do\b")
_EDGES = " ,;.:-–+()"


def year_levels(plain: str) -> list[tuple[int, int, int, str]]:
    """Return the levels that folded words consist of: year, span of its words, what is counted.

    Empty where anything else stands among them.
    """
    for pattern in (_YEAR_FIRST, _FIGURE_FIRST):
        if levels := _levels(pattern, plain):
            return levels
    return []


def name_and_levels(piece: Sentence) -> tuple[str, str] | None:
    """Part "Tỷ lệ số hóa: 2026: 70%; 2030: 100%" at the colon before its levels."""
    for found in _COLON.finditer(piece.plain):
        levels = year_levels(piece.plain[found.end() :])
        if levels and found.start() >= _SHORTEST_NAME:
            words = piece.original(found.end(), len(piece.plain)).strip(" ,;.:")
            return piece.original(0, found.start()).strip(" ,;.:"), words
    return None


def _levels(pattern: re.Pattern[str], plain: str) -> list[tuple[int, int, int, str]]:
    at = len(plain) - len(plain.lstrip(_EDGES))
    end = len(plain.rstrip(_EDGES))
    found: list[tuple[int, int, int, str]] = []
    while at < end:
        level = pattern.match(plain, at, end)
        if level is None or level.end() == at:
            return []
        found.append((int(level["year"]), *level.span("words"), level["unit"].strip()))
        at = level.end()
        between = _BETWEEN.match(plain, at, end)
        at = between.end() if between else at
        if _AND_SO_ON.match(plain, at, end):
            # "năm 2026 là 60%, mỗi năm sau tăng thêm 10%": what grows from there on.
            break
    return found
