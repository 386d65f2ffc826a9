"""Whether words without their marks are spelled as Vietnamese syllables are."""

import re
from functools import lru_cache

from kehoach_desktop.reading.folding import fold_fast

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?"
    r"(?:(?:oai|oao|oay|oeo|uoi|uou|ieu|yeu|uay|uya|uyu|ia|ai|ao|au|ay|eo|eu|iu|oi|ui|uu|y)"
    r"|(?:uye|ie|ye)[mnpt]|(?:uye|ie|ye)(?:ng|c)"
    r"|(?:oa|oe|ua|ue|uy|uo|oo|[aeiou])(?:ch|ng|nh|[cmnpt])?)"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_LEAST_WORDS = 40
_WELL_SPELLED = 0.98
_LONGEST_ABBREVIATION = 5


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether a folded word could be one."""
    return _SYLLABLE.fullmatch(word) is not None


def are_well_spelled(text: str) -> bool:
    """Whether nearly all words of a text could be syllables: at most their marks are lost.

    A few names of programs and foreign words stand in every plan; abbreviations do not count.
    """
    words = [
        fold_fast(word)
        for word in _WORD.findall(text)
        if not (word.isupper() and len(word) <= _LONGEST_ABBREVIATION)
    ]
    if len(words) < _LEAST_WORDS:
        return False
    return sum(map(is_syllable, words)) >= _WELL_SPELLED * len(words)
