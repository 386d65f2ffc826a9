"""Reads the dossiers of tasks: two-column tables headed Tiêu chí / Nội dung."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.drafts.draft import DraftDossier
from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.table.entries import joined, one_line

# Tried in order; patterns run over the folded name of a criterion.
_CRITERIA: tuple[tuple[str, str], ...] = (
    ("title", r"^(?:\d+\W+)?ten (?:nhiem vu|du an|de an|de tai|cong viec|hoat dong|mo hinh)\b"),
    ("legal_basis", r"\b(?:phap ly|can cu|co so (?:chinh tri|thuc hien|de xuat))\b"),
    (
        "urgency",
        r"\b(?:cap thiet|cap bach|can thiet|ly do|thuc trang|dat van de|y nghia)\b",
    ),
    ("funding", r"\b(?:kinh phi|nguon von|du toan|tai chinh|nguon luc|tong muc)\b"),
    (
        "scale_and_products",
        r"\b(?:quy mo|san pham|ket qua|dau ra|pham vi|khoi luong|"
        r"noi dung (?:thuc hien|chinh|chu yeu|cong viec|trien khai|nhiem vu))\b",
    ),
    ("time", r"\b(?:thoi gian|tien do|thoi han|lo trinh|thoi diem)\b"),
)
_HEADED = re.compile(
    r"(?:(?:ban |phieu |ho so )?(?:thuyet minh|de xuat)? ?(?:ve |cac )?)"
    r"(?:nhiem vu|ho so|de tai|du an|noi dung|mo hinh|thuyet minh)\s*(?:so\s*)?"
    r"(\d{1,3}|[ivx]{1,5})\s*[:.\-]\s*"
)
_LEFT_HEADS = re.compile(r"(?:cac )?(?:tieu chi|muc|noi dung|yeu cau|thong tin|chi muc|hang muc)\b")
_RIGHT_HEADS = re.compile(r"(?:noi dung|dien giai|mo ta|thuyet minh|chi tiet|thong tin|giai trinh)")
_ORDER = re.compile(r"(?:s?tt|so tt|so thu tu|#)|\(?(?:\d{1,2}|[ivx]{1,4})[.)]?|")
_LONGEST_NAME = 80


def is_dossier(rows: Sequence[Row], width: int) -> bool:
    """Whether the table reads as a dossier: headed so, or its left column names criteria."""
    pairs = _pairs(rows, width)
    if not pairs:
        return False
    known = {field for name, _ in pairs if (field := _criterion(name))}
    first, second = (fold_fast(cell[:80]) for cell in pairs[0])
    if first.startswith("tieu chi") and second.startswith("noi dung"):
        return bool(known)
    if _LEFT_HEADS.match(first) and _RIGHT_HEADS.match(second):
        return len(known) >= 2
    named = sum(1 for name, _ in pairs if _criterion(name))
    return len(known) >= 3 and named * 2 > len(pairs)


def read_dossier(rows: Sequence[Row], caption: str, into: DraftDossier | None) -> DraftDossier:
    """Return the dossier of these rows; ``into`` is the one a page break cut."""
    if into is None:
        number, title = _captioned(caption)
        into = DraftDossier(number, title)
    field = ""
    for name, text in _pairs(rows, len(rows[0].cells) if rows else 0):
        if name:
            # What a criterion without a place says must not run into the one above.
            field = _criterion(name)
        if field == "title":
            into = replace(into, title=one_line(text) or into.title)
            field = ""
        elif field and text:
            into = replace(into, **{field: joined(getattr(into, field), text)})
    return into


def continues_dossier(rows: Sequence[Row], width: int) -> bool:
    """Whether a table without a heading goes on with the criteria of the one before."""
    pairs = _pairs(rows, width)
    return bool(pairs) and (not pairs[0][0] or bool(_criterion(pairs[0][0])))


def _pairs(rows: Sequence[Row], width: int) -> list[tuple[str, str]]:
    """Return (criterion, words) of each row, without a column that only counts them."""
    if width == 2:
        return [(row.cells[0], row.cells[1]) for row in rows]
    if width == 3 and all(_ORDER.fullmatch(fold_fast(row.cells[0])) for row in rows):
        return [(row.cells[1], row.cells[2]) for row in rows]
    return []


def _criterion(name: str) -> str:
    if not name or len(name) > _LONGEST_NAME:
        return ""
    words = fold_fast(name)
    return next((field for field, pattern in _CRITERIA if re.search(pattern, words)), "")


def _captioned(caption: str) -> tuple[str, str]:
    text = caption.strip(" *")
    found = _HEADED.match(fold_fast(text))
    if found:
        return found[1].upper(), text[found.end() :].strip(" *")
    return "", text
