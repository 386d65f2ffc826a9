"""Puts the straight lines of a page together: pieces to whole lines, lines to frames."""

from collections.abc import Sequence
from operator import itemgetter

from kehoach_desktop.reading.pdf.open_sides import RuleGroup, joined_open
from kehoach_desktop.reading.pdf.page import Piece, Rule

_SAME = 2.5
_REACH = 3.5
GAP = 4.0
"""How far pieces of one line may stand apart."""


def merged(rules: Sequence[Rule]) -> list[Rule]:
    """Return rules with the pieces of one line joined, and double lines made one."""
    made: list[Rule] = []
    open_at: list[Rule] = []
    limit = 0.0
    for rule in sorted(rules):
        if rule[0] > limit or not open_at:
            made.extend(_end_to_end(open_at))
            open_at = []
            limit = rule[0] + _SAME
        open_at.append(rule)
    made.extend(_end_to_end(open_at))
    return made


def _end_to_end(rules: list[Rule]) -> list[Rule]:
    if len(rules) < 2:
        return rules
    at = sum([rule[0] for rule in rules]) / len(rules)
    rules.sort(key=itemgetter(1))
    made: list[Rule] = []
    _, begin, until = rules[0]
    for _, start, end in rules:
        if start - until > GAP:
            made.append(Rule(at, begin, until))
            begin, until = start, end
        elif end > until:
            until = end
    made.append(Rule(at, begin, until))
    return made


def meeting(
    across: Sequence[Rule], down: Sequence[Rule], pieces: Sequence[Piece]
) -> list[RuleGroup]:
    """Return the rules in groups of those that touch."""
    if _all_meet(across, down) and _all_meet(down, across):
        return [(list(across), list(down))]
    owner = list(range(len(across) + len(down)))

    def root(one: int) -> int:
        while owner[one] != one:
            owner[one] = owner[owner[one]]
            one = owner[one]
        return one

    shift = len(across)
    for column, (x, top, bottom) in enumerate(down):
        low, high = top - _REACH, bottom + _REACH
        for row, (y, left, right) in enumerate(across):
            if low <= y <= high and left - _REACH <= x <= right + _REACH:
                owner[root(row)] = root(shift + column)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for row, level in enumerate(across):
        groups.setdefault(root(row), ([], []))[0].append(level)
    for column, upright in enumerate(down):
        groups.setdefault(root(shift + column), ([], []))[1].append(upright)
    found = [(rows, columns) for rows, columns in groups.values() if rows and columns]
    return joined_open(found, pieces) if len(found) > 1 else found


def _all_meet(rules: Sequence[Rule], others: Sequence[Rule]) -> bool:
    """Whether each of the rules reaches from the first to the last of the others."""
    first, last = others[0][0], others[-1][0]
    return all(start - _REACH <= first and last <= end + _REACH for _, start, end in rules)


def places(values: Sequence[float]) -> list[float]:
    """Return sorted places, those a hair apart as one."""
    made: list[float] = []
    group: list[float] = []
    for value in sorted(values):
        if group and value - group[0] > _REACH:
            made.append(sum(group) / len(group))
            group = []
        group.append(value)
    made.append(sum(group) / len(group))
    return made
