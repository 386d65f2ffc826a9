"""Made plans in PDFs of many makes, read back fact by fact.

What a plan says was known before any of them was read; what a make must reach is a floor, never
to be lowered.
"""

from pathlib import Path

import pytest
from made_plans.made_plan import made_plan
from made_plans.office import SOFFICE
from made_plans.score import facts
from pdf_makes import makes

from kehoach_desktop.reading.plan_reader import PlanFileReader

SEEDS = range(100, 106)
FLOORS = {
    "hidden white": 0.85,
    "level only": 0.99,
    "head only": 0.97,
    "banded": 0.97,
    "Word sans": 0.99,
    "Word level only": 0.99,
}
"""Makes that are not read wholly right, with the share that is."""
USUAL = 1.0


@pytest.mark.parametrize("make", makes.READ)
def test_plans_of_a_make_are_read_back(make: str, tmp_path: Path) -> None:
    plans = [made_plan(seed) for seed in SEEDS]
    files = [makes.READ[make](plan, tmp_path / f"{plan.seed}.pdf") for plan in plans]

    share, wrong = _read_back(plans, files)

    assert share >= FLOORS.get(make, USUAL), wrong


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice không có trên máy này")
@pytest.mark.parametrize("make", makes.BY_WORD)
def test_plans_of_a_make_of_word_are_read_back(make: str, tmp_path: Path) -> None:
    plans = [made_plan(seed) for seed in SEEDS]
    files = makes.by_office(make, plans, tmp_path / "made")

    share, wrong = _read_back(plans, files)

    assert share >= FLOORS.get(make, USUAL), wrong


def _read_back(plans: list, files: list[Path]) -> tuple[float, list[str]]:
    reader = PlanFileReader()
    told = [
        (f"{plan.seed}: {label}", right)
        for plan, file in zip(plans, files, strict=True)
        for label, right in facts(plan.truth, reader.read_file(file))
    ]
    wrong = [label for label, right in told if not right]
    return 1 - len(wrong) / len(told), wrong
