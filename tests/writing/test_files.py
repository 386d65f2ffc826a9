import errno
import os
from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.writing import files
from kehoach_desktop.writing.files import publish


def test_a_file_is_written_and_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "mới" / "bao-cao.pdf"
    publish(path, b"one")
    publish(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "đã đầy"),
        (errno.EROFS, "Không có quyền ghi"),
        (errno.EIO, "Không ghi được"),
    ],
)
def test_a_failing_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = tmp_path / "bao-cao.pdf"
    path.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(number, "failed")

    monkeypatch.setattr(files.os, "fsync", fail)
    with pytest.raises(UnusableFile, match=words) as error:
        publish(path, b"new")
    assert "\n" not in str(error.value)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_open_elsewhere_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(b"old")

    def refuse(*_: Path) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UnusableFile, match="đang mở trong chương trình khác"):
        publish(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="root and Windows, but for access lists, may write to every folder",
)
def test_a_folder_without_permission(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UnusableFile, match="Không có quyền ghi"):
        publish(tmp_path / "bao-cao.pdf", b"new")
    tmp_path.chmod(0o700)


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "thư mục").write_text("a file")
    with pytest.raises(UnusableFile, match="không phải là thư mục"):
        publish(tmp_path / "thư mục" / "bao-cao.pdf", b"new")


def test_a_name_too_long(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile, match="quá dài"):
        publish(tmp_path / ("a" * 300 + ".pdf"), b"new")
