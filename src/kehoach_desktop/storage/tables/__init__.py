"""The tables of the data file, one concept a module; importing this declares them all."""

from kehoach_desktop.storage.tables.base import Base
from kehoach_desktop.storage.tables.coverage import CoverageMarkRow
from kehoach_desktop.storage.tables.deadline import (
    ArrivalRow,
    ExtensionRow,
    FirstDeadlineRow,
    OccurrenceRecordRow,
    WrittenDeadlineRow,
)
from kehoach_desktop.storage.tables.document import DocumentRow, DutyRow, PlanDocumentRow
from kehoach_desktop.storage.tables.indicator import (
    IndicatorGroupRow,
    IndicatorLeadRow,
    IndicatorRow,
    TargetRow,
)
from kehoach_desktop.storage.tables.journal import JournalChangeRow, JournalStepRow
from kehoach_desktop.storage.tables.office import OfficeRow, SettingRow, UnitRow
from kehoach_desktop.storage.tables.plan import PlanRow, TaskGroupRow
from kehoach_desktop.storage.tables.plan_papers import DossierRow, PlanRecipientRow, PlanSignerRow
from kehoach_desktop.storage.tables.record import MeasurementRow, ProgressEntryRow
from kehoach_desktop.storage.tables.reporting import (
    RecommendationAnswerRow,
    ReportingStepRow,
    UnitReceiptRow,
)
from kehoach_desktop.storage.tables.search import SearchEntryRow, SearchPendingRow
from kehoach_desktop.storage.tables.succession import SuccessionRow
from kehoach_desktop.storage.tables.task import AssignmentRow, TaskRow

__all__ = [
    "ArrivalRow",
    "AssignmentRow",
    "Base",
    "CoverageMarkRow",
    "DocumentRow",
    "DossierRow",
    "DutyRow",
    "ExtensionRow",
    "FirstDeadlineRow",
    "IndicatorGroupRow",
    "IndicatorLeadRow",
    "IndicatorRow",
    "JournalChangeRow",
    "JournalStepRow",
    "MeasurementRow",
    "OccurrenceRecordRow",
    "OfficeRow",
    "PlanDocumentRow",
    "PlanRecipientRow",
    "PlanRow",
    "PlanSignerRow",
    "ProgressEntryRow",
    "RecommendationAnswerRow",
    "ReportingStepRow",
    "SearchEntryRow",
    "SearchPendingRow",
    "SettingRow",
    "SuccessionRow",
    "TargetRow",
    "TaskGroupRow",
    "TaskRow",
    "UnitReceiptRow",
    "UnitRow",
    "WrittenDeadlineRow",
]
