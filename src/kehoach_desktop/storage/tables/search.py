"""What the search index keeps beside its full text; see ``storage/search``."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kehoach_desktop.storage.tables.base import Base


class SearchEntryRow(Base):
    """Which thing a row of the full text with the same number stands for."""

    __tablename__ = "search_entry"
    __table_args__ = (UniqueConstraint("kind", "thing_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    thing_id: Mapped[str]


class SearchPendingRow(Base):
    """A journal step that the index has not taken in yet; step 0 asks for a whole new index."""

    __tablename__ = "search_pending"

    step_id: Mapped[int] = mapped_column(primary_key=True)
