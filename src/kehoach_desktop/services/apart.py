"""Work done in a process of its own, so that nobody here waits for it or falls with it.

A thread would not do: libraries hold Python's lock for long stretches, serve one thread
only, or fall over a hostile file and take everything with them.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kehoach_desktop.domain.errors import Cancelled

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_LOOK_EVERY = 0.05
_PATIENCE = 5.0
_START = 60.0
"""Seconds for a process to stand there: a cold disk and a scanner of viruses take their time."""

_REST = 60.0

_PREPARING = (0, 1, "Đang chuẩn bị")
"""Told until the work says a word, so that it can be stopped before."""

Told = Callable[[int, int, str], None]


class ProcessEnded(Exception):
    """The process ended before its work was done.

    ``silent`` when it was ended for silence; not ``started`` when it never came to the work.
    """

    def __init__(self, silent: bool = False, started: bool = True) -> None:
        super().__init__("the process ended before its work was done")
        self.silent = silent
        self.started = started


class ProcessApart:
    """Started with the first call and kept, so that the calls after it need not wait for a start.

    After ``rest`` seconds without a call it ends and gives its memory back; the next call
    starts it anew.
    ``work`` is a function of a module, called with what is given and a monitor. Calls come
    one after another, from any thread. ``silence`` seconds without a word from the work end
    it; ``memory`` bytes are the most it may take, where the system can be told so.
    """

    def __init__(
        self,
        work: Callable[..., object],
        name: str,
        silence: float | None = None,
        memory: int | None = None,
        rest: float = _REST,
    ) -> None:
        self._work = work
        self._name = name
        self._silence = silence
        self._memory = memory
        self._rest = rest
        self._resting: threading.Timer | None = None
        self._calls = threading.Lock()
        self._process: BaseProcess | None = None
        self._line: Connection | None = None
        self._ready = False

    def call(self, given: tuple[object, ...], monitor: Told | None) -> Any:
        """Have the work done and return what it gives back; raises its errors, ProcessEnded.

        ``monitor`` is asked often, so that stopping is quick.
        """
        with self._calls:
            self._rest_no_more()
            line = self._started()
            try:
                line.send(given)
                given_back, error = self._answer(line, monitor)
            except (EOFError, OSError) as lost:
                self._end()
                raise ProcessEnded(started=self._ready) from lost
            finally:
                if self._process is not None:
                    self._begin_rest()
        # Raised here: the work's own trouble with a file is no trouble with the process.
        if error is not None:
            raise error
        return given_back

    def close(self) -> None:
        """End the process."""
        with self._calls:
            self._rest_no_more()
            self._end()

    def _begin_rest(self) -> None:
        timer = threading.Timer(self._rest, lambda: self._end_rested(timer))
        timer.daemon = True
        timer.start()
        self._resting = timer

    def _rest_no_more(self) -> None:
        timer, self._resting = self._resting, None
        if timer is not None:
            timer.cancel()

    def _end_rested(self, timer: threading.Timer) -> None:
        with self._calls:
            # A call may have come just before, and wants the process.
            if timer is self._resting:
                self._resting = None
                self._end()

    def _answer(
        self, line: Connection, monitor: Told | None
    ) -> tuple[object, BaseException | None]:
        """Return what the work gives back, or the error it ended with."""
        told = _PREPARING
        stopped: Cancelled | None = None
        heard = time.monotonic()
        while True:
            try:
                if line.poll(_PATIENCE if stopped is not None else _LOOK_EVERY):
                    what, answer = line.recv()
                    heard = time.monotonic()
                    self._ready = True
                    if what == "done":
                        return answer, None
                    if what == "failed":
                        return None, stopped or answer
                    if what == "told":
                        told = answer
                elif stopped is not None:
                    self._end()
                    raise stopped
                elif self._is_too_late(time.monotonic() - heard):
                    self._end()
                    raise ProcessEnded(silent=True, started=self._ready)
                if monitor is not None and stopped is None:
                    monitor(*told)
            except Cancelled as error:
                if stopped is not None:
                    raise
                stopped = error
                line.send("stop")

    def _is_too_late(self, silent: float) -> bool:
        if not self._ready:
            return silent > _START
        return self._silence is not None and silent > self._silence

    def _started(self) -> Connection:
        if self._line is not None and self._process is not None and self._process.is_alive():
            return self._line
        self._end()
        self._ready = False
        import multiprocessing

        # Spawned on every system: a fork would copy the window's threads half alive.
        context = multiprocessing.get_context("spawn")
        line, far = context.Pipe()
        process = context.Process(
            target=serve, args=(far, self._work, self._memory), daemon=True, name=self._name
        )
        try:
            process.start()
        except OSError as error:
            line.close()
            raise ProcessEnded(started=False) from error
        finally:
            far.close()
        self._line, self._process = line, process
        return line

    def _end(self) -> None:
        line, process = self._line, self._process
        self._line = self._process = None
        if line is not None:
            line.close()
        if process is not None:
            process.join(0.2)
            if process.is_alive():
                process.terminate()
                process.join(_PATIENCE)
            if process.is_alive():
                process.kill()
                process.join(_PATIENCE)


def serve(line: Connection, work: Callable[..., object], memory: int | None) -> None:
    """Do what is asked for until nobody asks any more; runs in the process apart."""
    import os
    import signal

    # The window goes first where the processors are few.
    if hasattr(os, "nice"):
        os.nice(10)
    # Ctrl+C in a terminal reaches every process; the window decides when this one ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if memory is not None:
        _allow(memory)

    def monitor(done: int, total: int, text: str) -> None:
        if line.poll():
            line.recv()
            raise Cancelled("Đã dừng theo yêu cầu. Dữ liệu không thay đổi.")
        line.send(("told", (done, total, text)))

    line.send(("ready", None))
    while True:
        try:
            asked = line.recv()
        except (EOFError, OSError):
            return
        if asked == "stop":
            # The work had ended before it was told to.
            continue
        try:
            line.send(("done", work(*asked, monitor)))
        except Exception as error:
            line.send(("failed", _sendable(error)))
        _give_back()


def _give_back() -> None:
    """Return the memory of what was sent to the system; only Linux has to be asked to take it."""
    import ctypes
    import sys

    if sys.platform == "linux" and hasattr(library := ctypes.CDLL(None), "malloc_trim"):
        library.malloc_trim(0)


def _allow(memory: int) -> None:
    """Let this process take no more than ``memory`` bytes; Windows has no such call."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


def _sendable(error: Exception) -> Exception:
    import pickle

    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(repr(error))
    return error
