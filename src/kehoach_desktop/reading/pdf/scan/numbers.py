"""Puts right the numbers of headings and rows that recognisers misread from pictures."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach_desktop.domain.text.vietnamese import CAPITAL

_HEADING = re.compile(rf"(?P<number>[IVXHLTl1|!]{{1,6}})(?P<stop>[.,])\s*(?=[{CAPITAL}])")
_ROMAN_OF_STROKES = re.compile(r"(?P<five>V?)I{1,3}")
_MOST_ONES = 3
_IS_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*|[IVX]+|[A-DĐ]|S?TT")
_HEADS = re.compile(r"[IVX]+|[A-D]")
_LONGEST = 3
_STROKES = str.maketrans({"H": "II", "L": "I", "l": "I", "T": "I", "1": "I", "|": "I", "!": "I"})
_ROMAN = re.compile(r"X{0,2}(?:IX|IV|V?I{0,3})")
_TWICE = re.compile(r"[ĐÐ]Ð|ÐĐ")


def letters_put_right(text: str) -> str:
    """Return words with the letter Đ where its twin Ð, or both, was seen ("QĐÐ").

    Dashes are as long as offices type them.
    """
    text = text.replace("—", "–")
    return _TWICE.sub("Đ", text).replace("Ð", "Đ") if "Ð" in text else text


def heading_put_right(text: str) -> str:
    """Return a line whose roman number's strokes were seen as other letters: "HI." is "III."."""
    found = _HEADING.match(text)
    if found is None or found["number"].isdigit():
        return text
    roman = _roman(found["number"])
    title = text[found.end() :]
    if not roman or (len(found["number"]) == 1 and not title.split(" ", 2)[0].isupper()):
        return text
    return f"{roman}. {title}"


class SeenNumber(NamedTuple):
    """What was seen of a row's number, and how many upright strokes its picture shows."""

    text: str
    strokes: int
    heads_group: bool = False


def row_numbers_put_right(seen: Sequence[SeenNumber]) -> list[str]:
    """Return what numbers the rows of a page's tables, from the top down; "" is no number.

    The strokes tell I, II and III apart; a number that can't be read follows the one above,
    and a single stroke in the first row is 1.
    """
    made: list[str] = []
    last = ""
    for one in seen:
        text = _put_right(one, last)
        made.append(text)
        if text.isdecimal():
            last = text
    return made


def _put_right(one: SeenNumber, last: str) -> str:
    bare = one.text.strip(" .,)")
    if found := _ROMAN_OF_STROKES.fullmatch(bare):
        ones = one.strokes - 2 * len(found["five"])
        return f"{found['five']}{'I' * ones}" if 1 <= ones <= _MOST_ONES else bare
    if one.heads_group:
        strokes = 1 <= one.strokes <= _MOST_ONES and not _HEADS.fullmatch(bare)
        return "I" * one.strokes if strokes else bare
    if _IS_NUMBER.fullmatch(bare):
        return bare
    if len(bare) >= _LONGEST:
        return ""
    if last:
        return str(int(last) + 1)
    return "1" if one.strokes == 1 else ""


def _roman(strokes: str) -> str:
    roman = strokes.translate(_STROKES)
    return roman if _ROMAN.fullmatch(roman) else ""
