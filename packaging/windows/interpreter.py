"""The Windows interpreter that the program runs on, taken from python.org's embeddable package."""

from __future__ import annotations

import hashlib
import shutil
import struct
import zipfile
from pathlib import Path

from tools import PackagingError

TAG = "python311"
_AMD64 = 0x8664
NEEDED = (f"{TAG}.dll", f"{TAG}.zip", "python3.dll", "python.exe", "pythonw.exe", "_sqlite3.pyd")

# Nothing of the program opens a connection, signs, or rings; a smaller folder travels faster.
# (_overlapped stays: SQLAlchemy loads asyncio, though nothing of it runs.)
NOT_SHIPPED = (
    "_hashlib.pyd",
    "_msi.pyd",
    "_ssl.pyd",
    "libcrypto-3.dll",
    "libssl-3.dll",
    "python.cat",
    "winsound.pyd",
)


def take_official(source: Path, sha256: str, target: Path) -> None:
    """Copy the embeddable CPython 3.11 for 64-bit Windows, a folder or the zip, to ``target``.

    ``sha256`` is the zip's, from python.org's download page; a folder, already unpacked,
    has none. Raises PackagingError when it is another file or another Python.
    """
    if source.is_dir():
        shutil.copytree(source, target)
    elif source.is_file():
        found = hashlib.sha256(source.read_bytes()).hexdigest()
        if found != sha256.lower():
            raise PackagingError(
                f"{source.name} has the SHA-256 {found}, not the one given. Nothing was built."
            )
        with zipfile.ZipFile(source) as archive:
            archive.extractall(target)
    else:
        raise PackagingError(f"{source} does not exist; download the embeddable package first.")
    missing = [name for name in NEEDED if not (target / name).is_file()]
    if missing:
        raise PackagingError(f"{source.name} is no embeddable Python 3.11: no {missing[0]}.")
    if _machine(target / f"{TAG}.dll") != _AMD64:
        raise PackagingError(f"{source.name} is not for 64-bit Windows (amd64).")


def _machine(path: Path) -> int | None:
    """Return the processor that a Windows file is for, by its PE header."""
    data = path.read_bytes()[:4096]
    if len(data) < 64 or data[:2] != b"MZ":
        return None
    (at,) = struct.unpack_from("<I", data, 60)
    if data[at : at + 4] != b"PE\0\0":
        return None
    return int(struct.unpack_from("<H", data, at + 4)[0])


def set_path(folder: Path, *entries: str) -> None:
    """Have the interpreter look nowhere but in its own library and in ``entries``.

    They are relative to its folder. Whatever Python variables or registry keys a machine
    has are then passed over, too.
    """
    lines = (f"{TAG}.zip", ".", *entries)
    (folder / f"{TAG}._pth").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def trim(folder: Path) -> None:
    """Take out the parts of the interpreter that the program never loads."""
    for name in NOT_SHIPPED:
        (folder / name).unlink(missing_ok=True)
