"""A thread that does one thing after another."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable


class Worker:
    """Runs tasks in the order given on one thread of its own, started with the first task."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._waiting: deque[Callable[[], None]] = deque()
        self._wake = threading.Condition()
        self._stopping = False
        self._thread: threading.Thread | None = None

    def post(self, task: Callable[[], None]) -> None:
        """Append a task; it must not raise."""
        with self._wake:
            self._waiting.append(task)
            # A daemon, so that work stuck in a library can never keep the program alive.
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()
            self._wake.notify()

    def stop(self, seconds: float) -> bool:
        """Finish what is waiting, then end the thread; ``False`` when it took longer."""
        with self._wake:
            self._stopping = True
            self._wake.notify()
        if self._thread is None:
            return True
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while True:
            with self._wake:
                while not self._waiting:
                    if self._stopping:
                        return
                    self._wake.wait()
                task = self._waiting.popleft()
            task()
            # Nothing of the finished task may live on while the thread sleeps.
            del task
