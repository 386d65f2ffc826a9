"""The data file: its name, its revisions, and whether it was closed well."""

from pathlib import Path

DATA_FILE = "kehoach.db"
"""The name of the data file in its folder."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
"""Every revision this program knows, oldest first; the same as the files of ``migrations``."""


def is_at_rest(path: Path) -> bool:
    """Whether nobody has the data file open, nor had when the computer or program stopped.

    SQLite keeps its log beside the file until the last connection is closed.
    """
    return not path.with_name(path.name + "-wal").exists()
