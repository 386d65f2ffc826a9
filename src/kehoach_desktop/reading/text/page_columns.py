"""Parts the two columns of a head and of an end that a text shows side by side, by its blanks.

"Số: 12/UBND-VX          Tân Lập, ngày 03 tháng 02 năm 2026", "- Lưu: VT.          Lê Thị Mẫu".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach_desktop.reading.folding import fold_fast

_PIECE = re.compile(r"\S+(?: {1,2}\S+)*")
_GAP = "   "
_MOST_HEAD, _MOST_END = 24, 40
_TOP_LINES = 12
_MOTTO = ("CỘNG HÒA XÃ", "CỘNG HOÀ XÃ", "ĐẢNG CỘNG SẢN")
_UNDER_HEAD = re.compile(
    r"(?:kinh gui\b|can cu\b|(?:ke hoach|quyet dinh|thong bao|cong van|chuong trinh|phuong an|de an"
    r"|nghi quyet|chi thi|huong dan|bao cao|to trinh|ket luan|giay moi|cong dien|dieu 1)\b(?! so))"
)
# "Nơỉ nhận", "Nqi nhan": recognition may have hurt the words.
_ADDRESSED = re.compile(r"n[oq0]i nh[a-z]{1,3}\b ?:?")
_UNDER_END = re.compile(r"(?:phu luc|bieu|mau so|danh muc|ke hoach|cong hoa xa)\b")
_FILED = re.compile(r"\W*luu\b")
_BULLETS = ("-", "–", "+", "•", "*")
_NEAR = 8
"""How much farther left a line of a centred column may begin than the others of it."""
_FAR = 20
_LEFT_EDGE = 12
_NAME = re.compile(r"(?:[^\W\d_a-zà-ỹđ][\w.’'-]*\s+){1,5}[^\W\d_a-zà-ỹđ][\w’'-]+")


class _Piece(NamedTuple):
    """Words of one line between wide gaps, and where they begin and end on it."""

    text: str
    begin: int
    end: int

    @property
    def middle(self) -> float:
        """Where their middle stands on the line."""
        return (self.begin + self.end) / 2


class Stretch(NamedTuple):
    """Lines in the order they are read, and whether they stood in columns."""

    lines: list[str]
    in_columns: bool


def stretches(lines: Sequence[str]) -> list[Stretch]:
    """Return the lines, those of a left column before those of the right one beside it."""
    found: list[Stretch] = []
    head, at = _head_apart(lines)
    if head:
        found.append(Stretch(head, in_columns=True))
    begun = at
    while at < len(lines):
        if _is_addressed(lines[at]):
            end = _end_at(lines, at)
            if end is not None:
                first, after, columns = end
                found.append(Stretch(list(lines[begun : max(first, begun)]), in_columns=False))
                found.append(Stretch(columns, in_columns=True))
                begun = at = after
                continue
        at += 1
    found.append(Stretch(list(lines[begun:]), in_columns=False))
    return found


def _is_addressed(line: str) -> bool:
    bare = line.strip()
    return bare[:1] in ("N", "n") and _ADDRESSED.match(fold_fast(bare[:24])) is not None


def _pieces(line: str) -> list[_Piece]:
    return [_Piece(one[0], one.start(), one.end()) for one in _PIECE.finditer(line)]


def _head_apart(whole: Sequence[str]) -> tuple[list[str], int]:
    """Return a head beside the national heading in reading order, and where it ends."""
    none: tuple[list[str], int] = [], 0
    top = next((at for at, line in enumerate(whole[:_TOP_LINES]) if _has_motto(line)), None)
    if top is None:
        return none
    beside = _pieces(whole[top].replace("\t", _GAP))
    first = next(at for at, line in enumerate(whole) if line.strip())
    heading = beside[-1]
    lefts = beside[:-1]
    if len(lefts) > 1 or not heading.text.startswith(_MOTTO) or heading.begin < _FAR // 2:
        return none
    border = (lefts[0].middle if lefts else 0.0) / 2 + heading.middle / 2
    left: list[str] = []
    right: list[str] = []
    for after, line in enumerate(whole[first : first + _MOST_HEAD], first):
        if "\t" in line:
            return none
        pieces = _pieces(line)
        if not pieces:
            continue
        if _UNDER_HEAD.match(fold_fast(pieces[0].text)):
            break
        crosses = len(pieces) == 1 and _crosses(pieces[0], border, heading)
        if crosses and after > top:
            break
        if len(pieces) > 2:
            return none
        for piece in pieces:
            (right if piece.middle > border else left).append(piece.text)
    else:
        return none
    if not left or not any(_NUMBERED.match(text) for text in left):
        return none
    return [*whole[:first], *left, "", *right, ""], after


_NUMBERED = re.compile(r"S\w{1,2}\s?[:.]?\s*[\d./…_]", re.IGNORECASE)


def _has_motto(line: str) -> bool:
    return any(mark in line for mark in _MOTTO)


def _crosses(piece: _Piece, border: float, heading: _Piece) -> bool:
    """Whether words stand across both columns: a title, or the first line of a text."""
    return piece.begin < min(border, heading.begin) - 2 and piece.end > max(
        border, heading.begin + 2
    )


def _end_at(lines: Sequence[str], addressed: int) -> tuple[int, int, list[str]] | None:
    """Return (first line, line after, the two columns) of the end at "Nơi nhận", if it has two."""
    block = lines[addressed : addressed + _MOST_END]
    right_edge = _right_edge(block)
    if right_edge is None:
        return None
    first = addressed
    while first and (not lines[first - 1].strip() or _is_post(lines[first - 1], right_edge)):
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
        is_left = pieces[0].begin < right_edge
        if is_left and filed and not named and len(pieces) == 1 and _is_name(pieces[0].text):
            # The signer alone at the top of the next page.
            is_left = False
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
    return first, after, ["", *left, "", *right, ""]


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


def _is_post(line: str, right_edge: int) -> bool:
    """Whether a line above the list is the beginning of the post beside it."""
    pieces = _pieces(line)
    return len(pieces) == 1 and pieces[0].begin >= right_edge and line.strip().isupper()


def _is_name(text: str) -> bool:
    return not text.isupper() and _NAME.fullmatch(text) is not None


def _is_listed(text: str, above: Sequence[str]) -> bool:
    """Whether words of the left column are one of those addressed, or the rest of one."""
    if not above or text.startswith(_BULLETS) or text[:1].islower():
        return True
    return text.endswith((";", "./.", ".")) or _FILED.match(fold_fast(text)) is not None
