"""The runner: results, changes, errors and stopping all come back, and nothing hangs."""

import threading
import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kehoach_desktop.domain.changes import Changes, Kind
from kehoach_desktop.domain.errors import Cancelled, InvalidInput, UnusableStore
from kehoach_desktop.ui.operations import Operations, changes_in
from kehoach_desktop.ui.page_stack import merged

CHANGED = Changes("đổi tên", {Kind.TASK: frozenset({"1"})})


@pytest.fixture
def closed() -> list[str]:
    return []


@pytest.fixture
def operations(closed: list[str]) -> Iterator[Operations]:
    services: Any = SimpleNamespace(value=7, close=lambda: closed.append("closed"))
    runner = Operations(lambda: services)
    yield runner
    assert runner.close(5)


def idle(qtbot: QtBot, operations: Operations) -> None:
    qtbot.waitUntil(lambda: not operations.is_busy, timeout=5000)


def test_a_read_runs_elsewhere_and_is_delivered_here(qtbot: QtBot, operations: Operations) -> None:
    threads: list[str] = []
    got: list[tuple[int, str]] = []

    def call(services: Any) -> int:
        threads.append(threading.current_thread().name)
        return int(services.value)

    operations.read(call, lambda value: got.append((value, threading.current_thread().name)))
    idle(qtbot, operations)
    assert threads == ["database"]
    assert got == [(7, threading.main_thread().name)]


def test_changes_are_told_to_all_before_the_caller(qtbot: QtBot, operations: Operations) -> None:
    order: list[object] = []
    operations.changed.connect(order.append)
    operations.change(lambda _: ("id", CHANGED), lambda result: order.append(result[0]))
    idle(qtbot, operations)
    assert order == [CHANGED, "id"]


def test_changes_are_found_wherever_they_stand() -> None:
    assert changes_in(CHANGED) is CHANGED
    assert changes_in(("id", CHANGED)) is CHANGED
    assert changes_in(SimpleNamespace(changes=CHANGED)) is CHANGED
    assert changes_in(None) is None
    assert changes_in(("id", 3)) is None


def test_a_foreseen_error_is_told_unless_the_caller_takes_it(
    qtbot: QtBot, operations: Operations
) -> None:
    told: list[str] = []
    taken: list[Exception] = []
    operations.problem.connect(told.append)

    def refuse(_services: Any) -> None:
        raise InvalidInput("Không được.")

    operations.change(refuse)
    operations.change(refuse, failed=taken.append)
    idle(qtbot, operations)
    assert told == ["Không được."]
    assert [str(error) for error in taken] == ["Không được."]


def test_an_unforeseen_error_becomes_a_report_and_the_next_job_still_runs(
    qtbot: QtBot, operations: Operations
) -> None:
    reports: list[str] = []
    got: list[int] = []
    operations.fault.connect(reports.append)
    operations.read(lambda _: 1 // 0, got.append)
    operations.read(lambda services: int(services.value), got.append)
    idle(qtbot, operations)
    assert got == [7]
    assert "ZeroDivisionError" in reports[0]


def test_an_error_in_what_is_done_with_the_result_is_reported_too(
    qtbot: QtBot, operations: Operations
) -> None:
    reports: list[str] = []
    operations.fault.connect(reports.append)
    operations.read(lambda _: 0, lambda value: 1 // value)
    idle(qtbot, operations)
    assert "ZeroDivisionError" in reports[0]


@pytest.mark.parametrize("writes", [False, True])
def test_long_work_tells_how_far_it_is_and_always_ends(
    qtbot: QtBot, operations: Operations, writes: bool
) -> None:
    ended: list[object] = []
    steps: list[tuple[int, int, str]] = []
    operations.long_ended.connect(ended.append)
    operations.long_progressed.connect(lambda _job, *step: steps.append(step))
    operations.problem.connect(lambda _text: None)

    def work(_services: Any, monitor: Any) -> int:
        monitor(5, 5, "xong")
        return 3

    def fail(_services: Any, _monitor: Any) -> int:
        raise UnusableStore("Đĩa đầy.")

    first = operations.long(work, title="Lập báo cáo", writes=writes)
    second = operations.long(fail, title="Lập báo cáo", writes=writes)
    idle(qtbot, operations)
    assert ended == [first, second]
    assert steps == [(5, 5, "xong")]


def test_stopped_work_ends_quietly(qtbot: QtBot, operations: Operations) -> None:
    told: list[str] = []
    failed: list[Exception] = []
    done: list[object] = []
    operations.problem.connect(told.append)
    operations.fault.connect(told.append)

    def work(_services: Any, monitor: Any) -> None:
        while True:
            monitor(0, 100, "")
            time.sleep(0.002)

    job = operations.long(work, done.append, title="Lập báo cáo", failed=failed.append)
    qtbot.wait(30)
    job.cancel()
    idle(qtbot, operations)
    assert [type(error) for error in failed] == [Cancelled]
    assert not told
    assert not done


@pytest.mark.parametrize(("writes", "kept"), [(False, []), (True, ["xong"])])
def test_work_stopped_at_its_last_step_is_dropped_unless_it_wrote(
    qtbot: QtBot, operations: Operations, writes: bool, kept: list[str]
) -> None:
    failed: list[Exception] = []
    done: list[object] = []
    under_way, stopped = threading.Event(), threading.Event()

    def work(_services: Any, _monitor: Any) -> str:
        under_way.set()
        assert stopped.wait(20)
        return "xong"

    job = operations.long(work, done.append, title="Đọc tệp", failed=failed.append, writes=writes)
    assert under_way.wait(20)
    job.cancel()
    stopped.set()
    idle(qtbot, operations)
    assert done == kept
    assert [type(error) for error in failed] == ([] if writes else [Cancelled])


def test_only_the_newest_read_of_a_key_is_delivered(qtbot: QtBot, operations: Operations) -> None:
    got: list[int] = []
    for number in range(20):
        operations.read(lambda _, number=number: number, got.append, key="filter")
    idle(qtbot, operations)
    assert got == [19]


def test_nothing_is_delivered_to_what_is_gone(qtbot: QtBot, operations: Operations) -> None:
    import shiboken6

    got: list[int] = []
    owner = QObject()
    operations.read(lambda _: 1, got.append, owner=owner)
    shiboken6.delete(owner)
    idle(qtbot, operations)
    assert not got


@pytest.mark.usefixtures("qtbot")
def test_closing_finishes_the_changes_that_wait(operations: Operations, closed: list[str]) -> None:
    written: list[int] = []
    for number in range(5):
        operations.change(lambda _, number=number: written.append(number))
    assert operations.close(5)
    assert written == [0, 1, 2, 3, 4]
    assert closed == ["closed"]


def test_a_folder_that_cannot_be_opened_is_told_once(qtbot: QtBot) -> None:
    def refuse() -> Any:
        raise UnusableStore("Thư mục đang được chương trình khác dùng.")

    operations = Operations(refuse)
    told: list[str] = []
    problems: list[str] = []
    operations.open_failed.connect(told.append)
    operations.problem.connect(problems.append)
    operations.start()
    operations.read(lambda services: services, lambda _: problems.append("read"))
    idle(qtbot, operations)
    assert told == ["Thư mục đang được chương trình khác dùng."]
    assert not problems
    assert operations.close(5)


def test_changes_missed_by_a_hidden_page_add_up() -> None:
    later = Changes("xóa", {Kind.TASK: frozenset({"2"}), Kind.PLAN: frozenset({"p"})}, True)
    both = merged(CHANGED, later)
    assert both.ids == {Kind.TASK: frozenset({"1", "2"}), Kind.PLAN: frozenset({"p"})}
    assert both.structure
    assert merged(None, later) is later


def test_an_answer_that_is_stopped_on_its_way_is_not_delivered(
    qtbot: QtBot, operations: Operations
) -> None:
    got: list[object] = []
    failed: list[Exception] = []
    # The officer presses "Dừng lại" when the work has ended and its answer waits in the queue.
    operations.long_ended.connect(lambda job: job.cancel())
    operations.long(lambda _services, _monitor: 7, got.append, title="Đọc", failed=failed.append)
    idle(qtbot, operations)
    assert got == []
    assert [type(error) for error in failed] == [Cancelled]
