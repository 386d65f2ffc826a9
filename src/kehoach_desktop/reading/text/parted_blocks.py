"""Joins the lines of paragraphs that empty lines part, as text taken from a web page has them.

Such a page breaks its lines anywhere, often right after a paragraph's first words
("b) Cùng Trạm Thú y và" / "trưởng các thôn đi tiêm …"), so how full a line is says nothing.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kehoach_desktop.reading.capitals import is_capital
from kehoach_desktop.reading.text.wrapped_lines import STARTS_PARAGRAPH

_LEAST_GOING = 8
_MOST_LINES = 40
_WIDEST_PAGE = 110
_SHORT = 0.7
_BULLET = re.compile(r"\s*[-–+•]")
_EMPHASIS = re.compile(r"^\s*\*{1,3}(?=\S)")
_ENDS = (".", ";", ":", "|", "/")
# What closes a document stands in lines of its own, whatever its letters.
_CLOSING = re.compile(r"[*\s]*(?:Nơi nhận|TM\.|KT\.|TL\.|TUQ\.)")
# So does what stands above its title: the bodies, the motto, number and day.
_HEAD = re.compile(r"\W{5,}$|[*\s]*(?:Độc lập\b|Số\s*:)", re.IGNORECASE)


def has_parted_blocks(lines: Sequence[str]) -> bool:
    """Whether empty lines part the paragraphs of a text, and lines break after few words.

    Numbered lines then begin a block nearly always, and most lines within one go on. Where the
    first lines are as full as the others, how full a line is does tell.
    """
    going = other = inside = first = short = full = 0
    for block in _blocks(lines):
        numbered = [STARTS_PARAGRAPH.match(_bare(line)) for line in block]
        if len(block) > _MOST_LINES or max(map(len, block)) > _WIDEST_PAGE:
            return False
        first += numbered[0] is not None
        inside += sum(
            found is not None and not _BULLET.match(line)
            for found, line in zip(numbered[1:], block[1:], strict=True)
        )
        if len(block) > 1 and block[1].lstrip()[:1].islower():
            is_short = len(block[0]) < max(map(len, block)) * _SHORT
            short += is_short
            full += not is_short
        for before, (line, found) in pairwise(zip(block, numbered, strict=True)):
            if found is None and _is_prose(before[0]):
                going += line.lstrip()[:1].islower()
                other += not line.lstrip()[:1].islower()
    if short <= full:
        return False
    return going >= _LEAST_GOING and going > other and first > inside * 4


def with_joined_blocks(lines: Sequence[str]) -> list[str]:
    """Join the lines of each block that go on the line before them."""
    joined: list[str] = []
    for block in _blocks(lines, gaps=joined):
        if any(map(_HEAD.match, block)):
            joined += block
            continue
        is_prose = any(line.lstrip()[:1].islower() for line in block[1:])
        closing = False
        for at, line in enumerate(block):
            closing = closing or _CLOSING.match(line) is not None
            if at and not closing and _goes_on(joined[-1], line, in_prose=is_prose):
                joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
            else:
                joined.append(line)
    return joined


def _blocks(lines: Sequence[str], gaps: list[str] | None = None) -> Iterator[list[str]]:
    """Yield the runs of lines between empty ones, which go to ``gaps``."""
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line)
            continue
        if block:
            yield block
            block = []
        if gaps is not None:
            gaps.append(line)
    if block:
        yield block


def _bare(line: str) -> str:
    return _EMPHASIS.sub("", line)


def _is_prose(line: str) -> bool:
    return not (is_capital(line.strip()) or _BULLET.match(line) or "\t" in line)


def _goes_on(before: str, line: str, *, in_prose: bool) -> bool:
    """Whether a line of a block is the rest of the one before it."""
    if "\t" in before or "\t" in line or STARTS_PARAGRAPH.match(_bare(line)):
        return False
    upper, lower = before.strip(), line.strip()
    if lower[:1].islower():
        return not upper.endswith("|")
    if upper.endswith(_ENDS) or lower.startswith("|"):
        return False
    opens = STARTS_PARAGRAPH.match(_bare(upper)) is not None
    if is_capital(upper):
        return opens and is_capital(lower)
    return opens or in_prose
