"""Telling a bundle by its content."""

import os
import zipfile

import pytest

from kehoach_desktop.exchange.bundle_reading import recognises


@pytest.fixture
def zipped(tmp_path):
    def make(*names):
        path = tmp_path / "gói.khgoi"
        with zipfile.ZipFile(path, "w") as archive:
            for name in names:
                archive.writestr(name, "{}")
        return path

    return make


@pytest.mark.parametrize("name", ["gói.khgoi", "gói.zip", "gói.docx", "gói"])
def test_the_name_does_not_matter(bundle, name):
    assert recognises(bundle.rename(bundle.with_name(name)))


def test_a_bundle_packed_anew_or_cut_short_is_still_one(bundle, zipped, tmp_path):
    assert recognises(zipped("bao-cao.pdf", "data.json", "manifest.json"))
    cut = tmp_path / "dở dang.zip"
    cut.write_bytes(bundle.read_bytes()[:3000])
    assert recognises(cut)


@pytest.mark.parametrize(
    "names",
    [(), ("data.json",), ("word/document.xml",), ("data.json", "thư mục/manifest.json")],
)
def test_another_zip_is_none(zipped, names):
    assert not recognises(zipped(*names))


@pytest.mark.parametrize("content", [b"", b"P", b"PK\x03\x04", b"chu\n" * 900, b"\0" * 70_000])
def test_another_file_is_none(tmp_path, content):
    path = tmp_path / "gói.khgoi"
    path.write_bytes(content)
    assert not recognises(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes only exist on POSIX systems")
def test_what_is_no_file_is_none_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "ống.khgoi")
    assert not recognises(tmp_path / "ống.khgoi")
    assert not recognises(tmp_path)
    assert not recognises(tmp_path / "không có.khgoi")
    assert not recognises(tmp_path / ("x" * 5000))
