"""Joins the parts of a table without rules at its sides, which a row across all of it parts."""

from collections.abc import Sequence

from kehoach_desktop.reading.pdf.page import Piece, Rule

_REACH, _ENDS = 3.5, 1.5
_LEAST_SIDE = 6.0
_HIGHEST = 70.0
"""A row that runs across the whole table is no higher, in points."""

RuleGroup = tuple[list[Rule], list[Rule]]
"""Level and upright rules that touch."""


def joined_open(groups: list[RuleGroup], pieces: Sequence[Piece]) -> list[RuleGroup]:
    """Return the groups of rules, those of one table as one.

    Where only the rules between columns are drawn, none of them crosses the title of a group.
    """
    made: list[RuleGroup] = []
    for rows, columns in sorted(groups, key=lambda one: min(rule.at for rule in one[0])):
        if made and _goes_on(made[-1], (rows, columns), pieces):
            made[-1] = made[-1][0] + rows, made[-1][1] + columns
        else:
            made.append((rows, columns))
    return made


def _goes_on(upper: RuleGroup, lower: RuleGroup, pieces: Sequence[Piece]) -> bool:
    floor, ceiling = max(rule.at for rule in upper[0]), min(rule.at for rule in lower[0])
    if not 0 < ceiling - floor < _HIGHEST:
        return False
    if any(rule.end > floor + _ENDS for rule in upper[1]):
        return False
    if any(rule.start < ceiling - _ENDS for rule in lower[1]):
        return False
    sides = _sides(upper), _sides(lower)
    (left, right, *_), (other_left, other_right, *_) = sides
    if abs(left - other_left) > _REACH or abs(right - other_right) > _REACH:
        return False
    if any(
        first < start + _LEAST_SIDE or last > end - _LEAST_SIDE for start, end, first, last in sides
    ):
        return False
    few, many = sorted(([rule.at for rule in one[1]] for one in (upper, lower)), key=len)
    if not all(any(abs(x - other) <= _REACH for other in many) for x in few):
        return False
    # A table of its own has its own heading, which may be the same.
    return not pieces or _first_row(upper, pieces) != _first_row(lower, pieces)


def _sides(group: RuleGroup) -> tuple[float, float, float, float]:
    """Return where the level rules begin and end, and the first and the last upright one."""
    rows, columns = group
    return (
        min(rule.start for rule in rows),
        max(rule.end for rule in rows),
        min(rule.at for rule in columns),
        max(rule.at for rule in columns),
    )


def _first_row(group: RuleGroup, pieces: Sequence[Piece]) -> list[str]:
    top, *below = sorted(rule.at for rule in group[0])
    end = next((at for at in below if at > top + _LEAST_SIDE), top + _HIGHEST)
    return [piece.text for piece in pieces if top < piece.middle < end]
