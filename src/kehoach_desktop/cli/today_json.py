"""The first page in JSON; the shapes are documented in docs/formats.md."""

from kehoach_desktop.cli.deadline_json import Json, date_json, number_json, text_or_null
from kehoach_desktop.domain.plans.status_counts import StatusCounts, StatusLeaf
from kehoach_desktop.services.models.today_facts import IndicatorStanding
from kehoach_desktop.services.models.today_models import (
    DueItem,
    OpenRecommendation,
    PeriodUnits,
    ReportLine,
    Today,
)


def today_json(found: Today, file: str | None) -> Json:
    """Return the page of ``today --json``."""
    since = found.since
    return {
        "day": found.day.isoformat(),
        "clock": found.clock.isoformat(),
        "doubt": found.doubt.value if found.doubt else None,
        "plans": {
            "in_force": found.in_force,
            "drafts": found.drafts,
            "letters": found.letters,
        },
        "late": [item_json(item) for item in found.late],
        "missed": [item_json(item) for item in found.missed],
        "soon": [item_json(item) for item in found.soon],
        "later": [item_json(item) for item in found.later],
        "waiting": [
            {"awaited": group.awaited, "tasks": [item_json(item) for item in group.tasks]}
            for group in found.waiting
        ],
        "counts": _counts_json(found.counts),
        "units": [
            {
                "sort": row.sort.value,
                "id": row.unit_id,
                "name": row.name,
                "counts": _counts_json(row.counts),
                "missed": row.missed_count,
            }
            for row in found.by_lead
        ],
        "indicators": {
            "total": found.indicators,
            "met": found.met,
            "unmet": [_standing_json(one) for one in found.unmet],
            "unmeasured": [_standing_json(one) for one in found.unmeasured],
            "undecided": [_standing_json(one) for one in found.undecided],
        },
        "report": report_json(found.report) if found.report else None,
        "unsent": report_json(found.unsent) if found.unsent else None,
        "answers": units_json(found.units) if found.units else None,
        "recommendations": [recommendation_json(one) for one in found.recommendations],
        "since": {
            "day": since.day.isoformat(),
            "turned_late": [item_json(item) for item in since.turned_late],
            "passed": [item_json(item) for item in since.passed],
        }
        if since
        else None,
        "file": file,
    }


def item_json(item: DueItem) -> Json:
    """Return something late, due or awaited."""
    return {
        "kind": item.sort.value,
        "id": item.id,
        "plan": item.plan_id,
        "plan_symbol": text_or_null(item.plan_symbol),
        "number": text_or_null(item.number),
        "title": item.title,
        "lead": text_or_null(item.lead),
        "deadline": text_or_null(item.deadline),
        "due": date_json(item.due),
        "days": item.days,
        "status": item.status.label if item.status else None,
        "earlier": item.earlier,
    }


def report_json(line: ReportLine) -> Json:
    """Return a report with its steps, each with the day it was done."""
    return {
        "duty": line.duty_id,
        "plan": line.plan_id,
        "plan_symbol": text_or_null(line.plan_symbol),
        "period": line.period,
        "label": line.label,
        "to": list(line.to),
        "due": line.due.isoformat(),
        "last_working_day": date_json(line.last_working_day),
        "days": line.days,
        "working_days": line.working_days,
        "steps": [{"step": step.step.value, "done": date_json(step.day)} for step in line.steps],
    }


def units_json(units: PeriodUnits) -> Json:
    """Return which units have answered for a period."""
    return {
        "period": units.period,
        "due": date_json(units.due),
        "units": [
            {
                "id": unit.unit_id,
                "name": unit.name,
                "reported": unit.reported,
                "total": unit.total,
                "received": date_json(unit.received),
                "state": "answered"
                if unit.has_answered
                else "missing"
                if unit.is_missing
                else "partial",
            }
            for unit in units.units
        ],
    }


def recommendation_json(one: OpenRecommendation) -> Json:
    """Return a recommendation that waits for an answer."""
    return {
        "id": one.id,
        "task": one.task_id,
        "plan": one.plan_id,
        "plan_symbol": text_or_null(one.plan_symbol),
        "number": text_or_null(one.number),
        "title": one.title,
        "lead": text_or_null(one.lead),
        "text": one.text,
        "period": one.period,
        "days": one.days,
        "answer": None,
    }


def _counts_json(counts: StatusCounts) -> Json:
    return {"total": counts.total, **{leaf.value: counts[leaf] for leaf in StatusLeaf}}


def _standing_json(one: IndicatorStanding) -> Json:
    return {
        "id": one.id,
        "plan": one.plan_id,
        "plan_symbol": text_or_null(one.plan_symbol),
        "number": text_or_null(one.number),
        "name": one.name,
        "unit": text_or_null(one.measure_unit),
        "lead": text_or_null(one.lead),
        "target": text_or_null(one.target),
        "period": text_or_null(one.period),
        "value": number_json(one.value),
    }
