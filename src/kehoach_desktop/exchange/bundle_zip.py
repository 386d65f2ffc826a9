"""The zip of a bundle: its limits, its seal, and looking inside without trusting it."""

import hashlib
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

MANIFEST = "manifest.json"
SEAL_MARK = b"kehoach-bundle sha256="
SEAL_LENGTH = len(SEAL_MARK) + 64

MAX_ENTRIES = 64
MAX_FILE = 256 << 20
MAX_ENTRY = 256 << 20
MAX_TOTAL = 512 << 20
MAX_JSON = 128 << 20
MAX_MANIFEST = 1 << 20
# Text seldom shrinks to a hundredth; a bomb shrinks to a thousandth.
MAX_RATIO = 200
RATIO_FROM = 8 << 20

_END = b"PK\x05\x06"
_END_LENGTH = 22
_FAR_END_LOCATOR = b"PK\x06\x07"
_FAR_END_LOCATOR_LENGTH = 20
_MAX_DIRECTORY = 64 << 10
_CHUNK = 1 << 20


class UnsafeZipError(Exception):
    """The zip must not be opened; the text is a Vietnamese clause saying why."""


class DamagedZipError(Exception):
    """The zip or a file in it can't be read back; the text is a Vietnamese clause."""


def looks_like_bundle(file: BinaryIO, size: int) -> bool:
    """Whether the file began or ended as a bundle once, even if a byte was changed since."""
    file.seek(0)
    head = file.read(30 + len(MANIFEST))
    file.seek(max(0, size - SEAL_LENGTH))
    return head[30:] == MANIFEST.encode() or file.read(len(SEAL_MARK)) == SEAL_MARK


def is_sealed(file: BinaryIO, size: int) -> bool:
    """Whether the seal at the end is that of every byte before it."""
    if size < SEAL_LENGTH:
        return False
    digest = seal(file, size)
    file.seek(size - SEAL_LENGTH)
    return file.read() == SEAL_MARK + digest


def seal(file: BinaryIO, size: int) -> bytes:
    """Return the SHA-256 of all but the last 64 bytes, as the 64 bytes that stand there."""
    file.seek(0)
    digest = hashlib.sha256()
    left = size - 64
    while left > 0 and (chunk := file.read(min(_CHUNK, left))):
        digest.update(chunk)
        left -= len(chunk)
    return digest.hexdigest().encode()


def opened(file: BinaryIO, size: int) -> zipfile.ZipFile:
    """Open the zip after looking at its directory; raises UnsafeZipError, DamagedZipError."""
    _check_directory(file, size)
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, struct.error, EOFError, NotImplementedError) as error:
        raise DamagedZipError("mục lục của gói bị hỏng") from error
    infos = archive.infolist()
    if len(infos) > MAX_ENTRIES:
        raise UnsafeZipError("gói có quá nhiều tệp")
    names = [info.filename for info in infos]
    if len({name.casefold() for name in names}) != len(names):
        raise UnsafeZipError("gói có hai tệp cùng tên")
    for info in infos:
        _check_entry(info)
    if sum(info.file_size for info in infos) > MAX_TOTAL:
        raise UnsafeZipError("gói phình ra quá lớn khi mở")
    return archive


def chunks(archive: zipfile.ZipFile, name: str, limit: int = MAX_ENTRY) -> Iterator[bytes]:
    """Yield a file's bytes; raises DamagedZipError, or UnsafeZipError past ``limit``."""
    seen = 0
    try:
        with archive.open(name) as entry:
            while chunk := entry.read(_CHUNK):
                seen += len(chunk)
                if seen > limit:
                    raise UnsafeZipError("gói phình ra quá lớn khi mở")
                yield chunk
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        ValueError,
        KeyError,
        NotImplementedError,
        RuntimeError,
        struct.error,
    ) as error:
        raise DamagedZipError(f"tệp {name} trong gói bị hỏng") from error


def _check_directory(file: BinaryIO, size: int) -> None:
    """Look at the end record before the library reads a directory of any length."""
    file.seek(max(0, size - _END_LENGTH - 0xFFFF))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_LENGTH:
        raise DamagedZipError("không tìm thấy mục lục của gói")
    count, length = struct.unpack_from("<HI", tail, at + 10)
    far = max(0, at - _FAR_END_LOCATOR_LENGTH)
    if tail[far : far + 4] == _FAR_END_LOCATOR or count > MAX_ENTRIES or length > _MAX_DIRECTORY:
        raise UnsafeZipError("gói có quá nhiều tệp")


def _check_entry(info: zipfile.ZipInfo) -> None:
    # The library cuts a name at a zero byte and turns "\" around; what stands in the file counts.
    name = info.orig_filename
    if (
        name.startswith(("/", "\\"))
        or ".." in name.replace("\\", "/").split("/")
        or ":" in name
        or "\0" in name
    ):
        raise UnsafeZipError("gói có đường dẫn trỏ ra ngoài thư mục")
    if "/" in name or "\\" in name:
        raise UnsafeZipError("gói có thư mục con")
    mode = info.external_attr >> 16
    if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
        raise UnsafeZipError("gói có liên kết hoặc mục không phải tệp thường")
    if info.flag_bits & 0x1:
        raise UnsafeZipError("gói được đặt mật khẩu")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise UnsafeZipError("gói được nén theo kiểu không hỗ trợ")
    ratio = info.file_size / max(1, info.compress_size)
    if info.file_size > MAX_ENTRY or (info.file_size > RATIO_FROM and ratio > MAX_RATIO):
        raise UnsafeZipError("gói phình ra quá lớn khi mở")
