"""Which rows of a new plan go on with which rows of the plan it replaces."""

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from kehoach_desktop.storage.tables.base import Base, Key, owner


class SuccessionRow(Base):
    """One old row and its successor, or the reason why there is none; ``plan_id`` is the new plan.

    Few rows of all have one, so that the indexes hold only those.
    """

    __tablename__ = "succession"

    id: Mapped[Key]
    plan_id: Mapped[str] = mapped_column(owner("plan.id"), index=True)
    old_task_id: Mapped[str | None] = mapped_column(owner("task.id"))
    new_task_id: Mapped[str | None] = mapped_column(owner("task.id"))
    old_indicator_id: Mapped[str | None] = mapped_column(owner("indicator.id"))
    new_indicator_id: Mapped[str | None] = mapped_column(owner("indicator.id"))
    reason: Mapped[str]

    __table_args__ = (
        Index(
            "ix_succession_old_task_id", "old_task_id", sqlite_where=text("old_task_id IS NOT NULL")
        ),
        Index(
            "ix_succession_new_task_id", "new_task_id", sqlite_where=text("new_task_id IS NOT NULL")
        ),
        Index(
            "ix_succession_old_indicator_id",
            "old_indicator_id",
            sqlite_where=text("old_indicator_id IS NOT NULL"),
        ),
        Index(
            "ix_succession_new_indicator_id",
            "new_indicator_id",
            sqlite_where=text("new_indicator_id IS NOT NULL"),
        ),
    )
