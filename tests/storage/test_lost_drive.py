"""A drive that is pulled out, full or write-protected: one sentence, nothing half applied."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from kehoach_desktop.domain.errors import UnusableStore
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.storage.store import DATA_FILE, Store, open_store

Dump = Callable[[Path], object]

posix_only = pytest.mark.skipif(
    os.name != "posix", reason="Windows lets nobody move or delete a file that is open"
)


def add_task(store: Store, id: str) -> None:
    with store.unit_of_work() as work:
        work.tasks.add(Task(id, "plan", 0, "Việc"))
        work.commit("thêm việc")


def tasks(store: Store) -> list[str]:
    with store.unit_of_work() as work:
        return sorted(task.id for task in work.tasks.matching())


@posix_only
def test_a_folder_moved_away_takes_nothing_and_goes_on_when_it_is_back(
    planned: Store, tmp_path: Path
) -> None:
    add_task(planned, "before")
    planned.folder.rename(tmp_path / "elsewhere")
    with pytest.raises(UnusableStore, match="Không còn thấy dữ liệu") as error:
        add_task(planned, "lost")
    assert str(planned.folder) in str(error.value)
    assert not planned.folder.exists()
    (tmp_path / "elsewhere").rename(planned.folder)
    add_task(planned, "after")
    planned.close()
    again = open_store(planned.folder)
    assert tasks(again) == ["after", "before"]
    again.close()


@posix_only
def test_a_stick_that_comes_back_as_another_drive_keeps_what_was_on_it(
    planned: Store, tmp_path: Path
) -> None:
    add_task(planned, "before")
    # What is on the stick at this moment, its log of the latest changes included.
    shutil.copytree(planned.folder, tmp_path / "stick")
    shutil.rmtree(planned.folder)
    with pytest.raises(UnusableStore, match="Không còn thấy dữ liệu"):
        add_task(planned, "lost")
    shutil.copytree(tmp_path / "stick", planned.folder)
    # The open program still holds the file that is gone: it must not take this one for it.
    with pytest.raises(UnusableStore, match="Không còn thấy dữ liệu"):
        add_task(planned, "lost too")
    planned.close()
    again = open_store(planned.folder)
    assert tasks(again) == ["before"]
    add_task(again, "after")
    assert tasks(again) == ["after", "before"]
    again.close()


@posix_only
def test_a_log_that_was_removed_is_noticed(planned: Store) -> None:
    add_task(planned, "before")
    planned.folder.joinpath(f"{DATA_FILE}-wal").unlink()
    with pytest.raises(UnusableStore, match="Không còn thấy dữ liệu"):
        add_task(planned, "lost")


@posix_only
def test_undo_on_a_lost_drive_changes_nothing(planned: Store, tmp_path: Path) -> None:
    add_task(planned, "before")
    planned.folder.rename(tmp_path / "elsewhere")
    with pytest.raises(UnusableStore, match="Không còn thấy"), planned.unit_of_work() as work:
        work.journal.undo()
    (tmp_path / "elsewhere").rename(planned.folder)
    assert tasks(planned) == ["before"]


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    return error


@pytest.fixture
def fail_at(planned: Store) -> Iterator[Callable[[str, int], None]]:
    """Let the next statement, connection or commit fail as SQLite would."""
    engine = planned._engine
    listening: list[tuple[str, Callable[..., None]]] = []

    def arrange(moment: str, code: int) -> None:
        def fail(*_: object, **__: object) -> None:
            while listening:
                event.remove(engine, *listening.pop())
            raise OperationalError("", None, sqlite_error(code))

        listening.append((moment, fail))
        event.listen(engine, moment, fail)

    yield arrange
    for moment, fail in listening:
        event.remove(engine, moment, fail)


@pytest.mark.parametrize("moment", ["begin", "before_cursor_execute", "commit"])
@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_IOERR_WRITE, "Không đọc, ghi được"),
        (sqlite3.SQLITE_IOERR_FSYNC, "Không đọc, ghi được"),
        (sqlite3.SQLITE_IOERR_READ, "Không đọc, ghi được"),
        (sqlite3.SQLITE_IOERR_LOCK, "Không đọc, ghi được"),
        (sqlite3.SQLITE_IOERR_SHMMAP, "Không đọc, ghi được"),
        (sqlite3.SQLITE_CANTOPEN, "Không đọc, ghi được"),
        (sqlite3.SQLITE_FULL, "đã đầy"),
        (sqlite3.SQLITE_READONLY, "quyền ghi"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "Không còn thấy dữ liệu"),
    ],
)
def test_what_sqlite_says_at_any_moment_is_one_sentence_and_changes_nothing(
    planned: Store,
    dump: Dump,
    fail_at: Callable[[str, int], None],
    moment: str,
    code: int,
    words: str,
) -> None:
    add_task(planned, "before")
    before = dump(planned.folder)
    fail_at(moment, code)
    with pytest.raises(UnusableStore, match=words) as error:
        add_task(planned, "lost")
    assert str(planned.folder) in str(error.value)
    assert "\n" not in str(error.value)
    assert dump(planned.folder) == before
    add_task(planned, "after")
    assert tasks(planned) == ["after", "before"]


def test_a_file_that_can_t_be_opened_any_more_is_one_sentence(
    planned: Store, tmp_path: Path
) -> None:
    file, elsewhere = planned.folder / DATA_FILE, tmp_path / "elsewhere"
    planned._engine.dispose()
    file.rename(elsewhere)
    with pytest.raises(UnusableStore, match="Không còn thấy dữ liệu"):
        add_task(planned, "lost")
    assert not file.exists()
    elsewhere.rename(file)
    add_task(planned, "after")
    assert tasks(planned) == ["after"]


def test_a_connection_that_failed_is_not_used_again(
    planned: Store, fail_at: Callable[[str, int], None]
) -> None:
    def driver() -> object:
        with planned.unit_of_work() as work:
            assert work._connection is not None
            return work._connection.connection.driver_connection

    before = driver()
    assert driver() is before
    fail_at("before_cursor_execute", sqlite3.SQLITE_IOERR_READ)
    with pytest.raises(UnusableStore):
        add_task(planned, "lost")
    assert driver() is not before
    assert tasks(planned) == []


LIMITED = """
import resource, sys
from pathlib import Path
from kehoach_desktop.domain.errors import UnusableStore
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.storage.store import open_store
store = open_store(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
kept = 0
try:
    for step in range(100):
        with store.unit_of_work() as work:
            work.tasks.add_many([Task(f"{step}-{n}", "plan", n, "Việc " * 60) for n in range(40)])
            work.commit("thêm việc")
        kept += 40
except UnusableStore as error:
    print(kept, error)
store.close()
"""


@posix_only
def test_a_disk_that_fills_up_keeps_every_step_that_was_saved(planned: Store) -> None:
    planned.close()
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(planned.folder)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    kept, _, sentence = done.stdout.partition(" ")
    assert "chưa có gì thay đổi" in sentence
    assert done.stderr == ""
    again = open_store(planned.folder)
    assert len(tasks(again)) == int(kept) > 0
    again.close()
