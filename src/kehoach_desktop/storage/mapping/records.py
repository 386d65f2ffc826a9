"""Progress entries and measurements."""

from collections.abc import Sequence
from typing import Any

from kehoach_desktop.domain.indicators.indicator import Measurement
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.storage.decimal_text import decimal_from_text, decimal_to_text
from kehoach_desktop.storage.mapping.cells import cell_day, day_cell, period_order
from kehoach_desktop.storage.mapping.entity_mapping import EntityMapping, Row
from kehoach_desktop.storage.tables import Base


def _progress_row(entry: ProgressEntry) -> Row:
    return (
        entry.id,
        entry.task_id,
        entry.period,
        period_order(entry.period),
        entry.state.value,
        entry.result,
        entry.difficulty,
        entry.recommendation,
        entry.product,
        day_cell(entry.completed_on),
    )


def _progress(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> ProgressEntry:
    id, task_id, period, _, state, result, difficulty, recommendation, product, completed = row
    return ProgressEntry(
        id=id,
        task_id=task_id,
        period=period,
        state=ReportedState(state),
        result=result,
        difficulty=difficulty,
        recommendation=recommendation,
        product=product,
        completed_on=cell_day(completed),
    )


def _measurement_row(measured: Measurement) -> Row:
    return (
        measured.id,
        measured.indicator_id,
        measured.period,
        period_order(measured.period),
        decimal_to_text(measured.numerator),
        decimal_to_text(measured.denominator),
        decimal_to_text(measured.value),
        measured.note,
        measured.evidence,
    )


def _measurement(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> Measurement:
    id, indicator_id, period, _, numerator, denominator, value, note, evidence = row
    return Measurement(
        id=id,
        indicator_id=indicator_id,
        period=period,
        numerator=decimal_from_text(numerator),
        denominator=decimal_from_text(denominator),
        value=decimal_from_text(value),
        note=note,
        evidence=evidence,
    )


_TABLES = Base.metadata.tables

PROGRESS = EntityMapping(
    "tiến độ", _TABLES["progress_entry"], ("period_order", "id"), _progress_row, _progress
)
MEASUREMENTS = EntityMapping(
    "số liệu", _TABLES["measurement"], ("period_order", "id"), _measurement_row, _measurement
)
