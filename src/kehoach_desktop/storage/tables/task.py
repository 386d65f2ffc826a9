"""Tasks and who answers for them."""

import datetime

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from kehoach_desktop.storage.tables.base import Base, Key, link, owner


class TaskRow(Base):
    """A task; its deadline stands in six columns, two of them JSON.

    ``search_text`` is number, title, lead, coordinating and deadline, folded for the filter.
    """

    __tablename__ = "task"

    id: Mapped[Key]
    plan_id: Mapped[str] = mapped_column(owner("plan.id"), index=True)
    group_id: Mapped[str | None] = mapped_column(owner("task_group.id"), index=True)
    parent_id: Mapped[str | None] = mapped_column(owner("task.id"))
    indicator_id: Mapped[str | None] = mapped_column(link("indicator.id"))
    position: Mapped[int]
    number: Mapped[str]
    clause: Mapped[str]
    title: Mapped[str]
    head: Mapped[str]
    deliverable: Mapped[str]
    note: Mapped[str]
    where: Mapped[str]
    deadline_text: Mapped[str]
    deadline_start: Mapped[datetime.date | None]
    deadline_due: Mapped[datetime.date | None]
    deadline_ongoing: Mapped[bool]
    deadline_recurrence: Mapped[str | None]
    deadline_after: Mapped[str | None]
    search_text: Mapped[str]

    # Most tasks have neither parent nor indicator: indexing only those that have one
    # keeps a large import quick.
    __table_args__ = (
        Index("ix_task_parent_id", "parent_id", sqlite_where=text("parent_id IS NOT NULL")),
        Index(
            "ix_task_indicator_id", "indicator_id", sqlite_where=text("indicator_id IS NOT NULL")
        ),
    )


class AssignmentRow(Base):
    """A unit named in a task, in written order; ``role`` is "lead" or "coordinating"."""

    __tablename__ = "assignment"
    __table_args__ = (
        Index("ix_assignment_unit_id", "unit_id", sqlite_where=text("unit_id IS NOT NULL")),
        {"sqlite_with_rowid": False},
    )

    task_id: Mapped[str] = mapped_column(owner("task.id"), primary_key=True)
    role: Mapped[Key]
    position: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    unit_id: Mapped[str | None] = mapped_column(link("unit.id"))
