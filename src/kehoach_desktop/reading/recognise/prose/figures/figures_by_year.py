"""Figures of several years in one sentence: "… năm 2026 đạt 92%, đến năm 2030 đạt 99%"."""

import re

from kehoach_desktop.reading.recognise.sentence import Sentence

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
YEAR = r"(?:(?:phan dau|den|toi|het|cuoi|trong|vao|rieng) ){0,3}nam 20[2-9]\d"
"""The folded words that say of which year a figure is."""
_LIMIT = (
    r"(?:(?:phan dau|dat|la|co|len|tang|giam|con|xuong|muc|tu|tren|duoi|it nhat|toi thieu|toi da"
    r"|khong qua|khong duoi|khong vuot qua|khoang|bang|duoc|them|[≥≤<>]=?|:) ?){0,5}"
)
# What is counted may stand behind the number: "đạt 12 tổ"; no more than four words.
_FIGURE = (
    rf"{_LIMIT}(?:{_NUMBER}) ?%?(?: tro (?:len|xuong))?"
    r"(?: (?!nam\b|den\b|toi\b|het\b|cuoi\b|trong\b|vao\b|va\b|phan\b|rieng\b)[a-z][\w/]*){0,4}"
)
_AND = r"(?:[,;] ?(?:va )?| va )"
_LATER = rf"(?:{_AND}{YEAR}[:,]? {_FIGURE})+"
_FIRST_YEAR_FIRST = re.compile(
    rf"(?P<year>{YEAR}),? (?P<name>[a-z][^;:]{{4,160}}?) (?P<figure>{_FIGURE})(?P<later>{_LATER})"
)
_NAME_FIRST = re.compile(
    rf"(?P<name>[a-z][^;:]{{4,160}}?):? (?P<words>{YEAR}[:,]? {_FIGURE}{_LATER})"
)
_FIGURE_FIRST = re.compile(
    rf"(?P<name>[a-z][^;:]{{4,160}}?):? (?P<words>{_FIGURE},? \(?{YEAR}\)?"
    rf"(?:{_AND}{_FIGURE},? \(?{YEAR}\)?)+)"
)
_OBJECT = re.compile(
    rf"{_LIMIT}(?:{_NUMBER}) ?%? (?P<what>[a-z][\w/]*(?: [a-z][\w/]*){{0,4}}?),? \(?{YEAR}"
)
_LEVEL = rf"{YEAR}[:,]? {_LIMIT}(?:{_NUMBER}) ?%?"
_NAME_LAST = re.compile(
    rf"(?P<words>{_LEVEL}(?:{_AND}{_LEVEL})+) (?P<name>(?!nam\b)[a-z][^;:\d]{{6,160}})"
)
_TIMES = ("nam ", "den ", "het ", "phan dau ", "cuoi ", "trong ")
_SHORT_NAME = 3
_NAMED_YEAR = re.compile(rf",? {YEAR}$")
# "ban hành kế hoạch chuyển đổi số năm 2026": the year is that of the plan they issue.
_OF_DOCUMENT = re.compile(
    r"\b(?:ban hanh|xay dung|lap|trien khai|thuc hien) (?:[a-z]+ ){0,3}?"
    r"(?:ke hoach|chuong trinh|nghi quyet|du toan)\b[^,;]{0,60}$"
)
_COMPARES = re.compile(r"\bso(?: với)?$", re.IGNORECASE)
"""As written: "chữ ký số trong năm 2026" compares nothing."""
_ANY_YEAR = re.compile(r"\bnam 20")
_DIGIT = re.compile(r"\d")
_EDGES = " ,;.:-–+"


def by_years(piece: Sentence) -> tuple[str, str] | None:
    """Return what is measured and the words of its targets, ``None`` if not of several years."""
    plain = piece.plain.rstrip(_EDGES)
    if len(_ANY_YEAR.findall(plain)) < 2:
        return None
    for pattern in (_FIRST_YEAR_FIRST, _NAME_FIRST, _FIGURE_FIRST):
        found = pattern.fullmatch(plain)
        if found is None or _DIGIT.search(found["name"]):
            continue
        name = piece.original(*found.span("name")).strip(_EDGES)
        if pattern is _FIRST_YEAR_FIRST:
            spans = (found.span("year"), found.span("figure"))
            words = " ".join(piece.original(*span).strip() for span in spans)
            words += piece.original(*found.span("later"))
        else:
            words = piece.original(*found.span("words"))
            counted = _OBJECT.match(plain, found.start("words"))
            if pattern is _FIGURE_FIRST and counted and len(name.split()) <= _SHORT_NAME:
                # "Số hóa 70% hồ sơ năm 2026 và 100% năm 2028"
                name = f"{name} {piece.original(*counted.span('what')).strip()}"
        return name, words.strip(_EDGES)
    return None


def years_before_name(piece: Sentence) -> tuple[str, str] | None:
    """Return as ``by_years`` does of "Năm 2026: 70%; năm 2030: 100% thôn có tổ công nghệ số"."""
    if not piece.plain.startswith(_TIMES) or len(_ANY_YEAR.findall(piece.plain)) < 2:
        return None
    found = _NAME_LAST.fullmatch(piece.plain.rstrip(_EDGES))
    if found is None:
        return None
    words = piece.original(*found.span("words")).strip(_EDGES)
    return piece.original(*found.span("name")).strip(_EDGES), words


def without_year(name: str) -> tuple[str, int | None]:
    """Part the year that ends a name: "Tỷ lệ hộ dùng nước sạch năm 2026"."""
    sentence = Sentence.of(name)
    found = _NAMED_YEAR.search(sentence.plain)
    if found is None or found.start() < len("ty le"):
        return name, None
    if _OF_DOCUMENT.search(sentence.plain[: found.start()]):
        return name, None
    if _COMPARES.search(sentence.original(0, found.start())):
        return name, None
    return sentence.original(0, found.start()).strip(_EDGES), int(found[0][-4:])
