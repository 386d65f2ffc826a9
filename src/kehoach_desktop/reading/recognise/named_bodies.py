"""Names of bodies whose end the document itself shows: its recipients, tables and headings.

Where a sentence goes on behind such a name with a verb that no list knows ("Ban Quản lý chợ
thu giá …"), what stands elsewhere in the same document says how far the name reaches.
"""

import re
from collections.abc import Iterable, Iterator

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.reading.document import Document, Paragraph
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.unit_cells import UnitCells
from kehoach_desktop.reading.recognise.work_words import (
    HEAD,
    SHORT_VERBS,
    VERB,
    names_body,
    names_many,
)

_ASSIGNED = re.compile(
    rf"(?:^|[,;:.()–+•-] ?|\b(?:giao|voi|cung|do) )(?P<name>{HEAD}(?: [^,;.:()]{{2,60}}?)?) "
    r"(?:chu tri|phoi hop|co trach nhiem|chiu trach nhiem|lam dau moi|la co quan)\b"
)
_BRACKETED = re.compile(rf"\((?P<name>{HEAD} [^,;.:()]{{2,60}})\)")
_HEADING = re.compile(rf"(?:\d{{1,2}}[.)]|[a-z][.)]|[-–+•]) ?(?P<name>{HEAD} [^,;.:()]{{2,60}}):?")
_COMMA_HEADING = re.compile(
    r"(?:\d{1,2}[.)]|[a-z][.)]|[-–+•]) ?(?P<name>(?:phong|ban|trung tam|to|doi|vien|tram|chi cuc|so"
    r"|hoi dong|van phong) [^\d;.:()]{5,100})[.:]?"
)
_LISTED = re.compile(r"\s*(?:[a-zđ]\)|[-–+•*]|\d{1,2}\.\d)")
_LONGEST_WITH_COMMAS = 120
# Looked for before a line is folded, which is dearer.
_SHOWS = re.compile(r"\(|trì|hối hợp|rách nhiệm|ầu mối|^[\d–+•-]")
# A whole short piece of work: "- Phòng CNTT mở lớp", "- Công an xã rà soát … trước 05/9".
_DATED = re.compile(r"\d{1,2}/\d|\b(?:truoc|trong|den|tu) (?:ngay|thang|quy|tuan|\d)")
_DOES = LatePattern(
    rf"(?<= )(?<!bau )(?:{VERB}|{'|'.join(SHORT_VERBS)}"
    r"|dua|mo|lap|mua|sua|nop|gui|treo|viet|tien hanh)\b"
)
_LEVELS = frozenset(("xa", "phuong", "tinh"))
_SIGNS = Signs("trì", "hối hợp", "rách nhiệm", "ầu mối", "(")
_ASIDE = re.compile(r"\([^()]*\)?")
_PLACE = re.compile(rf"(?: [{CAPITAL}]\S*)+$")
_OWNER = r" (?:xa|phuong|dac khu|tinh|thanh pho)\b(?! hoi\b)"
_ENDS = rf"(?:{_OWNER})?(?!{_OWNER})(?![\w-])"
_MOST_WITH_COMMAS = 18
_LONGEST, _MOST_WORDS, _FEWEST_WORDS = 400, 9, 3
_LONGEST_HEADING = 90
_MOST_NAMES = 300


def name_bodies(
    document: Document, written: Iterable[str], units: UnitCells
) -> re.Pattern[str] | None:
    """Return a pattern of the folded names that the document shows whole, ``None`` of none.

    ``written`` are its recipients and the leads of its tables.
    """
    names: set[str] = set()
    # The same few bodies stand in hundreds of rows.
    for words in set(written):
        for name in units.names(_ASIDE.sub("", words).strip(" .;")):
            # "Ban Quản lý chợ An Trạch" is also called without its place.
            names |= {fold_fast(name), fold_fast(_PLACE.sub("", name))}
    below: str | None = None
    for block in reversed(document.blocks):
        text = block.text if isinstance(block, Paragraph) else ""
        if below and (one := _with_commas(text, below, units)):
            names.add(one)
        below = text
        if (
            isinstance(block, Paragraph)
            and len(block.text) < _LONGEST
            and _SHOWS.search(block.text)
        ):
            names.update(_in_line(block.text))
    kept = sorted(filter(_is_name, names), key=len, reverse=True)[:_MOST_NAMES]
    if not kept:
        return None
    return re.compile(rf"(?:{'|'.join(map(re.escape, kept))}){_ENDS}")


def leads_of(tasks: Iterable[DraftTask]) -> Iterator[str]:
    """Yield who leads or takes part in tasks, as often as they do."""
    for task in tasks:
        yield from task.lead
        yield from task.coordinating


def _in_line(text: str) -> Iterator[str]:
    """Yield the names that a line shows whole: before a role, in a bracket, as a heading."""
    if _SIGNS.stand_in(text):
        plain = fold_fast(text)
        for pattern in (_ASSIGNED, _BRACKETED):
            yield from (found["name"].strip() for found in pattern.finditer(plain))
        return
    if len(text) >= _LONGEST_HEADING or not (found := _HEADING.fullmatch(fold_fast(text))):
        return
    if text.rstrip().endswith(":") or not _tells(found["name"], text[found.start("name") :]):
        yield found["name"].strip()


def _with_commas(text: str, below: str, units: UnitCells) -> str:
    """Return the name that a heading with commas is, above lines of a lower sign; else "".

    "3. Phòng Xây dựng, kiểm tra văn bản và xử lý vi phạm" / "a) Rà soát …".
    """
    if ", " not in text or len(text) >= _LONGEST_WITH_COMMAS or not _LISTED.match(below):
        return ""
    plain = fold_fast(text)
    found = _COMMA_HEADING.fullmatch(plain)
    if found is None or len(plain) != len(text):
        return ""
    name = text[found.start("name") : found.end("name")]
    first, *others = name.split(", ")
    small = all(one[:1].islower() and not names_body(fold_fast(one)) for one in others)
    whole = small and " và " in others[-1] and not units.knows(first)
    return found["name"].strip() if whole and first[:1].isupper() else ""


def _tells(plain: str, words: str) -> bool:
    """Whether a line goes on behind the name of a body with what it does."""
    if _DATED.search(plain):
        return True
    for verb in _DOES.finditer(plain):
        before = words[: verb.start()].split()
        proper = len(before) > 1 and before[-1][:1].isupper()
        if words[verb.start()].islower() and (proper or fold_fast(before[-1]) in _LEVELS):
            return True
    return False


def _is_name(name: str) -> bool:
    words = name.split()
    return (
        _FEWEST_WORDS <= len(words) <= (_MOST_WITH_COMMAS if ", " in name else _MOST_WORDS)
        and names_body(name)
        and not names_many(name)
        and not name.endswith((" va", " cac", " voi", " cung"))
    )
