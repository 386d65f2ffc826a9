"""Offices, their units, and the office's settings."""

from sqlalchemy.orm import Mapped, mapped_column

from kehoach_desktop.storage.tables.base import Base, Key, owner


class OfficeRow(Base):
    """An office; lists of lines (``signer_authority``, ``recipients``) are JSON arrays."""

    __tablename__ = "office"

    id: Mapped[Key]
    name: Mapped[str]
    code: Mapped[str]
    place: Mapped[str]
    province: Mapped[str]
    superior: Mapped[str]
    own: Mapped[bool]
    symbol_suffix: Mapped[str]
    signer_authority: Mapped[str]
    signer_name: Mapped[str]
    recipients: Mapped[str]


class UnitRow(Base):
    """A unit of an office; ``aliases`` is a JSON array."""

    __tablename__ = "unit"

    id: Mapped[Key]
    office_id: Mapped[str] = mapped_column(owner("office.id"), index=True)
    name: Mapped[str]
    aliases: Mapped[str]
    position: Mapped[int]


class SettingRow(Base):
    """One setting of the office."""

    __tablename__ = "setting"

    key: Mapped[Key]
    value: Mapped[str]
