"""Real documents where they are at hand, and documents made on the spot."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

_DOCUMENTS = Path(__file__).parents[2].parent / "shared" / "documents"


@pytest.fixture
def real() -> Callable[[str], PlanDraft]:
    """Read one of the real documents kept beside the repository."""

    def read(name: str) -> PlanDraft:
        path = _DOCUMENTS / name
        if not path.is_file():
            pytest.skip(f"real document {name} is not beside the repository")
        return PlanFileReader().read_file(path)

    return read


Block = str | Sequence[Sequence[str]]


@pytest.fixture
def word(tmp_path: Path) -> Callable[..., Path]:
    """Write paragraphs (text) and tables (rows of texts) to a Word file."""

    def make(*blocks: Block, name: str = "ke-hoach.docx") -> Path:
        import docx

        document = docx.Document()
        for block in blocks:
            if isinstance(block, str):
                document.add_paragraph(block)
                continue
            table = document.add_table(rows=len(block), cols=len(block[0]))
            for row, texts in zip(table._tbl.tr_lst, block, strict=True):
                for cell, text in zip(row.tc_lst, texts, strict=True):
                    first, *rest = text.split("\n")
                    cell.p_lst[0].add_r().text = first
                    for line in rest:
                        cell.add_p().add_r().text = line
        path = tmp_path / name
        document.save(str(path))
        return path

    return make


@pytest.fixture
def read() -> Callable[[Path], PlanDraft]:
    return PlanFileReader().read_file


@pytest.fixture
def pasted() -> Callable[[str], PlanDraft]:
    return PlanFileReader().read_text
