"""Small notes of work left half-way, each about a plan or two."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic

from kehoach_desktop.storage.kept_folder import Damaged, Kept, KeptFolder


class KeptNotes(Generic[Kept]):
    """Small notes in such a folder, read back one at a time when the officer comes to them.

    ``made`` makes a note of the words in its file, and fails where they are no such words.
    """

    def __init__(self, data: Path, name: str, made: Callable[[Any], Kept]) -> None:
        self._kept = KeptFolder(data, name)
        self._made = made

    def save(self, words: Any, *ids: str) -> None:
        """Keep a note by the ids of the plans it is about; raises UnusableStore."""
        self._kept.write(_key(ids), words)

    def load(self, *ids: str) -> Kept | None:
        """Return the note; ``None`` where there is none that can be read."""
        with contextlib.suppress(OSError, Damaged):
            return self._kept.read(_key(ids), self._made)
        return None

    def set_aside(self, *ids: str) -> Path | None:
        """Return where a note lies that can't be read, moved out of the way; else ``None``.

        It is told of until another note is kept in its place, or it is dropped.
        """
        key = _key(ids)
        try:
            self._kept.read(key, self._made)
        except FileNotFoundError:
            return next((one for one in self._kept.aside() if one.name == key), None)
        except Damaged:
            return self._kept.set_aside(key)
        except OSError:
            # Another program holds it for now; it may be read the next time.
            return None
        return None

    def drop(self, *ids: str) -> None:
        """Remove a note, and what was set aside of it; none is no error. Raises UnusableStore."""
        self._kept.drop(_key(ids))
        self._kept.drop_aside(_key(ids))


def _key(ids: tuple[str, ...]) -> str:
    # The first part of each id tells two plans apart, and keeps the path short.
    return "-".join(id[:8] for id in ids) + ".json"
