"""Reads a bundle: whole, changed, or not to be used at all. Nothing is unpacked to disk."""

import errno
import hashlib
import os
import stat
import zipfile
from pathlib import Path
from typing import BinaryIO

from kehoach_desktop.domain.computer.system_faults import fault_words
from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.exchange import bundle_zip
from kehoach_desktop.exchange.bundle_data import MisshapenDataError, decode
from kehoach_desktop.exchange.bundle_manifest import NewerFormatError, manifest_of
from kehoach_desktop.exchange.bundle_zip import MANIFEST, DamagedZipError, UnsafeZipError
from kehoach_desktop.services.models.bundle_model import DATA, BundleFile, Manifest, OpenedBundle

_UNCHANGED = "không có gì thay đổi"


def read(path: Path) -> OpenedBundle:
    """Return what the bundle holds, or what was changed in it; raises UnusableFile."""
    try:
        # Before opening: a pipe would keep the program waiting for a writer.
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise _unusable(path, "đây là một thư mục")
        if not stat.S_ISREG(mode):
            raise _unusable(path, "không phải là một tệp thường")
        with path.open("rb") as file:
            return _Reading(path, os.fstat(file.fileno()).st_size, file).read()
    except OSError as error:
        raise _unusable(path, _reason(error)) from error


def recognises(path: Path) -> bool:
    """Whether the file's content is that of a bundle, be it damaged; never raises."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if bundle_zip.looks_like_bundle(file, size):
                return True
            with bundle_zip.opened(file, size) as archive:
                return {MANIFEST, DATA} <= set(archive.namelist())
    except (OSError, ValueError, UnsafeZipError, DamagedZipError):
        return False


class _Reading:
    def __init__(self, path: Path, size: int, file: BinaryIO) -> None:
        self._path, self._size, self._file = path, size, file

    def read(self) -> OpenedBundle:
        path, size, file = self._path, self._size, self._file
        if size == 0:
            raise _unusable(path, "tệp trống, có thể đã chép dở dang")
        if size > bundle_zip.MAX_FILE:
            raise _unusable(path, "tệp lớn quá mức của một gói báo cáo")
        was_bundle = bundle_zip.looks_like_bundle(file, size)
        try:
            with bundle_zip.opened(file, size) as archive:
                return self._look(archive)
        except UnsafeZipError as error:
            raise _unusable(path, str(error)) from error
        except DamagedZipError as error:
            if not was_bundle:
                raise _unusable(
                    path, "không phải là gói báo cáo, hoặc đã hỏng đến mức không nhận ra"
                ) from error
            return OpenedBundle(None, (_changed(path, str(error)),))

    def _look(self, archive: zipfile.ZipFile) -> OpenedBundle:
        path = self._path
        names = archive.namelist()
        if MANIFEST not in names:
            raise _unusable(path, "không phải là gói báo cáo (thiếu manifest.json)")
        sealed = bundle_zip.is_sealed(self._file, self._size)
        try:
            manifest = manifest_of(_whole(archive, MANIFEST, bundle_zip.MAX_MANIFEST))
        except NewerFormatError as error:
            raise _unusable(
                path, "do phiên bản mới hơn của chương trình lập; hãy cập nhật chương trình rồi mở"
            ) from error
        except MisshapenDataError as error:
            if sealed:
                raise _unusable(path, "manifest.json không đúng dạng") from error
            return OpenedBundle(None, (_changed(path, "manifest.json đã bị sửa"),))
        problems = _differences(archive, names, manifest)
        if not sealed and not problems:
            problems.append("gói đã được nén lại hoặc sửa sau khi lập")
        if problems:
            return OpenedBundle(manifest, tuple(_changed(path, problem) for problem in problems))
        return self._data(archive, manifest)

    def _data(self, archive: zipfile.ZipFile, manifest: Manifest) -> OpenedBundle:
        encoded = _whole(archive, DATA, bundle_zip.MAX_JSON)
        try:
            data = decode(encoded)
        except MisshapenDataError as error:
            raise _unusable(self._path, "data.json không đúng dạng của gói báo cáo") from error
        office = data.office
        if (office.id, office.code, office.name, data.period) != (
            manifest.office_id,
            manifest.office_code,
            manifest.office_name,
            manifest.period,
        ):
            raise _unusable(self._path, "manifest.json và data.json nói về hai gói khác nhau")
        return OpenedBundle(manifest, (), data, encoded)


def _differences(archive: zipfile.ZipFile, names: list[str], manifest: Manifest) -> list[str]:
    listed = {file.name: file for file in manifest.files}
    problems = [f"thiếu tệp {name}" for name in sorted({DATA, *listed} - set(names))]
    problems += [f"thừa tệp {name}" for name in sorted(set(names) - {MANIFEST, *listed})]
    for name, file in sorted(listed.items()):
        if name in names and not _is_same(archive, file):
            problems.append(f"tệp {name} đã bị thay đổi")
    return problems


def _is_same(archive: zipfile.ZipFile, file: BundleFile) -> bool:
    digest, size = hashlib.sha256(), 0
    try:
        for chunk in bundle_zip.chunks(archive, file.name):
            digest.update(chunk)
            size += len(chunk)
    except DamagedZipError:
        return False
    return size == file.size and digest.hexdigest() == file.sha256


def _whole(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    return b"".join(bundle_zip.chunks(archive, name, limit))


def _changed(path: Path, problem: str) -> str:
    return (
        f"Gói “{path.name}” không còn nguyên vẹn: {problem}; {_UNCHANGED} trong dữ liệu. "
        "Đề nghị nơi gửi gửi lại tệp gốc."
    )


def _unusable(path: Path, reason: str) -> UnusableFile:
    return UnusableFile(
        f"Không dùng được “{path.name}” làm gói báo cáo: {reason}; {_UNCHANGED} trong dữ liệu."
    )


def _reason(error: OSError) -> str:
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return "không tìm thấy tệp"
        case errno.EACCES | errno.EPERM:
            return "không có quyền đọc tệp"
    return f"không đọc được tệp ({fault_words(error)})"
