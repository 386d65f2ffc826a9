"""What the sample office's JSON tells of deadlines beyond the plans' words."""

import datetime
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.extension import Extension
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceRecord, OccurrenceState
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.documents.document import Document
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.deadline_keeping import settled
from kehoach_desktop.services.rows.positions import GAP


class SampleDeadlines:
    """Collects extensions, documents that came and recorded occurrences, then stores them.

    ``documents`` are the sample's, by their key in the JSON.
    """

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._extensions: list[Extension] = []
        self._arrivals: list[Arrival] = []
        self._records: list[OccurrenceRecord] = []

    def settle(self, task: Task, source: Mapping[str, Any], year: int | None) -> Task:
        """Return the task with the deadline in force; remember what made it."""
        arrival = self._arrival(task, source["arrival"]) if "arrival" in source else None
        extensions = self._extended(task, source.get("extensions", ()), year)
        self._arrivals += [arrival] if arrival is not None else []
        self._extensions += extensions
        self._records += [
            OccurrenceRecord(
                id=_key(task, "occurrence", record["day"]),
                task_id=task.id,
                day=_day(record["day"]),
                state=OccurrenceState(record["state"]),
                recorded_on=_day(record["recorded_on"]),
                note=record.get("note", ""),
            )
            for record in source.get("occurrences", ())
        ]
        return settled(task, task.deadline, arrival, extensions)

    def store(self, work: UnitOfWork) -> None:
        """Add what was collected, once the tasks are there."""
        work.extensions.add_many(self._extensions)
        work.arrivals.add_many(self._arrivals)
        work.occurrence_records.add_many(self._records)
        self._extensions, self._arrivals, self._records = [], [], []

    def _arrival(self, task: Task, source: Mapping[str, Any]) -> Arrival:
        document = self._documents[source["document"]]
        after = task.deadline.after
        return Arrival(
            id=_key(task, "arrival"),
            task_id=task.id,
            came_on=document.date or datetime.date.min,
            due=_day(source["due"]),
            document=document.symbol,
            document_id=document.id,
            days=after.days if after is not None else None,
            working_days=after is not None and after.working_days,
        )

    def _extended(
        self, task: Task, sources: Sequence[Mapping[str, Any]], year: int | None
    ) -> list[Extension]:
        found = []
        for number, source in enumerate(sources, start=1):
            document = self._documents[source["document"]]
            found.append(
                Extension(
                    id=_key(task, "extension", number),
                    task_id=task.id,
                    deadline=read_deadline(source["deadline"], year),
                    document=document.symbol,
                    document_id=document.id,
                    reason=source["reason"],
                    decided_on=document.date,
                    position=number * GAP,
                )
            )
        return found


def _key(task: Task, *place: object) -> str:
    return str(uuid.uuid5(uuid.UUID(task.id), "/".join(map(str, place))))


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)
