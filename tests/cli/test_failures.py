"""Files and folders that can't be used: exit 3, one Vietnamese line, the data untouched."""

import os
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kehoach_desktop.cli import command_line
from kehoach_desktop.cli.call import Openers
from kehoach_desktop.paths import save_fault
from kehoach_desktop.storage.store import DATA_FILE, open_store


def zipped(path: Path, name: str = "a.txt", content: bytes = b"x") -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, content)
    return path


def hostile_files(folder: Path):
    def made(name: str, content: bytes) -> Path:
        path = folder / name
        path.write_bytes(content)
        return path

    yield made("trong.docx", b"")
    yield made("chu.docx", b"not a document")
    yield made("cu.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    yield made("cu.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    yield made("nua.xlsx", b"PK\x03\x04" + bytes(40))
    yield zipped(folder / "zip.docx")
    yield zipped(folder / "zip.xlsx")
    yield made("anh.png", b"\x89PNG\r\n\x1a\n" + bytes(50))
    yield folder / "khong-co.docx"
    yield folder


@pytest.mark.parametrize("command", ["read", "import"])
def test_a_file_that_is_no_plan(kehoach, refused, tmp_path, command):
    folder = tmp_path / "tep"
    folder.mkdir()
    for path in hostile_files(folder):
        for json in ([], ["--json"]):
            outcome = kehoach(command, path, *json)
            refused(outcome, 3)
            assert path.name in outcome.err or "tệp" in outcome.err
    assert kehoach("plans", "--json").out.strip() == "[]"


def test_a_bundle_that_is_none(demo, refused, tmp_path):
    before = demo("history", "--json").out
    for content in (b"", b"hello", b"PK\x03\x04" + bytes(40)):
        path = tmp_path / "goi.zip"
        path.write_bytes(content)
        refused(demo("bundle", "check", path), 3)
        refused(demo("bundle", "take", path), 3)
    refused(demo("bundle", "take", tmp_path / "khong-co.zip"), 3)
    assert demo("history", "--json").out == before


def test_a_folder_that_is_a_file(kehoach, refused, tmp_path):
    path = tmp_path / "tep"
    path.write_text("x")
    for data in (path, path / "trong"):
        refused(kehoach("plans", data=data), 3)
    assert path.read_text() == "x"


@pytest.mark.skipif(
    os.name != "posix", reason="Windows keeps no one from adding to a folder but by access lists"
)
def test_a_folder_without_permission(kehoach, refused, tmp_path):
    if os.geteuid() == 0:
        pytest.skip("the superuser may write everywhere")
    locked = tmp_path / "khoa"
    locked.mkdir(mode=0o500)
    refused(kehoach("plans", data=locked / "moi"), 3)


def test_a_folder_in_use(demo, refused, tmp_path):
    store = open_store(tmp_path / "data")
    try:
        refused(demo("plans"), 3)
    finally:
        store.close()
    assert demo("plans").code == 0


def test_a_damaged_data_file(demo, refused, tmp_path):
    file = tmp_path / "data" / DATA_FILE
    file.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    before = file.read_bytes()
    refused(demo("plans"), 3)
    assert file.read_bytes() == before


def test_data_of_a_newer_program(demo, refused, tmp_path):
    file = tmp_path / "data" / DATA_FILE
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    outcome = demo("plans")
    refused(outcome, 3)
    assert "mới hơn" in outcome.err


def test_a_report_that_cannot_be_written(demo, refused, tmp_path):
    path = tmp_path / "tep"
    path.write_text("x")
    refused(demo("report", "--period", "2026-06", "--out", path), 3)
    refused(demo("bundle", "export", "--period", "2026-06", "--out", path / "goi.zip"), 3)


def failing_openers(error: Exception) -> Openers:
    def fail(*_words: object) -> object:
        raise error

    return Openers(fail, fail, fail, fail, fail)  # type: ignore[arg-type]


def test_an_unforeseen_error_is_one_line_with_a_report(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(tmp_path))
    code = command_line.run(["plans"], failing_openers(ZeroDivisionError("x")), save_fault)
    printed = capsys.readouterr()
    assert code == 3
    assert printed.out == ""
    assert "Traceback" not in printed.err and len(printed.err.strip().splitlines()) == 1
    report = Path(printed.err.split("“")[1].split("”")[0])
    text = report.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in text and "Traceback" in text


def test_stopping_is_no_trace(capsys):
    openers = failing_openers(KeyboardInterrupt())  # type: ignore[arg-type]
    assert command_line.run(["plans"], openers, lambda _: None) == 3
    assert "Đã dừng" in capsys.readouterr().err


@pytest.mark.usefixtures("demo")
def test_a_reader_that_leaves_early_is_no_error(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-m", "kehoach_desktop", "--data", tmp_path / "data", "tasks", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as listing:
        assert len(listing.stdout.read(10)) == 10
        listing.stdout.close()
        assert listing.stderr.read() == b""
    assert listing.returncode == 0


def test_a_text_without_any_plan_is_not_stored(kehoach, refused, tmp_path):
    path = tmp_path / "thu.txt"
    path.write_text("Xin chào.\n", encoding="utf-8")
    assert kehoach("read", path).code == 0
    refused(kehoach("import", path), 3)
    assert kehoach("plans", "--json").out.strip() == "[]"


def test_a_window_that_fails_is_told_in_one_line(kehoach, refused, monkeypatch, tmp_path):
    def fail(*_words: object) -> int:
        raise ImportError("libEGL.so.1")

    monkeypatch.setattr("kehoach_desktop.__main__._window", fail)
    outcome = kehoach("--exit-after-show")
    refused(outcome, 3)
    assert "lỗi chưa lường trước" in outcome.err
    assert len(list(tmp_path.rglob("kehoach-loi-*.txt"))) == 1


@pytest.mark.usefixtures("demo")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_output_that_finds_no_room_is_said(tmp_path):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kehoach_desktop", "--data", tmp_path / "data", "plans"],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 3
    assert len(done.stderr.strip().splitlines()) == 1 and "Không ghi được" in done.stderr
