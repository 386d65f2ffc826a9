"""Keeping the full text in step with the data, and asking it."""

from sqlalchemy import Connection

from kehoach_desktop.domain.changes import Kind
from kehoach_desktop.domain.text.search_words import SearchWords
from kehoach_desktop.domain.text.vietnamese import clean_lines
from kehoach_desktop.services.models.search_models import HitKind, SearchHit
from kehoach_desktop.services.ports.store import Monitor
from kehoach_desktop.storage.mapping.search_text import folded_words
from kehoach_desktop.storage.queries.reader import AMONG, Reader, array
from kehoach_desktop.storage.row_images import decode
from kehoach_desktop.storage.search import full_text
from kehoach_desktop.storage.search.hits import hits
from kehoach_desktop.storage.search.matching import matching_entries
from kehoach_desktop.storage.search.sources import (
    Source,
    all_sources,
    count_sources,
    some_sources,
)
from kehoach_desktop.storage.touched import Touched

REBUILD = 0
"""Stands among the pending steps when the whole index is to be made anew."""

# Above this many changed rows a new index is made sooner than the old one is mended.
_MANY = 5_000
_BLOCK = 2_000
_KINDS = {
    Kind.PLAN: HitKind.PLAN,
    Kind.GROUP: HitKind.GROUP,
    Kind.TASK: HitKind.TASK,
    Kind.INDICATOR: HitKind.INDICATOR,
    Kind.DOCUMENT: HitKind.DOCUMENT,
    Kind.UNIT: HitKind.UNIT,
    Kind.PROGRESS: HitKind.PROGRESS,
    Kind.MEASUREMENT: HitKind.MEASUREMENT,
}
_NOTE = "INSERT OR IGNORE INTO search_pending (step_id) VALUES (?)"
_ENTRY = "INSERT INTO search_entry (id, kind, thing_id) VALUES (?, ?, ?)"


class SqlSearchIndex:
    """The index of one unit of work; see ``services.ports.SearchIndex``.

    A commit only notes its step (``note``), so that saving costs nothing more; the words
    are taken in before the next search.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._reader = Reader(connection)

    def note(self, step: int) -> None:
        """Remember that a journal step was made, undone or made again."""
        self._connection.exec_driver_sql(_NOTE, (step,))

    def refresh(self, monitor: Monitor | None = None) -> bool:
        """Take in what changed since the last time; ``False`` when nothing did."""
        pending = [row[0] for row in self._reader.rows("SELECT step_id FROM search_pending")]
        if not pending:
            return False
        steps = array(map(str, pending))
        changed = self._reader.rows(
            f"SELECT coalesce(sum(changes), 0) FROM journal_step WHERE id {AMONG}", steps
        )[0][0]
        if REBUILD in pending or changed > _MANY:
            self._rebuild(monitor)
        else:
            self._mend(steps)
        self._connection.exec_driver_sql("DELETE FROM search_pending")
        return True

    def find(self, words: SearchWords, limit: int) -> list[SearchHit]:
        """Return the best hits; what changed since ``refresh`` is not found."""
        numbers = matching_entries(self._reader, words, limit)
        return hits(self._reader, numbers, words)

    def _rebuild(self, monitor: Monitor | None) -> None:
        run = self._connection.exec_driver_sql
        run(f"DROP TABLE IF EXISTS {full_text.TABLE}")
        for statement in full_text.MAKE:
            run(statement)
        run("DELETE FROM search_entry")
        total = count_sources(self._reader)
        block: list[Source] = []
        number = 0
        for source in all_sources(self._reader):
            block.append(source)
            if len(block) == _BLOCK:
                number = self._insert(block, number)
                block = []
                if monitor is not None:
                    monitor(min(number, total), total, "Lập chỉ mục tìm kiếm")
        self._insert(block, number)

    def _mend(self, steps: str) -> None:
        touched = Touched()
        for table, images in self._reader.rows(
            f'SELECT "table", images FROM journal_change WHERE step_id {AMONG}', steps
        ):
            rows = decode(images)
            touched.note(table, rows.columns, rows.before, rows.after)
        last = self._reader.rows("SELECT coalesce(max(id), 0) FROM search_entry")[0][0]
        for kind, ids in touched.changes("").ids.items():
            if kind not in _KINDS:
                continue
            hit_kind = _KINDS[kind]
            self._forget(hit_kind, ids)
            last = self._insert(list(some_sources(self._reader, hit_kind, ids)), last)

    def _forget(self, kind: HitKind, ids: frozenset[str]) -> None:
        found = self._reader.rows(
            f"SELECT id FROM search_entry WHERE kind = ? AND thing_id {AMONG}",
            kind.value,
            array(ids),
        )
        numbers = [tuple(row) for row in found]
        if numbers:
            run = self._connection.exec_driver_sql
            run(f"DELETE FROM {full_text.TABLE} WHERE rowid = ?", numbers)
            run("DELETE FROM search_entry WHERE id = ?", numbers)

    def _insert(self, sources: list[Source], last: int) -> int:
        """Add entries numbered on from ``last`` and return the last number given."""
        if not sources:
            return last
        numbered = list(enumerate(sources, last + 1))
        run = self._connection.exec_driver_sql
        run(_ENTRY, [(number, source.kind.value, source.id) for number, source in numbered])
        run(full_text.INSERT, [(number, *_columns(source)) for number, source in numbered])
        return last + len(sources)


def _columns(source: Source) -> tuple[str, str, str, str]:
    title, body = source.title.lower(), clean_lines(source.body).lower()
    return title, body, folded_words(title), folded_words(body)
