"""Deadlines, extensions, arrivals and occurrences to the records of data.json and back."""

from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.deadline import Awaited, Deadline, Recurrence
from kehoach_desktop.domain.deadlines.extension import Extension
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceRecord, OccurrenceState
from kehoach_desktop.exchange import bundle_structs as s


def deadline_record(deadline: Deadline) -> s.DeadlineRecord:
    """Return the record of a deadline."""
    after = deadline.after
    return s.DeadlineRecord(
        text=deadline.text,
        start=deadline.start,
        due=deadline.due,
        recurrence=tuple(
            s.RecurrenceRecord(rhythm.frequency, rhythm.day, rhythm.month, rhythm.weekday)
            for rhythm in deadline.recurrence
        ),
        ongoing=deadline.ongoing,
        after=None
        if after is None
        else s.AwaitedRecord(after.text, after.days, after.working_days, after.months),
    )


def deadline_of(record: s.DeadlineRecord) -> Deadline:
    """Return the deadline of a record."""
    after = record.after
    return Deadline(
        text=record.text,
        start=record.start,
        due=record.due,
        recurrence=tuple(
            Recurrence(rhythm.frequency, rhythm.day, rhythm.month, rhythm.weekday)
            for rhythm in record.recurrence
        ),
        ongoing=record.ongoing,
        after=None
        if after is None
        else Awaited(after.text, after.days, after.working_days, after.months),
    )


def extension_record(extension: Extension) -> s.ExtensionRecord:
    """Return the record of an extension."""
    return s.ExtensionRecord(
        id=extension.id,
        task=extension.task_id,
        position=extension.position,
        deadline=deadline_record(extension.deadline),
        document=extension.document,
        document_id=extension.document_id,
        reason=extension.reason,
        decided_on=extension.decided_on,
    )


def extension_of(record: s.ExtensionRecord) -> Extension:
    """Return the extension of a record."""
    return Extension(
        id=record.id,
        task_id=record.task,
        deadline=deadline_of(record.deadline),
        document=record.document,
        document_id=record.document_id,
        reason=record.reason,
        decided_on=record.decided_on,
        position=record.position,
    )


def arrival_record(arrival: Arrival) -> s.ArrivalRecord:
    """Return the record of an arrival."""
    return s.ArrivalRecord(
        id=arrival.id,
        task=arrival.task_id,
        came_on=arrival.came_on,
        due=arrival.due,
        document=arrival.document,
        document_id=arrival.document_id,
        days=arrival.days,
        working_days=arrival.working_days,
        months=arrival.months,
    )


def arrival_of(record: s.ArrivalRecord) -> Arrival:
    """Return the arrival of a record."""
    return Arrival(
        id=record.id,
        task_id=record.task,
        came_on=record.came_on,
        due=record.due,
        document=record.document,
        document_id=record.document_id,
        days=record.days,
        working_days=record.working_days,
        months=record.months,
    )


def occurrence_record(record: OccurrenceRecord) -> s.OccurrenceRecordRecord:
    """Return the record of an occurrence ticked or waived."""
    return s.OccurrenceRecordRecord(
        id=record.id,
        task=record.task_id,
        day=record.day,
        state="waived" if record.state is OccurrenceState.WAIVED else "done",
        recorded_on=record.recorded_on,
        note=record.note,
    )


def occurrence_of(record: s.OccurrenceRecordRecord) -> OccurrenceRecord:
    """Return the occurrence of a record."""
    return OccurrenceRecord(
        id=record.id,
        task_id=record.task,
        day=record.day,
        state=OccurrenceState(record.state),
        recorded_on=record.recorded_on,
        note=record.note,
    )
