"""Steps of reports, receipts from units, and answers to recommendations."""

import datetime
from collections.abc import Sequence
from typing import Any

from kehoach_desktop.domain.plans.recommendation import Answer
from kehoach_desktop.domain.reports.reporting import ReportingStep, StepMark, UnitReceipt
from kehoach_desktop.storage.mapping.cells import cell_day, day_cell
from kehoach_desktop.storage.mapping.entity_mapping import EntityMapping, Row
from kehoach_desktop.storage.tables import Base


def _mark_row(mark: StepMark) -> Row:
    return (mark.id, mark.duty_id, mark.period, mark.step.value, day_cell(mark.day))


def _mark(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> StepMark:
    id, duty_id, period, step, day = row
    return StepMark(id, duty_id, period, ReportingStep(step), datetime.date.fromisoformat(day))


def _receipt_row(receipt: UnitReceipt) -> Row:
    return (receipt.id, receipt.unit_id, receipt.period, day_cell(receipt.day))


def _receipt(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> UnitReceipt:
    id, unit_id, period, day = row
    return UnitReceipt(id, unit_id, period, datetime.date.fromisoformat(day))


def _answer_row(answer: Answer) -> Row:
    return (
        answer.id,
        answer.task_id,
        answer.asked,
        answer.text,
        answer.symbol,
        day_cell(answer.day),
    )


def _answer(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> Answer:
    id, task_id, asked, text, symbol, day = row
    return Answer(id, task_id, asked, text, symbol, cell_day(day))


_TABLES = Base.metadata.tables

STEP_MARKS = EntityMapping(
    "bước báo cáo", _TABLES["reporting_step"], ("period", "step", "id"), _mark_row, _mark
)
UNIT_RECEIPTS = EntityMapping(
    "phiếu đã nhận", _TABLES["unit_receipt"], ("period", "id"), _receipt_row, _receipt
)
ANSWERS = EntityMapping(
    "trả lời kiến nghị", _TABLES["recommendation_answer"], ("day", "id"), _answer_row, _answer
)
