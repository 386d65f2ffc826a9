"""The numbers and bullets that begin a clause: II. / A. / 1. / 1.1. / a) / (1) / – / +."""

import re
from enum import IntEnum

from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.reading.folding import fold_fast


class Rank(IntEnum):
    """How far in a clause stands; bullets follow one another as they are met.

    ``TITLE`` is a heading in small letters without a number, above numbered clauses.
    """

    ROOT = 0
    PART = 1
    CAPITAL = 2
    ROMAN = 3
    CAPS = 4
    TITLE = 5
    NUMBER = 6
    NUMBER_2 = 7
    NUMBER_3 = 8
    NUMBER_4 = 9
    LETTER = 10
    PAREN = 11
    BULLET = 12
    PLAIN = 99


_PART = re.compile(
    r"(?:Phần|Phan|Chương|Chuong|PHẦN|PHAN|CHƯƠNG|CHUONG|Mục|MỤC|Muc|MUC)\s+"
    rf"(?P<number>(?:thứ|thu|THỨ|THU)\s+\w+|[IVX]{{1,5}}|\d{{1,2}})(?:\s*[.:–-]\s*|\s*$|\s+(?=[{CAPITAL}]))"
)
_ARTICLE = re.compile(r"[ĐD](?:i[eêềế]u|I[EÊỀẾ]U)\s+(?P<number>\d{1,2})\s*[.:]\s*(?=\S)")
_ROMAN = re.compile(
    r"(?P<number>[IVX]{1,5})(?:\s?[.)/](?!v\s)\s*|\s*[-–]\s+|\s*:\s+)(?=[^\W\d_]|$)"
)
_CAPITAL = re.compile(r"(?P<number>[A-HĐ])(?:\s?[.)/]\s*|\s+[-–]\s+)(?=[^\W\d_]|$)")
# What is counted, as the first words of a clause: "1. 15 thôn …", "2. 12/12 chi hội …".
_COUNT = r"\d{1,4}(?:[./]\d{1,4})?\s[^\W\d_]{2}"
_DOTTED = re.compile(
    r"(?P<number>\d{1,2}(?:\s?\.\s?\d{1,2}){1,3})"
    r"(?:(?:\s?[.)/:]\s*|\s*[-–]\s+|\s+)(?=[^\W\d_]|\d{1,3}\s?%|[“\"(]|$)"
    rf"|[.)]\s+(?={_COUNT}))"
)
# "50/NQ-CP ngày …" is a document's symbol at a line's beginning.
_NUMBER = re.compile(
    r"(?!\d{1,2}/(?:\d{4}/)?[A-ZĐ]{1,6}-[A-ZĐ])(?P<number>\d{1,2})(?:(?:\s?[./]\s*|\s*[-–]\s+)(?=[^\W\d_]|\d{1,3}\s?%|[“\"(]|$)"
    rf"|[./]\s+(?={_COUNT}))"
)
# "I MỤC TIÊU", "1 Mục tiêu chung": a number with nothing behind it.
_BARE_ROMAN = re.compile(rf"(?P<number>[IVX]{{1,5}})\s+(?=[{CAPITAL}]{{2}})")
_BARE_NUMBER = re.compile(rf"(?P<number>[1-9]\d?)\s+(?=[{CAPITAL}][^\W\d_]*\s)")
_NAMED = re.compile(
    r"(?:Nhi[ệe]m v[ụu]|NHI[ỆE]M V[ỤU]|Gi[ảa]i ph[áa]p|GI[ẢA]I PH[ÁA]P|N[ộo]i dung|Kho[ảa]n"
    r"|Ho[ạa]t [đd][ộo]ng|M[ôo] h[ìi]nh)\s+"
    r"(?:s[ốo]\s+)?(?P<number>\d{1,2})"
    r"\s*[.:)–-]\s*(?=\S)"
)
# A step of time, whose number is no number of a clause: "Bước 1: …", "Giai đoạn II (từ …)".
_STEP = re.compile(
    r"(?:B[ưu][ớo]c|Đ[ợo]t|Giai [đd]o[ạa]n)\s+(?:\d{1,2}|[IVX]{1,4})"
    r"(?:\s*[.:)–-]\s*(?=[^\W\d_])|\s*:?\s*(?=\())"
)
_PAREN = re.compile(r"(?:\((?P<a>\d{1,2}|[a-zđ]{1,3})\)|(?P<b>\d{1,2})\))\s*[.:]?\s*(?=\S)")
# "Một là, …", "Thứ hai: …"; "Thứ hai, ngày 07/9" is a day of the week.
_SPOKEN = re.compile(
    r"(?:(?P<a>M[ộo]t|Hai|Ba|B[ốo]n|N[ăa]m|S[áa]u|B[ảa]y|T[áa]m|Ch[íi]n|M[ưu][ờo]i) l[àa]"
    r"|Th[ứu] (?P<b>nh[ấa]t|hai|ba|t[ưu]|n[ăa]m|s[áa]u|b[ảa]y|t[áa]m|ch[íi]n|m[ưu][ờo]i))"
    r"\s*[,:]\s*(?!ng[àa]y\b|tu[ầa]n\b|s[áa]ng\b|chi[ềe]u\b|\d)(?=\S)"
)
_SPOKEN_NUMBERS = {
    "mot": 1, "nhat": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9, "muoi": 10,
}  # fmt: skip
_LETTER = re.compile(r"(?P<number>[a-zđ]|ii|iii|iv|vi|vii|viii|ix)\s?[).]\s*(?=\S)")
_BULLET = re.compile(r"(?P<sign>[-–—−+•●○▪■◦◆❖➢➤✓✔*·‐‑\uf000-\uf0ff]|o(?=\s))[\s.]*(?=\S)")
# In Word two headings often stand in one paragraph with nothing between them.
_FUSED = re.compile(rf"(?<=[^\W\d_])(?=(?:\d{{1,2}}\.|[abcdđ]\))\s+[{CAPITAL}])")
_SIGNS = frozenset("-–—−+•●○▪■◦◆❖➢➤✓✔*·‐‑o").union(map(chr, range(0xF000, 0xF100)))
_HEADS = frozenset("IVXABCDĐE0123456789")
_EMPTY = re.compile(r"\(?(?:[a-zđ]|\d{1,2}(?:\.\d{1,2})*)[.)]+$")
LONGEST_HEADING = 200


def is_empty(text: str) -> bool:
    """Whether a line is only a number with nothing behind it; a roman one awaits its title."""
    return _EMPTY.match(text) is not None


def numbered(text: str) -> tuple[Rank, str, int] | None:
    """Return the rank and number that a line begins with, and where its words begin."""
    first = text[0]
    if first.isdigit():
        if found := _DOTTED.match(text):
            number = "".join(found["number"].split())
            return Rank(Rank.NUMBER + number.count(".")), number, found.end()
        if found := _NUMBER.match(text):
            return Rank.NUMBER, found["number"], found.end()
    if first in "IVX" and (found := _ROMAN.match(text)):
        return Rank.ROMAN, found["number"], found.end()
    if (first == "(" or first.isdigit()) and (found := _PAREN.match(text)):
        return Rank.PAREN, found["a"] or found["b"], found.end()
    if first.islower() and (found := _LETTER.match(text)):
        return Rank.LETTER, found["number"], found.end()
    if first in "PCM" and len(text) < LONGEST_HEADING and (found := _PART.match(text)):
        return Rank.PART, found["number"], found.end()
    if first in "ĐD" and (found := _ARTICLE.match(text)):
        return Rank.PART, found["number"], found.end()
    if first in "MHBNSTC" and (found := _SPOKEN.match(text)):
        said = _SPOKEN_NUMBERS[fold_fast(found["a"] or found["b"])]
        return Rank.PAREN, str(said), found.end()
    if first in "NGKHM" and (found := _NAMED.match(text)):
        return Rank.NUMBER_4, found["number"], found.end()
    if first in "BĐG" and (found := _STEP.match(text)):
        return Rank.NUMBER_4, "", found.end()
    if first in "ABCDEFGHĐ" and (found := _CAPITAL.match(text)):
        return Rank.CAPITAL, found["number"], found.end()
    return None


def barely_numbered(text: str) -> tuple[Rank, str, int] | None:
    """Return as ``numbered`` does of a number without a sign, which may be no number at all."""
    if text[0] in "IVX" and text.isupper() and (found := _BARE_ROMAN.match(text)):
        return Rank.ROMAN, found["number"], found.end()
    if text[0].isdigit() and (found := _BARE_NUMBER.match(text)):
        return Rank.NUMBER, found["number"], found.end()
    return None


def bulleted(text: str) -> tuple[str, int] | None:
    """Return the bullet that a line begins with, every dash as "-", and where its words begin."""
    found = _BULLET.match(text) if text[0] in _SIGNS else None
    if found is None:
        return None
    return ("-" if found["sign"] in "-–—−‐‑" else found["sign"]), found.end()


def may_be_fused(line: str) -> bool:
    """Whether a line is as short, and begins, as one in which two headings stand."""
    return line[:1] in _HEADS and len(line) <= LONGEST_HEADING


def unfused(line: str) -> list[str]:
    """Part two headings that stand in one line: "CHỈ TIÊU1. Mục tiêu chung"."""
    if not may_be_fused(line):
        return [line]
    for found in _FUSED.finditer(line):
        before = line[: found.start()]
        if before.count("(") == before.count(")") and any(map(str.isspace, before)):
            return [before, *unfused(line[found.start() :])]
    return [line]
