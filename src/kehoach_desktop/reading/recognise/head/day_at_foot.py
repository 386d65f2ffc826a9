"""Reads the place and day that some offices print above who signs, none standing at the top."""

import datetime
import re
from collections.abc import Iterator

from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.reading.document import Document, Paragraph
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.lines import ANNEX_PLACE

_DATED = re.compile(
    r"^(?P<place>[^\W\d_][^,;:\d]{1,39}?)\s*,\s*ng[àa]y\s*(?P<day>\d{1,2})\s*th[áa]ng\s*"
    r"(?P<month>\d{1,2})\s*n[ăa]m\s*(?P<year>20\d\d)\W*$",
    re.IGNORECASE,
)
_MAY_DATE = re.compile(r",\s*ng[àa]y\s*\d", re.IGNORECASE)
_FOR_OTHERS = r"(?:tm|t/m|kt|k/t|tl|t/l|tuq)\b"
_POST = (
    r"(?:pho |quyen )?(?:chu tich|giam doc|truong |bi thu|chanh |hieu truong|thu truong"
    r"|nguoi lap)"
)
_SIGNS = re.compile(rf"{_FOR_OTHERS}|noi nhan\b|(?!nguoi lap){_POST}")
_RECEIVED = re.compile(r"noi (?:nhan|gui)\b")
_SIGNED_FOR = re.compile(_FOR_OTHERS)
_SIGNED_AS = re.compile(_POST)
_NAME = re.compile(rf"(?:[{CAPITAL}]\w*(?: |$)){{2,6}}")
_SEAL = re.compile(r"^\W*\(?(?:đã )?ký\b", re.IGNORECASE)
# "Mẫu số 01", "Phụ lục II: Danh sách", "BIỂU TỔNG HỢP"; "Phụ lục 1 kèm theo" goes on with a text.
_ANNEX = re.compile(
    r"(?:phu luc|(?:bieu )?mau|bieu)(?: so)?(?: ?(?:[ivx]+|\d{1,2}[a-z]?))?\W*(?:[.:(–-].*)?$"
)
_ANNEX_IN_CAPITALS = re.compile(r"(?:phu luc|mau|bieu)\b")
_LONGEST = 90
_EDGES = " *_\n"
_MAY_END = frozenset("NnTKQ" + _EDGES)
"""What a cell begins with that names the recipients or for whom one signs."""


def day_at_foot(document: Document) -> tuple[str, datetime.date] | None:
    """Return (place, day) of the first "Tân Lập, ngày 12 tháng 02 năm 2026" above a signature.

    What stands behind the first signature, the recipients or the heading of an annex is of a
    form to be filled in, and dates no plan.
    """
    if not any(_may_date(block.text) for block in document.paragraphs):
        # Then nothing need be known of where the body ends, for which every cell is looked at.
        return None
    lines = list(_body_lines(document))
    for at, line in enumerate(lines):
        if len(line) >= _LONGEST:
            continue
        below = lines[at + 1 : at + 3]
        found = _DATED.match(line)
        if found and below and len(below[0]) < _LONGEST and _SIGNS.match(fold_fast(below[0])):
            try:
                day = datetime.date(int(found["year"]), int(found["month"]), int(found["day"]))
            except ValueError:
                continue
            return found["place"].strip(" ."), day
        if _ends_body(line, below):
            break
    return None


def _may_date(text: str) -> bool:
    """Whether a paragraph may hold the line; told by its year first, which is found quickly."""
    return "20" in text and _MAY_DATE.search(text) is not None


def _body_lines(document: Document) -> Iterator[str]:
    """Yield the lines of words before what the document's file itself marks as an annex."""
    for block in document.blocks:
        if ANNEX_PLACE.match(block.where):
            return
        if isinstance(block, Paragraph):
            yield from filter(None, (line.strip(" *_") for line in block.text.split("\n")))
            continue
        for row in block.rows:
            # A layout's table may hold who signs, side by side with the recipients.
            for cell in row.cells:
                # A look at the first letter, for taking each cell apart costs much more.
                if cell and cell[0] in _MAY_END and _ends_in(cell):
                    return


def _ends_in(cell: str) -> bool:
    """Whether a cell of a layout's table names the recipients, or for whom one signs."""
    first = cell.strip(_EDGES).split("\n", 1)[0]
    if first[:1] not in "Nn" and not first.isupper():
        return False
    words = fold_fast(first)
    if _RECEIVED.match(words):
        return True
    return first.isupper() and _SIGNED_FOR.match(words) is not None


def _ends_body(line: str, below: list[str]) -> bool:
    """Whether a line signs, names the recipients or heads an annex."""
    if line[:1] not in "NnPpMmBb" and not line.isupper():
        return False
    words = fold_fast(line)
    if _RECEIVED.match(words) or _ANNEX.match(words):
        return True
    if not line.isupper():
        return False
    if _SIGNED_FOR.match(words) or _ANNEX_IN_CAPITALS.match(words):
        return True
    # "CHỦ TỊCH" heads a decision too; one who signs has a name.
    name = next((one for one in below if not _SEAL.match(one)), "")
    if name.isupper():
        return False
    return _SIGNED_AS.match(words) is not None and _NAME.fullmatch(name) is not None
