"""Deadlines beside the one in force, extensions, and occurrences of what recurs."""

import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehoach_desktop.storage.tables.base import Base, Key, link, owner


class FirstDeadlineRow(Base):
    """What a task's deadline was before a newer version of its plan changed it."""

    __tablename__ = "first_deadline"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    task_id: Mapped[str] = mapped_column(owner("task.id"), primary_key=True)
    text: Mapped[str]
    start: Mapped[datetime.date | None]
    due: Mapped[datetime.date | None]
    ongoing: Mapped[bool]
    recurrence: Mapped[str | None]
    after: Mapped[str | None]


class WrittenDeadlineRow(Base):
    """What the plan says where a task's deadline in force is another."""

    __tablename__ = "written_deadline"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    task_id: Mapped[str] = mapped_column(owner("task.id"), primary_key=True)
    text: Mapped[str]
    start: Mapped[datetime.date | None]
    due: Mapped[datetime.date | None]
    ongoing: Mapped[bool]
    recurrence: Mapped[str | None]
    after: Mapped[str | None]


class ExtensionRow(Base):
    """An extension of a task's deadline; those of a task follow each other by ``position``."""

    __tablename__ = "extension"

    id: Mapped[Key]
    task_id: Mapped[str] = mapped_column(owner("task.id"), index=True)
    text: Mapped[str]
    start: Mapped[datetime.date | None]
    due: Mapped[datetime.date | None]
    ongoing: Mapped[bool]
    recurrence: Mapped[str | None]
    after: Mapped[str | None]
    document: Mapped[str]
    document_id: Mapped[str | None] = mapped_column(link("document.id"))
    reason: Mapped[str]
    decided_on: Mapped[datetime.date | None]
    position: Mapped[int]


class ArrivalRow(Base):
    """The coming of what a task waited for."""

    __tablename__ = "arrival"

    id: Mapped[Key]
    task_id: Mapped[str] = mapped_column(owner("task.id"), unique=True)
    came_on: Mapped[datetime.date]
    due: Mapped[datetime.date | None]
    document: Mapped[str]
    document_id: Mapped[str | None] = mapped_column(link("document.id"))
    days: Mapped[int | None]
    working_days: Mapped[bool]
    months: Mapped[int | None]


class OccurrenceRecordRow(Base):
    """An occurrence of a recurring task that was ticked or waived."""

    __tablename__ = "occurrence_record"
    __table_args__ = (UniqueConstraint("task_id", "day"),)

    id: Mapped[Key]
    task_id: Mapped[str] = mapped_column(owner("task.id"))
    day: Mapped[datetime.date]
    state: Mapped[str]
    recorded_on: Mapped[datetime.date | None]
    note: Mapped[str]
