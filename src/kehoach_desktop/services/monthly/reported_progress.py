"""What a row of a report or tracking list says of its task, as progress to be entered."""

import datetime
import re

from kehoach_desktop.domain.drafts.draft import DraftProgress
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.text.vietnamese import clean, clean_lines
from kehoach_desktop.services.models.read_models import ProgressInput
from kehoach_desktop.services.monthly.state_words import parted_share, read_state, says_only_time
from kehoach_desktop.services.rows.field_reading import read_day

_OVER = re.compile(r"\d{3,}(?:[.,]\d+)?\s*%?")
_CLAUSE = re.compile(r"[.;,:\n]")
_TEXTS = ("result", "difficulty", "recommendation", "product")


def reported(row: DraftProgress, task_id: str, today: datetime.date) -> ProgressInput:
    """Return what a row says of its task; raises InvalidInput for words that are no state."""
    state, words = _state(row)
    given: dict[str, str] = {
        name: text for name in _TEXTS if (text := clean_lines(getattr(row, name)))
    }
    if words and words not in given.get("result", ""):
        given["result"] = f"{words}\n{given['result']}" if "result" in given else words
    completed: datetime.date | None = None
    if row.completed_on and state is ReportedState.DONE:
        completed = read_day(row.completed_on)
        if completed is not None and completed > today:
            raise InvalidInput(f"Ngày hoàn thành {row.completed_on} còn ở phía trước.")
    return ProgressInput(task_id, state, completed_on=completed, **given)


def _state(row: DraftProgress) -> tuple[ReportedState | None, str]:
    """Return (state, words to keep in the result): "70%" says under way and how far."""
    words, share = parted_share(clean(row.state))
    share = row.share if share is None else share
    if not words and share is None:
        # "Đã hoàn thành; ban hành Quyết định …": the result begins with the state.
        return read_state(_CLAUSE.split(row.result, maxsplit=1)[0]), ""
    far = f"Đạt {share}%" if share is not None and 0 < share < 100 else ""
    state = read_state(words) or read_state(_CLAUSE.split(words, maxsplit=1)[0])
    if state is ReportedState.DONE and far:
        # "Đã hoàn thành 50%" is half-way.
        return ReportedState.IN_PROGRESS, far
    if state is not None:
        return state, far
    if words and not (share is not None and says_only_time(words)):
        raise InvalidInput(_not_understood(words))
    # "Quá hạn 30%" and a bare share say how far the task has come.
    if far:
        return ReportedState.IN_PROGRESS, far
    return (ReportedState.DONE if share else ReportedState.NOT_STARTED), ""


def _not_understood(words: str) -> str:
    if _OVER.fullmatch(words):
        return f"Tỷ lệ hoàn thành “{words}” quá 100%."
    return f"Không hiểu trạng thái “{words}”."
