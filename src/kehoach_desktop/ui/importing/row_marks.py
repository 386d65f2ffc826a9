"""What is to be marked in a row of the review: doubts, unknown units, whether it is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator, DraftTask
from kehoach_desktop.services.reviewing.draft_doubts import (
    Doubt,
    Section,
    indicator_doubts,
    task_doubts,
)
from kehoach_desktop.ui.importing.draft_session import DraftSession

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RowMarks:
    """The marks of one row: doubtful fields, those among them that were seen, unknown names.

    ``asked`` are the unknown names that are to be settled here, where they stand first.
    """

    doubtful: frozenset[str] = _NONE
    seen: frozenset[str] = _NONE
    unknown: tuple[str, ...] = ()
    asked: frozenset[str] = _NONE
    out: bool = False

    def is_open(self, field: str) -> bool:
        """Whether the field is still to be looked at."""
        return field in self.doubtful and field not in self.seen


_PLAIN, _OUT = RowMarks(), RowMarks(out=True)


def marks_of(
    rows: Sequence[DraftGroup | DraftTask | DraftIndicator],
    session: DraftSession,
    section: Section,
) -> list[RowMarks]:
    """Return the marks of each row."""
    left_out, seen = session.left_out, session.seen
    asked: dict[str, set[str]] = {}
    for doubt in session.doubts:
        if doubt.unit:
            asked.setdefault(doubt.key, set()).add(doubt.unit)
    marks = []
    for row in rows:
        out = row.key in left_out
        if isinstance(row, DraftGroup):
            marks.append(_OUT if out else _PLAIN)
            continue
        if isinstance(row, DraftTask):
            doubtful, names = task_doubts(row), (*row.lead, *row.coordinating)
        else:
            doubtful, names = indicator_doubts(row), row.lead
        unknown = session.unknown(names)
        if not (doubtful or unknown):
            marks.append(_OUT if out else _PLAIN)
            continue
        ticked = frozenset(
            field for field in doubtful if seen and Doubt(section, row.key, field) in seen
        )
        here = frozenset(asked.get(row.key, ()))
        marks.append(RowMarks(doubtful, ticked, unknown, here, out))
    return marks
