import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.indicators.indicator import Indicator, IndicatorGroup, Measurement
from kehoach_desktop.domain.indicators.judgement import Judgement
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.domain.plans.plan import Plan, TaskGroup
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.status import CalendarState
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.models.read_models import NodeKey, NodeKind, TreeFilter
from kehoach_desktop.storage.mapping.cells import period_order
from kehoach_desktop.storage.queries.sql_queries import SqlQueries
from kehoach_desktop.storage.store import Store

TODAY = datetime.date(2026, 5, 4)
DUE = Deadline("Trước 01/5/2026", due=datetime.date(2026, 4, 30))


def plan(id: str) -> NodeKey:
    return NodeKey(NodeKind.PLAN, id)


def group(id: str) -> NodeKey:
    return NodeKey(NodeKind.GROUP, id)


def task(id: str) -> NodeKey:
    return NodeKey(NodeKind.TASK, id)


@pytest.fixture
def office(planned: Store) -> Store:
    """Two plans; the first with nested groups, a subtask, progress and indicators."""
    with planned.unit_of_work() as work:
        work.units.add(Unit("unit", "office", "Văn phòng HĐND và UBND"))
        work.plans.add(Plan("draft", "office", "Dự thảo", position=1))
        work.groups.add(TaskGroup("empty", "plan", 1, "II", "Hoàn thiện thể chế"))
        lead = (Assignee("Văn phòng HĐND và UBND", "unit"), Assignee("Công an xã"))
        base = Task("", "plan", 0, "")
        work.tasks.add_many(
            [
                replace(base, id="one", title="Đẩy mạnh tuyên truyền", number="1",
                        group_id="inner", lead=lead, deadline=DUE),
                replace(base, id="two", title="Số hóa hồ sơ", number="2", position=1,
                        group_id="inner", coordinating=lead, deadline=DUE),
                replace(base, id="sub", title="Quét bản giấy [lần 1]", group_id="inner",
                        parent_id="two"),
                replace(base, id="direct", title="Báo cáo", clause="III.1", position=0),
                replace(base, id="direct-0", title="Sơ kết", position=-1),
                replace(base, id="other", plan_id="draft", title="Tuyên truyền lưu động"),
            ]
        )  # fmt: skip
        entry = ProgressEntry("", "two", "2026-02", ReportedState.IN_PROGRESS, result="đang làm")
        work.progress.add_many(
            [
                replace(entry, id="p2", period="2026-04", state=ReportedState.DONE, result="xong",
                        completed_on=datetime.date(2026, 4, 2)),
                replace(entry, id="p1"),
                replace(entry, id="pq", period="2026-Q1", result="quý I", difficulty="thiếu máy"),
            ]
        )  # fmt: skip
        work.indicator_groups.add(IndicatorGroup("ig", "plan", 0, "A", "Hạ tầng"))
        targets = (
            Target(2026, "≥ 80%", Comparator.AT_LEAST, Decimal(80)),
            Target(2030, "100%", Comparator.AT_LEAST, Decimal(100)),
        )
        work.indicators.add(Indicator("late", "plan", 0, "Không nhóm"))
        work.indicators.add(
            Indicator("rate", "plan", 1, "Tỷ lệ", "1", "%", "ig", lead, targets, where="dòng 1")
        )
        fewer = Target(2026, "giảm 10%", Comparator.CHANGE, Decimal(-10), base_year=2025)
        work.indicators.add(Indicator("fewer", "plan", 2, "Số vụ", targets=(fewer,)))
        work.measurements.add_many(
            [
                Measurement("m1", "rate", "2025-04", value=Decimal(60)),
                Measurement("m2", "rate", "2026-03", Decimal(7), Decimal(10)),
                Measurement("m3", "rate", "2026-04", Decimal(9), Decimal(10), note="ghi chú"),
                Measurement("f1", "fewer", "2025-04", value=Decimal(10)),
                Measurement("f2", "fewer", "2026-04", value=Decimal(9)),
            ]
        )
        work.commit("nhập")
    return planned


@contextmanager
def counted(store: Store) -> Iterator[tuple[SqlQueries, list[str]]]:
    """The queries of a unit of work, and the statements they send."""
    sent: list[str] = []

    def note(*args: object) -> None:
        sent.append(str(args[2]))

    with store.unit_of_work() as work:
        event.listen(store._engine, "before_cursor_execute", note)
        yield work.queries, sent  # type: ignore[misc]
        event.remove(store._engine, "before_cursor_execute", note)


def test_plans_are_summed_up(office: Store) -> None:
    with office.unit_of_work() as work:
        first, second = work.queries.plans()
    assert (first.symbol, first.tasks, first.indicators) == ("12/KH-UBND", 5, 3)
    assert first.office == "Ủy ban nhân dân xã Tân Lập"
    assert (second.id, second.tasks, second.indicators) == ("draft", 1, 0)


def test_what_stands_above_a_row_begins_with_its_plan(office: Store) -> None:
    with office.unit_of_work() as work:
        read = work.queries
        assert read.ancestor_keys(plan("plan")) == []
        assert read.ancestor_keys(task("gone")) == []
        for parent in [plan("plan"), group("group"), group("inner"), task("direct")]:
            for child in read.child_keys(parent):
                assert read.ancestor_keys(child) == [*read.ancestor_keys(parent), parent]


def test_children_come_in_order_groups_first(office: Store) -> None:
    with office.unit_of_work() as work:
        read = work.queries
        assert read.plan_keys() == [plan("plan"), plan("draft")]
        assert read.child_keys(plan("plan")) == [
            group("group"),
            group("empty"),
            task("direct-0"),
            task("direct"),
        ]
        assert read.child_keys(group("group")) == [group("inner")]
        assert read.child_keys(group("inner")) == [task("one"), task("two")]
        assert read.child_keys(task("two")) == [task("sub")]
        assert read.child_keys(task("sub")) == []


def test_rows_show_units_status_and_counts(office: Store) -> None:
    keys = [
        task("two"),
        plan("plan"),
        task("gone"),
        group("group"),
        task("one"),
        group("empty"),
        plan("gone"),
        plan("draft"),
    ]
    with office.unit_of_work() as work:
        two, whole, outer, one, empty, draft = work.queries.tree_rows(keys, TODAY)
    assert one.lead == two.coordinating == "Văn phòng HĐND và UBND; Công an xã"
    assert one.coordinating == two.lead == ""
    assert one.status is not None and two.status is not None
    assert (one.status.calendar, one.status.days) == (CalendarState.OVERDUE, 4)
    assert (two.status.reported, two.status.calendar) == (
        ReportedState.DONE,
        CalendarState.ON_TIME,
    )
    assert one.due == DUE.due and one.deadline == DUE.text
    assert (whole.number, whole.total, whole.done, whole.has_children) == ("12", 5, 1, True)
    assert (outer.number, outer.total, outer.done, outer.has_children) == ("I", 3, 1, True)
    assert (empty.total, empty.has_children) == (0, False)
    assert (draft.total, draft.done, draft.has_children) == (1, 0, True)
    assert two.has_children and not one.has_children


def test_a_task_without_a_number_of_its_own_bears_that_of_its_clause(office: Store) -> None:
    with office.unit_of_work() as work:
        direct, one = work.queries.tree_rows([task("direct"), task("one")], TODAY)
        grid = {row.task_id: row.number for row in work.queries.progress_rows("2026-03", TODAY)}
    assert (direct.number, one.number) == ("III.1", "1")
    assert (grid["direct"], grid["one"], grid["direct-0"]) == ("III.1", "1", "")


def test_the_filter_shows_matches_with_what_is_above_them(office: Store) -> None:
    with office.unit_of_work() as work:
        read = work.queries

        def paths(**only: object) -> dict[NodeKey, list[NodeKey]]:
            return read.matching_paths(TreeFilter(**only), TODAY)  # type: ignore[arg-type]

        assert paths(words="TUYEN  truyen") == {
            plan("plan"): [group("group")],
            group("group"): [group("inner")],
            group("inner"): [task("one")],
            plan("draft"): [task("other")],
        }
        assert paths(words="đẩy 1/5") == paths(words="day mạnh")
        assert paths(words="quet ban giay") == {
            plan("plan"): [group("group")],
            group("group"): [group("inner")],
            group("inner"): [task("two")],
            task("two"): [task("sub")],
        }
        assert paths(words="[lan") == paths(words="quet ban giay")
        assert paths(words="*") == paths(words="không có") == {}
        assert paths(words="cong an", unit_id="unit")[group("inner")] == [task("one"), task("two")]
        assert paths(overdue=True)[group("inner")] == [task("one")]
        assert set(paths(overdue=True)) == {plan("plan"), group("group"), group("inner")}
        assert paths(words="luu dong") == {plan("draft"): [task("other")]}
        assert paths()[plan("plan")] == read.child_keys(plan("plan"))


def test_a_group_found_by_its_heading_is_shown_whole(office: Store) -> None:
    with office.unit_of_work() as work:
        found = work.queries.matching_paths(TreeFilter("nang cao nhan thuc"), TODAY)
        empty = work.queries.matching_paths(TreeFilter("the che"), TODAY)
    assert found[group("inner")] == [task("one"), task("two")]
    assert found[task("two")] == [task("sub")]
    assert empty == {plan("plan"): [group("empty")]}


def test_an_empty_plan_is_shown_where_nothing_narrows(office: Store) -> None:
    with office.unit_of_work() as work:
        work.plans.add(Plan("new", "office", "Kế hoạch mới", position=2))
        assert work.queries.matching_paths(TreeFilter(), TODAY)[plan("new")] == []
        assert plan("new") not in work.queries.matching_paths(TreeFilter("tuyen truyen"), TODAY)


def test_task_lines_stand_in_plan_order_with_the_latest_progress(office: Store) -> None:
    with office.unit_of_work() as work:
        lines = work.queries.task_lines(TODAY)
        early = {line.id: line for line in work.queries.task_lines(TODAY, "plan", "2026-03")}
    assert [line.id for line in lines] == ["one", "two", "sub", "direct-0", "direct", "other"]
    two = lines[1]
    assert (two.period, two.result, two.state) == ("2026-04", "xong", ReportedState.DONE)
    assert two.completed_on == datetime.date(2026, 4, 2)
    assert (two.group_number, two.group_title, two.plan_symbol) == (
        "a)",
        "Ở các thôn",
        "12/KH-UBND",
    )
    # Quarter I closes on the day month 3 does and began before it.
    assert (early["two"].period, early["two"].difficulty) == ("2026-Q1", "thiếu máy")
    assert early["one"].state is ReportedState.NOT_STARTED
    assert early["one"].lead == ("Văn phòng HĐND và UBND", "Công an xã")


def test_the_months_grid_of_tasks(office: Store) -> None:
    with office.unit_of_work() as work:
        rows = {row.task_id: row for row in work.queries.progress_rows("2026-03", TODAY)}
        later = {row.task_id: row for row in work.queries.progress_rows("2026-04", TODAY, "plan")}
    assert set(rows) == {"one", "two", "sub", "direct", "direct-0"}
    assert not rows["two"].entered
    assert (rows["two"].state, rows["two"].result) == (ReportedState.IN_PROGRESS, "")
    assert later["two"].entered
    assert (later["two"].state, later["two"].result) == (ReportedState.DONE, "xong")
    assert later["two"].group_title == "a) Ở các thôn"


def test_indicators_are_judged_by_the_years_target(office: Store) -> None:
    with office.unit_of_work() as work:
        rate, late, fewer = work.queries.indicator_lines(2026)
        march = work.queries.indicator_lines(2026, "plan", "2026-03")[0]
        far = work.queries.indicator_lines(2030)[0]
    assert (rate.id, late.id, fewer.id) == ("rate", "late", "fewer")
    assert (rate.value, rate.judgement, rate.period) == (Decimal(90), Judgement.MET, "2026-04")
    assert rate.same_period_last_year == Decimal(60)
    assert (rate.note, rate.where, rate.group_number) == ("ghi chú", "dòng 1", "A")
    assert (march.value, march.judgement) == (Decimal(70), Judgement.NOT_MET)
    assert far.target is not None and far.target.year == 2030
    assert far.judgement is Judgement.NOT_MET
    assert late.judgement is Judgement.NO_DATA
    assert fewer.judgement is Judgement.MET


def test_the_months_grid_of_indicators(office: Store) -> None:
    with office.unit_of_work() as work:
        rate, late, _ = work.queries.measurement_rows("2026-04")
        empty = work.queries.measurement_rows("2026-05", "plan")[0]
    assert rate.entered and rate.value is None
    assert (rate.numerator, rate.previous) == (Decimal(9), Decimal(70))
    assert rate.judgement is Judgement.MET
    assert not late.entered and late.previous is None
    assert not empty.entered
    assert (empty.previous, empty.judgement) == (Decimal(90), Judgement.NO_DATA)


READINGS: dict[str, Callable[[SqlQueries], object]] = {
    "plans": lambda read: read.plans(),
    "child_keys": lambda read: read.child_keys(group("inner")),
    "tree_rows": lambda read: read.tree_rows(
        [key for keys in read.matching_paths(TreeFilter(), TODAY).values() for key in keys], TODAY
    ),
    "matching_paths": lambda read: read.matching_paths(TreeFilter("viec"), TODAY),
    "task_lines": lambda read: read.task_lines(TODAY),
    "indicator_lines": lambda read: read.indicator_lines(2026),
    "progress_rows": lambda read: read.progress_rows("2026-04", TODAY),
    "measurement_rows": lambda read: read.measurement_rows("2026-04"),
    "task_facts": lambda read: read.task_facts(TODAY),
    "indicator_standings": lambda read: read.indicator_standings(2026),
    "reporting_facts": lambda read: read.reporting_facts(),
    "asked_texts": lambda read: read.asked_texts(),
}


@pytest.mark.parametrize("name", READINGS)
def test_the_number_of_queries_does_not_grow_with_the_data(office: Store, name: str) -> None:
    with counted(office) as (read, few):
        READINGS[name](read)
    with office.unit_of_work() as work:
        for n in range(40):
            work.groups.add(TaskGroup(f"g{n}", "plan", n, str(n), "Nhóm"))
            work.tasks.add(Task(f"t{n}", "plan", n, "Việc", group_id=f"g{n}"))
            work.tasks.add(Task(f"s{n}", "plan", n, "Việc", group_id=f"g{n}", parent_id=f"t{n}"))
            work.indicators.add(Indicator(f"i{n}", "plan", n, "Chỉ tiêu"))
        work.commit("thêm nhiều")
    with counted(office) as (read, many):
        READINGS[name](read)
    # Two more at most: what is above subtasks is asked for only where there are any.
    assert 0 < len(few) <= len(many) <= len(few) + 2 <= 12


@given(st.lists(st.sampled_from(["2025", "2026", "2026-01", "2026-12", "2026-Q1", "2026-Q4",
                                 "2026-H1", "2026-9M", "2026-03", "2027-01"])))  # fmt: skip
def test_periods_sort_in_sql_as_in_the_domain(keys: list[str]) -> None:
    assert sorted(keys, key=period_order) == sorted(keys, key=Period.parse)
