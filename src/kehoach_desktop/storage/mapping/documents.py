"""Documents, a plan's relations to them, and reporting duties."""

from collections.abc import Sequence
from typing import Any

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.documents.document import Document, PlanDocument, Relation
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.storage.mapping.cells import cell_day, cell_lines, day_cell, flag, lines_cell
from kehoach_desktop.storage.mapping.entity_mapping import EntityMapping, Row
from kehoach_desktop.storage.tables import Base


def _document_row(document: Document) -> Row:
    return (
        document.id,
        document.symbol,
        document.title,
        document.issuer,
        day_cell(document.date),
    )


def _document(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> Document:
    id, symbol, title, issuer, date = row
    return Document(id, symbol, title, issuer, cell_day(date))


def _relation_row(relation: PlanDocument) -> Row:
    return (
        relation.id,
        relation.plan_id,
        relation.document_id,
        relation.relation.value,
        relation.position,
    )


def _relation(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> PlanDocument:
    id, plan_id, document_id, relation, position = row
    return PlanDocument(id, plan_id, document_id, Relation(relation), position)


def _duty_row(duty: ReportingDuty) -> Row:
    return (
        duty.id,
        duty.plan_id,
        duty.frequency.value,
        duty.day,
        duty.month,
        int(duty.before),
        duty.reporter,
        lines_cell(duty.to),
        duty.position,
        duty.where,
        duty.weekday,
    )


def _duty(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> ReportingDuty:
    id, plan_id, frequency, day, month, before, reporter, recipients, position, where, weekday = row
    return ReportingDuty(
        id=id,
        plan_id=plan_id,
        frequency=Frequency(frequency),
        day=day,
        month=month,
        before=flag(before),
        reporter=reporter,
        to=cell_lines(recipients),
        position=position,
        where=where,
        weekday=weekday,
    )


_TABLES = Base.metadata.tables

DOCUMENTS = EntityMapping(
    "văn bản", _TABLES["document"], ("symbol", "id"), _document_row, _document
)
PLAN_DOCUMENTS = EntityMapping(
    "căn cứ của kế hoạch",
    _TABLES["plan_document"],
    ("position", "id"),
    _relation_row,
    _relation,
)
DUTIES = EntityMapping("chế độ báo cáo", _TABLES["duty"], ("position", "id"), _duty_row, _duty)
