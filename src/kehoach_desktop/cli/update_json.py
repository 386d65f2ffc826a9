"""A plan beside its newer version, or beside its successor, in JSON (docs/formats.md)."""

from kehoach_desktop.cli.deadline_json import Json, text_or_null
from kehoach_desktop.domain.versions.plan_comparison import (
    PlanComparison,
    RowChange,
    RowSort,
    UpdateCounts,
)
from kehoach_desktop.domain.versions.succession import Mapped
from kehoach_desktop.services.superseding.superseding import SuccessionProposal, WorkRow


def comparison_json(comparison: PlanComparison) -> Json:
    """Return the document of ``plans compare --json``."""
    return {
        "plan": comparison.plan_id,
        "name": comparison.plan_name,
        "source": text_or_null(comparison.source),
        "counts": {
            sort.value: {kind.value: n for kind, n in comparison.counts(sort).items()}
            for sort in RowSort
        },
        "rows": [row_json(row) for row in comparison.rows],
    }


def row_json(row: RowChange) -> Json:
    """Return one row of both versions."""
    return {
        "key": row.key,
        "sort": row.sort.value,
        "kind": row.kind.value,
        "number": text_or_null(row.number),
        "title": row.title,
        "changes": [
            {"field": one.field, "old": text_or_null(one.old), "new": text_or_null(one.new)}
            for one in row.fields
        ],
        "doubts": list(row.doubts),
        "needs_eyes": row.needs_eyes,
        "where": text_or_null(row.where),
    }


def update_json(counts: UpdateCounts) -> Json:
    """Return the document of ``plans update --json``."""
    return {
        "changed": counts.changed,
        "added": counts.added,
        "dropped": counts.dropped,
        "removed": counts.removed,
        "left": [row_json(row) for row in counts.left],
    }


def succession_json(
    proposal: SuccessionProposal, mapping: list[Mapped], left: list[WorkRow], done: bool
) -> Json:
    """Return the document of ``plans supersede --json``."""
    return {
        "superseded": done,
        "old": proposal.old_plan.id,
        "new": proposal.new_plan.id,
        "mapping": [
            {"old": one.old, "new": list(one.new), "reason": text_or_null(one.reason)}
            for one in mapping
        ],
        "unmapped": [{**_work_row(row), "guess": proposal.guesses.get(row.id)} for row in left],
        "candidates": [_work_row(row) for row in proposal.new] if left else [],
    }


def _work_row(row: WorkRow) -> Json:
    return {
        "id": row.id,
        "sort": (RowSort.TASK if row.is_task else RowSort.INDICATOR).value,
        "number": text_or_null(row.number),
        "title": row.title,
        "lead": text_or_null(row.lead),
    }
