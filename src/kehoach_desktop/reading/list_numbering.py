"""The counters of automatic numbers, counted as Word prints them."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from kehoach_desktop.domain.text.numbering import to_roman

_LONGEST = 200
"""Letters of a level's text; a longer one is made to keep the reader busy."""
_PLACE = re.compile(r"%([1-9])")
# U+F02B is "+" as the font Symbol has it.
_SIGNS = {"-": "-", "+": "+", "*": "*", "•": "•", "\uf02b": "+"}


class ListLevel(NamedTuple):
    """A level of a list: its numbers' form as .docx names it, its text ("%1.%2"), its start."""

    form: str = "decimal"
    text: str = ""
    start: int = 1


class ListNumbering:
    """The counters of a document; ``label`` must be called in reading order.

    ``levels`` are those of each kind of list, ``kinds`` names the kind of each list,
    ``restarts`` the levels that a list starts anew, with their first number, and ``own`` the
    levels that a list has of its own. Lists of one kind are counted together.
    """

    def __init__(
        self,
        levels: Mapping[str, Mapping[int, ListLevel]],
        kinds: Mapping[str, str],
        restarts: Mapping[str, Mapping[int, int]],
        own: Mapping[str, Mapping[int, ListLevel]],
    ) -> None:
        self._levels = levels
        self._kinds = kinds
        self._restarts = restarts
        self._own = own
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[str] = set()

    def label(self, number_id: str, level: int) -> str:
        """Return the number before the next paragraph of this list, "" when there is none."""
        kind = self._kinds.get(number_id)
        levels = self._levels.get(kind or "", {})
        if number_id in self._own:
            levels = {**levels, **self._own[number_id]}
        if kind is None or level not in levels:
            return ""
        counts = self._counts.setdefault(kind, {})
        if number_id not in self._started:
            self._started.add(number_id)
            for restarted, start in self._restarts.get(number_id, {}).items():
                counts[restarted] = start - 1
        form, text, start = levels[level]
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [known for known in counts if known > level]:
            del counts[deeper]
        if form == "bullet":
            return bullet(text)
        if form == "none":
            return ""

        def written(match: re.Match[str]) -> str:
            wanted = int(match[1]) - 1
            form, _, start = levels.get(wanted, ListLevel())
            return _written(counts.get(wanted, start), form)

        return _PLACE.sub(written, text[:_LONGEST]).strip()


def bullet(sign: str) -> str:
    """Return how a bullet is written: signs of symbol fonts become a dash."""
    return _SIGNS.get(sign, "-")


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
