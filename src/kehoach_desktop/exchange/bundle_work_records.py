"""Tasks, indicators and what was recorded of them, to the records of data.json and back."""

from decimal import Decimal

from kehoach_desktop.domain.indicators.indicator import Indicator, Measurement
from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.domain.plans.progress import ProgressEntry
from kehoach_desktop.domain.plans.recommendation import Answer
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.exchange import bundle_structs as s
from kehoach_desktop.exchange.bundle_deadline_records import deadline_of, deadline_record


def task_record(task: Task) -> s.TaskRecord:
    """Return the record of a task."""
    return s.TaskRecord(
        id=task.id,
        plan=task.plan_id,
        group=task.group_id,
        parent=task.parent_id,
        indicator=task.indicator_id,
        position=task.position,
        number=task.number,
        clause=task.clause,
        title=task.title,
        lead=_named(task.lead),
        coordinating=_named(task.coordinating),
        head=task.head,
        deliverable=task.deliverable,
        deadline=deadline_record(task.deadline),
        note=task.note,
        where=task.where,
        first_deadline=None
        if task.first_deadline is None
        else deadline_record(task.first_deadline),
        written_deadline=None
        if task.written_deadline is None
        else deadline_record(task.written_deadline),
    )


def task_of(record: s.TaskRecord) -> Task:
    """Return the task of a record."""
    return Task(
        id=record.id,
        plan_id=record.plan,
        position=record.position,
        title=record.title,
        number=record.number,
        clause=record.clause,
        group_id=record.group,
        parent_id=record.parent,
        indicator_id=record.indicator,
        lead=_assignees(record.lead),
        coordinating=_assignees(record.coordinating),
        head=record.head,
        deliverable=record.deliverable,
        deadline=deadline_of(record.deadline),
        note=record.note,
        where=record.where,
        first_deadline=None
        if record.first_deadline is None
        else deadline_of(record.first_deadline),
        written_deadline=None
        if record.written_deadline is None
        else deadline_of(record.written_deadline),
    )


def indicator_record(indicator: Indicator) -> s.IndicatorRecord:
    """Return the record of an indicator."""
    return s.IndicatorRecord(
        id=indicator.id,
        plan=indicator.plan_id,
        group=indicator.group_id,
        position=indicator.position,
        number=indicator.number,
        name=indicator.name,
        unit=indicator.measure_unit,
        lead=_named(indicator.lead),
        targets=tuple(
            s.TargetRecord(
                year=target.year,
                text=target.text,
                comparator=target.comparator,
                value=_number(target.value),
                upper=_number(target.upper),
                rank=target.rank,
                also=target.also,
                base_year=target.base_year,
            )
            for target in indicator.targets
        ),
        note=indicator.note,
        where=indicator.where,
    )


def indicator_of(record: s.IndicatorRecord) -> Indicator:
    """Return the indicator of a record."""
    return Indicator(
        id=record.id,
        plan_id=record.plan,
        position=record.position,
        name=record.name,
        number=record.number,
        measure_unit=record.unit,
        group_id=record.group,
        lead=_assignees(record.lead),
        targets=tuple(
            Target(
                year=target.year,
                text=target.text,
                comparator=target.comparator,
                value=_decimal(target.value),
                upper=_decimal(target.upper),
                rank=target.rank,
                also=target.also,
                base_year=target.base_year,
            )
            for target in record.targets
        ),
        note=record.note,
        where=record.where,
    )


def progress_record(entry: ProgressEntry) -> s.ProgressRecord:
    """Return the record of a progress entry."""
    return s.ProgressRecord(
        id=entry.id,
        task=entry.task_id,
        period=entry.period,
        state=entry.state,
        result=entry.result,
        difficulty=entry.difficulty,
        recommendation=entry.recommendation,
        product=entry.product,
        completed_on=entry.completed_on,
    )


def progress_of(record: s.ProgressRecord) -> ProgressEntry:
    """Return the progress entry of a record."""
    return ProgressEntry(
        id=record.id,
        task_id=record.task,
        period=record.period,
        state=record.state,
        result=record.result,
        difficulty=record.difficulty,
        recommendation=record.recommendation,
        product=record.product,
        completed_on=record.completed_on,
    )


def answer_record(answer: Answer) -> s.AnswerRecord:
    """Return the record of an answer to a recommendation."""
    return s.AnswerRecord(
        id=answer.id,
        task=answer.task_id,
        asked=answer.asked,
        text=answer.text,
        symbol=answer.symbol,
        day=answer.day,
    )


def answer_of(record: s.AnswerRecord) -> Answer:
    """Return the answer of a record."""
    return Answer(record.id, record.task, record.asked, record.text, record.symbol, record.day)


def measurement_record(measured: Measurement) -> s.MeasurementRecord:
    """Return the record of a measurement."""
    return s.MeasurementRecord(
        id=measured.id,
        indicator=measured.indicator_id,
        period=measured.period,
        numerator=_number(measured.numerator),
        denominator=_number(measured.denominator),
        value=_number(measured.value),
        note=measured.note,
        evidence=measured.evidence,
    )


def measurement_of(record: s.MeasurementRecord) -> Measurement:
    """Return the measurement of a record."""
    return Measurement(
        id=record.id,
        indicator_id=record.indicator,
        period=record.period,
        numerator=_decimal(record.numerator),
        denominator=_decimal(record.denominator),
        value=_decimal(record.value),
        note=record.note,
        evidence=record.evidence,
    )


def _named(units: tuple[Assignee, ...]) -> tuple[s.AssigneeRecord, ...]:
    return tuple(s.AssigneeRecord(unit.text, unit.unit_id) for unit in units)


def _assignees(records: tuple[s.AssigneeRecord, ...]) -> tuple[Assignee, ...]:
    return tuple(Assignee(record.text, record.unit) for record in records)


def _number(value: Decimal | None) -> str | None:
    if value is None:
        return None
    if not value:
        return "0"
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
