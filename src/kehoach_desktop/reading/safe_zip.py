"""Opens zip files from outside without trusting what they say about themselves."""

import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from kehoach_desktop.reading.refusal import damaged, too_big, unsafe

MAX_ENTRIES = 4_000
MAX_ENTRY = 96 * 1024 * 1024
"""Largest part that is inflated, in bytes."""
MAX_TOTAL = 160 * 1024 * 1024
"""Most that is inflated of one file, in bytes."""
MAX_RATIO = 600
"""Above this, a part over eight megabytes is a bomb; documents stay far below 200."""
_STEP = 1024 * 1024


@dataclass(slots=True)
class _Budget:
    left: int = MAX_TOTAL


class SafeZip:
    """A zip whose parts are inflated within limits; every failure is one UnusableFile.

    Nothing is ever unpacked to disk. Limits are checked against the directory first
    and again on the bytes that really come out.
    """

    def __init__(self, path: Path, name: str) -> None:
        self._name = name
        self._budget = _Budget()
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, EOFError, UnicodeDecodeError, NotImplementedError):
            raise damaged(name) from None
        try:
            self._check_directory()
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    @property
    def names(self) -> list[str]:
        """The names of the parts."""
        return self._zip.namelist()

    def has(self, part: str) -> bool:
        """Whether the part is there."""
        return part in self._zip.NameToInfo

    def read(self, part: str) -> bytes:
        """Return a part's bytes; raises UnusableFile when it is broken or outgrows the limits."""
        try:
            info = self._zip.getinfo(part)
            pieces: list[bytes] = []
            size = 0
            with self._zip.open(info) as stream:
                while piece := stream.read(_STEP):
                    size += len(piece)
                    self._budget.left -= len(piece)
                    if size > MAX_ENTRY or self._budget.left < 0:
                        raise too_big(self._name)
                    pieces.append(piece)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            KeyError,
            ValueError,
            OSError,
            RuntimeError,
            NotImplementedError,
        ):
            raise damaged(self._name) from None
        return b"".join(pieces)

    def _check_directory(self) -> None:
        entries = self._zip.infolist()
        if len(entries) > MAX_ENTRIES:
            raise unsafe(self._name)
        if len({entry.filename for entry in entries}) != len(entries):
            raise unsafe(self._name)
        total = 0
        for entry in entries:
            path = entry.filename.replace("\\", "/")
            if path.startswith("/") or ".." in path.split("/") or ":" in path[:3]:
                raise unsafe(self._name)
            if entry.flag_bits & 0x1:
                raise unsafe(self._name)
            total += entry.file_size
            bomb = entry.file_size > max(entry.compress_size, 1) * MAX_RATIO
            if entry.file_size > 8 * _STEP and bomb:
                raise unsafe(self._name)
            if entry.file_size > MAX_ENTRY or total > MAX_TOTAL:
                raise too_big(self._name)
