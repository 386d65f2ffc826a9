"""Takes the facts of a task out of a row by the columns of its table."""

import datetime
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.cell_roles import says_role
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.table.entries import one_line
from kehoach_desktop.reading.recognise.table.role_columns import Roles
from kehoach_desktop.reading.recognise.table.schedule_columns import scheduled, span_of
from kehoach_desktop.reading.recognise.table.table_head import TableHead

# Spreadsheets count days; 40000 to 60000 are the days of the years 2009 to 2064.
_FIRST_DAY = datetime.date(1899, 12, 30)
_BARE = re.compile(r"(?:[IVX]+|\d{1,2})(?:\s*(?:,|;|-|–|và|đến)\s*(?:[IVX]+|\d{1,2}))*(?:/20\d\d)?")
_SERIAL_STARTS = frozenset("456")
_SERIAL = re.compile(r"([45]\d{4}|60000)(?:[.,]\d+)?")
NO_MARKS: Mapping[str, bool] = MappingProxyType({})
_KEPT_IN_NOTE = (
    Meaning.DESCRIPTION,
    Meaning.BASIS,
    Meaning.FUNDING,
    Meaning.OTHER,
    Meaning.TARGET,
    None,
)


class TaskColumns:
    """The places of a task table's columns, looked up once for all its rows."""

    def __init__(
        self,
        head: TableHead,
        rows: Sequence[Sequence[str]] = (),
        marks: Mapping[str, bool] = NO_MARKS,
    ) -> None:
        self._roles = Roles(head, rows, marks)
        self._at: dict[Meaning, int] = {}
        for position, column in reversed(list(enumerate(head.columns))):
            if column.meaning is not None:
                self._at[column.meaning] = position
        self._helping = head.all_of(Meaning.COORDINATING)
        self._notes = [(position, "") for position in head.all_of(Meaning.NOTE)]
        self._notes += [
            (position, f"{one_line(column.heading)}: ")
            for position, column in enumerate(head.columns)
            if column.meaning in _KEPT_IN_NOTE and column.heading
        ]
        self._schedule = [
            (position, span)
            for position in head.all_of(Meaning.SCHEDULE)
            if (span := span_of(head.columns[position].heading))
        ]
        # Asked for at every row.
        self._lead, self._both = self._at.get(Meaning.LEAD), self._at.get(Meaning.BOTH)
        self._limited = at = self._at.get(Meaning.DEADLINE)
        self._limit = _limit(head.columns[at].heading) if at is not None else ""
        self._grain = _grain(head.columns[at].heading) if at is not None else ""
        self._has_span = Meaning.START in self._at or Meaning.END in self._at

    def text(self, meaning: Meaning, texts: Sequence[str]) -> str:
        """Return the cell of this meaning, "" where the table has none."""
        position = self._at.get(meaning)
        return texts[position] if position is not None else ""

    def units(
        self, texts: Sequence[str], findings: Findings, doubts: set[str]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return (lead, coordinating); a cell for both that does not say which is a doubt."""
        if self._roles:
            return self._marked(texts, findings)
        lead = texts[self._lead] if self._lead is not None else ""
        coordinating = self._joining(texts)
        if self._both is not None and (both := texts[self._both]):
            if roles := findings.units.roles(both):
                return roles
            if not lead:
                doubts.add("lead")
                return findings.units.names(both), findings.units.names(coordinating)
        if not coordinating and says_role(lead) and (roles := findings.units.roles(lead)):
            return roles
        return findings.units.names(lead), findings.units.names(coordinating)

    def _joining(self, texts: Sequence[str]) -> str:
        """Return who takes part, of all the columns that name them."""
        if len(self._helping) < 2:
            return texts[self._helping[0]] if self._helping else ""
        return "; ".join(texts[position] for position in self._helping if texts[position])

    def _marked(
        self, texts: Sequence[str], findings: Findings
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return (lead, coordinating) as marks under the units say, beside columns of names."""
        leading, helping = self._roles.read(texts)
        return (
            findings.units.names("; ".join([self.text(Meaning.LEAD, texts), *leading])),
            findings.units.names("; ".join([self._joining(texts), *helping])),
        )

    def deadline(self, texts: Sequence[str], findings: Findings, doubts: set[str]) -> Deadline:
        """Return the deadline, from one column or from a start and an end.

        A bare number that a spreadsheet shows for a day is taken as that day, in doubt.
        """
        text = _dated(texts[self._limited], doubts) if self._limited is not None else ""
        if self._limit and text[:1].isdigit():
            text = f"{self._limit} {text}"
        if self._grain and _BARE.fullmatch(text):
            text = f"{self._grain} {text}"
        if self._schedule and not text:
            text = scheduled([(span, texts[position]) for position, span in self._schedule])
        if not self._has_span:
            return findings.deadline(text)
        start = _dated(self.text(Meaning.START, texts), doubts)
        end = _dated(self.text(Meaning.END, texts), doubts)
        if start and end:
            return _span(start, end, findings)
        if not start or text or end:
            return findings.deadline(text or end)
        # "Thường xuyên" in the column of starts begins on no day.
        begins = findings.deadline(f"Từ {start}")
        return begins if begins.start else findings.deadline(start)

    def note(self, texts: Sequence[str]) -> str:
        """Return the note, and under its heading whatever column has no place of its own."""
        lines = [f"{led}{texts[position]}" for position, led in self._notes if texts[position]]
        return "\n".join(lines)


def _limit(heading: str) -> str:
    """Return the word of a heading that its cells leave out: "Hoàn thành trước ngày"."""
    words = fold_label(heading.split(" – ")[-1])
    return "Trước" if re.search(r"\btruoc(?: ngay)?$", words) else ""


def _grain(heading: str) -> str:
    """Return the grain that a heading names for its cells: "III" below "Quý" is a quarter."""
    words = fold_label(heading.split(" – ")[-1])
    found = re.match(r"(quy|thang)(?: (?:hoan thanh|thuc hien|trien khai))?$", words)
    return {"quy": "Quý", "thang": "Tháng"}[found[1]] if found else ""


def _dated(text: str, doubts: set[str]) -> str:
    """Return a cell's words on one line, the day it stands for in place of a day's number."""
    text = one_line(text)
    if text[:1] not in _SERIAL_STARTS or not (found := _SERIAL.fullmatch(text)):
        return text
    day = _FIRST_DAY + datetime.timedelta(days=int(found[1]))
    doubts.add("deadline")
    return f"{day.day}/{day.month}/{day.year}"


def _span(start: str, end: str, findings: Findings) -> Deadline:
    """Return the deadline of work that has a column for its start and one for its end."""
    both = findings.deadline(f"Từ {start} đến {end}")
    if both.start and both.due:
        return both
    first, last = findings.deadline(start), findings.deadline(end)
    begins = first.start or both.start
    if begins is None and first.due is not None:
        begins = first.due if start.count("/") == 2 else first.due.replace(day=1)
    return Deadline(
        f"{start} – {end}",
        begins,
        last.due,
        last.recurrence,
        last.ongoing or first.ongoing,
        last.after or first.after,
    )
