"""Monthly reports: what is missing, the report itself, and its three files."""

from collections.abc import Mapping
from pathlib import Path

from kehoach_desktop.domain.report import Report
from kehoach_desktop.services.ports import Clock, Monitor, ReportWriter, UnitOfWorkFactory
from kehoach_desktop.services.read_models import Missing, ReportFiles


class ReportService:
    """Composes the period's report from what was recorded and has it written.

    ``writers`` holds the writers "pdf", "word" and "excel". A period is given by its key
    ("2026-04"); without ``plan_id`` the report covers every plan in force of the own office.
    """

    def __init__(
        self, uow: UnitOfWorkFactory, clock: Clock, writers: Mapping[str, ReportWriter]
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._writers = writers

    def missing(self, period: str, plan_id: str | None = None) -> list[Missing]:
        """Return what the report still lacks: entries, figures, facts about the office."""
        raise NotImplementedError

    def compose(self, period: str, plan_id: str | None = None) -> Report:
        """Return the report drafted from the data; raises NotFound, InvalidInput."""
        raise NotImplementedError

    def preview_pdf(
        self, period: str, plan_id: str | None = None, monitor: Monitor | None = None
    ) -> bytes:
        """Return the report as the bytes of a PDF, writing nothing."""
        raise NotImplementedError

    def export(
        self,
        period: str,
        out_dir: Path,
        plan_id: str | None = None,
        monitor: Monitor | None = None,
        *,
        office_id: str | None = None,
    ) -> ReportFiles:
        """Write PDF, Word and Excel into ``out_dir``; raises UnusableFile, Cancelled.

        ``office_id`` names an office whose bundles were received; by default the own one.
        """
        raise NotImplementedError
