"""What holds for any plan on any day, whatever was extended, entered and ticked."""

import datetime
import random
import shutil
import uuid
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.counted_day import Count
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.deadlines.standing_deadline import standing_deadline
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, PlanState
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.status import leaf_of
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.services.bundles.gathering import gather
from kehoach_desktop.services.deadlines.awaited import AwaitedService
from kehoach_desktop.services.deadlines.extensions import ExtensionService
from kehoach_desktop.services.deadlines.occurrences import OccurrenceService
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.today.overview import OverviewService
from kehoach_desktop.services.undo import UndoService
from kehoach_desktop.storage.store import open_store

WORDS = (
    "",
    "30/6/2026",
    "Quý III/2026",
    "Trước ngày 15/11/2026",
    "Tháng 3-5/2026",
    "Thường xuyên",
    "Hằng tháng",
    "Trước ngày 15 hằng tháng",
    "Hằng quý",
    "Hằng tuần",
    "Hằng tháng, đến 30/6/2026",
    "31/4 hằng năm",
    "Sau khi Thành phố ban hành kế hoạch",
    "Trong 10 ngày kể từ ngày tỉnh có hướng dẫn",
    "05 ngày trước kỳ họp HĐND xã",
    "Trước kỳ họp HĐND xã",
    "Quý II/2026 (sau khi có hướng dẫn của thành phố)",
    "sớm sớm một chút",
)
DAYS = st.dates(datetime.date(2025, 6, 1), datetime.date(2028, 12, 31))


class AnyOffice:
    """A random office of two plans in a store of its own."""

    def __init__(self, seed: int, today: datetime.date, folder: Path) -> None:
        self.chance = random.Random(seed)
        self.today = today
        self.store = open_store(folder)
        uow = self.store.unit_of_work
        self.uow = uow
        clock = self._clock
        self.extensions = ExtensionService(uow, clock)
        self.awaited = AwaitedService(uow, clock)
        self.occurrences = OccurrenceService(uow, clock)
        self.overview = OverviewService(uow, clock)
        self.plans = PlanService(uow, clock)
        self.undo = UndoService(uow)
        self._fill()

    def _clock(self) -> datetime.date:
        return self.today

    def _key(self) -> str:
        return str(uuid.UUID(int=self.chance.getrandbits(128)))

    def _day(self) -> datetime.date:
        return datetime.date.fromordinal(
            self.chance.randint(*(datetime.date(year, 1, 1).toordinal() for year in (2026, 2027)))
        )

    def _fill(self) -> None:
        chance = self.chance
        with self.uow() as work:
            office = Office(self._key(), "Ủy ban nhân dân xã Tân Lập", own=True)
            work.offices.add(office)
            self.office = office
            for _ in range(2):
                plan = Plan(
                    self._key(),
                    office.id,
                    "Kế hoạch",
                    date=chance.choice([None, self._day()]),
                    year=2026,
                    state=PlanState.IN_FORCE,
                    accepted_on=chance.choice([None, self._day()]),
                )
                work.plans.add(plan)
                for place in range(chance.randint(1, 5)):
                    deadline = read_deadline(chance.choice(WORDS), 2026)
                    task = Task(self._key(), plan.id, place, f"Việc {place}", deadline=deadline)
                    work.tasks.add(task)
                    if chance.random() < 0.5:
                        state = chance.choice(list(ReportedState))
                        done = self._day() if state is ReportedState.DONE else None
                        work.progress.add(
                            ProgressEntry(self._key(), task.id, "2026-03", state, completed_on=done)
                        )
            work.commit("nhập")

    @property
    def tasks(self) -> list[Task]:
        with self.uow() as work:
            return work.tasks.matching()

    def everything(self) -> object:
        with self.uow() as work:
            return gather(work, self.office, None)

    def step(self) -> bool:
        """Do something by chance; ``False`` when it was refused."""
        task = self.chance.choice(self.tasks)
        day = self._day()
        try:
            match self.chance.randrange(5):
                case 0:
                    words = self.chance.choice([*WORDS, f"{day.day}/{day.month}/{day.year}"])
                    self.extensions.extend(task.id, words, "Chờ kinh phí", "45/QĐ-UBND")
                case 1:
                    waiting = self.awaited.like(task.id)
                    ids = [one.id for one in waiting.tasks]
                    count = self.chance.choice([None, Count(10), Count(5, True), Count(months=1)])
                    self.awaited.enter(ids, "77/KH-UBND", self.today, count=count)
                case 2:
                    self.extensions.withdraw(task.id)
                case _:
                    known = self.occurrences.of_task(task.id, ahead=2)
                    lines = (*known.missed[:2], *known.ahead, *known.recorded[:1])
                    if not lines:
                        return False
                    line = self.chance.choice(lines)
                    if self.chance.random() < 0.5:
                        self.occurrences.tick(task.id, line.day, "xong")
                    else:
                        self.occurrences.waive(task.id, line.day, "không phát sinh")
        except InvalidInput:
            return False
        return True


@pytest.fixture(scope="module")
def make():
    """Make offices whose stores are closed and removed in the end."""
    made = []

    def make(seed, today):
        folder = Path(mkdtemp())
        office = AnyOffice(seed, today, folder)
        made.append((office, folder))
        return office

    yield make
    for office, folder in made:
        office.store.close()
        shutil.rmtree(folder)


def counted(office):
    """The counts of a table, after holding them against each task by itself."""
    lines = office.plans.tasks()
    counts = office.overview.status_counts()
    leaves = [leaf_of(line.status) for line in lines]
    assert counts.total == len(lines)
    assert sum(counts.leaves.values()) == counts.total
    assert {leaf: leaves.count(leaf) for leaf in set(leaves)} == counts.leaves
    overdue = {line.id for line in office.overview.overdue()}
    waiting = {line.id for line in office.overview.waiting()}
    assert not overdue & waiting
    assert overdue == {line.id for line in lines if line.status.is_overdue}
    return counts


def in_step(office):
    """Whether each deadline in force is what words, documents and extensions make it."""
    with office.uow() as work:
        for task in work.tasks.matching():
            arrival = work.arrivals.matching(task_id=task.id)
            extensions = work.extensions.matching(task_id=task.id)
            standing = standing_deadline(task.written, arrival[0] if arrival else None, extensions)
            assert task.deadline == standing
            assert (task.written_deadline is None) == (standing == task.written)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32), today=DAYS)
def test_counts_sum_and_undo_restores_whatever_was_done(make, seed, today):
    office = make(seed, today)
    counted(office)
    before = [office.everything()]
    for _ in range(8):
        # Saying again what was said already is no step.
        if office.step() and (after := office.everything()) != before[-1]:
            before.append(after)
        in_step(office)
        counted(office)
    assert office.everything() == before.pop()
    while before:
        office.undo.undo()
        assert office.everything() == before.pop()
    counted(office)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32), today=DAYS, days=st.lists(DAYS, min_size=3, max_size=6))
def test_occurrences_neither_double_nor_vanish_where_a_window_is_split(make, seed, today, days):
    office = make(seed, today)
    for _ in range(4):
        office.step()
    first, *cuts, last = sorted(days)
    if (last - first).days > 3 * 366:
        first = last - datetime.timedelta(days=3 * 366)
        cuts = [cut for cut in cuts if cut >= first]
    whole = office.occurrences.between(first, last)
    pieces, begin = [], first
    for cut in [*cuts, last]:
        if cut >= begin:
            pieces += office.occurrences.between(begin, cut)
            begin = cut + datetime.timedelta(days=1)
    assert sorted(map(str, pieces)) == sorted(map(str, whole))
    keys = [(line.task_id, line.day) for line in whole]
    assert len(set(keys)) == len(keys)
    missed = office.occurrences.missed()
    assert all(line.day < today for line in missed)
    assert {(line.task_id, line.day) for line in missed if first <= line.day <= last} == {
        key for key, line in zip(keys, whole, strict=True) if line.state == "missed"
    }
