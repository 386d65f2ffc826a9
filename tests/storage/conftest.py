import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, PlanState, TaskGroup
from kehoach_desktop.storage.store import Store, open_store

Dump = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def dump() -> Callable[[Path], Dump]:
    """Reads everything the office keeps, as another program sees the file; not the journal."""

    def read(folder: Path) -> Dump:
        connection = sqlite3.connect(folder / "kehoach.db")
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'journal%'"
            " AND name NOT LIKE 'search%'"
        ).fetchall()
        found = {
            table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
            for (table,) in tables
        }
        connection.close()
        return found

    return read


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def planned(store: Store) -> Store:
    """A store with one office, one plan in force and two groups, the second in the first."""
    with store.unit_of_work() as work:
        work.offices.add(Office("office", "Ủy ban nhân dân xã Tân Lập", own=True))
        work.plans.add(
            Plan(
                "plan",
                "office",
                "Kế hoạch chuyển đổi số",
                number="12",
                symbol="12/KH-UBND",
                year=2026,
                state=PlanState.IN_FORCE,
            )
        )
        work.groups.add(TaskGroup("group", "plan", 0, "I", "Nâng cao nhận thức"))
        work.groups.add(TaskGroup("inner", "plan", 0, "a)", "Ở các thôn", parent_id="group"))
        work.commit("lập kế hoạch")
    return store
