"""The lines of the listings in JSON; the shapes are documented in docs/formats.md."""

from kehoach_desktop.cli.deadline_json import (
    Json,
    date_json,
    deadline_json,
    number_json,
    target_json,
    text_or_null,
)
from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.models.read_models import (
    DocumentLine,
    DueLine,
    IndicatorLine,
    PlanSummary,
    StepLine,
    TaskLine,
)


def plan_json(plan: PlanSummary) -> Json:
    """Return a plan of ``plans --json``."""
    return {
        "id": plan.id,
        "title": plan.title,
        "symbol": text_or_null(plan.symbol),
        "issuer": text_or_null(plan.issuer),
        "date": date_json(plan.issued),
        "year": plan.year,
        "state": plan.state.value,
        "tasks": plan.tasks,
        "indicators": plan.indicators,
        "office": text_or_null(plan.office),
    }


def task_json(task: TaskLine) -> Json:
    """Return a task of ``tasks --json``."""
    return {
        "id": task.id,
        "plan": task.plan_id,
        "plan_symbol": text_or_null(task.plan_symbol),
        "number": text_or_null(task.number),
        "clause": text_or_null(task.clause),
        "title": task.title,
        "group": text_or_null(task.group_number or task.group_title),
        "group_title": text_or_null(task.group_title),
        "lead": list(task.lead),
        "coordinating": list(task.coordinating),
        "head": text_or_null(task.head),
        "deliverable": text_or_null(task.deliverable),
        "note": text_or_null(task.note),
        "deadline": deadline_json(task.deadline),
        "indicator": task.indicator_id,
        "state": task.state.value,
        "calendar": task.status.calendar.value,
        "status": task.status.label,
        "overdue_days": task.status.days if task.status.is_overdue else 0,
        "period": text_or_null(task.period),
        "result": text_or_null(task.result),
        "difficulty": text_or_null(task.difficulty),
        "recommendation": text_or_null(task.recommendation),
        "completed_on": date_json(task.completed_on),
        "where": text_or_null(task.where),
    }


def indicator_json(indicator: IndicatorLine) -> Json:
    """Return an indicator of ``indicators --json``."""
    return {
        "id": indicator.id,
        "plan": indicator.plan_id,
        "plan_symbol": text_or_null(indicator.plan_symbol),
        "number": text_or_null(indicator.number),
        "name": indicator.name,
        "unit": text_or_null(indicator.measure_unit),
        "group": text_or_null(indicator.group_number or indicator.group_title),
        "group_title": text_or_null(indicator.group_title),
        "lead": list(indicator.lead),
        "note": text_or_null(indicator.note),
        "targets": [target_json(target) for target in indicator.targets],
        "target": target_json(indicator.target) if indicator.target is not None else None,
        "period": text_or_null(indicator.period),
        "numerator": number_json(indicator.numerator),
        "denominator": number_json(indicator.denominator),
        "value": number_json(indicator.value),
        "same_period_last_year": number_json(indicator.same_period_last_year),
        "judgement": indicator.judgement.value,
        "where": text_or_null(indicator.where),
    }


def unit_json(unit: Unit) -> Json:
    """Return a unit of ``units --json``."""
    return {"id": unit.id, "name": unit.name, "aliases": list(unit.aliases)}


def document_json(document: DocumentLine) -> Json:
    """Return a document of ``documents --json``."""
    return {
        "id": document.id,
        "symbol": text_or_null(document.symbol),
        "title": text_or_null(document.title),
        "issuer": text_or_null(document.issuer),
        "date": date_json(document.date),
        "relation": document.relation.value,
        "plan": document.plan_id,
        "plan_title": document.plan_title,
    }


def due_json(line: DueLine) -> Json:
    """Return something that falls due, of ``due --json``."""
    return {
        "day": date_json(line.day),
        "last_working_day": date_json(line.last_working_day),
        "rest_reason": text_or_null(line.rest_reason),
        "kind": line.kind.value,
        "id": line.id,
        "plan": line.plan_id,
        "plan_symbol": text_or_null(line.plan_symbol),
        "number": text_or_null(line.number),
        "title": line.title,
        "lead": text_or_null(line.lead),
        "deadline": text_or_null(line.deadline),
        "status": line.status.label if line.status is not None else None,
        "occurrence": line.occurrence.value if line.occurrence is not None else None,
    }


def step_json(step: StepLine) -> Json:
    """Return a step of ``history --json``."""
    return {
        "id": step.id,
        "at": step.at.isoformat(),
        "title": step.title,
        "undone": step.undone,
        "changes": step.changes,
    }


def changes_json(changes: Changes) -> Json:
    """Return what a step changed: how many of each kind."""
    return {
        "step": changes.step,
        "changed": {kind.value: len(ids) for kind, ids in sorted(changes.ids.items()) if ids},
    }


def office_json(office: Office) -> Json:
    """Return the office of ``office --json``."""
    return {
        "id": office.id,
        "code": text_or_null(office.code),
        "name": office.name,
        "place": text_or_null(office.place),
        "province": text_or_null(office.province),
        "superior": text_or_null(office.superior),
    }
