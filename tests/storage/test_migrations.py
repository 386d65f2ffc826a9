import ast
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from kehoach_desktop.storage import migration, schema
from kehoach_desktop.storage.engine import make_engine
from kehoach_desktop.storage.tables import Base


def migrated(path: Path) -> Engine:
    engine = make_engine(path)
    migration.upgrade(engine)
    return engine


def schema_text(path: Path) -> set[tuple[str, ...]]:
    """Everything SQLite was told to make, columns and constraints in any order.

    SQLite puts the name of a table in quotes once the table was made anew.
    """
    found = set()
    with sqlite3.connect(path) as connection:
        for name, sql in connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        ):
            sql = re.sub(r'^CREATE TABLE "(\w+)"', r"CREATE TABLE \1", sql)
            parts = sorted(part.strip(" ,\t)") for part in sql.split("\n"))
            found.add((name, *(part for part in parts if part)))
    connection.close()
    return found


def is_of_the_models(name: str | None, kind: str, _parents: object) -> bool:
    """Not the tables that SQLite keeps for the full text; the test below compares those."""
    return kind != "table" or not str(name).startswith("search_text")


def columns(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(path) as connection:
        found = {
            table: connection.execute(f"PRAGMA table_info({table})").fetchall()
            for table in Base.metadata.tables
        }
    connection.close()
    return found


def test_migrations_make_the_tables_of_the_models(tmp_path: Path) -> None:
    engine = migrated(tmp_path / "migrated.db")
    with engine.connect() as connection:
        options = {"compare_server_default": True, "include_name": is_of_the_models}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_a_new_store_equals_a_migrated_one(tmp_path: Path) -> None:
    migrated(tmp_path / "migrated.db").dispose()
    engine = make_engine(tmp_path / "new.db")
    schema.create(engine)
    engine.dispose()
    assert columns(tmp_path / "new.db") == columns(tmp_path / "migrated.db")
    new, old = schema_text(tmp_path / "new.db"), schema_text(tmp_path / "migrated.db")
    assert new == old


def test_the_program_knows_every_revision() -> None:
    scripts = ScriptDirectory(str(migration.SCRIPTS))
    known = [script.revision for script in scripts.walk_revisions()]
    assert list(schema.REVISIONS) == known[::-1]


def test_no_migration_leans_on_the_tables_of_today() -> None:
    for path in (migration.SCRIPTS / "versions").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert not (node.module or "").startswith("kehoach_desktop"), path.name


def test_opening_a_store_does_not_load_alembic(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from kehoach_desktop.storage.store import open_store;"
        f"folder = Path({str(tmp_path)!r});"
        "open_store(folder).close(); open_store(folder).close();"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_plan_is_rebuilt_with_all_that_hangs_on_it(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    engine = make_engine(path)
    migration.upgrade(engine, "0004")
    engine.dispose()
    with sqlite3.connect(path) as connection:
        connection.execute(
            "INSERT INTO office VALUES ('o', 'Xã', '', '', '', '', 1, '', '[]', '', '[]')"
        )
        connection.execute(
            "INSERT INTO plan VALUES ('p', 'o', 'Kế hoạch', '12', '12/KH-UBND', '', '',"
            " '2026-01-15', 2026, 'in_force', 0, 'a.docx')"
        )
        connection.execute("INSERT INTO task_group VALUES ('g', 'p', 0, 'I', 'Nhóm', NULL, '')")
    connection.close()
    engine = make_engine(path)
    migration.upgrade(engine)
    engine.dispose()
    with sqlite3.connect(path) as connection:
        (plan,) = connection.execute("SELECT * FROM plan").fetchall()
        assert plan[0] == "p"
        assert plan[7:] == ("2026-01-15", 2026, "in_force", 0, "a.docx", None)
        assert connection.execute("SELECT plan_id FROM task_group").fetchall() == [("p",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
