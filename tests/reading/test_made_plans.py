"""A share of the made plans, written in every form and read back fact by fact.

All of them are read by `make bench` (tests/benchmarks/test_made_plans.py).
"""

from pathlib import Path

import pytest
from made_plans.made_plan import made_plan
from made_plans.office import SOFFICE
from made_plans.round_trip import BY_OFFICE, HERE, read_back

# What each form must reach; raise a floor when the reading gets better, never lower it.
FLOORS = {
    "Word": 1.0,
    "Excel": 1.0,
    "PDF": 0.996,
    "PDF by LibreOffice": 0.996,
    "Word saved by LibreOffice": 1.0,
    "Excel saved by LibreOffice": 1.0,
}


@pytest.mark.parametrize("form", HERE)
def test_made_plans_are_read_back(form: str, tmp_path: Path) -> None:
    share = read_back(form, range(30), tmp_path)

    assert share.part >= FLOORS[form], share.wrong


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice không có trên máy này")
@pytest.mark.parametrize("form", [form for form in BY_OFFICE if form != "Word from ODT"])
def test_made_plans_come_back_from_libreoffice(form: str, tmp_path: Path) -> None:
    share = read_back(form, range(30, 40), tmp_path)

    assert share.part >= FLOORS[form], share.wrong


def test_a_seed_always_makes_the_same_plan() -> None:
    assert made_plan(17) == made_plan(17)
    assert made_plan(17) != made_plan(18)
