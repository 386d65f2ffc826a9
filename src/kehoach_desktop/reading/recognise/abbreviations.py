"""Short forms that the document itself explains: "VP: Văn phòng HĐND và UBND; PH: phối hợp"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kehoach_desktop.domain.units.phrases import begins_with_many, is_headed
from kehoach_desktop.reading.document import Document, Paragraph, Row, Table
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.lines import holds_any

_INTRODUCED = re.compile(
    r"\W*(?:(?:ghi chu|chu thich|chu giai|(?:cac )?(?:chu|tu|cum tu) viet tat|viet tat|quy uoc|"
    r"ky hieu|giai thich)\b[^:]{0,40}:|trong do\s*:)"
)
# Every paragraph passes by: what begins and holds nothing of the kind is not looked at further.
_MAY_INTRODUCE = re.compile(r"\W*[gcvqkt]", re.IGNORECASE)
_SHORT = r"(?:[A-ZĐ][A-ZĐa-zđ0-9&./-]{0,11}|[xX×✓✔√●○•★*+v])"
_PAIR = re.compile(rf"(?P<short>{_SHORT})\s*[\"”’')]*\s*(?::|=|–|-|là)\s*(?P<full>\S.*)", re.DOTALL)
# Searched for in every paragraph: it begins with one set of letters, which is found quickly.
_MAY_PAIR = re.compile(
    r"[A-ZĐxX×✓✔√●○•★*+v](?:(?<=[A-ZĐ])[A-ZĐa-zđ0-9&./-]{0,11})?"
    r"\s*[\"”’')]*\s*(?::|=|–|-|là)"
)
_BREAKS = re.compile(rf"\s*[;\n]\s*|[.,]\s+(?=[\"“('-]*\s*{_SHORT}\s*[\"”’')]*\s*(?::|=|là\s))")
# Two pairs stand in a line only with such a break between them.
_MAY_BREAK = re.compile(
    r"[.,;\n](?:(?<=[;\n])|\s+(?=[\"“('-]*\s*" + _SHORT + r"\s*[\"”’')]*\s*(?::|=|là\s)))"
)
_CALLED = re.compile(
    r"(?P<full>[A-ZĐ][^();:.]{5,80}?)\s*\(\s*(?:sau đây |gọi |viết )*(?:tắt|viết tắt|gọi là)"
    r"(?: là)?\s*:?\s*[\"“]?(?P<short>[A-ZĐ][A-ZĐ&.-]{1,9})[\"”]?\s*\)"
)
_SIGNS = (":", "=", "–", "-", " là ")
_EDGES = " \t.,;:-–+*•()\"“”'"
_LEADS = re.compile(r"(?:(?:co quan|don vi|bo phan),? )?(?:chu tri|thuc hien chinh|dau moi)\b")
_HELPS = re.compile(r"(?:(?:co quan|don vi|bo phan),? )?(?:phoi hop|ho tro|tham gia)\b")
_CODES = re.compile(r"(?:ma|ky hieu|(?:chu |ten )?viet tat|ten tat|ma so)\b")
_NAMES = re.compile(r"(?:ten )?(?:don vi|co quan|phong|bo phan|day du|dien giai)\b")
_LONGEST_NOTE = 1500
_SHORTEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Legend:
    """What short forms stand for: units by name, marks by whether who has them leads."""

    units: dict[str, str] = field(default_factory=dict)
    leads: dict[str, bool] = field(default_factory=dict)


def read_legend(document: Document) -> Legend:
    """Return the short forms that notes, and lists of codes, of the document explain."""
    legend = Legend()
    introduced = False
    for text in _lines(document):
        if text is None:
            introduced = False
            continue
        found = _introduction(text)
        if found:
            # Folding keeps colons, so that the first one ends the introduction.
            text, introduced = text[text.index(":") + 1 :], True
        for called in _CALLED.finditer(text) if "tắt" in text or "gọi là" in text else ():
            _note(legend, called["short"], called["full"])
        if not introduced and not _MAY_BREAK.search(text):
            continue
        pairs = _pairs(text)
        if not introduced and len(pairs) < 2:
            continue
        introduced = introduced and bool(pairs or found)
        for short, full in pairs:
            _note(legend, short, full)
    for block in document.blocks:
        if isinstance(block, Table):
            for short, full in _codes(block):
                _note(legend, short, full)
    return legend


def explains(text: str) -> bool:
    """Whether words across a table are a note below it, and no group of its rows."""
    return _introduction(text) is not None


def _introduction(text: str) -> re.Match[str] | None:
    if ":" not in text[:80] or not _MAY_INTRODUCE.match(text):
        return None
    return _INTRODUCED.match(fold_fast(text[:80]))


def _lines(document: Document) -> Iterator[str | None]:
    """Yield paragraphs and lone cells that may explain; ``None`` where a table stands between."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            if len(block.text) < _LONGEST_NOTE:
                yield block.text
            continue
        yield None
        for row in block.rows[-3:]:
            if len(filled := row.filled) == 1 and len(row.cells[filled[0]]) < _LONGEST_NOTE:
                yield row.cells[filled[0]]


def _pairs(text: str) -> list[tuple[str, str]]:
    if not holds_any(text, _SIGNS) or not _MAY_PAIR.search(text):
        return []
    pieces = [_PAIR.fullmatch(piece.strip(_EDGES)) for piece in _BREAKS.split(text)]
    return [(found["short"], found["full"].strip(_EDGES)) for found in pieces if found]


def _note(legend: Legend, short: str, full: str) -> None:
    folded = fold_fast(full)
    if _LEADS.match(folded) or _HELPS.match(folded):
        legend.leads.setdefault(short, bool(_LEADS.match(folded)))
    elif (
        len(full) > max(len(short), _SHORTEST_NAME)
        and not full.isupper()
        and (is_headed(full) or begins_with_many(full) or full.startswith(("Ủy ban", "UBND")))
    ):
        legend.units.setdefault(short.strip("."), full)


def _codes(table: Table) -> Iterator[tuple[str, str]]:
    """Yield (code, unit) of a list of codes: "Mã | Tên đơn vị"."""
    if table.width > 4 or not table.rows:
        return
    heads = [fold_fast(cell) for cell in table.rows[0].cells]
    code = next((i for i, head in enumerate(heads) if _CODES.match(head)), None)
    name = next((i for i, head in enumerate(heads) if _NAMES.match(head) and i != code), None)
    if code is None or name is None:
        return
    yield from (_cells(row, code, name) for row in table.rows[1:] if row.cells[code])


def _cells(row: Row, code: int, name: int) -> tuple[str, str]:
    return row.cells[code].strip(), row.cells[name].strip()
