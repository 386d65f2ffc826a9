"""Everything measured of the indicators, to pick from by period."""

from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import Any

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.indicators.indicator import Measurement
from kehoach_desktop.domain.indicators.measuring import effective_value
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.storage.decimal_text import decimal_from_text
from kehoach_desktop.storage.mapping.period_cells import period_order
from kehoach_desktop.storage.queries.reader import AMONG, Reader, array

_SQL = """
SELECT id, indicator_id, period, numerator, denominator, value, note, evidence
FROM measurement WHERE {} ORDER BY period_order
"""
_OF_PLAN = _SQL.format(
    "?1 IS NULL OR indicator_id IN (SELECT id FROM indicator WHERE plan_id = ?1)"
)
_OF_SOME = _SQL.format(f"indicator_id {AMONG}")


class Measured:
    """The measurements of one indicator, the latest last."""

    def __init__(self, measurements: Iterable[Measurement]) -> None:
        self._by_period = {one.period: one for one in measurements}

    def at(self, period: str) -> Measurement | None:
        """Return the measurement of that period."""
        return self._by_period.get(period)

    def latest(self, up_to: str | None, since: int | None) -> Measurement | None:
        """Return the latest measurement not later than ``up_to`` and not before year ``since``.

        With ``up_to`` only its own year counts: last year's figure says nothing about it.
        """
        first = max(since or 0, Period.parse(up_to).year if up_to else 0)
        found = None
        for period, one in self._by_period.items():
            is_due = up_to is None or period_order(period) <= period_order(up_to)
            if is_due and Period.parse(period).year >= first:
                found = one
        return found

    def before(self, period: str) -> Measurement | None:
        """Return the latest measurement of an earlier period."""
        found = None
        for other, one in self._by_period.items():
            if period_order(other) < period_order(period):
                found = one
        return found

    def base_of(self, target: Target | None, period: str) -> Measurement | None:
        """Return what a change is counted from: the like period of the base year, else that year.

        ``None`` for a target that is no change or names no base year.
        """
        if target is None or target.comparator is not Comparator.CHANGE:
            return None
        if target.base_year is None:
            return None
        now = Period.parse(period)
        like = Period(now.kind, target.base_year, now.index).key
        return self.at(like) or self.at(str(target.base_year))


def measured_by_indicator(reader: Reader, plan_id: str | None) -> dict[str, Measured]:
    """Return all measurements, of one plan when its id is given."""
    return _measured(reader.rows(_OF_PLAN, plan_id))


def measured_among(reader: Reader, indicator_ids: Collection[str]) -> dict[str, Measured]:
    """Return all measurements of these indicators."""
    return _measured(reader.rows(_OF_SOME, array(indicator_ids)))


def _measured(rows: Iterable[Any]) -> dict[str, Measured]:
    found: dict[str, list[Measurement]] = {}
    for id, indicator_id, period, numerator, denominator, value, *texts in rows:
        found.setdefault(indicator_id, []).append(
            Measurement(
                id,
                indicator_id,
                period,
                decimal_from_text(numerator),
                decimal_from_text(denominator),
                decimal_from_text(value),
                *texts,
            )
        )
    return {id: Measured(measurements) for id, measurements in found.items()}


def value_of(measurement: Measurement | None) -> Decimal | None:
    """Return the figure compared with a target, ``None`` where nothing was measured."""
    return None if measurement is None else effective_value(measurement)
