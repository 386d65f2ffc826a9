import errno
import os
import unicodedata
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
        (errno.EROFS, "khóa chống ghi"),
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


def test_a_folder_that_vanishes_while_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "usb"
    sync = os.fsync

    def pull(handle: int) -> None:
        sync(handle)
        stick.rename(tmp_path / "gone")

    monkeypatch.setattr(files.os, "fsync", pull)
    with pytest.raises(UnusableFile, match="Không còn thấy thư mục"):
        publish(stick / "bao-cao.pdf", b"new")
    assert not stick.exists()


@pytest.mark.parametrize(
    ("number", "maps_to", "words"),
    [
        (21, errno.EACCES, "Không còn thấy thư mục"),
        (1167, errno.EINVAL, "Không còn thấy thư mục"),
        (19, errno.EACCES, "khóa chống ghi"),
        (112, errno.ENOSPC, "đã đầy"),
        (32, errno.EACCES, "đang mở trong chương trình khác"),
        (5, errno.EACCES, "Không có quyền ghi"),
    ],
)
def test_what_windows_says_while_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, maps_to: int, words: str
) -> None:
    path = tmp_path / "bao-cao.xlsx"
    path.write_bytes(b"old")

    def fail(_: int) -> None:
        error = OSError(maps_to, "failed", str(path), number)
        if os.name != "nt":
            error.winerror = number  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr(files.os, "fsync", fail)
    with pytest.raises(UnusableFile, match=words):
        publish(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.pdf"
    path.write_bytes(b"signed")
    path.chmod(0o444)
    with pytest.raises(UnusableFile, match="chỉ đọc"):
        publish(path, b"new")
    path.chmod(0o644)
    assert path.read_bytes() == b"signed"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "nt", reason="only Windows keeps an open file from being replaced")
def test_a_file_open_in_another_program_stays(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(b"old")
    with path.open("rb"), pytest.raises(UnusableFile, match="đang mở trong chương trình khác"):
        publish(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_long_path_with_spaces_and_vietnamese_letters(tmp_path: Path, form: str) -> None:
    folder = tmp_path
    for _ in range(5):
        folder /= unicodedata.normalize(form, "Báo cáo tháng của Ủy ban nhân dân xã Tân Lập")
    path = folder / "bao-cao.pdf"
    assert len(str(path)) > 260
    try:
        publish(path, b"new")
    except UnusableFile as error:
        # A Windows that was not told to allow such paths; it must say so plainly.
        assert os.name == "nt"
        assert "quá dài" in str(error)
        return
    publish(path, b"newer")
    assert path.read_bytes() == b"newer"


def test_a_name_too_long(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile, match="quá dài"):
        publish(tmp_path / ("a" * 300 + ".pdf"), b"new")
