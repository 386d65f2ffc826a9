"""One transaction: the only place that opens or commits a connection."""

from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError

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
from kehoach_desktop.domain.reports.reporting import StepMark, UnitReceipt
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.domain.versions.coverage import CoverageMark
from kehoach_desktop.domain.versions.succession import Succession
from kehoach_desktop.services.ports.queries import Queries
from kehoach_desktop.services.ports.store import Journal, Repository, SearchIndex
from kehoach_desktop.storage.held_file import HeldFile
from kehoach_desktop.storage.journal import SqlJournal
from kehoach_desktop.storage.mapping.coverage import COVERAGE_MARKS
from kehoach_desktop.storage.mapping.deadlines import ARRIVALS, EXTENSIONS, OCCURRENCE_RECORDS
from kehoach_desktop.storage.mapping.documents import DOCUMENTS, DUTIES, PLAN_DOCUMENTS
from kehoach_desktop.storage.mapping.indicators import INDICATOR_GROUPS, INDICATORS
from kehoach_desktop.storage.mapping.offices import OFFICES, UNITS
from kehoach_desktop.storage.mapping.plan_papers import (
    DOSSIERS,
    PLAN_RECIPIENTS,
    PLAN_SIGNERS,
)
from kehoach_desktop.storage.mapping.plans import GROUPS, PLANS
from kehoach_desktop.storage.mapping.records import MEASUREMENTS, PROGRESS
from kehoach_desktop.storage.mapping.reporting import ANSWERS, STEP_MARKS, UNIT_RECEIPTS
from kehoach_desktop.storage.mapping.successions import SUCCESSIONS
from kehoach_desktop.storage.mapping.tasks import TASKS
from kehoach_desktop.storage.queries.sql_queries import SqlQueries
from kehoach_desktop.storage.repository import SqlRepository
from kehoach_desktop.storage.row_writer import RowWriter
from kehoach_desktop.storage.search.index import SqlSearchIndex
from kehoach_desktop.storage.settings import Settings
from kehoach_desktop.storage.store_errors import store_error


class SqlUnitOfWork:
    """A unit of work over the data file; see ``services.ports.UnitOfWork``.

    It is used on the thread that made it. Errors of the data file leave it as UnusableStore.
    """

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

    def __init__(self, engine: Engine, file: HeldFile) -> None:
        self._engine = engine
        self._file = file
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        try:
            connection = self._engine.connect()
        except DBAPIError as error:
            raise store_error(error, self._file.folder) from error
        self._connection = connection
        self.search = index = SqlSearchIndex(connection)
        journal = SqlJournal(connection, self._make_lasting, index.note)
        writer = RowWriter(connection, journal.record)
        self.journal = self._journal = journal
        self.offices = SqlRepository(connection, writer, OFFICES)
        self.units = SqlRepository(connection, writer, UNITS)
        self.plans = SqlRepository(connection, writer, PLANS)
        self.groups = SqlRepository(connection, writer, GROUPS)
        self.tasks = SqlRepository(connection, writer, TASKS)
        self.indicator_groups = SqlRepository(connection, writer, INDICATOR_GROUPS)
        self.indicators = SqlRepository(connection, writer, INDICATORS)
        self.progress = SqlRepository(connection, writer, PROGRESS)
        self.measurements = SqlRepository(connection, writer, MEASUREMENTS)
        self.documents = SqlRepository(connection, writer, DOCUMENTS)
        self.plan_documents = SqlRepository(connection, writer, PLAN_DOCUMENTS)
        self.duties = SqlRepository(connection, writer, DUTIES)
        self.dossiers = SqlRepository(connection, writer, DOSSIERS)
        self.plan_recipients = SqlRepository(connection, writer, PLAN_RECIPIENTS)
        self.plan_signers = SqlRepository(connection, writer, PLAN_SIGNERS)
        self.successions = SqlRepository(connection, writer, SUCCESSIONS)
        self.coverage_marks = SqlRepository(connection, writer, COVERAGE_MARKS)
        self.step_marks = SqlRepository(connection, writer, STEP_MARKS)
        self.unit_receipts = SqlRepository(connection, writer, UNIT_RECEIPTS)
        self.answers = SqlRepository(connection, writer, ANSWERS)
        self.extensions = SqlRepository(connection, writer, EXTENSIONS)
        self.arrivals = SqlRepository(connection, writer, ARRIVALS)
        self.occurrence_records = SqlRepository(connection, writer, OCCURRENCE_RECORDS)
        self.queries = SqlQueries(connection)
        self._settings = Settings(writer)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            broken = isinstance(error, DBAPIError) and not isinstance(error, IntegrityError)
            _let_go(connection, broken=broken)
        if isinstance(error, DBAPIError):
            raise store_error(error, self._file.folder) from error

    def commit(self, step: str, *, undoable: bool = True) -> Changes:
        """Make everything lasting as one step of the journal, named for the undo menu.

        A step that is not ``undoable`` stands in the history alone: undo and redo pass it by.
        """
        changes = self._journal.finish(step, undoable=undoable)
        self._make_lasting()
        return changes

    def setting(self, key: str) -> str | None:
        """Return an office setting, or ``None``."""
        return self._settings.get(key)

    def set_setting(self, key: str, value: str | None) -> None:
        """Keep or (with ``None``) forget an office setting; journalled like any change."""
        self._settings.set(key, value)

    def _make_lasting(self) -> None:
        if self._connection is None:
            raise RuntimeError("commit outside of the unit of work")
        self._file.must_be_there()
        try:
            self._connection.commit()
        except DBAPIError:
            # SQLite leaves a transaction open that it could not commit: let go of it all.
            self._connection.invalidate()
            raise


def _let_go(connection: Connection, *, broken: bool) -> None:
    """Roll back what was not committed and give the connection back, unless it is ``broken``.

    Once a drive was away, a connection to it never works again; the next one may.
    """
    try:
        if broken:
            connection.invalidate()
        connection.close()
    except DBAPIError:
        # What is gone can't even be rolled back; the next connection does it.
        connection.invalidate()
        connection.close()
