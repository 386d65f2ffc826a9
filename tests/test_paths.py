"""Where the data and the reports of faults go."""

import errno
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from kehoach_desktop import paths
from kehoach_desktop.domain.errors import UnusableStore


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    """The starter of a portable program, its mark beside it."""
    folder = tmp_path / "USB của Hà" / "kehoach"
    folder.mkdir(parents=True)
    (folder / "portable.txt").touch()
    return folder / "kehoach.exe"


def test_a_portable_program_keeps_everything_beside_itself(starter: Path) -> None:
    folder = paths.data_folder(environment={}, starter=starter)
    assert folder == starter.parent / "du-lieu"
    assert folder.is_dir()
    report = paths.save_fault(ValueError("x"), starter)
    assert report is not None
    assert report.parent == starter.parent / "nhat-ky-loi"


def test_what_is_asked_for_goes_before_the_mark(starter: Path, tmp_path: Path) -> None:
    named = {"KEHOACH_DATA": str(tmp_path / "biến")}
    assert paths.chosen_folder(tmp_path / "a", named, starter) == tmp_path / "a"
    assert paths.chosen_folder(None, named, starter) == tmp_path / "biến"
    assert paths.chosen_folder(None, {"KEHOACH_DATA": ""}, starter).name == "du-lieu"


def test_without_the_mark_the_user_s_own_folder_is_taken(starter: Path, tmp_path: Path) -> None:
    (starter.parent / "portable.txt").unlink()
    folder = paths.chosen_folder(environment={}, starter=starter)
    assert tmp_path not in folder.parents
    (starter.parent / "portable.txt").mkdir()
    assert paths.portable_folder(starter) is None


def test_choosing_makes_nothing(starter: Path) -> None:
    assert not paths.chosen_folder(environment={}, starter=starter).exists()


def failing(number: int, windows: int | None = None) -> OSError:
    error = OSError(number, "failed", None, windows)
    if windows is not None and os.name != "nt":
        error.winerror = windows  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (failing(errno.EROFS), "khóa chống ghi"),
        (failing(errno.EACCES, 19), "khóa chống ghi"),
        (failing(errno.ENOSPC), "đã đầy"),
        (failing(errno.ENOSPC, 112), "đã đầy"),
        (failing(errno.EACCES, 5), "quyền ghi"),
        (failing(errno.EACCES, 21), "cắm lại USB"),
        (failing(errno.ENOENT, 3), "cắm lại USB"),
        (failing(errno.EIO), "ổ đĩa báo lỗi"),
    ],
)
def test_a_stick_that_takes_no_folder_says_so_plainly(
    starter: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "mkdir", fail)
    with pytest.raises(UnusableStore, match=words) as raised:
        paths.data_folder(environment={}, starter=starter)
    assert str(starter.parent / "du-lieu") in str(raised.value)
    assert "hưa có gì thay đổi" in str(raised.value)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_in_vietnamese_is_kept_as_it_is(tmp_path: Path, form: str) -> None:
    folder = tmp_path / unicodedata.normalize(form, "Dữ liệu của xã Tân Lập")
    assert paths.data_folder(folder) == folder
    assert folder.is_dir()


@pytest.mark.skipif(os.name != "posix", reason="the starter of the test is a symbolic link")
def test_the_program_itself_finds_the_mark_beside_its_starter(tmp_path: Path) -> None:
    starter = tmp_path / "kehoach" / "kehoach"
    starter.parent.mkdir()
    starter.symlink_to(Path(sys.executable).resolve())
    (starter.parent / "portable.txt").touch()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    environment.pop("KEHOACH_DATA", None)
    done = subprocess.run(
        [starter, "-m", "kehoach_desktop", "demo"],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (starter.parent / "du-lieu" / "kehoach.db").is_file()
