"""What the operating system complains of, in Vietnamese."""

import errno

_WORDS = {
    errno.ENOENT: "không tìm thấy đường dẫn",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "đã dùng hết dung lượng được cấp",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.EIO: "ổ đĩa báo lỗi",
    errno.ENOTDIR: "đường dẫn đi qua một tệp",
    errno.EISDIR: "đây là một thư mục",
    errno.ENAMETOOLONG: "đường dẫn quá dài",
    errno.ELOOP: "đường dẫn vòng tròn",
    errno.EBUSY: "đang được chương trình khác sử dụng",
    errno.ENODEV: "ổ đĩa đã rút ra",
    errno.ENXIO: "ổ đĩa đã rút ra",
}


def fault_words(error: BaseException) -> str:
    """Return in a few words why the system refused; an unknown reason is named by its number."""
    number = getattr(error, "errno", None)
    if number is None:
        return "đường dẫn không dùng được"
    return _WORDS.get(number, f"lỗi hệ thống số {number}")
