"""The lists that a .docx file defines, for its automatic numbers."""

from collections.abc import Iterable

from lxml import etree

from kehoach_desktop.reading.list_numbering import ListLevel, ListNumbering

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = W + "val"


def word_numbering(root: etree._Element | None) -> ListNumbering:
    """Return the counters of the lists that the numbering part, if there is one, defines."""
    levels: dict[str, dict[int, ListLevel]] = {}
    kinds: dict[str, str] = {}
    restarts: dict[str, dict[int, int]] = {}
    own: dict[str, dict[int, ListLevel]] = {}
    for abstract in root.iterchildren(W + "abstractNum") if root is not None else ():
        levels[abstract.get(W + "abstractNumId", "")] = _levels(abstract.iterchildren(W + "lvl"))
    for number in root.iterchildren(W + "num") if root is not None else ():
        number_id = number.get(W + "numId", "")
        link = number.find(W + "abstractNumId")
        if link is not None:
            kinds[number_id] = link.get(_VAL, "")
        restarts[number_id] = {
            _whole(override.get(W + "ilvl"), 0): _whole(start.get(_VAL), 1)
            for override in number.iterchildren(W + "lvlOverride")
            if (start := override.find(W + "startOverride")) is not None
        }
        overridden = _levels(number.iterfind(f"{W}lvlOverride/{W}lvl"))
        if overridden:
            own[number_id] = overridden
    return ListNumbering(levels, kinds, restarts, own)


def _levels(elements: Iterable[etree._Element]) -> dict[int, ListLevel]:
    levels: dict[int, ListLevel] = {}
    for level in elements:
        values = {
            name: child.get(_VAL, "")
            for name in ("numFmt", "lvlText", "start")
            if (child := level.find(W + name)) is not None
        }
        levels[_whole(level.get(W + "ilvl"), 0)] = ListLevel(
            values.get("numFmt", "decimal"),
            values.get("lvlText", ""),
            _whole(values.get("start"), 1),
        )
    return levels


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 8 else otherwise
