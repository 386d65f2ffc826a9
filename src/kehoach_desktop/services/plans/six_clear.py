"""Checks a plan's tasks for what is not clear ("6 rõ"), to be seen and printed."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from kehoach_desktop.domain.computer.chosen_file import chosen_file
from kehoach_desktop.domain.computer.file_name import plain_name
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.six_clear import CLEAR_LABELS, CheckedTask, Clear, Lack, lacks
from kehoach_desktop.domain.reports.administrative_text import share, short_date
from kehoach_desktop.domain.reports.printed_list import ListTable, PrintedList
from kehoach_desktop.domain.reports.report import AnnexColumn, AnnexRow, CellAlign, RowKind
from kehoach_desktop.services.models.read_models import TaskLine
from kehoach_desktop.services.ports.store import Clock, Monitor, UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.ports.writers import ListWriter
from kehoach_desktop.services.rows.finding import the_plan
from kehoach_desktop.services.rows.read_only import plan_name
from kehoach_desktop.services.settings.office_setup import own_office

_COLUMNS = (
    AnnexColumn("Số", 8, CellAlign.CENTER),
    AnnexColumn("Nhiệm vụ", 44),
    AnnexColumn("Chủ trì", 22),
    AnnexColumn("Thời hạn", 18, CellAlign.CENTER),
    AnnexColumn("Chưa rõ", 50),
)


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """One task that is not wholly clear, and what it lacks."""

    task: TaskLine
    lacks: tuple[Lack, ...]


@dataclass(frozen=True, slots=True)
class SixClear:
    """The check of one plan: ``total`` tasks, of which ``clear`` lack nothing.

    ``rows`` are the others in plan order, so that ``clear`` + their count = ``total``.
    ``counts`` says how many lack each thing; ``asked`` are the things asked for.
    """

    plan_id: str
    plan: str
    total: int
    rows: tuple[CheckedRow, ...]
    counts: dict[Clear, int]
    asked: tuple[Clear, ...]

    @property
    def clear(self) -> int:
        """How many tasks lack nothing."""
        return self.total - len(self.rows)

    @property
    def file_name(self) -> str:
        """The name a printed check is kept under."""
        name = plain_name(self.plan)
        return f"kiem-tra-{len(self.asked)}-ro{'-' if name else ''}{name}"


class SixClearService:
    """Looks through one plan; dropped tasks are not asked about."""

    def __init__(self, uow: UnitOfWorkFactory, clock: Clock, writer: ListWriter) -> None:
        self._uow = uow
        self._clock = clock
        self._writer = writer

    def check(self, plan_id: str, *, authority: bool = True) -> SixClear:
        """Return what is not clear in a plan; ``authority`` off asks for "5 rõ".

        Raises NotFound.
        """
        with self._uow() as work:
            return self._check(work, plan_id, authority=authority)

    def _check(self, work: UnitOfWork, plan_id: str, *, authority: bool) -> SixClear:
        name = plan_name(the_plan(work, plan_id))
        lines = work.queries.task_lines(self._clock(), plan_id)
        lines = [line for line in lines if line.state is not ReportedState.DROPPED]
        rows = []
        for line in lines:
            found = lacks(
                CheckedTask(
                    line.title, line.lead, line.head, line.deliverable, line.deadline, line.note
                ),
                authority=authority,
            )
            if found:
                rows.append(CheckedRow(line, found))
        asked = tuple(what for what in Clear if authority or what is not Clear.AUTHORITY)
        counts = Counter(lack.what for row in rows for lack in row.lacks)
        return SixClear(
            plan_id, name, len(lines), tuple(rows), {what: counts[what] for what in asked}, asked
        )

    def export(
        self, plan_id: str, path: Path, monitor: Monitor | None = None, *, authority: bool = True
    ) -> Path:
        """Write the check as a PDF to print; raises NotFound, UnusableFile, Cancelled."""
        with self._uow() as work:
            found = self._check(work, plan_id, authority=authority)
            office = own_office(work)
        document = _printed(found, office.name if office else "", short_date(self._clock()))
        path = chosen_file(path, "kiem-tra-6-ro", ".pdf")
        self._writer.write(document, path, monitor)
        return path


def _printed(found: SixClear, issuer: str, today: str) -> PrintedList:
    rows: list[AnnexRow] = []
    group: str | None = None
    for row in found.rows:
        line = row.task
        if line.group_id != group:
            group = line.group_id
            if line.group_title:
                heading = (line.group_number, line.group_title)
                rows.append(AnnexRow(heading, RowKind.GROUP))
        why = "\n".join(f"{CLEAR_LABELS[lack.what]}: {lack.why}" for lack in row.lacks)
        rows.append(
            AnnexRow((line.number, line.title, "; ".join(line.lead), line.deadline.text, why))
        )
    counts = "; ".join(
        f"chưa rõ {CLEAR_LABELS[what]}: {count}" for what, count in found.counts.items()
    )
    part = share(found.clear, found.total)
    return PrintedList(
        issuer,
        f"Kiểm tra {len(found.asked)} rõ – {found.plan}",
        f"{found.clear}/{found.total} nhiệm vụ đủ {len(found.asked)} rõ"
        f"{f' ({part})' if part else ''}, ngày {today}",
        (ListTable(_COLUMNS, tuple(rows)),) if rows else (),
        (f"Số nhiệm vụ {counts}.",) if rows else ("Không nhiệm vụ nào thiếu điều gì.",),
        landscape=True,
    )
