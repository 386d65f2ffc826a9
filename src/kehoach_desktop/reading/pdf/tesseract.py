"""Reads pages that are only pictures with the program Tesseract, where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kehoach_desktop.reading.pdf.grid import Grid, ruled_tables
from kehoach_desktop.reading.pdf.page import Page, Piece, Rule
from kehoach_desktop.reading.pdf.scan_lines import dark_runs

_LANGUAGE = "vie"
_DOTS = 250
_MOST_PIXELS = 16_000_000
_LONGEST = 120.0
_LOOK_EVERY = 0.2
_SPACE = 0.9
_LEAST_SURE = 20.0
_NARROW = 130.0
_NUMBERS_ONLY = ("--psm", "6", "-c", "tessedit_char_whitelist=0123456789IVXLSTABCD.)")


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

    def read(self, page: Any, shown: Page, waiting: Callable[[], None]) -> bool:
        """Put the words and rules seen on the library's ``page`` into ``shown``.

        ``waiting`` is called often and may raise Cancelled. ``False`` when it took too
        long or failed.
        """
        scale = min(_DOTS / 72, (_MOST_PIXELS / max(shown.width * shown.height, 1)) ** 0.5)
        width, pixels = _grey(page, scale, 0)
        listing = self._listing(width, pixels, waiting)
        if listing is None:
            return False
        shown.pieces = _pieces(listing, 1 / scale)
        inch = round(72 * scale)
        shown.across = dark_runs(pixels, width, inch // 3, 1 / scale)
        turned_width, turned = _grey(page, scale, 90)
        # Turned by a quarter, what was down is across; its rows count from the left side,
        # its columns from the foot.
        foot = shown.height
        shown.down = [
            Rule(rule.at, foot - rule.end, foot - rule.start)
            for rule in dark_runs(turned, turned_width, inch // 5, 1 / scale)
        ]
        self._number_columns(shown, pixels, width, scale, waiting)
        shown.recognised = True
        return True

    def _number_columns(
        self, shown: Page, pixels: bytes, width: int, scale: float, waiting: Callable[[], None]
    ) -> None:
        """Look again at the narrow first columns of tables, where lone numbers are missed."""
        for grid in ruled_tables(shown)[0]:
            left, right = grid.edges[0], grid.edges[1]
            if right - left > _NARROW:
                continue
            x0, x1 = round((left + 2) * scale), round((right - 2) * scale)
            y0, y1 = round(grid.top * scale), round(grid.bottom * scale)
            if x1 - x0 < 8 or y0 < 0:
                continue
            strip = b"".join([pixels[row * width + x0 : row * width + x1] for row in range(y0, y1)])
            listing = self._listing(x1 - x0, strip, waiting, numbers=True)
            if not listing:
                continue
            numbers = [
                Piece(
                    one.x0 + left,
                    one.top + grid.top,
                    one.x1 + left,
                    one.bottom + grid.top,
                    one.text,
                )
                for one in _pieces(listing, 1 / scale)
            ]
            rest = [one for one in shown.pieces if not _within(one, left, right, grid)]
            if len(rest) + len(numbers) >= len(shown.pieces):
                shown.pieces = rest + numbers

    def _listing(
        self, width: int, pixels: bytes, waiting: Callable[[], None], *, numbers: bool = False
    ) -> str | None:
        with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
            picture = Path(folder) / "page.pgm"
            picture.write_bytes(b"P5\n%d %d\n255\n" % (width, len(pixels) // width) + pixels)
            return self._run(picture, _NUMBERS_ONLY if numbers else (), waiting)

    def _run(self, picture: Path, more: Sequence[str], waiting: Callable[[], None]) -> str | None:
        settings = ["-l", _LANGUAGE, "--dpi", str(_DOTS), *more, "tsv"]
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


def _within(piece: Piece, left: float, right: float, grid: Grid) -> bool:
    return left < (piece.x0 + piece.x1) / 2 < right and grid.top < piece.middle < grid.bottom


def _quiet() -> dict[str, Any]:
    """Return what keeps a console from flashing up on Windows."""
    flag = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return {"creationflags": flag} if flag else {}


def _grey(page: Any, scale: float, turn: int) -> tuple[int, bytes]:
    bitmap = page.render(scale=scale, rotation=turn, grayscale=True)
    try:
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        pixels = bytes(bitmap.buffer)
    finally:
        bitmap.close()
    if stride == width:
        return width, pixels
    rows = [pixels[row * stride : row * stride + width] for row in range(height)]
    return width, b"".join(rows)


def _pieces(listing: str, scale: float) -> list[Piece]:
    """Return the listed words, those of one line without a wide gap as one piece."""
    lines: dict[tuple[str, ...], list[tuple[float, float, float, float, str]]] = {}
    for row in listing.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12 or cells[0] != "5" or not cells[11].strip():
            continue
        if float(cells[10]) < _LEAST_SURE and not any(letter.isalnum() for letter in cells[11]):
            continue
        left, top, width, height = (int(cell) * scale for cell in cells[6:10])
        # A rule beside a word is no letter of it.
        text = cells[11].strip().strip("|").strip()
        if not text:
            continue
        lines.setdefault(tuple(cells[1:5]), []).append(
            (left, top, left + width, top + height, text)
        )
    made: list[Piece] = []
    for words in lines.values():
        heights = sorted(word[3] - word[1] for word in words)
        usual = heights[len(heights) // 2]
        floors = sorted(word[3] for word in words)
        floor = floors[len(floors) // 2]
        for left, top, right, bottom, text in words:
            # One height for a line; a word far off it (a slope, a stamp) keeps its own.
            foot = floor if abs(bottom - floor) < usual * 0.6 else bottom
            head = min(top, foot - usual) if top > foot - 2 * usual else top
            last = made[-1] if made else None
            if (
                last is not None
                and words[0][4] is not text
                and last.bottom == foot
                and 0 <= left - last.x1 < _SPACE * usual
            ):
                made[-1] = Piece(last.x0, min(last.top, head), right, foot, f"{last.text} {text}")
            else:
                made.append(Piece(left, head, right, foot, text))
    return made
