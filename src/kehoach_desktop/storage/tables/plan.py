"""Plans and the groups of their tasks."""

import datetime

from sqlalchemy.orm import Mapped, mapped_column

from kehoach_desktop.storage.tables.base import Base, Key, owner


class PlanRow(Base):
    """A plan; ``state`` is a PlanState."""

    __tablename__ = "plan"

    id: Mapped[Key]
    office_id: Mapped[str] = mapped_column(owner("office.id"), index=True)
    title: Mapped[str]
    number: Mapped[str]
    symbol: Mapped[str]
    issuer: Mapped[str]
    place: Mapped[str]
    date: Mapped[datetime.date | None]
    year: Mapped[int | None]
    state: Mapped[str]
    position: Mapped[int]
    source: Mapped[str]
    accepted_on: Mapped[datetime.date | None]


class TaskGroupRow(Base):
    """A heading over tasks."""

    __tablename__ = "task_group"

    id: Mapped[Key]
    plan_id: Mapped[str] = mapped_column(owner("plan.id"), index=True)
    position: Mapped[int]
    number: Mapped[str]
    title: Mapped[str]
    parent_id: Mapped[str | None] = mapped_column(owner("task_group.id"), index=True)
    where: Mapped[str]
