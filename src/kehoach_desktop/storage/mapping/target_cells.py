"""A target out of its row; apart from the other mappings because the first screen needs it."""

from collections.abc import Sequence
from typing import Any

from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.storage.decimal_text import decimal_from_text


def target_of(row: Sequence[Any]) -> Target:
    """Return the target of its row."""
    _, _, year, text, comparator, value, upper, rank, also, base_year = row
    return Target(
        year=year,
        text=text,
        comparator=None if comparator is None else Comparator(comparator),
        value=decimal_from_text(value),
        upper=decimal_from_text(upper),
        rank=bool(rank),
        also=also,
        base_year=base_year,
    )
