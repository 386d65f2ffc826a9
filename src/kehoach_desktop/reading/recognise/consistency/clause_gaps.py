"""Numbers that are missing between the clauses of a list, or before its first one."""

from collections.abc import Iterator, Mapping, Sequence

from kehoach_desktop.domain.drafts.draft import DraftTask, ReadingWarning, SourceBlock
from kehoach_desktop.domain.text.numbering import LETTERS

_MOST_SKIPPED = 2
_LATIN = "abcdefghijklmnopqrstuvwxyz"


def lost_clauses(
    tasks: Sequence[DraftTask], blocks: Sequence[SourceBlock], places: Mapping[str, int]
) -> Iterator[ReadingWarning]:
    """Yield a warning by each clause that seems to be missing in the lists of the tasks."""
    before: DraftTask | None = None
    begun: set[str] = set()
    for task in tasks:
        if around(task) not in begun:
            yield from _lost_first(task, before, blocks, places)
        elif before is not None and around(before) == around(task):
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
    if not missing or any(prints(block.text, one) for block in between for one in missing):
        return
    numbers = [one if one.isalpha() else f"{parent}.{one}" for one in missing]
    yield ReadingWarning(
        before.where,
        f"Sau mục {before.clause} không thấy mục {', '.join(numbers)}; có thể sót, hoặc đã dính "
        "vào mục này, hãy xem lại.",
    )


def around(task: DraftTask) -> str:
    """Return the path of the clause around a task's."""
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
    if not any(prints(block.text, first) for block in blocks[since : places[task.where]]):
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


def prints(text: str, number: str) -> bool:
    """Return whether a line begins with this number, or with one that ends so ("2.3." for "3")."""
    word = text[:12].split(" ")[0].strip("()[]-–+*").rstrip(".):/-–")
    return word.rpartition(".")[2] == number
