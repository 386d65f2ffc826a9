"""What the recognisers have found so far, and the readings they share."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.drafts.draft import (
    DraftDossier,
    DraftGroup,
    DraftIndicator,
    DraftProgress,
    DraftTable,
    DraftTask,
    ReadingWarning,
)
from kehoach_desktop.reading.recognise.deadline_doubts import deadline_doubt
from kehoach_desktop.reading.recognise.pulse import Pulse
from kehoach_desktop.reading.recognise.unit_cells import UnitCells, usual_units

_PLAIN_DAY = re.compile(r"[0-3]?[0-9]/[01]?[0-9]/20[0-9][0-9]")


@dataclass(slots=True)
class Findings:
    """Collected facts; deadlines and unit names that repeat are read once."""

    year: int | None
    issued: datetime.date | None = None
    """The day the document was issued, where it says so; "tháng này" is told from it."""
    groups: list[DraftGroup] = field(default_factory=list)
    tasks: list[DraftTask] = field(default_factory=list)
    actions: list[DraftTask] = field(default_factory=list)
    indicator_groups: list[DraftGroup] = field(default_factory=list)
    indicators: list[DraftIndicator] = field(default_factory=list)
    offered: list[DraftIndicator] = field(default_factory=list)
    offered_tasks: list[DraftTask] = field(default_factory=list)
    dossiers: list[DraftDossier] = field(default_factory=list)
    progress: list[DraftProgress] = field(default_factory=list)
    warnings: list[ReadingWarning] = field(default_factory=list)
    tables: list[DraftTable] = field(default_factory=list)
    units: UnitCells = field(default_factory=usual_units)
    bodies: Callable[[], re.Pattern[str] | None] = lambda: None
    """Gives the folded names of bodies whose end the document shows somewhere."""
    marks: dict[str, bool] = field(default_factory=dict)
    """Marks that a note explains: whether the unit they stand for leads."""
    captions: set[str] = field(default_factory=set)
    """Where the lines stand that head a dossier; they name a task and do not ask for it."""
    of_year: bool = True
    """Whether a report by a day in December is the year's; a letter asks for it once."""
    pulse: Pulse = field(default_factory=Pulse)
    _deadlines: dict[tuple[str, int | None], Deadline] = field(default_factory=dict)
    _undoubted: dict[str, Deadline] = field(default_factory=dict)

    def deadline(self, text: str) -> Deadline:
        """Return the reading of a deadline's words with the plan's year."""
        found = self._deadlines.get((text, self.year))
        if found is None:
            found = _plain_day(text) or read_deadline(text, self.year, said_on=self.issued)
            self._deadlines[(text, self.year)] = found
        return found

    def deadline_doubt(self, deadline: Deadline, name: str) -> str:
        """Return what is to be told of a task's deadline, "" as for the row before it."""
        if self._undoubted.get(deadline.text) is deadline:
            return ""
        doubt = deadline_doubt(deadline, name)
        if not doubt:
            self._undoubted[deadline.text] = deadline
        return doubt

    def is_past(self, day: datetime.date) -> bool:
        """Whether a day lies in a year before the plan's work can have begun.

        The work of a plan for 2027 that is issued in 2026 may begin in 2026.
        """
        issued = self.issued.year if self.issued else None
        known = [year for year in (self.year, issued) if year]
        return bool(known) and day.year < min(known)

    @contextmanager
    def in_year(self, year: int | None) -> Iterator[None]:
        """Read deadlines that name no year as of this one, ``None`` for the plan's own."""
        before = self.year
        self.year = year or before
        try:
            yield
        finally:
            self.year = before

    def warn(self, where: str, message: str, offers: Iterable[str] = ()) -> None:
        """Note something that could not be read, at its place, or the keys of rows it offers."""
        self.warnings.append(ReadingWarning(where, message, frozenset(offers)))


def _plain_day(text: str) -> Deadline | None:
    """Return the deadline of a bare "30/6/2026", which needs no grammar.

    In a long table nearly every such day differs, so that remembering them does not help.
    """
    if not _PLAIN_DAY.fullmatch(text):
        return None
    day, month, year = text.split("/")
    try:
        return Deadline(text, due=datetime.date(int(year), int(month), int(day)))
    except ValueError:
        return None
