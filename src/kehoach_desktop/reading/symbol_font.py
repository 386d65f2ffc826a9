"""Signs that are set in the font Symbol, where "≥" lies in the place of another letter."""

_PRIVATE = 0xF000
"""Where programs put the letters of such fonts, in the part of Unicode that is nobody's."""
_SIGNS = {
    0x2A: "*",
    0x2D: "-",
    0xA3: "≤",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
}
_OTHER = frozenset({0x22, 0x24, 0x27})
"""Signs of logic among the digits and marks, which lie as everywhere."""


def is_symbol_font(name: str) -> bool:
    """Whether the font is Symbol; the pictures of other such fonts say nothing."""
    return name.strip().casefold() == "symbol"


def sign_of(code: int) -> str:
    """Return the sign at a place of the font Symbol, "" for letters no plan needs."""
    place = code - _PRIVATE if code >= _PRIVATE else code
    if 0x20 <= place < 0x40 and place not in _OTHER:
        return _SIGNS.get(place, chr(place))
    return _SIGNS.get(place, "")


def signs_of(text: str) -> str:
    """Return text set in the font Symbol as what it shows."""
    return "".join([one if one < " " else sign_of(ord(one)) for one in text])
