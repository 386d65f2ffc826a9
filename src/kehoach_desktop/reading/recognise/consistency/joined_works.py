"""Further work that stands inside a task's words: another body with what it does."""

import re
from collections.abc import Iterator

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.domain.text.vietnamese import shortened
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, VERB, belongs_to_name

_STARTS = re.compile(r"[.;] (?:va |con )?(?:dong thoi,? )?(?:rieng )?(?P<gives>giao (?:cho )?)?")
_FRAMES = re.compile(
    r"(?:rieng|sau|khi|voi|ve|de|nham|song song|ngoai|theo do|truoc|trong|cung|dip|nhan dip|hang"
    r"|moi|tu|tiep|ben canh|den|thang|quy|vao)\b"
)
# "… . Cũng đơn vị này mở …": who is meant stands before it.
_SAME_BODY = re.compile(
    r"[.;] (?:cung )?(?:chinh )?(?:don vi|co quan|to|ban|phong|trung tam|tram) (?:nay|do|ay)\b"
)
_FRAMED = re.compile(r"[^.;:]{3,90}?, (?:giao (?:cho )?)?")
_BODY = re.compile(HEAD)
_GIVES = re.compile(rf"[,;.:] (?:viec nay |va )?giao (?:cho )?(?={HEAD})")
_TAKES = (
    r"(?:lo|dam nhiem|dam trach|dam nhan|dung ra|bat tay|chiu trach nhiem|chu tri|dau moi|chep"
    r"|bien soan|chon|chuyen|lam (?:ro|dau moi|truong doan)|mo|dua|lap|trinh|gui|cu|ky|hop|soan"
    r"|viet|cung cap|tham gia|tien hanh|thu|phat|dang|du thao)"
)
_DOES = LatePattern(rf" (?P<verb>{VERB}|{_TAKES})\b")
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
_HELPS = LatePattern(
    rf"(?={HEAD})[^.;:,]{{3,70}}? (?:cung cap|phoi hop|tham gia|ho tro|van dong)\b"
)
_STOP = re.compile(r"[.;:(]")
# Looked for in the words as they stand, for folding every title of a long table is dear.
# Looked for first: most titles of a long table hold none of them.
_PARTS = Signs(". ", "; ", "giao ")
_NAMING = Signs(
    *(". ", "; ", "Cùng", "Có sự", " lo", "đảm ", "đứng ra", "trực tiếp", "bắt tay"),
    *("trưởng đoàn", "tham gia", "góp sức"),
)
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
    if not _PARTS.stand_in(title) or not _MAY_JOIN.search(title):
        return ""
    words = Sentence.of(title)
    plain = words.plain
    for begin, at in _bodies(words):
        if plain.startswith(_FUND, at):
            continue
        stop = _STOP.search(plain, at)
        end = min(at + _NEAR, stop.start() if stop else len(plain))
        gives = "giao " in plain[max(begin, at - 9) : at]
        for does in _DOES.finditer(plain, at, end):
            verb = does.start("verb")
            if not words.starts_small(verb) or belongs_to_name(plain, verb):
                continue
            if _TELLS.match(plain, verb) and not gives:
                break
            return _quoted(words, begin)
    if same := _SAME_BODY.search(plain):
        return _quoted(words, same.start() + 2)
    return ""


def _bodies(words: Sentence) -> Iterator[tuple[int, int]]:
    """Yield where a sentence or clause begins that a body's name heads, and where the name does.

    A name begins with a capital, which tells it from words that fold alike.
    """
    plain = words.plain
    for start in _STARTS.finditer(plain):
        places = [start.end()]
        behind = start.start() + 2
        if _FRAMES.match(plain, behind):
            places += [
                framed.end() for framed in [_FRAMED.match(plain, behind)] if framed is not None
            ]
        for at in places:
            if _BODY.match(plain, at) and not words.starts_small(at):
                yield behind, at
    for given in _GIVES.finditer(plain):
        if not words.starts_small(given.end()):
            yield given.start(), given.end()


def _quoted(words: Sentence, at: int) -> str:
    return shortened(words.original(at, len(words.plain)).strip(" ,.;:"), 70)


def left_parties(title: str) -> str:
    """Return who takes part where a task's words still hold it, "" if they do not."""
    if not _NAMING.stand_in(title) or not _MAY_NAME.search(title):
        return ""
    words = Sentence.of(title)
    if found := _JOINS_FIRST.match(words.plain):
        return _quoted(words, found.start())
    for found in _ONLY_TAKES.finditer(words.plain):
        if not words.starts_small(found.start("body")):
            return _quoted(words, found.start())
    for begin, at in _bodies(words):
        if _HELPS.match(words.plain, at):
            return _quoted(words, begin)
    return ""
