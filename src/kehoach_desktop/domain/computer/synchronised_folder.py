"""Which folders a synchroniser copies to the internet behind the program's back."""

from collections.abc import Mapping
from pathlib import PurePath

from kehoach_desktop.domain.text.vietnamese import nfc

_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Windows names OneDrive's folders in these, whatever they are called."""

_NAMES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
}


def synchroniser_of(folder: PurePath, environment: Mapping[str, str]) -> str | None:
    """Return the name of the synchroniser that an absolute path lies within, or ``None``."""
    parts = [_folded(part) for part in folder.parts]
    for variable in _VARIABLES:
        root = environment.get(variable, "")
        within = [_folded(part) for part in type(folder)(root).parts] if root else []
        if within and parts[: len(within)] == within:
            return "OneDrive"
    return next((name for part in parts if (name := _synchroniser(part))), None)


def _synchroniser(part: str) -> str | None:
    # A second account has its owner behind the name: "OneDrive - Sở Nội vụ", "Dropbox (Cá nhân)".
    own = part.split(" - ")[0].split(" (")[0]
    return _NAMES.get(own)


def _folded(part: str) -> str:
    return nfc(part).casefold()
