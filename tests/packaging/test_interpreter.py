import hashlib
import struct
import zipfile

import interpreter
import pytest
from tools import PackagingError


def pe_file(machine):
    """The head of a Windows file for a kind of processor."""
    return b"MZ".ljust(60, b"\0") + struct.pack("<I", 64) + b"PE\0\0" + struct.pack("<H", machine)


@pytest.fixture
def embeddable(tmp_path):
    """A zip in the shape of python.org's, and its hash."""
    path = tmp_path / "python-embed.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in (*interpreter.NEEDED, *interpreter.NOT_SHIPPED, "LICENSE.txt"):
            archive.writestr(name, pe_file(0x8664) if name == "python311.dll" else name)
    return path, hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_official_zip_is_taken_with_its_hash(embeddable, tmp_path):
    path, sha256 = embeddable
    interpreter.take_official(path, sha256.upper(), tmp_path / "python")
    assert (tmp_path / "python" / "python311.dll").is_file()


def test_another_file_is_refused_before_it_is_unpacked(embeddable, tmp_path):
    path, _ = embeddable
    for wrong in ("", "0" * 64):
        with pytest.raises(PackagingError, match="SHA-256"):
            interpreter.take_official(path, wrong, tmp_path / "python")
    assert not (tmp_path / "python").exists()


def test_another_python_is_refused(tmp_path):
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "python312.dll").write_bytes(b"")
    with pytest.raises(PackagingError, match=r"no python311\.dll"):
        interpreter.take_official(folder, "", tmp_path / "python")


def test_a_python_for_32_bits_is_refused(tmp_path):
    folder = tmp_path / "embed"
    folder.mkdir()
    for name in interpreter.NEEDED:
        (folder / name).write_bytes(pe_file(0x014C))
    with pytest.raises(PackagingError, match="64-bit"):
        interpreter.take_official(folder, "", tmp_path / "python")


def test_it_looks_nowhere_but_in_its_own_folders(embeddable, tmp_path):
    path, sha256 = embeddable
    folder = tmp_path / "python"
    interpreter.take_official(path, sha256, folder)
    (folder / "python311._pth").write_text("python311.zip\n.\n#import site\n")
    interpreter.trim(folder)
    interpreter.set_path(folder, "..\\lib")
    assert (folder / "python311._pth").read_text() == "python311.zip\n.\n..\\lib\n"
    assert not {path.name for path in folder.iterdir()} & set(interpreter.NOT_SHIPPED)
