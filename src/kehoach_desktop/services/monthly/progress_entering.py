"""What is entered for a task in a period, checked and put over what stood there."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.text.vietnamese import clean, clean_lines
from kehoach_desktop.services.models.read_models import ProgressInput
from kehoach_desktop.services.monthly.state_words import read_state
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.field_reading import read_day

PROGRESS_FIELDS = ("state", "result", "difficulty", "recommendation", "product", "completed_on")
"""What is entered of a task, in the order in which it is taken over."""

_STATES = "chưa thực hiện, đang thực hiện, hoàn thành, tạm dừng, không còn thực hiện"


def enter_progress(
    work: UnitOfWork, period: Period, entered: ProgressInput, today: datetime.date
) -> None:
    """Store what is entered for one task over what this period holds of it.

    A period without an entry begins with the state, and the day of completion, of the
    latest earlier one. That day is never guessed; it goes when the task is no longer done.
    Raises InvalidInput for words that are no state, or a day of completion that can't be.
    """
    entries = work.progress.matching(task_id=entered.task_id)
    stored = next((entry for entry in entries if entry.period == period.key), None)
    before = stored or _begun(entered.task_id, entries, period)
    after = _over(before, entered, today)
    if stored is None:
        work.progress.add(after)
    elif after != stored:
        work.progress.update(after)


def typed_state(value: ReportedState | str) -> ReportedState:
    """Return the state meant by a value or by Vietnamese words; raises InvalidInput."""
    if isinstance(value, ReportedState):
        return value
    state = read_state(value)
    if state is None:
        raise InvalidInput(
            f"Không hiểu trạng thái “{clean(value)}”; trạng thái cũ được giữ lại. "
            f"Hãy ghi một trong: {_STATES}."
        )
    return state


def _over(before: ProgressEntry, entered: ProgressInput, today: datetime.date) -> ProgressEntry:
    after = before
    if entered.state is not None:
        after = replace(after, state=typed_state(entered.state))
    if entered.result is not None:
        after = replace(after, result=clean_lines(entered.result))
    if entered.difficulty is not None:
        after = replace(after, difficulty=clean_lines(entered.difficulty))
    if entered.recommendation is not None:
        after = replace(after, recommendation=clean_lines(entered.recommendation))
    if entered.product is not None:
        after = replace(after, product=clean_lines(entered.product))
    if after.state is not ReportedState.DONE:
        after = replace(after, completed_on=None)
    if entered.completed_on is not None:
        after = replace(after, completed_on=_completed_on(after, entered.completed_on, today))
    return after


def _completed_on(
    entry: ProgressEntry, typed: datetime.date | str, today: datetime.date
) -> datetime.date | None:
    day = read_day(typed) if isinstance(typed, str) else typed
    if day is None:
        return None
    if entry.state is not ReportedState.DONE:
        raise InvalidInput(
            "Chỉ ghi ngày hoàn thành cho nhiệm vụ đã hoàn thành; hãy đổi trạng thái trước."
        )
    if day > today:
        raise InvalidInput(
            f"Ngày hoàn thành {day:%d/%m/%Y} còn ở phía trước (hôm nay là {today:%d/%m/%Y}); "
            "giá trị cũ được giữ lại."
        )
    return day


def _begun(task_id: str, entries: Sequence[ProgressEntry], period: Period) -> ProgressEntry:
    new = ProgressEntry(
        id=new_id(), task_id=task_id, period=period.key, state=ReportedState.NOT_STARTED
    )
    earlier = [entry for entry in entries if Period.parse(entry.period) < period]
    if not earlier:
        return new
    latest = max(earlier, key=lambda entry: Period.parse(entry.period))
    return replace(new, state=latest.state, completed_on=latest.completed_on)
