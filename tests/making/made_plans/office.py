"""LibreOffice, which opens made files and saves them as its own."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

SOFFICE = shutil.which("soffice")


def saved_by_office(files: Sequence[Path], ending: str, folder: Path) -> list[Path]:
    """Save all the files in another form, in one start of LibreOffice; return the new ones."""
    assert SOFFICE
    folder.mkdir(exist_ok=True)
    subprocess.run(
        [
            SOFFICE,
            f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            ending,
            "--outdir",
            str(folder),
            *map(str, files),
        ],
        check=True,
        capture_output=True,
        timeout=60 + 6 * len(files),
    )
    return [folder / f"{file.stem}.{ending}" for file in files]
