"""The folded text that the filter looks through, made quickly for large imports."""

import codecs
import unicodedata

from kehoach_desktop.domain.text import fold

# Folding letter by letter in Python would take most of the time of importing 100,000
# tasks. Vietnamese has few enough small letters that, with ASCII and the usual marks,
# all fit one byte each: two passes of the C codec then do the same. Whatever does not
# fit goes the long way and comes out alike.
_MARKS = "–—‘’“”…•·≥≤×÷±°²³€₫«»"


def _tables() -> tuple[str, str]:
    letters = [chr(code) for code in range(128)]
    for base in "aăâeêioôơuưy":
        decomposed = unicodedata.normalize("NFD", base)
        letters += [
            letter
            for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
            if len(letter := unicodedata.normalize("NFC", decomposed + tone)) == 1
            and ord(letter) >= 128
        ]
    letters += ["đ", *_MARKS]
    folded = [
        letter if ord(letter) < 128 or letter in _MARKS else fold(letter) for letter in letters
    ]
    filler = "\ufffe" * (256 - len(letters))  # U+FFFE: "undefined" to the codec
    return "".join(letters) + filler, "".join(folded) + filler


_LETTERS, _FOLDED = _tables()
_ENCODING = codecs.charmap_build(_LETTERS)


def folded_words(text: str) -> str:
    """Return ``fold(text)``: lower case, no diacritics, đ as d, single spaces."""
    try:
        narrow, _ = codecs.charmap_encode(text.casefold(), "strict", _ENCODING)
    except UnicodeEncodeError:
        return fold(text)
    wide, _ = codecs.charmap_decode(narrow, "strict", _FOLDED)
    return " ".join(wide.split())
