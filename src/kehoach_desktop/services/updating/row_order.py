"""The order of rows that a plan held shares with a newer version of it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kehoach_desktop.services.rows.positions import Positioned

Home = str | None


def newer_positions(shared: Iterable[tuple[Home, Positioned]]) -> Mapping[str, int]:
    """Return new positions by key for the rows that stand in another order now.

    ``shared`` gives (home, held row) in the newer version's order. Rows change places only
    among themselves: what the newer version does not have stays where it is.
    """
    homes: dict[Home, list[Positioned]] = defaultdict(list)
    for home, row in shared:
        homes[home].append(row)
    return {
        row.id: place
        for rows in homes.values()
        for row, place in zip(rows, sorted(one.position for one in rows), strict=True)
        if row.position != place
    }


def out_of_order(shared: Iterable[tuple[Home, Positioned]]) -> int:
    """Return how few rows would have to move for the order to be the newer version's."""
    homes: dict[Home, list[int]] = defaultdict(list)
    for home, row in shared:
        homes[home].append(row.position)
    return sum(len(places) - _longest_rise(places) for places in homes.values())


def _longest_rise(numbers: Sequence[int]) -> int:
    ends: list[int] = []
    for number in numbers:
        at = bisect_left(ends, number)
        ends[at : at + 1] = [number]
    return len(ends)
