"""Tables of measures by units: a measure a row, a column for each village, chapter or commune."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from kehoach_desktop.domain.units.phrases import is_headed
from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.table.entries import Entry, EntryKind, one_line
from kehoach_desktop.reading.recognise.table.indicator_table import take_indicators
from kehoach_desktop.reading.recognise.table.rows import RowSorter
from kehoach_desktop.reading.recognise.table.table_head import TableHead
from kehoach_desktop.reading.recognise.table.unit_matrix import (
    heads_units,
    is_figure,
    is_unit_name,
    lives,
    sums_up,
)
from kehoach_desktop.reading.recognise.table.unit_shares import (
    add_group,
    add_share,
    is_share,
    named,
)

# "Quý I" folds as a fund's name does.
_TIME = re.compile(r"q(?:uy)? ?(?:[ivx]+|\d)\b|thang\b|nam\b|ky\b")
_FEWEST_UNITS, _FEWEST_SHARED = 2, 2
_MOST, _NEARLY_ALL = 0.6, 0.8
_LOOKED_AT = 200
_YEAR = len("2026")
_MAY_BE = (None, Meaning.LEAD, Meaning.OTHER, Meaning.TARGET, Meaning.PAST)
_OF_WORK = (Meaning.DEADLINE, Meaning.END, Meaning.SCHEDULE, Meaning.PROGRESS, Meaning.ROLE)


@dataclass(frozen=True, slots=True)
class UnitColumns:
    """The head of such a table, its units left out of it, and each unit's columns by year."""

    head: TableHead
    units: Mapping[str, Sequence[tuple[int | None, int]]]

    def take(self, sorter: RowSorter, findings: Findings) -> None:
        """Add what the whole shall reach, where a column tells it, and each unit's share."""
        if self.head.has(Meaning.TARGET):
            take_indicators(sorter, findings)
        unit_at = self.head.index_of(Meaning.MEASURE_UNIT)
        items = [entry for entry in sorter.entries if entry.kind is EntryKind.ITEM]
        measures = [(*_measure(entry, unit_at), entry) for entry in items]
        for unit, places in self.units.items():
            shares = [
                (name, counted, entry, share)
                for name, counted, entry in measures
                if (share := [(year, one_line(entry.texts[place])) for year, place in places])
                and any(is_share(words, name) for _, words in share)
            ]
            group = None
            if shares and len(items) > 1:
                group = add_group(findings, unit, shares[0][2].where)
            for name, counted, entry, share in shares:
                add_share(name, counted, unit, share, entry.where, group, findings)


def unit_columns(head: TableHead, rows: Sequence[Row]) -> UnitColumns | None:
    """Return the columns of units among those of a head; ``None`` where figures aren't shared.

    One figure a row only says who is responsible for it.
    """
    if head.has(*_OF_WORK) or not head.has(Meaning.INDICATOR, Meaning.TASK):
        return None
    units: dict[str, list[tuple[int | None, int]]] = {}
    for place, column in enumerate(head.columns):
        if column.meaning in _MAY_BE and (unit := _unit(column.heading)):
            units.setdefault(unit, []).append((column.year, place))
    if len(units) < _FEWEST_UNITS:
        return None
    shown = [place for places in units.values() for _, place in places]
    shown = [place for place in shown if head.columns[place].meaning is not Meaning.PAST]
    gathered = [head.gather(row) for row in rows[:_LOOKED_AT]]
    filled = [[texts[place] for place in shown if texts[place].strip("-–… ")] for texts in gathered]
    cells = [cell for row in filled for cell in row]
    shared = sum(len(row) >= _FEWEST_SHARED for row in filled)
    figures = sum(map(is_figure, cells))
    if not cells or figures < _NEARLY_ALL * len(cells):
        return None
    if shared < _MOST * sum(map(bool, filled)):
        return None
    aimed = {
        unit: [(year, place) for year, place in places if place in shown]
        for unit, places in units.items()
    }
    taken = {place for places in units.values() for _, place in places}
    return UnitColumns(_of_whole(head, taken), aimed)


def _unit(heading: str) -> str:
    """Return the unit that a column's heading names, in its last words or above a year's."""
    for words in reversed(heading.split(" – ")):
        if is_unit_name(words) and not (_TIME.match(fold_label(words)) or heads_units(words)):
            return one_line(words) if _names_one(words) else ""
    return ""


def _names_one(words: str) -> bool:
    """Whether words name one unit, unlike "Xã phấn đấu": "Xã Trà Mai", "Thôn 3", "Công an xã"."""
    rest = words.split()[1:]
    named = any(word[:1].isupper() or (word.isdigit() and len(word) < _YEAR) for word in rest)
    return named or (is_headed(words) and not lives(words))


def _of_whole(head: TableHead, units: Collection[int]) -> TableHead:
    """Return the head with the names as indicators, "Tổng" as the target, no column of a unit."""
    columns = list(head.columns)
    told = any(
        column.meaning is Meaning.TARGET and place not in units
        for place, column in enumerate(columns)
    )
    for place, column in enumerate(columns):
        if place in units:
            columns[place] = replace(column, meaning=Meaning.SKIP)
        elif column.meaning is Meaning.TASK and not head.has(Meaning.INDICATOR):
            columns[place] = replace(column, meaning=Meaning.INDICATOR)
        elif column.meaning is None and not told and _sums(column.heading):
            columns[place] = replace(column, meaning=Meaning.TARGET)
            told = True
    return replace(head, columns=tuple(columns))


def _sums(heading: str) -> bool:
    return sums_up([heading.rpartition(" – ")[2]]) or fold_label(heading).strip() == "chung"


def _measure(entry: Entry, unit_at: int | None) -> tuple[str, str]:
    name = one_line(entry.title)
    counted = one_line(entry.texts[unit_at]) if unit_at is not None else ""
    return (name, counted) if counted else named(name, "")
