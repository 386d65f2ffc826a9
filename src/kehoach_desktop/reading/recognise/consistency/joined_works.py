"""Further work that stands inside a task's words: another body with what it does."""

import re

from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import (
    HEAD,
    VERB,
    begins_work,
    belongs_to_name,
)

_FRAME = (
    r"(?:(?:dong thoi,? |rieng )|(?:rieng|sau khi|khi|voi|ve|de|nham|song song|ngoai ra|theo do)\b"
    r"[^.;:]{0,90}?, )?"
)
_BEGINS = re.compile(rf"(?:[.;] (?:va |con )?)(?P<frame>{_FRAME})(?P<gives>giao (?:cho )?)?(?={HEAD})")
_GIVES = re.compile(rf"[,;.:] (?:viec nay |va )?giao (?:cho )?(?={HEAD})")
_TAKES = (
    r"(?:lo|dam nhiem|dam trach|dam nhan|dung ra|bat tay|chiu trach nhiem|chu tri|dau moi|chep|bien soan"
    r"|chon|lam (?:dau moi|truong doan)|mo|dua|lap|trinh|gui|cu|ky|hop|soan|viet|cung cap|tham gia"
    r"|tien hanh|thu|phat|dang|du thao)"
)
_DOES = re.compile(rf" (?P<verb>{VERB}|{_TAKES})\b")
_ONLY_TAKES = re.compile(
    rf"(?:^|[,;.:] )(?={HEAD})[^.;:,]{{3,70}} (?:lo|dam nhiem|dam trach|dung ra|truc tiep lam)\b"
)
_JOINS_FIRST = re.compile(rf"(?:cung(?: voi)?|co su (?:vao cuoc|gop y|tham gia) cua) (?={HEAD})")
# What only tells of the work above: who watches it, what it is paid from.
_TELLS = re.compile(
    r"\W*(?:tong hop|bao cao|theo doi|don doc|phoi hop|chiu trach nhiem|cung phoi hop|tham gia|can|phai"
    r"|duoc|co trach nhiem|cung cap|tiep tuc)\b"
)
_NEAR = 75


def joined_work(title: str) -> str:
    """Return the words of a further piece of work inside a task's, "" if there is none."""
    words = Sentence.of(title)
    plain = words.plain
    for begun in (*_BEGINS.finditer(plain), *_GIVES.finditer(plain)):
        at = begun.end()
        if words.starts_small(at):
            continue
        stop = re.compile(r"[.;:(]").search(plain, at)
        end = min(at + _NEAR, stop.start() if stop else len(plain))
        for does in _DOES.finditer(plain, at, end):
            verb = does.start("verb")
            if not words.starts_small(verb) or belongs_to_name(plain, verb):
                continue
            if _TELLS.match(plain, verb):
                break
            return _quoted(words, begun.start())
    return ""


def _quoted(words: Sentence, at: int) -> str:
    text = words.original(at, len(words.plain)).strip(" ,.;:")
    return text if len(text) <= 70 else f"{text[:70].rsplit(' ', 1)[0]}…"


def left_parties(title: str) -> str:
    """Return who takes part where a task's words still hold it, "" if they do not."""
    words = Sentence.of(title)
    if found := _JOINS_FIRST.match(words.plain):
        return _quoted(words, found.start())
    if found := _ONLY_TAKES.search(words.plain):
        return _quoted(words, found.start())
    return ""
