"""A draft in the JSON of ``read --json``; unknown is null or an empty list, never a guess."""

from kehoach_desktop.cli.deadline_json import (
    Json,
    date_json,
    deadline_json,
    target_json,
    text_or_null,
)
from kehoach_desktop.domain.drafts.draft import (
    DraftDocument,
    DraftGroup,
    DraftIndicator,
    DraftTask,
    PlanDraft,
)
from kehoach_desktop.services.reviewing.draft_doubts import indicator_doubts, task_doubts


def draft_json(draft: PlanDraft) -> Json:
    """Return the document of ``kehoach read FILE --json`` (docs/formats.md)."""
    groups = {group.key: _group_name(group) for group in draft.groups}
    indicator_groups = {group.key: _group_name(group) for group in draft.indicator_groups}
    numbers = {indicator.key: indicator.number for indicator in draft.indicators}
    return {
        "title": text_or_null(draft.title),
        "number": text_or_null(draft.number),
        "symbol": text_or_null(draft.symbol),
        "issuer": text_or_null(draft.issuer),
        "place": text_or_null(draft.place),
        "date": date_json(draft.date),
        "year": draft.year,
        "bases": [_document(base) for base in draft.bases],
        "replaces": [_document(replaced) for replaced in draft.replaces],
        "amends": [_document(amended) for amended in draft.amends],
        "groups": [_group(group, "tasks") for group in draft.groups]
        + [_group(group, "indicators") for group in draft.indicator_groups],
        "tasks": [_task(task, groups, draft.year) for task in draft.tasks],
        "actions": [
            {
                **_task(action, groups, draft.year),
                "indicator": text_or_null(numbers.get(action.indicator or "")),
            }
            for action in draft.actions
        ],
        "indicators": [_indicator(each, indicator_groups) for each in draft.indicators],
        "offered_tasks": [_task(task, groups, draft.year) for task in draft.offered_tasks],
        "offered_indicators": [_indicator(each, indicator_groups) for each in draft.offered],
        "duties": [
            {
                "frequency": duty.frequency.value,
                "day": duty.day,
                "month": duty.month,
                "weekday": duty.weekday,
                "before": duty.before,
                "from": text_or_null(duty.reporter),
                "to": list(duty.to),
                "where": text_or_null(duty.where),
            }
            for duty in draft.duties
        ],
        "dossiers": [
            {
                "number": text_or_null(dossier.number),
                "title": text_or_null(dossier.title),
                "legal_basis": text_or_null(dossier.legal_basis),
                "urgency": text_or_null(dossier.urgency),
                "scale_and_products": text_or_null(dossier.scale_and_products),
                "time": text_or_null(dossier.time),
                "funding": text_or_null(dossier.funding),
            }
            for dossier in draft.dossiers
        ],
        "progress": [
            {
                "number": text_or_null(row.number),
                "title": row.title,
                "group": text_or_null(row.group),
                "lead": list(row.lead),
                "state": text_or_null(row.state),
                "result": text_or_null(row.result),
                "difficulty": text_or_null(row.difficulty),
                "recommendation": text_or_null(row.recommendation),
                "product": text_or_null(row.product),
                "completed_on": text_or_null(row.completed_on),
                "where": text_or_null(row.where),
                "share": row.share,
                "note": text_or_null(row.note),
            }
            for row in draft.progress
        ],
        "as_of": date_json(draft.as_of),
        "period": text_or_null(draft.period),
        "recipients": list(draft.recipients),
        "signers": [{"role": signer.role, "name": signer.name} for signer in draft.signers],
        "others": [
            {
                "part": part,
                "title": text_or_null(other.title),
                "symbol": text_or_null(other.symbol),
            }
            for part, other in enumerate(draft.others, start=2)
        ],
        "warnings": [
            {"where": warning.where, "message": warning.message} for warning in draft.warnings
        ],
    }


def _document(document: DraftDocument) -> Json:
    return {
        "symbol": text_or_null(document.symbol),
        "date": date_json(document.date),
        "issuer": text_or_null(document.issuer),
        "title": text_or_null(document.title),
    }


def _group(group: DraftGroup, of: str) -> Json:
    return {"number": text_or_null(group.number), "title": group.title, "of": of}


def _group_name(group: DraftGroup) -> str:
    return group.number or group.title


def _task(task: DraftTask, groups: dict[str, str], year: int | None) -> Json:
    return {
        "number": text_or_null(task.number),
        "clause": text_or_null(task.clause),
        "title": task.title,
        "group": groups.get(task.group or ""),
        "lead": list(task.lead),
        "coordinating": list(task.coordinating),
        "head": text_or_null(task.head),
        "deliverable": text_or_null(task.deliverable),
        "note": text_or_null(task.note),
        "deadline": deadline_json(task.deadline, year),
        "where": text_or_null(task.where),
        "doubts": sorted(task_doubts(task)),
    }


def _indicator(indicator: DraftIndicator, groups: dict[str, str]) -> Json:
    return {
        "number": text_or_null(indicator.number),
        "name": indicator.name,
        "unit": text_or_null(indicator.measure_unit),
        "group": groups.get(indicator.group or ""),
        "lead": list(indicator.lead),
        "note": text_or_null(indicator.note),
        "targets": [target_json(target) for target in indicator.targets],
        "where": text_or_null(indicator.where),
        "doubts": sorted(indicator_doubts(indicator)),
    }
