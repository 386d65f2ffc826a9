"""Counts which of the wrong and doubtful facts of a reading carry a mark, and which right ones."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from made_plans.score import group_name, indicator_facts, paired, plain, task_facts

from hurt_plans.scene import Scene
from kehoach_desktop.domain.drafts.draft import DraftIndicator, DraftTask, PlanDraft
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.services.reviewing.draft_doubts import indicator_doubts, task_doubts

_LACKS = re.compile(r"\d+ nhiệm vụ .*(?:chưa|không) ghi (đơn vị chủ trì|thời hạn)")
_FIELDS = {"deadline words": "deadline", "unit": "measure_unit"}
_BEGINNING = 25


@dataclass
class Marks:
    """Facts that had to be marked and were or not, and facts that had not to be."""

    asked: int = 0
    marked: int = 0
    right: int = 0
    needless: int = 0
    silent: list[str] = field(default_factory=list)
    noisy: list[str] = field(default_factory=list)

    @property
    def part(self) -> float:
        """The marked ones of the wrong and doubtful facts."""
        return self.marked / self.asked if self.asked else 1.0

    @property
    def false(self) -> float:
        """The marked ones of the right facts."""
        return self.needless / self.right if self.right else 0.0

    def add(self, other: "Marks") -> None:
        """Take in what another reading counted."""
        self.asked += other.asked
        self.marked += other.marked
        self.right += other.right
        self.needless += other.needless
        self.silent += other.silent
        self.noisy += other.noisy

    def __str__(self) -> str:
        return (
            f"{self.marked:4d} of {self.asked:4d} wrong or doubtful facts marked "
            f"({self.part:6.1%}), {self.needless:3d} of {self.right:5d} right ones"
        )


def marks_of(scene: Scene, draft: PlanDraft) -> Marks:
    """Return what the marks of a reading are worth."""
    counted = Marks()
    tasks = _Tasks(scene, draft)
    for row in (*tasks.rows(), *_Indicators(scene, draft).rows()):
        row.count(scene, counted)
    return counted


@dataclass
class _Row:
    """A row as it should be read beside what was read, and the marks that stand at it."""

    name: str
    facts: Sequence[tuple[str, object, object]]
    missing: bool
    doubts: frozenset[str]
    told: bool
    covered: frozenset[str] | None
    """The fields that warnings elsewhere speak of; ``None``: all of them."""

    def count(self, scene: Scene, marks: Marks) -> None:
        spared = self.name in scene.beside
        quiet: list[str] = []
        troubled = False
        for label, right, read in self.facts:
            name = _FIELDS.get(label, "targets" if label.startswith("target ") else label)
            demanded = (self.name, name) in scene.demanded
            covered = self.covered is None or name in self.covered
            if self.missing or right != read or demanded:
                troubled = True
                marks.asked += 1
                if self.told or self.doubts or covered:
                    marks.marked += 1
                else:
                    said = "missing" if self.missing else repr(read)
                    marks.silent.append(f"{self.name[:40]!r} {label}: {said} for {right!r}")
                continue
            marks.right += 1
            if name in self.doubts and not spared:
                marks.needless += 1
                marks.noisy.append(f"{self.name[:40]!r} {label}: {right!r}")
            else:
                quiet.append(label)
        if self.told and not troubled and not spared and not self.doubts:
            marks.needless += 1
            marks.noisy.append(f"{self.name[:40]!r} row")


class _Facts:
    """What the rows of a kind have in common: the places at which the reading warns."""

    def __init__(self, scene: Scene, draft: PlanDraft) -> None:
        self.scene = scene
        self.draft = draft
        self.places = {warning.where for warning in draft.warnings}
        self.words = [fold(warning.message) for warning in draft.warnings]
        tables = {
            warning.where
            for warning in draft.warnings
            if re.search(r"bảng(?: \d+)?$|^phụ lục[^,]*$|bảng \d+$", warning.where)
        }
        self.whole = any("dòng" not in where for where in tables)
        self.lacking = frozenset(
            "lead" if "chủ trì" in found[1] else "deadline"
            for warning in draft.warnings
            if (found := _LACKS.match(warning.message))
        )

    def quoted(self, words: str) -> bool:
        """Whether a warning tells the words of a row that was not taken."""
        start = fold(words)[:_BEGINNING]
        return any(start in message for message in self.words)

    def around(self, pairs: Sequence[tuple[Any, Any]], at: int) -> bool:
        """Whether a warning stands at the row above or below one that is missing."""
        above = next((found for _, found in reversed(pairs[:at]) if found), None)
        below = next((found for _, found in pairs[at + 1 :] if found), None)
        return any(one and one.where in self.places for one in (above, below))


class _Tasks(_Facts):
    def rows(self) -> Iterator[_Row]:
        draft, truth = self.draft, self.scene.truth
        groups = {one.key: group_name(one.number, one.title) for one in draft.groups}
        names = {task.key: plain(task.title) for task in draft.tasks}
        pairs = list(paired(truth.tasks, draft.tasks, "title", "title"))
        for at, (wanted, found) in enumerate(pairs):
            if wanted is None:
                copies = [task for task in draft.tasks if task.title == found.title]
                told = any(task.where in self.places for task in copies)
                yield _invented(found.title, task_doubts(found), told)
                continue
            facts = task_facts(wanted, found, truth, groups, names)
            yield self._row(wanted.title, facts, found, self.around(pairs, at))

    def _row(
        self,
        name: str,
        facts: Sequence[tuple[str, object, object]],
        found: DraftTask | None,
        around: bool,
    ) -> _Row:
        if found is None:
            told = around or self.quoted(name)
            return _Row(name, facts, True, frozenset(), told, None if self.whole else frozenset())
        lacking = {
            field
            for field in self.lacking
            if not (found.lead if field == "lead" else found.deadline.text)
        }
        covered = None if self.whole else frozenset(lacking)
        told = found.where in self.places
        return _Row(name, facts, False, task_doubts(found), told, covered)


class _Indicators(_Facts):
    def rows(self) -> Iterator[_Row]:
        draft, truth = self.draft, self.scene.truth
        groups = {one.key: group_name(one.number, one.title) for one in draft.indicator_groups}
        pairs = list(paired(truth.indicators, draft.indicators, "name", "name"))
        for at, (wanted, found) in enumerate(pairs):
            if wanted is None:
                copies = [one for one in draft.indicators if one.name == found.name]
                told = any(one.where in self.places for one in copies)
                yield _invented(found.name, indicator_doubts(found), told)
                continue
            facts = indicator_facts(wanted, found, truth, groups)
            yield self._row(wanted.name, facts, found, self.around(pairs, at))

    def _row(
        self,
        name: str,
        facts: Sequence[tuple[str, object, object]],
        found: DraftIndicator | None,
        around: bool,
    ) -> _Row:
        covered = None if self.whole else frozenset[str]()
        if found is None:
            return _Row(name, facts, True, frozenset(), around or self.quoted(name), covered)
        told = found.where in self.places
        return _Row(name, facts, False, indicator_doubts(found), told, covered)


def _invented(words: str, doubts: frozenset[str], told: bool) -> _Row:
    """Return a row that nothing in the plan asks for; of two copies either may be told of."""
    return _Row(words, [("invented", None, words)], False, doubts, told, frozenset())
