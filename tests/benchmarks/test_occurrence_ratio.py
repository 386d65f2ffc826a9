"""Two years of occurrences over 20 plans × 200 tasks, against the raw rows they are made of."""

import datetime
import sqlite3
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceRecord, OccurrenceState
from kehoach_desktop.domain.deadlines.occurrences import deadline_occurrences
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, PlanState
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.services.deadlines.occurrences import OccurrenceService
from kehoach_desktop.storage.holiday_calendar import HolidayCalendar
from kehoach_desktop.storage.store import Store, open_store

TASKS, MONTHS = 200, 24
RUNS = 5
# Each line is an object with thirteen values, each row of the floor a bare tuple.
LIMIT = 5
TODAY = datetime.date(2026, 5, 1)
FIRST, LAST = datetime.date(2024, 6, 1), datetime.date(2026, 5, 31)
WORDINGS = ("Trước ngày 15 hằng tháng", "Hằng quý", "31/5/2026", "Quý II/2026", "Thường xuyên")
RECURRING = 2
# What was recorded and reported, and for which tasks: all a program can fetch to tell it.
RAW = (
    """SELECT t.id, t.plan_id, t.group_id, t.number, t.title,
    (SELECT group_concat(text, '; ') FROM assignment WHERE task_id = t.id AND role = 'lead'),
    (SELECT state FROM progress_entry
     WHERE task_id = t.id ORDER BY period_order DESC LIMIT 1),
    p.date, p.accepted_on, t.deadline_text, t.deadline_start, t.deadline_due,
    t.deadline_ongoing, t.deadline_recurrence, t.deadline_after
    FROM task t JOIN plan p ON p.id = t.plan_id
    WHERE t.deadline_recurrence IS NOT NULL AND p.state = 'in_force' ORDER BY t.position, t.id""",
    "SELECT id, task_id, day, state, recorded_on, note FROM occurrence_record",
    """SELECT task_id, period FROM progress_entry WHERE task_id IN (SELECT t.id FROM task t
    JOIN plan p ON p.id = t.plan_id
    WHERE t.deadline_recurrence IS NOT NULL AND p.state = 'in_force')""",
    "SELECT id, title, symbol, date, state FROM plan",
)


@pytest.fixture
def plans(scale) -> int:
    return scale(20, 1)


@pytest.fixture
def store(tmp_path: Path, plans: int) -> Iterator[Store]:
    store = open_store(tmp_path)
    deadlines = [read_deadline(words, 2026) for words in WORDINGS]
    with store.unit_of_work() as work:
        work.offices.add(Office("office", "Ủy ban nhân dân xã Tân Lập", own=True))
        for at in range(plans):
            plan = Plan(
                f"plan-{at}",
                "office",
                "Kế hoạch",
                symbol=f"{at}/KH-UBND",
                year=2024,
                date=datetime.date(2024, 5, 15),
                state=PlanState.IN_FORCE,
            )
            work.plans.add(plan)
            tasks = [
                Task(
                    new_id(),
                    plan.id,
                    place,
                    f"Việc thứ {place} của kế hoạch, nêu rõ kết quả phải đạt",
                    number=str(place + 1),
                    lead=(Assignee("Phòng Văn hóa – Xã hội"),),
                    deadline=deadlines[place % len(deadlines)],
                )
                for place in range(TASKS)
            ]
            work.tasks.add_many(tasks)
            work.progress.add_many(
                [
                    ProgressEntry(
                        new_id(),
                        task.id,
                        f"{2024 + month // 12}-{month % 12 + 1:02d}",
                        ReportedState.IN_PROGRESS,
                    )
                    for task in tasks
                    for month in range(MONTHS)
                ]
            )
            # All that fell due was recorded, save in the last weeks.
            work.occurrence_records.add_many(
                [
                    OccurrenceRecord(new_id(), task.id, day, OccurrenceState.DONE, day)
                    for task in tasks
                    for day in deadline_occurrences(task.deadline, FIRST, TODAY)
                    if day.year < 2026 or day.month < 4
                ]
            )
        work.commit("nhập")
    yield store
    store.close()


def test_two_years_cost_a_few_times_their_rows(
    scale, plans: int, store: Store, tmp_path: Path
) -> None:
    service = OccurrenceService(store.unit_of_work, lambda: TODAY, HolidayCalendar())
    each = plans * TASKS // len(WORDINGS)
    states = Counter(line.state for line in service.between(FIRST, LAST))
    # By month from June 2024 to May 2026, by quarter to March; April's is missed, May's ahead.
    assert states == {
        OccurrenceState.DONE: each * (22 + 8),
        OccurrenceState.MISSED: each,
        OccurrenceState.AHEAD: each,
    }
    connection = sqlite3.connect(tmp_path / "kehoach.db")
    ours, missed, raw = [], [], []
    for _ in scale.rounds(RUNS):
        start = time.perf_counter()
        service.between(FIRST, LAST)
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        assert len(service.missed()) == each
        missed.append(time.perf_counter() - start)
        start = time.perf_counter()
        rows = [connection.execute(sql).fetchall() for sql in RAW]
        raw.append(time.perf_counter() - start)
        counted = [RECURRING * each, each * (22 + 8), RECURRING * each * MONTHS]
        assert [len(part) for part in rows[:3]] == counted
    connection.close()
    floor = statistics.median(raw)
    ratio = statistics.median(ours) / floor
    print(
        f"\n{states.total()} occurrences of {plans * TASKS} tasks × {MONTHS} months:"
        f" {statistics.median(ours) * 1000:.0f} ms, the missed ones"
        f" {statistics.median(missed) * 1000:.0f} ms, raw sqlite3 {floor * 1000:.0f} ms,"
        f" ratio {ratio:.2f} (limit {LIMIT})"
    )
    assert ratio <= scale.most(LIMIT)
