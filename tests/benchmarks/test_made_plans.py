"""Two hundred plans made at random, written in every form and read back fact by fact."""

from pathlib import Path

import pytest
from made_plans.office import SOFFICE
from made_plans.round_trip import BY_OFFICE, HERE, read_back

LEAST = 0.998
SHOWN = 12


@pytest.mark.parametrize("form", [*HERE, *BY_OFFICE])
def test_share_of_facts_read_back(scale, form: str, tmp_path: Path) -> None:
    if form in BY_OFFICE and not SOFFICE:
        pytest.skip("LibreOffice không có trên máy này")
    if form in BY_OFFICE and not scale.whole:
        pytest.skip("LibreOffice khởi động chậm")

    plans = scale(200, 1)

    share = read_back(form, range(plans), tmp_path)

    print(f"\n{form}, {plans} plans: {share}")
    for label in share.wrong[:SHOWN]:
        print(f"  wrong: {label}")
    assert share.part >= scale.least(LEAST)
