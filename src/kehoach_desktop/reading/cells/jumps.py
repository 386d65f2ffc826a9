"""Goes on where the numbers of a table's rows do not: "2", then "4"."""

from collections.abc import Callable, Sequence

from kehoach_desktop.reading.cells.lines import CellLine, ends_table, row_number

_FARTHEST = 9
"""A number so much higher may be that of a row below ones left out."""
_MOST_LINES = 60


def after_a_jump(
    lines: Sequence[CellLine],
    at: int,
    columns: int,
    makes_row: Callable[[Sequence[CellLine], int, str], bool],
    *,
    is_led: bool,
) -> int | None:
    """Return the line of the next row whose number leaves some out or repeats the one before.

    The lines in between must plainly be a row, and below it must stand cells enough for another;
    ``makes_row`` gets the lines of a row, the text's line it ends before and the words that
    stand beside its number.
    """
    number, rest = row_number(lines[at], is_led=is_led)
    if not number.isdigit():
        return None
    fewest = max(columns // 2, 1)
    for place in range(at + 2, min(at + _MOST_LINES, len(lines) - fewest)):
        if ends_table(lines[place].text):
            return None
        other, beside = row_number(lines[place], is_led=is_led)
        if not other.isdigit() or not 0 <= int(other) - int(number) <= _FARTHEST:
            continue
        if any(ends_table(line.text) for line in lines[place + 1 : place + 1 + fewest]):
            return None
        if bool(beside) is bool(rest) and makes_row(lines[at:place], lines[place].first, rest):
            return place
    return None
