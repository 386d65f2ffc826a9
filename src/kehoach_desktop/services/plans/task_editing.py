"""One field of a task changed by what the officer typed."""

from collections.abc import Callable
from dataclasses import replace

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.domain.text.vietnamese import clean, clean_lines, shortened
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.assignees import read_assignees, unit_register
from kehoach_desktop.services.rows.deadline_keeping import rewritten
from kehoach_desktop.services.rows.field_reading import required, unknown_field
from kehoach_desktop.services.rows.typed_deadline import typed_deadline
from kehoach_desktop.services.settings.office_settings import named_day_counts

FIELD_STEPS = {
    "number": "đổi số thứ tự",
    "title": "sửa nội dung",
    "lead": "đổi đơn vị chủ trì",
    "coordinating": "đổi đơn vị phối hợp",
    "head": "đổi người đứng đầu chịu trách nhiệm",
    "deliverable": "sửa sản phẩm",
    "deadline": "đổi thời hạn",
    "note": "sửa ghi chú",
}
"""The fields an officer edits, and what the undo menu calls each edit."""


def edited_task(work: UnitOfWork, task: Task, field: str, text: str) -> Task:
    """Return the task with one field of ``FIELD_STEPS`` taken from ``text``.

    Raises InvalidInput for an empty title, an unreadable or extended deadline, or an unknown
    field.
    """
    if field in ("lead", "coordinating"):
        assignees = read_assignees(text, unit_register(work))
        return (
            replace(task, lead=assignees)
            if field == "lead"
            else replace(task, coordinating=assignees)
        )
    if field == "deadline":
        plan = work.plans.get(task.plan_id)
        if work.extensions.matching(task_id=task.id):
            raise InvalidInput(
                f"Thời hạn này đã được gia hạn đến “{shortened(task.deadline.text)}” nên không sửa "
                "thẳng được; thời hạn cũ được giữ lại. Hãy dùng “Gia hạn…”, hoặc bỏ lần gia hạn "
                "rồi sửa."
            )
        typed = typed_deadline(
            text, plan.year, named_day_counts(work), task.written, said_on=plan.date
        )
        return rewritten(work, task, typed)
    if field == "title":
        return replace(task, title=required(text, "Nhiệm vụ phải có nội dung"))
    setters: dict[str, Callable[[], Task]] = {
        "number": lambda: replace(task, number=clean(text)),
        "head": lambda: replace(task, head=clean(text)),
        "deliverable": lambda: replace(task, deliverable=clean_lines(text)),
        "note": lambda: replace(task, note=clean_lines(text)),
    }
    if field not in setters:
        raise unknown_field(field)
    return setters[field]()
