"""Clauses of a list: one that is missing, and one that went on inside the one above it."""

from collections.abc import Iterator, Mapping, Sequence

from kehoach_desktop.domain.draft import (
    DraftGroup,
    DraftTask,
    PlanDraft,
    ReadingWarning,
    SourceBlock,
)
from kehoach_desktop.domain.numbering import LETTERS
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.consistency.joined_items import first_item_inside
from kehoach_desktop.reading.recognise.work_words import begins_work

_MOST = 4
_MOST_SKIPPED = 2
_START = 18
_LATIN = "abcdefghijklmnopqrstuvwxyz"
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
    told = [*_gaps(written, blocks, places)]
    return [
        *(told if len(told) <= _MOST else ()),
        *_joined_to_heading(written, blocks, places),
        *_swallowed(written, blocks, places),
        *_headings_of_one(written, draft.groups, blocks, places),
    ]


def _gaps(
    tasks: Sequence[DraftTask], blocks: Sequence[SourceBlock], places: Mapping[str, int]
) -> Iterator[ReadingWarning]:
    before: DraftTask | None = None
    begun: set[str] = set()
    for task in tasks:
        if _parent(task) not in begun:
            yield from _lost_first(task, before, blocks, places)
        elif before is not None and _parent(before) == _parent(task):
            yield from _lost_between(before, task, blocks, places)
        above = task.clause
        while above:
            above = above.rpartition(".")[0]
            begun.add(above)
        before = task


def _lost_between(
    before: DraftTask,
    task: DraftTask,
    blocks: Sequence[SourceBlock],
    places: Mapping[str, int],
) -> Iterator[ReadingWarning]:
    """Yield a warning at the first of two tasks of a list between which a number is missing."""
    parent, _, number = task.clause.rpartition(".")
    missing = _between(before.clause.rpartition(".")[2], number)
    between = blocks[places[before.where] : places[task.where]]
    if not missing or any(_prints(block.text, one) for block in between for one in missing):
        return
    numbers = [one if one.isalpha() else f"{parent}.{one}" for one in missing]
    yield ReadingWarning(
        before.where,
        f"Sau mục {before.clause} không thấy mục {', '.join(numbers)}; có thể sót, hoặc đã dính "
        "vào mục này, hãy xem lại.",
    )


def _parent(task: DraftTask) -> str:
    return task.clause.rpartition(".")[0]


def _lost_first(
    task: DraftTask,
    before: DraftTask | None,
    blocks: Sequence[SourceBlock],
    places: Mapping[str, int],
) -> Iterator[ReadingWarning]:
    """Yield a warning at a task that is the second of its list, and no first one stands above."""
    first = {"b": "a", "2": "1"}.get(task.clause.rpartition(".")[2], "")
    if not first or not task.number:
        return
    since = places[before.where] if before is not None else 0
    if not any(_prints(block.text, first) for block in blocks[since : places[task.where]]):
        yield ReadingWarning(
            task.where,
            f"Trước mục {task.clause} không thấy mục {first}; có thể sót, hãy xem lại.",
        )


def _between(first: str, last: str) -> list[str]:
    """Return what is left out between two numbers of a list; nothing if they follow."""
    if first.isdigit() and last.isdigit():
        numbers = range(int(first) + 1, int(last))
        return [str(one) for one in numbers] if len(numbers) <= _MOST_SKIPPED else []
    shortest: list[str] | None = None
    for letters in (LETTERS, _LATIN):
        one, two = letters.find(first), letters.find(last)
        if len(first) == len(last) == 1 and 0 <= one < two <= one + 1 + _MOST_SKIPPED:
            between = list(letters[one + 1 : two])
            if shortest is None or len(between) < len(shortest):
                shortest = between
    return shortest or []


def _prints(text: str, number: str) -> bool:
    """Whether a line begins with this number, or with one that ends so ("2.3." for "3")."""
    word = text[:12].split(" ")[0].strip("()[]-–+*").rstrip(".):/-–")
    return word.rpartition(".")[2] == number


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


def _headings_of_one(
    tasks: Sequence[DraftTask],
    groups: Sequence[DraftGroup],
    blocks: Sequence[SourceBlock],
    places: Mapping[str, int],
) -> Iterator[ReadingWarning]:
    """Yield a warning where a numbered line of work became the heading of the line below it."""
    by_key = {group.key: group for group in groups}
    siblings = {_parent(task) for task in tasks if task.number}
    counts: dict[str | None, int] = {}
    for task in tasks:
        counts[task.group] = counts.get(task.group, 0) + 1
    for task in tasks:
        group = by_key.get(task.group or "")
        if group is None or counts[task.group] != 1 or task.number or not group.number:
            continue
        # Where all the clauses beside it are headings too, a heading is what it is.
        if _parent(task) not in siblings or _headings(groups, group) > 1:
            continue
        if places.get(group.where, -2) + 1 != places[task.where]:
            continue
        if blocks[places[task.where]].text[:1].isupper() and begins_work(fold_fast(group.title)):
            yield ReadingWarning(
                task.where,
                f"Dòng “{group.number}. {group.title[:_SHORT]}” ở ngay trên được coi là đề mục; "
                "nếu cũng là nhiệm vụ, hãy đổi thành nhiệm vụ.",
            )


def _headings(groups: Sequence[DraftGroup], group: DraftGroup) -> int:
    return sum(one.parent == group.parent for one in groups)
