"""Text typed in the fonts used before Unicode: TCVN3 (".VnTime") and VNI ("VNI-Times").

Such a file holds other letters than it shows. They are read anew where the font says so, or
where the whole text is Vietnamese in the old reading and is not as it stands.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable

Decoder = Callable[[str], str]

_TCVN3 = dict(
    zip(
        "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ®¡¢£¤¥¦§",
        "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_TCVN3_TABLE = str.maketrans(_TCVN3)
_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_BREVES = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_HATS = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_ALONE = dict(zip("íìæóòôöîñÍÌÆÓÒÔÖÎÑ", "íìỉĩịơưỵđÍÌỈĨỊƠƯỴĐ", strict=True))


def _vni() -> dict[str, str]:
    """Return what each letter and mark, or letter alone, stands for in VNI."""
    pairs: dict[str, str] = dict(_VNI_ALONE)
    for letter in "aeoyuAEOYU":
        pairs |= {letter + mark: letter + tone for mark, tone in _TONES.items()}
    for letter in "aeoAEO":
        pairs |= {letter + mark: f"{letter}\u0302{tone}" for mark, tone in _HATS.items()}
    for letter in "aA":
        pairs |= {letter + mark: f"{letter}\u0306{tone}" for mark, tone in _BREVES.items()}
    for horned, letter in (("ô", "ơ"), ("ö", "ư"), ("Ô", "Ơ"), ("Ö", "Ư")):
        pairs |= {horned + mark: letter + tone for mark, tone in _TONES.items()}
    full = dict(pairs)
    for written, meant in pairs.items():
        if len(written) == 2 and written[0].isupper():
            full[written[0] + written[1].upper()] = meant
    return {written: unicodedata.normalize("NFC", meant) for written, meant in full.items()}


_VNI = _vni()
_VNI_PATTERN = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

_VIETNAMESE_ONLY = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_OLD_TCVN3 = re.compile("[®§¸µ¶·¹¨©ª«¬]")
_OLD_VNI = re.compile("[aeouyöôAEOUYÖÔ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[ñÑ]")
_WORD = re.compile(r"[^\W\d_]+")
_SUBSET = re.compile(r"[A-Z]{6}\+")
_SMALL = re.compile("[a-z]")
_OLD_LETTERS = "".join(map(re.escape, _TCVN3))
_GREAT = re.compile(
    rf"(?<![a-z{_OLD_LETTERS}])(?=[A-Z]*[{_OLD_LETTERS}])(?=[{_OLD_LETTERS}]*[A-Z][{_OLD_LETTERS}]*[A-Z])"
    rf"[A-Z{_OLD_LETTERS}]+(?![a-z])"
)
"""A word of TCVN3 with two great letters at least, no small one, and a letter with a mark."""
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    r"(?:[aeiouy]{1,3})(?:ch|ng|nh|[cmnpt])?"
)
_LETTERS = frozenset({*"abcdeghiklmnopqrstuvxy", *(meant.lower() for meant in _TCVN3.values())})
_TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
_FEWEST_MARKED = 6
_CLEAR = 0.97


def from_tcvn3(text: str) -> str:
    """Return text typed in a TCVN3 font as Unicode.

    The font has no great letters with tones: "KÕ HO¹CH" was typed with small ones.
    """
    if not _GREAT.search(text):
        return text.translate(_TCVN3_TABLE)
    if not _SMALL.search(text):
        return text.translate(_TCVN3_TABLE).upper()
    made: list[str] = []
    at = 0
    for found in _GREAT.finditer(text):
        made += (
            text[at : found.start()].translate(_TCVN3_TABLE),
            found[0].translate(_TCVN3_TABLE).upper(),
        )
        at = found.end()
    made.append(text[at:].translate(_TCVN3_TABLE))
    return "".join(made)


def from_tcvn3_capitals(text: str) -> str:
    """Return text typed in a TCVN3 font of capitals (".VnTimeH") as Unicode."""
    return from_tcvn3(text).upper()


def from_vni(text: str) -> str:
    """Return text typed in a VNI font as Unicode."""
    return _VNI_PATTERN.sub(lambda found: _VNI[found[0]], text)


def from_vni_in_place(text: str) -> str:
    """Return text typed in a VNI font as Unicode, as long as it was.

    "\u2060" stands before a letter that took two.
    """
    return _VNI_PATTERN.sub(lambda found: _VNI[found[0]].rjust(len(found[0]), "\u2060"), text)


def decoder_of_font(name: str | None) -> Decoder | None:
    """Return how text in this font is read; ``None`` for a font of Unicode.

    In a PDF the name may begin with six letters and "+", and end with a style.
    """
    if not name:
        return None
    name = _SUBSET.sub("", name).partition(",")[0]
    if name.startswith((".Vn", ".VN", ".vn")):
        return from_tcvn3_capitals if name.endswith("H") else from_tcvn3
    return from_vni if name.upper().startswith("VNI-") else None


def certain_decoder(texts: Iterable[str]) -> Decoder | None:
    """Return how texts without a font are read, ``None`` unless it is certain.

    It is when nothing in them is a letter of Unicode Vietnamese, many words have marks, and
    nearly all words with marks become Vietnamese syllables, which they were not before.
    """
    whole = "\n".join(texts)
    if _VIETNAMESE_ONLY.search(whole):
        return None
    for signs, decode in ((_OLD_TCVN3, from_tcvn3), (_OLD_VNI, from_vni)):
        if len(signs.findall(whole)) < _FEWEST_MARKED:
            continue
        pieces = [piece for piece in re.split(r"[\s/(),;:.\"-]+", whole) if not piece.isascii()]
        read = [word for piece in pieces for word in _WORD.findall(decode(piece))]
        # "HĐND" is an abbreviation and no syllable.
        marked = [word for word in read if not word.isascii() and not word.isupper()]
        if len(marked) < _FEWEST_MARKED:
            continue
        good = sum(map(_is_syllable, marked))
        before = sum(map(_is_syllable, pieces))
        if good >= _CLEAR * len(marked) and before < 0.5 * len(pieces):
            return decode
    return None


def holds_unicode(texts: Iterable[str]) -> bool:
    """Whether any text has letters of Unicode Vietnamese, whatever font it is set in.

    A text converted long ago may still name its old font.
    """
    return any(_VIETNAMESE_ONLY.search(text) for text in texts)


def _is_syllable(word: str) -> bool:
    """Whether a word is built as a Vietnamese syllable: onset, vowels, coda, its letters."""
    small = unicodedata.normalize("NFC", word.lower())
    if any(letter not in _LETTERS for letter in small):
        return False
    bare = unicodedata.normalize("NFD", small.replace("đ", "d"))
    letters = "".join(mark for mark in bare if not unicodedata.combining(mark))
    if sum(mark in _TONE_MARKS for mark in bare) > 1:
        return False
    return _SYLLABLE.fullmatch(letters) is not None


NOTE = (
    "Văn bản dùng phông chữ cũ ({font}); chữ đã được chuyển sang Unicode, hãy đối chiếu "
    "với bản gốc."
)


def note_of(decoders: Iterable[Decoder]) -> str:
    """Return what the officer should know of a text that was read anew."""
    names = dict.fromkeys("VNI" if decode is from_vni else "TCVN3 – ABC" for decode in decoders)
    return NOTE.format(font=", ".join(names))
