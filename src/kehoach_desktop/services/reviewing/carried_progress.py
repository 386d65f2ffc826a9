"""The progress that a tracking list tells of the tasks it gives, entered with the plan."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.drafts.draft import DraftProgress, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.services.models.read_models import ProgressInput
from kehoach_desktop.services.monthly.progress_entering import enter_progress
from kehoach_desktop.services.monthly.reported_progress import reported
from kehoach_desktop.services.ports.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row whose progress can't be entered, and why."""

    row: DraftProgress
    message: str


@dataclass(frozen=True, slots=True)
class CarriedProgress:
    """What a list says of the tasks that are taken: by the task's key, and what is refused."""

    entered: tuple[ProgressInput, ...] = ()
    refused: tuple[RefusedRow, ...] = ()


def carried_progress(draft: PlanDraft, today: datetime.date) -> CarriedProgress:
    """Return what a draft's list says of its tasks; rows that say nothing are left out.

    The inputs name tasks by their keys in the draft. A row whose task was left out of the
    draft goes with it; of rows about one task only the first is entered.
    """
    kept = {task.key for task in draft.tasks}
    entered: dict[str, ProgressInput] = {}
    refused: list[RefusedRow] = []
    for row in draft.progress:
        if row.task not in kept:
            continue
        try:
            said = reported(row, row.task, today)
        except InvalidInput as error:
            refused.append(RefusedRow(row, str(error)))
            continue
        if said == ProgressInput(row.task):
            continue
        if row.task in entered:
            refused.append(
                RefusedRow(row, "Nhiệm vụ này có hơn một dòng; chỉ dòng đầu được ghi tiến độ.")
            )
            continue
        entered[row.task] = said
    return CarriedProgress(tuple(entered.values()), tuple(refused))


def offered_period(draft: PlanDraft, today: datetime.date) -> Period:
    """Return the period that a list is of: the one it names, else the month of its day.

    Where it says neither, the month of ``today``.
    """
    if draft.period:
        return Period.parse(draft.period)
    return Period.month_of(draft.as_of or today)


def enter_carried(
    work: UnitOfWork,
    period: Period,
    progress: CarriedProgress,
    ids: Mapping[str, str],
    today: datetime.date,
) -> int:
    """Enter what a list says of tasks just stored, ``ids`` by their keys; return how many."""
    for said in progress.entered:
        enter_progress(work, period, replace(said, task_id=ids[said.task_id]), today)
    return len(progress.entered)
