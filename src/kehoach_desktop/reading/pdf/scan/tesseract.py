"""Runs the program Tesseract, where it is installed, over pictures of text."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

_LANGUAGE = "vie"
_LONGEST = 120.0
_LOOK_EVERY = 0.2
WHOLE_PAGE: tuple[str, ...] = ()
"""How a page with several blocks of text is looked at."""
ONE_BLOCK = ("--psm", "6")
"""How one block of text is looked at."""
NUMBERS = (*ONE_BLOCK, "-c", "tessedit_char_whitelist=0123456789IVXLSTABCD.)")
"""How a cell that numbers a row is looked at."""


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The installed program; it reads Vietnamese."""

    program: str

    @classmethod
    def find(cls) -> Tesseract | None:
        """Return the program, ``None`` when it or its Vietnamese is not installed."""
        usual = Path(os.environ.get("PROGRAMFILES", "")) / "Tesseract-OCR" / "tesseract.exe"
        program = shutil.which("tesseract") or (str(usual) if usual.is_file() else "")
        if not program:
            return None
        try:
            told = subprocess.run(
                [program, "--list-langs"], capture_output=True, timeout=10, check=False, **_quiet()
            )
        except (OSError, subprocess.SubprocessError):
            return None
        known = (told.stdout + told.stderr).decode("utf-8", "replace").split()
        return cls(program) if _LANGUAGE in known else None

    def listing(
        self,
        pictures: Sequence[Image],
        way: Sequence[str],
        dots: int,
        waiting: Callable[[], None],
    ) -> str | None:
        """Return the words seen in the pictures, of ``dots`` an inch, as tab-separated rows.

        One run reads all of them, for starting takes longer than reading a cell. ``None``
        when it took too long or failed; ``waiting`` is called often and may raise Cancelled.
        """
        with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
            names = []
            for number, picture in enumerate(pictures):
                path = Path(folder) / f"{number}.pgm"
                picture.save(path)
                names.append(str(path))
            listed = Path(folder) / "pictures.txt"
            listed.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
            return self._run(listed if len(names) > 1 else Path(names[0]), way, dots, waiting)

    def _run(
        self, picture: Path, way: Sequence[str], dots: int, waiting: Callable[[], None]
    ) -> str | None:
        settings = ["-l", _LANGUAGE, "--dpi", str(dots), *way, "tsv"]
        try:
            work = subprocess.Popen(
                [self.program, str(picture), "stdout", *settings],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                # One thread: several are slower where the processors are few.
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
                **_quiet(),
            )
        except OSError:
            return None
        started = time.monotonic()
        told: bytes | None = None
        try:
            while told is None and time.monotonic() - started < _LONGEST:
                try:
                    told, _ = work.communicate(timeout=_LOOK_EVERY)
                except subprocess.TimeoutExpired:
                    waiting()
        finally:
            if work.poll() is None:
                work.kill()
                work.wait()
        return told.decode("utf-8", "replace") if told and work.returncode == 0 else None


def _quiet() -> dict[str, Any]:
    """Return what keeps a console from flashing up on Windows."""
    flag = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return {"creationflags": flag} if flag else {}
