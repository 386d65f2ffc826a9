"""What is recorded period by period: progress of tasks, measurements of indicators."""

import datetime
from decimal import Decimal

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kehoach_desktop.storage.tables.base import Base, Key, owner


class ProgressEntryRow(Base):
    """Progress of a task in a period.

    ``period_order`` sorts as the periods do, so that the latest entry is found by SQL.
    """

    __tablename__ = "progress_entry"
    __table_args__ = (
        UniqueConstraint("task_id", "period"),
        # For counting what is done without looking at every entry ever made.
        Index("ix_progress_entry_done", "task_id", sqlite_where=text("state = 'done'")),
    )

    id: Mapped[Key]
    task_id: Mapped[str] = mapped_column(owner("task.id"))
    period: Mapped[str] = mapped_column(index=True)
    period_order: Mapped[str]
    state: Mapped[str]
    result: Mapped[str]
    difficulty: Mapped[str]
    recommendation: Mapped[str]
    product: Mapped[str]
    completed_on: Mapped[datetime.date | None]


class MeasurementRow(Base):
    """A measurement of an indicator in a period."""

    __tablename__ = "measurement"
    __table_args__ = (UniqueConstraint("indicator_id", "period"),)

    id: Mapped[Key]
    indicator_id: Mapped[str] = mapped_column(owner("indicator.id"))
    period: Mapped[str]
    period_order: Mapped[str]
    numerator: Mapped[Decimal | None]
    denominator: Mapped[Decimal | None]
    value: Mapped[Decimal | None]
    note: Mapped[str]
    evidence: Mapped[str]
