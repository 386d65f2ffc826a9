"""Tells whether a printed line goes on with the next one, and joins the two."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kehoach_desktop.reading.pdf.page import Piece

MARKER = re.compile(
    r"(?:[-–+•*►▪✓]\s|(?:[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđA-ZĐ])[.)]\s|\d{1,2}(?:\.\d{1,2})+\s|"
    r"\(\d{1,2}\)\s|Điều\s+\d+|Căn cứ\b|Nơi nhận|Chương\s+[IVX]+\b|Phụ lục\b|PHỤ LỤC\b)"
)
_BEGINS_ANEW = re.compile(
    r"Căn cứ\s|Nơi nhận\b|\((?:Ban hành k|K)èm theo\b|PHỤ LỤC\b|(?:Điều \d+|Nhiệm vụ (?:số )?\d{1,2})\s*[.:]"
)
_SENTENCE_ENDS = (".", ";", ":", "!", "?", ".”", "./.")
_NARROW = frozenset("iltjfrI.,;:'!|()[]/ -ìíỉĩị")
_BROAD = frozenset("mwMWƠỜỞỠỢÔĐ@%")
_SYMBOL_LETTERS = frozenset("ABCDEGHIKLMNOPQRSTUVXYĐ0123456789&/")
_NO_ROOM = 0.25
"""Room for less than a letter, as a share of a line's height."""
_TIED = re.compile(r"\w[-/–]$")
_TORN_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{0,3}$")


def goes_on(line: Piece, room: float, following: Piece) -> bool:
    """Return whether ``following`` continues the sentence of ``line``.

    ``room`` is what is left of the line's measure after it: a word is carried over only
    when there is no place for it.
    """
    text, next_text = line.text, following.text
    if not next_text or not text or _BEGINS_ANEW.match(next_text):
        return False
    if text[0] == "(" and text.endswith(")") and next_text[0].isupper():
        return False
    if room > _NO_ROOM * line.height and not _fills(room, following):
        return False
    return not (text.endswith(_SENTENCE_ENDS) and MARKER.match(next_text))


def _fills(room: float, piece: Piece) -> bool:
    """Return whether the first word of the piece, with the blank before it, needs the room."""
    text = piece.text
    cut = text.find(" ")
    if cut < 0:
        return room < (piece.x1 - piece.x0) + 0.3 * piece.height
    word = _units(text[:cut])
    about = (word + 0.25) * piece.height / 1.12
    if room < 0.6 * about or room > 2.2 * about:
        return room < about
    exact = (piece.x1 - piece.x0) * (word + 0.25) / max(_units(text), 0.1)
    return room < exact * 1.06 + 1


def _units(text: str) -> float:
    """Return about how wide letters are, as a share of their size."""
    return sum(
        [
            0.3
            if letter in _NARROW
            else 0.8
            if letter in _BROAD
            else 0.66
            if letter.isupper()
            else 0.48
            for letter in text
        ]
    )


def glued(first: str, second: str) -> str:
    """Return two lines of one sentence as one; a word cut at its hyphen is whole again."""
    if first.endswith("\u00ad"):
        return first[:-1] + second
    if _TIED.search(first) or (
        _TORN_DAY.search(first) and second[:1].isdigit() and _is_year(first, second)
    ):
        return first + second
    return f"{first} {second}"


def _is_year(first: str, second: str) -> bool:
    have = len(first) - first.rfind("/") - 1
    rest = re.match(r"\d+", second)
    return rest is not None and have + len(rest[0]) == 4


def _is_cut(first: str, second: str) -> bool:
    """Whether a cell too narrow for a word without blanks cut it anywhere."""
    return (
        first[-1:] in _SYMBOL_LETTERS
        and second[:1] in _SYMBOL_LETTERS
        and len(first.rsplit(None, 1)[-1]) > 3
        and any(letter in "&/.-" for letter in first.rsplit(None, 1)[-1] + second.split(None, 1)[0])
    )


def cell_text(lines: Sequence[Piece], width: float, margin: float) -> str:
    """Return the words of a cell ``width`` wide: wrapped lines joined, paragraphs apart."""
    if len(lines) == 1:
        return lines[0].text
    measure = width - 2 * margin
    made = [lines[0].text]
    left = min([line.x0 for line in lines])
    for line, following in pairwise(lines):
        inset = min(line.x0 - left, following.x0 - left) if following.x0 - left < 30 else 0.0
        room = measure - (line.x1 - line.x0) - inset
        if room < 0.6 * line.height and _is_cut(line.text, following.text):
            made[-1] += following.text
        elif goes_on(line, room, following):
            made[-1] = glued(made[-1], following.text)
        else:
            made.append(following.text)
    return "\n".join(made)
