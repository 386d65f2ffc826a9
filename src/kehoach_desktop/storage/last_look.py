"""The day the first page was looked at last, in a small file beside the data."""

from __future__ import annotations

import contextlib
import datetime
import json
from pathlib import Path

LAST_LOOK_FILE = "lan-xem-cuoi.json"
_LONGEST = 1000


class LastLookFile:
    """Keeps the day quietly: neither a broken file nor a full drive is worth a message."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / LAST_LOOK_FILE

    def day(self) -> datetime.date | None:
        """Return the day, ``None`` where none is kept or it can't be read."""
        try:
            with self._path.open(encoding="utf-8") as file:
                return datetime.date.fromisoformat(json.loads(file.read(_LONGEST))["ngay"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def keep(self, day: datetime.date) -> None:
        """Keep the day; where it can't be written, nothing happens."""
        if day == self.day():
            return
        with contextlib.suppress(OSError):
            text = json.dumps({"ngay": day.isoformat()})
            self._path.write_text(text, encoding="utf-8", newline="\n")
