"""Reads the two columns of a letter's head and foot out of text laid out as its page is.

"UBND XÃ A        CỘNG HÒA XÃ HỘI …" / "Số: 12/UBND-VX      A, ngày 02 tháng 3 …": what stands
left comes first, then what stands right, as a person reads them.
"""

import re
from collections.abc import Sequence

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.text.indented import joined_by_indent

_WIDE = "   "
_GAP = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_DAY = re.compile(r"\bngay\b.{0,12}\bthang\b")
_NUMBER = re.compile(r"so\s?:? ?[\w.…]{0,8} ?[-/]")
_ADDRESSED = "kinh gui"
_FOOT = re.compile(r"n[oq0]i nh[a-z]{1,3}\b ?:?")
_FEWEST_ROWS, _FEWEST_ROWS_OF_FOOT = 2, 1
_LONGEST_HEAD, _LONGEST_FOOT = 24, 45
_LEFT, _RIGHT = 15, 24
"""Where what stands alone in a foot's line still is of its left column, and of its right."""
_OVER = 3
_LONGEST_CELL, _SHORT = 90, 24
_BULLETS = "-–+•"
_FILED = re.compile(r"\W*luu\b")
_ANNEX = re.compile(r"(?:phu luc|bieu|danh muc|mau so)\b")


def in_reading_order(lines: Sequence[str]) -> list[str]:
    """Return the lines with the columns of head and foot one after the other."""
    if not any(_WIDE in line for line in lines):
        return list(lines)
    first, after = _foot(lines) or (len(lines), len(lines))
    end = _head_end(lines[:first]) or 0
    if not end and first == len(lines):
        return list(lines)
    head, body, foot = lines[:end], lines[end:first], lines[first:after]
    return [
        *(_parted_head(head) if head else ()),
        *(joined_by_indent(body) or body),
        *(_parted_foot(foot) if foot else ()),
        *lines[after:],
    ]


def _cells(line: str) -> list[tuple[int, str]]:
    """Return where each piece of a line begins that a wide gap parts from the others."""
    bounds = [0, *(found.end() for found in _GAP.finditer(line))]
    pieces = [(at, line[at:end]) for at, end in zip(bounds, [*bounds[1:], len(line)], strict=True)]
    return [
        (at + len(piece) - len(piece.lstrip()), piece.strip())
        for at, piece in pieces
        if piece.strip()
    ]


def _gutter(lines: Sequence[str]) -> int | None:
    """Return where the right column begins at the earliest, by the lines that show both."""
    rights = [cells[1][0] for line in lines if len(cells := _cells(line)) == 2]
    return min(rights) if len(rights) >= _FEWEST_ROWS else None


def _head_end(lines: Sequence[str]) -> int | None:
    """Return behind which line the columns of a head end, ``None`` where it has none."""
    top = lines[:_LONGEST_HEAD]
    gutter = _gutter(top)
    if gutter is None or any("\t" in line or "|" in line for line in top):
        return None
    numbered = dated = False
    rows = end = left_end = 0
    for at, line in enumerate(top):
        cells = _cells(line)
        if not cells:
            continue
        words = fold_fast(line)
        begins, ends = cells[0][0], len(line.rstrip())
        alone = len(cells) == 1
        if len(cells) > 2 or words.startswith(_ADDRESSED):
            break
        if alone and begins < gutter - _OVER and ends > gutter + _OVER:
            # A line that runs through the gutter is no column's any more.
            break
        if alone and begins >= min(gutter - _OVER, left_end) and numbered and dated:
            break
        rows += not alone
        if begins < gutter - _OVER:
            left_end = max(left_end, begins + len(cells[0][1]))
        numbered = numbered or any(_NUMBER.match(fold_fast(cell)) for _, cell in cells)
        dated = dated or _DAY.search(words) is not None
        end = at + 1
    return end if rows >= _FEWEST_ROWS and dated else None


def _parted_head(lines: Sequence[str]) -> list[str]:
    gutter = _gutter(lines) or 0
    left: list[str] = []
    right: list[str] = []
    for line in lines:
        for at, cell in _cells(line):
            (right if at >= gutter - _OVER else left).append(cell)
    return [*left, *right, ""]


def _foot(lines: Sequence[str]) -> tuple[int, int] | None:
    """Return where the foot's lines begin and end, ``None`` where it is in one column."""
    first = next((at for at in range(len(lines) - 1, -1, -1) if _begins_foot(lines[at])), None)
    if first is None or "\t" in lines[first] or "|" in lines[first]:
        return None
    after = first + 1
    rows = 0
    for at in range(first, min(first + _LONGEST_FOOT, len(lines))):
        cells = _cells(lines[at])
        if len(cells) > 2 or (len(cells) == 1 and len(cells[0][1]) > _LONGEST_CELL):
            break
        if at > first and _ANNEX.match(fold_fast(lines[at].strip()[:_SHORT])):
            break
        rows += len(cells) == 2 or (len(cells) == 1 and cells[0][0] >= _RIGHT)
        after = at + 1
    return (first, after) if rows >= _FEWEST_ROWS_OF_FOOT else None


def _begins_foot(line: str) -> bool:
    """Whether a line says "Nơi nhận:"; few lines begin with its letter, and folding is dear."""
    bare = line.strip()[:_SHORT]
    return bare[:1] in ("N", "n") and _FOOT.match(fold_fast(bare)) is not None


def _parted_foot(lines: Sequence[str]) -> list[str]:
    left: list[str] = []
    right: list[str] = []
    filed = False
    for line in lines:
        cells = _cells(line)
        if len(cells) == 2:
            left.append(cells[0][1])
            right.append(cells[1][1])
        elif cells:
            at, cell = cells[0]
            # The copy for the files ends the list: who signed stands below it, wherever.
            beside = at >= _LEFT or (at >= _OVER and filed)
            (right if beside and cell[:1] not in _BULLETS else left).append(cell)
        filed = filed or (bool(left) and _FILED.match(fold_fast(left[-1])) is not None)
    return [*left, "", *right]
