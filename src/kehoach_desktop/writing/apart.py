"""Reports written in a process of their own, so that the window never waits for a writer.

A thread would not do: the libraries hold Python's lock for long stretches, and whoever
draws the window has to wait for it.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kehoach_desktop.domain.errors import Cancelled, UnusableFile
from kehoach_desktop.domain.report import Report
from kehoach_desktop.services.ports import Monitor, ReportWriter

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_LOOK_EVERY = 0.05
_PATIENCE = 5.0


def writer_of(kind: str) -> ReportWriter:
    """Return the writer "pdf", "word" or "excel"; its library loads with its first file."""
    match kind:
        case "pdf":
            from kehoach_desktop.writing.pdf import PdfWriter

            return PdfWriter()
        case "word":
            from kehoach_desktop.writing.word import WordWriter

            return WordWriter()
        case _:
            from kehoach_desktop.writing.excel import ExcelWriter

            return ExcelWriter()


class ApartWriter:
    """One kind of writer behind a ``WritingProcess``."""

    def __init__(self, kind: str, suffix: str, process: WritingProcess) -> None:
        self._kind = kind
        self._process = process
        self.suffix = suffix

    @property
    def font_notice(self) -> str:
        """One sentence when another font stands in for Times New Roman, else ""."""
        return str(self._process.call(self._kind, "font_notice", (), None))

    def render(self, report: Report, monitor: Monitor | None = None) -> bytes:
        """Return the file's bytes; raises UnusableFile, Cancelled."""
        return bytes(self._process.call(self._kind, "render", (report,), monitor))

    def write(self, report: Report, path: Path, monitor: Monitor | None = None) -> None:
        """Write the file whole or not at all; raises UnusableFile, Cancelled."""
        self._process.call(self._kind, "write", (report, path), monitor)


class WritingProcess:
    """Started with the first call and kept, so that only that one waits for its start.

    Calls come one after another, from any thread.
    """

    def __init__(self) -> None:
        self._calls = threading.Lock()
        self._process: BaseProcess | None = None
        self._line: Connection | None = None

    def call(self, kind: str, verb: str, given: tuple[object, ...], monitor: Monitor | None) -> Any:
        """Have a writer do something and return what it gives back.

        Its errors are raised here. ``monitor`` is asked often, so that stopping is quick.
        """
        with self._calls:
            line = self._started()
            try:
                line.send((kind, verb, given))
                return self._answer(line, monitor)
            except (EOFError, OSError) as error:
                self._end()
                raise UnusableFile(
                    "Việc ghi báo cáo bị ngắt giữa chừng; chưa có tệp nào hỏng, "
                    "dữ liệu không thay đổi. Hãy xuất lại."
                ) from error

    def close(self) -> None:
        """End the process."""
        with self._calls:
            self._end()

    def _answer(self, line: Connection, monitor: Monitor | None) -> Any:
        told: tuple[int, int, str] | None = None
        stopped: Cancelled | None = None
        while True:
            try:
                if line.poll(_PATIENCE if stopped is not None else _LOOK_EVERY):
                    what, answer = line.recv()
                    if what == "done":
                        return answer
                    if what == "failed":
                        raise stopped or answer
                    told = answer
                elif stopped is not None:
                    self._end()
                    raise stopped
                if monitor is not None and told is not None and stopped is None:
                    monitor(*told)
            except Cancelled as error:
                if stopped is not None:
                    raise
                stopped = error
                line.send("stop")

    def _started(self) -> Connection:
        if self._line is not None and self._process is not None and self._process.is_alive():
            return self._line
        self._end()
        import multiprocessing

        # Spawned on every system: a fork would copy the window's threads half alive.
        context = multiprocessing.get_context("spawn")
        self._line, far = context.Pipe()
        self._process = context.Process(target=serve, args=(far,), daemon=True, name="writing")
        self._process.start()
        far.close()
        return self._line

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


def serve(line: Connection) -> None:
    """Do what is asked for until nobody asks any more; runs in the process apart."""
    import os
    import signal

    # The window goes first where the processors are few.
    if hasattr(os, "nice"):
        os.nice(10)
    # Ctrl+C in a terminal reaches every process; the window decides when this one ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    writers: dict[str, ReportWriter] = {}

    def monitor(done: int, total: int, text: str) -> None:
        if line.poll():
            line.recv()
            raise Cancelled("Đã dừng theo yêu cầu. Dữ liệu không thay đổi.")
        line.send(("told", (done, total, text)))

    while True:
        try:
            asked = line.recv()
        except (EOFError, OSError):
            return
        if asked == "stop":
            # The work had ended before it was told to.
            continue
        kind, verb, given = asked
        try:
            if kind not in writers:
                writers[kind] = writer_of(kind)
            writer = writers[kind]
            if verb == "font_notice":
                answer: object = writer.font_notice
            else:
                answer = getattr(writer, verb)(*given, monitor)
            line.send(("done", answer))
        except Exception as error:
            line.send(("failed", _sendable(error)))


def _sendable(error: Exception) -> Exception:
    import pickle

    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(repr(error))
    return error
