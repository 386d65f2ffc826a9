"""What the officer reads when a report or bundle could not be written."""

import stat
from pathlib import Path

from kehoach_desktop.domain.computer.system_faults import (
    LOST,
    NO_ROOM,
    Fault,
    fault_of,
    fault_words,
)
from kehoach_desktop.domain.errors import UnusableFile

_LONGEST_NAME = 60  # letters of a file's name that are shown


def unwritten(path: Path, error: OSError, *, replacing: bool = False) -> UnusableFile:
    """Return the error to raise; the file at ``path``, if any, is the old one and whole.

    ``replacing`` says that the new file was complete and only its place was refused.
    """
    return UnusableFile(_sentence(path, fault_of(error), fault_words(error), replacing))


def read_only(path: Path) -> UnusableFile:
    """Return the error of a file that somebody marked as not to be changed."""
    return UnusableFile(
        f"Tệp {path.name} đang đặt chỉ đọc nên chưa thay; tệp cũ còn nguyên. "
        "Hãy bỏ dấu chỉ đọc của tệp hoặc chọn thư mục khác rồi xuất lại."
    )


def is_read_only(mode: int) -> bool:
    """Whether these mode bits let nobody write; so Windows shows its read-only mark too."""
    return not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)


def _sentence(path: Path, fault: Fault | None, words: str, replacing: bool) -> str:
    name, folder = path.name, path.parent
    if fault in NO_ROOM:
        return (
            f"Ổ đĩa đã đầy, chưa ghi được tệp {name}; tệp cũ (nếu có) còn nguyên. "
            "Hãy giải phóng dung lượng hoặc chọn ổ đĩa khác rồi xuất lại."
        )
    if fault is Fault.IN_USE or (replacing and fault is Fault.FORBIDDEN):
        return (
            f"Tệp {name} đang mở trong chương trình khác nên chưa thay được; tệp cũ còn nguyên. "
            "Hãy đóng tệp đó rồi xuất lại."
        )
    if fault is Fault.PROTECTED:
        return (
            f"Ổ đĩa chứa thư mục {folder} đang khóa chống ghi; chưa ghi gì. "
            "Hãy mở khóa ghi của USB hoặc chọn ổ đĩa khác rồi xuất lại."
        )
    if fault is Fault.FORBIDDEN:
        return (
            f"Không có quyền ghi vào thư mục {folder}; "
            "chưa ghi gì, hãy chọn thư mục khác rồi xuất lại."
        )
    if fault in LOST:
        return (
            f"Không còn thấy thư mục {folder} (USB đã rút ra, mất kết nối mạng hoặc thư mục đã "
            f"chuyển đi) nên chưa ghi tệp {name}. Hãy cắm lại hoặc chọn thư mục khác rồi xuất lại."
        )
    if fault is Fault.THROUGH_FILE:
        return f"{folder} không phải là thư mục; chưa ghi gì, hãy chọn thư mục khác."
    if fault is Fault.TOO_LONG:
        return (
            f"Đường dẫn tới tệp {name[:_LONGEST_NAME]}… quá dài; chưa ghi gì, "
            "hãy chọn thư mục gần gốc ổ đĩa hơn rồi xuất lại."
        )
    return (
        f"Không ghi được tệp {name} vào thư mục {folder} ({words}); chưa thay tệp cũ, "
        "hãy kiểm tra ổ đĩa hoặc chọn thư mục khác rồi xuất lại."
    )
