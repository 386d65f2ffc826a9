import errno
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import Cancelled, UnusableFile
from kehoach_desktop.exchange import bundle_writing
from kehoach_desktop.exchange.bundle_reading import read
from kehoach_desktop.exchange.bundle_writing import write


@pytest.fixture
def content(bundle):
    opened = read(bundle)
    with zipfile.ZipFile(bundle) as archive:
        files = {file.name: archive.read(file.name) for file in opened.manifest.files}
    return opened.manifest, files


def test_equal_content_gives_equal_bytes(bundle, content, tmp_path):
    write(tmp_path / "again.zip", *content)
    assert (tmp_path / "again.zip").read_bytes() == bundle.read_bytes()


def test_folders_on_the_way_are_made(content, tmp_path):
    write(tmp_path / "a" / "b" / "goi.zip", *content)
    assert read(tmp_path / "a" / "b" / "goi.zip").problems == ()


def failing(code):
    def fsync(_file):
        raise OSError(code, os.strerror(code))

    return fsync


@pytest.mark.parametrize(("code", "said"), [(errno.ENOSPC, "đĩa đã đầy"), (errno.EIO, "Không ghi")])
def test_a_failing_disk_leaves_the_old_bundle(bundle, content, monkeypatch, code, said):
    before = bundle.read_bytes()
    monkeypatch.setattr(bundle_writing.os, "fsync", failing(code))
    with pytest.raises(UnusableFile, match=said):
        write(bundle, *content)
    assert bundle.read_bytes() == before
    assert [path.name for path in bundle.parent.iterdir() if path.suffix == ".tmp"] == []


def test_stopping_leaves_nothing(content, tmp_path):
    def stop(done, _total, _text):
        if done == 2:
            raise Cancelled("Đã dừng.")

    with pytest.raises(Cancelled):
        write(tmp_path / "out" / "goi.zip", *content, stop)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_folder_or_a_way_through_a_file_is_refused(bundle, content, tmp_path):
    with pytest.raises(UnusableFile, match="là một thư mục"):
        write(tmp_path, *content)
    with pytest.raises(UnusableFile, match="không phải là thư mục"):
        write(bundle / "goi.zip", *content)


def test_others_may_read_what_their_folder_lets_them(bundle):
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        assert bundle.stat().st_mode & 0o777 == 0o666 & ~mask


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody delete a folder in use")
def test_a_stick_pulled_out_while_writing(content, tmp_path):
    stick = tmp_path / "usb"

    def pull(done, _total, _text):
        if done == 2:
            shutil.rmtree(stick)

    with pytest.raises(UnusableFile, match=r"Gói báo cáo vừa ghi|Không còn thấy"):
        write(stick / "goi.zip", *content, pull)
    assert not stick.exists()


def test_a_bundle_open_elsewhere_or_read_only_stays(bundle, content, monkeypatch):
    before = bundle.read_bytes()
    bundle.chmod(0o444)
    with pytest.raises(UnusableFile, match="chỉ đọc"):
        write(bundle, *content)
    bundle.chmod(0o644)

    def refuse(*_):
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UnusableFile, match="đang mở trong chương trình khác"):
        write(bundle, *content)
    assert bundle.read_bytes() == before
    assert [path.name for path in bundle.parent.iterdir() if path.suffix == ".tmp"] == []
