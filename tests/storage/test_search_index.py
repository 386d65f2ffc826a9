"""The search index against an index made anew."""

import random
from dataclasses import replace

import pytest

from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.domain.text.search_words import SearchWords
from kehoach_desktop.storage.search import index as search_index

WORDS = ("rà", "soát", "lắp", "đường", "truyền", "sổ", "hộ tịch", "thôn Đông", "bưu điện", "xã")


def content(store):
    with store.unit_of_work() as work:
        work.search.refresh()
        rows = work._connection.exec_driver_sql(
            "SELECT e.kind, e.thing_id, s.exact_title, s.exact_body, s.title, s.body"
            " FROM search_entry e LEFT JOIN search_text s ON s.rowid = e.id"
        ).fetchall()
        lost = work._connection.exec_driver_sql(
            "SELECT count(*) FROM search_text WHERE rowid NOT IN (SELECT id FROM search_entry)"
        ).scalar_one()
        work.commit("")
    assert lost == 0
    return sorted(map(tuple, rows))


def anew(store):
    with store.unit_of_work() as work:
        work.search.note(search_index.REBUILD)
        work.commit("")
    return content(store)


def change(store, chance):
    with store.unit_of_work() as work:
        tasks = work.tasks.matching(plan_id="plan")
        what = chance.choice(["add", "edit", "remove", "unit"])
        title = " ".join(chance.choices(WORDS, k=5))
        if what == "add" or not tasks:
            id = f"task-{chance.random()}"
            work.tasks.add(Task(id, "plan", 0, title, lead=(Assignee(chance.choice(WORDS)),)))
        elif what == "edit":
            work.tasks.update(replace(chance.choice(tasks), title=title))
        elif what == "unit":
            work.tasks.update(replace(chance.choice(tasks), lead=(Assignee(title),)))
        else:
            work.tasks.remove(chance.choice(tasks).id)
        work.commit(what)


@pytest.mark.parametrize("seed", range(12))
def test_mending_gives_the_index_that_making_it_anew_gives(planned, seed):
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 12)):
        step = chance.random()
        if step < 0.6:
            change(planned, chance)
        else:
            with planned.unit_of_work() as work:
                if step > 0.85:
                    work.journal.redo()
                elif work.journal.next_undo() != "lập kế hoạch":
                    work.journal.undo()
        if chance.random() < 0.3:
            content(planned)
    assert content(planned) == anew(planned)


def test_a_change_of_many_rows_makes_the_index_anew(planned, monkeypatch):
    monkeypatch.setattr(search_index, "_MANY", 3)
    with planned.unit_of_work() as work:
        work.tasks.add_many([Task(f"t{n}", "plan", n, f"việc {n}") for n in range(9)])
        work.commit("nhập")
    with planned.unit_of_work() as work:
        assert work.search.refresh()
        assert len(work.search.find(SearchWords.of("viec"), 50)) == 9
        assert not work.search.refresh()


def test_an_index_not_committed_is_taken_up_again(planned):
    with planned.unit_of_work() as work:
        assert work.search.refresh()
    with planned.unit_of_work() as work:
        assert work.search.refresh()
