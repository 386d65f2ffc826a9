"""What the officer said of the points of a higher plan."""

from sqlalchemy.orm import Mapped, mapped_column

from kehoach_desktop.storage.tables.base import Base, Key, owner


class CoverageMarkRow(Base):
    """A point (a task of the higher plan) and what answers it: an own task, itself, or nothing.

    Itself means that no task answers it, nothing that it is no matter of this office.
    """

    __tablename__ = "coverage_mark"

    id: Mapped[Key]
    point_id: Mapped[str] = mapped_column(owner("task.id"), unique=True)
    task_id: Mapped[str | None] = mapped_column(owner("task.id"), index=True)
