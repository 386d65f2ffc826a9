"""Word's automatic numbers, counted as Word prints them."""

import re

from lxml import etree

from kehoach_desktop.domain.numbering import to_roman

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = W + "val"
_PLACE = re.compile(r"%([1-9])")
_Level = tuple[str, str, int]


class WordNumbering:
    """The counters of a document; ``label`` must be called in reading order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[str] = set()
        if root is not None:
            self._load(root)

    def label(self, number_id: str, level: int) -> str:
        """Return the number before the next paragraph of this list, "" when there is none."""
        abstract = self._abstract.get(number_id)
        levels = self._levels.get(abstract or "", {})
        if abstract is None or level not in levels:
            return ""
        counts = self._counts.setdefault(abstract, {})
        if number_id not in self._started:
            self._started.add(number_id)
            for restarted, start in self._restarts.get(number_id, {}).items():
                counts[restarted] = start - 1
        form, text, start = levels[level]
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [known for known in counts if known > level]:
            del counts[deeper]
        if form == "bullet":
            return text if text in ("-", "+", "*", "•") else "-"
        if form == "none":
            return ""

        def written(match: re.Match[str]) -> str:
            wanted = int(match[1]) - 1
            form, _, start = levels.get(wanted, ("decimal", "", 1))
            return _written(counts.get(wanted, start), form)

        return _PLACE.sub(written, text).strip()

    def _load(self, root: etree._Element) -> None:
        for abstract in root.iterchildren(W + "abstractNum"):
            levels: dict[int, _Level] = {}
            for level in abstract.iterchildren(W + "lvl"):
                values = {
                    name: child.get(_VAL, "")
                    for name in ("numFmt", "lvlText", "start")
                    if (child := level.find(W + name)) is not None
                }
                levels[_whole(level.get(W + "ilvl"), 0)] = (
                    values.get("numFmt", "decimal"),
                    values.get("lvlText", ""),
                    _whole(values.get("start"), 1),
                )
            self._levels[abstract.get(W + "abstractNumId", "")] = levels
        for number in root.iterchildren(W + "num"):
            number_id = number.get(W + "numId", "")
            link = number.find(W + "abstractNumId")
            if link is not None:
                self._abstract[number_id] = link.get(_VAL, "")
            self._restarts[number_id] = {
                _whole(override.get(W + "ilvl"), 0): _whole(start.get(_VAL), 1)
                for override in number.iterchildren(W + "lvlOverride")
                if (start := override.find(W + "startOverride")) is not None
            }


def _written(value: int, form: str) -> str:
    if not 0 < value < 4000:
        return str(value)
    if form in ("upperRoman", "lowerRoman"):
        roman = to_roman(value)
        return roman if form == "upperRoman" else roman.lower()
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter if form == "upperLetter" else letter.lower()
    return f"{value:02d}" if form == "decimalZero" else str(value)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 8 else otherwise
