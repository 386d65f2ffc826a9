import shutil
from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.writing.fonts import (
    find_family,
    missing_letters,
    shipped_folder,
    vietnamese_letters,
)

FILES = ("Regular", "Bold", "Italic", "BoldItalic")
TIMES = ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")


@pytest.fixture
def latin_only(tmp_path: Path) -> Path:
    """A folder whose "Liberation Serif" cannot write Vietnamese, like Debian's 1.07."""
    import reportlab

    vera = Path(reportlab.__file__).parent / "fonts"
    folder = tmp_path / "latin"
    folder.mkdir()
    for style, source in zip(FILES, ("Vera", "VeraBd", "VeraIt", "VeraBI"), strict=True):
        shutil.copy(vera / f"{source}.ttf", folder / f"LiberationSerif-{style}.ttf")
    return folder


def times_in(folder: Path) -> Path:
    folder.mkdir()
    for style, name in zip(FILES, TIMES, strict=True):
        shutil.copy(shipped_folder() / f"LiberationSerif-{style}.ttf", folder / name)
    return folder


def test_vietnamese_has_134_letters_of_its_own() -> None:
    letters = vietnamese_letters()
    assert len(letters) == len(set(letters)) == 134
    assert {"đ", "Ữ", "ặ", "Ỷ"} <= set(letters)


def test_the_shipped_fonts_hold_every_letter_in_all_styles() -> None:
    paths = [shipped_folder() / f"LiberationSerif-{style}.ttf" for style in FILES]
    assert missing_letters(paths) == 0
    assert "SIL OPEN FONT LICENSE" in (shipped_folder() / "OFL.txt").read_text(encoding="utf-8")


def test_times_new_roman_goes_first_and_needs_no_notice(tmp_path: Path) -> None:
    family = find_family([shipped_folder(), times_in(tmp_path / "windows")])
    assert (family.name, family.notice) == ("Times New Roman", "")


def test_a_stand_in_is_said(latin_only: Path) -> None:
    family = find_family([latin_only, shipped_folder()])
    assert family.folder == shipped_folder()
    assert "Times New Roman" in family.notice
    assert "Liberation Serif" in family.notice


def test_a_font_that_lacks_letters_is_never_used(latin_only: Path) -> None:
    with pytest.raises(UnusableFile) as error:
        find_family([latin_only])
    assert "thiếu" in str(error.value)
    assert "Times New Roman" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_damaged_or_half_installed_font_is_passed_over(tmp_path: Path) -> None:
    folder = times_in(tmp_path / "windows")
    (folder / "timesbi.ttf").write_bytes(b"no font at all")
    assert find_family([folder, shipped_folder()]).folder == shipped_folder()
    (folder / "timesbi.ttf").unlink()
    with pytest.raises(UnusableFile, match="Hãy cài"):
        find_family([folder])
