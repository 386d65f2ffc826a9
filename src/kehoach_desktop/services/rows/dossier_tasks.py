"""Which task of a plan a dossier explains."""

from collections.abc import Sequence

from kehoach_desktop.domain.drafts.draft import DraftDossier
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.domain.text.vietnamese import fold

_ALIKE = 0.6
_NEAR = 0.25
"""How alike the words must be where the numbers are the same."""


def task_of(dossier: DraftDossier, tasks: Sequence[Task]) -> str | None:
    """Return the key of the one task that is meant, ``None`` where that is not plain.

    Words decide; a number alone is no proof, for dossiers are counted on their own.
    """
    words = _words(dossier.title)
    if not words:
        return None
    likeness = {task.id: _likeness(words, _words(task.title)) for task in tasks}
    numbered = [
        task.id
        for task in tasks
        if dossier.number and task.number == dossier.number and likeness[task.id] >= _NEAR
    ]
    if len(numbered) == 1 and likeness[numbered[0]] == max(likeness.values()):
        return numbered[0]
    near = [key for key, share in likeness.items() if share >= _ALIKE]
    best = max(near, key=lambda key: likeness[key], default=None)
    alone = best is not None and sum(likeness[key] == likeness[best] for key in near) == 1
    return best if alone else None


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip('.,;:()“”"') for word in fold(text).split())


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the words that both hold, of the shorter one's counted in full."""
    if not one or not other:
        return 0.0
    both = len(one & other)
    return (both / len(one | other) + both / min(len(one), len(other))) / 2
