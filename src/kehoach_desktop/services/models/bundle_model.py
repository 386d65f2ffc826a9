"""A bundle as values: its manifest, the office's data it carries, what came of it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.extension import Extension
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceRecord
from kehoach_desktop.domain.documents.document import Document, PlanDocument
from kehoach_desktop.domain.indicators.indicator import Indicator, IndicatorGroup, Measurement
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.papers import Dossier, PlanRecipient, PlanSigner
from kehoach_desktop.domain.plans.plan import Plan, TaskGroup
from kehoach_desktop.domain.plans.progress import ProgressEntry
from kehoach_desktop.domain.plans.recommendation import Answer
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.domain.versions.succession import Succession

DATA = "data.json"
"""The bundle's file that is read back."""


@dataclass(frozen=True, slots=True)
class OfficeData:
    """Everything one office keeps, with what was recorded up to and including ``period``.

    ``office.own`` is always false here: whose computer it is stays out of the bundle.
    """

    period: str
    office: Office
    units: tuple[Unit, ...] = ()
    documents: tuple[Document, ...] = ()
    plans: tuple[Plan, ...] = ()
    plan_documents: tuple[PlanDocument, ...] = ()
    duties: tuple[ReportingDuty, ...] = ()
    groups: tuple[TaskGroup, ...] = ()
    indicator_groups: tuple[IndicatorGroup, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    tasks: tuple[Task, ...] = ()
    progress: tuple[ProgressEntry, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    successions: tuple[Succession, ...] = ()
    extensions: tuple[Extension, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    occurrence_records: tuple[OccurrenceRecord, ...] = ()
    answers: tuple[Answer, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    plan_recipients: tuple[PlanRecipient, ...] = ()
    plan_signers: tuple[PlanSigner, ...] = ()


@dataclass(frozen=True, slots=True)
class BundleFile:
    """A file in the bundle; ``size`` in bytes, ``sha256`` in lower-case hexadecimal."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a bundle says of itself; ``made`` is an ISO moment with its offset.

    ``revision`` counts the differing contents sent for this office and period, from 1;
    ``sequence`` those for this office whatever the period.
    """

    office_id: str
    office_code: str
    office_name: str
    period: str
    revision: int
    sequence: int
    made: str
    program: str
    files: tuple[BundleFile, ...] = ()


@dataclass(frozen=True, slots=True)
class BundleCheck:
    """A bundle looked at: whole when ``problems``, one sentence each, is empty.

    ``manifest`` is ``None`` when even that could not be read.
    """

    manifest: Manifest | None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenedBundle:
    """A bundle as read; with ``problems`` it is not whole and ``data`` is ``None``."""

    manifest: Manifest | None
    problems: tuple[str, ...] = ()
    data: OfficeData | None = None
    data_bytes: bytes = b""


class TakeOutcome(StrEnum):
    """What came of receiving a bundle."""

    TAKEN = "taken"
    ALREADY = "already"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class BundleCounts:
    """How much a bundle brings: rows of each kind."""

    plans: int
    tasks: int
    indicators: int
    progress: int
    measurements: int


@dataclass(frozen=True, slots=True)
class BundleLook:
    """A bundle looked at before it is taken; nothing was changed.

    ``outcome`` is what taking it would come to, ``reason`` one Vietnamese sentence why it
    would not be taken, "" when it would. ``is_known`` says the office has data here already.
    """

    path: Path
    manifest: Manifest | None
    problems: tuple[str, ...]
    outcome: TakeOutcome
    reason: str = ""
    counts: BundleCounts | None = None
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class TakeResult:
    """What came of receiving a bundle, with one Vietnamese sentence for the officer."""

    outcome: TakeOutcome
    message: str
    changes: Changes
    manifest: Manifest | None = None

    @property
    def is_in_store(self) -> bool:
        """Whether the bundle's content is in the data folder now."""
        return self.outcome is not TakeOutcome.REFUSED
