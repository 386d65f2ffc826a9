"""Where a single file that the officer asked for is written: its folder, its name, its ending."""

from pathlib import Path


def chosen_file(path: Path, name: str, *endings: str) -> Path:
    """Return the file meant by ``path``: in a folder that exists, a file of this name.

    A name without one of the ``endings`` (".zip") gets the first, so that the file opens by a
    double click and is found again; what stands in the name stays, dots too.
    """
    if path.is_dir():
        return path / f"{name}{endings[0]}"
    if path.suffix.lower() in endings:
        return path
    return path.with_name(f"{path.name}{endings[0]}")
