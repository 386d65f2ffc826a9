"""Made plans in PDFs of many makes, read back fact by fact.

What a plan says was known before any of them was read; what a make must reach is a floor, never
to be lowered.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from made_plans.made_plan import made_plan
from made_plans.office import SOFFICE
from made_plans.score import facts
from made_plans.write_pdf import write_pdf_of
from pdf_makes import files, makes, writers
from reportlab.lib.pdfencrypt import StandardEncryption

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.pdf.scan.tesseract import Tesseract
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


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return write_pdf_of(made_plan(101).paper, tmp_path / "goc.pdf")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (files.scanned, "là ảnh chụp"),
        (files.without_letters, "không cho biết đó là những chữ gì"),
    ],
)
def test_without_a_recogniser_the_reader_says_what_to_do(
    change: Callable[..., Path],
    words: str,
    plain: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))

    with pytest.raises(UnusableFile, match=words) as refused:
        PlanFileReader().read_file(change(plain, tmp_path / "tep.pdf"))
    assert "Tesseract" in str(refused.value)


def test_pages_without_words_are_named_where_others_have_some(
    plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))

    draft = PlanFileReader().read_file(files.partly_scanned(plain, tmp_path / "tep.pdf", 72))

    assert any(one.message.startswith("Trang 2 chỉ là ảnh") for one in draft.warnings)
    assert draft.symbol == made_plan(101).truth.symbol


def test_a_file_for_those_with_its_password_says_so(tmp_path: Path) -> None:
    lock = StandardEncryption("mat-khau", "chu-so-huu")
    path = write_pdf_of(made_plan(101).paper, tmp_path / "tep.pdf", encrypt=lock)

    with pytest.raises(UnusableFile, match="có mật khẩu"):
        PlanFileReader().read_file(path)


def test_files_cut_short_or_without_pages_are_refused(plain: Path, tmp_path: Path) -> None:
    for path in (
        files.cut_short(plain, tmp_path / "a.pdf"),
        files.without_pages(tmp_path / "b.pdf"),
    ):
        with pytest.raises(UnusableFile, match="hỏng"):
            PlanFileReader().read_file(path)


def test_an_old_font_is_told_and_a_text_that_only_names_one_is_left_alone(tmp_path: Path) -> None:
    plan = made_plan(101)
    old = PlanFileReader().read_file(makes.READ["VNI"](plan, tmp_path / "a.pdf"))
    named = PlanFileReader().read_file(
        write_pdf_of(plan.paper, tmp_path / "b.pdf", writers.NamedOld(plan.paper.look))
    )

    assert any("VNI" in one.message for one in old.warnings)
    assert not any("phông chữ cũ" in one.message for one in named.warnings)
    assert [one.title for one in old.tasks] == [one.title for one in named.tasks]


@pytest.mark.skipif(Tesseract.find() is None, reason="Tesseract không có trên máy này")
def test_letters_that_have_no_name_are_recognised(plain: Path, tmp_path: Path) -> None:
    draft = PlanFileReader().read_file(files.without_letters(plain, tmp_path / "tep.pdf"))

    right = [one for _, one in facts(made_plan(101).truth, draft)]
    assert sum(right) >= 0.7 * len(right)
    assert any("nhận dạng" in one.message for one in draft.warnings)


def _read_back(plans: list, files: list[Path]) -> tuple[float, list[str]]:
    reader = PlanFileReader()
    told = [
        (f"{plan.seed}: {label}", right)
        for plan, file in zip(plans, files, strict=True)
        for label, right in facts(plan.truth, reader.read_file(file))
    ]
    wrong = [label for label, right in told if not right]
    return 1 - len(wrong) / len(told), wrong
