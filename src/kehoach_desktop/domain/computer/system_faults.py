"""What the operating system complains of, in Vietnamese."""

import errno
import os
from enum import Enum


class Fault(Enum):
    """Why the system refused; the value is what the officer reads within a sentence."""

    MISSING = "không tìm thấy đường dẫn"
    FULL = "đĩa đã đầy"
    OVER_QUOTA = "đã dùng hết dung lượng được cấp"
    TOO_LARGE = "tệp lớn hơn mức ổ đĩa cho phép"
    FORBIDDEN = "không có quyền"
    PROTECTED = "ổ đĩa đang khóa chống ghi"
    IN_USE = "đang được chương trình khác sử dụng"
    GONE = "ổ đĩa đã rút ra hoặc mất kết nối"
    BROKEN = "ổ đĩa báo lỗi"
    THROUGH_FILE = "đường dẫn đi qua một tệp"
    IS_FOLDER = "đây là một thư mục"
    TOO_LONG = "đường dẫn quá dài"
    BAD_NAME = "đường dẫn có ký tự không dùng được"
    LOOP = "đường dẫn vòng tròn"


NO_ROOM = frozenset({Fault.FULL, Fault.OVER_QUOTA})
"""There is no room left for what was to be written."""

LOST = frozenset({Fault.GONE, Fault.MISSING})
"""The place was there before and is not any more."""

_LONGEST_OF_WINDOWS = 247  # letters of a folder's path; a longer one reads as missing

_BY_ERRNO = {
    number: fault
    for fault, names in {
        Fault.MISSING: "ENOENT",
        Fault.FULL: "ENOSPC",
        Fault.OVER_QUOTA: "EDQUOT",
        Fault.TOO_LARGE: "EFBIG",
        Fault.FORBIDDEN: "EACCES EPERM",
        Fault.PROTECTED: "EROFS",
        Fault.IN_USE: "EBUSY ETXTBSY",
        Fault.GONE: "ENODEV ENXIO ENOMEDIUM ESTALE ENOTCONN ETIMEDOUT EHOSTDOWN EHOSTUNREACH "
        "ENETDOWN ENETUNREACH ENETRESET ECONNRESET ECONNABORTED ENOLINK",
        Fault.BROKEN: "EIO EREMOTEIO",
        Fault.THROUGH_FILE: "ENOTDIR EEXIST",
        Fault.IS_FOLDER: "EISDIR",
        Fault.TOO_LONG: "ENAMETOOLONG",
        Fault.LOOP: "ELOOP",
    }.items()
    for name in names.split()
    # Not every system has every number.
    if (number := getattr(errno, name, None)) is not None
}

# Windows' own numbers, which Python folds into few and sometimes odd ones of errno: a drive
# that is not ready reads there as a missing permission.
_BY_WINDOWS = {
    int(number): fault
    for fault, numbers in {
        Fault.MISSING: "2 3",
        Fault.FULL: "39 112",
        Fault.OVER_QUOTA: "1295",
        Fault.TOO_LARGE: "223",
        Fault.FORBIDDEN: "5 65",
        Fault.PROTECTED: "19",
        Fault.IN_USE: "32 33",
        # No such drive, not ready, off the network, unplugged, another medium in its place.
        Fault.GONE: "15 20 21 51 53 55 59 64 67 121 433 1006 1110 1112 1167 1231 1232",
        Fault.BROKEN: "23 25 27 29 30 31 483 1117 1392 1393",
        Fault.THROUGH_FILE: "80 183 267",
        Fault.TOO_LONG: "111 206",
        Fault.BAD_NAME: "123 161",
    }.items()
    for number in numbers.split()
}


def fault_of(error: BaseException) -> Fault | None:
    """Return why the system refused, or ``None`` for a reason that has no name here."""
    windows = getattr(error, "winerror", None)
    if windows is None:
        fault = _BY_ERRNO.get(getattr(error, "errno", None) or 0)
    else:
        fault = _BY_WINDOWS.get(windows)
    if fault is Fault.MISSING and (windows is not None or os.name == "nt") and _is_long(error):
        return Fault.TOO_LONG
    return fault


def fault_words(error: BaseException) -> str:
    """Return in a few words why the system refused; an unknown reason is named by its number."""
    fault = fault_of(error)
    if fault is not None:
        return fault.value
    number = getattr(error, "winerror", None) or getattr(error, "errno", None)
    return "đường dẫn không dùng được" if number is None else f"lỗi hệ thống số {number}"


def _is_long(error: BaseException) -> bool:
    # A file that is moved or renamed has two.
    named = (getattr(error, "filename", None), getattr(error, "filename2", None))
    return any(isinstance(one, str) and len(one) > _LONGEST_OF_WINDOWS for one in named)
