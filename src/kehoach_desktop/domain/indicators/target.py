"""A target of one year: the words as written and their reading."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Comparator(StrEnum):
    """How a measured value is held against the target."""

    AT_LEAST = ">="
    MORE_THAN = ">"
    AT_MOST = "<="
    LESS_THAN = "<"
    EQUAL = "="
    BETWEEN = "between"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Target:
    """A target for ``year``; unreadable words leave ``comparator`` and ``value`` ``None``.

    ``upper`` closes a BETWEEN. For CHANGE ``value`` is signed percent (−10 = "giảm 10%")
    against ``base_year``. ``rank`` means smaller is better ("Top 20": AT_MOST 20, rank).
    ``also`` keeps a second condition as text.
    """

    year: int | None
    text: str = ""
    comparator: Comparator | None = None
    value: Decimal | None = None
    upper: Decimal | None = None
    rank: bool = False
    also: str | None = None
    base_year: int | None = None
