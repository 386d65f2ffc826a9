"""Columns of a unit each, in whose cells a mark says what it does: "CT" leads, "PH" helps."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kehoach_desktop.domain.units.phrases import begins_with_many, is_collective, is_headed
from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.table.columns import Column, Meaning, read_heading
from kehoach_desktop.reading.recognise.table.schedule_columns import span_of
from kehoach_desktop.reading.recognise.table.table_head import TableHead
from kehoach_desktop.services.monthly.state_words import read_state

_LEADS = re.compile(r"c|ct|ctr|c\.t|chu tri|chinh|th|dau moi")
_HELPS = re.compile(r"p|ph|p\.h|phoi hop|pht|ho tro|tg|tham gia|lq")
_PLAIN = frozenset("xX×✓✔√●○•★*+vo")
_PAIRS = (("X", "x"), ("●", "○"), ("★", "●"), ("★", "x"), ("xx", "x"))
"""Marks of which, where both stand in a table, the first leads."""
_MAY_BE = (None, Meaning.LEAD, Meaning.COORDINATING, Meaning.BOTH, Meaning.OTHER)
_LOOKED_AT = 400
_CLEAR = 0.8
_LONGEST_MARK = 9


def with_roles(head: TableHead, rows: Sequence[Row], known: Mapping[str, bool]) -> TableHead:
    """Return the head with its columns of units named; ``known`` are marks that a note explains."""
    if not head.has(Meaning.TASK) or len(head.columns) < 4:
        return head
    texts = [head.gather(row) for row in rows[:_LOOKED_AT]]
    places = [
        place
        for place, column in enumerate(head.columns)
        if column.meaning in _MAY_BE
        and _may_head(column)
        and _are_marks([text[place] for text in texts if text[place]], known)
    ]
    named = [place for place in places if _names_unit(head.columns[place])]
    told = any(text[place] for text in texts for place in places)
    if len(places) < 2 or len(named) * 2 < len(places) or not told:
        return head
    columns = list(head.columns)
    for place in places:
        columns[place] = replace(columns[place], meaning=Meaning.ROLE)
    return replace(head, columns=tuple(columns))


class Roles:
    """Who leads and who helps in the rows of one table, by the marks in its columns of units."""

    def __init__(
        self, head: TableHead, rows: Sequence[Sequence[str]], known: Mapping[str, bool]
    ) -> None:
        self._units = {
            place: head.columns[place].heading.split(" – ")[-1]
            for place in head.all_of(Meaning.ROLE)
        }
        self._known = known
        self._helping = {
            place for place in self._units if head.has(Meaning.LEAD) or _helps(head.columns[place])
        }
        seen = {row[place].strip() for row in rows for place in self._units if place < len(row)}
        self._leading = {first: other for first, other in _PAIRS if {first, other} <= seen}

    def __bool__(self) -> bool:
        return bool(self._units)

    def read(self, texts: Sequence[str]) -> tuple[list[str], list[str]]:
        """Return the names that lead and those that help in a row, in the columns' order."""
        leading: list[str] = []
        helping: list[str] = []
        plain: list[str] = []
        for place, name in self._units.items():
            mark = texts[place].strip()
            if not mark:
                continue
            leads = self._leads(mark)
            if leads is None:
                (helping if place in self._helping else plain).append(name)
            else:
                (leading if leads else helping).append(name)
        if leading:
            order = list(self._units.values())
            return leading, sorted([*helping, *plain], key=order.index)
        return plain, helping

    def _leads(self, mark: str) -> bool | None:
        if mark in self._known:
            return self._known[mark]
        if mark in self._leading:
            return True
        if mark in self._leading.values():
            return False
        words = fold_fast(mark).strip("()")
        if mark in _PLAIN:
            return None
        return True if _LEADS.fullmatch(words) else False if _HELPS.fullmatch(words) else None


def _helps(column: Column) -> bool:
    upper = column.heading.split(" – ")[0]
    reading = read_heading(upper)
    return reading is not None and reading.meaning is Meaning.COORDINATING


def _may_head(column: Column) -> bool:
    leaf = column.heading.split(" – ")[-1]
    return bool(leaf) and span_of(column.heading) is None and read_state(leaf) is None


def _names_unit(column: Column) -> bool:
    *upper, leaf = column.heading.split(" – ")
    if is_headed(leaf) or begins_with_many(leaf) or is_collective(leaf):
        return True
    reading = read_heading(upper[0]) if upper else None
    return reading is not None and reading.meaning in (
        Meaning.LEAD,
        Meaning.COORDINATING,
        Meaning.BOTH,
    )


def _are_marks(filled: Sequence[str], known: Mapping[str, bool]) -> bool:
    """Whether the cells only mark; a column without any may be one of a unit with no work."""
    marks = sum(1 for text in filled if _is_mark(text.strip(), known))
    return marks >= _CLEAR * len(filled)


def _is_mark(text: str, known: Mapping[str, bool]) -> bool:
    if text in known or text in _PLAIN:
        return True
    if len(text) > _LONGEST_MARK:
        return False
    words = fold_fast(text).strip("()")
    return bool(_LEADS.fullmatch(words) or _HELPS.fullmatch(words))
