"""Recommendations, indicators and reports as the first page shows them."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.indicators.judgement import judge
from kehoach_desktop.domain.indicators.percentage import percentage
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.reports.reporting import ReportingStep, StepMark, UnitReceipt
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.services.models.today_facts import (
    AskedText,
    DutyFact,
    GivenAnswer,
    IndicatorStanding,
    ReportingFacts,
)
from kehoach_desktop.services.settings.office_settings import NAMED_DAY_COUNTS
from kehoach_desktop.storage.decimal_text import decimal_from_text
from kehoach_desktop.storage.mapping.deadline_cells import cell_day
from kehoach_desktop.storage.mapping.target_cells import target_of
from kehoach_desktop.storage.queries.reader import Reader
from kehoach_desktop.storage.queries.today_tasks import IN_FORCE

_ASKED = f"""
SELECT p.id, p.task_id, p.period, p.recommendation
FROM progress_entry p JOIN task t ON t.id = p.task_id
WHERE p.recommendation <> '' AND t.plan_id IN ({IN_FORCE})
ORDER BY p.period_order, p.id
"""
_ANSWERS = "SELECT task_id, asked, text, symbol, day FROM recommendation_answer"
_INDICATORS = """
SELECT i.id, i.plan_id, p.symbol, i.number, i.name, i.measure_unit,
  (SELECT group_concat(text, '; ') FROM indicator_lead WHERE indicator_id = i.id)
FROM indicator i JOIN plan p ON p.id = i.plan_id
LEFT JOIN indicator_group g ON g.id = i.group_id
WHERE p.state = 'in_force'
ORDER BY p.position, p.id, g.position IS NULL, g.position, g.id, i.position, i.id
"""
# The year's own target before one that names no year, before that of the plan's year.
_TARGETS = """
SELECT t.* FROM target t JOIN indicator i ON i.id = t.indicator_id JOIN plan p ON p.id = i.plan_id
WHERE p.state = 'in_force' AND (t.year = ?1 OR t.year IS NULL OR t.year = p.year)
ORDER BY t.indicator_id,
  CASE WHEN t.year = ?1 THEN 0 WHEN t.year IS NULL THEN 1 ELSE 2 END, t.position
"""
# In a query with max() SQLite takes the other columns from the row of the maximum.
_LATEST = """
SELECT m.indicator_id, m.period, m.numerator, m.denominator, m.value, max(m.period_order)
FROM measurement m JOIN indicator i ON i.id = m.indicator_id JOIN plan p ON p.id = i.plan_id
WHERE p.state = 'in_force' AND (p.year IS NULL OR CAST(substr(m.period, 1, 4) AS INTEGER) >= p.year)
GROUP BY m.indicator_id
"""
_DUTIES = """
SELECT d.id, d.plan_id, d.frequency, d.day, d.month, d.before, d.reporter, d.recipients,
  d.position, d."where", d.weekday, p.symbol, p.date,
  p.accepted_on
FROM duty d JOIN plan p ON p.id = d.plan_id WHERE p.state = 'in_force'
ORDER BY p.position, p.id, d.position, d.id
"""
_MARKS = "SELECT id, duty_id, period, step, day FROM reporting_step ORDER BY period, step, id"
_RECEIPTS = "SELECT id, unit_id, period, day FROM unit_receipt ORDER BY period, id"
_UNITS = "SELECT id, name, aliases FROM unit ORDER BY position, id"
_OFFICE = "SELECT name FROM office WHERE own"
_SETTING = "SELECT value FROM setting WHERE key = ?"


def asked_texts(reader: Reader) -> list[AskedText]:
    """Return the recommendations reported in plans in force, the earliest first."""
    return [AskedText(*row) for row in reader.rows(_ASKED)]


def given_answers(reader: Reader) -> list[GivenAnswer]:
    """Return the answers given to recommendations."""
    return [
        GivenAnswer(task_id, asked, text, symbol, cell_day(day))
        for task_id, asked, text, symbol, day in reader.rows(_ANSWERS)
    ]


def indicator_standings(reader: Reader, year: int) -> list[IndicatorStanding]:
    """Return the indicators of plans in force in plan order, judged by the year's target.

    Where there is none, that of the plan's year counts, as in the listing.
    """
    targets: dict[str, Sequence[Any]] = {}
    for row in reader.rows(_TARGETS, year):
        targets.setdefault(row[0], row)
    latest = {row[0]: row for row in reader.rows(_LATEST)}
    read: dict[Sequence[Any], Target] = {}
    changes: dict[str, tuple[Target, str]] = {}
    chosen: dict[str, Target] = {}
    for id, row in targets.items():
        words = tuple(row[2:])
        target = read.get(words)
        if target is None:
            target = read[words] = target_of(row)
        chosen[id] = target
        if target.comparator is Comparator.CHANGE and id in latest:
            changes[id] = (target, latest[id][1])
    bases = _bases(reader, changes)
    standings = []
    for id, plan_id, symbol, number, name, unit, lead in reader.rows(_INDICATORS):
        _, period, *figures, _ = latest.get(id, (id, "", None, None, None, ""))
        value, judged = _value(*figures), chosen.get(id)
        standings.append(
            IndicatorStanding(
                id,
                plan_id,
                symbol,
                number,
                name,
                unit,
                lead or "",
                judged.text if judged else "",
                period,
                value,
                judge(judged, value, bases.get(id)),
            )
        )
    return standings


def reporting_facts(reader: Reader) -> ReportingFacts:
    """Return the reporting duties of plans in force, and what is marked of them."""
    units = reader.rows(_UNITS)
    house = {fold(name) for (name,) in reader.rows(_OFFICE)}
    for _, name, aliases in units:
        house |= {fold(name), *map(fold, json.loads(aliases))}
    setting = reader.rows(_SETTING, NAMED_DAY_COUNTS)
    return ReportingFacts(
        duties=tuple(_duty(row) for row in reader.rows(_DUTIES)),
        marks=tuple(
            StepMark(id, duty, period, ReportingStep(step), _day(day))
            for id, duty, period, step, day in reader.rows(_MARKS)
        ),
        receipts=tuple(
            UnitReceipt(id, unit, period, _day(day))
            for id, unit, period, day in reader.rows(_RECEIPTS)
        ),
        units=tuple((id, name) for id, name, _ in units),
        house=frozenset(house),
        named_day=bool(setting) and setting[0][0] == "1",
    )


def _duty(row: Sequence[Any]) -> DutyFact:
    id, plan_id, frequency, day, month, before, reporter, to, position, where, weekday = row[:11]
    symbol, date, accepted_on = row[11:]
    duty = ReportingDuty(
        id,
        plan_id,
        Frequency(frequency),
        day,
        month,
        bool(before),
        reporter,
        tuple(json.loads(to)),
        position,
        where,
        weekday,
    )
    return DutyFact(duty, symbol, cell_day(date), cell_day(accepted_on))


def _day(cell: str) -> datetime.date:
    return datetime.date.fromisoformat(cell)


def _value(numerator: str | None, denominator: str | None, value: str | None) -> Decimal | None:
    if value is not None:
        return Decimal(value)
    return percentage(decimal_from_text(numerator), decimal_from_text(denominator))


def _bases(reader: Reader, changes: dict[str, tuple[Target, str]]) -> dict[str, Decimal | None]:
    """Return what the changes are counted from; few targets are changes."""
    if not changes:
        return {}
    # Not needed for the first screen of most offices, and slow to load.
    from kehoach_desktop.storage.queries.measured import Measured, measured_among, value_of

    measured, nothing = measured_among(reader, changes), Measured(())
    return {
        id: value_of(measured.get(id, nothing).base_of(target, period))
        for id, (target, period) in changes.items()
    }
