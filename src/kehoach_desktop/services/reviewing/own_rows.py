"""The rows of a higher level's plan that are work of the commune's own office and units."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator, DraftTask, PlanDraft
from kehoach_desktop.domain.units.own_names import OwnNames


@dataclass(frozen=True, slots=True)
class OwnRows:
    """What a draft gives to others: rows that name somebody, and nobody of the office.

    ``own`` counts the rows that name the office or its units, ``nameless`` those that name
    nobody: they may be for all, and stay.
    """

    tasks: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    own: int = 0
    nameless: int = 0

    @property
    def others(self) -> tuple[str, ...]:
        """The keys of the rows of others, with the headings under which nothing else stands."""
        return (*self.headings, *self.tasks, *self.indicators)

    @property
    def kept(self) -> int:
        """How many tasks and indicators stay."""
        return self.own + self.nameless


def own_rows(draft: PlanDraft, names: OwnNames, offered: Collection[str] = ()) -> OwnRows:
    """Return which rows are others'; what is only ``offered`` is not spoken of.

    A task stays for a subtask that does; a subtask that names nobody goes with its task.
    """
    tasks = [one for one in (*draft.tasks, *draft.actions) if one.key not in offered]
    indicators = [one for one in draft.indicators if one.key not in offered]
    own = {one.key for one in tasks if _is_own(names, one.lead, one.coordinating)}
    staying = _with_parents(tasks, own)
    for one in tasks:
        # A task stands before its subtasks.
        if not (one.lead or one.coordinating) and (one.parent is None or one.parent in staying):
            staying.add(one.key)
    mine = {one.key for one in indicators if _is_own(names, one.lead, ())}
    free = {one.key for one in indicators if not one.lead}
    gone = [one.key for one in tasks if one.key not in staying]
    lost = [one.key for one in indicators if one.key not in mine | free]
    headings = [
        *_emptied(draft.groups, tasks, gone),
        *_emptied(draft.indicator_groups, indicators, lost),
    ]
    return OwnRows(
        tuple(gone),
        tuple(lost),
        tuple(headings),
        own=len(own) + len(mine),
        nameless=len(staying - own) + len(free),
    )


def _is_own(names: OwnNames, lead: Sequence[str], coordinating: Sequence[str]) -> bool:
    return any(map(names.means_lead, lead)) or any(map(names.means_helper, coordinating))


def _with_parents(tasks: Sequence[DraftTask], keys: Iterable[str]) -> set[str]:
    parents = {one.key: one.parent for one in tasks}
    found: set[str] = set()
    for key in keys:
        here: str | None = key
        while here is not None and here not in found:
            found.add(here)
            here = parents.get(here)
    return found


def _emptied(
    groups: Sequence[DraftGroup],
    rows: Sequence[DraftTask] | Sequence[DraftIndicator],
    gone: Collection[str],
) -> list[str]:
    """Return the headings that had rows below them and keep none."""
    above = {one.key: one.parent for one in groups}
    leaving = set(gone)
    had: set[str] = set()
    keeping: set[str] = set()
    for row in rows:
        here, marked = row.group, had if row.key in leaving else keeping
        while here is not None and here not in marked:
            marked.add(here)
            here = above.get(here)
    found = had - keeping
    for group in groups:
        # Empty before, it goes with the heading it stands under.
        if group.parent in found and group.key not in keeping:
            found.add(group.key)
    return [one.key for one in groups if one.key in found]
