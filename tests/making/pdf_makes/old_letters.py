"""Writes Unicode text as the fonts used before Unicode held it."""

import enum
import unicodedata


class OldFont(enum.Enum):
    """The two ways that offices wrote in."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


# Written from the tables of the standards, not taken from the program that reads them.
_TCVN3_ROWS = (
    ("µ¶·¸¹", "à ả ã á ạ"),
    ("»¼½¾Æ", "ằ ẳ ẵ ắ ặ"),
    ("ÇÈÉÊË", "ầ ẩ ẫ ấ ậ"),
    ("ÌÎÏÐÑ", "è ẻ ẽ é ẹ"),
    ("ÒÓÔÕÖ", "ề ể ễ ế ệ"),
    ("×ØÜÝÞ", "ì ỉ ĩ í ị"),
    ("ßáâãä", "ò ỏ õ ó ọ"),
    ("åæçèé", "ồ ổ ỗ ố ộ"),
    ("êëìíî", "ờ ở ỡ ớ ợ"),
    ("ïñòóô", "ù ủ ũ ú ụ"),
    ("õö÷øù", "ừ ử ữ ứ ự"),
    ("úûüýþ", "ỳ ỷ ỹ ý ỵ"),
)
_TCVN3 = dict(zip("ăâêôơưđĂÂÊÔƠƯĐ", "¨©ª«¬\u00ad®¡¢£¤¥¦§", strict=True)) | {
    meant: sign
    for signs, row in _TCVN3_ROWS
    for sign, meant in zip(signs, row.split(), strict=True)
}
_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_HATS = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
_BREVES = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
_ALONE = dict(zip("íìỉĩịỵđ", "íìæóòîñ", strict=True))


def written_in(font: OldFont, text: str) -> str:
    """Return the letters that a file in the old font holds for a text."""
    return "".join(map(_tcvn3 if font is OldFont.TCVN3 else _vni, text))


def _tcvn3(letter: str) -> str:
    # Great letters with tones are small ones in a font that has none: "KÕ HO¹CH".
    return _TCVN3.get(letter) or _TCVN3.get(letter.lower(), letter)


def _vni(letter: str) -> str:
    small = letter.lower()
    if small in _ALONE:
        return _ALONE[small].upper() if letter.isupper() else _ALONE[small]
    base, *marks = unicodedata.normalize("NFD", small)
    tone = next((mark for mark in marks if mark in _TONES), "")
    if "\u0302" in marks:
        made = base + _HATS[tone]
    elif "\u0306" in marks:
        made = base + _BREVES[tone]
    elif "\u031b" in marks:
        made = ("ô" if base == "o" else "ö") + _TONES.get(tone, "")
    elif tone:
        made = base + _TONES[tone]
    else:
        return letter
    return made.upper() if letter.isupper() else made
