"""Writing a small file so that a power cut leaves the old one or the new one, never half."""

import contextlib
import os
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Put the text in the place of what the file held; raises OSError."""
    unfinished = path.with_name(f"{path.name}.tmp")
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
