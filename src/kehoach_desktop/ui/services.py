"""What the window needs of the program behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime

    from kehoach_desktop.services.bundles import BundleService
    from kehoach_desktop.services.imports import ImportService
    from kehoach_desktop.services.measurements import MeasurementService
    from kehoach_desktop.services.office import OfficeService
    from kehoach_desktop.services.overview import OverviewService
    from kehoach_desktop.services.plans import PlanService
    from kehoach_desktop.services.progress import ProgressService
    from kehoach_desktop.services.reports import ReportService
    from kehoach_desktop.services.tree import TreeService
    from kehoach_desktop.services.undo import UndoService


class Services(Protocol):
    """The services over one open data folder, as the wiring hands them over."""

    @property
    def plans(self) -> PlanService:
        """Plans and their tasks."""

    @property
    def tree(self) -> TreeService:
        """The rows of the plan tree."""

    @property
    def undo(self) -> UndoService:
        """Taking steps back and doing them again."""

    @property
    def office(self) -> OfficeService:
        """The commune's office, its units and holidays."""

    @property
    def progress(self) -> ProgressService:
        """What was reported of tasks."""

    @property
    def measurements(self) -> MeasurementService:
        """What was measured for indicators."""

    @property
    def overview(self) -> OverviewService:
        """What falls due, and counts."""

    @property
    def imports(self) -> ImportService:
        """Reading plans in."""

    @property
    def reports(self) -> ReportService:
        """The monthly report."""

    @property
    def bundles(self) -> BundleService:
        """Bundles sent up and taken back."""

    def today(self) -> datetime.date:
        """The day that the program counts from."""

    def close(self) -> None:
        """Let the data folder go."""
