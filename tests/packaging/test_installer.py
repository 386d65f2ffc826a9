"""The installer as a user meets it, under Wine: run by this system's Python.

Two installers of different versions are made of the program that ``run_tests.py`` has staged.
"""

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import time
import zipfile
from pathlib import Path

import environment
import installer
import portable
import pytest
from wine import Ended, Wine, on_windows

pytestmark = [pytest.mark.wine, pytest.mark.timeout(300)]

OLDER, NEWER = "0.1.0", "0.2.0"
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall"
RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
NEWER_IS_THERE, RUNNING, FORBIDDEN, NO_ROOM, NO_BACKUP = 3, 4, 5, 6, 7


@pytest.fixture(scope="module")
def wine() -> Wine:
    return environment.machine()


@pytest.fixture(scope="module")
def setups(wine: Wine) -> dict[str, Path]:
    """Installers by version, packed quickly."""
    assert wine.folder.is_dir()
    environment.ship()
    pictures = environment.OUT / "work" / "launchers"
    made = {}
    for version in (OLDER, NEWER):
        made[version] = environment.OUT / f"cài đặt {version}.exe"
        installer.build(environment.PROGRAM, pictures, made[version], version, quick=True)
    return made


class Office:
    """A user's machine: where the program goes, and the office's data."""

    def __init__(self, wine: Wine, setups: dict[str, Path]) -> None:
        self.wine = wine
        self.setups = setups
        self.home = next(
            path for path in (wine.drive_c / "users").iterdir() if path.name != "Public"
        )
        self.folder = self.home / "AppData/Local/Programs/KeHoach"
        self.data = self.home / "AppData/Local/kehoach"

    def install(self, version: str, *options: str) -> int | None:
        # NSIS wants a folder's name unquoted and last; words without spaces are never quoted.
        words = " ".join(options).split(" ") if options else []
        return self.wine.run([self.setups[version], "/S", *words]).code

    def call(self, *words: str) -> Ended:
        return self.wine.run([self.folder / "program/kehoach.exe", *words])

    def tasks(self) -> list[str]:
        return [task["id"] for task in json.loads(self.call("tasks", "--json").output)]

    def version(self) -> str:
        asked = self.wine.run(["reg", "query", f"{UNINSTALL}\\KeHoach", "/v", "DisplayVersion"])
        return asked.output.split()[-1] if asked.code == 0 else ""

    def remove(self) -> None:
        assert self.wine.run([self.folder / "go-cai-dat.exe", "/S"]).code == 0
        # It goes on as a copy of itself: its own file could not be removed else.
        self.wait(lambda: not self.folder.exists())

    def forget(self) -> None:
        """Make it a machine that never had the program, however a test ended."""
        self.wine.run(["reg", "delete", f"{UNINSTALL}\\KeHoach", "/f"])
        for folder in (self.folder, self.data):
            shutil.rmtree(folder, ignore_errors=True)

    @staticmethod
    def wait(condition) -> None:
        last = time.monotonic() + 60
        while not condition():
            assert time.monotonic() < last
            time.sleep(0.2)

    def leftovers(self) -> list[str]:
        """What an installation that came to nothing must not leave."""
        return sorted(
            path.name
            for path in self.folder.iterdir()
            if path.name not in ("program", "go-cai-dat.exe")
        )


@pytest.fixture
def office(wine: Wine, setups: dict[str, Path]):
    """A machine without the program and without data."""
    office = Office(wine, setups)
    office.forget()
    yield office
    office.forget()


@pytest.fixture
def filled(office: Office) -> Office:
    """The older version with the sample office's data."""
    assert office.install(OLDER) == 0
    assert office.call("demo").code == 0
    return office


def test_it_installs_for_one_user_and_leaves_the_data(filled):
    assert filled.version() == OLDER
    menu = filled.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
    assert (menu / "Kế hoạch.lnk").is_file()
    assert not (filled.home / "Desktop/Kế hoạch.lnk").exists()
    classes = r"HKCU\Software\Classes"
    opened = filled.wine.run(["reg", "query", rf"{classes}\.khgoi", "/ve"])
    assert "KeHoach.Bundle" in opened.output
    # Other programs' endings are only offered.
    for ending in (".zip", ".xlsx", ".docx"):
        own = filled.wine.run(["reg", "query", rf"{classes}\{ending}", "/ve"])
        assert "KeHoach" not in own.output
        offered = filled.wine.run(["reg", "query", rf"{classes}\{ending}\OpenWithProgids"])
        assert "KeHoach.File" in offered.output
    before = filled.tasks()
    assert before
    started = ["reg", "query", RUN, "/v", "KeHoach"]
    assert filled.wine.run(started).code != 0, "nothing is started at log-on unasked"
    assert filled.call("reminders", "set", "--start-with-system", "on").code == 0
    asked = filled.wine.run(started)
    assert "kehoach-desktop.exe" in asked.output
    assert "--tray" in asked.output

    filled.remove()
    assert filled.version() == ""
    assert filled.wine.run(started).code != 0
    assert not (menu / "Kế hoạch.lnk").exists()
    assert filled.wine.run(["reg", "query", rf"{classes}\.khgoi"]).code != 0
    assert (filled.data / "kehoach.db").is_file()

    assert filled.install(NEWER) == 0
    assert filled.tasks() == before


def test_a_newer_version_keeps_the_data_and_copies_them_first(filled):
    before = filled.tasks()
    assert not (filled.data / "sao-luu").exists()
    stale = filled.folder / "program/lib/kehoach_desktop/gone_since.py"
    stale.write_text("")
    assert filled.install(NEWER) == 0
    assert filled.version() == NEWER
    assert filled.tasks() == before
    assert not stale.exists() and filled.leftovers() == []
    (copy,) = (filled.data / "sao-luu").glob("*.db")
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM task").fetchone() == (len(before),)


def test_an_older_version_does_not_replace_a_newer(filled):
    assert filled.install(NEWER) == 0
    assert filled.install(OLDER) == NEWER_IS_THERE
    assert filled.version() == NEWER and filled.tasks()


def test_a_running_program_is_not_replaced_or_removed(filled):
    waiting = subprocess.Popen(
        ["wine", filled.folder / "program/python/python.exe", "-c", "input()"],
        env=filled.wine.variables(),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    library = filled.folder / "program/python/python311.dll"
    busy = "import sys; open(sys.argv[1], 'r+b')"
    other = environment.PYTHON / "python.exe"
    filled.wait(lambda: filled.wine.run([other, "-c", busy, on_windows(library)]).code == 1)
    try:
        assert filled.install(NEWER) == RUNNING
        assert filled.version() == OLDER and filled.leftovers() == []
        filled.wine.run([filled.folder / "go-cai-dat.exe", "/S", f"_?={on_windows(filled.folder)}"])
        assert library.exists()
    finally:
        assert waiting.stdin is not None
        waiting.communicate(b"\n", timeout=30)
    assert filled.install(NEWER) == 0


def test_a_file_that_is_held_keeps_the_old_version_whole(filled):
    held = filled.folder / "program/lib/kehoach_desktop/__init__.py"
    hold = (
        "import ctypes, sys; k = ctypes.windll.kernel32; "
        "h = k.CreateFileW(sys.argv[1], 0x80000000, 1, None, 3, 0, None); input()"
    )
    holding = subprocess.Popen(
        ["wine", environment.PYTHON / "python.exe", "-c", hold, on_windows(held)],
        env=filled.wine.variables(),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    move = "import os, sys; os.rename(sys.argv[1], sys.argv[1] + '.moved')"
    other = environment.PYTHON / "python.exe"
    folder = on_windows(filled.folder / "program")
    try:
        # Wine lets a folder be moved away from under a held file; Windows does not.
        filled.wait(lambda: filled.wine.run([other, "-c", move, on_windows(held)]).code == 1)
        moves = filled.wine.run([other, "-c", move, folder]).code == 0
        if moves:
            (filled.folder / "program.moved").rename(filled.folder / "program")
            pytest.skip("this Wine moves folders that hold open files")
        assert filled.install(NEWER) == RUNNING
        assert filled.version() == OLDER and filled.leftovers() == []
    finally:
        assert holding.stdin is not None
        holding.communicate(b"\n", timeout=30)


def test_somebody_elses_folder_of_that_name_is_left_alone(office):
    folder = office.wine.drive_c / "Cua_toi"
    mine = folder / "program" / "của tôi.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("giữ")
    try:
        assert office.install(OLDER, "/D=C:\\Cua_toi") == FORBIDDEN
        assert mine.read_text() == "giữ" and office.version() == ""
    finally:
        shutil.rmtree(folder)


def test_an_update_goes_where_the_program_is(filled):
    assert filled.install(NEWER, "/D=C:\\Noi_khac") == 0
    assert not (filled.wine.drive_c / "Noi_khac").exists()
    assert filled.version() == NEWER and filled.tasks()


def test_a_folder_without_rights_is_refused(office):
    # Not even root may make anything below /proc.
    assert office.install(OLDER, "/D=Z:\\proc\\KeHoach") == FORBIDDEN
    assert office.version() == "" and not office.folder.exists()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="a small drive can be mounted by root only",
)
def test_a_full_drive_is_refused_and_left_as_it_was(office, tmp_path):
    drive = tmp_path / "USB nhỏ"
    drive.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=60M", "tmpfs", drive], check=True)
    try:
        assert office.install(OLDER, f"/D={on_windows(drive)}\\KeHoach") == NO_ROOM
        assert list(drive.iterdir()) == []
    finally:
        subprocess.run(["umount", drive], check=True)
    assert office.version() == ""


def test_data_that_cannot_be_copied_keep_the_old_version(filled):
    data = filled.data / "kehoach.db"
    whole = data.read_bytes()
    torn = whole[: len(whole) // 3]
    data.write_bytes(torn)
    assert filled.install(NEWER) == NO_BACKUP
    assert filled.version() == OLDER and filled.leftovers() == []
    assert data.read_bytes() == torn
    data.write_bytes(whole)
    assert filled.install(NEWER) == 0


def test_it_installs_into_a_folder_with_vietnamese_letters_and_an_icon(office):
    folder = office.wine.drive_c / "Phần mềm xã" / "Kế hoạch"
    target = "C:\\" + str(folder.relative_to(office.wine.drive_c)).replace("/", "\\")
    assert office.install(OLDER, "/DESKTOP=1", f"/D={target}") == 0
    office.folder = folder
    assert office.call("--version").output.split()[-1] == OLDER
    assert (office.home / "Desktop/Kế hoạch.lnk").is_file()
    neighbour = folder / "của tôi.txt"
    neighbour.write_text("giữ")
    assert office.wine.run([folder / "go-cai-dat.exe", "/S"]).code == 0
    office.wait(lambda: not (folder / "program").exists())
    assert neighbour.read_text() == "giữ"


def test_from_a_stick_the_data_lie_beside_the_program(wine, tmp_path):
    environment.ship()
    archive = tmp_path / "usb.zip"
    portable.build(environment.PROGRAM, archive, OLDER)
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(tmp_path / "USB của xã")
    (top,) = (tmp_path / "USB của xã").iterdir()
    assert wine.run([top / "kehoach.exe", "demo"]).code == 0
    assert (top / "du-lieu/kehoach.db").is_file()
    # Carried to another place, or another letter, they are still there.
    moved = tmp_path / "ổ khác"
    top.rename(moved)
    listed = wine.run([moved / "kehoach.exe", "plans", "--json"])
    assert len(json.loads(listed.output)) == 2
