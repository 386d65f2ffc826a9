import licences
import pytest
from tools import PackagingError


@pytest.fixture
def program(tmp_path):
    folder = tmp_path / "program"
    (folder / "python").mkdir(parents=True)
    (folder / "python" / "LICENSE.txt").write_text("PSF")
    (folder / "lib").mkdir()
    return folder


def add(program, name, *texts):
    info = program / "lib" / f"{name}-1.0.dist-info"
    for text in texts or ("METADATA",):
        (info / text).parent.mkdir(parents=True, exist_ok=True)
        (info / text).write_text(text)


def test_every_librarys_texts_lie_under_its_name(program, tmp_path):
    add(program, "holidays", "licenses/LICENSE")
    add(program, "pdfium", "licenses/BUILD/zlib.txt", "METADATA")
    add(program, "openpyxl", "LICENCE.rst", "METADATA")
    add(program, "shiboken6")
    target = tmp_path / "giay-phep"
    licences.gather(program, target)
    found = {path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()}
    assert {
        "holidays/LICENSE",
        "pdfium/BUILD/zlib.txt",
        "openpyxl/LICENCE.rst",
        "Ke-hoach.txt",
        "Liberation-Serif.txt",
        "Python.txt",
        "Qt.txt",
        "LGPL-3.0.txt",
        "GPL-3.0.txt",
    } == found


def test_a_library_without_a_licence_is_not_shipped(program, tmp_path):
    add(program, "mystery")
    with pytest.raises(PackagingError, match="mystery"):
        licences.gather(program, tmp_path / "giay-phep")
