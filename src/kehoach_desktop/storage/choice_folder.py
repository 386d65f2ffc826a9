"""Ticks of newer versions left half-way, a small file a plan beside the data, not in them."""

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path

from kehoach_desktop.storage.store_errors import store_error
from kehoach_desktop.storage.whole_file import write_whole

FOLDER = "dang-cap-nhat"
_LARGEST = 16 << 20
_DAMAGE = (OSError, ValueError, TypeError, AttributeError, RecursionError)


class ChoiceFolder:
    """Reads and writes kept choices; of what is damaged the usual choices stand."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._folder = data / FOLDER

    def save(self, plan_id: str, choices: Mapping[str, str]) -> None:
        """Write the choices for a plan, whole or not at all."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._file(plan_id), json.dumps(dict(choices)).encode())
        except OSError as error:
            raise store_error(error, self._data) from error

    def load(self, plan_id: str) -> dict[str, str]:
        """Return what was kept; nothing of what can't be read."""
        # Whatever is wrong in a file that anybody may have touched: the ticking begins anew.
        with contextlib.suppress(*_DAMAGE):
            file = self._file(plan_id)
            if file.stat().st_size <= _LARGEST:
                words = json.loads(file.read_text(encoding="utf-8"))
                return {row: choice for row, choice in words.items() if isinstance(choice, str)}
        return {}

    def drop(self, plan_id: str) -> None:
        """Remove the choices for a plan."""
        try:
            self._file(plan_id).unlink(missing_ok=True)
            with contextlib.suppress(OSError):
                self._folder.rmdir()
        except OSError as error:
            raise store_error(error, self._data) from error

    def _file(self, plan_id: str) -> Path:
        # The first part of a key tells two plans apart, and keeps the path short.
        return self._folder / f"{plan_id[:8]}.json"
