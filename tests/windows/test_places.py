"""Folders as they are named on office computers: letters with marks, depth, drives, shares."""

import sys
import unicodedata
from pathlib import Path

import pytest

PERIOD = "2026-06"
VIETNAMESE = "Báo cáo tháng 6 – Ủy ban nhân dân xã Tân Lập"


def do_a_month(kehoach, folder: Path, out: Path) -> None:
    """Fill the folder, write its report, and take the bundle in beside it."""
    assert kehoach("--data", folder, "demo").code == 0
    written = kehoach("--data", folder, "report", "--period", PERIOD, "--out", out)
    assert written.code == 0, written
    paths = [Path(line) for line in written.out.decode("utf-8").splitlines()]
    assert [path.suffix for path in paths] == [".pdf", ".docx", ".xlsx", ".zip"]
    assert sorted(out.iterdir()) == sorted(paths)
    city = folder.with_name("tp")
    assert kehoach("--data", city, "bundle", "take", paths[3]).code == 0
    assert (
        kehoach("--data", city, "tasks", "--json").listing()
        == kehoach("--data", folder, "tasks", "--json").listing()
    )


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_month_in_folders_named_in_vietnamese(kehoach, tmp_path, form):
    place = tmp_path / unicodedata.normalize(form, VIETNAMESE)
    do_a_month(kehoach, place / "dữ liệu", place / "gửi đi")


def test_a_month_far_down_works_or_is_refused_plainly(kehoach, tmp_path):
    place = tmp_path
    while len(str(place)) < 260:
        place /= VIETNAMESE
    answer = kehoach("--data", place / "dữ liệu", "demo")
    if answer.code == 0:
        do_a_month(kehoach, place / "xã", place / "gửi đi")
    else:
        # A Windows that was not told to allow such paths.
        assert sys.platform == "win32"
        assert VIETNAMESE in answer.refusal()


@pytest.mark.skipif(sys.platform != "win32", reason="drives have letters on Windows alone")
def test_a_folder_is_found_however_its_path_is_written(kehoach, tmp_path):
    folder = tmp_path / "dữ liệu"
    assert kehoach("--data", folder, "demo").code == 0
    wanted = kehoach("--data", folder, "tasks", "--json").listing()
    assert wanted
    for written in (
        folder.as_posix(),
        f"{folder}\\",
        f"{folder.drive.lower()}{str(folder)[2:]}",
        f"\\\\?\\{folder}",
        str(folder).upper(),
    ):
        assert kehoach("--data", written, "tasks", "--json").listing() == wanted, written


@pytest.mark.skipif(sys.platform != "win32", reason="shares and drives are named so on Windows")
@pytest.mark.parametrize("folder", ["\\\\may-chu-khong-co\\chung\\kế hoạch", "Q:\\kế hoạch"])
def test_a_share_or_drive_that_is_not_there_is_said(kehoach, folder):
    assert folder in kehoach("--data", folder, "plans").refusal()
    assert kehoach("read", f"{folder}\\a.docx").code == 3


@pytest.mark.skipif(sys.platform != "win32", reason="other systems allow these names")
@pytest.mark.parametrize("name", ["a?b", "a*b", "a|b", "a<b", 'a"b'])
def test_a_name_that_windows_allows_nobody_is_refused(kehoach, tmp_path, name):
    answer = kehoach("--data", f"{tmp_path}\\{name}\\trong", "plans")
    assert "thư mục" in answer.refusal()
