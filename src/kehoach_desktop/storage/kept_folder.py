"""What is left half-way: small files in a folder beside the data, not in them.

They are no facts of the office: nothing to undo, to send up or to restore from a copy. Anybody
may have touched them, so whatever can't be read is set aside, and never takes the place of data.
"""

import contextlib
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.storage.store_errors import store_error
from kehoach_desktop.storage.whole_file import write_whole

Kept = TypeVar("Kept")
_DAMAGE = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


class Damaged(Exception):
    """The file is there and does not hold what was once written."""


class KeptFolder:
    """Keeps words by a key, each in a file of its own, or in the file ``inside`` a folder.

    ``largest`` is in bytes. What is damaged is moved into a folder beside, named ``…-hong``.
    """

    def __init__(self, data: Path, name: str, *, largest: int = 16 << 20, inside: str = "") -> None:
        self._data = data
        self._folder = data / name
        self._aside = data / f"{name}-hong"
        self._largest = largest
        self._inside = inside

    def place(self, key: str) -> Path:
        """Return where what is kept under a key stands, or would stand."""
        return self._folder / key

    def file(self, key: str) -> Path:
        """Return the file that holds the words."""
        return self.place(key) / self._inside

    def names(self) -> list[str]:
        """Return everything that stands in the folder, damaged or not."""
        with contextlib.suppress(OSError):
            return [one.name for one in self._folder.iterdir()]
        return []

    def write(self, key: str, words: Any) -> None:
        """Keep words of JSON, whole or not at all; raises UnusableStore."""
        with self.told():
            self.file(key).parent.mkdir(parents=True, exist_ok=True)
            # In ASCII: a file's name or a pasted word may hold what UTF-8 can't.
            write_whole(self.file(key), json.dumps(words).encode())

    def read(self, key: str, made: Callable[[Any], Kept]) -> Kept:
        """Return what ``made`` makes of the words; raises OSError, or Damaged."""
        file = self.file(key)
        try:
            if file.is_dir() or file.stat().st_size > self._largest:
                raise ValueError("no such file was written")
            return made(json.loads(file.read_text(encoding="utf-8")))
        except _DAMAGE as error:
            raise Damaged(key) from error

    def drop(self, key: str) -> None:
        """Remove what is kept under a key; none is no error. Raises UnusableStore."""
        with self.told():
            # Without its first file it is kept no more, even if the rest is in use.
            self.file(key).unlink(missing_ok=True)
            if self._inside:
                shutil.rmtree(self.place(key), ignore_errors=True)
        _remove_empty(self._folder)

    # --- what is damaged -------------------------------------------------------------------

    def set_aside(self, key: str) -> Path:
        """Move what is damaged out of the way; return where it lies now."""
        place, aside = self.place(key), self._aside / key
        with contextlib.suppress(OSError):
            self._aside.mkdir(exist_ok=True)
            if self._inside and aside.exists():
                # A whole document may lie in it: none is lost for another.
                aside = self._aside / f"{key}-{new_id()[:8]}"
            place = place.replace(aside)
            _remove_empty(self._folder)
        return place

    def aside(self) -> list[Path]:
        """Return what was set aside and not removed since."""
        with contextlib.suppress(OSError):
            return list(self._aside.iterdir())
        return []

    def drop_aside(self, key: str) -> None:
        """Remove what was set aside; none is no error. Raises UnusableStore."""
        aside = self._aside / key
        with self.told(), contextlib.suppress(FileNotFoundError):
            if aside.is_dir():
                shutil.rmtree(aside)
            else:
                aside.unlink()
        _remove_empty(self._aside)

    @contextlib.contextmanager
    def told(self) -> Iterator[None]:
        """Turn what the disk says into an error that the officer can read."""
        try:
            yield
        except OSError as error:
            raise store_error(error, self._data) from error


def text_in(value: object) -> str:
    """Return a text of the words; raises TypeError for anything else."""
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def whole_in(value: object) -> int:
    """Return a whole number of the words; raises TypeError for anything else."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("no whole number")
    return value


def _remove_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()
