"""The revisions of the data file."""

REVISIONS = ("0001",)
"""Every revision this program knows, oldest first; the same as the files of ``migrations``."""
