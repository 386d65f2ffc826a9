"""The services over one open data folder, as the wiring hands them to the outer rooms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach_desktop.services.bundles.bundles import BundleService
    from kehoach_desktop.services.calendar.calendar import CalendarService
    from kehoach_desktop.services.data_place import DataPlace
    from kehoach_desktop.services.deadlines.awaited import AwaitedService
    from kehoach_desktop.services.deadlines.extensions import ExtensionService
    from kehoach_desktop.services.deadlines.occurrences import OccurrenceService
    from kehoach_desktop.services.monthly.measurements import MeasurementService
    from kehoach_desktop.services.monthly.progress import ProgressService
    from kehoach_desktop.services.monthly.progress_lists import ProgressListService
    from kehoach_desktop.services.office.office import OfficeService
    from kehoach_desktop.services.office.sample import SampleService
    from kehoach_desktop.services.plans.coverage import CoverageService
    from kehoach_desktop.services.plans.plan_duties import PlanDutyService
    from kehoach_desktop.services.plans.plans import PlanService
    from kehoach_desktop.services.plans.six_clear import SixClearService
    from kehoach_desktop.services.plans.tree import TreeService
    from kehoach_desktop.services.ports.reminding import StartWithSystem
    from kehoach_desktop.services.ports.store import Clock, PageDrawer
    from kehoach_desktop.services.reminders.letters import ReminderLetterService
    from kehoach_desktop.services.reminders.reminders import ReminderService
    from kehoach_desktop.services.reports.recommendations import RecommendationService
    from kehoach_desktop.services.reports.reporting import ReportingService
    from kehoach_desktop.services.reports.reports import ReportService
    from kehoach_desktop.services.reviewing.imports import ImportService
    from kehoach_desktop.services.reviewing.kept_reviews import KeptReviewService
    from kehoach_desktop.services.search import SearchService
    from kehoach_desktop.services.superseding.kept_mappings import KeptMappingService
    from kehoach_desktop.services.superseding.superseding import SupersedeService
    from kehoach_desktop.services.today.overview import OverviewService
    from kehoach_desktop.services.today.today import TodayService
    from kehoach_desktop.services.undo import UndoService
    from kehoach_desktop.services.updating.kept_choices import KeptChoiceService
    from kehoach_desktop.services.updating.updating import UpdateService


@dataclass(frozen=True)
class Application:
    """Everything a command or a window can ask for; ``close`` lets the data folder go."""

    plans: PlanService
    duties: PlanDutyService
    tree: TreeService
    undo: UndoService
    office: OfficeService
    progress: ProgressService
    progress_lists: ProgressListService
    measurements: MeasurementService
    overview: OverviewService
    calendar: CalendarService
    extensions: ExtensionService
    occurrences: OccurrenceService
    awaited: AwaitedService
    imports: ImportService
    kept_reviews: KeptReviewService
    kept_mappings: KeptMappingService
    kept_choices: KeptChoiceService
    updating: UpdateService
    superseding: SupersedeService
    reports: ReportService
    letters: ReminderLetterService
    reminders: ReminderService
    bundles: BundleService
    sample: SampleService
    search: SearchService
    six_clear: SixClearService
    coverage: CoverageService
    first_page: TodayService
    reporting: ReportingService
    recommendations: RecommendationService
    pages: PageDrawer
    place: DataPlace
    start_with_system: StartWithSystem
    today: Clock
    close: Callable[[], None]
