"""Marks on the points of a higher plan."""

from collections.abc import Sequence
from typing import Any

from kehoach_desktop.domain.coverage import CoverageMark
from kehoach_desktop.storage.mapping.entity_mapping import EntityMapping, Row
from kehoach_desktop.storage.tables import Base


def _row(mark: CoverageMark) -> Row:
    return (mark.id, mark.point_id, mark.task_id)


def _mark(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> CoverageMark:
    return CoverageMark(*row)


COVERAGE_MARKS = EntityMapping(
    "đối chiếu kế hoạch cấp trên", Base.metadata.tables["coverage_mark"], ("id",), _row, _mark
)
