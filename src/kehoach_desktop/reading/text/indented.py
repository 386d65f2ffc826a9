"""Joins the lines of paragraphs that text shows by the indent of their first lines."""

from collections import Counter
from collections.abc import Sequence

from kehoach_desktop.reading.text.wrapped_lines import STARTS_PARAGRAPH

_FEWEST_FIRST, _FEWEST_GOING = 5, 3
_LEAST, _MOST = 3, 14
"""How much further right a paragraph's first line may begin; a centred line begins further."""
_FULL = 0.6
_SHARE = 0.9
_GAP = "   "


def joined_by_indent(lines: Sequence[str]) -> list[str] | None:
    """Return the lines with each paragraph on one; ``None`` where indents tell nothing."""
    prose = [line.rstrip() for line in lines if _is_prose(line)]
    if len(prose) < _FEWEST_FIRST + _FEWEST_GOING:
        return None
    margin = Counter(map(_indent, prose)).most_common(1)[0][0]
    firsts = [line for line in prose if _LEAST <= _indent(line) - margin <= _MOST]
    going = [line for line in prose if _indent(line) == margin and line.lstrip()[:1].islower()]
    if len(firsts) < _FEWEST_FIRST or len(going) < _FEWEST_GOING:
        return None
    signed = [line for line in prose if STARTS_PARAGRAPH.match(line)]
    shown = sum(_indent(line) > margin for line in signed)
    begun = sum(not line.lstrip()[:1].islower() for line in firsts)
    if shown < len(signed) * _SHARE or begun < len(firsts) * _SHARE:
        return None
    widest = max(map(len, prose))
    joined: list[str] = []
    full = False
    for line in lines:
        at_margin = _is_prose(line) and abs(_indent(line) - margin) < _LEAST
        if full and at_margin and joined:
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line.strip())
        full = _is_prose(line) and len(line.rstrip()) > widest * _FULL
    return joined


def _is_prose(line: str) -> bool:
    bare = line.strip()
    return bool(bare) and _GAP not in bare and "\t" not in bare and "|" not in bare


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
