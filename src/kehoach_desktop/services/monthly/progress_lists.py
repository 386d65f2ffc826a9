"""Taking a report or tracking list in as progress of tasks the office holds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.drafts.draft import DraftProgress, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput, UnusableFile
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.services.models.read_models import ProgressInput
from kehoach_desktop.services.monthly.progress_entering import enter_progress
from kehoach_desktop.services.monthly.progress_matching import MatchedRow, Verdict, match_tasks
from kehoach_desktop.services.monthly.reported_progress import reported
from kehoach_desktop.services.ports.store import (
    Clock,
    Monitor,
    PlanReader,
    UnitOfWork,
    UnitOfWorkFactory,
)
from kehoach_desktop.services.rows.finding import plans_in_force, the_plan, the_task
from kehoach_desktop.services.rows.read_only import editable_plan

_NO_TASKS = (
    "Chưa có nhiệm vụ nào để đối chiếu; hãy nhập kế hoạch, hoặc đưa dự thảo vào thực hiện, trước."
)
_NAMES = {
    "state": "trạng thái",
    "result": "kết quả",
    "difficulty": "khó khăn",
    "recommendation": "đề xuất",
    "product": "sản phẩm",
    "completed_on": "ngày hoàn thành",
}


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row of the list, what it is about, and what would be entered if it is taken."""

    matched: MatchedRow
    entered: ProgressInput | None = None

    @property
    def verdict(self) -> Verdict:
        """What may be done with the row."""
        return self.matched.verdict


@dataclass(frozen=True, slots=True)
class ProgressList:
    """A list read and matched for one period; nothing is stored yet."""

    source: str
    period: str
    rows: tuple[ListedRow, ...]

    @property
    def sure(self) -> list[ListedRow]:
        """The rows that can be taken as they are."""
        return [row for row in self.rows if row.verdict is Verdict.SURE]

    @property
    def found(self) -> int:
        """How many rows are surely about a task held."""
        unsure = (Verdict.DOUBTFUL, Verdict.UNKNOWN)
        return sum(row.matched.task is not None and row.verdict not in unsure for row in self.rows)

    @property
    def open(self) -> list[ListedRow]:
        """The rows the officer has to decide about."""
        return [row for row in self.rows if row.verdict.needs_attention]


class ProgressListService:
    """Reads reports and tracking lists and takes what is confirmed as one undoable step."""

    def __init__(self, uow: UnitOfWorkFactory, reader: PlanReader, clock: Clock) -> None:
        self._uow = uow
        self._reader = reader
        self._clock = clock

    def read(
        self, path: Path, period: str, plan_id: str | None = None, monitor: Monitor | None = None
    ) -> ProgressList:
        """Read a file and match its rows; raises UnusableFile for one without such rows."""
        draft = self._reader.read_file(path, monitor)
        if not draft.progress:
            raise UnusableFile(
                f"Không thấy bảng theo dõi, báo cáo tiến độ nào đã điền trong “{path.name}”; không "
                "có gì thay đổi. Bảng cần có cột nhiệm vụ và cột trạng thái hoặc kết quả."
            )
        return self.match(draft.source, draft.progress, period, plan_id)

    def match(
        self,
        source: str,
        rows: Sequence[DraftProgress],
        period: str,
        plan_id: str | None = None,
    ) -> ProgressList:
        """Match rows with the tasks of one plan, or of every plan in force; stores nothing.

        A row is in conflict where the period holds something else of its task already, or
        where a finished task would be unfinished again. Raises NotFound and InvalidInput.
        """
        within = Period.parse(period)
        with self._uow() as work:
            if plan_id:
                the_plan(work, plan_id)
            binding = plans_in_force(work)
            tasks = [
                line
                for line in work.queries.task_lines(self._clock(), plan_id, within.key)
                if plan_id or line.plan_id in binding
            ]
            matches = match_tasks(rows, tasks)
            if not tasks:
                matches = [replace(matched, message=_NO_TASKS) for matched in matches]
            listed = [self._listed(work, matched, within) for matched in matches]
        return ProgressList(source, within.key, tuple(listed))

    def found(self, draft: PlanDraft, period: str) -> int:
        """Return how many rows of a list are about a task held, surely; stores nothing."""
        return self.match(draft.source, draft.progress, period).found

    def take(self, listed: ProgressList, rows: Sequence[ListedRow] | None = None) -> Changes:
        """Enter the rows given, by default the sure ones, in one step; raises InvalidInput."""
        within = Period.parse(listed.period)
        chosen = listed.sure if rows is None else rows
        with self._uow() as work:
            for row in chosen:
                if row.entered is not None:
                    editable_plan(work, the_task(work, row.entered.task_id).plan_id)
                    enter_progress(work, within, row.entered, self._clock())
            return work.commit(
                f"nhận tiến độ {within.label} từ {listed.source} ({len(chosen)} nhiệm vụ)"
            )

    def _listed(self, work: UnitOfWork, matched: MatchedRow, period: Period) -> ListedRow:
        if matched.task is None:
            return ListedRow(matched)
        try:
            entered = reported(matched.row, matched.task.id, self._clock())
        except InvalidInput as error:
            doubt = replace(matched, verdict=Verdict.DOUBTFUL, message=str(error))
            return ListedRow(doubt)
        if matched.verdict is not Verdict.SURE:
            return ListedRow(matched, entered)
        if entered == ProgressInput(matched.task.id):
            empty = replace(matched, verdict=Verdict.EMPTY, message="Dòng này chưa ghi gì.")
            return ListedRow(empty)
        held = work.progress.matching(task_id=matched.task.id)
        stored = next((entry for entry in held if entry.period == period.key), None)
        verdict, message = _against(entered, stored, held, period)
        return ListedRow(replace(matched, verdict=verdict, message=message), entered)


def _against(
    entered: ProgressInput,
    stored: ProgressEntry | None,
    held: Sequence[ProgressEntry],
    period: Period,
) -> tuple[Verdict, str]:
    """Return (verdict, why) of what a row says beside what the office holds."""
    if stored is not None:
        differing = [
            _NAMES[name]
            for name in _NAMES
            if (said := getattr(entered, name)) is not None
            and getattr(stored, name)
            and said != getattr(stored, name)
        ]
        if differing:
            return Verdict.CONFLICT, f"Kỳ này đã ghi khác: {', '.join(differing)}."
        if all(getattr(entered, name) in (None, getattr(stored, name)) for name in _NAMES):
            return Verdict.SAME, "Kỳ này đã ghi đúng như vậy."
        return Verdict.SURE, ""
    earlier = [entry for entry in held if Period.parse(entry.period) < period]
    latest = max(earlier, key=lambda entry: Period.parse(entry.period), default=None)
    state = entered.state
    again_open = isinstance(state, ReportedState) and not state.is_finished
    if latest is not None and latest.state.is_finished and again_open:
        return Verdict.CONFLICT, "Nhiệm vụ đã kết thúc ở kỳ trước, bảng lại ghi chưa xong."
    return Verdict.SURE, ""
