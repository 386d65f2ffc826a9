"""What of each kind of thing is searched: its title, and the rest of its words."""

from collections.abc import Iterator
from dataclasses import dataclass

from kehoach_desktop.services.models.search_models import HitKind
from kehoach_desktop.storage.queries.reader import AMONG, Reader, array

# Each gives the id, the columns of the title, and those of the body.
_SQL: dict[HitKind, tuple[str, int]] = {
    HitKind.PLAN: ("SELECT p.id, p.symbol, p.title FROM plan p WHERE {}", 2),
    HitKind.GROUP: ("SELECT p.id, p.number, p.title FROM task_group p WHERE {}", 2),
    HitKind.TASK: (
        """SELECT p.id, p.number, p.title, p.clause, p.head, p.deliverable, p.note,
        p.deadline_text,
        (SELECT group_concat(a.text, '; ') FROM assignment a WHERE a.task_id = p.id)
        FROM task p WHERE {}""",
        2,
    ),
    HitKind.INDICATOR: (
        """SELECT p.id, p.number, p.name, p.measure_unit, p.note,
        (SELECT group_concat(t.text, '; ') FROM target t WHERE t.indicator_id = p.id),
        (SELECT group_concat(l.text, '; ') FROM indicator_lead l WHERE l.indicator_id = p.id)
        FROM indicator p WHERE {}""",
        2,
    ),
    HitKind.DOCUMENT: ("SELECT p.id, p.symbol, p.title, p.issuer FROM document p WHERE {}", 2),
    HitKind.UNIT: ("SELECT p.id, p.name, p.aliases FROM unit p WHERE {}", 1),
    HitKind.PROGRESS: (
        """SELECT p.id, p.result, p.difficulty, p.recommendation, p.product
        FROM progress_entry p
        WHERE {} AND (p.result || p.difficulty || p.recommendation || p.product) <> ''""",
        0,
    ),
    HitKind.MEASUREMENT: (
        """SELECT p.id, p.note, p.evidence FROM measurement p
        WHERE {} AND (p.note || p.evidence) <> ''""",
        0,
    ),
}


@dataclass(frozen=True, slots=True)
class Source:
    """The words of one thing that can be found."""

    kind: HitKind
    id: str
    title: str
    body: str


def all_sources(reader: Reader) -> Iterator[Source]:
    """Yield everything that can be found."""
    for kind in _SQL:
        yield from _sources(reader, kind, "1")


def some_sources(reader: Reader, kind: HitKind, ids: frozenset[str]) -> Iterator[Source]:
    """Yield these things, as far as they are still there."""
    yield from _sources(reader, kind, f"p.id {AMONG}", array(ids))


def count_sources(reader: Reader) -> int:
    """Return about how many things can be found."""
    tables = ("plan", "task_group", "task", "indicator", "document", "unit", "progress_entry")
    return sum(reader.rows(f"SELECT count(*) FROM {table}")[0][0] for table in tables)


def _sources(reader: Reader, kind: HitKind, which: str, *values: str) -> Iterator[Source]:
    sql, titles = _SQL[kind]
    for id, *texts in reader.each(sql.format(which), *values):
        title = " ".join(text for text in texts[:titles] if text)
        body = "\n".join(text for text in texts[titles:] if text)
        yield Source(kind, id, title, body)
