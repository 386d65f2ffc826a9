"""Has the system start the program, hidden in the tray, when the officer logs on.

On Windows that is a value of the user's registry, which the uninstaller takes away too; on
Linux a file of the autostart folder. Both are of this computer only, so nothing of it is kept
in the data folder: what the system does is asked of the system.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop import paths
from kehoach_desktop.domain.computer.system_faults import fault_words
from kehoach_desktop.domain.errors import InvalidInput, UnusableStore

if TYPE_CHECKING:
    from kehoach_desktop.services.ports.reminding import StartWithSystem

TRAY_FLAG = "--tray"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
RUN_VALUE = "KeHoach"
DESKTOP_FILE = "kehoach.desktop"
# Beside the interpreter or the command line's starter, as every package of the program lays it.
_WINDOW_PROGRAM = "kehoach-desktop.exe" if sys.platform == "win32" else "kehoach-desktop"


def start_with_system(
    data: Path | None = None,
    environment: Mapping[str, str] = os.environ,
    starter: Path | None = None,
) -> StartWithSystem:
    """Return how this computer starts the program; ``data`` is the folder it was asked for."""
    if paths.portable_folder(starter) is not None:
        return NotOffered(
            "Bản chạy từ USB không mở cùng máy được vì USB không phải lúc nào cũng cắm sẵn. "
            "Hãy cài chương trình vào máy nếu cần."
        )
    words = [*_program(starter), TRAY_FLAG]
    if data is not None:
        words += ["--data", str(data.absolute())]
    if sys.platform == "win32":
        return RunKey(words)
    if sys.platform.startswith("linux"):
        return AutostartFile(_autostart_folder(environment), words)
    return NotOffered("Máy này không cho chương trình tự mở theo cách chương trình biết.")


def _program(starter: Path | None) -> list[str]:
    program = starter or Path(sys.executable)
    beside = program.with_name(_WINDOW_PROGRAM)
    if beside.is_file():
        return [str(beside)]
    if getattr(sys, "frozen", False):
        return [str(program)]
    return [str(program), "-m", "kehoach_desktop"]


def _autostart_folder(environment: Mapping[str, str]) -> Path:
    kept = environment.get("XDG_CONFIG_HOME", "")
    return (Path(kept) if kept else Path.home() / ".config") / "autostart"


class NotOffered:
    """A computer, or a way of running, where the system can't start the program."""

    def __init__(self, refusal: str) -> None:
        self.refusal = refusal

    def is_on(self) -> bool:
        """Return ``False``."""
        return False

    def turn_on(self) -> None:
        """Raise InvalidInput with the reason."""
        raise InvalidInput(self.refusal)

    def turn_off(self) -> None:
        """There is nothing to take away."""


class AutostartFile:
    """A desktop entry in the autostart folder, as freedesktop.org's Autostart Specification."""

    refusal = ""

    def __init__(self, folder: Path, words: Sequence[str]) -> None:
        self.path = folder / DESKTOP_FILE
        self._words = words

    def is_on(self) -> bool:
        """Whether the entry is there and not set aside by the desktop's own settings."""
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return False
        facts = {key.strip(): value.strip() for key, _, value in map(_parted, lines)}
        off = facts.get("Hidden") == "true" or facts.get("X-GNOME-Autostart-enabled") == "false"
        return "Exec" in facts and not off

    def turn_on(self) -> None:
        """Write the entry; raises UnusableStore."""
        text = "\n".join(
            (
                "[Desktop Entry]",
                "Type=Application",
                "Name=Kế hoạch",
                "Comment=Nhắc việc quá hạn, sắp đến hạn",
                # Of a program that was removed nothing is tried.
                f"TryExec={self._words[0]}",
                f"Exec={' '.join(map(_quoted, self._words))}",
                "Terminal=false",
                "",
            )
        )
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise _unwritten(error) from error

    def turn_off(self) -> None:
        """Remove the entry; raises UnusableStore."""
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise _unwritten(error) from error


class RunKey:
    """A value of the user's own Run key."""

    refusal = ""

    def __init__(self, words: Sequence[str], key: str = RUN_KEY) -> None:
        self._words = words
        self._key = key

    def is_on(self) -> bool:
        """Whether the value is there."""
        if sys.platform != "win32":
            return False
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self._key) as key:
                winreg.QueryValueEx(key, RUN_VALUE)
        except OSError:
            return False
        return True

    def turn_on(self) -> None:
        """Write the value; raises UnusableStore."""
        if sys.platform != "win32":
            raise InvalidInput("Chỉ Windows có cách mở cùng máy này.")
        import winreg

        try:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self._key) as key:
                line = subprocess.list2cmdline(self._words)
                winreg.SetValueEx(key, RUN_VALUE, 0, winreg.REG_SZ, line)
        except OSError as error:
            raise _unwritten(error) from error

    def turn_off(self) -> None:
        """Remove the value; raises UnusableStore."""
        if sys.platform != "win32":
            return
        import winreg

        try:
            access = winreg.KEY_SET_VALUE
            with (
                contextlib.suppress(FileNotFoundError),
                winreg.OpenKey(winreg.HKEY_CURRENT_USER, self._key, 0, access) as key,
            ):
                winreg.DeleteValue(key, RUN_VALUE)
        except OSError as error:
            raise _unwritten(error) from error


def _parted(line: str) -> tuple[str, str, str]:
    return line.partition("=")


def _quoted(word: str) -> str:
    """Return an argument of an Exec line: its percent signs and special letters are kept."""
    word = word.replace("%", "%%")
    if word and not set(word) & set(" \t\n\"'\\><~|&;$*?#()`"):
        return word
    inside = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in word)
    # A backslash is read twice: by the file's own rule for strings, then by that of Exec.
    return f'"{inside}"'.replace("\\", "\\\\")


def _unwritten(error: OSError) -> UnusableStore:
    return UnusableStore(
        f"Không đổi được việc mở cùng máy ({fault_words(error)}). Các thiết lập khác và dữ liệu "
        "không thay đổi."
    )
