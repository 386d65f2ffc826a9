"""Indicators with their groups, leads and targets."""

from decimal import Decimal

from sqlalchemy.orm import Mapped, mapped_column

from kehoach_desktop.storage.tables.base import Base, Key, link, owner


class IndicatorGroupRow(Base):
    """A heading over indicators."""

    __tablename__ = "indicator_group"

    id: Mapped[Key]
    plan_id: Mapped[str] = mapped_column(owner("plan.id"), index=True)
    position: Mapped[int]
    number: Mapped[str]
    title: Mapped[str]
    where: Mapped[str]


class IndicatorRow(Base):
    """An indicator."""

    __tablename__ = "indicator"

    id: Mapped[Key]
    plan_id: Mapped[str] = mapped_column(owner("plan.id"), index=True)
    position: Mapped[int]
    name: Mapped[str]
    number: Mapped[str]
    measure_unit: Mapped[str]
    group_id: Mapped[str | None] = mapped_column(owner("indicator_group.id"), index=True)
    note: Mapped[str]
    where: Mapped[str]


class IndicatorLeadRow(Base):
    """A unit that answers for an indicator, in written order."""

    __tablename__ = "indicator_lead"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    indicator_id: Mapped[str] = mapped_column(owner("indicator.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    unit_id: Mapped[str | None] = mapped_column(link("unit.id"), index=True)


class TargetRow(Base):
    """A target of an indicator, in written order; ``comparator`` is a Comparator."""

    __tablename__ = "target"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    indicator_id: Mapped[str] = mapped_column(owner("indicator.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int | None]
    text: Mapped[str]
    comparator: Mapped[str | None]
    value: Mapped[Decimal | None]
    upper: Mapped[Decimal | None]
    rank: Mapped[bool]
    also: Mapped[str | None]
    base_year: Mapped[int | None]
