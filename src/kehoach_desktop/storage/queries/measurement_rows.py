"""The month's grid of indicators."""

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.indicators.judgement import judge
from kehoach_desktop.services.models.read_models import MeasurementRow
from kehoach_desktop.storage.queries.indicator_order import indicators_in_order
from kehoach_desktop.storage.queries.measured import Measured, measured_by_indicator, value_of
from kehoach_desktop.storage.queries.plan_order import plan_heads
from kehoach_desktop.storage.queries.reader import Reader

_NOTHING = Measured(())


def measurement_rows(reader: Reader, period: str, plan_id: str | None) -> list[MeasurementRow]:
    """Return the grid in plan order, of one plan or of all in force.

    ``value`` is what was entered; the judgement also counts numerator and denominator.
    ``previous`` is the figure of the latest period before this one that has any.
    """
    year = Period.parse(period).year
    measured = measured_by_indicator(reader, plan_id)
    plans = plan_heads(reader, plan_id, in_force=True)
    rows = []
    for indicator in indicators_in_order(reader, plans, plan_id):
        figures = measured.get(indicator.id, _NOTHING)
        entry = figures.at(period)
        target = indicator.target(year)
        base = value_of(figures.base_of(target, period))
        rows.append(
            MeasurementRow(
                indicator_id=indicator.id,
                plan_id=indicator.plan.id,
                plan_title=indicator.plan.title,
                group_title=indicator.group.heading,
                number=indicator.number,
                name=indicator.name,
                measure_unit=indicator.measure_unit,
                lead="; ".join(indicator.lead),
                target=target,
                entered=entry is not None,
                numerator=entry.numerator if entry else None,
                denominator=entry.denominator if entry else None,
                value=entry.value if entry else None,
                previous=value_of(figures.before(period)),
                note=entry.note if entry else "",
                judgement=judge(target, value_of(entry), base),
            )
        )
    return rows
