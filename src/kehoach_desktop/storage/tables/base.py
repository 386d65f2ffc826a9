"""What all tables share: names of constraints, keys, and how a row belongs to another."""

from decimal import Decimal
from typing import Annotated

from sqlalchemy import Dialect, ForeignKey, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import TypeDecorator

from kehoach_desktop.storage.decimal_text import decimal_from_text, decimal_to_text

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class DecimalText(TypeDecorator[Decimal]):
    """An exact decimal kept as its canonical text; SQLite itself would round it to a float."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return the text to store."""
        return decimal_to_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        """Return the stored number."""
        return decimal_from_text(value)


class Base(DeclarativeBase):
    """Base of all mapped rows."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {str: Text, Decimal: DecimalText}  # noqa: RUF012


Key = Annotated[str, mapped_column(Text, primary_key=True)]
"""A UUID as text."""


def owner(target: str) -> ForeignKey:
    """Return a reference to the row this one belongs to; it is removed together with it."""
    return ForeignKey(target, deferrable=True, initially="DEFERRED", info={"owned": True})


def link(target: str) -> ForeignKey:
    """Return a reference that is forgotten when the row it names is removed."""
    return ForeignKey(target, deferrable=True, initially="DEFERRED", info={"owned": False})
