"""What must hold of the data in a bundle before any of it may enter the data folder."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Protocol

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.services.bundles.gathering import is_within
from kehoach_desktop.services.models.bundle_model import OfficeData


class _Row(Protocol):
    @property
    def id(self) -> str: ...


class _PlanRow(Protocol):
    @property
    def plan_id(self) -> str: ...


def fault_in(data: OfficeData) -> str:
    """Return what does not fit together in the data, as a clause; "" when all of it does.

    Every reference leads to a row of the same office, and of the same plan where both
    belong to one; nothing is its own ancestor; nothing is recorded for a later period.
    """
    rules = (_keys, _plans, _trees, _units, _records, _deadlines, _successions)
    for fault in chain.from_iterable(rule(data) for rule in rules):
        return fault
    return ""


def _keys(data: OfficeData) -> Iterable[str]:
    kinds: dict[str, Sequence[_Row]] = {
        "đơn vị": data.units,
        "văn bản": data.documents,
        "kế hoạch": data.plans,
        "căn cứ": data.plan_documents,
        "chế độ báo cáo": data.duties,
        "nhóm nhiệm vụ": data.groups,
        "nhóm chỉ tiêu": data.indicator_groups,
        "chỉ tiêu": data.indicators,
        "nhiệm vụ": data.tasks,
        "tiến độ": data.progress,
        "số liệu": data.measurements,
        "nối tiếp": data.successions,
        "lần gia hạn": data.extensions,
        "văn bản đã có": data.arrivals,
        "kỳ thực hiện": data.occurrence_records,
        "trả lời kiến nghị": data.answers,
        "hồ sơ thuyết minh": data.dossiers,
        "nơi nhận": data.plan_recipients,
        "người ký": data.plan_signers,
    }
    for name, rows in kinds.items():
        if len({row.id for row in rows}) != len(rows):
            yield f"có hai {name} cùng một mã"


def _plans(data: OfficeData) -> Iterable[str]:
    plans = {plan.id for plan in data.plans}
    documents = {document.id for document in data.documents}
    if any(plan.office_id != data.office.id for plan in data.plans):
        yield "có kế hoạch của cơ quan khác"
    if any(unit.office_id != data.office.id for unit in data.units):
        yield "có đơn vị của cơ quan khác"
    owned: Iterable[_PlanRow] = chain(
        data.plan_documents,
        data.duties,
        data.dossiers,
        data.plan_recipients,
        data.plan_signers,
        data.groups,
        data.indicator_groups,
        data.indicators,
        data.tasks,
    )
    if any(row.plan_id not in plans for row in owned):
        yield "có mục gắn vào kế hoạch không có trong gói"
    if any(row.document_id not in documents for row in data.plan_documents):
        yield "có căn cứ dẫn tới văn bản không có trong gói"
    if documents - {row.document_id for row in data.plan_documents}:
        yield "có văn bản không gắn với kế hoạch nào"


def _trees(data: OfficeData) -> Iterable[str]:
    groups = {group.id: group.plan_id for group in data.groups}
    tasks = {task.id: task.plan_id for task in data.tasks}
    indicators = {row.id: row.plan_id for row in data.indicators}
    indicator_groups = {row.id: row.plan_id for row in data.indicator_groups}
    links = chain(
        ((row.plan_id, row.parent_id, groups) for row in data.groups),
        ((row.plan_id, row.group_id, groups) for row in data.tasks),
        ((row.plan_id, row.parent_id, tasks) for row in data.tasks),
        ((row.plan_id, row.indicator_id, indicators) for row in data.tasks),
        ((row.plan_id, row.group_id, indicator_groups) for row in data.indicators),
        ((row.plan_id, row.task_id, tasks) for row in data.dossiers),
    )
    for plan_id, named, known in links:
        if named is not None and known.get(named) != plan_id:
            yield "có mục gắn vào nhóm, nhiệm vụ hoặc chỉ tiêu không có trong cùng kế hoạch"
    if _has_circle({row.id: row.parent_id for row in data.groups}):
        yield "có nhóm nhiệm vụ nằm trong chính nó"
    if _has_circle({row.id: row.parent_id for row in data.tasks}):
        yield "có nhiệm vụ nằm trong chính nó"


def _units(data: OfficeData) -> Iterable[str]:
    units = {unit.id for unit in data.units}
    assigned = chain(
        chain.from_iterable((*task.lead, *task.coordinating) for task in data.tasks),
        chain.from_iterable(indicator.lead for indicator in data.indicators),
    )
    if any(named.unit_id is not None and named.unit_id not in units for named in assigned):
        yield "có việc giao cho đơn vị không có trong gói"


def _records(data: OfficeData) -> Iterable[str]:
    tasks = {task.id for task in data.tasks}
    indicators = {indicator.id for indicator in data.indicators}
    if any(row.task_id not in tasks for row in data.progress):
        yield "có tiến độ của nhiệm vụ không có trong gói"
    if any(row.indicator_id not in indicators for row in data.measurements):
        yield "có số liệu của chỉ tiêu không có trong gói"
    if any(row.task_id not in tasks for row in data.answers):
        yield "có trả lời kiến nghị của nhiệm vụ không có trong gói"
    pairs = [(row.task_id, row.period) for row in data.progress]
    figures = [(row.indicator_id, row.period) for row in data.measurements]
    if len(set(pairs)) != len(pairs) or len(set(figures)) != len(figures):
        yield "có hai lần ghi cho cùng một kỳ"
    try:
        last = Period.parse(data.period)
        periods = {key for _, key in chain(pairs, figures)}
        if any(Period.parse(key).key != key or not is_within(key, last) for key in periods):
            yield "có số liệu của kỳ sau kỳ báo cáo"
    except InvalidInput:
        yield "có kỳ báo cáo không đọc được"


def _deadlines(data: OfficeData) -> Iterable[str]:
    tasks = {task.id for task in data.tasks}
    documents = {None, *(document.id for document in data.documents)}
    named = {row.task_id for row in data.extensions} | {row.task_id for row in data.arrivals}
    if not named | {row.task_id for row in data.occurrence_records} <= tasks:
        yield "có lần gia hạn hoặc kỳ thực hiện của nhiệm vụ không có trong gói"
    allowed = {row.document_id for row in data.extensions}
    if not allowed | {row.document_id for row in data.arrivals} <= documents:
        yield "có lần gia hạn theo văn bản không có trong gói"
    days = [(row.task_id, row.day) for row in data.occurrence_records]
    if len(set(days)) != len(days):
        yield "có hai lần ghi cho cùng một kỳ thực hiện"
    if len({row.task_id for row in data.arrivals}) != len(data.arrivals):
        yield "có hai văn bản đã có cho cùng một nhiệm vụ"


def _successions(data: OfficeData) -> Iterable[str]:
    tasks = {task.id: task.plan_id for task in data.tasks}
    indicators = {row.id: row.plan_id for row in data.indicators}
    plans = {plan.id for plan in data.plans}
    for row in data.successions:
        pairs = ((row.old_task_id, row.new_task_id), (row.old_indicator_id, row.new_indicator_id))
        for (old, new), known in zip(pairs, (tasks, indicators), strict=True):
            strange_old = old is not None and known.get(old) in (None, row.plan_id)
            strange_new = new is not None and known.get(new) != row.plan_id
            if strange_old or strange_new:
                yield "có việc nối tiếp dẫn tới nhiệm vụ, chỉ tiêu không có trong gói"
        if row.plan_id not in plans or (row.old_task_id is None) is (row.old_indicator_id is None):
            yield "có việc nối tiếp không rõ của nhiệm vụ hay chỉ tiêu nào"


def _has_circle(parents: Mapping[str, str | None]) -> bool:
    settled: set[str] = set()
    for start in parents:
        path: set[str] = set()
        at: str | None = start
        while at is not None and at not in settled:
            if at in path:
                return True
            path.add(at)
            at = parents.get(at)
        settled |= path
    return False
