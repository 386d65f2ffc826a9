"""The frame of a table's row on a page: as its rules draw it, else as wide as its lines."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach_desktop.reading.pdf.page import Page, Rule
from kehoach_desktop.reading.pdf.rules import merged

Frame = tuple[float, float, float, float]
"""Left, top, right and bottom in points from the page's top left corner."""
_FEWEST_SIDES = 2
_INSIDE = 2.0
_SLACK = 4.0
"""How far letters may reach over a rule, and rules past where they meet."""


def row_frame(page: Page, words: Frame, longest: Frame) -> Frame:
    """Return the whole row around its ``words``; ``longest`` is the cell that shows its height."""
    across, down = merged(page.across), merged(page.down)
    middle = (longest[0] + longest[2]) / 2
    over = [rule for rule in across if rule.start - _SLACK <= middle <= rule.end + _SLACK]
    above = [rule for rule in over if rule.at <= longest[1] + _SLACK]
    below = [rule for rule in over if rule.at >= longest[3] - _SLACK]
    upper = max(above) if above else _open_side(down, longest[1], top=True)
    lower = min(below) if below else _open_side(down, longest[3], top=False)
    if upper is None or lower is None:
        return _along_lines(page, words)
    left, right = _sides(down, upper, lower)
    if not left - _SLACK <= words[0] <= words[2] <= right + _SLACK:
        return _along_lines(page, words)
    # A hair inside, so that the words of the rows beside stay outside however it is drawn.
    return left, upper.at + _INSIDE, right, lower.at - _INSIDE


def _open_side(down: Sequence[Rule], at: float, *, top: bool) -> Rule | None:
    """Return where the upright rules end that a row torn by the page's end is left open with."""
    beside = [rule for rule in down if rule.start - _SLACK <= at <= rule.end + _SLACK]
    if len(beside) < _FEWEST_SIDES:
        return None
    edge = min(rule.start for rule in beside) if top else max(rule.end for rule in beside)
    return Rule(edge, min(rule.at for rule in beside), max(rule.at for rule in beside))


def _sides(down: Sequence[Rule], upper: Rule, lower: Rule) -> tuple[float, float]:
    """Return how far a row reaches: to the outermost upright rules, or as its level rules do."""
    middle = (upper.at + lower.at) / 2
    places = [rule.at for rule in down if rule.start - _SLACK <= middle <= rule.end + _SLACK]
    starts, ends = (upper.start, lower.start), (upper.end, lower.end)
    return min((*places, *starts)), max((*places, *ends))


def _along_lines(page: Page, words: Frame) -> Frame:
    """Return the words' band as far as letters stand on its lines."""
    beside = [piece for piece in page.pieces if words[1] <= piece.middle <= words[3]]
    return (
        min([words[0], *(piece.x0 for piece in beside)]),
        words[1],
        max([words[2], *(piece.x1 for piece in beside)]),
        words[3],
    )
