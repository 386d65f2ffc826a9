"""Marks on the points of a higher plan.

The one column says all three: the task that answers, nothing where the point is not ours, and
the point itself where nothing answers it but itself.
"""

from collections.abc import Sequence
from typing import Any

from kehoach_desktop.domain.versions.coverage import CoverageMark, Verdict
from kehoach_desktop.storage.mapping.entity_mapping import EntityMapping, Row
from kehoach_desktop.storage.tables import Base


def _row(mark: CoverageMark) -> Row:
    answers = {Verdict.NOT_OURS: None, Verdict.UNANSWERED: mark.point_id}
    return (mark.id, mark.point_id, answers.get(mark.verdict, mark.task_id))


def _mark(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> CoverageMark:
    id, point_id, task_id = row
    if task_id is None:
        return CoverageMark(id, point_id, Verdict.NOT_OURS)
    if task_id == point_id:
        return CoverageMark(id, point_id, Verdict.UNANSWERED)
    return CoverageMark(id, point_id, Verdict.ANSWERED, task_id)


COVERAGE_MARKS = EntityMapping(
    "đối chiếu kế hoạch cấp trên", Base.metadata.tables["coverage_mark"], ("id",), _row, _mark
)
