"""The fictional sample office: fills an empty data folder in one step."""

import datetime
import json
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.documents.document import Document, PlanDocument, Relation
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.indicators.indicator import Indicator, IndicatorGroup, Measurement
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, PlanState, TaskGroup
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.units.register import UnitRegister
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.office.sample_deadlines import SampleDeadlines
from kehoach_desktop.services.ports.store import UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.rows.assignees import read_assignees
from kehoach_desktop.services.rows.positions import GAP

# Keys are made of the places in the file: every sample office is the same one.
_KEYS = uuid.UUID("5b9d8a1e-3f0c-4c53-9d55-0f6f8a7c2e11")


@dataclass(frozen=True, slots=True)
class SampleSummary:
    """What was filled in; ``months`` counts the months with progress."""

    office: str
    plans: int
    tasks: int
    indicators: int
    months: int


class SampleService:
    """Fills a data folder from the sample's JSON; deadlines and targets are read as ever."""

    def __init__(self, uow: UnitOfWorkFactory, source: Callable[[], bytes]) -> None:
        self._uow = uow
        self._source = source

    def fill(self) -> SampleSummary:
        """Fill the empty data folder; raises InvalidInput when anything is in it."""
        with self._uow() as work:
            if work.offices.matching() or work.plans.matching():
                raise InvalidInput(
                    "Thư mục dữ liệu này đã có số liệu nên không ghi cơ quan mẫu vào; số liệu "
                    "được giữ nguyên. Hãy dùng một thư mục trống: kehoach --data THƯ_MỤC demo."
                )
            filling = _Filling(work, json.loads(self._source()))
            filling.office()
            for number, plan in enumerate(filling.sample["plans"]):
                filling.plan(number, plan)
            work.commit("tạo cơ quan mẫu")
            return filling.summary()


class _Filling:
    """Puts the parts of the sample into one unit of work."""

    def __init__(self, work: UnitOfWork, sample: dict[str, Any]) -> None:
        self.sample = sample
        self._work = work
        self._office = Office(
            id=_key("office"),
            own=True,
            **{name: _value(value) for name, value in sample["office"].items()},
        )
        units = [
            Unit(_key("unit", number), self._office.id, unit["name"], tuple(unit["aliases"]), place)
            for number, (unit, place) in enumerate(_placed(sample["units"]))
        ]
        self._units = units
        self._register = UnitRegister(units)
        self._documents = {
            document["key"]: Document(
                id=_key("document", document["key"]),
                symbol=document["symbol"],
                title=document["title"],
                issuer=document["issuer"],
                date=_day(document["date"]),
            )
            for document in sample["documents"]
        }
        self._deadlines = SampleDeadlines(self._documents)
        self._tasks: list[Task] = []
        self._progress: list[ProgressEntry] = []
        self._indicators: list[Indicator] = []
        self._measurements: list[Measurement] = []

    def office(self) -> None:
        """Add the office, its units and the documents its plans stand to."""
        self._work.offices.add(self._office)
        self._work.units.add_many(self._units)
        self._work.documents.add_many(list(self._documents.values()))

    def plan(self, number: int, source: Mapping[str, Any]) -> None:
        """Add one plan with all that belongs to it."""
        plan = Plan(
            id=_key("plan", number),
            office_id=self._office.id,
            title=source["title"],
            number=source["number"],
            symbol=source["symbol"],
            issuer=self._office.name,
            place=source["place"],
            date=_day(source["date"]),
            year=source["year"],
            state=PlanState.IN_FORCE,
            position=(number + 1) * GAP,
        )
        self._work.plans.add(plan)
        self._relations(plan, source)
        groups = source["indicator_groups"]
        for at, (group, place) in enumerate(_placed(groups)):
            self._indicator_group(plan, at, group, place)
        for at, (group, place) in enumerate(_placed(source["groups"])):
            stored = TaskGroup(
                _key(plan.id, "group", at), plan.id, place, group["number"], group["title"]
            )
            self._work.groups.add(stored)
            self._add_tasks(plan, stored, None, group["tasks"])
        self._store()

    def summary(self) -> SampleSummary:
        """Return what was filled in."""
        return SampleSummary(
            office=self._office.name,
            plans=len(self.sample["plans"]),
            tasks=len(self._work.tasks.matching()),
            indicators=len(self._work.indicators.matching()),
            months=len({entry.period for entry in self._work.progress.matching()}),
        )

    def _relations(self, plan: Plan, source: Mapping[str, Any]) -> None:
        self._work.plan_documents.add_many(
            [
                PlanDocument(
                    _key(plan.id, "document", document),
                    plan.id,
                    _key("document", document),
                    Relation(relation),
                    place,
                )
                for (relation, document), place in _placed(source["documents"])
            ]
        )
        self._work.duties.add_many(
            [
                ReportingDuty(
                    id=_key(plan.id, "duty", place),
                    plan_id=plan.id,
                    frequency=Frequency(duty["frequency"]),
                    day=duty.get("day"),
                    month=duty.get("month"),
                    before=duty.get("before", False),
                    reporter=duty["reporter"],
                    to=tuple(duty["to"]),
                    position=place,
                )
                for duty, place in _placed(source["duties"])
            ]
        )

    def _indicator_group(self, plan: Plan, at: int, source: Mapping[str, Any], place: int) -> None:
        group = IndicatorGroup(
            _key(plan.id, "indicator group", at), plan.id, place, source["number"], source["title"]
        )
        self._work.indicator_groups.add(group)
        for indicator, position in _placed(source["indicators"]):
            id = _indicator_key(plan, indicator["number"])
            self._indicators.append(
                Indicator(
                    id=id,
                    plan_id=plan.id,
                    position=position,
                    name=indicator["name"],
                    number=indicator["number"],
                    measure_unit=indicator["unit"],
                    group_id=group.id,
                    lead=read_assignees(indicator["lead"], self._register),
                    targets=tuple(
                        read_target(target["text"], target["year"], measure_unit=indicator["unit"])
                        for target in indicator["targets"]
                    ),
                    note=indicator.get("note", ""),
                )
            )
            self._measurements += [
                Measurement(
                    id=_key(id, measured["period"]),
                    indicator_id=id,
                    period=measured["period"],
                    numerator=_number(measured.get("numerator")),
                    denominator=_number(measured.get("denominator")),
                    value=_number(measured.get("value")),
                )
                for measured in indicator["measurements"]
            ]

    def _add_tasks(
        self,
        plan: Plan,
        group: TaskGroup,
        parent: Task | None,
        sources: Sequence[Mapping[str, Any]],
    ) -> None:
        for source, position in _placed(sources):
            indicator = source.get("indicator")
            task = Task(
                id=_key(parent.id if parent else group.id, "task", source["number"]),
                plan_id=plan.id,
                position=position,
                title=source["title"],
                number=source["number"],
                group_id=group.id,
                parent_id=parent.id if parent else None,
                indicator_id=_indicator_key(plan, indicator) if indicator else None,
                lead=read_assignees(source["lead"], self._register),
                coordinating=read_assignees(source["coordinating"], self._register),
                head=source["head"],
                deliverable=source["deliverable"],
                deadline=read_deadline(source["deadline"], plan.year),
            )
            self._tasks.append(self._deadlines.settle(task, source, plan.year))
            self._progress += [
                ProgressEntry(
                    id=_key(task.id, entry["period"]),
                    task_id=task.id,
                    period=entry["period"],
                    state=ReportedState(entry["state"]),
                    result=entry["result"],
                    difficulty=entry.get("difficulty", ""),
                    recommendation=entry.get("recommendation", ""),
                    completed_on=_day(entry.get("completed_on")),
                )
                for entry in source["progress"]
            ]
            self._add_tasks(plan, group, task, source.get("subtasks", ()))

    def _store(self) -> None:
        self._work.indicators.add_many(self._indicators)
        self._work.tasks.add_many(self._tasks)
        self._work.progress.add_many(self._progress)
        self._work.measurements.add_many(self._measurements)
        self._deadlines.store(self._work)
        self._indicators, self._tasks, self._progress, self._measurements = [], [], [], []


def _key(*place: object) -> str:
    return str(uuid.uuid5(_KEYS, "/".join(map(str, place))))


def _indicator_key(plan: Plan, number: str) -> str:
    return _key(plan.id, "indicator", number)


def _placed(rows: Iterable[Any]) -> list[tuple[Any, int]]:
    return [(row, (number + 1) * GAP) for number, row in enumerate(rows)]


def _value(value: str | list[str]) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
