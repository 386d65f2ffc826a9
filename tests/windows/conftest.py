"""What Windows does otherwise: files that somebody holds, and the command line in processes."""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import pytest

Held = Callable[[Path], AbstractContextManager[None]]


@dataclass(frozen=True)
class Answer:
    """How one call of ``kehoach`` ended, with the bytes that it printed."""

    code: int
    out: bytes
    err: bytes

    def listing(self) -> list[dict]:
        """Return what was listed as JSON."""
        assert self.code == 0, self
        return json.loads(self.out.decode("utf-8"))

    def refusal(self) -> str:
        """Return the one line that a refused call said."""
        text = self.err.decode("utf-8").strip()
        assert self.code == 3, self
        assert self.out == b""
        assert len(text.splitlines()) == 1, text
        return text


Call = Callable[..., Answer]


@pytest.fixture(scope="session")
def kehoach() -> Call:
    """Call ``kehoach`` in a process whose console knows the old code page alone."""

    def call(*words: str | Path) -> Answer:
        done = subprocess.run(
            [sys.executable, "-m", "kehoach_desktop", *words],
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONIOENCODING": "cp1258", "PYTHONUTF8": "0"},
        )
        assert b"Traceback" not in done.stderr, done.stderr
        return Answer(done.returncode, done.stdout, done.stderr)

    return call


@pytest.fixture
def held() -> Held:
    """Hold a file as programs of Windows do that let nobody else at it meanwhile."""
    if sys.platform != "win32":
        pytest.skip("only Windows keeps others from a file that is open")
    import ctypes
    from ctypes import wintypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateFileW.restype = wintypes.HANDLE
    kernel.CreateFileW.argtypes = [
        *(wintypes.LPCWSTR, wintypes.DWORD, wintypes.DWORD, wintypes.LPVOID),
        *(wintypes.DWORD, wintypes.DWORD, wintypes.HANDLE),
    ]
    kernel.CloseHandle.argtypes = [wintypes.HANDLE]
    read_and_write, share_with_nobody, open_existing = 0xC0000000, 0, 3

    @contextlib.contextmanager
    def hold(path: Path) -> Iterator[None]:
        handle = kernel.CreateFileW(
            str(path), read_and_write, share_with_nobody, None, open_existing, 0, None
        )
        assert handle != wintypes.HANDLE(-1).value, ctypes.WinError(ctypes.get_last_error())
        try:
            yield
        finally:
            kernel.CloseHandle(handle)

    return hold
