"""The first look shows what the opened store will show."""

import datetime
import sqlite3
from pathlib import Path

from kehoach_desktop.bootstrap import open_application
from kehoach_desktop.storage.first_look import first_look
from kehoach_desktop.storage.revisions import DATA_FILE

TODAY = datetime.date(2026, 7, 2)


def test_it_reads_the_same_tree(tmp_path: Path) -> None:
    application = open_application(tmp_path, TODAY)
    application.sample.fill()
    wanted = []
    waiting = application.tree.roots()
    while waiting:
        wanted.extend(application.tree.rows(waiting))
        waiting = [key for above in waiting for key in application.tree.children(above)]
    application.close()
    look = first_look(tmp_path / DATA_FILE, lambda: TODAY)
    assert look is not None
    seen = []
    waiting = look.tree.roots()
    while waiting:
        seen.extend(look.tree.rows(waiting))
        waiting = [key for above in waiting for key in look.tree.children(above)]
    look.close()
    assert len(seen) > 40
    assert seen == wanted


def test_it_leaves_what_is_not_plainly_its_own(tmp_path: Path) -> None:
    path = tmp_path / DATA_FILE
    assert first_look(path, lambda: TODAY) is None
    assert not path.exists()
    path.write_bytes(b"not a data file at all" * 50)
    assert first_look(path, lambda: TODAY) is None
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE alembic_version (version_num)")
    connection.execute("INSERT INTO alembic_version VALUES ('9999')")
    connection.commit()
    connection.close()
    assert first_look(path, lambda: TODAY) is None
