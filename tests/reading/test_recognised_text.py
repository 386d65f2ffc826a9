"""Plans in sentences as page recognition writes them: torn paragraphs, stars, lost heads.

The documents of ``test_unseen_prose`` are read from such text; only what they lose counts.
"""

import pytest
import unseen_facts
from recognised_text import recognised_paper
from unseen_papers import Paper, papers

from kehoach_desktop.cli.draft_json import draft_json
from kehoach_desktop.reading.plan_reader import PlanFileReader

SEEDS = range(2)
PAPERS = {each.name: each for each in papers()}
FLOOR = 0.99


def test_sentences_lose_little() -> None:
    lost = total = 0
    for paper in PAPERS.values():
        known = _wrong(paper, paper.text)[0]
        for seed in SEEDS:
            wrong, many = _wrong(paper, recognised_paper(paper, seed))
            total += many
            lost += len(wrong - known)
            for label in wrong - known:
                print(f"{paper.name} {seed}: {label}")
    print(f"{total - lost} of {total}")
    assert total > 3000
    assert lost <= total * (1 - FLOOR)


def _wrong(paper: Paper, text: str) -> tuple[set[str], int]:
    facts = list(unseen_facts.compared(paper, draft_json(PlanFileReader().read_text(text))))
    return {what for what, good, _ in facts if not good}, len(facts)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("II. MỤC TIÊU**1. Mục tiêu chung**", ["II. MỤC TIÊU", "1. Mục tiêu chung"]),
        ("hết năm.**2. Nhóm việc của thôn**", ["hết năm.", "2. Nhóm việc của thôn"]),
        ("Có **chữ đậm** trong câu", ["Có chữ đậm trong câu"]),
    ],
)
def test_bold_words_without_a_blank_before_them_begin_a_line(text: str, words: list[str]) -> None:
    draft = PlanFileReader().read_text(text)
    assert [block.text for block in draft.blocks] == words
