"""Extensions, the coming of what was waited for, and occurrences ticked or waived."""

from collections.abc import Sequence
from typing import Any

from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.extension import Extension
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceRecord, OccurrenceState
from kehoach_desktop.storage.mapping.cells import (
    cell_day,
    cells_deadline,
    day_cell,
    deadline_cells,
    flag,
)
from kehoach_desktop.storage.mapping.entity_mapping import EntityMapping, Row
from kehoach_desktop.storage.tables import Base


def _extension_row(extension: Extension) -> Row:
    return (
        extension.id,
        extension.task_id,
        *deadline_cells(extension.deadline),
        extension.document,
        extension.document_id,
        extension.reason,
        day_cell(extension.decided_on),
        extension.position,
    )


def _extension(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> Extension:
    document, document_id, reason, decided_on, position = row[8:]
    return Extension(
        id=row[0],
        task_id=row[1],
        deadline=cells_deadline(*row[2:8]),
        document=document,
        document_id=document_id,
        reason=reason,
        decided_on=cell_day(decided_on),
        position=position,
    )


def _arrival_row(arrival: Arrival) -> Row:
    return (
        arrival.id,
        arrival.task_id,
        day_cell(arrival.came_on),
        day_cell(arrival.due),
        arrival.document,
        arrival.document_id,
        arrival.days,
        int(arrival.working_days),
        arrival.months,
    )


def _arrival(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> Arrival:
    id, task_id, came_on, due, document, document_id, days, working_days, months = row
    came = cell_day(came_on)
    assert came is not None
    return Arrival(
        id=id,
        task_id=task_id,
        came_on=came,
        due=cell_day(due),
        document=document,
        document_id=document_id,
        days=days,
        working_days=flag(working_days),
        months=months,
    )


def _record_row(record: OccurrenceRecord) -> Row:
    return (
        record.id,
        record.task_id,
        day_cell(record.day),
        record.state.value,
        day_cell(record.recorded_on),
        record.note,
    )


def _record(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> OccurrenceRecord:
    id, task_id, day, state, recorded_on, note = row
    due = cell_day(day)
    assert due is not None
    return OccurrenceRecord(id, task_id, due, _STATES[state], cell_day(recorded_on), note)


# Records are read by the ten thousand; a look into a dictionary is ten times an Enum's own.
_STATES = {state.value: state for state in OccurrenceState}
_TABLES = Base.metadata.tables

EXTENSIONS = EntityMapping(
    "lần gia hạn", _TABLES["extension"], ("position", "id"), _extension_row, _extension
)
ARRIVALS = EntityMapping(
    "văn bản đã có", _TABLES["arrival"], ("came_on", "id"), _arrival_row, _arrival
)
OCCURRENCE_RECORDS = EntityMapping(
    "kỳ thực hiện", _TABLES["occurrence_record"], ("day", "id"), _record_row, _record
)
