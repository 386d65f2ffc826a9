"""Parts the two columns of a document's foot that a text shows side by side, by its blanks.

"Nơi nhận:          TM. ỦY BAN NHÂN DÂN", "- Lưu: VT.          Lê Thị Mẫu".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach_desktop.reading.folding import fold_fast

_PIECE = re.compile(r"\S+(?: {1,2}\S+)*")
_MOST = 40
_FOOT = re.compile(r"n[oq0]i nh[a-z]{1,3}\b ?:?")
_UNDER_END = re.compile(r"(?:phu luc|bieu|mau so|danh muc|ke hoach|cong hoa xa)\b")
_FILED = re.compile(r"\W*luu\b")
_BULLETS = ("-", "–", "+", "•", "*")
_NEAR = 8
"""How much farther left a line of a centred column may begin than the others of it."""
_FAR = 20
_LEFT_EDGE = 12
_NAME = re.compile(r"(?:[^\W\d_a-zà-ỹđ][\w.’'-]*\s+){1,5}[^\W\d_a-zà-ỹđ][\w’'-]+")


class Foot(NamedTuple):
    """The lines ``first`` up to, not including, ``after``, and their columns one below another."""

    first: int
    after: int
    columns: list[str]


class _Piece(NamedTuple):
    """Words of one line between wide gaps, and where they begin and end on it."""

    text: str
    begin: int
    end: int


def _pieces(line: str) -> list[_Piece]:
    return [_Piece(one[0], one.start(), one.end()) for one in _PIECE.finditer(line)]


def parted_feet(lines: Sequence[str]) -> list[Foot]:
    """Return the feet whose columns stand side by side, in order: a decision's, its plan's."""
    feet: list[Foot] = []
    after = 0
    for at, line in enumerate(lines):
        if (
            at >= after
            and line.lstrip()[:1] in ("N", "n")
            and _FOOT.match(fold_fast(line.strip()[:24]))
        ):
            foot = _foot_at(lines, at, after)
            if foot is not None:
                feet.append(foot)
                after = foot.after
    return feet


def _foot_at(lines: Sequence[str], addressed: int, earliest: int) -> Foot | None:
    """Return the foot whose list of recipients begins on a line, if it has two columns."""
    block = lines[addressed : addressed + _MOST]
    right_edge = _right_edge(block)
    if right_edge is None:
        return None
    first = addressed
    while first > earliest and _is_post_or_empty(lines[first - 1], right_edge):
        first -= 1
    left: list[str] = []
    right = [line.strip() for line in lines[first:addressed] if line.strip()]
    filed = named = False
    after = addressed
    for at, line in enumerate(block, addressed):
        pieces = _pieces(line)
        if not pieces:
            continue
        if at > addressed and _UNDER_END.match(fold_fast(pieces[0].text)):
            break
        # Below the copy for the files, a name signs wherever it stands: the page was torn there.
        signs = filed and len(pieces) == 1 and _is_name(pieces[0].text)
        is_left = pieces[0].begin < right_edge and not signs
        if is_left and not _is_listed(pieces[0].text, left):
            break
        if len(pieces) > 2 or "\t" in line:
            return None
        if is_left:
            left.append(pieces.pop(0).text)
            filed = filed or _FILED.match(fold_fast(left[-1])) is not None
        for piece in pieces:
            right.append(piece.text)
            named = named or (len(right) > 1 and _is_name(piece.text))
        after = at + 1
        if filed and named and not _goes_on(lines, after):
            break
    if not right or len(left) < 2:
        return None
    return Foot(first, after, ["", *left, "", *right])


def _goes_on(lines: Sequence[str], after: int) -> bool:
    """Whether the line below the copy for the files is the rest of it, or one more item."""
    below = lines[after] if after < len(lines) else ""
    return below.lstrip()[:1].islower() or below.lstrip().startswith(_BULLETS)


def _right_edge(block: Sequence[str]) -> int | None:
    """Return where the right column begins: left of the words beside the list, or below it."""
    begins = [
        pieces[1].begin
        for line in block
        if "\t" not in line
        and len(pieces := _pieces(line)) == 2
        and pieces[0].begin < _LEFT_EDGE
        and (pieces[1].text.isupper() or _is_name(pieces[1].text))
    ]
    if not begins:
        begins = [
            pieces[0].begin
            for line in block[1:]
            if len(pieces := _pieces(line)) == 1
            and pieces[0].begin > _FAR
            and pieces[0].text.isupper()
            and not _UNDER_END.match(fold_fast(pieces[0].text))
        ][:2]
    return max(min(begins) - _NEAR, _LEFT_EDGE) if begins else None


def _is_post_or_empty(line: str, right_edge: int) -> bool:
    """Whether a line above the list is empty, or the beginning of the post beside it."""
    pieces = _pieces(line)
    is_post = len(pieces) == 1 and pieces[0].begin >= right_edge and line.strip().isupper()
    return is_post or not pieces


def _is_name(text: str) -> bool:
    return not text.isupper() and _NAME.fullmatch(text) is not None


def _is_listed(text: str, above: Sequence[str]) -> bool:
    """Whether words of the left column are one of those addressed, or the rest of one."""
    if not above or text.startswith(_BULLETS) or text[:1].islower():
        return True
    return text.endswith((";", "./.", ".")) or _FILED.match(fold_fast(text)) is not None
