"""Legal documents, a plan's relations to them, and reporting duties."""

import datetime

from sqlalchemy.orm import Mapped, mapped_column

from kehoach_desktop.storage.tables.base import Base, Key, owner


class DocumentRow(Base):
    """A legal document."""

    __tablename__ = "document"

    id: Mapped[Key]
    symbol: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    issuer: Mapped[str]
    date: Mapped[datetime.date | None]


class PlanDocumentRow(Base):
    """A relation of a plan to a document; ``relation`` is a Relation."""

    __tablename__ = "plan_document"

    id: Mapped[Key]
    plan_id: Mapped[str] = mapped_column(owner("plan.id"), index=True)
    document_id: Mapped[str] = mapped_column(owner("document.id"), index=True)
    relation: Mapped[str]
    position: Mapped[int]


class DutyRow(Base):
    """A reporting duty; ``recipients`` is a JSON array."""

    __tablename__ = "duty"

    id: Mapped[Key]
    plan_id: Mapped[str] = mapped_column(owner("plan.id"), index=True)
    frequency: Mapped[str]
    day: Mapped[int | None]
    month: Mapped[int | None]
    before: Mapped[bool]
    reporter: Mapped[str]
    recipients: Mapped[str]
    position: Mapped[int]
    where: Mapped[str]
    weekday: Mapped[int | None]
