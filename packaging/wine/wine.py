"""Windows programs run under Wine, as on the Vietnamese Windows of a commune's office."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_LANGUAGE = "vi_VN.UTF-8"
_FONTS = Path("/usr/share/fonts/truetype/dejavu")


@dataclass(frozen=True)
class Ended:
    """How a program under Wine ended: its exit code, or None when it had to be stopped."""

    code: int | None
    output: str


@dataclass(frozen=True)
class Wine:
    """One Windows machine: its drive C: lies in ``folder``, locales are looked for in ``locales``.

    Vietnamese makes it code page 1258 for text, decimal commas and days before months.
    """

    folder: Path
    locales: Path
    python_path: tuple[Path, ...] = ()

    @property
    def drive_c(self) -> Path:
        """The folder that Windows programs see as drive C:."""
        return self.folder / "drive_c"

    def variables(self) -> dict[str, str]:
        """Return the environment that programs are started in."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith(_NOT_PASSED)}
        return kept | {
            "WINEPREFIX": str(self.folder),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            # No debugger at a crash, no offers to install .NET or a browser.
            "WINEDLLOVERRIDES": "winedbg.exe=d;mscoree=d;mshtml=d",
            "LOCPATH": str(self.locales),
            "LC_ALL": _LANGUAGE,
            # Compiled modules apart from those of this machine's own Python.
            "PYTHONPYCACHEPREFIX": "C:\\pyc",
            "PYTHONPATH": ";".join(map(on_windows, self.python_path)),
            # Wine keeps plain QT_ variables to itself and hands these on without their WINE.
            "WINEQT_QPA_PLATFORM": "offscreen",
            "WINEQT_QPA_FONTDIR": on_windows(_FONTS),
        }

    def run(
        self,
        words: Sequence[str | Path],
        more: Mapping[str, str] | None = None,
        stop: Callable[[], bool] = lambda: False,
        seconds: float = 300.0,
    ) -> Ended:
        """Run a program to its end, or until ``stop`` says so or ``seconds`` have gone."""
        return run_watched(["wine", *words], {**self.variables(), **(more or {})}, stop, seconds)

    def stop(self) -> None:
        """End every program of this machine, and the machine."""
        subprocess.run(
            ["wineserver", "-k"],
            env=self.variables(),
            stdin=subprocess.DEVNULL,
            check=False,
            timeout=60,
        )


_NOT_PASSED = ("QT_", "PYTHON", "VIRTUAL_ENV", "LC_", "LANG", "XDG_", "KEHOACH_", "PYTEST_")


def on_windows(path: Path) -> str:
    """Return a path of this machine as Windows programs under Wine name it."""
    return "Z:" + str(path.absolute()).replace("/", "\\")


def run_watched(
    words: Sequence[str | Path],
    environment: Mapping[str, str],
    stop: Callable[[], bool],
    seconds: float,
) -> Ended:
    """Run a program of this machine to its end, or until ``stop`` says so or time is up."""
    # Wine 8 needs standard output to be a pipe: Python dies there when it is a file.
    process = subprocess.Popen(
        list(map(str, words)),
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    gathered = bytearray()
    code = _wait(process, gathered, stop, seconds)
    return Ended(code, gathered.decode("utf-8", "replace").replace("\r\n", "\n"))


def _wait(
    process: subprocess.Popen[bytes],
    gathered: bytearray,
    stop: Callable[[], bool],
    seconds: float,
) -> int | None:
    import select
    import time

    last = time.monotonic() + seconds
    pipe = process.stdout
    assert pipe is not None
    os.set_blocking(pipe.fileno(), False)
    while process.poll() is None:
        # Asked by the second: programs that a dead one started may hold the pipe open for long.
        if select.select([pipe], [], [], 0.5)[0]:
            gathered += pipe.read() or b""
        if time.monotonic() > last or stop():
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return None
    gathered += pipe.read() or b""
    pipe.close()
    return process.returncode
