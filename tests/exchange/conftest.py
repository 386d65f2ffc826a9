"""Random offices, and bundles made of them without a report's libraries."""

import datetime
import random
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest

from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.deadline import Awaited, Deadline, Frequency, Recurrence
from kehoach_desktop.domain.deadlines.extension import Extension
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceRecord, OccurrenceState
from kehoach_desktop.domain.documents.document import Document, PlanDocument, Relation
from kehoach_desktop.domain.indicators.indicator import Indicator, IndicatorGroup, Measurement
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.papers import Dossier, PlanRecipient, PlanSigner
from kehoach_desktop.domain.plans.plan import Plan, PlanState, TaskGroup
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.recommendation import Answer
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.text.vietnamese import writable
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.domain.versions.succession import Succession
from kehoach_desktop.exchange.bundle_archive import ZipBundleArchive
from kehoach_desktop.services.bundles.bundles import BundleService
from kehoach_desktop.services.models.bundle_model import OfficeData
from kehoach_desktop.services.models.read_models import ReportFiles
from kehoach_desktop.services.ports.store import Monitor, UnitOfWork
from kehoach_desktop.storage.store import Store, open_store

PERIOD = "2026-06"
WITHIN = ("2025", "2026-01", "2026-02", "2026-Q1", "2026-06", "2026-Q2", "2026-H1")
LATER = ("2026-07", "2026-9M", "2026")
TEXTS = (
    "",
    "Phòng Văn hóa – Xã hội",
    'dấu "nháy" và \\ gạch <b> & =1+1',
    "hai dòng\nvà\ttab",
    writable("tổ hợp Cô\u0323ng a\u0301"),
    "𝄞 ngoài BMP \u2028",
)
NUMBERS = (None, "0", "-1.5", "95", "0.001", "12345678901234567890.25")


class OfficeMaker:
    """Makes an office's data out of one source of chance, the lists sorted by key."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def key(self) -> str:
        return str(uuid.UUID(int=self.chance.getrandbits(128)))

    def text(self) -> str:
        return self.chance.choice(TEXTS)

    def number(self) -> Decimal | None:
        text = self.chance.choice(NUMBERS)
        return None if text is None else Decimal(text)

    def day(self) -> datetime.date | None:
        if self.chance.random() < 0.3:
            return None
        return datetime.date.fromordinal(self.chance.randint(730000, 750000))

    def many(self, most: int) -> range:
        return range(self.chance.randint(0, most))

    def one_of(self, keys: list[str]) -> str | None:
        return self.chance.choice([None, *keys])

    def office(self) -> OfficeData:
        office = Office(self.key(), self.text(), recipients=("Như trên", self.text()))
        data = OfficeData(PERIOD, office)
        units = [
            Unit(self.key(), office.id, self.text(), (self.text(),), place)
            for place in self.many(3)
        ]
        data = replace(data, units=tuple(units))
        for _ in self.many(3):
            data = self._with_plan(data)
        return in_order(data)

    def _with_plan(self, data: OfficeData) -> OfficeData:
        plan = Plan(
            self.key(),
            data.office.id,
            self.text(),
            date=self.day(),
            year=self.chance.choice([None, 2026]),
            state=self.chance.choice(list(PlanState)),
            position=self.chance.randint(-5, 5),
            accepted_on=self.day(),
        )
        documents = [Document(self.key(), self.text(), date=self.day()) for _ in self.many(2)]
        units = [unit.id for unit in data.units]
        groups: list[TaskGroup] = []
        for place in self.many(3):
            parent = self.one_of([group.id for group in groups])
            groups.append(TaskGroup(self.key(), plan.id, place, "I", self.text(), parent))
        indicator_groups = [
            IndicatorGroup(self.key(), plan.id, place, "A", self.text()) for place in self.many(2)
        ]
        indicators = [
            Indicator(
                self.key(),
                plan.id,
                place,
                self.text(),
                group_id=self.one_of([group.id for group in indicator_groups]),
                lead=self._named(units),
                targets=self._targets(),
            )
            for place in self.many(3)
        ]
        tasks: list[Task] = []
        for place in self.many(4):
            tasks.append(
                Task(
                    self.key(),
                    plan.id,
                    place,
                    self.text(),
                    group_id=self.one_of([group.id for group in groups]),
                    parent_id=self.one_of([task.id for task in tasks]),
                    indicator_id=self.one_of([indicator.id for indicator in indicators]),
                    lead=self._named(units),
                    coordinating=self._named(units),
                    deadline=self._deadline(),
                    note=self.text(),
                    first_deadline=self._deadline() if self.chance.random() < 0.3 else None,
                    written_deadline=self._deadline() if self.chance.random() < 0.3 else None,
                )
            )
        return replace(
            data,
            documents=(*data.documents, *documents),
            plans=(*data.plans, plan),
            plan_documents=(
                *data.plan_documents,
                *(
                    PlanDocument(
                        self.key(), plan.id, document.id, self.chance.choice(list(Relation)), place
                    )
                    for place, document in enumerate(documents)
                ),
            ),
            duties=(
                *data.duties,
                *(
                    ReportingDuty(
                        self.key(),
                        plan.id,
                        self.chance.choice(list(Frequency)),
                        self.chance.choice([None, 15]),
                        before=self.chance.random() < 0.5,
                        to=("Sở",),
                        weekday=self.chance.choice([None, 4]),
                    )
                    for _ in self.many(2)
                ),
            ),
            groups=(*data.groups, *groups),
            indicator_groups=(*data.indicator_groups, *indicator_groups),
            indicators=(*data.indicators, *indicators),
            tasks=(*data.tasks, *tasks),
            progress=(*data.progress, *self.progress(tasks, WITHIN)),
            measurements=(*data.measurements, *self.measurements(indicators, WITHIN)),
            successions=(*data.successions, *self._successions(data, plan, tasks, indicators)),
            extensions=(*data.extensions, *self.extensions(tasks, documents)),
            arrivals=(*data.arrivals, *self.arrivals(tasks, documents)),
            occurrence_records=(*data.occurrence_records, *self.occurrence_records(tasks)),
            answers=(*data.answers, *self.answers(tasks)),
            dossiers=(*data.dossiers, *self.dossiers(plan, tasks)),
            plan_recipients=(
                *data.plan_recipients,
                *(PlanRecipient(self.key(), plan.id, at, self.text()) for at in self.many(3)),
            ),
            plan_signers=(
                *data.plan_signers,
                *(
                    PlanSigner(self.key(), plan.id, at, self.text(), self.text())
                    for at in self.many(2)
                ),
            ),
        )

    def answers(self, tasks: list[Task]) -> list[Answer]:
        return [
            Answer(self.key(), task.id, self.text(), self.text(), self.text(), self.day())
            for task in tasks
            for _ in self.many(2)
        ]

    def dossiers(self, plan: Plan, tasks: list[Task]) -> list[Dossier]:
        return [
            Dossier(
                self.key(),
                plan.id,
                at,
                *(self.text() for _ in range(7)),
                self.one_of([task.id for task in tasks]),
            )
            for at in self.many(2)
        ]

    def extensions(self, tasks: list[Task], documents: list[Document]) -> list[Extension]:
        return [
            Extension(
                self.key(),
                task.id,
                self._deadline(),
                self.text(),
                self.one_of([document.id for document in documents]),
                self.text(),
                self.day(),
                place,
            )
            for task in tasks
            for place in self.many(2)
        ]

    def arrivals(self, tasks: list[Task], documents: list[Document]) -> list[Arrival]:
        return [
            Arrival(
                self.key(),
                task.id,
                datetime.date(2026, 3, 2),
                self.day(),
                self.text(),
                self.one_of([document.id for document in documents]),
                self.chance.choice([None, 10]),
                self.chance.random() < 0.5,
                self.chance.choice([None, 6]),
            )
            for task in tasks
            if self.chance.random() < 0.3
        ]

    def occurrence_records(self, tasks: list[Task]) -> list[OccurrenceRecord]:
        return [
            OccurrenceRecord(
                self.key(),
                task.id,
                datetime.date(2026, month, 14),
                self.chance.choice([OccurrenceState.DONE, OccurrenceState.WAIVED]),
                self.day(),
                self.text(),
            )
            for task in tasks
            for month in self.chance.sample(range(1, 13), self.chance.randint(0, 3))
        ]

    def _successions(
        self, data: OfficeData, plan: Plan, tasks: list[Task], indicators: list[Indicator]
    ) -> list[Succession]:
        of_tasks = [
            Succession(
                self.key(),
                plan.id,
                old_task_id=task.id,
                new_task_id=self.one_of([new.id for new in tasks]),
                reason=self.text(),
            )
            for task in data.tasks
            if self.chance.random() < 0.4
        ]
        return of_tasks + [
            Succession(
                self.key(),
                plan.id,
                old_indicator_id=old.id,
                new_indicator_id=self.one_of([new.id for new in indicators]),
            )
            for old in data.indicators
            if self.chance.random() < 0.4
        ]

    def progress(self, tasks: list[Task], periods: tuple[str, ...]) -> list[ProgressEntry]:
        return [
            ProgressEntry(
                self.key(),
                task.id,
                period,
                self.chance.choice(list(ReportedState)),
                result=self.text(),
                completed_on=self.day(),
            )
            for task in tasks
            for period in self.chance.sample(periods, self.chance.randint(0, min(3, len(periods))))
        ]

    def measurements(
        self, indicators: list[Indicator], periods: tuple[str, ...]
    ) -> list[Measurement]:
        return [
            Measurement(
                self.key(), indicator.id, period, self.number(), self.number(), self.number()
            )
            for indicator in indicators
            for period in self.chance.sample(periods, self.chance.randint(0, min(3, len(periods))))
        ]

    def changed(self, data: OfficeData) -> OfficeData:
        """Return the same office some time later: rows changed, gone and new."""
        gone = {plan.id for plan in data.plans if self.chance.random() < 0.2}
        plans = tuple(
            replace(plan, title=self.text()) for plan in data.plans if plan.id not in gone
        )
        tasks = [
            replace(task, title=self.text(), parent_id=None)
            for task in data.tasks
            if task.plan_id not in gone and self.chance.random() < 0.8
        ]
        indicators = [row for row in data.indicators if row.plan_id not in gone]
        relations = tuple(row for row in data.plan_documents if row.plan_id not in gone)
        used = {row.document_id for row in relations}
        left = {None, *(task.id for task in tasks), *(row.id for row in indicators)}
        later = replace(
            data,
            plans=plans,
            tasks=tuple(tasks),
            indicators=tuple(indicators),
            plan_documents=relations,
            documents=tuple(row for row in data.documents if row.id in used),
            duties=tuple(row for row in data.duties if row.plan_id not in gone),
            dossiers=tuple(
                row
                for row in data.dossiers
                if row.plan_id not in gone and row.task_id in {None, *(task.id for task in tasks)}
            ),
            plan_recipients=tuple(row for row in data.plan_recipients if row.plan_id not in gone),
            plan_signers=tuple(row for row in data.plan_signers if row.plan_id not in gone),
            groups=tuple(row for row in data.groups if row.plan_id not in gone),
            indicator_groups=tuple(row for row in data.indicator_groups if row.plan_id not in gone),
            successions=tuple(
                row
                for row in data.successions
                if row.plan_id not in gone
                and {row.old_task_id, row.new_task_id} <= left
                and {row.old_indicator_id, row.new_indicator_id} <= left
            ),
            # New keys for the same tasks and periods: each record takes another's place.
            progress=tuple(self.progress(tasks, WITHIN)),
            measurements=tuple(self.measurements(indicators, WITHIN)),
            extensions=tuple(self.extensions(tasks, [])),
            arrivals=tuple(self.arrivals(tasks, [])),
            occurrence_records=tuple(self.occurrence_records(tasks)),
            answers=tuple(self.answers(tasks)),
        )
        return in_order(self._with_plan(later))

    def _named(self, units: list[str]) -> tuple[Assignee, ...]:
        return tuple(Assignee(self.text(), self.one_of(units)) for _ in self.many(2))

    def _targets(self) -> tuple[Target, ...]:
        return tuple(
            Target(
                year,
                self.text(),
                self.chance.choice([None, *Comparator]),
                self.number(),
                self.number(),
                rank=self.chance.random() < 0.2,
                also=self.chance.choice([None, "và không thấp hơn năm trước"]),
            )
            for year in (2026, 2030)[: self.chance.randint(0, 2)]
        )

    def _deadline(self) -> Deadline:
        return Deadline(
            self.text(),
            self.day(),
            self.day(),
            tuple(
                Recurrence(self.chance.choice(list(Frequency)), self.chance.choice([None, 14]))
                for _ in self.many(2)
            ),
            self.chance.random() < 0.3,
            self.chance.choice(
                [
                    None,
                    Awaited("khi có hướng dẫn", 10, True),
                    Awaited("sau khi ban hành", months=6),
                ]
            ),
        )


def in_order(data: OfficeData) -> OfficeData:
    """Return the data with each list sorted by key, as it is gathered."""
    lists = {
        name: tuple(sorted(getattr(data, name), key=lambda row: row.id))
        for name in OfficeData.__slots__
        if isinstance(getattr(data, name), tuple)
    }
    return replace(data, **lists)


def put(work: UnitOfWork, data: OfficeData) -> None:
    """Put an office's data into an empty store."""
    work.offices.add(data.office)
    for name in OfficeData.__slots__:
        if isinstance(getattr(data, name), tuple):
            getattr(work, name).add_many(getattr(data, name))


class PlainReports:
    """Stands in for the report service: three short files at once."""

    def export(
        self,
        period: str,
        out_dir: Path,
        plan_id: str | None = None,
        monitor: Monitor | None = None,  # noqa: ARG002
        *,
        office_id: str | None = None,  # noqa: ARG002
    ) -> ReportFiles:
        paths = [out_dir / f"bc.{suffix}" for suffix in ("pdf", "docx", "xlsx")]
        for path in paths:
            path.write_bytes(f"{path.suffix} {period} {plan_id or ''}".encode())
        return ReportFiles(*paths)


@dataclass
class Folder:
    """An open data folder and the bundle service over it."""

    store: Store
    bundles: BundleService

    def put(self, data: OfficeData, own: bool = True) -> None:
        with self.store.unit_of_work() as work:
            put(work, replace(data, office=replace(data.office, own=own)))
            work.commit("ghi số liệu")

    def close(self) -> None:
        self.store.close()


Opener = Callable[[Path], Folder]


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Opener]:
    opened: list[Folder] = []

    def open_one(path: Path) -> Folder:
        store = open_store(path)
        moments = iter(range(10**6))
        begin = datetime.datetime(2026, 6, 20, tzinfo=datetime.UTC)
        bundles = BundleService(
            store.unit_of_work,
            PlainReports(),  # type: ignore[arg-type]
            ZipBundleArchive(),
            "0.0",
            lambda: begin + datetime.timedelta(minutes=next(moments)),
        )
        folder = Folder(store, bundles)
        opened.append(folder)
        return folder

    yield open_one
    for folder in opened:
        folder.close()


@pytest.fixture(scope="session")
def maker() -> type[OfficeMaker]:
    return OfficeMaker


@pytest.fixture
def bundle(tmp_path: Path, open_folder: Opener) -> Path:
    """A bundle of a random office, whole."""
    folder = open_folder(tmp_path / "sender")
    folder.put(OfficeMaker(random.Random(7)).office())
    path = folder.bundles.export(PERIOD, tmp_path / "goi.zip")
    folder.close()
    return path
