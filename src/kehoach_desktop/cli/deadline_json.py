"""Deadlines, targets and numbers in JSON."""

import datetime
from decimal import Decimal
from typing import Any

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.milestones import read_milestones
from kehoach_desktop.domain.indicators.target import Target

Json = dict[str, Any]


def text_or_null(text: str | None) -> str | None:
    """Return the text; an empty one is unknown."""
    return text or None


def date_json(day: datetime.date | None) -> str | None:
    """Return the day in ISO form."""
    return day.isoformat() if day is not None else None


def number_json(value: Decimal | None) -> int | float | None:
    """Return a JSON number: whole where it is whole."""
    if value is None or not value.is_finite():
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def deadline_json(deadline: Deadline, year: int | None = None) -> Json:
    """Return the words and the readings; every reading not found is null or empty.

    A step whose words name no year is of ``year``, the plan's, else of the due day's.
    """
    after = deadline.after
    year = year or (deadline.due.year if deadline.due is not None else None)
    return {
        "text": text_or_null(deadline.text),
        "start": date_json(deadline.start),
        "due": date_json(deadline.due),
        "recurrence": ", ".join(rhythm.frequency.value for rhythm in deadline.recurrence) or None,
        "ongoing": deadline.ongoing,
        "after": after.text if after is not None else None,
        "recurrences": [
            {
                "frequency": rhythm.frequency.value,
                "day": rhythm.day,
                "month": rhythm.month,
                "weekday": rhythm.weekday,
            }
            for rhythm in deadline.recurrence
        ],
        "after_days": after.days if after is not None else None,
        "after_working_days": after.working_days if after is not None else False,
        "after_months": after.months if after is not None else None,
        "milestones": [
            {
                "what": step.what,
                "when": step.when,
                "start": date_json(step.start),
                "due": date_json(step.due),
            }
            for step in read_milestones(deadline.text, year)
        ],
    }


def target_json(target: Target) -> Json:
    """Return the words and the reading of a target."""
    return {
        "year": target.year,
        "text": text_or_null(target.text),
        "comparator": target.comparator.value if target.comparator is not None else None,
        "value": number_json(target.value),
        "upper": number_json(target.upper),
        "rank": target.rank,
        "also": text_or_null(target.also),
        "base_year": target.base_year,
    }
