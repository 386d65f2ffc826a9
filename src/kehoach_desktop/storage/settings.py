"""Settings of the office, journalled like everything else."""

from kehoach_desktop.storage.row_writer import RowWriter
from kehoach_desktop.storage.tables import Base


class Settings:
    """Texts by key."""

    def __init__(self, writer: RowWriter) -> None:
        self._writer = writer
        self._table = Base.metadata.tables["setting"]

    def get(self, key: str) -> str | None:
        """Return the setting, or ``None``."""
        rows = self._writer.rows(self._table, "key", [key])
        return str(rows[0][1]) if rows else None

    def set(self, key: str, value: str | None) -> None:
        """Keep the setting, or forget it with ``None``."""
        rows = self._writer.rows(self._table, "key", [key])
        if value is None:
            self._writer.remove(self._table, rows)
        elif rows:
            self._writer.replace(self._table, rows[0], (key, value))
        else:
            self._writer.add(self._table, [(key, value)])
