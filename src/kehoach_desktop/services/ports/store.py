"""What the services need of the world around them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from kehoach_desktop.domain.changes import Changes
    from kehoach_desktop.domain.deadlines.arrival import Arrival
    from kehoach_desktop.domain.deadlines.extension import Extension
    from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceRecord
    from kehoach_desktop.domain.documents.document import Document, PlanDocument
    from kehoach_desktop.domain.drafts.draft import PlanDraft
    from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
    from kehoach_desktop.domain.indicators.indicator import Indicator, IndicatorGroup, Measurement
    from kehoach_desktop.domain.office import Commune, Office
    from kehoach_desktop.domain.plans.papers import Dossier, PlanRecipient, PlanSigner
    from kehoach_desktop.domain.plans.plan import Plan, TaskGroup
    from kehoach_desktop.domain.plans.progress import ProgressEntry
    from kehoach_desktop.domain.plans.recommendation import Answer
    from kehoach_desktop.domain.plans.task import Task
    from kehoach_desktop.domain.reports.duty import ReportingDuty
    from kehoach_desktop.domain.reports.reporting import StepMark, UnitReceipt
    from kehoach_desktop.domain.text.search_words import SearchWords
    from kehoach_desktop.domain.units.unit import Unit
    from kehoach_desktop.domain.versions.coverage import CoverageMark
    from kehoach_desktop.domain.versions.succession import Succession
    from kehoach_desktop.services.models.bundle_model import Manifest, OfficeData, OpenedBundle
    from kehoach_desktop.services.models.page_models import PageImage, PageMark
    from kehoach_desktop.services.models.read_models import (
        StepLine,
    )
    from kehoach_desktop.services.models.search_models import SearchHit
    from kehoach_desktop.services.ports.queries import Queries

Entity = TypeVar("Entity")

Clock = Callable[[], datetime.date]
"""Says which day is today; ``--today`` replaces it."""

Now = Callable[[], datetime.datetime]
"""Says what time it is, with its time zone."""


class Monitor(Protocol):
    """Told how far a long piece of work is; raises Cancelled when the officer stops it."""

    def __call__(self, done: int, total: int, text: str) -> None:
        """Report ``done`` of ``total`` steps, with one line for the officer."""


class Repository(Protocol[Entity]):
    """Keeps entities of one kind; every change is journalled when the unit of work commits."""

    def get(self, id: str) -> Entity:
        """Return the entity or raise NotFound."""

    def find(self, id: str) -> Entity | None:
        """Return the entity, or ``None``."""

    def matching(self, **columns: str | int | bool | None) -> list[Entity]:
        """Return those whose columns equal the given values, in their stored order."""

    def add(self, entity: Entity) -> None:
        """Add a new entity."""

    def add_many(self, entities: Sequence[Entity]) -> None:
        """Add many new entities at once; the fast way in."""

    def update(self, entity: Entity) -> None:
        """Replace the entity with the same id; an unchanged one leaves no trace."""

    def remove(self, id: str) -> None:
        """Remove the entity and what belongs to it alone."""


class Journal(Protocol):
    """Every change with before and after, grouped by the officer's step."""

    def undo(self) -> Changes | None:
        """Put back what the latest undoable step changed; ``None`` when there is none."""

    def redo(self) -> Changes | None:
        """Do again what was undone last; ``None`` when there is none."""

    def next_undo(self) -> str | None:
        """Return the title of the step that undo would take back."""

    def next_redo(self) -> str | None:
        """Return the title of the step that redo would do again."""

    def history(self, of: str | None = None, limit: int = 200) -> list[StepLine]:
        """Return the latest steps, newest first; those touching the entity ``of`` when given."""


class SearchIndex(Protocol):
    """The words of everything the office keeps."""

    def refresh(self, monitor: Monitor | None = None) -> bool:
        """Take in what changed since the last time; ``False`` when nothing did."""

    def find(self, words: SearchWords, limit: int) -> list[SearchHit]:
        """Return the best hits; what changed since ``refresh`` is not found."""


class UnitOfWork(Protocol):
    """One transaction. Leaving without ``commit`` rolls back and leaves no trace."""

    offices: Repository[Office]
    units: Repository[Unit]
    plans: Repository[Plan]
    groups: Repository[TaskGroup]
    tasks: Repository[Task]
    indicator_groups: Repository[IndicatorGroup]
    indicators: Repository[Indicator]
    progress: Repository[ProgressEntry]
    measurements: Repository[Measurement]
    documents: Repository[Document]
    plan_documents: Repository[PlanDocument]
    duties: Repository[ReportingDuty]
    dossiers: Repository[Dossier]
    plan_recipients: Repository[PlanRecipient]
    plan_signers: Repository[PlanSigner]
    successions: Repository[Succession]
    coverage_marks: Repository[CoverageMark]
    step_marks: Repository[StepMark]
    unit_receipts: Repository[UnitReceipt]
    answers: Repository[Answer]
    extensions: Repository[Extension]
    arrivals: Repository[Arrival]
    occurrence_records: Repository[OccurrenceRecord]
    queries: Queries
    journal: Journal
    search: SearchIndex

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def commit(self, step: str, *, undoable: bool = True) -> Changes:
        """Make everything lasting as one step of the journal, named for the undo menu.

        A step that is not ``undoable`` stands in the history alone: undo and redo pass it by.
        """

    def setting(self, key: str) -> str | None:
        """Return an office setting, or ``None``."""

    def set_setting(self, key: str, value: str | None) -> None:
        """Keep or (with ``None``) forget an office setting; journalled like any change."""


UnitOfWorkFactory = Callable[[], UnitOfWork]


class PageDrawer(Protocol):
    """Shows the pages of a PDF, which may be hostile; each call raises UnusableFile."""

    def sizes(self, pdf: bytes) -> Sequence[tuple[float, float]]:
        """Return the pages' widths and heights in points."""

    def draw(self, pdf: bytes, page: int, width: int) -> PageImage:
        """Draw a page (from 0) ``width`` pixels wide."""

    def find(self, pdf: bytes, page: int, texts: Sequence[str]) -> Sequence[PageMark]:
        """Return where on a page these texts stand; of a row torn by its end the rest too."""


class PlanReader(Protocol):
    """Reads a file or pasted text from outside into a draft."""

    def read_file(
        self,
        path: Path,
        monitor: Monitor | None = None,
        *,
        columns: Sequence[ColumnChoice] = (),
    ) -> PlanDraft:
        """Return what is recognised in the file; raises UnusableFile.

        ``columns`` says what columns of its tables hold, whatever their headings.
        """

    def read_text(
        self,
        text: str,
        source: str = "văn bản dán vào",
        *,
        columns: Sequence[ColumnChoice] = (),
    ) -> PlanDraft:
        """Return what is recognised in pasted text."""


class CommuneList(Protocol):
    """The official list of communes and wards."""

    def find(self, words: str, limit: int = 50) -> list[Commune]:
        """Return communes matching the words without diacritics, exact matches first."""

    def by_code(self, code: str) -> Commune | None:
        """Return the commune with this five-digit code."""


class HolidaySource(Protocol):
    """The public holidays and the swapped days the Prime Minister fixed, a year at a time."""

    def holidays(self, year: int) -> Mapping[datetime.date, str]:
        """Return the public holidays and days off in lieu of one, each with its name."""

    def working_saturdays(self, year: int) -> frozenset[datetime.date]:
        """Return the weekend days worked in exchange for a day off."""

    def rest_days(self, year: int) -> frozenset[datetime.date]:
        """Return the weekdays given off in exchange for a worked weekend day."""


class LastLook(Protocol):
    """The day the first page was looked at last, kept beside the data."""

    def day(self) -> datetime.date | None:
        """Return the day, ``None`` where none is kept or it can't be read."""

    def keep(self, day: datetime.date) -> None:
        """Keep the day; where it can't be written, nothing happens."""


class DataCopier(Protocol):
    """Copies a data file as it stands."""

    def __call__(self, data: Path, folder: Path, name: str) -> Path | None:
        """Write a checked copy of the file in ``data`` and return it; ``None`` without one.

        It goes into ``folder`` as ``name``, or a like name that is free. Raises UnusableStore.
        """


class BundleArchive(Protocol):
    """The file form of a bundle."""

    def encode(self, data: OfficeData) -> bytes:
        """Return the one form in which equal data has equal bytes."""

    def recognises(self, path: Path) -> bool:
        """Whether the file's content is that of a bundle, be it damaged; never raises."""

    def read(self, path: Path) -> OpenedBundle:
        """Return what the bundle holds, or what is wrong with it; nothing is unpacked.

        Raises UnusableFile for what is no bundle, unsafe, of a newer format or misshapen.
        """

    def write(
        self,
        path: Path,
        manifest: Manifest,
        files: Mapping[str, bytes],
        monitor: Monitor | None = None,
    ) -> None:
        """Write the bundle whole or not at all; raises UnusableFile, Cancelled.

        The manifest's own list of files is made from ``files``.
        """
