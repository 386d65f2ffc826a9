import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.changes import Changes, Kind
from kehoach_desktop.domain.errors import KehoachError
from kehoach_desktop.domain.indicators.indicator import Indicator, IndicatorGroup, Measurement
from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, TaskGroup
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.models.read_models import StepLine
from kehoach_desktop.storage.store import Store, open_store
from kehoach_desktop.storage.unit_of_work import SqlUnitOfWork

Dump = Callable[[Path], object]


def undo(store: Store) -> Changes | None:
    with store.unit_of_work() as work:
        return work.journal.undo()


def redo(store: Store) -> Changes | None:
    with store.unit_of_work() as work:
        return work.journal.redo()


def history(store: Store, of: str | None = None) -> list[StepLine]:
    with store.unit_of_work() as work:
        return work.journal.history(of)


def add_task(store: Store, id: str, **fields: object) -> Changes:
    with store.unit_of_work() as work:
        work.tasks.add(replace(Task(id, "plan", 0, f"Nhiệm vụ {id}"), **fields))  # type: ignore[arg-type]
        return work.commit(f"thêm {id}")


def test_removing_a_plan_takes_everything_and_undo_brings_it_back(
    planned: Store, dump: Dump
) -> None:
    with planned.unit_of_work() as work:
        work.units.add(Unit("unit", "office", "Văn phòng"))
        work.indicator_groups.add(IndicatorGroup("ig", "plan", 0, "I", "Hạ tầng"))
        work.indicators.add(
            Indicator(
                "indicator",
                "plan",
                0,
                "Tỷ lệ",
                group_id="ig",
                lead=(Assignee("Văn phòng", "unit"),),
                targets=(Target(2026, "100%"), Target(2030, "100%")),
            )
        )
        work.measurements.add(Measurement("m", "indicator", "2026-04"))
        work.tasks.add(Task("top", "plan", 0, "Việc", group_id="inner", indicator_id="indicator"))
        work.tasks.add(
            Task("sub", "plan", 0, "Việc con", group_id="inner", parent_id="top",
                 lead=(Assignee("Văn phòng", "unit"),))
        )  # fmt: skip
        work.progress.add(ProgressEntry("p", "sub", "2026-04", ReportedState.DONE))
        work.commit("nhập")
    before = dump(planned.folder)
    with planned.unit_of_work() as work:
        work.plans.remove("plan")
        changes = work.commit("xóa kế hoạch")
    assert changes.structure
    assert changes.ids[Kind.TASK] == {"top", "sub"}
    after = dump(planned.folder)
    assert {table for table, rows in after.items() if rows} == {
        "office",
        "unit",
        "alembic_version",
    }
    assert undo(planned) is not None
    assert dump(planned.folder) == before
    assert redo(planned) is not None
    assert dump(planned.folder) == after


def test_removing_a_unit_or_indicator_leaves_the_task(planned: Store, dump: Dump) -> None:
    with planned.unit_of_work() as work:
        work.units.add(Unit("unit", "office", "Văn phòng"))
        work.indicators.add(Indicator("indicator", "plan", 0, "Tỷ lệ"))
        work.tasks.add(
            Task(
                "task",
                "plan",
                0,
                "Việc",
                indicator_id="indicator",
                lead=(Assignee("Văn phòng", "unit"),),
            )
        )
        work.commit("nhập")
    before = dump(planned.folder)
    with planned.unit_of_work() as work:
        work.units.remove("unit")
        work.indicators.remove("indicator")
        work.commit("xóa")
    with planned.unit_of_work() as work:
        task = work.tasks.get("task")
    assert task.lead == (Assignee("Văn phòng", None),)
    assert task.indicator_id is None
    undo(planned)
    assert dump(planned.folder) == before


def test_an_equal_update_leaves_no_trace(planned: Store) -> None:
    add_task(planned, "a", lead=(Assignee("Văn phòng"),))
    with planned.unit_of_work() as work:
        work.tasks.update(work.tasks.get("a"))
        work.set_setting("x", None)
        assert work.commit("không đổi gì") == Changes()
    assert history(planned)[0].title == "thêm a"


def test_leaving_without_commit_leaves_no_trace(planned: Store, dump: Dump) -> None:
    before, steps = dump(planned.folder), history(planned)
    with pytest.raises(ZeroDivisionError), planned.unit_of_work() as work:
        work.tasks.add(Task("a", "plan", 0, "Việc"))
        raise ZeroDivisionError
    assert dump(planned.folder) == before
    assert history(planned) == steps


def test_a_new_step_after_undo_leaves_the_undone_one_behind(planned: Store) -> None:
    add_task(planned, "a")
    add_task(planned, "b")
    undo(planned)
    with planned.unit_of_work() as work:
        assert work.journal.next_redo() == "thêm b"
    add_task(planned, "c")
    with planned.unit_of_work() as work:
        assert work.journal.next_redo() is None
        assert work.journal.next_undo() == "thêm c"
    assert redo(planned) is None
    assert [(step.title, step.undone) for step in history(planned)] == [
        ("thêm c", False),
        ("thêm b", True),
        ("thêm a", False),
        ("lập kế hoạch", False),
    ]
    undo(planned)
    changes = undo(planned)
    assert changes is not None
    assert changes.ids[Kind.TASK] == {"a"}


def test_a_step_for_the_history_alone_is_passed_by(planned: Store) -> None:
    add_task(planned, "a")
    undo(planned)
    with planned.unit_of_work() as work:
        work.set_setting("revision", "2")
        work.commit("lập gói", undoable=False)
    with planned.unit_of_work() as work:
        assert work.journal.next_undo() == "lập kế hoạch"
        assert work.journal.next_redo() == "thêm a"
    redo(planned)
    with planned.unit_of_work() as work:
        assert work.setting("revision") == "2"
        assert work.tasks.find("a") is not None


def test_history_of_one_thing_holds_what_was_recorded_of_it(planned: Store) -> None:
    add_task(planned, "task-a")
    add_task(planned, "task-b")
    with planned.unit_of_work() as work:
        work.progress.add(ProgressEntry("p", "task-a", "2026-04", ReportedState.DONE))
        changes = work.commit("báo cáo a")
    assert changes.ids == {Kind.PROGRESS: {"p"}, Kind.TASK: {"task-a"}}
    assert not changes.structure
    assert [step.title for step in history(planned, "task-a")] == ["báo cáo a", "thêm task-a"]


def test_undo_in_the_middle_of_a_step_is_refused(planned: Store) -> None:
    with planned.unit_of_work() as work:
        work.tasks.add(Task("a", "plan", 0, "Việc"))
        with pytest.raises(RuntimeError):
            work.journal.undo()


def test_a_large_step_is_undone_whole(planned: Store, dump: Dump) -> None:
    before = dump(planned.folder)
    with planned.unit_of_work() as work:
        work.tasks.add_many(
            [
                Task(f"t{n}", "plan", n, f"Việc {n}", lead=(Assignee("Văn phòng"),))
                for n in range(4_500)
            ]
        )
        changes = work.commit("nhập")
    assert len(changes.ids[Kind.TASK]) == 4_500
    after = dump(planned.folder)
    undo(planned)
    assert dump(planned.folder) == before
    redo(planned)
    assert dump(planned.folder) == after


IDS = st.sampled_from(["a", "b", "c", "d"])
TEXTS = st.sampled_from(["", "Rà soát", "cập nhật\nhai dòng", 'nháy " kép \\', "Thôn Đông"])
UNITS = st.lists(st.builds(Assignee, TEXTS, st.sampled_from([None, "unit"])), max_size=2).map(tuple)
CHANGE = st.tuples(
    st.sampled_from(
        ["add", "edit", "move", "remove", "group", "ungroup", "report", "unit", "setting", "many"]
    ),
    IDS,
    IDS,
    TEXTS,
    UNITS,
)


def apply(work: SqlUnitOfWork, change: tuple[str, str, str, str, tuple[Assignee, ...]]) -> None:
    what, id, other, text, units = change
    task = work.tasks.find(id)
    known = {unit.id for unit in work.units.matching()}
    units = tuple(unit if unit.unit_id in known else Assignee(unit.text) for unit in units)
    match what:
        case "add" if task is None:
            work.tasks.add(Task(id, "plan", 0, text, lead=units, coordinating=units))
        case "many":
            new = [one for one in (id, other) if work.tasks.find(one) is None]
            work.tasks.add_many(
                [Task(one, "plan", 1, text, coordinating=units) for one in sorted(set(new))]
            )
        case "edit" if task:
            work.tasks.update(replace(task, title=text, coordinating=units))
        case "move" if task:
            above = work.tasks.find(other)
            if above and above.parent_id is None and not work.tasks.matching(parent_id=id):
                parent = None if other == id else other
                work.tasks.update(replace(task, position=task.position + 1, parent_id=parent))
        case "remove" if task:
            work.tasks.remove(id)
        case "group":
            group = TaskGroup(f"g{id}", "plan", 0, id, text)
            if work.groups.find(group.id):
                work.groups.update(group)
            else:
                work.groups.add(group)
            if task:
                work.tasks.update(replace(task, group_id=group.id))
        case "ungroup" if work.groups.find(f"g{id}"):
            work.groups.remove(f"g{id}")
        case "report" if task:
            entry = ProgressEntry(f"p{id}", id, "2026-04", ReportedState.DONE, result=text)
            if work.progress.find(entry.id):
                work.progress.update(entry)
            else:
                work.progress.add(entry)
        case "unit":
            if work.units.find("unit"):
                work.units.remove("unit")
            else:
                work.units.add(Unit("unit", "office", text))
        case "setting":
            work.set_setting(id, text or None)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(st.lists(CHANGE, min_size=1, max_size=5), min_size=1, max_size=6))
def test_undoing_and_redoing_everything_is_exact_also_after_a_restart(
    dump: Dump, steps: list[list[tuple[str, str, str, str, tuple[Assignee, ...]]]]
) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        store = open_store(folder)
        with store.unit_of_work() as work:
            work.offices.add(Office("office", "Ủy ban nhân dân xã Tân Lập"))
            work.plans.add(Plan("plan", "office", "Kế hoạch"))
            work.commit("lập kế hoạch", undoable=False)
        dumps = [dump(folder)]
        for changes in steps:
            try:
                with store.unit_of_work() as work:
                    for change in changes:
                        apply(work, change)
                    if work.commit("bước") != Changes():
                        dumps.append(dump(folder))
            except KehoachError as error:
                raise AssertionError(str(error)) from error
        store.close()
        store = open_store(folder)
        for expected in dumps[-2::-1]:
            assert undo(store) is not None
            assert dump(folder) == expected
        assert undo(store) is None
        store.close()
        store = open_store(folder)
        for expected in dumps[1:]:
            assert redo(store) is not None
            assert dump(folder) == expected
        assert redo(store) is None
        store.close()
