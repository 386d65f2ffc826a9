"""Periods as cells that SQL can sort; apart from the other cells because start-up needs them."""

from functools import lru_cache

from kehoach_desktop.domain.days.period import Period


@lru_cache(maxsize=512)
def period_order(key: str) -> str:
    """Return a text that sorts as the periods do: by closing day, then by opening day.

    Raises InvalidInput for what is no period.
    """
    period = Period.parse(key)
    return f"{period.end.isoformat()} {period.start.isoformat()}"
