"""Heads of tables whose columns the officer named, in place of what their headings say."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kehoach_desktop.domain.drafts.draft import DraftColumn, DraftTable
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice, ColumnUse
from kehoach_desktop.reading.document import Table
from kehoach_desktop.reading.recognise.table.columns import Column, Meaning, read_heading
from kehoach_desktop.reading.recognise.table.table_head import TableHead

_SEVERAL = frozenset({Meaning.NOTE, Meaning.TARGET, Meaning.SKIP})
_USES = {
    **{use.value: use for use in ColumnUse},
    # Several columns may make one deadline.
    Meaning.SCHEDULE.value: ColumnUse.DEADLINE,
    Meaning.START.value: ColumnUse.DEADLINE,
    Meaning.END.value: ColumnUse.DEADLINE,
    # Columns of a unit each say who leads and who helps.
    Meaning.ROLE.value: ColumnUse.LEAD,
}


class ColumnChoices:
    """The choices by table; a table without any is read by its headings."""

    def __init__(self, choices: Iterable[ColumnChoice] = ()) -> None:
        self._of_table: dict[int, dict[int, Meaning]] = {}
        for choice in choices:
            named = self._of_table.setdefault(choice.table, {})
            named[choice.column] = Meaning(choice.use.value)

    def names(self, table: Table) -> bool:
        """Whether the officer said anything of this table."""
        return table.number in self._of_table

    def columns(self, table: Table) -> frozenset[int]:
        """Return where the columns of this table start that the officer said something of."""
        return frozenset(self._of_table.get(table.number, ()))

    def head(self, table: Table, found: TableHead | None) -> TableHead | None:
        """Return the head with the officer's meanings; a table without head gets a bare one.

        What another column was read as and the officer now sees in this one, that other
        column is no longer; its words are kept in the note.
        """
        chosen = self._of_table.get(table.number)
        if chosen is None:
            return found
        head = found or bare_head(table.width)
        given = set(chosen.values()) - _SEVERAL
        columns = [_named(column, chosen, given) for column in head.columns]
        if not any(column.meaning in (Meaning.TASK, Meaning.INDICATOR) for column in columns):
            # Of two columns of work the second only described; now it is the work.
            for place, column in enumerate(columns):
                if column.index not in chosen and _heads_work(column):
                    columns[place] = replace(column, meaning=Meaning.TASK)
                    break
        return replace(head, columns=tuple(columns))


def bare_head(width: int) -> TableHead:
    """Return the head of a table that has no heading row: columns of unknown meaning."""
    columns = tuple(Column(index, "", None) for index in range(width))
    return TableHead(columns, tuple(range(width)), 0, 0, ())


def described(table: Table, head: TableHead | None, parts: Sequence[int]) -> DraftTable:
    """Return how the columns of a table were read."""
    known = head or bare_head(table.width)
    columns = tuple(
        DraftColumn(column.index, column.heading, _USES.get(column.meaning or ""))
        for column in known.columns
    )
    return DraftTable(table.number, columns, tuple(parts))


def _heads_work(column: Column) -> bool:
    reading = read_heading(column.heading.split(" – ")[-1])
    return reading is not None and reading.meaning is Meaning.TASK


def _named(column: Column, chosen: dict[int, Meaning], given: set[Meaning]) -> Column:
    if column.index in chosen:
        meaning = chosen[column.index]
        kept = column.year if meaning is Meaning.TARGET else None
        return replace(column, meaning=meaning, year=kept)
    return replace(column, meaning=Meaning.OTHER) if column.meaning in given else column
