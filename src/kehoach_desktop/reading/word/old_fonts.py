"""Reads the runs of a Word body that stand in a font used before Unicode."""

from collections.abc import Iterator

from lxml import etree

from kehoach_desktop.reading.old_fonts import (
    Decoder,
    certain_decoder,
    decoder_of_font,
    holds_unicode,
)
from kehoach_desktop.reading.word.marks import W

_FONTS = (b'".Vn', b'".VN', b'"VNI-')
# What both ways of writing put for "đ"; it stands in no Unicode Vietnamese.
_LETTERS = ("®".encode(), "ñ".encode(), "Ñ".encode())
_SAMPLE = 1 << 15
"""Bytes of a body that are looked through: the whole would cost as much as reading it."""
_ASCII, _STYLE, _VALUE = W + "ascii", W + "styleId", W + "val"
_MOST_BASED = 12


def may_be_old(content: bytes, font_table: bytes) -> bool:
    """Whether the list of the fonts used, or the body's beginning, asks for a closer look."""
    if any(font in (font_table or content[:_SAMPLE]) for font in _FONTS):
        return True
    sample = content[:_SAMPLE]
    return any(letter in sample for letter in _LETTERS)


def decode_old_fonts(root: etree._Element, styles: etree._Element | None) -> list[Decoder]:
    """Write the texts of old fonts anew in Unicode, in place; return how they were read."""
    fonts = _Fonts(styles)
    plain: list[etree._Element] = []
    old: list[tuple[etree._Element, Decoder]] = []
    for paragraph in root.iter(W + "p"):
        usual = fonts.of_paragraph(paragraph)
        for run in paragraph.iter(W + "r"):
            decode = decoder_of_font(fonts.of_run(run) or usual)
            texts = list(_texts(run))
            if decode is None:
                plain += texts
            else:
                old += [(text, decode) for text in texts]
    if holds_unicode(text.text or "" for text, _decode in old):
        return []
    if not old and (decode := certain_decoder([text.text or "" for text in plain])):
        old = [(text, decode) for text in plain]
    for text, decode in old:
        text.text = decode(text.text or "")
    return list(dict.fromkeys(decode for _text, decode in old))


def _texts(run: etree._Element) -> Iterator[etree._Element]:
    for child in run:
        if child.tag == W + "t":
            yield child
        elif child.tag == W + "softHyphen":
            # TCVN3's "ư" lies where Unicode has the soft hyphen.
            child.tag, child.text = W + "t", "\u00ad"
            yield child


class _Fonts:
    """The font of each style, what it is based on taken into account."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._own: dict[str, str | None] = {}
        self._based: dict[str, str | None] = {}
        self._usual: str | None = None
        self._default = ""
        if styles is None:
            return
        self._usual = _font(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in styles.iterchildren(W + "style"):
            name = style.get(_STYLE) or ""
            self._own[name] = _font(style.find(W + "rPr"))
            based = style.find(W + "basedOn")
            self._based[name] = based.get(_VALUE) if based is not None else None
            if style.get(W + "default") == "1" and style.get(W + "type") == "paragraph":
                self._default = name

    def of_paragraph(self, paragraph: etree._Element) -> str | None:
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        return self._of_style(self._default if named is None else named.get(_VALUE) or "")

    def of_run(self, run: etree._Element) -> str | None:
        look = run.find(W + "rPr")
        if look is None:
            return None
        if font := _font(look):
            return font
        named = look.find(W + "rStyle")
        return None if named is None else self._chain(named.get(_VALUE))

    def _of_style(self, name: str) -> str | None:
        return self._chain(name) or self._usual

    def _chain(self, name: str | None) -> str | None:
        for _ in range(_MOST_BASED):
            if name is None or name not in self._own:
                return None
            if font := self._own[name]:
                return font
            name = self._based[name]
        return None


def _font(look: etree._Element | None) -> str | None:
    fonts = look.find(W + "rFonts") if look is not None else None
    return fonts.get(_ASCII) if fonts is not None else None
