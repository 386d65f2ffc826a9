"""Which things a change of rows touches, for the views that show them."""

from collections.abc import Sequence

from kehoach_desktop.domain.changes import Changes, Kind
from kehoach_desktop.storage.mapping.entity_mapping import Cell

# For each table: the kinds touched and the column that holds their id. A progress entry
# touches its task too, whose shown status it changes.
_KINDS: dict[str, tuple[tuple[Kind, str], ...]] = {
    "office": ((Kind.OFFICE, "id"),),
    "setting": ((Kind.OFFICE, "key"),),
    "unit": ((Kind.UNIT, "id"),),
    "plan": ((Kind.PLAN, "id"),),
    "task_group": ((Kind.GROUP, "id"),),
    "task": ((Kind.TASK, "id"),),
    "assignment": ((Kind.TASK, "task_id"),),
    "first_deadline": ((Kind.TASK, "task_id"),),
    "written_deadline": ((Kind.TASK, "task_id"),),
    "extension": ((Kind.TASK, "task_id"),),
    "arrival": ((Kind.TASK, "task_id"),),
    "occurrence_record": ((Kind.TASK, "task_id"),),
    "succession": ((Kind.PLAN, "plan_id"),),
    "coverage_mark": ((Kind.TASK, "point_id"),),
    "indicator_group": ((Kind.GROUP, "id"),),
    "indicator": ((Kind.INDICATOR, "id"),),
    "indicator_lead": ((Kind.INDICATOR, "indicator_id"),),
    "target": ((Kind.INDICATOR, "indicator_id"),),
    "progress_entry": ((Kind.PROGRESS, "id"), (Kind.TASK, "task_id")),
    "measurement": ((Kind.MEASUREMENT, "id"), (Kind.INDICATOR, "indicator_id")),
    "document": ((Kind.DOCUMENT, "id"),),
    "plan_document": ((Kind.DOCUMENT, "document_id"), (Kind.PLAN, "plan_id")),
    "duty": ((Kind.DUTY, "id"),),
    "reporting_step": ((Kind.DUTY, "duty_id"),),
    "unit_receipt": ((Kind.UNIT, "unit_id"),),
    "recommendation_answer": ((Kind.TASK, "task_id"),),
    "dossier": ((Kind.PLAN, "plan_id"),),
    "plan_recipient": ((Kind.PLAN, "plan_id"),),
    "plan_signer": ((Kind.PLAN, "plan_id"),),
}
_SHAPED = frozenset({"plan", "task_group", "task", "indicator_group", "indicator"})
_PLACING = ("plan_id", "group_id", "parent_id", "indicator_id", "position")


class Touched:
    """Gathers what one step touches."""

    def __init__(self) -> None:
        self._ids: dict[Kind, set[str]] = {}
        self._structure = False
        self.rows = 0

    def note(
        self,
        table: str,
        columns: Sequence[str],
        before: Sequence[Sequence[Cell]],
        after: Sequence[Sequence[Cell]],
    ) -> None:
        """Take in rows of one table; added ones have no ``before``, removed ones no ``after``."""
        self.rows += max(len(before), len(after))
        for kind, column in _KINDS.get(table, ()):
            place = columns.index(column)
            ids = self._ids.setdefault(kind, set())
            ids.update([row[place] for row in before])  # type: ignore[misc]
            ids.update([row[place] for row in after])  # type: ignore[misc]
        if table in _SHAPED and not self._structure:
            self._structure = not (before and after) or any(
                old[place] != new[place]
                for place in [columns.index(name) for name in _PLACING if name in columns]
                for old, new in zip(before, after, strict=True)
            )

    def changes(self, step: str) -> Changes:
        """Return what was gathered."""
        ids = {kind: frozenset(ids) for kind, ids in self._ids.items() if ids}
        return Changes(step, ids, self._structure)
