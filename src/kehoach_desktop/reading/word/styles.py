"""Paragraph styles that number their paragraphs, as "List Bullet" and "List Number" do."""

from lxml import etree

from kehoach_desktop.reading.word.marks import VALUE, W

_DEEPEST = 12
Numbered = tuple[str, int]


def numbered_styles(styles: etree._Element, numbering: etree._Element) -> dict[str, Numbered]:
    """Return list and level of each style that numbers, its own or of a style it rests on."""
    levels = {
        link.get(VALUE, ""): _whole(level.get(W + "ilvl"))
        for level in numbering.iter(W + "lvl")
        if (link := level.find(W + "pStyle")) is not None
    }
    own: dict[str, Numbered | None] = {}
    rests_on: dict[str, str] = {}
    for style in styles.iterchildren(W + "style"):
        name = style.get(W + "styleId", "")
        base = style.find(W + "basedOn")
        if base is not None:
            rests_on[name] = base.get(VALUE, "")
        properties = style.find(f"{W}pPr/{W}numPr")
        which = properties.find(W + "numId") if properties is not None else None
        if properties is None or which is None:
            continue
        level = properties.find(W + "ilvl")
        depth = levels.get(name, 0) if level is None else _whole(level.get(VALUE))
        own[name] = (which.get(VALUE, ""), depth)
    found: dict[str, Numbered] = {}
    for name in {*own, *rests_on}:
        numbers = _numbers(name, own, rests_on)
        if numbers is not None:
            found[name] = numbers
    return found


def _numbers(
    name: str, own: dict[str, Numbered | None], rests_on: dict[str, str]
) -> Numbered | None:
    for _ in range(_DEEPEST):
        if name in own:
            return own[name]
        if name not in rests_on:
            return None
        name = rests_on[name]
    return None


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 3 else 0
