"""The one way from the pages to the services: reads, changes and long work off the GUI thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.errors import AlreadyOpen, Cancelled, KehoachError, UnusableFile
from kehoach_desktop.ui.worker import Worker

if TYPE_CHECKING:
    from kehoach_desktop.services.application import Application as Services
    from kehoach_desktop.services.ports.store import Monitor
    from kehoach_desktop.services.today.today import TodayService

T = TypeVar("T")


class Look(Protocol):
    """What can be seen of the data before it is open."""

    @property
    def first_page(self) -> TodayService:
        """The first page."""

    def close(self) -> None:
        """Let the file go."""


_TELL_EVERY = 0.05


@dataclass(eq=False)
class Job:
    """One piece of work on its way; ``title`` names long work for the officer."""

    work: Callable[[], object]
    done: Callable[[Any], object] | None = None
    failed: Callable[[Exception], object] | None = None
    owner: QObject | None = None
    key: str = ""
    title: str = ""
    quiet: bool = True
    replaced: bool = False
    writes: bool = False
    hushed: bool = False
    _stop: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; what it read or wrote is dropped."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether stopping was asked for."""
        return self._stop.is_set()

    def let_go(self) -> None:
        """Drop what the asking page gave; the worker may be the last to hold the job."""
        self.work = _nothing
        self.done = self.failed = self.owner = None


class Operations(QObject):
    """Runs service calls and brings their results back to the GUI thread.

    Reads and changes run one after another on the database worker; long work that
    only reads runs beside it on a second worker. Whatever a call raises is caught:
    foreseen errors go to ``failed`` or to the ``problem`` signal, everything else to
    ``fault`` as a report. Every finished change is told to all by ``changed``.
    """

    opened = Signal()
    open_failed = Signal(str)
    open_elsewhere = Signal()
    changed = Signal(object)
    unsaved = Signal(object)
    """The error of a change that was not stored."""

    reminders_changed = Signal()
    """How the officer is reminded was changed; it is no change of the data."""

    busy = Signal(bool)
    problem = Signal(str)
    fault = Signal(str)
    long_started = Signal(object)
    long_progressed = Signal(object, int, int, str)
    long_ended = Signal(object)
    _arrived = Signal(object, object, object)

    def __init__(
        self,
        open_services: Callable[[], Services],
        first_look: Callable[[], Look | None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open = open_services
        self._first_look = first_look
        self._services: Services | None = None
        self._database = Worker("database")
        self._beside = Worker("long-work")
        self._running: list[Job] = []
        self._latest: dict[str, Job] = {}
        self._closed = False
        self._unusable = False
        # Emitted on a worker, received here: Qt queues it by itself.
        self._arrived.connect(self._finish)

    # --- what pages call -------------------------------------------------------------

    def start(self) -> None:
        """Open the data folder on the database worker; what is asked meanwhile waits for it."""
        job = Job(self._open_once, self._has_opened, self._has_not_opened)
        self._post(job, self._database)

    def look(self, call: Callable[[Look], T], done: Callable[[T | None], object]) -> None:
        """Read something for the first screen before ``start``, without the whole program.

        ``done`` gets ``None`` when there is nothing to look at, or looking went wrong:
        opening the data folder then tells why.
        """

        def work() -> T | None:
            look = self._first_look() if self._first_look is not None else None
            if look is None:
                return None
            try:
                return call(look)
            finally:
                look.close()

        job = Job(work, done, lambda _error: done(None), hushed=True)
        self._post(job, self._database)

    def read(
        self,
        call: Callable[[Services], T],
        done: Callable[[T], object],
        *,
        failed: Callable[[Exception], object] | None = None,
        owner: QObject | None = None,
        key: str = "",
    ) -> Job:
        """Fetch something and hand it to ``done``.

        A newer read with the same ``key`` replaces this one: its result is dropped. Nothing
        is delivered once ``owner`` is gone. Without ``failed`` the officer is told of errors.
        """
        return self._post(Job(lambda: call(self._need()), done, failed, owner, key), self._database)

    def change(
        self,
        call: Callable[[Services], T],
        done: Callable[[T], object] | None = None,
        *,
        failed: Callable[[Exception], object] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Change something; the Changes in the result are told to all before ``done``.

        The result may be ``Changes``, a tuple holding them, or have them as ``.changes``.
        """
        job = Job(lambda: call(self._need()), done, failed, owner, writes=True)
        return self._post(job, self._database)

    def long(
        self,
        call: Callable[[Services, Monitor], T],
        done: Callable[[T], object] | None = None,
        *,
        title: str,
        failed: Callable[[Exception], object] | None = None,
        owner: QObject | None = None,
        key: str = "",
        quiet: bool = False,
        writes: bool = False,
    ) -> Job:
        """Do long work with a progress dialog and a way to stop it.

        ``writes`` runs it among the changes on the database worker. ``quiet`` shows no
        dialog. Stopped work calls ``failed`` with ``Cancelled`` and says nothing more.
        """

        def work() -> object:
            return call(self._need(), self._monitor(job))

        job = Job(work, done, failed, owner, key, title, quiet, writes=writes)
        if not quiet:
            self.long_started.emit(job)
        return self._post(job, self._database if writes else self._beside)

    # --- the window's side -----------------------------------------------------------

    def settle(self, seconds: float) -> bool:
        """Wait here, the window standing still, until the changes asked for are on the disk.

        Returns ``False`` when that took longer.
        """
        if self._closed:
            return True
        settled = threading.Event()
        self._database.post(settled.set)
        return settled.wait(seconds)

    @property
    def is_busy(self) -> bool:
        """Whether anything is waiting or running."""
        return bool(self._running)

    @property
    def is_saving(self) -> bool:
        """Whether a change is on its way to the disk."""
        return any(job.writes for job in self._running)

    @property
    def long_work(self) -> list[Job]:
        """Long work under way that the officer knows of."""
        return [job for job in self._running if not job.quiet]

    def close(self, seconds: float = 10.0) -> bool:
        """Finish waiting changes, close the data folder, end both threads.

        Returns ``False`` when something would not end in that time.
        """
        if self._closed:
            return True
        self._closed = True
        for job in self._running:
            if job.title:
                job.cancel()
        ended = self._beside.stop(seconds)
        self._database.post(self._let_go)
        return self._database.stop(seconds) and ended

    # --- inside ----------------------------------------------------------------------

    def _open_once(self) -> None:
        if self._services is None:
            try:
                self._services = self._open()
            except BaseException:
                self._unusable = True
                raise

    def _need(self) -> Services:
        if not self._unusable:
            # Whoever first needs the data folder opens it.
            self._open_once()
        if self._services is None:
            raise Cancelled("Chưa mở được dữ liệu.")
        return self._services

    def _let_go(self) -> None:
        services, self._services = self._services, None
        if services is not None:
            services.close()

    def _post(self, job: Job, worker: Worker) -> Job:
        if self._closed:
            return job
        if job.key:
            older = self._latest.get(job.key)
            if older is not None:
                older.replaced = True
                older.cancel()
            self._latest[job.key] = job
        self._running.append(job)
        if len(self._running) == 1:
            self.busy.emit(True)
        worker.post(lambda: self._run(job))
        return job

    def _run(self, job: Job) -> None:
        result: object = None
        error: Exception | None = None
        try:
            if job.is_cancelled:
                raise Cancelled("Đã dừng theo yêu cầu.")
            result = job.work()
            if job.is_cancelled and not job.writes:
                # It was at its last step when it was stopped; nobody wants it any more.
                raise Cancelled("Đã dừng theo yêu cầu.")
        except Exception as raised:
            error = raised
        # The program may be past its end by now: nobody waits for the answer, and a signal
        # from this thread would meet a window and an application that are being taken down.
        if not self._closed and isValid(self):
            self._arrived.emit(job, result, error)

    def _monitor(self, job: Job) -> Monitor:
        told = 0.0

        def monitor(done: int, total: int, text: str) -> None:
            nonlocal told
            if job.is_cancelled:
                raise Cancelled("Đã dừng theo yêu cầu. Dữ liệu không thay đổi.")
            now = time.monotonic()
            if not self._closed and (now - told >= _TELL_EVERY or done >= total):
                told = now
                self.long_progressed.emit(job, done, total, text)

        return monitor

    @Slot(object, object, object)
    def _finish(self, job: Job, result: object, error: Exception | None) -> None:
        self._running.remove(job)
        if self._latest.get(job.key) is job:
            del self._latest[job.key]
        if not job.quiet:
            self.long_ended.emit(job)
        if error is None and job.is_cancelled and not job.writes:
            # Stopped while its answer was on its way here: nobody wants to be asked of it.
            error = Cancelled("Đã dừng theo yêu cầu.")
        try:
            if error is None:
                self._deliver(job, result)
            else:
                self._fail(job, error)
        except Exception as raised:
            self._report(raised)
        finally:
            job.let_go()
            if not self._running:
                self.busy.emit(False)

    def _deliver(self, job: Job, result: object) -> None:
        changes = changes_in(result)
        if changes is not None:
            self.changed.emit(changes)
        # A change is lasting even when a newer request replaced it; a replaced read is not news.
        if job.done is not None and not job.replaced and _is_there(job.owner):
            job.done(result)

    def _fail(self, job: Job, error: Exception) -> None:
        told = False
        # A report that could not be written is no change of the data.
        if job.writes and not isinstance(error, Cancelled | UnusableFile):
            self.unsaved.emit(error)
        if job.failed is not None and not job.replaced and _is_there(job.owner):
            job.failed(error)
            told = True
        if isinstance(error, Cancelled) or job.replaced or job.hushed:
            return
        if not isinstance(error, KehoachError):
            self._report(error)
        elif not told:
            self.problem.emit(str(error))

    def _report(self, error: BaseException) -> None:
        import traceback

        self.fault.emit("".join(traceback.format_exception(error)))

    def _has_opened(self, _nothing: object) -> None:
        self.opened.emit()

    def _has_not_opened(self, error: Exception) -> None:
        if isinstance(error, AlreadyOpen):
            self.open_elsewhere.emit()
            return
        known = isinstance(error, KehoachError)
        self.open_failed.emit(str(error) if known else "Không mở được dữ liệu của chương trình.")


def changes_in(result: object) -> Changes | None:
    """Return the Changes that a service call gave back, wherever they stand in its result."""
    if isinstance(result, Changes):
        return result
    if isinstance(result, tuple):
        return next((part for part in result if isinstance(part, Changes)), None)
    inside = getattr(result, "changes", None)
    return inside if isinstance(inside, Changes) else None


def _nothing() -> None:
    return None


def _is_there(owner: QObject | None) -> bool:
    return owner is None or isValid(owner)
