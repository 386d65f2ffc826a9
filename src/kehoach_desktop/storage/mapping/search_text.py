"""The folded text that the filter looks through, made quickly for large imports."""

import codecs
import unicodedata

from kehoach_desktop.domain.text.vietnamese import fold

# Folding letter by letter in Python would take most of the time of importing 100,000
# tasks. Vietnamese has few enough letters that, with ASCII and the usual marks, each
# fits one byte: two passes of the C codec then do the same. Whatever does not fit goes
# the long way and comes out alike.
_MARKS = "–—‘’“”…•·≥≤×÷±°²³€₫«»"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def _tables() -> tuple[str, str]:
    toned = {
        unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES
    }
    small = sorted(letter for letter in toned if not letter.isascii())
    letters = [*map(chr, range(32, 127)), *small, *map(str.upper, small), "đ", "Đ"]
    # The codec is quick only when byte 0 stands for U+0000; U+FFFE means "no letter".
    filler = "\ufffe" * (255 - len(letters) - len(_MARKS))
    return (
        "\0" + "".join(letters) + _MARKS + filler,
        "\0" + "".join(fold(letter) or " " for letter in letters) + _MARKS + filler,
    )


_LETTERS, _FOLDED = _tables()
_ENCODING = codecs.charmap_build(_LETTERS)


def folded_words(text: str) -> str:
    """Return the words of ``fold(text)``, with spaces as they stand."""
    try:
        narrow, _ = codecs.charmap_encode(text, "strict", _ENCODING)
    except UnicodeEncodeError:
        return fold(text)
    return codecs.charmap_decode(narrow, "strict", _FOLDED)[0]
