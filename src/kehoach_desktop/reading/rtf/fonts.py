"""The fonts of an RTF file: the code page of their letters, and which are of before Unicode."""

from dataclasses import dataclass, field

from kehoach_desktop.reading.old_fonts import Decoder, decoder_of_font

_PAGES = {
    0: "cp1252",
    2: "latin-1",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_BY_NUMBER = {
    437: "cp437",
    850: "cp850",
    874: "cp874",
    932: "cp932",
    936: "gbk",
    949: "cp949",
    950: "cp950",
    1361: "johab",
    10000: "mac_roman",
    65001: "utf-8",
    **{page: f"cp{page}" for page in range(1250, 1259)},
}
_SYMBOLS = 2
_LONGEST_NAME = 200


@dataclass(slots=True)
class Font:
    """A font: the code page of its bytes, how old letters are read, whether it shows symbols."""

    page: str | None = None
    decoder: Decoder | None = None
    symbols: bool = False
    name: bytearray = field(default_factory=bytearray)


class FontTable:
    """The fonts by their numbers; ``page`` is that of the file."""

    def __init__(self) -> None:
        self.page = "cp1252"
        self.usual = 0
        self._fonts: dict[int, Font] = {}
        self._described = Font()
        self._nameless = Font()

    def font(self, number: int) -> Font:
        """Return a font; a nameless one where there is none of that number."""
        return self._fonts.get(number, self._nameless)

    def page_of(self, font: Font) -> str:
        """Return the code page of a font's letters."""
        return font.page or self.page

    def describe(self, word: bytes, number: int | None) -> None:
        """Take a control word of the table of fonts."""
        if word == b"f":
            self._described = self._fonts[number or 0] = Font()
        elif word == b"fcharset":
            self._described.page = _PAGES.get(number or 0)
            self._described.symbols = number == _SYMBOLS
        elif word == b"cpg":
            self._described.page = _BY_NUMBER.get(number or 0, self._described.page)

    def take_name(self, text: bytes) -> None:
        """Take a piece of a font's name, which a semicolon ends."""
        font = self._described
        if len(font.name) < _LONGEST_NAME:
            font.name += text.split(b";", 1)[0]
            font.decoder = decoder_of_font(font.name.decode("latin-1").strip())

    def use_page(self, word: bytes, number: int | None) -> None:
        """Take what the file's head says of its code page."""
        if word == b"ansicpg":
            self.page = _BY_NUMBER.get(number or 0, self.page)
        else:
            self.page = {b"mac": "mac_roman", b"pc": "cp437", b"pca": "cp850"}.get(word, self.page)
