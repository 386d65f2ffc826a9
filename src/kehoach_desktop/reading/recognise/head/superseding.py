"""Finds the documents that a plan takes the place of, and those it amends."""

import re
from collections.abc import Iterator

from kehoach_desktop.domain.drafts.draft import DraftDocument
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.head.cited_documents import documents_in
from kehoach_desktop.reading.recognise.head.cited_issuer import KINDS
from kehoach_desktop.reading.recognise.lines import body_paragraphs

_OWN = (
    r"(?:ke hoach|quyet dinh|van ban|chuong trinh|phuong an|de an|chi thi|cong van|thong bao"
    r"|nghi quyet) (?:nay\b|co hieu luc\b)"
)
_ENDS = rf"(?:thay the|thay(?=(?: cho)? {KINDS} so\b)|bai bo|huy bo|thu hoi)"
_REPLACES = re.compile(
    rf"(?:{_OWN}[^;]{{0,200}}?(?:; ?(?:va |dong thoi )?(?={_ENDS}))?"
    rf"|(?:^|\()\W*(?:dieu \d+\W+)?)\b{_ENDS}(?: cho)?"
    rf"(?: (?:toan bo|noi dung|cac|ca|nhung))*\s+(?P<rest>{KINDS}\b.*)"
)
_GOES = re.compile(
    rf"(?P<rest>\b{KINDS}\b[^;]*?)\s(?:(?:se )?het hieu luc|khong con hieu luc|cham dut hieu luc|"
    rf"(?:duoc|bi) (?:thay the|bai bo) b[oa][in]g? {_OWN})"
)
_AMENDS = re.compile(
    rf"(?:{_OWN}[^;]{{0,60}}?|^\W*(?:dieu \d+\W+)?(?:ke hoach |quyet dinh )?(?:(?:ve )?(?:viec )?))"
    r"(?:dieu chinh|sua doi)(?:,? (?:bo sung|sua doi|thay the|va|mot so|noi dung|dieu|cua|tai|"
    rf"chi tieu|nhiem vu|thoi han|phu luc|cac))*,?\s+(?P<rest>{KINDS}\b.*)"
)
_BASIS = re.compile(r"\W*(?:can c|xet\b|theo\b|thuc hien\b)")
# "Căn cứ …, UBND xã ban hành Kế hoạch … (thay Kế hoạch số …)": what rests on others, ends one.
_ASIDE = re.compile(rf"\(\W*(?=(?:thay|thay the)(?: cho)? {KINDS} so\b)")
_REPLACING_MARKS = Signs("hay th", "thay K", "thay c", "ãi bỏ", "ủy bỏ", "hiệu lực")
_AMENDING_MARKS = Signs("iều chỉnh", "ửa đổi")
_SENTENCE = re.compile(rf"\.\s+(?=[{CAPITAL}])|\./\.")


def replaced_documents(document: Document, title: str = "") -> tuple[DraftDocument, ...]:
    """Return the documents this one says it takes the place of."""
    found: dict[str, DraftDocument] = {}
    for sentence, words in _sentences(document, title, _REPLACING_MARKS):
        clauses = list(_REPLACES.finditer(words)) or list(_GOES.finditer(words))
        for clause in clauses:
            named = documents_in(sentence[clause.start("rest") : clause.end("rest")])
            for one in named:
                if one.symbol and _is_of_one_kind(one, named[0]):
                    found.setdefault(one.symbol, one)
    return tuple(found.values())


def _is_of_one_kind(one: DraftDocument, first: DraftDocument) -> bool:
    """Whether a further document is replaced too, not cited in what the first is about."""
    same_kind = one.title.split()[:1] == first.title.split()[:1]
    return same_kind and (not one.issuer or not first.issuer or one.issuer == first.issuer)


def amended_documents(document: Document, title: str) -> tuple[DraftDocument, ...]:
    """Return the documents this one says it changes in part."""
    found: dict[str, DraftDocument] = {}
    for sentence, words in _sentences(document, title, _AMENDING_MARKS):
        clause = _AMENDS.search(words)
        if clause is None:
            continue
        named = documents_in(sentence[clause.start("rest") : clause.end("rest")])
        if named and named[0].symbol:
            found.setdefault(named[0].symbol, named[0])
    return tuple(found.values())


def _sentences(document: Document, title: str, marks: Signs) -> Iterator[tuple[str, str]]:
    """Yield the sentences with one of the marks, as written and folded, bases left out."""
    for text in (title, *(paragraph.text for paragraph in body_paragraphs(document))):
        if not marks.stand_in(text):
            continue
        for sentence in _SENTENCE.split(text.replace("\n", " ")):
            if not marks.stand_in(sentence):
                continue
            words = fold_in_place(sentence)
            if not _BASIS.match(words):
                yield sentence, words
            elif aside := _ASIDE.search(words):
                inside = slice(aside.start(), words.find(")", aside.end()) + 1 or None)
                yield sentence[inside], words[inside]
