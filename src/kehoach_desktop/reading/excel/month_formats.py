"""Days that a workbook shows as a month: typed as "6/2026", kept as the month's first day."""

import datetime
import re

BUILT_IN_MONTHS = frozenset({17})
"""The number of the format "mmm-yy", which every workbook knows."""
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')


def shows_month(code: str) -> bool:
    """Return whether a number format shows a month and its year, and no day."""
    bare = _LITERAL.sub("", code).split(";")[0].casefold()
    return "m" in bare and "y" in bare and not any(sign in bare for sign in "dhs0#")


def month_text(day: datetime.date) -> str:
    """Return a day as the month it is shown as: "6/2026"."""
    return f"{day.month}/{day.year}"
