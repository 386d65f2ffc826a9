"""Whether what is read wrong, or can't be known, carries a mark, and nothing else does."""

from pathlib import Path

from hurt_plans.kinds import KINDS, hurt_plan
from hurt_plans.marks import Marks, marks_of
from made_plans.write_word import write_word

from kehoach_desktop.reading.plan_reader import PlanFileReader

LEAST_OF_ALL = 0.95
LEAST_OF_A_KIND = 0.45
MOST_NEEDLESS = 0.0008
PLANS = 6
EACH = 9
"""The tiny scene takes one kind of so many."""
SHOWN = 2


def test_share_of_wrong_facts_that_carry_a_mark(scale, tmp_path: Path) -> None:
    reader = PlanFileReader()
    total = Marks()
    parts: dict[str, float] = {}
    print()
    for kind in [*KINDS][:: scale(1, EACH)]:
        counted = Marks()
        for seed in range(scale(PLANS, 1)):
            scene = hurt_plan(kind, seed)
            path = write_word(scene.paper(), tmp_path / "plan.docx")
            counted.add(marks_of(scene, reader.read_file(path)))
        print(f"{kind:42s} {counted}")
        for words in (*counted.silent[:SHOWN], *counted.noisy[:SHOWN]):
            print(f"    {words}")
        if counted.asked:
            parts[kind] = counted.part
        total.add(counted)
    print(f"{'all':42s} {total}")
    print(f"mean of {len(parts)} kinds: {sum(parts.values()) / len(parts):.1%}")

    assert total.part >= scale.least(LEAST_OF_ALL)
    assert total.false <= scale.most(MOST_NEEDLESS)
    for kind, part in parts.items():
        assert part >= scale.least(LEAST_OF_A_KIND), kind
