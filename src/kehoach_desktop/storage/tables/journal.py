"""The journal: steps and the rows each of them changed."""

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from kehoach_desktop.storage.tables.base import Base


class JournalStepRow(Base):
    """One step of the officer's work; ``at`` is UTC in ISO form.

    ``state`` is "done", "undone" (can be done again), "abandoned" (undone, then
    overtaken by a new step) or "lasting" (undo and redo pass it by). ``changes`` counts
    the rows changed.
    """

    __tablename__ = "journal_step"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    title: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    changes: Mapped[int]


class JournalChangeRow(Base):
    """Rows of one table changed together; ``images`` is JSON with the rows before and after."""

    __tablename__ = "journal_change"

    id: Mapped[int] = mapped_column(primary_key=True)
    step_id: Mapped[int] = mapped_column(ForeignKey("journal_step.id"), index=True)
    table: Mapped[str]
    images: Mapped[bytes] = mapped_column(LargeBinary)
