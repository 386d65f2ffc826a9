"""The share of facts read right out of letters and notices, in each form that offices send them.

``unseen_letters/pages`` holds what ``pdftotext`` (.txt) and ``pdftotext -layout`` (.layout.txt)
took out of the PDF files that LibreOffice made of them.
"""

from pathlib import Path

import pytest
from letter_forms import write_letter
from made_plans.office import SOFFICE, saved_by_office
from unseen_facts import compared
from unseen_papers import FOLDER, Paper, papers

from kehoach_desktop.cli.draft_json import draft_json
from kehoach_desktop.reading.plan_reader import PlanFileReader

LETTERS = FOLDER.parent / "unseen_letters"
PAGES = LETTERS / "pages"
PAPERS = papers(LETTERS)
FORMS = ("txt", "docx", "pages.txt", "pages.layout.txt", "pdf")
# What each form must reach over all letters; raise it when the reading gets better.
FLOOR = 0.94


def files_of(form: str, folder: Path) -> list[Path]:
    if form.startswith("pages"):
        return [PAGES / f"{paper.name}{form.removeprefix('pages')}" for paper in PAPERS]
    if form == "txt":
        for paper in PAPERS:
            (folder / f"{paper.name}.txt").write_text(paper.text, encoding="utf-8")
        return [folder / f"{paper.name}.txt" for paper in PAPERS]
    written = [write_letter(paper, folder / f"{paper.name}.docx") for paper in PAPERS]
    if form == "docx":
        return written
    if SOFFICE is None:
        pytest.skip("no LibreOffice here")
    return saved_by_office(written, "pdf", folder / "pdf")


def wrong_facts(paper: Paper, file: Path) -> tuple[list[tuple[str, str]], int]:
    facts = list(compared(paper, draft_json(PlanFileReader().read_file(file))))
    return [(what, read) for what, good, read in facts if not good], len(facts)


@pytest.mark.parametrize("form", FORMS)
def test_share_of_facts_right(form: str, tmp_path: Path) -> None:
    wrong_ones = total = 0
    for paper, file in zip(PAPERS, files_of(form, tmp_path), strict=True):
        wrong, many = wrong_facts(paper, file)
        wrong_ones += len(wrong)
        total += many
        for what, read in wrong:
            print(f"{paper.name} {form}: {what}\n      read: {read[:200]}")
    print(f"{form}: {total - wrong_ones} of {total} ({1 - wrong_ones / total:.1%})")
    assert wrong_ones <= total * (1 - FLOOR)
