"""Tells whether a printed line goes on with the next one, and joins the two."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from kehoach_desktop.domain.units.phrases import is_headed
from kehoach_desktop.reading.pdf.page import Piece

MARKER = re.compile(
    r"(?:[-–+•*►▪✓]\s|(?:[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđA-ZĐ])[.)]\s|\d{1,2}(?:\.\d{1,2})+\s|"
    r"\(\d{1,2}\)\s|Điều\s+\d+|Căn cứ\b|Nơi nhận|Chương\s+[IVX]+\b|Phụ lục\b|PHỤ LỤC\b)"
)
_BEGINS_ANEW = re.compile(
    r"Căn cứ\s|Nơi nhận\b|\((?:Ban hành k|K)èm theo\b|PHỤ LỤC\b"
    r"|(?:Điều \d+|Nhiệm vụ (?:số )?\d{1,2})\s*[.:]"
    r"|Số\s*:\s*\d*\s*[/-]|(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|BÁO CÁO)$"
)
_ANEW_STARTS = frozenset(
    ["Că", "Nơ", "(B", "(K", "PH", "Đi", "Nh", "Số", "KẾ", "QU", "CH", "BÁ"],
)
"""What words that begin anew begin with: looking at two letters is cheaper."""
_NO_WORD = re.compile(r"[b-df-hj-np-tv-xzđ]{1,3}(?![^\W_])")
_DASHES = frozenset("-–")
_SENTENCE_ENDS = (".", ";", ":", "!", "?", ".”")
_NARROW = frozenset("iltjfrI.,;:'!|()[]/ -ìíỉĩị")
_BROAD = frozenset("mwMWƠỜỞỠỢÔĐ@%")
_USUAL_WIDTH, _NARROW_WIDTH = 0.48, 0.3
_BLANK = 0.25
"""How wide a blank between two words is at least."""
_SYMBOL_LETTERS = frozenset("ABCDEGHIKLMNOPQRSTUVXYĐ0123456789&/")
_SYMBOL = re.compile(r"[A-ZĐ0-9&/][A-ZĐ0-9&/.-]*(?!\w)")
_UNIT = re.compile(r"(?:UBMTTQ|MTTQ|UBND|HĐND|BCH|BQL|CCB|LĐLĐ|TT)\b")
"""How the short name of a unit begins, which is no rest of a symbol."""
_NARROWEST = 2.4
"""The width of a column that nothing but numbers stand in, in heights of its letters."""
_NO_ROOM = 0.25
"""Room for less than a letter, as a share of a line's height."""
_UNFINISHED = frozenset(
    [
        "trước",
        "ngày",
        "tháng",
        "của",
        "và",
        "các",
        "những",
        "cho",
        "về",
        "với",
        "tại",
        "theo",
        "trong",
        "đến",
        "từ",
        "hoặc",
        "để",
        "bằng",
    ]
)
"""Words that no line ends with whose sentence is at its end."""
_TIES = "-/–"
_TORN_ENDS = frozenset("\u00ad-/–0123456789")
_TORN_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{0,3}$")
_LONGEST_DAY = len("31/12/202")


def goes_on(line: Piece, room: float, following: Piece) -> bool:
    """Return whether ``following`` continues the sentence of ``line``.

    ``room`` is what is left of the line's measure after it: a word is carried over only
    when there is no place for it.
    """
    text, next_text = line[4], following[4]
    if not next_text or not text:
        return False
    if next_text[:2] in _ANEW_STARTS and _BEGINS_ANEW.match(next_text):
        return False
    if text[0] == "(" and text[-1] == ")" and next_text[0].isupper():
        return False
    if room > _NO_ROOM * (line[3] - line[1]) and not _fills(room, following):
        # How wide words are is only guessed on a picture; what a sentence can't end with is sure.
        return is_unfinished(text, next_text)
    if not text.endswith(_SENTENCE_ENDS) and not _ends_title(text, next_text):
        return True
    return MARKER.match(next_text) is None


def is_unfinished(text: str, next_text: str) -> bool:
    """Whether a line surely stops in the middle of its sentence: "… UBND xã trước | ngày 15"."""
    return next_text[:1].islower() and text[text.rfind(" ") + 1 :] in _UNFINISHED


def _ends_title(text: str, next_text: str) -> bool:
    """Whether a title in capitals ends where an item begins; "- XÃ HỘI" goes on with it."""
    if not (text[0].isupper() and text.isupper()):
        return False
    return next_text[0] not in _DASHES or not next_text.isupper()


def _fills(room: float, line: Piece) -> bool:
    """Return whether the first word of a line, with the blank before it, needs the room."""
    x0, top, x1, bottom, text, _ = line
    cut = text.find(" ")
    if cut < 0:
        return room < x1 - x0 + 0.3 * (bottom - top)
    word = _word_units(text[:cut]) + _BLANK
    about = word * (bottom - top) / 1.12
    if room < 0.6 * about or room > 2.2 * about:
        return room < about
    exact = (x1 - x0) * word / max(_units(text), 0.1)
    return room < exact * 1.06 + 1


def _units(text: str) -> float:
    """Return about how wide words are, as a share of their letters' size."""
    words = text.split(" ")
    return sum(map(_word_units, words)) + _NARROW_WIDTH * (len(words) - 1)


@lru_cache(maxsize=4096)
def _word_units(word: str) -> float:
    """Return about how wide a word is; there are few, and each comes again and again."""
    return sum(map(_WIDTHS.__getitem__, word))


def _width(letter: str) -> float:
    if letter in _NARROW:
        return _NARROW_WIDTH
    if letter in _BROAD:
        return 0.8
    return 0.66 if letter.isupper() else _USUAL_WIDTH


class _Widths(dict[str, float]):
    """Widths by letter; letters of other languages are as wide as most."""

    def __missing__(self, letter: str) -> float:
        return _USUAL_WIDTH


_WIDTHS = _Widths(
    (letter, _width(letter)) for letter in map(chr, (*range(0x20, 0x250), *range(0x1E00, 0x1F00)))
)


def glued(first: str, second: str) -> str:
    """Return two lines of one sentence as one; a word cut at its hyphen is whole again."""
    if first[-1:] not in _TORN_ENDS:
        return f"{first} {second}"
    if first.endswith("\u00ad"):
        return first[:-1] + second
    return first + second if _are_one(first, second) else f"{first} {second}"


def _are_one(first: str, second: str) -> bool:
    """Whether two lines are torn within a word or a date."""
    if first[-1:] in _TIES and (first[-2:-1].isalnum() or first[-2:-1] == "_"):
        return True
    return (
        second[:1].isdigit()
        and (first[-1:].isdigit() or first[-1:] == "/")
        and _TORN_DAY.search(first, max(0, len(first) - _LONGEST_DAY)) is not None
        and _is_year(first, second)
    )


def _is_year(first: str, second: str) -> bool:
    have = len(first) - first.rfind("/") - 1
    rest = re.match(r"\d+", second)
    return rest is not None and have + len(rest[0]) == 4


def _is_cut(first: str, second: str) -> bool:
    """Whether a cell too narrow for a word without blanks cut it anywhere."""
    return (
        _SYMBOL.match(second) is not None
        and not (" " in second and is_headed(second))
        and not (first[-1] not in _TIES and _UNIT.match(second))
        and len(first.rsplit(None, 1)[-1]) > 3
        and any(letter in "&/.-" for letter in first.rsplit(None, 1)[-1] + second.split(None, 1)[0])
    )


def _is_broken(first: str, second: str, room: float, wide: float) -> bool:
    """Whether a column for numbers only, too narrow for "STT" or "12", broke it in two."""
    # One letter, digit or bracket alone can only be the rest of the word above.
    alike = len(first) == 1 or first[-1:].isupper() == second.isupper()
    return len(first) < 4 and len(second) == 1 and alike and " " not in first and room < wide + 0.5


def _is_torn_word(first: str, second: str) -> bool:
    """Whether a word wider than its cell was cut: what is left of it is no word of its own."""
    return first.isalpha() and len(first) > 3 and _NO_WORD.match(second) is not None


def cell_text(lines: Sequence[Piece], width: float, margin: float) -> str:
    """Return the words of a cell ``width`` wide: wrapped lines joined, paragraphs apart."""
    if len(lines) == 1:
        return lines[0].text
    measure = width - 2 * margin
    made = [lines[0][4]]
    left = min([line[0] for line in lines])
    for line, following in pairwise(lines):
        x0, top, x1, bottom, text, _ = line
        next_text = following[4]
        inset = following[0] - left
        if inset >= 30:
            inset = 0.0
        elif x0 - left < inset:
            inset = x0 - left
        room = measure - (x1 - x0) - inset
        high = bottom - top
        if (
            room < 0.6 * high
            and (
                (text[-1:] in _SYMBOL_LETTERS and _is_cut(text, next_text))
                or (" " not in text and _is_torn_word(text, next_text))
            )
        ) or (
            measure < _NARROWEST * high
            and _is_broken(text, next_text, room, following[2] - following[0])
        ):
            made.append(next_text)
        elif not goes_on(line, room, following):
            made += ("\n", next_text)
        elif text[-1] in _TORN_ENDS:
            made[-1] = glued(made[-1], next_text)
        else:
            made += (" ", next_text)
    return "".join(made)
