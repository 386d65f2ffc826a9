"""A process apart works, rests, ends by itself and is started anew."""

import os
import time

import psutil
import pytest

from kehoach_desktop.services.apart import ProcessApart

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


def wait_for(condition):
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_calls_close_together_find_the_same_process(process):
    apart = process(LONG)
    first, words = apart.call(("một",), None)
    assert words == "một"
    assert first != os.getpid()
    assert apart.call(("hai",), None) == (first, "hai")


def test_a_process_without_work_ends_and_the_next_call_starts_another(process):
    apart = process(0.05)
    first, _ = apart.call(("một",), None)
    wait_for(lambda: not psutil.pid_exists(first))
    second, words = apart.call(("hai",), None)
    assert words == "hai"
    assert second != first


def test_calls_that_come_as_the_rest_ends_are_all_answered(process):
    apart = process(0.001)
    for number in range(8):
        assert apart.call((str(number),), None)[1] == str(number)
    wait_for(lambda: apart._process is None)


def test_nothing_waits_once_it_is_closed(process):
    apart = process(LONG)
    apart.call(("một",), None)
    waiting = apart._resting
    apart.close()
    waiting.join(30)
    assert not waiting.is_alive()
    assert apart._process is None
