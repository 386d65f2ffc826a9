"""Tells pages without words to take: pictures, and text whose letters a PDF does not name."""

import re

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.pdf.lines import lines_of
from kehoach_desktop.reading.pdf.page import Page

_UNKNOWN = re.compile("[\x00-\x1f\ufffd\ue000-\uf8ff]")
_NAMELESS = re.compile("[\x01-\x1f\ufffd\ue000-\uefff\uf100-\uf8ff]")
"""Without the signs of symbol fonts, which tick and bullet whole tables."""
_MOST_UNKNOWN, _MOST_NAMELESS = 0.3, 0.05
_USUAL = (" và ", "các ", "của ", " xã", "UBND", "thực ", " công ", "năm ", "ngày ")
_SYLLABLES = frozenset(
    {
        "va", "cac", "cua", "xa", "thuc", "hien", "cong", "nam", "ngay", "theo", "cho",
        "trong", "viec", "duoc", "co", "khong", "so", "bao", "truoc", "thang", "phong", "chu",
        "tri", "ban", "uy", "nhan", "dan", "nhiem", "vu", "ke", "hoach", "don", "vi", "to",
        "chuc", "van", "hoa", "phuong", "thon", "chi", "tieu", "ty", "le", "hoan", "thanh",
        "thoi", "gian", "ket", "qua", "noi", "dung", "phu", "luc", "tong",
    }
)  # fmt: skip
_FEWEST_WORDS = 30
_LEAST_KNOWN = 0.04
_WORD = re.compile(r"[^\W\d_]+")
_PICTURED, _MANY_SHAPES = 0.25, 150
_WHOLE = 3
"""Pieces with fewer letters each are no words: letters by themselves make words on lines only."""


def is_picture(page: Page) -> bool:
    """Whether the page shows something and no words of it can be taken."""
    if page.recognised:
        return False
    if not page.has_letters:
        return page.pictured > _PICTURED or page.drawn > _MANY_SHAPES
    text = "".join([piece[4] for piece in page.pieces])
    if len(text) < _WHOLE * len(page.pieces):
        text = " ".join([piece.text for line in lines_of(page.pieces) for piece in line])
    return is_garbled(text)


def is_garbled(text: str) -> bool:
    """Whether a page's text is no text, or too much of it is missing to be read."""
    if not (text.isascii() or any(usual in text for usual in _USUAL)):
        return _has_strange_letters(text) or not _has_usual_words(text)
    # Plain text is told faster than its strange letters are counted.
    return _has_strange_letters(text) or (text.isascii() and not _has_usual_words(text))


def _has_strange_letters(text: str) -> bool:
    if text.isprintable() and "\ufffd" not in text:
        return False
    if len(_UNKNOWN.findall(text)) > _MOST_UNKNOWN * len(text):
        return True
    return len(_NAMELESS.findall(text)) > _MOST_NAMELESS * len(text)


def _has_usual_words(text: str) -> bool:
    """Whether some words are Vietnamese ones, marks or none; too few words tell nothing."""
    words = _WORD.findall(fold_fast(text))
    if len(words) < _FEWEST_WORDS:
        return True
    return sum(word in _SYLLABLES for word in words) >= _LEAST_KNOWN * len(words)
