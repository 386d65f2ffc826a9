"""Finds the rules of a table in the picture of a page."""

import re

from kehoach_desktop.reading.pdf.page import Rule

_DARK = bytes(0 if level < 170 else 255 for level in range(256))
_GAP = 8
"""A rule may be broken over this part of the least length; cells are wider and higher."""
_APART = 2


def dark_runs(pixels: bytes, width: int, least: int, widest: float) -> list[Rule]:
    """Return the dark runs of at least ``least`` pixels along the rows of a grey picture.

    All in pixels; runs one under another are one rule, no wider than ``widest``.
    """
    found: list[tuple[int, int, int]] = []
    height = len(pixels) // width if width else 0
    run = re.compile(b"\0{%d,}" % max(1, least))
    gap = max(1, least // _GAP)
    dark = pixels.translate(_DARK)
    for row in range(height):
        line = dark[row * width : (row + 1) * width]
        found.extend((row, *match.span()) for match in run.finditer(line))
    rules: list[list[int]] = []
    open_rules: list[list[int]] = []
    for row, start, end in found:
        open_rules = [one for one in open_rules if row - one[1] <= _APART]
        for one in open_rules:
            if start <= one[3] + gap and end >= one[2] - gap:
                one[1], one[2], one[3] = row, min(one[2], start), max(one[3], end)
                break
        else:
            fresh = [row, row, start, end]
            open_rules.append(fresh)
            rules.append(fresh)
    # A dark field is no rule.
    return [
        Rule((first + last) / 2, start, end)
        for first, last, start, end in rules
        if last - first < widest
    ]
