"""What is done for periodic reports, which units have answered, and what was answered to them."""

import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehoach_desktop.storage.tables.base import Base, Key, owner


class ReportingStepRow(Base):
    """A step of a duty's report of a period, done on ``day``; ``step`` is a ReportingStep."""

    __tablename__ = "reporting_step"
    __table_args__ = (UniqueConstraint("duty_id", "period", "step"),)

    id: Mapped[Key]
    duty_id: Mapped[str] = mapped_column(owner("duty.id"))
    period: Mapped[str]
    step: Mapped[str]
    day: Mapped[datetime.date]


class UnitReceiptRow(Base):
    """What a unit had to say of a period came in on ``day``."""

    __tablename__ = "unit_receipt"
    __table_args__ = (UniqueConstraint("unit_id", "period"),)

    id: Mapped[Key]
    unit_id: Mapped[str] = mapped_column(owner("unit.id"))
    period: Mapped[str]
    day: Mapped[datetime.date]


class RecommendationAnswerRow(Base):
    """The answer to what a task's unit ``asked``."""

    __tablename__ = "recommendation_answer"
    __table_args__ = (Index("ix_recommendation_answer_task_id", "task_id"),)

    id: Mapped[Key]
    task_id: Mapped[str] = mapped_column(owner("task.id"))
    asked: Mapped[str]
    text: Mapped[str]
    symbol: Mapped[str]
    day: Mapped[datetime.date | None]
