"""Indicators in a listing, measured up to a period."""

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.indicators.judgement import judge
from kehoach_desktop.services.models.read_models import IndicatorLine
from kehoach_desktop.storage.queries.indicator_order import indicators_in_order
from kehoach_desktop.storage.queries.measured import Measured, measured_by_indicator, value_of
from kehoach_desktop.storage.queries.plan_order import plan_heads
from kehoach_desktop.storage.queries.reader import Reader

_NOTHING = Measured(())


def indicator_lines(
    reader: Reader,
    year: int,
    plan_id: str | None,
    up_to: str | None,
    *,
    else_plans: bool = False,
) -> list[IndicatorLine]:
    """Return indicators in plan order with the latest measurement not later than ``up_to``.

    They are judged by the target of ``year``, with ``else_plans`` where there is none by that of
    the plan's own. A figure from before the plan's year, or from
    before the year of ``up_to``, is no figure.
    """
    measured = measured_by_indicator(reader, plan_id)
    lines = []
    for indicator in indicators_in_order(reader, plan_heads(reader, plan_id), plan_id):
        figures = measured.get(indicator.id, _NOTHING)
        latest = figures.latest(up_to, indicator.plan.year)
        target = indicator.target(year, else_plans=else_plans)
        value = value_of(latest)
        base = last_year = None
        if latest is not None:
            base = value_of(figures.base_of(target, latest.period))
            last_year = value_of(
                figures.at(Period.parse(latest.period).same_period_last_year().key)
            )
        lines.append(
            IndicatorLine(
                id=indicator.id,
                plan_id=indicator.plan.id,
                plan_symbol=indicator.plan.symbol,
                group_number=indicator.group.number,
                group_title=indicator.group.title,
                number=indicator.number,
                name=indicator.name,
                measure_unit=indicator.measure_unit,
                lead=indicator.lead,
                targets=indicator.targets,
                target=target,
                period=latest.period if latest else "",
                numerator=latest.numerator if latest else None,
                denominator=latest.denominator if latest else None,
                value=value,
                same_period_last_year=last_year,
                judgement=judge(target, value, base),
                note=latest.note if latest else "",
                where=indicator.where,
            )
        )
    return lines
