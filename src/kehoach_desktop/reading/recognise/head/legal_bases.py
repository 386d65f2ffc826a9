"""Finds the documents a plan rests on: the chain upwards, between its head and section I."""

import re
from collections.abc import Generator, Iterator, Sequence

from kehoach_desktop.domain.drafts.draft import DraftDocument
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.folding import fold_fast, fold_in_place
from kehoach_desktop.reading.recognise.head.cited_documents import documents_in
from kehoach_desktop.reading.recognise.head.cited_issuer import KINDS
from kehoach_desktop.reading.recognise.lines import Line

# Patterns run over folded text.
_STARTS = re.compile(
    r"\s*(?:[-+•*]\s*)?(?:can c[uir]+(?: vao)?|(?:de |nham )?(?:tiep tuc )?"
    r"(?:thuc hien|thue hien|thuyc hien|huong ung|trien khai|cu the hoa|quan triet)"
    r"(?:(?: thuc hien| va to chuc| co hieu qua| nghiem tuc| kip thoi| y kien)* )?"
    r"|theo|tren co so|xet|phuc dap|tra loi|tiep theo"
    # "Qua theo dõi việc thực hiện Kế hoạch số 12/KH-UBND …, còn 06 chỉ tiêu đạt thấp."
    r"|(?:qua|sau khi) (?:theo doi|kiem tra|ra soat|tong hop|danh gia|so ket)"
    rf"(?:,? (?!so\b)[a-z]+){{0,8}}?(?= (?:cac )?{KINDS} so\b)"
    r"|(?:sau khi |(?:ubnd|uy ban|phong|van phong|dang uy|thuong truc) [^.;:,]{0,40}?)?"
    r"(?:vua |da )?(?:tiep nhan|nhan duoc)(?=(?: cac)? (?:cong van|to trinh|van ban|bao cao|don) ))"
    r"(?: noi dung| tinh than)?(?: cac)?(?:\s*:|\s+(?=\S))"
)
_PROPOSAL = re.compile(r"\s*(?:-\s*)?(?:theo|xet|can cu) de nghi\b|\s*(?:-\s*)?xet to trinh\b")
_PROPOSED = re.compile(
    r"[,;.]\s(?:va )?(?:tren co so|theo|xet|can cu) "
    r"(?P<proposal>de xuat|de nghi|tham muu|to trinh)\b"
)
# "… của Trưởng phòng (Tờ trình số 8/TTr-KT ngày …)"
_BY_PAPER = re.compile(r" \((?:tại )?((?:Tờ trình|Công văn|Báo cáo) số [^()]*)\)")
_PROPOSES = re.compile(r"\s*(?:de xuat|de nghi|tham muu|to trinh)\b")
_BASIS_WORD = re.compile(r"\s*(?:[-+•*]\s*)?can c")
_BODY_STARTS = re.compile(
    r"(?:(?:phan|muc|chuong) (?:thu )?(?:[ivx\d]+|nhat)\b|[ivx]{1,5}\s*[.)/:-]\s|a\.\s|"
    r"1\s*[.)]\s|dieu 1\b)"
)
_PART_ALONE = re.compile(r"(?:phan|muc|chuong) (?:thu )?(?:[ivx\d]+|nhat)\W*")
_NUMBERED = re.compile(r"(?:(?:phan|muc) )?(?:[ivx]{1,5}|[a-d]|\d{1,2}(?:\.\d{1,2})*)\s*[.)/:-]\s*")
_BASES_SECTION = re.compile(r".*\b(?:can cu|co so phap ly|co so xay dung|van ban chi dao)\b")
_ITEM = re.compile(
    r"\s*(?:[-+•*]\s*|\(?\d{1,2}[.)]\s*|[a-z]\)\s*)?(?:can cu(?: vao)?(?: cac)?\s+)?"
    rf"(?={KINDS}\b)"
)
# Documents listed below the title without "Căn cứ": "- Luật … ngày …;".
_LISTED = re.compile(rf"\s*[-+•*]\s*(?={KINDS}\b.{{0,200}}(?:\bngay\b|\d\s?[/-]\s?[a-z]))")
_SAID = r"(?:(?:y kien |tinh than )?(?:chi dao|ket luan)|y kien|yeu cau|huong dan)"
# "Năm 2026 là năm … Thực hiện Kế hoạch số …": the basis stands within a paragraph.
_INNER = re.compile(
    rf"(?<=[.;,])\s+(?:de |tiep tuc )?(?:thuc hien|can cu|trien khai|tren co so|tiep theo)"
    rf"(?: cac)?\s+(?=(?:{_SAID}\b[^.;]{{0,120}}?\btai (?:cac )?)?{KINDS}\b[^.;]{{0,60}}\d)"
)
_INNER_MARKS = Signs("hực hiện", "ăn cứ", "riển khai", "rên cơ sở", "iếp theo")
_BULLETS = frozenset("-+•*")
# What the plan does to others is no basis, though it begins as one in a list does.
_OWN_EFFECT = re.compile(
    rf"\s*(?:-\s*)?{KINDS} nay (?:co hieu luc|se )?(?:thay|bai bo|sua doi|dieu chinh|bo sung)\b"
)
_UNNAMED = re.compile(
    rf"(?:cac )?(?P<kind>{KINDS})\s+(?!nay\b|tren\b|so\b|lien quan|cua cap tren)(?P<rest>[^;]+)"
)
_FIRST_LETTERS = frozenset("CcTtXxĐđDdNnQqPpMmIVXKLUỦS-–—+•*0123456789AaH")
"""What a clause or a heading can begin with; other lines are passed by unfolded."""
_SHORTEST_LINE = 16
_LONGEST_WORD = 20
_LONGEST_HEAD = 120
"""Lines after a title in which its bases are looked for."""


def legal_bases(
    lines: Sequence[Line], first: int, title: range = range(0)
) -> tuple[DraftDocument, ...]:
    """Return the documents that the lines between a head and section I rest on, in order.

    Every form is read: a line a document ("Căn cứ …;"), one sentence naming several
    ("Thực hiện …; Kế hoạch số … ngày … của …"), a list below "Căn cứ:", a section of bases.
    A document named in the ``title`` lines ("Thực hiện … năm 2026") counts only where the
    sentences below name none, for there it stands with what the plan's own title adds. Of a
    decision with a plan attached, both heads are read.
    """
    found: dict[str, DraftDocument] = {}
    titled: dict[str, DraftDocument] = {}
    for index, text in _clauses(lines, first, title):
        named = documents_in(_BY_PAPER.sub(r" tại \1", text))
        if _PROPOSES.match(fold_fast(text[:_LONGEST_WORD])):
            # Who proposed a plan is a basis by the paper that says so alone.
            named = [document for document in named if document.symbol]
        elif not named:
            named = _unnamed(text)
        for document in named:
            key = fold_fast(document.symbol or document.title).replace(" ", "")
            (titled if index in title else found).setdefault(key, document)
    return tuple((found or titled).values())


def _clauses(lines: Sequence[Line], first: int, title: range) -> Iterator[tuple[int, str]]:
    """Yield (line, words) of every clause that says what the document rests on."""
    at = first
    last = min(len(lines), first + _LONGEST_HEAD)
    while at < last:
        line = lines[at]
        if line.text[:1] not in _FIRST_LETTERS:
            at += 1
            continue
        words = fold_fast(line.text[:300])
        if len(words) < _SHORTEST_LINE and at + 1 < last and lines[at + 1].text[:1].islower():
            # A narrow column broke "Theo đề | nghị của …".
            words = fold_fast(f"{line.text} {lines[at + 1].text[:100]}")
        if _BODY_STARTS.match(words) and at not in title:
            if words.startswith("dieu 1") and at < title.start:
                # The articles of the decision; the attached plan has a head of its own.
                at = title.start
                last = min(len(lines), at + _LONGEST_HEAD)
                continue
            if _is_section_of_bases(words):
                at = yield from _section(lines, at + 1)
                continue
            if _PART_ALONE.fullmatch(words) and at + 1 < last:
                at += 1
                if _is_section_of_bases(lines[at].folded[:200]):
                    at = yield from _section(lines, at + 1)
                    continue
            return
        start = _STARTS.match(words)
        if start is None and words[:1] in _BULLETS and at >= title.stop:
            start = _LISTED.match(words)
        inner = None
        if start is None and "số" in line.text and _INNER_MARKS.stand_in(line.text):
            inner = _INNER.search(fold_in_place(line.text))
        if inner is not None:
            yield at, line.text[inner.end() :]
            at += 1
            continue
        if start is None:
            at += 1
            continue
        if _is_list_head(words):
            at = yield from _section(lines, at + 1)
            continue
        after = _end_of_clause(lines, at, title)
        text = " ".join(piece.text for piece in lines[at:after])
        for piece in _with_proposal_apart(text[_length_in(text, start.end()) :]):
            yield at, piece
        if "số" in text and _INNER_MARKS.stand_in(text) and at >= title.stop:
            # "Theo kết quả công bố, xã xếp thứ 5. Thực hiện Chỉ thị số …": the next sentence too.
            for inner in _INNER.finditer(fold_in_place(text)):
                yield at, text[inner.end() :]
        at = after


def _with_proposal_apart(text: str) -> list[str]:
    """Return a clause, and apart what it says of who proposed the plan, and by which paper."""
    found = _PROPOSED.search(fold_in_place(text))
    if found is None:
        return [text]
    return [text[: found.start()], text[found.start("proposal") :]]


def _is_section_of_bases(words: str) -> bool:
    number = _NUMBERED.match(words)
    rest = words[number.end() :] if number else words
    return len(words) < 120 and bool(_BASES_SECTION.match(rest.split(":")[0]))


def _is_list_head(words: str) -> bool:
    return words.rstrip().endswith(":") and len(words) < 60 and bool(_BASIS_WORD.match(words))


def _section(lines: Sequence[Line], at: int) -> Generator[tuple[int, str], None, int]:
    """Yield the documents listed one a line; return the line after the list."""
    while at < len(lines):
        words = fold_fast(lines[at].text[:200])
        item = _ITEM.match(words)
        if item is None:
            if _is_section_of_bases(words) and _NUMBERED.match(words):
                at += 1
                continue
            break
        after = _end_of_clause(lines, at, range(0))
        text = " ".join(piece.text for piece in lines[at:after])
        yield at, text[_length_in(text, item.end()) :]
        at = after
    return at


def _end_of_clause(lines: Sequence[Line], at: int, title: range) -> int:
    """Return the line after a clause that may run over several printed lines."""
    after = at + 1
    while after < len(lines) and after - at < 40:
        before, line = lines[after - 1].text.rstrip(), lines[after]
        words = fold_fast(line.text[:120])
        if (after in title) != (at in title) or _is_new_clause(words):
            break
        if before.endswith((".", ":", "./.")):
            break
        if before.endswith(";"):
            if not _ITEM.match(words):
                break
        elif (line.gap and not line.text[:1].islower() and not before.endswith(",")) or (
            line.text.isupper() and not before.isupper()
        ):
            break
        after += 1
    return after


def _is_new_clause(words: str) -> bool:
    start = _STARTS.match(words)
    if start and re.match(rf"\s*(?:-\s*)?(?:can c|(?:thuc|thue) hien (?:cac )?{KINDS})", words):
        return True
    return bool(_BODY_STARTS.match(words) or _PROPOSAL.match(words) or _OWN_EFFECT.match(words))


def _length_in(text: str, folded_length: int) -> int:
    """Return how many letters of the text its first folded letters take."""
    for length in range(folded_length, len(text) + 1):
        if len(fold_fast(text[:length] + "|")) - 1 >= folded_length:
            return length
    return folded_length


def _unnamed(text: str) -> list[DraftDocument]:
    """Return a document that is named without a symbol ("Nghị quyết Đại hội Đảng bộ xã …")."""
    flat = " ".join(text.split())
    words = fold_fast(flat)
    if len(words) != len(flat) or not (found := _UNNAMED.match(words)):
        return []
    name = flat[found.start("kind") : found.end("rest")]
    rest = flat[found.start("rest") :]
    if not (rest[:1].isupper() and flat[found.start("kind")].isupper()) or ". " in name:
        return []
    return [DraftDocument("", title=name.strip(" ;.,"))]


__all__ = ["documents_in", "legal_bases"]
