"""Made plans written in a form, read back, and counted fact by fact."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kehoach_desktop.reading.plan_reader import PlanFileReader
from made_plans.made_plan import MadePlan, made_plan
from made_plans.office import saved_by_office
from made_plans.score import facts
from made_plans.write_excel import write_excel
from made_plans.write_pdf import write_pdf_of
from made_plans.write_word import write_word

Maker = Callable[[Sequence[MadePlan], Path], list[Path]]


def _words(plans: Sequence[MadePlan], folder: Path) -> list[Path]:
    return [write_word(plan.paper, folder / f"{plan.seed}.docx") for plan in plans]


def _sheets(plans: Sequence[MadePlan], folder: Path) -> list[Path]:
    return [write_excel(plan.sheets, folder / f"{plan.seed}.xlsx") for plan in plans]


def _pdfs(plans: Sequence[MadePlan], folder: Path) -> list[Path]:
    return [write_pdf_of(plan.paper, folder / f"{plan.seed}.pdf") for plan in plans]


def _by_office(first: Maker, *endings: str) -> Maker:
    def make(plans: Sequence[MadePlan], folder: Path) -> list[Path]:
        files = first(plans, folder)
        for ending in endings:
            files = saved_by_office(files, ending, folder / f"as-{ending}")
        return files

    return make


HERE: dict[str, Maker] = {"Word": _words, "Excel": _sheets, "PDF": _pdfs}
BY_OFFICE: dict[str, Maker] = {
    "PDF by LibreOffice": _by_office(_words, "pdf"),
    "Word saved by LibreOffice": _by_office(_words, "docx"),
    "Word from ODT": _by_office(_words, "odt", "docx"),
    "Excel saved by LibreOffice": _by_office(_sheets, "xlsx"),
}


@dataclass
class Share:
    """How many facts were read right, and what was not."""

    right: int = 0
    total: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def part(self) -> float:
        """The right ones of all."""
        return self.right / self.total

    def __str__(self) -> str:
        return f"{self.right} of {self.total} facts right ({self.part:.2%})"


def read_back(form: str, seeds: Iterable[int], folder: Path) -> Share:
    """Write the plans of the seeds in a form, read them, and count."""
    plans = [made_plan(seed) for seed in seeds]
    folder.mkdir(parents=True, exist_ok=True)
    files = (HERE | BY_OFFICE)[form](plans, folder)
    reader = PlanFileReader()
    share = Share()
    for plan, file in zip(plans, files, strict=True):
        truth = plan.sheet_truth if form.startswith("Excel") else plan.truth
        for label, right in facts(truth, reader.read_file(file)):
            share.total += 1
            share.right += right
            if not right:
                share.wrong.append(f"{plan.seed}: {label}")
    return share
