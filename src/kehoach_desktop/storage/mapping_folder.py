"""Mappings left half-way, a note for each pair of plans."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kehoach_desktop.domain.versions.succession import Mapped
from kehoach_desktop.storage.kept_folder import text_in
from kehoach_desktop.storage.kept_notes import KeptNotes

FOLDER = "dang-ghep"


class MappingFolder:
    """Reads and writes kept mappings."""

    def __init__(self, data: Path) -> None:
        self._notes = KeptNotes(data, FOLDER, _mapping)

    def save(self, old_id: str, new_id: str, mapping: Sequence[Mapped]) -> None:
        """Write a mapping, whole or not at all."""
        self._notes.save([[one.old, one.new, one.reason] for one in mapping], old_id, new_id)

    def load(self, old_id: str, new_id: str) -> list[Mapped]:
        """Return what was kept; nothing of what can't be read."""
        return self._notes.load(old_id, new_id) or []

    def set_aside(self, old_id: str, new_id: str) -> Path | None:
        """Return where a mapping lies that can't be read, moved out of the way."""
        return self._notes.set_aside(old_id, new_id)

    def drop(self, old_id: str, new_id: str) -> None:
        """Remove a mapping, and what was set aside of it."""
        self._notes.drop(old_id, new_id)


def _mapping(words: Any) -> list[Mapped]:
    return [
        Mapped(text_in(old), tuple(map(text_in, new)), text_in(reason))
        for old, new, reason in words
    ]
