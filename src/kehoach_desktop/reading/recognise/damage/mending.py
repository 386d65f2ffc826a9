"""Damaged text looked at through known words.

Nothing is corrected in what is shown. Known phrases (headings, units, words of assignment and
of deadlines) are only put in the place of what resembles them in the folded copy that the
recognisers look at.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from kehoach_desktop.domain.units.default_units import default_units
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.damage.syllables import is_syllable
from kehoach_desktop.reading.recognise.work_words import VERB

_NEAR = 79.0
_LEAST = 55.0
_ENOUGH_WORDS = 3
_EDGES = "\"'“”‘’()[],.;:!?…*_|"

_PHRASES = (
    "nhiem vu va giai phap",
    "nhiem vu, giai phap",
    "nhiem vu trong tam",
    "noi dung thuc hien",
    "noi dung, nhiem vu",
    "cac giai phap",
    "muc dich, yeu cau",
    "muc dich",
    "yeu cau",
    "muc tieu",
    "muc tieu chung",
    "muc tieu tong quat",
    "muc tieu cu the",
    "cac chi tieu",
    "chi tieu cu the",
    "to chuc thuc hien",
    "che do bao cao",
    "noi nhan",
    "chu tri",
    "phoi hop",
    "phoi hop voi",
    "don vi lien quan",
    "cac phong, ban, nganh",
    "cac co quan, don vi",
    "co quan, don vi",
    "don vi chu tri",
    "co quan chu tri",
    "don vi phoi hop",
    "don vi thuc hien",
    "thoi gian hoan thanh",
    "thoi gian thuc hien",
    "hoan thanh",
    "hoan thanh truoc",
    "hoan thanh truoc ngay",
    "hoan thanh trong thang",
    "hoan thanh trong quy",
    "hoan thanh trong nam",
    "hoan thanh sau khi",
    "hoan thanh theo lo trinh",
    "thuc hien thuong xuyen",
    "thuong xuyen",
    "xong truoc ngay",
    "trong thang",
    "trong quy",
    "theo lo trinh",
    "theo lo trinh cua thanh pho",
    "theo lo trinh cua tinh",
    "sau khi thanh pho ban hanh",
    "sau khi ubnd thanh pho ban hanh ke hoach",
    "sau khi tinh ban hanh",
    "sau khi ubnd tinh ban hanh ke hoach",
    "ban hanh ke hoach",
    "theo chuc nang, nhiem vu",
    "theo chuc nang",
    "co trach nhiem",
    "hang nam",
    "hang tuan",
    "hang ngay",
    "moi tuan",
    "moi thang",
    "moi quy",
    "moi nam",
    "hang thang",
    "hang quy",
    "dinh ky hang",
    "cham nhat",
    "ty le",
    "toi thieu",
    "it nhat",
    "phan dau",
    "den nam",
)


# Words that stand in every plan and are nearly spelled as others: as they are, they are right.
_USUAL = (
    "nhan dan",
    "uy ban nhan dan",
    "cong hoa xa hoi",
    "chu tich",
    "dang uy",
    "dang bo",
    "ap dung",
    "khoa hoc",
    "cong nghe",
    "tai khoan",
    "kinh doanh",
    "truc tuyen",
    "hanh dong",
    "phan thu",
    "qua trinh",
    "kiem tra",
)


class _Phrase(NamedTuple):
    """Known words with their signs and without; ``strict`` ones never stand for a real word."""

    words: tuple[str, ...]
    bare: list[str]
    strict: bool


class Mender:
    """Puts known phrases in the place of folded words that nearly spell them.

    A phrase is tried where at least one of its words stands unharmed, so that the work grows
    with the text only. ``verbs`` and other usual words stand for misread ones
    only where these are spelled as no word is.
    """

    def __init__(self, names: Iterable[str] = (), verbs: Iterable[str] = ()) -> None:
        phrases = {tuple(fold_fast(phrase).split()) for phrase in (*_PHRASES, *names)}
        strict = {tuple(verb.split()) for verb in (*verbs, *_USUAL)} - phrases
        self._at: dict[str, list[tuple[int, _Phrase]]] = {}
        for words in sorted(phrases | strict, key=lambda words: (-len(words), words)):
            bare = [word.strip(_EDGES) for word in words]
            for place, word in enumerate(bare):
                if word:
                    known = _Phrase(words, bare, words in strict)
                    self._at.setdefault(word, []).append((place, known))

    def mend(self, words: list[str]) -> list[str]:
        """Return as many words, known ones in the place of those that resemble them."""
        bare = [word.strip(_EDGES) for word in words]
        result = list(words)
        best = [0.0] * len(words)
        for index, word in enumerate(bare):
            for place, phrase in self._at.get(word, ()):
                begin = index - place
                end = begin + len(phrase.bare)
                if begin < 0 or end > len(words):
                    continue
                weight = _likeness(bare[begin:end], phrase) * len(phrase.bare)
                if weight and all(weight > known for known in best[begin:end]):
                    for offset, wanted in enumerate(phrase.words):
                        result[begin + offset] = _dressed(words[begin + offset], wanted)
                        best[begin + offset] = weight
        return result


@lru_cache(maxsize=1)
def usual_mender() -> Mender:
    """Return the mender that knows a commune's usual units."""
    names: set[str] = set()
    for ward in (False, True):
        for unit in default_units(ward=ward):
            for name in (unit.name, *unit.aliases):
                if len(name.split()) > 2:
                    names.add(name)
    return Mender(names, (verb for verb in VERB.split("|") if len(verb) > 6))


def known_unit(words: str) -> str:
    """Return the usual unit that folded words name, "" if they name none.

    A short word more, as "xi" for "xã", may follow the name.
    """
    bare = words.strip(_EDGES + " ")
    names = usual_names()
    if bare in names:
        return names[bare]
    shorter, _, last = bare.rpartition(" ")
    return names.get(shorter, "") if len(last) < 4 else ""


@lru_cache(maxsize=1)
def usual_names() -> dict[str, str]:
    """Return the usual units' names by each of their written forms, folded."""
    names: dict[str, str] = {}
    for ward in (True, False):
        for unit in default_units(ward=ward):
            for name in (unit.name, *unit.aliases):
                names[fold_fast(name)] = unit.name
    return names


def _likeness(words: list[str], phrase: _Phrase) -> float:
    """Return how alike the words and the phrase are, 0 when not enough.

    Word by word they are nearly as long and have letters in common; only a sign or number
    that recognition made of a word ("19 trình") need not, but a date never stands for one.
    """
    from rapidfuzz.fuzz import ratio

    _, bare, strict = phrase
    if words == bare:
        return 100.0
    if strict and any(
        word != wanted and is_syllable(word) for word, wanted in zip(words, bare, strict=True)
    ):
        return 0.0
    if sum(map(str.__eq__, words, bare)) * 2 < len(bare) - 1:
        return 0.0
    # Words that are spelled as words are stand there more often than they are misread.
    allowed = len(bare) // _ENOUGH_WORDS
    for word, wanted in zip(words, bare, strict=True):
        if word == wanted:
            continue
        if not word or "/" in word or (word.isdigit() and len(word) != len(wanted)):
            return 0.0
        is_sign = not any(letter.isalpha() for letter in word) or len(wanted) < 3
        if abs(len(word) - len(wanted)) > 1 or (not is_sign and ratio(word, wanted) < _LEAST):
            return 0.0
        if is_syllable(word) and not _is_near(word, wanted):
            allowed -= 1
            if allowed < 0:
                return 0.0
    return ratio(" ".join(words), " ".join(bare), score_cutoff=_NEAR)


def _is_near(word: str, wanted: str) -> bool:
    """Whether one letter only stands for another: "cha tri" for "chu tri"."""
    return len(word) == len(wanted) and sum(map(str.__ne__, word, wanted)) == 1


def _dressed(written: str, wanted: str) -> str:
    """Return the wanted word between the signs that stand around the written one."""
    core = written.strip(_EDGES)
    if not core:
        return written
    at = written.index(core)
    return f"{written[:at]}{wanted.strip(_EDGES)}{written[at + len(core) :]}"
