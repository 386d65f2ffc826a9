"""Reads the dossiers of tasks: two-column tables headed Tiêu chí / Nội dung."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.draft import DraftDossier
from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.rows import joined

_CRITERIA: tuple[tuple[str, str], ...] = (
    ("legal_basis", r"\b(?:phap ly|can cu)\b"),
    ("urgency", r"\b(?:cap thiet|su can thiet|ly do)\b"),
    ("scale_and_products", r"\b(?:quy mo|san pham|ket qua du kien|noi dung thuc hien)\b"),
    ("time", r"\b(?:thoi gian|tien do|thoi han)\b"),
    ("funding", r"\b(?:kinh phi|nguon von|du toan)\b"),
)
_HEADED = re.compile(
    r"(?:nhiem vu|ho so|de tai|du an|noi dung)\s*(?:so\s*)?(\d{1,3}|[ivx]{1,5})\s*[:.\-]\s*"
)


def is_dossier(rows: Sequence[Row], width: int) -> bool:
    """Whether the table reads as a dossier: headed so, or its left column names criteria."""
    if width != 2 or not rows:
        return False
    first, second = (fold_fast(cell[:80]) for cell in rows[0].cells)
    if first.startswith(("tieu chi", "muc", "noi dung")) and second.startswith("noi dung"):
        return True
    known = [row for row in rows if _criterion(row.cells[0])]
    return len(known) >= 3 and len(known) * 2 > len(rows)


def read_dossier(rows: Sequence[Row], caption: str, into: DraftDossier | None) -> DraftDossier:
    """Return the dossier of these rows; ``into`` is the one a page break cut."""
    if into is None:
        number, title = _captioned(caption)
        into = DraftDossier(number, title)
    field = ""
    for row in rows:
        name, text = row.cells[0], row.cells[1]
        criterion = _criterion(name)
        if criterion:
            field = criterion
        elif name and fold_fast(name).startswith("tieu chi"):
            continue
        if field and text:
            into = replace(into, **{field: joined(getattr(into, field), text)})
    return into


def continues_dossier(rows: Sequence[Row], width: int) -> bool:
    """Whether a table without a heading goes on with the criteria of the one before."""
    return (
        width == 2 and bool(rows) and (not rows[0].cells[0] or bool(_criterion(rows[0].cells[0])))
    )


def _criterion(name: str) -> str:
    if not name or len(name) > 60:
        return ""
    words = fold_fast(name)
    return next((field for field, pattern in _CRITERIA if re.search(pattern, words)), "")


def _captioned(caption: str) -> tuple[str, str]:
    text = caption.strip(" *")
    found = _HEADED.match(fold_fast(text))
    if found:
        return found[1].upper(), text[found.end() :].strip(" *")
    return "", text
