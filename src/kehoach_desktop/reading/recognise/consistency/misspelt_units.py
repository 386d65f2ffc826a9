"""Names of units that are a usual one with wrong letters, or with its end cut off."""

from functools import lru_cache

from kehoach_desktop.domain.units.default_units import default_units
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.damage.syllables import is_syllable

_SHORTEST = 7
_LONG = 9
"""Names shorter than this may differ by one letter from another name, not by two."""
_LEVELS = (" xa", " phuong", " dac khu")
# A name cut after one of these stops inside a word of two syllables.
_HALVES = frozenset(
    ("van", "kinh", "thanh", "chi", "lien", "nong", "cuu", "phuc", "hanh", "quan", "phu", "cung")
)


def usual_name_meant(name: str) -> str:
    """Return the usual name that an unknown one is spelled nearly as, "" if there is none.

    A name that the usual units are known by, marks aside, is none of these.
    """
    plain = _bare(fold_fast(name))
    usual = _usual()
    if len(plain) < _SHORTEST or plain in usual:
        return ""
    if plain[plain.rfind(" ") + 1 :] in _HALVES:
        return next((usual[whole] for whole in usual if whole.startswith(f"{plain} ")), "")
    if all(map(is_syllable, plain.split())) or any(map(str.isupper, name.split())):
        # Another body, or an abbreviation.
        return ""
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import extractOne

    most = 2 if len(plain) >= _LONG else 1
    near = extractOne(plain, usual.keys(), scorer=Levenshtein.distance, score_cutoff=most)
    return usual[near[0]] if near is not None and near[0].count(" ") == plain.count(" ") else ""


def _bare(plain: str) -> str:
    """Return a folded name without the level of the body at its end."""
    for level in _LEVELS:
        if plain.endswith(level):
            return plain.removesuffix(level)
    return plain


@lru_cache(maxsize=1)
def _usual() -> dict[str, str]:
    """Return the usual names by their folded forms; abbreviations resemble too much."""
    return {
        plain: name
        for unit in default_units()
        for name in (unit.name, *unit.aliases)
        if len(plain := _bare(fold_fast(name))) >= _SHORTEST
        and " " in plain
        and not _is_short(name)
    }


def _is_short(name: str) -> bool:
    """Whether a name is an abbreviation: "TT PVHCC", "Phòng KT-HT"."""
    return any(len(word) > 1 and word.isupper() for word in name.replace("-", " ").split()) and (
        len(name) < 16
    )
