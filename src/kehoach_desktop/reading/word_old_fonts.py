"""Reads the runs of a Word body that stand in a font used before Unicode."""

import re
from collections.abc import Iterator

from lxml import etree

from kehoach_desktop.reading.old_fonts import (
    Decoder,
    certain_decoder,
    decoder_of_font,
    holds_unicode,
)
from kehoach_desktop.reading.word_marks import W

_FONT_NAMES = re.compile(rb'"(?:\.V[nN]|VNI-)')
# ®, ¸, µ, ñ or soft hyphens: rare in Unicode Vietnamese, common in old text.
_OLD_LETTERS = re.compile(rb"\xc2[\xa7\xae\xb5\xb8\xb9\xa8\xad]|\xc3[\xb1\x91\xb8\xb6\xaf]")
_ASCII, _STYLE, _VALUE = W + "ascii", W + "styleId", W + "val"
_MOST_BASED = 12


def may_be_old(content: bytes, styles: bytes) -> bool:
    """Whether the parts hold a font or letters that make a closer look worth while."""
    return bool(
        _FONT_NAMES.search(content) or _FONT_NAMES.search(styles) or _OLD_LETTERS.search(content)
    )


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
