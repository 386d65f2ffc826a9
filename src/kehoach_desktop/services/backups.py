"""Copies of the data as it stands, made before an update or when somebody asks."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kehoach_desktop.services.ports.store import DataCopier

BACKUP_FOLDER = "sao-luu"
"""The folder of backups inside the data folder."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was checked; ``size`` in bytes."""

    file: Path
    size: int


class BackupService:
    """Copies the data file of one folder, of whatever version, without opening it for work."""

    def __init__(self, data: Path, copy: DataCopier, now: Callable[[], datetime.datetime]) -> None:
        self.data = data
        self._copy = copy
        self._now = now

    def make(self, folder: Path | None = None) -> Backup | None:
        """Copy into ``folder``, by default into the data folder's own; ``None`` without data.

        Works beside an open window too. Raises UnusableStore, having changed nothing.
        """
        target = folder or self.data / BACKUP_FOLDER
        file = self._copy(self.data, target, backup_name(self._now()))
        return None if file is None else Backup(file, file.stat().st_size)


def backup_name(now: datetime.datetime) -> str:
    """Return a copy's name without its ending; names sort as the copies were made."""
    return f"kehoach-{now:%Y-%m-%d-%H%M%S}"
