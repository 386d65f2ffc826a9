"""Which old row became which new one."""

from collections.abc import Sequence
from typing import Any

from kehoach_desktop.domain.versions.succession import Succession
from kehoach_desktop.storage.mapping.entity_mapping import EntityMapping, Row
from kehoach_desktop.storage.tables import Base


def _row(succession: Succession) -> Row:
    return (
        succession.id,
        succession.plan_id,
        succession.old_task_id,
        succession.new_task_id,
        succession.old_indicator_id,
        succession.new_indicator_id,
        succession.reason,
    )


def _succession(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> Succession:
    return Succession(*row)


SUCCESSIONS = EntityMapping(
    "nối tiếp công việc", Base.metadata.tables["succession"], ("id",), _row, _succession
)
