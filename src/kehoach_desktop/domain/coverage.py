"""Which points of a higher plan are answered by a task of the own one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import log

from kehoach_desktop.domain.row_matching import folded

_ANSWERED = 0.6
_LIKELY = 0.3


class Cover(StrEnum):
    """Whether a point of the higher plan is answered: surely, perhaps, not at all.

    The last two are what the officer said of it.
    """

    ANSWERED = "answered"
    LIKELY = "likely"
    UNANSWERED = "unanswered"
    CONFIRMED = "confirmed"
    NOT_OURS = "not_ours"


COVER_LABELS: dict[Cover, str] = {
    Cover.ANSWERED: "đã có nhiệm vụ",
    Cover.LIKELY: "có thể đã có",
    Cover.UNANSWERED: "chưa có nhiệm vụ nào",
    Cover.CONFIRMED: "đã có (đã xác nhận)",
    Cover.NOT_OURS: "không thuộc xã",
}


@dataclass(frozen=True, slots=True)
class Point:
    """A task of either plan as it is compared: its key and its wording."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A point of the higher plan, how it is covered, and the nearest own task if any."""

    point: str
    cover: Cover
    task: str | None = None
    likeness: float = 0.0


def coverage(points: Sequence[Point], tasks: Sequence[Point]) -> list[Answer]:
    """Return for each point its nearest own task; several points may have the same one.

    Likeness is the weight of the words both share in that of the shorter wording, words and
    pairs of words weighing more the fewer rows hold them: a commune's task is often a part of
    the city's.
    """
    bags = {one.key: _bag(one) for one in (*points, *tasks)}
    rows = Counter(word for bag in bags.values() for word in bag)
    count = len(bags)
    weights = {word: log(1 + count / times) for word, times in rows.items()}
    holding: dict[str, list[str]] = {}
    for task in tasks:
        for word in bags[task.key]:
            holding.setdefault(word, []).append(task.key)
    whole = {key: sum(weights[word] for word in bag) for key, bag in bags.items()}
    answers = []
    for point in points:
        shared: Counter[str] = Counter()
        for word in bags[point.key]:
            for key in holding.get(word, ()):
                shared[key] += weights[word]  # type: ignore[assignment]
        best: tuple[float, str] | None = None
        for key, weight in shared.items():
            likeness = weight / max(1e-9, min(whole[point.key], whole[key]))
            if best is None or likeness > best[0]:
                best = (likeness, key)
        answers.append(_answer(point.key, best))
    return answers


def _bag(one: Point) -> frozenset[str]:
    parts = folded(one.words).split()
    return frozenset([*parts, *(f"{a} {b}" for a, b in pairwise(parts))])


def _answer(point: str, best: tuple[float, str] | None) -> Answer:
    if best is None or best[0] < _LIKELY:
        return Answer(point, Cover.UNANSWERED, likeness=best[0] if best else 0.0)
    likeness, task = best
    return Answer(point, Cover.ANSWERED if likeness >= _ANSWERED else Cover.LIKELY, task, likeness)


@dataclass(frozen=True, slots=True)
class CoverageMark:
    """What the officer said of a point: ``task_id`` answers it, or (``None``) it is not ours."""

    id: str
    point_id: str
    task_id: str | None = None
