"""Groups and tasks that stand under one row, mixed as a newer version of the plan has them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kehoach_desktop.domain.plans.plan import TaskGroup
from kehoach_desktop.domain.plans.row_order import in_one_order
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.met import Met
from kehoach_desktop.services.rows.positions import GAP

Row = TaskGroup | Task
Homes = Mapping[str, str | None]


class MixedOrder:
    """Remembers where the rows of a plan stood, and mixes what changed once all are written."""

    def __init__(self, work: UnitOfWork, plan_id: str) -> None:
        self._work, self._plan_id = work, plan_id
        self._before: Homes = {row.id: _home(row) for row in self._rows()}

    def keep(self, met_rows: Iterable[Met[TaskGroup] | Met[Task]], *, everywhere: bool) -> None:
        """Mix groups and tasks where rows came or moved, or ``everywhere``.

        Each kind keeps its own order; what the newer version doesn't have stays behind what it
        followed.
        """
        places: dict[str, int] = {}
        for met in met_rows:
            if met.new is not None:
                places[met.new.id] = met.new.position
                if met.old is not None:
                    places[met.old.id] = met.new.position
        groups: dict[str | None, list[TaskGroup]] = {}
        tasks: dict[str | None, list[Task]] = {}
        concerned: set[str | None] = set()
        for row in self._rows():
            home = _home(row)
            if isinstance(row, TaskGroup):
                groups.setdefault(home, []).append(row)
            elif row.parent_id is None:
                tasks.setdefault(home, []).append(row)
            if everywhere or row.id not in self._before or self._before[row.id] != home:
                concerned.add(home)
        for home in groups.keys() & tasks.keys() & concerned:
            wanted = _mixed(groups[home], tasks[home], places)
            if wanted != in_one_order(groups[home], tasks[home], lambda row: row.position):
                self._number(wanted)

    def _rows(self) -> Iterator[Row]:
        yield from self._work.groups.matching(plan_id=self._plan_id)
        yield from self._work.tasks.matching(plan_id=self._plan_id)

    def _number(self, rows: Sequence[Row]) -> None:
        for at, row in enumerate(rows):
            placed = replace(row, position=GAP * (at + 1))
            if isinstance(placed, Task):
                self._work.tasks.update(placed)
            else:
                self._work.groups.update(placed)


def _home(row: Row) -> str | None:
    return row.parent_id if isinstance(row, TaskGroup) else row.parent_id or row.group_id


def _mixed(
    groups: Sequence[TaskGroup], tasks: Sequence[Task], places: Mapping[str, int]
) -> list[Row]:
    def placed(rows: Sequence[Row]) -> Iterator[tuple[int, int, int]]:
        line = -1
        for at, row in enumerate(rows):
            line = max(line, places.get(row.id, -1))
            yield line, int(isinstance(row, TaskGroup)), at

    order = sorted([*placed(groups), *placed(tasks)])
    return [groups[at] if is_group else tasks[at] for _, is_group, at in order]
