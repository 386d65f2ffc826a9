"""Jumps in the numbers of a table's rows, where one may have been left out."""

from collections.abc import Sequence

from kehoach_desktop.domain.draft import DraftTask, ReadingWarning

_MOST = 3
"""More jumps in a document are its own way of numbering."""


def number_jumps(tasks: Sequence[DraftTask]) -> list[ReadingWarning]:
    """Return a warning at each row whose number does not follow that of the row before."""
    told: list[ReadingWarning] = []
    before: DraftTask | None = None
    for task in tasks:
        if not task.number.isdigit() or task.clause:
            before = None
            continue
        if before is not None and int(task.number) > int(before.number) + 1:
            told.append(
                ReadingWarning(
                    task.where,
                    f"Số thứ tự nhảy từ {before.number} sang {task.number}; có thể sót dòng, "
                    "hãy xem lại.",
                )
            )
        before = task
    return told if len(told) <= _MOST else []
