"""Monthly reports: what is missing, the report itself, and its three files."""

import re
from collections.abc import Mapping
from pathlib import Path

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.reports.report import Report
from kehoach_desktop.domain.reports.sentences import indicator_summary, task_summary
from kehoach_desktop.services.models.read_models import Missing, ReportFiles
from kehoach_desktop.services.ports.store import Clock, Monitor, UnitOfWorkFactory
from kehoach_desktop.services.ports.writers import ReportWriter
from kehoach_desktop.services.reports import frame as report_frame
from kehoach_desktop.services.reports import results as report_results
from kehoach_desktop.services.reports import sections as report_sections
from kehoach_desktop.services.reports.annexes import annexes
from kehoach_desktop.services.reports.facts import (
    ReportFacts,
    counts_of,
    judgements_of,
    load_facts,
)
from kehoach_desktop.services.reports.gaps import gaps

_UNSAFE = re.compile(r"[^0-9A-Za-z.-]+")


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
        """Return what the report still lacks: facts about the office, entries, figures.

        Raises NotFound without a plan, InvalidInput for no period.
        """
        return gaps(self._facts(period, plan_id))

    def compose(self, period: str, plan_id: str | None = None) -> Report:
        """Return the report drafted from the data; raises NotFound, InvalidInput."""
        return draft(self._facts(period, plan_id))

    def preview_pdf(
        self, period: str, plan_id: str | None = None, monitor: Monitor | None = None
    ) -> bytes:
        """Return the report as the bytes of a PDF, writing nothing."""
        return self._writers["pdf"].render(self.compose(period, plan_id), monitor)

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

        Each file is written whole or not at all; a report exported again replaces its files.
        ``office_id`` names an office whose bundles were received; by default the own one.
        """
        facts = self._facts(period, plan_id, office_id)
        report = draft(facts)
        name = file_name(facts, alone=plan_id is not None)
        paths = {}
        for step, kind in enumerate(("pdf", "word", "excel")):
            writer = self._writers[kind]
            paths[kind] = out_dir / f"{name}{writer.suffix}"
            writer.write(report, paths[kind], _third(monitor, step))
        return ReportFiles(
            paths["pdf"], paths["word"], paths["excel"], self._writers["pdf"].font_notice
        )

    def _facts(self, period: str, plan_id: str | None, office_id: str | None = None) -> ReportFacts:
        wanted = Period.parse(period)
        with self._uow() as work:
            return load_facts(work, wanted, plan_id, self._clock(), office_id)


def draft(facts: ReportFacts) -> Report:
    """Return the report that follows from the facts."""
    head = report_frame.head(facts)
    summaries = [task_summary(counts_of(facts.tasks))]
    if facts.indicators:
        summaries.append(indicator_summary(judgements_of(facts.indicators)))
    return Report(
        period=facts.period.key,
        period_label=facts.period_words,
        as_of=facts.as_of,
        head=head,
        opening=report_frame.opening(facts),
        sections=(
            report_sections.direction(facts),
            report_results.task_results(facts),
            report_results.indicator_results(facts),
            report_results.assessment(facts),
            report_sections.difficulties(facts),
            report_sections.next_period(facts),
        ),
        closing=report_frame.closing(facts),
        signature=report_frame.signature(facts),
        annexes=annexes(facts, head),
        summaries=tuple(summaries),
    )


def file_name(facts: ReportFacts, *, alone: bool) -> str:
    """Return the files' name without its ending: letters that survive any drive and zip."""
    parts = ["bao-cao", facts.period.key]
    if alone:
        parts.append(_UNSAFE.sub("-", facts.plans[0].plan.symbol).strip("-."))
    return "-".join(part for part in parts if part)[:80]


def _third(monitor: Monitor | None, step: int) -> Monitor | None:
    """Return a monitor that tells of one file out of three."""
    if monitor is None:
        return None

    def told(done: int, total: int, text: str) -> None:
        monitor(step * 100 + (done * 100 // total if total else 100), 300, text)

    return told
