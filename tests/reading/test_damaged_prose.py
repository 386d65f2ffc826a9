"""What is still read out of unseen plans whose text is damaged in several ways."""

import pytest
from damaging import Damage, damaged
from unseen_papers import papers

from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.reading.plan_reader import PlanFileReader

PAPERS = papers()
SEEDS = (7, 11)
# The kind of damage, and the least share of the tasks of whole text whose leads' number, and
# whose deadline, are the same; raise a floor when the reading gets better.
KINDS = [
    (Damage(marks=1.0), 0.97, 0.97),
    (Damage(marks=0.5), 0.97, 0.97),
    (Damage(marks=0.1), 0.97, 0.97),
    (Damage(marks=1.0, letters=0.1), 0.84, 0.88),
    (Damage(marks=0.9, letters=0.15, broken=0.03), 0.78, 0.8),
    (Damage(letters=0.1), 0.8, 0.84),
    (Damage(letters=0.05, broken=0.05), 0.84, 0.8),
    (Damage(marks=1.0, width=95), 0.88, 0.86),
]


def read(text: str) -> PlanDraft:
    return PlanFileReader().read_text(text)


def readings(task: DraftTask) -> tuple[object, ...]:
    limit = task.deadline
    rhythms = tuple(rhythm.frequency for rhythm in limit.recurrence)
    return limit.start, limit.due, rhythms, limit.ongoing, limit.after is not None


@pytest.fixture(scope="module")
def whole() -> list[PlanDraft]:
    return [read(paper.text) for paper in PAPERS]


@pytest.mark.parametrize(("damage", "leads", "limits"), KINDS, ids=str)
def test_leads_and_deadlines_are_still_found(
    whole: list[PlanDraft], damage: Damage, leads: float, limits: float
) -> None:
    tasks = led = limited = invented = 0
    for seed in SEEDS:
        for paper, right in zip(PAPERS, whole, strict=True):
            found = {fold(task.clause): [] for task in right.tasks}
            draft = read(damaged(paper.text, damage, seed))
            for task in draft.tasks:
                found.setdefault(fold(task.clause), []).append(task)
            tasks += len(right.tasks)
            invented += max(0, len(draft.tasks) - len(right.tasks))
            for task in right.tasks:
                other = found[fold(task.clause)].pop(0) if found[fold(task.clause)] else None
                led += other is not None and len(other.lead) == len(task.lead)
                limited += other is not None and readings(other) == readings(task)
    print(f"\n{damage}: leads {led / tasks:.1%}, deadlines {limited / tasks:.1%} of {tasks}")
    assert led / tasks >= leads
    assert limited / tasks >= limits
    assert invented / tasks <= 0.1


@pytest.mark.parametrize("seed", SEEDS)
def test_words_are_shown_as_they_are_written(seed: int) -> None:
    for paper in PAPERS:
        text = damaged(paper.text, Damage(marks=1.0, letters=0.1), seed)
        flat = "".join(text.split()).lower()
        for task in read(text).tasks:
            for piece in task.title.split(". "):
                # What is cut out of a sentence leaves its words at both sides.
                first = "".join(piece.split()[:3]).lower().rstrip(".,;:")
                assert first in flat, (paper.name, task.title)
