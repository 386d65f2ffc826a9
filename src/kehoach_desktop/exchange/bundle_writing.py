"""Writes a bundle: beside its place, synced, read back, then moved there."""

import contextlib
import os
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from kehoach_desktop.domain.computer.unwritten_file import is_read_only, read_only, unwritten
from kehoach_desktop.domain.errors import KehoachError, UnusableFile
from kehoach_desktop.exchange import bundle_zip
from kehoach_desktop.exchange.bundle_manifest import manifest_bytes
from kehoach_desktop.exchange.bundle_reading import read
from kehoach_desktop.exchange.bundle_zip import MANIFEST, SEAL_MARK
from kehoach_desktop.services.models.bundle_model import Manifest
from kehoach_desktop.services.ports.store import Monitor

# The earliest moment a zip can name; the true one stands in the manifest.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_REGULAR_FILE = 0o100644


def write(
    path: Path, manifest: Manifest, files: Mapping[str, bytes], monitor: Monitor | None = None
) -> None:
    """Write the bundle whole or not at all; raises UnusableFile, Cancelled."""
    temporary, complete = None, False
    try:
        if path.is_dir():
            raise UnusableFile(
                f"“{path}” là một thư mục nên chưa ghi được gói báo cáo; hãy ghi rõ tên tệp."
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and is_read_only(path.stat().st_mode):
            raise read_only(path)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "w+b") as file:
            _fill(file, manifest, files, monitor)
            _seal(file)
            file.flush()
            os.fsync(file.fileno())
        _verify(temporary, files)
        # mkstemp keeps others out; a report is read by whoever may read its folder.
        temporary.chmod(0o666 & ~_umask())
        complete = True
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise unwritten(path, error, replacing=complete) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _fill(
    file: BinaryIO, manifest: Manifest, files: Mapping[str, bytes], monitor: Monitor | None
) -> None:
    contents = {MANIFEST: manifest_bytes(manifest, files), **dict(sorted(files.items()))}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.comment = SEAL_MARK + b"0" * 64
        for done, (name, content) in enumerate(contents.items()):
            if monitor is not None:
                monitor(done, len(contents), f"Đang ghi {name} vào gói báo cáo")
            info = zipfile.ZipInfo(name, _MOMENT)
            info.create_system = _UNIX
            info.external_attr = _REGULAR_FILE << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)


def _seal(file: BinaryIO) -> None:
    size = file.seek(0, os.SEEK_END)
    digest = bundle_zip.seal(file, size)
    file.seek(size - len(digest))
    file.write(digest)


def _verify(path: Path, files: Mapping[str, bytes]) -> None:
    try:
        opened = read(path)
    except KehoachError as error:
        raise UnusableFile(f"Gói báo cáo vừa ghi không đọc lại được nên đã bỏ. {error}") from error
    listed = {file.name: file.size for file in opened.manifest.files} if opened.manifest else {}
    if opened.problems or listed != {name: len(content) for name, content in files.items()}:
        raise UnusableFile(
            "Gói báo cáo vừa ghi không đọc lại được nguyên vẹn nên đã bỏ; hãy kiểm tra ổ đĩa "
            "rồi làm lại."
        )


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some network file systems cannot sync a folder; the file itself is safe already.
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
