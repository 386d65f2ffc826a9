"""Mappings left half-way, a small file each beside the data, not in them."""

import contextlib
import json
from collections.abc import Sequence
from pathlib import Path

from kehoach_desktop.domain.succession import Mapped
from kehoach_desktop.storage.store_errors import store_error
from kehoach_desktop.storage.whole_file import write_whole

FOLDER = "dang-ghep"
_LARGEST = 16 << 20
_DAMAGE = (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError)


class MappingFolder:
    """Reads and writes kept mappings; one that is damaged counts as never kept."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._folder = data / FOLDER

    def save(self, old_id: str, new_id: str, mapping: Sequence[Mapped]) -> None:
        """Write a mapping, whole or not at all."""
        words = [[one.old, one.new, one.reason] for one in mapping]
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._file(old_id, new_id), json.dumps(words).encode())
        except OSError as error:
            raise store_error(error, self._data) from error

    def load(self, old_id: str, new_id: str) -> list[Mapped]:
        """Return what was kept; nothing of what can't be read."""
        # Whatever is wrong in a file that anybody may have touched: the mapping begins anew.
        with contextlib.suppress(*_DAMAGE):
            file = self._file(old_id, new_id)
            if file.stat().st_size <= _LARGEST:
                words = json.loads(file.read_text(encoding="utf-8"))
                return [
                    Mapped(_text(old), tuple(map(_text, new)), _text(reason))
                    for old, new, reason in words
                ]
        return []

    def drop(self, old_id: str, new_id: str) -> None:
        """Remove a mapping."""
        try:
            self._file(old_id, new_id).unlink(missing_ok=True)
            with contextlib.suppress(OSError):
                self._folder.rmdir()
        except OSError as error:
            raise store_error(error, self._data) from error

    def _file(self, old_id: str, new_id: str) -> Path:
        # The first part of each key tells two plans apart, and keeps the path short.
        return self._folder / f"{old_id[:8]}-{new_id[:8]}.json"


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value
