"""What was read out of a document, before anything is stored."""

import datetime
from dataclasses import dataclass, field
from typing import NamedTuple

from kehoach_desktop.domain.deadlines.deadline import Deadline, Frequency
from kehoach_desktop.domain.drafts.table_columns import ColumnUse
from kehoach_desktop.domain.indicators.target import Target


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """Something that could not be read or is doubtful, at its place in the file.

    ``offers`` are the keys of the rows that it says are only offered: once they are taken it
    has nothing to say any more. One that ``asks_use`` asks what the document is to be used for, and
    is answered by whoever takes it.
    """

    where: str
    message: str
    offers: frozenset[str] = frozenset()
    asks_use: bool = False


@dataclass(frozen=True, slots=True)
class DraftDocument:
    """A legal document named in the text."""

    symbol: str
    date: datetime.date | None = None
    issuer: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class DraftGroup:
    """A group row; ``key`` is unique in the draft, ``parent`` another group's key."""

    key: str
    number: str
    title: str
    parent: str | None = None
    where: str = ""


NO_DEADLINE = Deadline()


class DraftTask(NamedTuple):
    """A task as read; ``group`` is a group's key, ``parent`` another task's key.

    ``indicator`` is the key of the indicator that an action-table row serves.
    ``doubts`` name the fields ("lead", "deadline"…) the officer should look at. (A named tuple,
    for a long table has thousands and it is made three times as fast as a frozen dataclass.)
    """

    key: str
    title: str
    number: str = ""
    clause: str = ""
    group: str | None = None
    parent: str | None = None
    indicator: str | None = None
    lead: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    head: str = ""
    deliverable: str = ""
    note: str = ""
    deadline: Deadline = NO_DEADLINE
    where: str = ""
    doubts: frozenset[str] = frozenset()


class DraftIndicator(NamedTuple):
    """An indicator as read; ``group`` is an indicator group's key."""

    key: str
    name: str
    number: str = ""
    measure_unit: str = ""
    group: str | None = None
    lead: tuple[str, ...] = ()
    note: str = ""
    targets: tuple[Target, ...] = ()
    where: str = ""
    doubts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DraftDuty:
    """A reporting duty as read; ``key`` names it in its draft, ``weekday`` is as in a duty kept."""

    frequency: Frequency
    day: int | None = None
    month: int | None = None
    before: bool = False
    reporter: str = ""
    to: tuple[str, ...] = ()
    where: str = ""
    key: str = field(default="", compare=False)
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class DraftDossier:
    """The dossier of a task: a two-column table headed Tiêu chí / Nội dung."""

    number: str
    title: str
    legal_basis: str = ""
    urgency: str = ""
    scale_and_products: str = ""
    time: str = ""
    funding: str = ""


@dataclass(frozen=True, slots=True)
class DraftProgress:
    """A row of a report or tracking list: what was done of a task, in the list's own words.

    ``state`` may be words ("đang thực hiện") or a share ("70%"), and ``share`` is the percentage
    done wherever the row gives it; ``group`` is the number, else the title, of the heading the
    row stands under. ``task`` is the key of the task that the same row gives, "" where the list
    only reports.
    """

    key: str
    title: str
    number: str = ""
    group: str = ""
    lead: tuple[str, ...] = ()
    state: str = ""
    result: str = ""
    difficulty: str = ""
    recommendation: str = ""
    product: str = ""
    completed_on: str = ""
    where: str = ""
    share: int | None = None
    note: str = ""
    task: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed: the post as printed and the name."""

    role: str
    name: str


class SourceBlock(NamedTuple):
    """One paragraph, or one row of a table, of the file as it stands beside the reading.

    ``where`` is worded as in the facts read from it, so that a fact finds its block.
    A paragraph has ``text``; a row has ``cells`` from left to right (a merged cell once,
    "" where it continues) and the number of its ``table`` in the file; ``spans`` holds
    (first column, columns covered) of the cells that cover several. (A named tuple, for a
    file has many and it is made twice as fast as a dataclass.)
    """

    where: str
    text: str = ""
    cells: tuple[str, ...] = ()
    table: int | None = None
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class DraftColumn:
    """A column of a table in the file: where it starts on the grid, and what it was read as.

    ``use`` is ``None`` where its heading is not known or belongs to no field.
    """

    index: int
    heading: str
    use: ColumnUse | None = None


@dataclass(frozen=True, slots=True)
class DraftTable:
    """A table of the file as its columns were read.

    ``number`` is its ``SourceBlock.table``; ``parts`` are the numbers of all its pieces,
    where page breaks cut it.
    """

    number: int
    columns: tuple[DraftColumn, ...]
    parts: tuple[int, ...] = ()


OFFERED = "o"
"""What the keys of tasks that are only offered begin with."""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """Everything recognised in one document; unknown is ``None``, "" or empty, never a guess.

    ``tasks`` are the plan's tasks; ``actions`` are rows of action tables, each tied to
    an indicator, and become tasks of their indicator when the draft is stored.
    ``blocks`` is the source itself in reading order, for looking at beside the reading, and
    ``tables`` says how the columns of its tables were read.
    ``offered`` are indicators that only sentences give beside a table of indicators, which
    is the plan's list: they are taken where the officer wants them.
    ``offered_tasks`` are dated work of a section on how the plan is organised, likewise.
    ``progress`` are rows of a report or tracking list, about tasks known already; a list that
    also says who does what by when gives its ``tasks`` too. ``as_of`` is the day such a list was
    brought up to, ``period`` the key of the period it names ("2026-Q2").
    ``others`` are further plans of the same file, each a draft of its own.
    """

    source: str
    title: str = ""
    number: str = ""
    symbol: str = ""
    issuer: str = ""
    place: str = ""
    date: datetime.date | None = None
    year: int | None = None
    bases: tuple[DraftDocument, ...] = ()
    replaces: tuple[DraftDocument, ...] = ()
    amends: tuple[DraftDocument, ...] = ()
    groups: tuple[DraftGroup, ...] = ()
    tasks: tuple[DraftTask, ...] = ()
    actions: tuple[DraftTask, ...] = ()
    indicator_groups: tuple[DraftGroup, ...] = ()
    indicators: tuple[DraftIndicator, ...] = ()
    offered: tuple[DraftIndicator, ...] = ()
    offered_tasks: tuple[DraftTask, ...] = ()
    duties: tuple[DraftDuty, ...] = ()
    dossiers: tuple[DraftDossier, ...] = ()
    progress: tuple[DraftProgress, ...] = ()
    as_of: datetime.date | None = None
    period: str = ""
    recipients: tuple[str, ...] = ()
    signers: tuple[Signer, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()
    blocks: tuple[SourceBlock, ...] = field(default=(), repr=False)
    tables: tuple[DraftTable, ...] = field(default=(), repr=False)
    others: "tuple[PlanDraft, ...]" = ()

    @property
    def is_progress_list(self) -> bool:
        """Whether it reports on tasks known already and gives none of its own."""
        return bool(self.progress) and not (self.tasks or self.actions or self.indicators)

    @property
    def tracks_tasks(self) -> bool:
        """Whether its tasks stand in a tracking list, each beside what was done of it."""
        return any(row.task for row in self.progress)
