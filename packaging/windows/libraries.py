"""Which DLLs the shipped files ask for, held against what is shipped and what Windows has.

Wine brings libraries that a fresh Windows has not (Microsoft's C++ library above all), so a
program that starts under Wine proves nothing about them.
"""

from __future__ import annotations

import re
from pathlib import Path

from tools import compiler_tool, run

# Parts of Windows 10 since version 1809.
_OF_WINDOWS = re.compile(
    r"(api-ms-win-|ext-ms-|("
    r"advapi32|authz|bcrypt|bcryptprimitives|comctl32|comdlg32|crypt32|d2d1|d3d11|d3d12|d3d9|"
    r"dwmapi|dwrite|dxgi|gdi32|imm32|iphlpapi|kernel32|mpr|msvcrt|netapi32|ntdll|ole32|oleaut32|"
    r"opengl32|psapi|rpcrt4|secur32|setupapi|shcore|shell32|shlwapi|ucrtbase|uiautomationcore|"
    r"user32|userenv|usp10|uxtheme|version|winmm|winspool|ws2_32|wtsapi32"
    r")\.(dll|drv)$)",
    re.IGNORECASE,
)


def missing(folder: Path) -> dict[str, list[str]]:
    """Return, by DLL, the shipped files that ask for it though nothing gives it to them."""
    files = [path for path in folder.rglob("*") if path.suffix.lower() in {".dll", ".exe", ".pyd"}]
    shipped = {path.name.lower() for path in files}
    found: dict[str, list[str]] = {}
    for path in files:
        listing = run([compiler_tool("objdump"), "-p", path])
        for name in re.findall(r"DLL Name: (\S+)", listing):
            if name.lower() not in shipped and not _OF_WINDOWS.match(name):
                found.setdefault(name.lower(), []).append(path.relative_to(folder).as_posix())
    return found
