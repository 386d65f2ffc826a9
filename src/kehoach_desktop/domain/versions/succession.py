"""Which task or indicator of a new plan goes on with which one of the plan it replaces."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState


@dataclass(frozen=True, slots=True)
class Succession:
    """One old row and what became of it; ``plan_id`` is the new plan.

    Either the two task keys or the two indicator keys are used. Without a new one the
    work does not go on, and ``reason`` says why. An old row that was split has several,
    old rows that were joined share the new one.
    """

    id: str
    plan_id: str
    old_task_id: str | None = None
    new_task_id: str | None = None
    old_indicator_id: str | None = None
    new_indicator_id: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Mapped:
    """What the officer decided for one old row: its successors, or the reason for none."""

    old: str
    new: tuple[str, ...] = ()
    reason: str = ""

    @property
    def is_settled(self) -> bool:
        """Whether it says where the old row goes on, or why it does not."""
        return bool(self.new or self.reason.strip())


def unmapped(old: Iterable[str], mapping: Iterable[Mapped]) -> list[str]:
    """Return the old keys for which nothing is decided, in their order."""
    settled = {one.old for one in mapping if one.is_settled}
    return [key for key in old if key not in settled]


def joined_state(states: Sequence[ReportedState]) -> ReportedState:
    """Return the state of work that several tasks became: done only when all of it is.

    What was dropped does not count beside work that goes on.
    """
    living = [state for state in states if state is not ReportedState.DROPPED]
    if not living:
        return ReportedState.DROPPED
    if len(set(living)) == 1:
        return living[0]
    begun = {ReportedState.DONE, ReportedState.IN_PROGRESS}
    return ReportedState.IN_PROGRESS if begun & set(living) else ReportedState.NOT_STARTED


def carried(
    entries: Sequence[ProgressEntry], new_id: str, task_id: str, latest: Sequence[ReportedState]
) -> ProgressEntry:
    """Return one period's entry of the new task, out of those of its predecessors.

    ``latest`` are the states, up to the period, of all its predecessors, also of those
    without an entry in it. Texts are kept line under line, the same one once.
    """
    state = joined_state(latest)
    days = [entry.completed_on for entry in entries if entry.completed_on]
    return ProgressEntry(
        id=new_id,
        task_id=task_id,
        period=entries[0].period,
        state=state,
        result=_lines(entry.result for entry in entries),
        difficulty=_lines(entry.difficulty for entry in entries),
        recommendation=_lines(entry.recommendation for entry in entries),
        product=_lines(entry.product for entry in entries),
        completed_on=max(days) if days and state is ReportedState.DONE else None,
    )


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))
