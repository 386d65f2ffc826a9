"""Finds the documents a plan rests on and those it replaces."""

import datetime
import re
from collections.abc import Sequence

from kehoach_desktop.domain.draft import DraftDocument
from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.lines import Line

_TYPES = (
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Kế hoạch(?: hành động| công tác)?|"
    r"Chương trình(?: hành động| công tác)?|Chỉ thị|Kết luận|Thông tư(?: liên tịch)?|Đề án|"
    r"Công văn|Thông báo(?: kết luận)?|Hướng dẫn|Quy định|Quy chế|Tờ trình|Công điện|Báo cáo|"
    r"Chiến lược|Văn bản)"
)
_SYMBOL = (
    r"\d{1,5}[a-zA-Z]?\s?(?:/\s?(?:19|20)\d\d)?\s?[/\-–]\s?[A-ZĐ][\wĐđ&.]*"
    r"(?:\s?[-–/]\s?[A-ZĐ][\wĐđ&.]*)*"
)
_MENTION = re.compile(
    rf"(?P<type>{_TYPES})\b(?P<name>[^;:,.\d]{{0,120}}?)\s*(?:số\s*:?\s*)?(?P<symbol>{_SYMBOL})",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"^(?P<name>(?:Bộ luật|Luật|Pháp lệnh)\s[^;]*?)(?:\s*,)?\s+(?:số\s+(?P<symbol>[\w/]+)\s*)?"
    r"(?:,?\s*ngày\s|năm\s+\d|$)"
)
_NUMERIC = re.compile(r"ngày\s*:?\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})", re.IGNORECASE)
_IN_WORDS = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)
_SUBJECT = (
    r"(?:về|sửa đổi|ban hành|thực hiện|phê duyệt|quy định|hướng dẫn|triển khai|tổ chức|"
    r"phát triển|thúc đẩy|giao|công bố|thay thế)"
)
_ISSUER = re.compile(
    rf"^\s*,?\s*của\s+(?P<issuer>[^;,]*?)(?=\s+{_SUBJECT}\b|\s*[,;.(“\"]|\s+ngày\b|\s*$)"
)
_STARTS = re.compile(r"^\s*(?:-\s*)?(?:Căn cứ(?: vào)?(?: các)?|Thực hiện(?: các)?|Theo|Xét)\s+")
_BODY_STARTS = re.compile(r"^(?:[ivx]{1,5}\s*[.)]\s|phan (?:thu )?[ivx]|a\.\s|1\.\s|dieu 1)")
_AND = re.compile(rf"\s+và\s+(?=(?:các\s+)?{_TYPES}\s+(?:số\s+)?{_SYMBOL})")
_SENTENCE_END = re.compile(r"\.\s+(?=[A-ZÀ-ỸĐ])")
_REPLACES = re.compile(
    rf"(?:này\b[^.;]{{0,60}}?|^\s*[-–]?\s*)thay\s+thế(?:\s+cho)?\s+(?P<rest>{_TYPES}[^;.]*)",
    re.IGNORECASE,
)

_LONGEST_HEAD = 120
"""Lines after a title in which its bases are looked for."""


def legal_bases(
    lines: Sequence[Line], first: int, title: range = range(0)
) -> tuple[DraftDocument, ...]:
    """Return the documents that the lines between a head and section I rest on, in order.

    Both forms are read: a line a document ("Căn cứ …;") and one sentence naming several
    ("Thực hiện …; Kế hoạch số … ngày … của …"). A document named in the ``title`` lines
    too ("Thực hiện … năm 2026") is worded as the sentences below the title word it, for
    there it stands without what the plan's own title adds.
    """
    found: dict[str, DraftDocument] = {}
    titled: set[str] = set()
    for line in lines[first : first + _LONGEST_HEAD]:
        if _BODY_STARTS.match(fold_fast(line.text[:20])):
            break
        start = _STARTS.match(line.text) if line.text[:1] in "CTX-" else None
        if not start or line.text.lower().startswith("theo đề nghị"):
            continue
        for document in documents_in(line.text[start.end() :]):
            key = fold_fast(document.symbol or document.title)
            if line.index in title:
                titled.add(key)
            elif key in titled:
                titled.discard(key)
                found[key] = document
            found.setdefault(key, document)
    return tuple(found.values())


def documents_in(text: str) -> list[DraftDocument]:
    """Return the documents a clause names: the first of each part, not those inside a subject."""
    found: list[DraftDocument] = []
    for part in re.split(r";\s*", text):
        for piece in _AND.split(part):
            document = _document(piece.strip())
            if document is not None:
                found.append(document)
    return found


def replaced_documents(document: Document) -> tuple[DraftDocument, ...]:
    """Return the documents this one says it takes the place of."""
    found: list[DraftDocument] = []
    for paragraph in document.paragraphs:
        if "hay thế" not in paragraph.text:
            continue
        for clause in _REPLACES.finditer(paragraph.text):
            named = _document(clause["rest"])
            if named is not None and named.symbol:
                found.append(named)
    return tuple(found)


def _document(text: str) -> DraftDocument | None:
    """Return the document a piece of text begins with, ``None`` if it names none."""
    mention = _MENTION.search(text)
    law = _LAW.match(text)
    if law and (mention is None or mention.start() > 0 or law["symbol"]):
        rest = text[law.end("name") :]
        symbol = law["symbol"] or ""
        return DraftDocument(symbol, _date(rest), "Quốc hội" if symbol else "", law["name"].strip())
    if mention is None or mention.start() > 60:
        return None
    symbol = _tight(mention["symbol"])
    rest = text[mention.end() :]
    kind = mention["type"][0].upper() + mention["type"][1:]
    dated = re.match(
        r"\s*,?\s*ngày\s*:?\s*(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|"
        r"\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4})",
        rest,
        re.IGNORECASE,
    )
    date = _date(rest[: dated.end()]) if dated else None
    rest = rest[dated.end() :] if dated else rest
    issuer = _ISSUER.match(rest)
    if issuer:
        rest = rest[issuer.end() :]
    if date is None:
        late = re.match(r"\s*,?\s*ngày\s*:?\s*[\d/ .-]+(?:tháng \d+ năm \d+)?", rest, re.IGNORECASE)
        if late:
            date = _date(late[0])
            rest = rest[late.end() :]
    name = mention["name"].strip()
    subject = " ".join(_SENTENCE_END.split(rest, maxsplit=1)[0].strip(" ,.;:").split())
    title = " ".join(part for part in (kind, name, subject) if part)
    return DraftDocument(symbol, date, issuer["issuer"].strip() if issuer else "", title)


def _tight(symbol: str) -> str:
    return re.sub(r"\s+", "", symbol.replace("–", "-")).rstrip(".")


def _date(text: str) -> datetime.date | None:
    found = _NUMERIC.search(text) or _IN_WORDS.search(text)
    if not found:
        return None
    try:
        return datetime.date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
