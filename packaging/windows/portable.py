"""The archive that runs from a USB stick, with its data beside it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import product

MARKER = "portable.txt"
"""The program keeps its data beside itself where this file lies beside its launcher."""

_MARKED = """\
Kế hoạch chạy từ thư mục này, không cần cài đặt. Dữ liệu nằm trong thư mục “du-lieu” bên cạnh.
Xóa tệp này thì chương trình dùng thư mục dữ liệu riêng của người dùng trên máy tính.
"""
_READ_FIRST = f"""\
KẾ HOẠCH {{version}} – BẢN CHẠY TỪ USB

1. Giải nén cả thư mục này ra USB hoặc ra máy tính (không mở thẳng trong tệp .zip).
2. Bấm đúp “{product.WINDOW}”.
3. Dữ liệu nằm trong thư mục “du-lieu” bên cạnh: chép cả thư mục là mang theo được.
4. Đóng chương trình rồi mới rút USB; nên chép “du-lieu” sang một nơi khác mỗi tuần.

Cập nhật: đóng chương trình, giải nén bản mới ra một thư mục mới rồi chép thư mục “du-lieu” cũ
sang. Giữ thư mục cũ đến khi bản mới mở được dữ liệu.
"""


def build(folder: Path, target: Path, version: str) -> None:
    """Zip the program's folder with the marker, under one folder of its own."""
    top = f"{product.FILE_NAME}-{version}"
    partial = target.with_name(target.name + ".part")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in (
            (MARKER, _MARKED),
            ("DOC-TRUOC.txt", _READ_FIRST.format(version=version)),
        ):
            # For Notepad, which took text without the mark for another code page.
            archive.writestr(f"{top}/{name}", "\ufeff" + text.replace("\n", "\r\n"))
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            archive.write(path, f"{top}/{path.relative_to(folder).as_posix()}")
    partial.replace(target)
