"""Names of units that do not look like the name of a unit."""

import re

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.consistency.products import begins_product
from kehoach_desktop.reading.recognise.work_words import begins_work, names_body

# A name torn from its sentence ends in a word that wants another after it.
_TORN = re.compile(
    r"\b(?:và|với|của|cho|về|tại|theo|do|để|các|những|chủ trì|phối hợp)$", re.IGNORECASE
)
_IN_A_SENTENCE = re.compile(
    r"\d{1,2}/\d|\b(?:thang|quy|nam|ngay|tuan) (?:\d|[ivx]+\b)|"
    r"\b(?:thuong xuyen|hang (?:ngay|tuan|thang|quy|nam)|truoc ngay|chu tri|hoan thanh|cham nhat)\b"
)
_BODY_FIRST = re.compile(
    r"(?:cac |tat ca |toan )?(?:don vi|dang uy|dang bo|chi bo|chi hoi|don|doi|to|ban|co quan|"
    r"bo phan|bo|doanh nghiep|nha|truong|vien|cuc|chi cuc|hat|tram|quy|lien minh|"
    r"lien doan|thon|ap|khu|hop tac xa|hop tac|quan doi|luc luong)\b"
)
_NO_NAME = re.compile(r"[\W\d_]*[^\W\d_]?[\W\d_]*|\(.*\)")
_FAULT = "#"
_SAYS_NOTHING = frozenset(
    ("nt", "nhu tren", "khong", "khong co", "chua co", "chua ro", "bo sung sau", "phan cong sau")
)
# What is said of a body, and stands in no body's name.
_SAID = re.compile(
    r"(?:^|\s)\(?(?:sẽ|đang|chưa|thì|nào|hoặc|dự kiến)(?=[\s)]|$)|[?+/–-]$|^[+/–]", re.IGNORECASE
)
_LONGEST, _MOST_WORDS = 110, 18


def is_unlikely_unit(name: str) -> bool:
    """Whether a name holds work or a time, is a product, torn, a sentence, or says nothing."""
    too_long = len(name) > _LONGEST or name.count(" ") >= _MOST_WORDS
    if (
        too_long
        or name.startswith(_FAULT)
        or _NO_NAME.fullmatch(name)
        or _TORN.search(name)
        or _SAID.search(name)
    ):
        return True
    plain = fold_fast(name)
    if _IN_A_SENTENCE.search(plain) or plain.strip(" -\"'.") in _SAYS_NOTHING:
        return True
    if begins_product(plain):
        return True
    if name.isupper() and " " not in name:
        # "CAP" is a short form, though "cấp" is a verb.
        return False
    return begins_work(plain) and not (_BODY_FIRST.match(plain) or names_body(plain))
