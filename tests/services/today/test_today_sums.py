"""Whatever the plans and the day, the numbers of the first page add up."""

import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, PlanState
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.status_counts import StatusLeaf
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.deadlines.occurrences import OccurrenceService
from kehoach_desktop.services.models.today_models import DueSort
from kehoach_desktop.services.reminders.letters import ReminderLetterService
from kehoach_desktop.services.today.today import TodayService
from kehoach_desktop.storage.last_look import LastLookFile
from kehoach_desktop.storage.store import open_store

DEADLINES = (
    "", "10/4/2026", "Quý II/2026", "Thường xuyên", "Hằng tháng", "Trước ngày 15 hằng tháng",
    "Sau khi Thành phố ban hành kế hoạch", "Quý II/2026 (sau khi có hướng dẫn)", "31/12/2025",
    "Tháng 8/2025 và thực hiện thường xuyên", "29/2/2028",
)  # fmt: skip
LEADS = (
    (),
    (Assignee("A", "a"),),
    (Assignee("B", "b"),),
    (Assignee("A", "a"), Assignee("B", "b")),
    (Assignee("các phòng, ban"),),
    (Assignee("A", "a"), Assignee("các phòng, ban")),
)
tasks = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(DEADLINES),
        st.sampled_from(LEADS),
        st.lists(
            st.tuples(
                st.sampled_from(["2025-12", "2026-03", "2026-Q1", "2026-04"]),
                st.sampled_from(ReportedState),
                st.sampled_from(["", "Đề nghị cấp máy", "đề nghị cấp MÁY.", "Không"]),
            ),
            max_size=3,
            unique_by=lambda entry: entry[0],
        ),
    ),
    max_size=12,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tasks, st.dates(datetime.date(2025, 1, 1), datetime.date(2028, 12, 31)))
def test_numbers_add_up(made: list, today: datetime.date) -> None:
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "data")
        with store.unit_of_work() as work:
            work.offices.add(Office("office", "UBND xã", own=True))
            work.units.add_many([Unit("a", "office", "A"), Unit("b", "office", "B", (), 1)])
            for place, state in enumerate(
                (PlanState.IN_FORCE, PlanState.IN_FORCE, PlanState.DRAFT)
            ):
                work.plans.add(Plan(str(place), "office", "Kế hoạch", state=state, year=2026))
            for place, (plan, deadline, lead, entries) in enumerate(made):
                work.tasks.add(
                    Task(
                        f"t{place}",
                        str(plan),
                        place,
                        "Việc",
                        lead=lead,
                        deadline=read_deadline(deadline, 2026),
                    )
                )
                for at, (period, reported, asked) in enumerate(entries):
                    work.progress.add(
                        ProgressEntry(
                            f"e{place}-{at}", f"t{place}", period, reported, recommendation=asked
                        )
                    )
            work.commit("nền")
        service = TodayService(store.unit_of_work, lambda: today, LastLookFile(Path(folder)))
        page = service.look()
        in_force = [place for place, task in enumerate(made) if task[0] < 2]
        assert page.counts.total == len(in_force)
        for leaf in StatusLeaf:
            assert sum(row.counts[leaf] for row in page.by_lead) == page.counts[leaf]
            assert len(service.tasks((leaf,))) == page.counts[leaf]
        assert sum(row.missed_count for row in page.by_lead) == page.missed_count
        every = OccurrenceService(store.unit_of_work, lambda: today).missed()
        assert page.missed_count == len(every)
        letters = ReminderLetterService(store.unit_of_work, lambda: today, {}).units()
        missed = [*letters.shared_missed, *(one for unit in letters.units for one in unit.missed)]
        pressed = {(one.line.id, day) for one in missed for day in one.days}
        assert pressed == {(line.task_id, line.day) for line in every}
        assert len(page.late) == page.counts.overdue
        assert page.waiting_count == page.counts.waiting
        shown = [*page.late, *page.soon, *page.later, *page.missed]
        once = [(item.sort, item.id, item.due) for item in shown]
        assert len(set(once)) == len(once)
        assert all(item.days < 0 for item in (*page.late, *page.missed))
        assert all(0 <= item.days <= 7 for item in page.soon)
        assert all(7 < item.days <= 30 for item in page.later)
        assert len({item.id for item in page.missed}) == len(page.missed)
        assert all(item.sort is DueSort.RECURRING for item in page.missed)
        units = page.units.units
        parts = (page.units.missing, page.units.partial, page.units.answered)
        assert sum(map(len, parts)) == len(units)
        assert len({(one.task_id) for one in page.recommendations}) == len(page.recommendations)
        store.close()
