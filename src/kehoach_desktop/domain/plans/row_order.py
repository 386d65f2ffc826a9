"""The order of what stands directly under one row of a plan, groups and tasks mixed."""

from collections.abc import Callable, Sequence
from typing import TypeVar

GroupT = TypeVar("GroupT")
TaskT = TypeVar("TaskT")


def in_one_order(
    groups: Sequence[GroupT],
    tasks: Sequence[TaskT],
    position: Callable[[GroupT | TaskT], int],
) -> list[GroupT | TaskT]:
    """Return groups and tasks of one parent, each in order already, as the document has them.

    Where a group and a task have the same position, the two kinds were counted apart, as the
    program once did: the positions can't tell, and groups come first.
    """
    if not groups or not tasks:
        return [*groups, *tasks]
    if not {position(one) for one in groups}.isdisjoint(map(position, tasks)):
        return [*groups, *tasks]
    return sorted([*groups, *tasks], key=position)
