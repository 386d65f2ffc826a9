import os
import re
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import InvalidInput, NotFound, UnusableStore
from kehoach_desktop.domain.plans.plan import Plan
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.storage import migration, schema
from kehoach_desktop.storage.engine import make_engine
from kehoach_desktop.storage.store import Store, open_store

Dump = Callable[[Path], object]

SECOND = '''"""A later revision, for the test."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{before}"


def upgrade():
    with op.batch_alter_table("plan", recreate="always") as batch:
        batch.add_column(sa.Column("level", sa.Text(), nullable=False, server_default="xã"))
    {more}
'''


NEWEST = schema.REVISIONS[-1]


def later(more: str = "") -> str:
    return SECOND.format(before=NEWEST, more=more)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix == ".db"}


def test_the_file_survives_a_power_cut_and_keeps_its_keys(store: Store) -> None:
    engine = make_engine(store.folder / "kehoach.db")
    with engine.connect() as connection:
        pragmas = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
        timeout = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
    engine.dispose()
    assert pragmas == ["wal", 2, 1]
    assert timeout >= 1000


def test_a_folder_named_strangely_opens(tmp_path: Path) -> None:
    # Windows allows no question mark in a name.
    name = "Dữ liệu 100% của xã ?mode=ro #1"
    folder = tmp_path / (name.replace("?", "&") if os.name == "nt" else name)
    open_store(folder).close()
    open_store(folder).close()
    assert (folder / "kehoach.db").exists()


def test_a_folder_in_use_is_refused_and_free_after_closing(store: Store) -> None:
    with pytest.raises(UnusableStore, match="đang được"):
        open_store(store.folder, wait=0)
    store.close()
    open_store(store.folder).close()


def test_the_command_line_waits_for_a_folder_a_moment(store: Store) -> None:
    threading.Timer(0.3, store.close).start()
    start = time.monotonic()
    open_store(store.folder).close()
    assert time.monotonic() - start < 5


def test_a_program_that_died_does_not_block_the_folder(tmp_path: Path) -> None:
    code = (
        "import os; from pathlib import Path;"
        "from kehoach_desktop.storage.store import open_store;"
        "from kehoach_desktop.domain.office import Office;"
        f"store = open_store(Path({str(tmp_path)!r}));"
        "work = store.unit_of_work().__enter__();"
        "work.offices.add(Office('a', 'Xã A')); work.commit('a');"
        "work.offices.add(Office('b', 'Xã B')); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 9
    store = open_store(tmp_path)
    with store.unit_of_work() as work:
        assert [office.id for office in work.offices.matching()] == ["a"]
    store.close()


@pytest.mark.parametrize(
    "content", [b"not a database at all" * 100, b"SQLite format 3\0" + b"x" * 5000]
)
def test_what_is_no_database_is_refused_and_kept(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "kehoach.db").write_bytes(content)
    with pytest.raises(UnusableStore, match="hỏng hoặc không phải"):
        open_store(tmp_path)
    assert (tmp_path / "kehoach.db").read_bytes() == content


def test_somebody_elses_database_is_refused_and_kept(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "kehoach.db")
    connection.execute("CREATE TABLE photos (name)")
    connection.close()
    before = contents(tmp_path)
    with pytest.raises(UnusableStore, match="không phải dữ liệu"):
        open_store(tmp_path)
    assert contents(tmp_path) == before


def test_a_damaged_page_is_found(store: Store) -> None:
    with store.unit_of_work() as work:
        for n in range(200):
            work.set_setting(f"key {n}", "giá trị " * 50)
        work.commit("cài đặt")
    store.close()
    path = store.folder / "kehoach.db"
    size = path.stat().st_size
    with path.open("rb+") as file:
        file.seek(size - 3 * 8192)
        file.write(b"\xff" * 8192)
    before = contents(store.folder)
    with pytest.raises(UnusableStore, match="hỏng"):
        open_store(store.folder)
    assert contents(store.folder) == before


def test_newer_data_is_refused_and_kept(store: Store) -> None:
    store.close()
    connection = sqlite3.connect(store.folder / "kehoach.db")
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = contents(store.folder)
    with pytest.raises(UnusableStore, match="phiên bản mới hơn"):
        open_store(store.folder)
    assert contents(store.folder) == before


def test_newer_data_left_by_a_crash_is_refused_with_its_log(store: Store, tmp_path: Path) -> None:
    with store.unit_of_work() as work:
        work.set_setting("key", "giá trị")
        work.commit("cài đặt")
    connection = sqlite3.connect(store.folder / "kehoach.db")
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    crashed = tmp_path / "crashed"
    shutil.copytree(store.folder, crashed)
    connection.close()
    kept = [crashed / "kehoach.db", crashed / "kehoach.db-wal"]
    before = [path.read_bytes() for path in kept]
    with pytest.raises(UnusableStore, match="phiên bản mới hơn"):
        open_store(crashed)
    assert [path.read_bytes() for path in kept] == before


def test_an_empty_file_left_by_a_crash_is_filled(tmp_path: Path) -> None:
    (tmp_path / "kehoach.db").touch()
    store = open_store(tmp_path)
    with store.unit_of_work() as work:
        assert work.plans.matching() == []
    store.close()


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UnusableStore):
        open_store(tmp_path / "file")
    with pytest.raises(UnusableStore):
        open_store(tmp_path / "file" / "below")


@pytest.mark.skipif(
    os.name != "posix", reason="Windows keeps no one from adding to a folder but by access lists"
)
def test_a_folder_without_write_permission_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o555)
    if os.geteuid() == 0:
        pytest.skip("the superuser may write everywhere")
    with pytest.raises(UnusableStore, match="quyền ghi"):
        open_store(folder)


def test_a_refused_lock_file_reads_as_missing_permission(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UnusableStore, match="quyền ghi"):
        open_store(tmp_path)


def test_a_full_disk_keeps_what_was_there(planned: Store, dump: Dump) -> None:
    before = dump(planned.folder)
    with pytest.raises(UnusableStore, match="đã đầy"), planned.unit_of_work() as work:
        connection = work._connection
        assert connection is not None
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 5}")
        work.tasks.add_many([Task(f"t{n}", "plan", n, "Việc " * 50) for n in range(2000)])
        work.commit("nhập")
    assert dump(planned.folder) == before
    planned.close()
    again = open_store(planned.folder)
    with again.unit_of_work() as work:
        work.tasks.add(Task("t", "plan", 0, "Việc"))
        work.commit("thêm việc")
    again.close()


def test_no_folder_for_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(UnusableStore, match="đã đầy"):
        open_store(tmp_path / "new")


def test_a_change_hung_on_nothing_is_refused(planned: Store, dump: Dump) -> None:
    before = dump(planned.folder)
    with pytest.raises(NotFound), planned.unit_of_work() as work:
        work.progress.add(ProgressEntry("p", "no task", "2026-04", ReportedState.DONE))
        work.commit("báo cáo")
    with pytest.raises(InvalidInput), planned.unit_of_work() as work:
        work.plans.add(Plan("plan", "office", "Kế hoạch trùng mã"))
    assert dump(planned.folder) == before


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """The migration scripts with one more revision."""
    target = tmp_path / "migrations"
    shutil.copytree(migration.SCRIPTS, target, ignore=shutil.ignore_patterns("__pycache__"))
    (target / "versions" / "m9999_later.py").write_text(later(), encoding="utf-8")
    return target


def upgrade_with(monkeypatch: pytest.MonkeyPatch, scripts: Path) -> None:
    upgrade = migration.upgrade
    monkeypatch.setattr(migration, "upgrade", lambda engine: upgrade(engine, scripts=scripts))
    monkeypatch.setattr(schema, "REVISIONS", (*schema.REVISIONS, "9999"))


def test_older_data_is_migrated_after_a_verified_backup(
    planned: Store, scripts: Path, monkeypatch: pytest.MonkeyPatch, dump: Dump
) -> None:
    before = dump(planned.folder)
    planned.close()
    upgrade_with(monkeypatch, scripts)
    open_store(planned.folder).close()
    connection = sqlite3.connect(planned.folder / "kehoach.db")
    assert connection.execute("SELECT id, level FROM plan").fetchall() == [("plan", "xã")]
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)
    connection.close()
    (backup,) = (planned.folder / "sao-luu").iterdir()
    assert re.fullmatch(r"kehoach-\d{4}-\d\d-\d\d-\d{6}\.db", backup.name)
    kept = planned.folder.parent / "kept"
    kept.mkdir()
    shutil.copy(backup, kept / "kehoach.db")
    assert dump(kept) == before


def test_a_migration_that_fails_changes_nothing(
    planned: Store, scripts: Path, monkeypatch: pytest.MonkeyPatch, dump: Dump
) -> None:
    before = dump(planned.folder)
    planned.close()
    (scripts / "versions" / "m9999_later.py").write_text(
        later('op.execute("INSERT INTO no_such_table VALUES (1)")'),
        encoding="utf-8",
    )
    upgrade_with(monkeypatch, scripts)
    with pytest.raises(UnusableStore):
        open_store(planned.folder)
    assert dump(planned.folder) == before


def test_no_migration_without_a_backup(
    planned: Store, scripts: Path, monkeypatch: pytest.MonkeyPatch, dump: Dump
) -> None:
    before = dump(planned.folder)
    planned.close()
    (planned.folder / "sao-luu").write_text("a file where the backups should go")
    upgrade_with(monkeypatch, scripts)
    with pytest.raises(UnusableStore):
        open_store(planned.folder)
    assert dump(planned.folder) == before
