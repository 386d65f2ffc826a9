"""Which points of a higher plan are answered by a task of the own one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import log

from kehoach_desktop.domain.versions.row_matching import folded

_ANSWERED = 0.6
_LIKELY = 0.4
_PART = re.compile(r"[;\n]")
_LEAST_WORDS = 5
# What one office writes short another writes out.
_SHORT = {
    "attt": "an toan thong tin",
    "cbcc": "can bo cong chuc",
    "cds": "chuyen doi so",
    "cntt": "cong nghe thong tin",
    "csdl": "co so du lieu",
    "dmst": "doi moi sang tao",
    "dvc": "dich vu cong",
    "dvctt": "dich vu cong truc tuyen",
    "khcn": "khoa hoc cong nghe",
    "tthc": "thu tuc hanh chinh",
}


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
    """Return for each point its nearest own task; several points may have the same one."""
    likeness = _Likeness(points, tasks)
    return [_answer(point.key, likeness.of(point.key)) for point in points]


def nearest(point: str, points: Sequence[Point], tasks: Sequence[Point]) -> list[str]:
    """Return the keys of all tasks, the likest to the point first, the others as given."""
    found = _Likeness(points, tasks).of(point)
    return sorted((task.key for task in tasks), key=lambda key: -found.get(key, 0.0))


class _Likeness:
    """How like the tasks are to each point.

    It is the weight of the words both share in that of the shorter wording, words and pairs of
    words weighing more the fewer rows hold them: a commune's task is often a part of the city's.
    So each part of a sentence that names several works ("…; …; …") counts as well as the whole.
    """

    def __init__(self, points: Sequence[Point], tasks: Sequence[Point]) -> None:
        rows = Counter(word for one in (*points, *tasks) for word in _bag(one.words))
        count = len(points) + len(tasks)
        self._weights = {word: log(1 + count / times) for word, times in rows.items()}
        self._points = {point.key: self._parts(point) for point in points}
        self._given = tasks
        self._tasks: list[tuple[str, float]] = []
        self._holding: dict[str, list[int]] = {}
        for task in tasks:
            for words in self._parts(task):
                for word in words:
                    self._holding.setdefault(word, []).append(len(self._tasks))
                self._tasks.append((task.key, self._weight(words)))

    def of(self, point: str) -> dict[str, float]:
        """Return the likeness of each task that shares a word with the point."""
        found: dict[str, float] = {}
        for words in self._points[point]:
            whole = self._weight(words)
            shared: dict[int, float] = {}
            for word in words:
                for place in self._holding.get(word, ()):
                    shared[place] = shared.get(place, 0.0) + self._weights[word]
            for place, weight in shared.items():
                key, other = self._tasks[place]
                found[key] = max(found.get(key, 0.0), weight / min(whole, other))
        # In the tasks' order, so that the first of equals is the same every time.
        return {task.key: found[task.key] for task in self._given if task.key in found}

    def _parts(self, one: Point) -> list[list[str]]:
        parts = [part for part in _PART.split(one.words) if len(part.split()) >= _LEAST_WORDS]
        # A word across two parts is in none of the bags that were counted; it weighs nothing.
        wordings = [one.words, *parts] if len(parts) > 1 else [one.words]
        return [sorted(_bag(words) & self._weights.keys()) for words in wordings]

    def _weight(self, words: Sequence[str]) -> float:
        return sum(self._weights[word] for word in words)


def _bag(words: str) -> frozenset[str]:
    parts = " ".join(_SHORT.get(word, word) for word in folded(words).split()).split()
    return frozenset([*parts, *(f"{a} {b}" for a, b in pairwise(parts))])


def _answer(point: str, found: dict[str, float]) -> Answer:
    task = max(found, key=lambda key: found[key], default=None)
    likeness = found[task] if task is not None else 0.0
    if task is None or likeness < _LIKELY:
        return Answer(point, Cover.UNANSWERED, likeness=likeness)
    return Answer(point, Cover.ANSWERED if likeness >= _ANSWERED else Cover.LIKELY, task, likeness)


class Verdict(StrEnum):
    """What the officer says of a point."""

    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    NOT_OURS = "not_ours"


@dataclass(frozen=True, slots=True)
class CoverageMark:
    """What the officer said of a point; ``task_id`` is the own task that answers it, if one."""

    id: str
    point_id: str
    verdict: Verdict
    task_id: str | None = None
