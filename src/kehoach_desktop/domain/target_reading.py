"""Reads the words of a target."""

from kehoach_desktop.domain.target import Target
from kehoach_desktop.domain.text import clean


def read_target(text: str, year: int | None = None, *, measure_unit: str = "") -> Target:
    """Return what the words say; comparator ``None`` when they cannot be read."""
    _ = measure_unit
    return Target(year, clean(text))


def read_targets(
    text: str, year: int | None = None, *, measure_unit: str = ""
) -> tuple[Target, ...]:
    """Return one target for each year the words name, else one for ``year``."""
    return (read_target(text, year, measure_unit=measure_unit),)
