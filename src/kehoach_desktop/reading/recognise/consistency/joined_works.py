"""Further work that stands inside a task's words: another body with what it does."""

import re

from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, VERB, belongs_to_name

_FRAME = (
    r"(?:(?:dong thoi,? |rieng )|(?:rieng|sau khi|khi|voi|ve|de|nham|song song|ngoai ra|theo do)\b"
    r"[^.;:]{0,90}?, )?"
)
_BEGINS = re.compile(
    rf"(?:[.;] (?:va |con )?)(?P<frame>{_FRAME})(?P<gives>giao (?:cho )?)?(?={HEAD})"
)
_GIVES = re.compile(rf"[,;.:] (?:viec nay |va )?giao (?:cho )?(?={HEAD})")
_TAKES = (
    r"(?:lo|dam nhiem|dam trach|dam nhan|dung ra|bat tay|chiu trach nhiem|chu tri|dau moi|chep"
    r"|bien soan"
    r"|chon|lam (?:dau moi|truong doan)|mo|dua|lap|trinh|gui|cu|ky|hop|soan|viet|cung cap|tham gia"
    r"|tien hanh|thu|phat|dang|du thao)"
)
_DOES = re.compile(rf" (?P<verb>{VERB}|{_TAKES})\b")
_ONLY_TAKES = re.compile(
    rf"[,;.:] (?:viec nay )?(?P<body>(?={HEAD})[^.;:,]{{3,70}}) "
    r"(?:lo|dam nhiem|dam trach|dung ra|(?:truc tiep|bat tay) [a-z]+|lam truong doan"
    r"|(?:cung )?(?:tham gia|gop suc)(?=[.;,]|$))\b"
)
_JOINS_FIRST = re.compile(rf"(?:cung(?: voi)?|co su (?:vao cuoc|gop y|tham gia) cua) (?={HEAD})")
# What only tells of the work above: who watches it, what it is paid from.
_TELLS = re.compile(
    r"\W*(?:tong hop|bao cao|theo doi|don doc|phoi hop|chiu trach nhiem|cung phoi hop|tham gia"
    r"|can|phai"
    r"|duoc|co trach nhiem|cung cap|tiep tuc)\b"
)
_HELPS = re.compile(
    rf"(?={HEAD})[^.;:,]{{3,70}}? (?:cung cap|phoi hop|tham gia|ho tro|van dong)\\b"
)
_STOP = re.compile(r"[.;:(]")
# Looked for in the words as they stand, for folding every title of a long table is dear.
_MAY_JOIN = re.compile(r"[.;] |[,:] (?:việc này |và )?giao ")
_MAY_NAME = re.compile(
    r"[.;] |^C(?:ùng|ó sự) | (?:lo|đảm nhiệm|đảm trách|đứng ra|trực tiếp|bắt tay|trưởng đoàn"
    r"|tham gia"
    r"|góp sức)(?![^\W\d_])"
)
_FUND = "quy "
"""What begins so names money, or rules, and does no work."""
_NEAR = 75


def joined_work(title: str) -> str:
    """Return the words of a further piece of work inside a task's, "" if there is none."""
    if not _MAY_JOIN.search(title):
        return ""
    words = Sentence.of(title)
    plain = words.plain
    for begun in (*_BEGINS.finditer(plain), *_GIVES.finditer(plain)):
        at = begun.end()
        if words.starts_small(at) or plain.startswith(_FUND, at):
            continue
        stop = _STOP.search(plain, at)
        end = min(at + _NEAR, stop.start() if stop else len(plain))
        gives = plain.startswith("giao ", begun.start() + 2) or " giao " in begun[0]
        for does in _DOES.finditer(plain, at, end):
            verb = does.start("verb")
            if not words.starts_small(verb) or belongs_to_name(plain, verb):
                continue
            if _TELLS.match(plain, verb) and not gives:
                break
            return _quoted(words, begun.start())
    return ""


def _quoted(words: Sentence, at: int) -> str:
    text = words.original(at, len(words.plain)).strip(" ,.;:")
    return text if len(text) <= 70 else f"{text[:70].rsplit(' ', 1)[0]}…"


def left_parties(title: str) -> str:
    """Return who takes part where a task's words still hold it, "" if they do not."""
    if not _MAY_NAME.search(title):
        return ""
    words = Sentence.of(title)
    if found := _JOINS_FIRST.match(words.plain):
        return _quoted(words, found.start())
    for found in _ONLY_TAKES.finditer(words.plain):
        if not words.starts_small(found.start("body")):
            return _quoted(words, found.start())
    for begun in _BEGINS.finditer(words.plain):
        if not words.starts_small(begun.end()) and _HELPS.match(words.plain, begun.end()):
            return _quoted(words, begun.start())
    return ""
