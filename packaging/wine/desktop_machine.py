"""A Windows desktop: Wine 10 in a Debian 13 of its own, shown on a virtual screen."""

from __future__ import annotations

import contextlib
import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_ENTER = (
    'mount -t proc proc "$0/proc" && mkdir -p "$0/tmp/.X11-unix" "$0/handed" '
    '&& mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix" && mount --bind "$1" "$0/handed" '
    '&& shift && exec chroot "$0" env -i "$@"'
)


class TrialFailed(Exception):
    """What the trial waited for and did not see."""


@dataclass
class Desktop:
    """The machine in ``root``; the folder ``handed`` is seen by it as Z:\\handed."""

    root: Path
    handed: Path
    display: str
    scale: str = ""
    _started: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def drive_c(self) -> Path:
        """The folder that Windows programs see as drive C:."""
        return self.root / "var" / "wine" / "drive_c"

    @property
    def home(self) -> Path:
        """The user's own folder."""
        return self.drive_c / "users" / "root"

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start a Windows program and go on."""
        process = self._enter("wine", *words)
        self._started.append(process)
        return process

    def run(self, *words: str, seconds: float = 240.0) -> str:
        """Run a Windows program to its end and return what it printed."""
        process = self.start(*words)
        try:
            printed, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            raise TrialFailed(f"{' '.join(words)} did not end within {seconds:.0f} s") from None
        text = printed.decode("utf-8", "replace").replace("\r\n", "\n")
        if process.returncode != 0:
            raise TrialFailed(f"{' '.join(words)} ended with {process.returncode}:\n{text}")
        return text

    def end(self) -> None:
        """End every Windows program of this machine."""
        self._enter("wineserver", "-k").wait(timeout=60)
        for process in self._started:
            process.kill()

    def _enter(self, *words: str) -> subprocess.Popen[bytes]:
        settings = {
            "HOME": "/root",
            "LC_ALL": "C.UTF-8",
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/wine",
            "DISPLAY": self.display,
            "WINEPREFIX": "/var/wine",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "winedbg.exe=d;mscoree=d;mshtml=d",
        }
        if self.scale:
            # Wine hands it on as QT_SCALE_FACTOR.
            settings["WINEQT_SCALE_FACTOR"] = self.scale
        variables = [f"{key}={value}" for key, value in settings.items()]
        return subprocess.Popen(
            ["unshare", "-m", "sh", "-ec", _ENTER, self.root, self.handed, *variables, *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )


@dataclass
class Screen:
    """What is seen on the virtual screen, and the keyboard and mouse before it."""

    display: str

    def wait_for(self, title: str, seconds: float = 60.0) -> str:
        """Return the window whose title holds ``title``, once it is there."""
        last = time.monotonic() + seconds
        while time.monotonic() < last:
            for window in self._ask("search", "--onlyvisible", "--name", title).split():
                return window
            time.sleep(0.3)
        raise TrialFailed(f"no window “{title}” within {seconds:.0f} s")

    def wait_gone(self, title: str, seconds: float = 30.0) -> None:
        """Return once no window has ``title`` any more."""
        last = time.monotonic() + seconds
        while time.monotonic() < last:
            if not self._ask("search", "--onlyvisible", "--name", title).split():
                return
            time.sleep(0.3)
        raise TrialFailed(f"the window “{title}” is still there")

    def key(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self._ask("key", "--clearmodifiers", key)
            time.sleep(0.2)

    def type(self, text: str) -> None:
        """Type plain letters."""
        self._ask("type", "--delay", "60", text)

    def settle(self, seconds: float = 60.0) -> None:
        """Return once the picture has stood still for four seconds; a caret's blink is still."""
        last = time.monotonic() + seconds
        before, since = b"", time.monotonic()
        while time.monotonic() < last:
            now = self._small()
            if now != before:
                before, since = now, time.monotonic()
            elif time.monotonic() - since > 4:
                return
            time.sleep(0.3)

    def photograph(self, path: Path) -> None:
        """Keep a picture of the whole screen."""
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["import", "-window", "root", "-depth", "8", path],
            env=self._environment(),
            check=True,
        )

    def _small(self) -> bytes:
        shot = subprocess.run(
            ["import", "-window", "root", "-resize", "30%", "-depth", "4", "gray:-"],
            env=self._environment(),
            capture_output=True,
            check=True,
        )
        return shot.stdout

    def _ask(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self._environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return done.stdout

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display}


@contextlib.contextmanager
def screen(size: str) -> Iterator[Screen]:
    """Give a virtual screen with a plain window manager while the block runs."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        display = ":" + told.readline().strip()
    manager = subprocess.Popen(
        ["openbox"],
        env={**os.environ, "DISPLAY": display},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Screen(display)
    finally:
        manager.terminate()
        server.terminate()
