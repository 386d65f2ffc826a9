"""The data file: its name and its revisions."""

DATA_FILE = "kehoach.db"
"""The name of the data file in its folder."""

REVISIONS = ("0001",)
"""Every revision this program knows, oldest first; the same as the files of ``migrations``."""
