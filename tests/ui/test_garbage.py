"""What is unreachable is taken down on the window's thread, as little at a time as Python would."""

import gc
import threading
import weakref
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QStringListModel

from kehoach_desktop.ui.operations import Operations


class Page(QStringListModel):
    """A model that can be reached from itself only."""

    def __init__(self):
        super().__init__()
        self.itself = self


def rings(count):
    for _ in range(count):
        ring = []
        ring.append(ring)


@pytest.fixture
def operations():
    services: Any = SimpleNamespace(close=lambda: None)
    runner = Operations(lambda: services)
    yield runner
    assert runner.close(5)


@pytest.fixture
def ended_on():
    """The names of the threads on which something watched was taken down."""
    return []


@pytest.fixture
def watched(ended_on):
    def watch(thing):
        weakref.finalize(thing, lambda: ended_on.append(threading.current_thread().name))
        return thing

    return watch


@pytest.fixture
def run(qtbot, operations):
    def run(work, done=None):
        operations.long(lambda _services, _monitor: work(), done, title="", quiet=True)
        qtbot.waitUntil(lambda: not operations.is_busy, timeout=20_000)

    operations.start()
    qtbot.waitUntil(lambda: not operations.is_busy, timeout=20_000)
    return run


def test_a_worker_takes_down_no_model_of_a_page_that_is_gone(run, watched, ended_on):
    watched(Page())
    run(lambda: rings(100_000))
    assert ended_on == []
    gc.collect()
    assert ended_on == [threading.main_thread().name]


def test_left_to_python_the_worker_would(run, watched, ended_on):
    """What is prevented happens otherwise; where it no longer does, the module can go."""
    gc.enable()
    watched(Page())
    run(lambda: rings(100_000))
    assert ended_on == ["long-work"]


def test_it_is_collected_while_the_window_stands_there(qtbot, watched, ended_on, garbage):
    garbage.begin()
    watched(Page())
    # What others take down meanwhile counts against what is made.
    rings(100_000)
    qtbot.waitUntil(lambda: bool(ended_on), timeout=20_000)
    assert ended_on == [threading.main_thread().name]
    gc.unfreeze()


def test_nothing_is_looked_through_before_enough_was_made(garbage):
    looked = []
    gc.collect()
    gc.callbacks.append(lambda _phase, about: looked.append(about["generation"]))
    try:
        garbage.collect_due()
        assert looked == []
        rings(1000)
        garbage.collect_due()
        assert looked == [0, 0]
    finally:
        gc.callbacks.pop()


def test_a_full_look_waits_until_a_quarter_more_has_lasted(garbage):
    looked, kept = [], []

    def full_looks(size):
        """How often all is looked through while so many things are made that last."""
        for _ in range(150):
            kept.append([[] for _ in range(int(size) // 150)])
            garbage.collect_due()
        return looked.count(2)

    def note(phase, about):
        if phase == "start":
            looked.append(about["generation"])

    gc.freeze()
    gc.callbacks.append(note)
    try:
        assert any(full_looks(600_000) for _ in range(9))
        assert set(looked) == {0, 1, 2}
        looked.clear()
        assert full_looks(0.2 * sum(map(len, kept))) == 0
        assert full_looks(0.5 * sum(map(len, kept))) == 1
    finally:
        gc.callbacks.pop()
        gc.unfreeze()


def test_what_a_page_gave_with_its_question_ends_on_the_windows_thread(run, watched, ended_on):
    def ask():
        model = watched(QStringListModel())
        run(lambda: bool(model), lambda _: bool(model))

    for _ in range(200):
        ask()
    assert ended_on == [threading.main_thread().name] * 200
