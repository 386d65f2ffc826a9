"""Takes off a page what is no part of its text: stamps of electronic signatures, watermarks."""

import re
from collections.abc import Sequence
from statistics import median

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.pdf.page import Page, Piece, Rule

_SIGNED = re.compile(r"(?:ky boi|nguoi ky|ky so boi|digitally signed)\b")
_LABEL = re.compile(
    r"(?:ky boi|nguoi ky|ky so boi|e-?mail|co quan|don vi|to chuc|chuc vu|thoi gian(?: ky)?|ngay ky"
    r"|gio ky|date|reason|location|ly do|noi ky|dn|foxit[^:]*)\s*:|digitally signed\b"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{4} \d{1,2}:\d{2}"
)
_HINTS = ("ý bởi", "Ý BỞI", "gười ký", "ý số bởi", "igitally signed")
_SMALL = 0.8
"""A stamp's letters are smaller than this share of the page's, or its lines are labelled."""
_MOST_LINES = 8
_FRAME = 16.0
"""How far a stamp's frame stands from its words at most."""
_SAME = 1.0
_LARGE = 2.5
"""Letters of a watermark are at least that much larger than the page's."""
_FEWEST = 8
_MIDDLE = 0.2


def may_be_stamped(said: str) -> bool:
    """Whether the words of a page ask for a look at its stamps."""
    return any(hint in said for hint in _HINTS)


def take_stamps_off(page: Page) -> None:
    """Take the lines that a signing program put over the page off it, with their frame."""
    usual = median(piece.height for piece in page.pieces)
    stamped: set[int] = set()
    for sign in page.pieces:
        if id(sign) in stamped or not _SIGNED.match(fold_fast(sign.text[:20])):
            continue
        stamp = _stamp(sign, page.pieces, labelled=sign.height >= _SMALL * usual)
        if sign.height < _SMALL * usual or len(stamp) > 1:
            stamped.update(map(id, stamp))
            _take_frame_off(page, stamp)
    page.pieces = [piece for piece in page.pieces if id(piece) not in stamped]


def _stamp(sign: Piece, pieces: Sequence[Piece], *, labelled: bool) -> list[Piece]:
    """Return the sign's line and those below it: as small, and beginning where it does.

    Where its letters are as large as the text's, only lines with a stamp's labels are its.
    """
    made = [sign]
    for piece in sorted(pieces, key=lambda one: one.top):
        last = made[-1]
        if (
            last.top < piece.top < last.bottom + last.height
            and abs(piece.x0 - sign.x0) < sign.height
            and 0.8 < piece.height / sign.height < 1.25
            and len(made) < _MOST_LINES
            and (not labelled or _LABEL.match(fold_fast(piece.text[:40])))
        ):
            made.append(piece)
    return made


def _take_frame_off(page: Page, stamp: Sequence[Piece]) -> None:
    """Take away the box drawn around a stamp: it is no cell of a table under it."""
    left, right = min(one.x0 for one in stamp), max(one.x1 for one in stamp)
    top, bottom = stamp[0].top, stamp[-1].bottom
    above = [
        rule
        for rule in page.across
        if top - _FRAME < rule.at < top + _SAME and _is_around(rule, left, right)
    ]
    for rule in above:
        below = [
            one
            for one in page.across
            if bottom - _SAME < one.at < bottom + _FRAME and _alike(rule, one)
        ]
        sides = [
            one
            for one in page.down
            if min(abs(one.at - rule.start), abs(one.at - rule.end)) < _SAME
            and abs(one.start - rule.at) < _SAME
            and any(abs(one.end - other.at) < _SAME for other in below)
        ]
        if below and len(sides) > 1:
            page.across = [one for one in page.across if one is not rule and one not in below]
            page.down = [one for one in page.down if one not in sides]
            return


def _is_around(rule: Rule, left: float, right: float) -> bool:
    return left - _FRAME < rule.start < left + _SAME and rule.end > right - _SAME


def _alike(one: Rule, other: Rule) -> bool:
    return abs(one.start - other.start) < _SAME and abs(one.end - other.end) < _SAME


def take_watermark_off(page: Page) -> None:
    """Take words in huge letters that lie under the page's text off it: "DỰ THẢO"."""
    if len(page.pieces) < _FEWEST:
        return
    least = _LARGE * median(piece.height for piece in page.pieces)
    huge = [piece for piece in page.pieces if piece.height > least and _lies_under(page, piece)]
    if huge:
        page.pieces = [piece for piece in page.pieces if piece not in huge]


def _lies_under(page: Page, huge: Piece) -> bool:
    """Whether the huge words stand in the page's middle, or in the room of words of usual size."""
    if (
        abs(huge.x0 + huge.x1 - page.width) < _MIDDLE * page.width
        and abs(huge.top + huge.bottom - page.height) < _MIDDLE * page.height
    ):
        return True
    near = huge.height * 0.25
    return any(
        piece.height * 2 < huge.height
        and piece.x0 < huge.x1
        and piece.x1 > huge.x0
        and piece.top < huge.bottom + near
        and piece.bottom > huge.top - near
        for piece in page.pieces
    )
