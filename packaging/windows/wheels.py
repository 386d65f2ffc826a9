"""The locked libraries in their builds for 64-bit Windows."""

from __future__ import annotations

import sys
from pathlib import Path

from packaging.requirements import Requirement
from tools import PackagingError, run

_PLATFORM = [
    *("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"),
    *("--abi", "cp311", "--abi", "abi3", "--abi", "none"),
    *("--only-binary", ":all:", "--no-deps", "--require-hashes"),
    *("--quiet", "--disable-pip-version-check"),
]
_WINDOWS = {
    "implementation_name": "cpython",
    "implementation_version": "3.11.9",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_release": "10",
    "platform_system": "Windows",
    "platform_version": "10.0.19045",
    "python_full_version": "3.11.9",
    "python_version": "3.11",
    "sys_platform": "win32",
    "extra": "",
}


def download(lock: Path, folder: Path) -> None:
    """Put the wheels of a lock file into ``folder``, each checked against its hash."""
    folder.mkdir(parents=True, exist_ok=True)
    run([*_pip("download"), *_PLATFORM, "--dest", folder, "-r", for_windows(lock, folder)])


def install(lock: Path, folder: Path, work: Path) -> None:
    """Unpack the wheels of a lock file into ``folder``, each checked against its hash."""
    work.mkdir(parents=True, exist_ok=True)
    run(
        [
            *_pip("install"),
            *_PLATFORM,
            "--no-compile",
            "--no-warn-conflicts",
            "--upgrade",
            "--root-user-action",
            "ignore",
            "--target",
            folder,
            "-r",
            for_windows(lock, work),
        ]
    )


def _pip(command: str) -> list[str]:
    return [sys.executable, "-m", "pip", command]


def for_windows(lock: Path, folder: Path) -> Path:
    """Return a copy of the lock with what Windows needs of it.

    pip would hold the conditions against the machine it runs on.
    """
    entries: list[list[str]] = []
    for line in lock.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0].isspace():
            entries[-1].append(line)
        else:
            entries.append([line])
    kept = []
    for first, *hashes in entries:
        requirement = Requirement(first.rstrip(" \\"))
        if requirement.marker is None or requirement.marker.evaluate(dict(_WINDOWS)):
            kept.append(
                " \\\n".join(
                    [
                        f"{requirement.name}{requirement.specifier}",
                        *(one.strip(" \\") for one in hashes),
                    ]
                )
            )
    if not kept:
        raise PackagingError(f"{lock.name} names no library for Windows.")
    path = folder / f"windows-{lock.stem}.txt"
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return path
