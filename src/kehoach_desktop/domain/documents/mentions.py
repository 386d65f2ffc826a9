"""Legal documents named inside a sentence, whose numbers and dates are not the task's own."""

import re

from kehoach_desktop.domain.text.folded_text import mask_all
from kehoach_desktop.domain.text.signs import Signs

# Patterns run over folded text (lower case, no diacritics).
_YEAR = r"(?:19|2[01])\d\d"
_DATE = (
    r"(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|\d{1,2} thang \d{1,2}(?:,? nam ?|/)" + _YEAR + ")"
)
_CLEAR_SIGNS = "nq|qd|qc|ctr|kh|ttr|nd|ttlt|ubnd|hdnd|ttg|tb|gm|bb|hd|kl|qh\\d*|bc|cp|tw"
_ANY_SIGN = _CLEAR_SIGNS + "|ct|pa|da|cd|tt|pc|l|pl"
_TIME_WORDS = "nam|thang|quy|ngay|tuan|den|het|hoan|xong|trinh|truoc|sau|va"
_SYMBOL = (
    r"(?<![\w/])(?:so ?:? ?)?\d{1,5} ?[/-] ?"
    rf"(?:{_YEAR}[/-](?!(?:{_TIME_WORDS})\b)[a-z][a-z0-9]*(?:[-/][a-z][a-z0-9&]*)*"
    rf"|(?:{_CLEAR_SIGNS})(?:[-/] ?[a-z][a-z0-9&]*| - ?[a-z][a-z0-9&]*)*(?!\w)"
    rf"|(?:{_ANY_SIGN})(?:[-/][a-z][a-z0-9&]*)+(?!\w))"
)
_KIND = (
    "nghi quyet|nghi dinh|quyet dinh|thong tu|thong bao|chi thi|ket luan|cong van|cong dien|luat"
    "|phap lenh|to trinh|ke hoach|chuong trinh|huong dan|de an|nd|nq|qd"
)
_NAMED_AND_DATED = re.compile(
    # A symbol, then perhaps its issuer, then its own date.
    rf"{_SYMBOL}"
    rf"(?:[ ,(]*(?:cua (?:(?!truoc|den|het|cham|xong|hoan|trong|tu )[a-z]+ ){{1,8}})?,?"
    rf" ?(?:ky |ban hanh )?ngay ?{_DATE})?"
)
_NUMBERED = re.compile(
    rf"\b(?:{_KIND}) (?:so ?:? ?)?\d{{1,5}}(?:/{_YEAR})?(?![\w/.%]|,\d)(?:,? ?ngay ?{_DATE})?"
)
_KIND_SIGNS = Signs(*(f"{kind} " for kind in _KIND.split("|")))
_DATED_BY_ISSUER = re.compile(rf"\bngay ?{_DATE} cua (?!ky|thang|quy|nam)")
_LAW_OF_YEAR = re.compile(
    rf"\b(?:bo luat|luat|hien phap)(?: (?!trong|truoc|den|het|xong|quy|thang|nam"
    rf"|tu)[a-z]+){{0,8}},?"
    rf" (?:nam )?{_YEAR}(?!\d)"
)
_DIGIT = re.compile(r"\d")
_SIGNED = re.compile(r"[/-] ?[a-z]")
"""A letter behind the stroke of a symbol: "12/KH", not "15/12"."""


def mask_documents(text: str) -> str:
    """Return folded text with the symbols, numbers and dates of legal documents masked.

    Nearly every sentence passes by here, and few name a document: what a pattern can't do
    without is looked for first.
    """
    if not _DIGIT.search(text):
        return text
    if _SIGNED.search(text):
        text = mask_all(text, _NAMED_AND_DATED)
    if _KIND_SIGNS.stand_in(text):
        text = mask_all(text, _NUMBERED)
    if " cua " in text:
        text = mask_all(text, _DATED_BY_ISSUER)
    if "luat" in text or "hien phap" in text:
        text = mask_all(text, _LAW_OF_YEAR)
    return text
