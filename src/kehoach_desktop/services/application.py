"""The services over one open data folder, as the wiring hands them to the outer rooms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach_desktop.services.awaited import AwaitedService
    from kehoach_desktop.services.bundles import BundleService
    from kehoach_desktop.services.calendar import CalendarService
    from kehoach_desktop.services.coverage import CoverageService
    from kehoach_desktop.services.data_place import DataPlace
    from kehoach_desktop.services.extensions import ExtensionService
    from kehoach_desktop.services.imports import ImportService
    from kehoach_desktop.services.kept_choices import KeptChoiceService
    from kehoach_desktop.services.kept_mappings import KeptMappingService
    from kehoach_desktop.services.kept_reviews import KeptReviewService
    from kehoach_desktop.services.measurements import MeasurementService
    from kehoach_desktop.services.occurrences import OccurrenceService
    from kehoach_desktop.services.office import OfficeService
    from kehoach_desktop.services.overview import OverviewService
    from kehoach_desktop.services.plan_duties import PlanDutyService
    from kehoach_desktop.services.plans import PlanService
    from kehoach_desktop.services.ports import Clock, PageDrawer
    from kehoach_desktop.services.progress import ProgressService
    from kehoach_desktop.services.progress_lists import ProgressListService
    from kehoach_desktop.services.recommendations import RecommendationService
    from kehoach_desktop.services.reminder_letters import ReminderLetterService
    from kehoach_desktop.services.reminder_ports import StartWithSystem
    from kehoach_desktop.services.reminders import ReminderService
    from kehoach_desktop.services.reporting import ReportingService
    from kehoach_desktop.services.reports import ReportService
    from kehoach_desktop.services.sample import SampleService
    from kehoach_desktop.services.search import SearchService
    from kehoach_desktop.services.six_clear import SixClearService
    from kehoach_desktop.services.superseding import SupersedeService
    from kehoach_desktop.services.today import TodayService
    from kehoach_desktop.services.tree import TreeService
    from kehoach_desktop.services.undo import UndoService
    from kehoach_desktop.services.updating import UpdateService


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
