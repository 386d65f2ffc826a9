"""The makes of PDF: each writes made plans in its own manner."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from made_plans.made_plan import MadePlan
from made_plans.office import saved_by_office
from made_plans.pages import Look
from made_plans.write_pdf import PdfWriter, write_pdf_of
from made_plans.write_word import write_word
from reportlab.lib.pdfencrypt import StandardEncryption

from pdf_makes import by_word, files, writers

Make = Callable[[MadePlan, Path], Path]


def _by(writer: Callable[[Look], PdfWriter], **settings: Any) -> Make:
    def make(plan: MadePlan, path: Path) -> Path:
        return write_pdf_of(plan.paper, path, writer(plan.paper.look), **settings)

    return make


def _old(writer: Callable[[Look], PdfWriter]) -> Make:
    def make(plan: MadePlan, path: Path) -> Path:
        write_pdf_of(plan.paper, path, writer(plan.paper.look), pageCompression=0)
        content = path.read_bytes()
        path.write_bytes(content.replace(b"<E0AD>", b"<00AD>"))
        return path

    return make


def _under_its_picture(plan: MadePlan, path: Path) -> Path:
    seen = files.pictures(write_pdf_of(plan.paper, path), 100)
    return write_pdf_of(plan.paper, path, writers.Unseen(plan.paper.look, seen))


def _locked(plan: MadePlan, path: Path) -> Path:
    lock = StandardEncryption("", "chu-so-huu", canPrint=0)
    return write_pdf_of(plan.paper, path, encrypt=lock)


def _after(change: Callable[..., Path], **settings: Any) -> Make:
    def make(plan: MadePlan, path: Path) -> Path:
        source = write_pdf_of(plan.paper, path.with_name(f"{path.stem}-goc.pdf"))
        change(source, path, **settings)
        source.unlink()
        return path

    return make


def _exported(setting: str, kind: str, value: str) -> str:
    chosen = {setting: {"type": kind, "value": value}}
    return f"pdf:writer_pdf_Export:{json.dumps(chosen)}"


READ: dict[str, Make] = {
    "justified": _by(writers.Justified),
    "page labels": _by(writers.Labelled),
    "stamped": _by(writers.Stamped),
    "stamped large": _by(writers.StampedLarge),
    "watermark": _by(writers.Watermarked),
    "hidden white": _by(writers.Hidden),
    "turned 90": _by(writers.Turned),
    "turned 180": _by(writers.TurnedOver),
    "turned 270": _by(writers.TurnedBack),
    "cropped": _by(writers.Cropped),
    "dotted": _by(writers.Dotted),
    "dashed": _by(writers.Dashed),
    "doubled": _by(writers.Doubled),
    "hairlines": _by(writers.Hairlines),
    "level only": _by(writers.LevelOnly),
    "head only": _by(writers.HeadOnly),
    "inside": _by(writers.Inside),
    "shaded head": _by(writers.Shaded),
    "banded": _by(writers.Banded),
    "filled": _by(writers.Filled),
    "upright heads": _by(writers.UprightHeads),
    "newspaper": _by(writers.Newspaper),
    "owner password": _locked,
    "TCVN3": _old(writers.OldLetters),
    "VNI": _old(writers.OldVni),
    "TCVN3 nameless": _old(writers.NamelessOld),
    "TCVN3 mixed": _old(writers.MixedOld),
    "hidden text": _under_its_picture,
}
"""Makes that are read as the plain PDF is."""

SEEN: dict[str, Make] = {
    "partly scanned": _after(files.partly_scanned),
    "no letters": _after(files.without_letters),
}
"""Makes that need a recogniser."""

BY_WORD: dict[str, tuple[by_word.Change, str]] = {
    "Word sans": (by_word.sans_narrow, "pdf"),
    "Word spaced": (by_word.spaced, "pdf"),
    "Word typed": (by_word.typed_justified, "pdf"),
    "Word bullets": (by_word.symbol_bullets, "pdf"),
    "Word upright heads": (by_word.vertical_heads, "pdf"),
    "Word dotted": (by_word.dotted, "pdf"),
    "Word doubled": (by_word.doubled, "pdf"),
    "Word dot dash": (by_word.dot_dash, "pdf"),
    "Word level only": (by_word.level_only, "pdf"),
    "Word footnote": (by_word.footnoted, "pdf"),
    "Word frame": (by_word.head_in_box, "pdf"),
    "Word shaded": (by_word.shaded, "pdf"),
    "PDF/A": (by_word.nothing, _exported("SelectPdfVersion", "long", "1")),
    "tagged": (by_word.nothing, _exported("UseTaggedPDF", "boolean", "true")),
}
"""Makes that LibreOffice prints from a changed Word file."""


def by_office(make: str, plans: Sequence[MadePlan], folder: Path) -> list[Path]:
    """Print the plans in one of the makes of Word."""
    import docx

    change, filter_ = BY_WORD[make]
    folder.mkdir(parents=True, exist_ok=True)
    sources = []
    for plan in plans:
        path = write_word(plan.paper, folder / f"{plan.seed}.docx")
        document = docx.Document(str(path))
        change(document)
        document.save(str(path))
        sources.append(path)
    saved_by_office(sources, filter_, folder / "pdf")
    return [folder / "pdf" / f"{path.stem}.pdf" for path in sources]
