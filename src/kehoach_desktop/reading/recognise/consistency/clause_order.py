"""Lines that stand where another clause's words do, and became a part of it or nothing."""

from collections.abc import Iterator, Mapping, Sequence

from kehoach_desktop.domain.drafts.draft import (
    DraftGroup,
    DraftTask,
    PlanDraft,
    ReadingWarning,
    SourceBlock,
)
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.consistency.clause_gaps import (
    around,
    lost_clauses,
    prints,
)
from kehoach_desktop.reading.recognise.consistency.joined_items import first_item_inside
from kehoach_desktop.reading.recognise.work_words import begins_work

_MOST = 4
_START = 18
_SHORT = 60
_ASSIGNING = ("chủ trì", "hoàn thành", "thực hiện:")


def odd_clauses(draft: PlanDraft) -> list[ReadingWarning]:
    """Return a warning at each task by whose clause another seems lost."""
    written = [task for task in draft.tasks if task.clause]
    if not written:
        return []
    blocks = draft.blocks
    places = {block.where: at for at, block in enumerate(blocks)}
    written = [task for task in written if task.where in places]
    told = [*lost_clauses(written, blocks, places)]
    return [
        *(told if len(told) <= _MOST else ()),
        *_joined_to_heading(written, blocks, places),
        *_swallowed(written, blocks, places),
        *_lost_above(written, draft.groups, blocks, places),
        *_headings_of_one(written, draft.groups, blocks, places),
    ]


def _joined_to_heading(
    tasks: Sequence[DraftTask], blocks: Sequence[SourceBlock], places: Mapping[str, int]
) -> Iterator[ReadingWarning]:
    """Yield a warning for each heading among the tasks on whose line its first item stands."""
    first = max(0, min(places[task.where] for task in tasks) - 2)
    last = max(places[task.where] for task in tasks)
    for block in blocks[first : last + 1]:
        if block.text[:1].isdigit() and (words := first_item_inside(block.text)):
            yield ReadingWarning(
                block.where,
                f"“{words[:_SHORT]}” có vẻ là một mục riêng đứng cùng dòng với đề mục; hãy tách ra "
                "và xem lại các mục bên dưới.",
            )


def _swallowed(
    tasks: Sequence[DraftTask], blocks: Sequence[SourceBlock], places: Mapping[str, int]
) -> Iterator[ReadingWarning]:
    """Yield a warning for each task that took a line which begins work of its own."""
    for task in tasks:
        at = places[task.where] + 1
        below = blocks[at].text if at < len(blocks) else ""
        if not below[:1].isupper() or len(below) < _START:
            continue
        start = below[:_START]
        if start not in task.title[1:]:
            continue
        further = blocks[at + 1].text if at + 1 < len(blocks) else ""
        assigned = any(word in below or word in further for word in _ASSIGNING)
        if assigned and (begins_work(fold_fast(start)) or _ASSIGNING[0] in below):
            yield ReadingWarning(
                task.where,
                f"Dòng “{below[:_SHORT]}” bên dưới được coi là phần tiếp của nhiệm vụ này; nếu là "
                "nhiệm vụ riêng, hãy tách ra.",
            )


def _lost_above(
    tasks: Sequence[DraftTask],
    groups: Sequence[DraftGroup],
    blocks: Sequence[SourceBlock],
    places: Mapping[str, int],
) -> Iterator[ReadingWarning]:
    """Yield a warning at a task without a number below a numbered line that became nothing."""
    taken = {task.where for task in tasks} | {group.where for group in groups}
    for task in tasks:
        if not places[task.where]:
            continue
        above = blocks[places[task.where] - 1]
        number = task.clause.rpartition(".")[2]
        if task.number or above.where in taken or not prints(above.text, number):
            continue
        if any(word in above.text for word in _ASSIGNING) and not _leads(above.text, task):
            yield ReadingWarning(
                task.where,
                f"Dòng “{above.text[:_SHORT]}” ở ngay trên chưa được nhận; nếu là nhiệm vụ, hãy "
                "thêm tay.",
            )


def _leads(line: str, task: DraftTask) -> bool:
    """Return whether a line names who does the work below it: "1.1. Công an xã chủ trì:"."""
    return line.rstrip().endswith(":") and bool(task.lead) and task.lead[0] in line


def _headings_of_one(
    tasks: Sequence[DraftTask],
    groups: Sequence[DraftGroup],
    blocks: Sequence[SourceBlock],
    places: Mapping[str, int],
) -> Iterator[ReadingWarning]:
    """Yield a warning where a numbered line of work became the heading of the line below it."""
    by_key = {group.key: group for group in groups}
    siblings = {around(task) for task in tasks if task.number}
    counts: dict[str | None, int] = {}
    for task in tasks:
        counts[task.group] = counts.get(task.group, 0) + 1
    for task in tasks:
        group = by_key.get(task.group or "")
        if group is None or counts[task.group] != 1 or task.number or not group.number:
            continue
        if places.get(group.where, -2) + 1 != places[task.where]:
            continue
        # Where all the clauses beside it are headings too, a heading is what it is.
        alone = around(task) in siblings and _headings(groups, group) == 1
        if not alone and not blocks[places[group.where]].text.rstrip().endswith("."):
            continue
        if blocks[places[task.where]].text[:1].isupper() and begins_work(fold_fast(group.title)):
            yield ReadingWarning(
                task.where,
                f"Dòng “{group.number}. {group.title[:_SHORT]}” ở ngay trên được coi là đề mục; "
                "nếu cũng là nhiệm vụ, hãy đổi thành nhiệm vụ.",
            )


def _headings(groups: Sequence[DraftGroup], group: DraftGroup) -> int:
    return sum(one.parent == group.parent for one in groups)
