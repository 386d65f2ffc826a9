"""The share of facts read right out of plans in sentences that the reader was not built from."""

from pathlib import Path

import pytest
from unseen_facts import compared
from unseen_papers import Paper, papers, write_word

from kehoach_desktop.cli.draft_json import draft_json
from kehoach_desktop.reading.plan_reader import PlanFileReader

PAPERS = papers()
# What each form must reach over all papers; raise it when the reading gets better.
FLOOR = 0.99


def read_as(paper: Paper, form: str, folder: Path) -> dict:
    path = folder / f"{paper.name}.{form}"
    if form == "docx":
        write_word(paper, path)
    else:
        path.write_text(paper.text, encoding="utf-8")
    return draft_json(PlanFileReader().read_file(path))


@pytest.mark.parametrize("form", ["txt", "docx"])
def test_share_of_facts_right(form: str, tmp_path: Path) -> None:
    right = total = 0
    for paper in PAPERS:
        facts = list(compared(paper, read_as(paper, form, tmp_path)))
        wrong = [(what, read) for what, good, read in facts if not good]
        right += len(facts) - len(wrong)
        total += len(facts)
        print(f"\n{paper.name}.{form}: {len(facts) - len(wrong)} of {len(facts)}")
        for what, read in wrong:
            print(f"  {what}\n      read: {read[:230]}")
    print(f"\nall {form}: {right} of {total} facts right ({right / total:.1%})")
    assert right / total >= FLOOR
