"""The month's progress of tasks: the grid, entering, copying and pasting."""

import datetime
from collections.abc import Sequence

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.services.models.read_models import PasteResult, ProgressInput, ProgressRow
from kehoach_desktop.services.monthly.pasting import apply_cells, pasted_cells
from kehoach_desktop.services.monthly.progress_entering import PROGRESS_FIELDS, enter_progress
from kehoach_desktop.services.ports.store import Clock, UnitOfWorkFactory
from kehoach_desktop.services.rows.finding import plans_in_force, task_number, the_plan, the_task
from kehoach_desktop.services.rows.read_only import editable_plan

_HEADINGS = {
    "number": "Số thứ tự",
    "title": "Nhiệm vụ",
    "lead": "Chủ trì",
    "deadline": "Thời hạn",
    "state": "Trạng thái",
    "result": "Kết quả",
    "difficulty": "Khó khăn, vướng mắc",
    "recommendation": "Đề xuất, kiến nghị",
    "product": "Sản phẩm",
    "completed_on": "Ngày hoàn thành",
}


class ProgressService:
    """Reads and records progress by period; each change is one undoable step.

    Periods are given by their key ("2026-04"); a nonsense key raises InvalidInput.
    """

    def __init__(self, uow: UnitOfWorkFactory, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    def grid(self, period: str, plan_id: str | None = None) -> list[ProgressRow]:
        """Return the period's task grid, of one plan or of every plan in force."""
        key = Period.parse(period).key
        with self._uow() as work:
            return work.queries.progress_rows(key, self._clock(), plan_id)

    def set(
        self,
        task_id: str,
        period: str,
        *,
        state: ReportedState | str | None = None,
        result: str | None = None,
        difficulty: str | None = None,
        recommendation: str | None = None,
        product: str | None = None,
        completed_on: datetime.date | str | None = None,
    ) -> Changes:
        """Record progress of one task; only what is given changes, "" clears.

        A state is its value or Vietnamese words. Raises NotFound and InvalidInput.
        """
        entered = ProgressInput(
            task_id, state, result, difficulty, recommendation, product, completed_on
        )
        return self.set_many(period, [entered])

    def set_many(self, period: str, entries: Sequence[ProgressInput]) -> Changes:
        """Record progress of several tasks as one step; nothing is kept if one is refused."""
        within = Period.parse(period)
        with self._uow() as work:
            for entered in entries:
                editable_plan(work, the_task(work, entered.task_id).plan_id)
                enter_progress(work, within, entered, self._clock())
            step = f"cập nhật tiến độ {within.label}"
            if len(entries) == 1:
                number = task_number(work, the_task(work, entries[0].task_id))
                step += f" – nhiệm vụ {number}" if number else ""
            return work.commit(step)

    def copy_previous(self, period: str, plan_id: str | None = None) -> Changes:
        """Copy the latest earlier report of tasks that have none in this period yet.

        Only tasks of plans in force, and only unfinished ones: what was done or dropped
        needs no new report. State, result, difficulty and recommendation are copied.
        """
        within = Period.parse(period)
        with self._uow() as work:
            if plan_id:
                the_plan(work, plan_id)
            in_force = plans_in_force(work)
            entered = {entry.task_id for entry in work.progress.matching(period=within.key)}
            lines = work.queries.task_lines(self._clock(), plan_id, within.previous().key)
            work.progress.add_many(
                [
                    ProgressEntry(
                        id=new_id(),
                        task_id=line.id,
                        period=within.key,
                        state=line.state,
                        result=line.result,
                        difficulty=line.difficulty,
                        recommendation=line.recommendation,
                    )
                    for line in lines
                    if line.period
                    and line.plan_id in in_force
                    and line.id not in entered
                    and not line.state.is_finished
                ]
            )
            return work.commit(f"chép tiến độ kỳ trước sang {within.label}")

    def paste(
        self,
        period: str,
        cells: Sequence[Sequence[str]],
        task_ids: Sequence[str],
        columns: Sequence[str],
    ) -> PasteResult:
        """Lay cells from a spreadsheet over the grid, all as one step.

        ``task_ids`` and ``columns`` are the grid's rows and columns from the cell the paste
        begins at. Empty cells change nothing. A cell that can't be taken comes back as a
        problem at its place, and the others still come.
        """
        within = Period.parse(period)
        today = self._clock()
        with self._uow() as work:

            def take(task_id: str, column: str, text: str) -> None:
                editable_plan(work, the_task(work, task_id).plan_id)
                enter_progress(work, within, _one_field(task_id, column, text), today)

            pasted = list(pasted_cells(cells, task_ids, columns))
            taken, problems = apply_cells(pasted, PROGRESS_FIELDS, _HEADINGS, take)
            if not taken:
                return PasteResult(Changes(), tuple(problems))
            return PasteResult(work.commit(f"dán tiến độ {within.label}"), tuple(problems))


def _one_field(task_id: str, column: str, text: str) -> ProgressInput:
    match column:
        case "state":
            return ProgressInput(task_id, state=text)
        case "result":
            return ProgressInput(task_id, result=text)
        case "difficulty":
            return ProgressInput(task_id, difficulty=text)
        case "recommendation":
            return ProgressInput(task_id, recommendation=text)
        case "product":
            return ProgressInput(task_id, product=text)
        case "completed_on":
            return ProgressInput(task_id, completed_on=text)
    raise InvalidInput("cột này không nhập số liệu nên được giữ nguyên.")
