"""A process apart works, rests, ends by itself and is started anew."""

import os
import sys
import time
from multiprocessing.context import SpawnProcess
from types import ModuleType

import psutil
import pytest

from kehoach_desktop.domain.errors import Cancelled
from kehoach_desktop.services import apart
from kehoach_desktop.services.apart import ProcessApart, ProcessEnded

LONG = 60.0


def tell(words, monitor):
    """The work: say which process does it."""
    monitor(1, 1, words)
    return os.getpid(), words


@pytest.fixture
def process():
    made = []

    def make(rest):
        made.append(ProcessApart(tell, "telling", rest=rest))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def falling():
    made = []

    def make(work):
        made.append(ProcessApart(work, "falling"))
        return made[-1]

    yield make
    for one in made:
        one.close()


def wait_for(condition):
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_calls_close_together_find_the_same_process(process):
    one = process(LONG)
    first, words = one.call(("một",), None)
    assert words == "một"
    assert first != os.getpid()
    assert one.call(("hai",), None) == (first, "hai")


def test_a_process_without_work_ends_and_the_next_call_starts_another(process):
    one = process(0.05)
    first, _ = one.call(("một",), None)
    wait_for(lambda: not psutil.pid_exists(first))
    second, words = one.call(("hai",), None)
    assert words == "hai"
    assert second != first


def test_calls_that_come_as_the_rest_ends_are_all_answered(process):
    one = process(0.001)
    for number in range(8):
        assert one.call((str(number),), None)[1] == str(number)
    wait_for(lambda: one._process is None)


def test_nothing_waits_once_it_is_closed(process):
    one = process(LONG)
    one.call(("một",), None)
    waiting = one._resting
    one.close()
    waiting.join(30)
    assert not waiting.is_alive()
    assert one._process is None


def never(_words, _monitor):
    """A work that ends its process before a word."""
    os._exit(1)


def test_a_process_that_falls_at_its_work_had_started(falling):
    with pytest.raises(ProcessEnded) as ended:
        falling(never).call(("một",), None)
    assert ended.value.started and not ended.value.silent


def test_a_process_that_cannot_start_is_told_from_one_that_fell(falling, monkeypatch):
    # What it is to do can be found here only: it ends while it is being started.
    here = ModuleType("here_only")
    monkeypatch.setitem(sys.modules, here.__name__, here)
    here.work = lambda: None
    monkeypatch.setattr(here.work, "__module__", here.__name__)
    monkeypatch.setattr(here.work, "__qualname__", "work")
    with pytest.raises(ProcessEnded) as ended:
        falling(here.work).call(("một",), None)
    assert not ended.value.started


def test_a_process_that_the_system_does_not_let_start_is_told_of(falling, monkeypatch):
    def refuse(_process):
        raise PermissionError("blocked")

    one = falling(tell)
    with monkeypatch.context() as now:
        now.setattr(SpawnProcess, "_Popen", staticmethod(refuse))
        with pytest.raises(ProcessEnded) as ended:
            one.call(("một",), None)
    assert not ended.value.started
    assert one.call(("hai",), None)[1] == "hai"


def test_a_process_that_takes_too_long_to_start_is_no_fault_of_its_work(falling, monkeypatch):
    monkeypatch.setattr(apart, "_START", 0.0)
    monkeypatch.setattr(apart, "_LOOK_EVERY", 0.0)
    with pytest.raises(ProcessEnded) as ended:
        falling(tell).call(("một",), None)
    assert ended.value.silent and not ended.value.started


def lost_file(_words, _monitor):
    """A work whose file is gone."""
    raise FileNotFoundError("không còn tệp")


def test_the_works_own_trouble_with_a_file_does_not_end_its_process(falling):
    one = falling(lost_file)
    for _ in range(2):
        with pytest.raises(FileNotFoundError, match="không còn tệp"):
            one.call(("một",), None)
    assert one._process is not None and one._process.is_alive()


def silent(_words, _monitor):
    """A work that says nothing."""
    time.sleep(120)


def test_work_that_has_not_said_a_word_can_be_stopped(falling, monkeypatch):
    monkeypatch.setattr(apart, "_PATIENCE", 0.2)
    one = falling(silent)

    def stop(_done, _total, _words):
        raise Cancelled("Đã dừng.")

    with pytest.raises(Cancelled):
        one.call(("một",), stop)
    assert one._process is None
