"""Word documents of every corpus, and what LibreOffice makes of them in the older forms."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from made_plans.made_plan import made_plan
from made_plans.office import saved_by_office
from made_plans.write_word import write_word as write_made
from unseen_documents import sketches, write
from unseen_papers import papers
from unseen_papers import write_word as write_paper

from kehoach_desktop.cli.draft_json import draft_json
from kehoach_desktop.reading.plan_reader import PlanFileReader

SHARED = Path(__file__).parents[2].parent / "shared" / "documents"
# What LibreOffice writes otherwise into RTF: no text box of a .docx' old shapes, and "B." for
# the first heading of a level above one that was numbered before.
LOST = {("rtf", "w09_text_box_nested"), ("rtf", "61-phong-chong-thien-tai"), ("rtf", "76-xa-dao")}
# It leaves out files of a longer list without a word.
MOST_AT_ONCE = 50


def corpus(folder: Path, made: Sequence[int], every: int = 1) -> list[Path]:
    """Write every so many-th document of each corpus, and the made plans of these seeds."""
    folder.mkdir()
    files: list[Path] = []
    for sketch in [one for one in sketches() if one.form == "docx"][::every]:
        file = write(sketch, folder)
        assert file
        files.append(file)
    for paper in papers()[::every]:
        files.append(folder / f"{paper.name}.docx")
        write_paper(paper, files[-1])
    files += [write_made(made_plan(seed).paper, folder / f"made-{seed}.docx") for seed in made]
    for shared in sorted(SHARED.glob("*.docx"))[::every]:
        files.append(Path(shutil.copy(shared, folder)))
    return files


def differing(files: Sequence[Path], ending: str, folder: Path) -> dict[str, list[str]]:
    """Return what is read otherwise of each file saved by LibreOffice in another form."""
    copies: list[Path] = []
    for first in range(0, len(files), MOST_AT_ONCE):
        copies += saved_by_office(files[first : first + MOST_AT_ONCE], ending, folder)
    found: dict[str, list[str]] = {}
    for file, copy in zip(files, copies, strict=True):
        if (ending, file.stem) not in LOST:
            facts, again = _facts(file), _facts(copy)
            found[file.stem] = [
                f"{key}: {facts.get(key)!r:.200} / {again.get(key)!r:.200}"
                for key in {**facts, **again}
                if facts.get(key) != again.get(key)
            ]
    return found


def _facts(file: Path) -> dict[str, Any]:
    """Return every fact of a file by its place in the JSON."""
    found: dict[str, Any] = {}

    def walk(value: Any, at: str) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                walk(inner, f"{at}.{key}")
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                walk(inner, f"{at}[{index}]")
        else:
            found[at] = value.replace(file.name, "…") if isinstance(value, str) else value

    walk(draft_json(PlanFileReader().read_file(file)), "")
    return found
