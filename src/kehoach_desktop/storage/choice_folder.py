"""Ticks of newer versions left half-way, a note for each plan."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kehoach_desktop.storage.kept_folder import text_in
from kehoach_desktop.storage.kept_notes import KeptNotes

FOLDER = "dang-cap-nhat"


class ChoiceFolder:
    """Reads and writes kept choices; of what is damaged the usual choices stand."""

    def __init__(self, data: Path) -> None:
        self._notes = KeptNotes(data, FOLDER, _choices)

    def save(self, plan_id: str, choices: Mapping[str, str]) -> None:
        """Write the choices for a plan, whole or not at all."""
        self._notes.save(dict(choices), plan_id)

    def load(self, plan_id: str) -> dict[str, str]:
        """Return what was kept; nothing of what can't be read."""
        return self._notes.load(plan_id) or {}

    def set_aside(self, plan_id: str) -> Path | None:
        """Return where choices lie that can't be read, moved out of the way."""
        return self._notes.set_aside(plan_id)

    def drop(self, plan_id: str) -> None:
        """Remove the choices for a plan, and what was set aside of them."""
        self._notes.drop(plan_id)


def _choices(words: Any) -> dict[str, str]:
    return {row: text_in(choice) for row, choice in words.items()}
