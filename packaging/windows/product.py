"""What the product is called, on labels, in the registry and in file names."""

from __future__ import annotations

import re

from tools import ROOT, SOURCE

NAME = "Kế hoạch"
FILE_NAME = "ke-hoach"
PUBLISHER = re.sub(
    r"^Copyright \(c\) \d+ ", "", (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()[2]
)
COPYRIGHT = (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()[2]
WINDOW = "kehoach-desktop.exe"
COMMAND = "kehoach.exe"


def version() -> str:
    """Return the version that the package itself tells."""
    text = (SOURCE / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    assert found is not None, "the package tells no version"
    return found[1]


def numbers(version: str) -> list[int]:
    """Return the four numbers by which Windows orders versions."""
    found = [int(part) for part in re.findall(r"\d+", version)[:3]]
    return [*([*found, 0, 0, 0])[:3], 0]
