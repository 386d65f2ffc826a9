"""Finds the unit meant by a written name."""

from collections.abc import Iterable

from kehoach_desktop.domain.text import clean, fold
from kehoach_desktop.domain.unit import Unit


def is_collective(text: str) -> bool:
    """Whether the words mean many units at once ("Các phòng, ban, đơn vị")."""
    return fold(text).startswith(("cac ", "nhung ", "moi ", "toan the ", "tat ca "))


class UnitRegister:
    """The office's units, found by any of the forms their names are written in."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units = tuple(units)

    def resolve(self, text: str) -> Unit | None:
        """Return the unit meant, or ``None``."""
        wanted = fold(text)
        for unit in self._units:
            if wanted in (fold(unit.name), *map(fold, unit.aliases)):
                return unit
        return None

    def split(self, text: str) -> tuple[str, ...]:
        """Return the units named, as written."""
        return tuple(part for piece in text.split(";") if (part := clean(piece)))


from kehoach_desktop.domain.default_units import default_units  # noqa: E402

__all__ = ["UnitRegister", "default_units", "is_collective"]
