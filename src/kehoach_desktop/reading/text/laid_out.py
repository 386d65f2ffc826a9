"""Reads the two columns of a letter's head and foot out of text laid out as its page is.

"UBND XÃ A        CỘNG HÒA XÃ HỘI …" / "Số: 12/UBND-VX      A, ngày 02 tháng 3 …": what stands
left comes first, then what stands right, as a person reads them.
"""

import re
from collections.abc import Sequence

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.text.columns_of_feet import parted_feet
from kehoach_desktop.reading.text.indented import joined_by_indent

_GAP = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_DAY = re.compile(r"\bngay\b.{0,12}\bthang\b")
_NUMBER = re.compile(r"so\s?:? ?[\w.…]{0,8} ?[-/]")
_UNDER_HEAD = re.compile(
    r"(?:kinh gui\b|can cu\b|(?:ke hoach|quyet dinh|thong bao|cong van|chuong trinh|phuong an|de an"
    r"|nghi quyet|chi thi|huong dan|bao cao|to trinh|ket luan|giay moi|cong dien)\b(?! so))"
)
"""What begins below a head: whom a letter addresses, what a document rests on, its kind."""
_FEWEST_ROWS = 2
_LONGEST_HEAD = 24
_OVER = 3


def in_reading_order(lines: Sequence[str]) -> list[str]:
    """Return the lines with the columns of head and foot one after the other."""
    if not any("   " in line for line in lines):
        return list(lines)
    feet = parted_feet(lines)
    end = _head_end(lines[: feet[0].first] if feet else lines) or 0
    if not end and not feet:
        return list(lines)
    ordered = _parted_head(lines[:end]) if end else []
    for foot in feet:
        body = lines[end : foot.first]
        ordered += [*(joined_by_indent(body) or body), *foot.columns]
        end = foot.after
    body = lines[end:]
    return [*ordered, *(joined_by_indent(body) or body)]


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
        if len(cells) > 2 or (alone and _UNDER_HEAD.match(words)):
            break
        if alone and begins < gutter - _OVER and ends > gutter + _OVER:
            # A line that runs through the gutter is no column's any more.
            break
        if alone and begins >= min(gutter - _OVER, left_end) and numbered and dated:
            break
        if begins < gutter - _OVER:
            left_end = max(left_end, begins + len(cells[0][1]))
        rows += not alone
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
