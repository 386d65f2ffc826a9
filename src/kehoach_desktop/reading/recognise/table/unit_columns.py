"""Tables of measures by units: a measure a row, a column for each village, chapter or commune."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

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
_OF_WORK = (Meaning.DEADLINE, Meaning.END, Meaning.SCHEDULE, Meaning.PROGRESS, Meaning.ROLE)


@dataclass(frozen=True, slots=True)
class UnitColumns:
    """The head of such a table, its units left out of it, and the place of each unit's column."""

    head: TableHead
    units: Mapping[int, str]

    def take(self, sorter: RowSorter, findings: Findings) -> None:
        """Add what the whole shall reach, where a column tells it, and each unit's share."""
        if self.head.has(Meaning.TARGET):
            take_indicators(sorter, findings)
        unit_at = self.head.index_of(Meaning.MEASURE_UNIT)
        items = [entry for entry in sorter.entries if entry.kind is EntryKind.ITEM]
        measures = [(*_measure(entry, unit_at), entry) for entry in items]
        for place, unit in self.units.items():
            shares = [
                (name, counted, entry)
                for name, counted, entry in measures
                if is_share(entry.texts[place], name)
            ]
            group = None
            if shares and len(items) > 1:
                group = add_group(findings, unit, shares[0][2].where)
            for name, counted, entry in shares:
                share = [(None, one_line(entry.texts[place]))]
                add_share(name, counted, unit, share, entry.where, group, findings)


def unit_columns(head: TableHead, rows: Sequence[Row]) -> UnitColumns | None:
    """Return the columns of units among those of a head; ``None`` where figures aren't shared.

    One figure a row only says who is responsible for it.
    """
    if head.has(*_OF_WORK) or not head.has(Meaning.INDICATOR, Meaning.TASK):
        return None
    leaves = {
        place: column.heading.rpartition(" – ")[2]
        for place, column in enumerate(head.columns)
        if column.meaning in (None, Meaning.LEAD, Meaning.OTHER)
    }
    units = {
        place: one_line(leaf)
        for place, leaf in leaves.items()
        if is_unit_name(leaf) and not (_TIME.match(fold_label(leaf)) or heads_units(leaf))
    }
    if len(units) < _FEWEST_UNITS:
        return None
    gathered = [head.gather(row) for row in rows[:_LOOKED_AT]]
    filled = [[texts[place] for place in units if texts[place].strip("-–… ")] for texts in gathered]
    cells = [cell for row in filled for cell in row]
    shared = sum(len(row) >= _FEWEST_SHARED for row in filled)
    figures = sum(map(is_figure, cells))
    if not cells or figures < _NEARLY_ALL * len(cells):
        return None
    if shared < _MOST * sum(map(bool, filled)):
        return None
    return UnitColumns(_of_whole(head, units), units)


def _of_whole(head: TableHead, units: Mapping[int, str]) -> TableHead:
    """Return the head with the names as indicators, "Tổng" as the target, no column of a unit."""
    columns = list(head.columns)
    told = head.has(Meaning.TARGET)
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
