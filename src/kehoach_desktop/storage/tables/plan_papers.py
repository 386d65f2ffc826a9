"""Dossiers of tasks, recipients and signers of a plan."""

from sqlalchemy.orm import Mapped, mapped_column

from kehoach_desktop.storage.tables.base import Base, Key, link, owner


class DossierRow(Base):
    """The dossier of a task; it belongs to the plan and outlives its task."""

    __tablename__ = "dossier"

    id: Mapped[Key]
    plan_id: Mapped[str] = mapped_column(owner("plan.id"), index=True)
    position: Mapped[int]
    number: Mapped[str]
    title: Mapped[str]
    legal_basis: Mapped[str]
    urgency: Mapped[str]
    scale_and_products: Mapped[str]
    time: Mapped[str]
    funding: Mapped[str]
    task_id: Mapped[str | None] = mapped_column(link("task.id"), index=True)


class PlanRecipientRow(Base):
    """One line of a plan's list of recipients."""

    __tablename__ = "plan_recipient"

    id: Mapped[Key]
    plan_id: Mapped[str] = mapped_column(owner("plan.id"), index=True)
    position: Mapped[int]
    name: Mapped[str]


class PlanSignerRow(Base):
    """Who signed a plan."""

    __tablename__ = "plan_signer"

    id: Mapped[Key]
    plan_id: Mapped[str] = mapped_column(owner("plan.id"), index=True)
    position: Mapped[int]
    role: Mapped[str]
    name: Mapped[str]
