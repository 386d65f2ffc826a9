"""`backup`: a whole copy beside whatever the data is, and nothing else changed."""

import json
import os
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from kehoach_desktop.storage import backup as storage
from kehoach_desktop.storage.store import DATA_FILE, open_store


def state(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        # SQLite's index of its log is built anew whenever it is missing.
        if path.is_file() and not path.name.endswith("-shm")
    }


def titles(file: Path) -> list[str]:
    connection = sqlite3.connect(file)
    found = [row[0] for row in connection.execute("SELECT title FROM task ORDER BY id")]
    connection.close()
    return found


def set_revision(file: Path, revision: str) -> None:
    connection = sqlite3.connect(file)
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    connection.close()


def test_a_copy_is_named_by_its_moment_and_holds_everything(demo, kehoach, tmp_path):
    data = tmp_path / "data"
    before = state(data)
    outcome = demo("backup")
    assert (outcome.code, outcome.err) == (0, "")
    copy = Path(outcome.out.strip())
    assert copy.parent == data / "sao-luu"
    assert re.fullmatch(r"kehoach-\d{4}-\d\d-\d\d-\d{6}\.db", copy.name)
    assert state(data) == before
    assert titles(copy) == titles(data / DATA_FILE) != []
    # What was copied is data that the program opens.
    other = tmp_path / "khác"
    other.mkdir()
    shutil.copy(copy, other / DATA_FILE)
    assert kehoach("tasks", "--json", data=other).out == demo("tasks", "--json").out


def test_a_second_copy_replaces_nothing(demo, tmp_path):
    folder = tmp_path / "bản sao"
    made = [json.loads(demo("backup", "--to", folder, "--json").out) for _ in range(3)]
    assert len({one["file"] for one in made}) == 3
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        Path(one["file"]).name for one in made
    )
    assert all(Path(one["file"]).stat().st_size == one["size"] > 0 for one in made)


def test_without_data_nothing_is_made(kehoach, tmp_path):
    for data in (tmp_path / "mới", tmp_path / "trống"):
        if data.name == "trống":
            data.mkdir()
        outcome = kehoach("backup", data=data)
        assert (outcome.code, outcome.out) == (0, "")
        assert "Chưa có dữ liệu" in outcome.err and str(data) in outcome.err
        assert json.loads(kehoach("backup", "--json", data=data).out)["file"] is None
    assert not (tmp_path / "mới").exists()
    assert list((tmp_path / "trống").iterdir()) == []


@pytest.mark.parametrize("revision", ["0000", "9999"])
def test_data_of_another_version_is_copied_as_it_is(demo, tmp_path, revision):
    data = tmp_path / "data"
    set_revision(data / DATA_FILE, revision)
    before = state(data)
    outcome = demo("backup")
    assert outcome.code == 0
    connection = sqlite3.connect(outcome.out.strip())
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (revision,)
    connection.close()
    assert state(data) == before


def test_beside_an_open_program_the_last_saved_step_is_copied(demo, tmp_path):
    store = open_store(tmp_path / "data")
    try:
        with store.unit_of_work() as work:
            task = work.tasks.matching()[0]
            work.tasks.remove(task.id)
            work.commit("xóa nhiệm vụ")
        with store.unit_of_work() as work:
            work.tasks.remove(work.tasks.matching()[0].id)
            # Not yet committed: neither in the copy nor in its way.
            outcome = demo("backup")
        kept = len(titles(tmp_path / "data" / DATA_FILE))
    finally:
        store.close()
    assert outcome.code == 0
    assert len(titles(Path(outcome.out.strip()))) == kept


def test_what_a_crash_left_is_copied_and_stays(demo, tmp_path):
    data, crashed = tmp_path / "data", tmp_path / "crashed"
    store = open_store(data)
    with store.unit_of_work() as work:
        work.tasks.remove(work.tasks.matching()[0].id)
        work.commit("xóa nhiệm vụ")
    shutil.copytree(data, crashed)
    store.close()
    (crashed / f"{DATA_FILE}-shm").unlink(missing_ok=True)
    before = state(crashed)
    assert f"{DATA_FILE}-wal" in before
    outcome = demo("backup", data=crashed)
    assert outcome.code == 0
    assert titles(Path(outcome.out.strip())) == titles(data / DATA_FILE)
    assert state(crashed) == before


def test_a_file_in_place_of_the_data_folder_is_refused(kehoach, refused, tmp_path):
    (tmp_path / "tệp").write_text("x")
    refused(kehoach("backup", data=tmp_path / "tệp"), 3)
    assert [path.name for path in tmp_path.iterdir()] == ["tệp"]


def test_damaged_data_is_not_called_a_backup(demo, refused, tmp_path):
    (tmp_path / "data" / DATA_FILE).write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    outcome = demo("backup")
    refused(outcome, 3)
    assert "bị hỏng" in outcome.err
    assert list((tmp_path / "data" / "sao-luu").iterdir()) == []


def test_a_place_that_takes_no_copy_is_said(demo, refused, tmp_path):
    (tmp_path / "tệp").write_text("x")
    outcome = demo("backup", "--to", tmp_path / "tệp")
    refused(outcome, 3)
    assert "Chưa sao lưu được" in outcome.err and "dữ liệu được giữ nguyên" in outcome.err


def test_a_full_disk_leaves_no_half_a_copy(demo, refused, tmp_path, monkeypatch):
    def full(_path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(storage, "_settle", full)
    outcome = demo("backup", "--to", tmp_path / "usb")
    refused(outcome, 3)
    assert "đĩa đã đầy" in outcome.err
    assert list((tmp_path / "usb").iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="permission bits are those of POSIX systems")
def test_the_copy_may_be_read_by_whoever_may_read_its_folder(demo):
    mask = os.umask(0)
    os.umask(mask)
    assert Path(demo("backup").out.strip()).stat().st_mode & 0o777 == 0o666 & ~mask
