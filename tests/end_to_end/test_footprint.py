"""The real program seen from outside: what memory it holds, and that it opens no network."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

MOST_BYTES = 200_000_000
DRIVEN = Path(__file__).with_name("driven_window.py")
ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}

pytestmark = pytest.mark.xdist_group("footprint")


def family(process: psutil.Process) -> list[psutil.Process]:
    """Return the process and those it started."""
    try:
        return [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


class Watch:
    """Looks again and again which internet connections a process and its children hold."""

    def __init__(self, pid: int) -> None:
        self._process = psutil.Process(pid)
        self._over = threading.Event()
        self.looks = 0
        self.held: list[str] = []
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._over.wait(0.02):
            for one in family(self._process):
                try:
                    self.held.extend(map(str, one.net_connections(kind="inet")))
                    self.looks += 1
                except (psutil.NoSuchProcess, psutil.ZombieProcess, psutil.AccessDenied):
                    continue

    def end(self) -> None:
        self._over.set()
        self._thread.join()


def mapped(process: psutil.Process) -> list[str]:
    """Return the names of the libraries that a process and its children have loaded."""
    return [Path(part.path).name for one in family(process) for part in one.memory_maps()]


def memory(process: psutil.Process) -> tuple[int, int]:
    """Return the bytes that the process holds, and what its children hold on top of it."""
    children = family(process)[1:]
    return process.memory_info().rss, sum(one.memory_full_info().uss for one in children)


class Seen:
    """What was seen of one run of the window."""


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """The window over the sample office: shown, idle, one report written, closed."""
    folder = tmp_path_factory.mktemp("footprint")
    data, out = folder / "data", folder / "out"
    out.mkdir()
    call([sys.executable, "-m", "kehoach_desktop", "--data", str(data), "demo"])
    window = subprocess.Popen(
        [sys.executable, str(DRIVEN), "--data", str(data), "--today", "2026-04-14"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=ENVIRONMENT,
    )
    seen, process, watch = Seen(), psutil.Process(window.pid), Watch(window.pid)
    try:
        assert window.stdout.readline() == "idle\n"
        seen.idle, seen.idle_libraries = memory(process), mapped(process)
        tell(window, f"report {out}")
        assert window.stdout.readline() == "idle\n"
        seen.reported, seen.report_libraries = memory(process), mapped(process)
        seen.written = sorted(path.suffix for path in out.iterdir())
        tell(window, "close")
        assert window.wait(30) == 0
    finally:
        watch.end()
        if window.poll() is None:
            window.kill()
        window.communicate()
    seen.looks, seen.held = watch.looks, watch.held
    return seen


def tell(window: subprocess.Popen, line: str) -> None:
    window.stdin.write(line + "\n")
    window.stdin.flush()


def call(words: list[str]) -> Watch:
    """Run a command and watch it till it ends well."""
    running = subprocess.Popen(words, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    watch = Watch(running.pid)
    try:
        assert running.wait(100) == 0
    finally:
        watch.end()
    return watch


def test_the_idle_window_holds_less_than_200_megabytes(seen):
    window, children = seen.idle
    print(f"\nidle: {window / 1e6:.0f} MB, children {children / 1e6:.0f} MB")
    assert 20_000_000 < window + children < MOST_BYTES


def test_a_written_report_keeps_the_window_and_its_writer_small(seen):
    window, children = seen.reported
    print(f"\nreport written: {window / 1e6:.0f} MB, children {children / 1e6:.0f} MB")
    assert seen.written == [".docx", ".pdf", ".xlsx", ".zip"]
    assert children > 0
    assert window + children < MOST_BYTES


def test_the_window_holds_no_internet_connection(seen):
    assert seen.looks > 20
    assert seen.held == []


def test_the_window_does_not_even_load_qts_network(seen):
    for libraries in (seen.idle_libraries, seen.report_libraries):
        assert any("Qt6Core" in name for name in libraries)
        assert [name for name in libraries if "network" in name.lower()] == []


def test_the_command_line_holds_no_internet_connection(tmp_path):
    kehoach = [sys.executable, "-m", "kehoach_desktop", "--data", str(tmp_path / "data")]
    for words in (["demo"], ["report", "--period", "2026-04", "--out", str(tmp_path)]):
        watch = call([*kehoach, *words])
        assert watch.looks > 3
        assert watch.held == []


def test_a_connection_would_be_seen():
    """The watch itself: a process that listens is found out."""
    code = "import socket\ns = socket.create_server(('127.0.0.1', 0))\nprint(flush=True)\n"
    listener = subprocess.Popen(
        [sys.executable, "-c", code + "input()"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    watch = Watch(listener.pid)
    try:
        listener.stdout.readline()
        begun = watch.looks
        while watch.looks < begun + 2:
            assert listener.poll() is None
        assert watch.held
    finally:
        watch.end()
        listener.communicate(b"\n")
