"""Parts bullets that a page has run on in one line: "…; - Kế hoạch số …; - Quyết định số …"."""

import re

# A dash before a capital, behind the end of the item before it.
_BULLET = re.compile(r"(?<=[;:.]) (?=[-–+•] [^\W_])")
# "I. CĂN CỨ LẬP KẾ HOẠCH - Quyết định số …": the heading of such a list is in capitals.
_HEADING = re.compile(r"(?:[IVX]+|[A-Z]|\d{1,2})[.)/] (?P<title>.{4,80}?) (?=[-–+•] [^\W_])")
_FEWEST = 3
_SHORTEST = 160


def bullets_apart(line: str) -> list[str]:
    """Return the lines that stood in one: its heading and each bullet; most lines as they are."""
    is_row = "|" in line or "\t" in line
    if is_row or len(line) < _SHORTEST or len(_BULLET.findall(line)) < _FEWEST:
        return [line]
    pieces = _BULLET.split(line)
    if (heading := _HEADING.match(pieces[0])) and heading["title"].isupper():
        pieces[:1] = [pieces[0][: heading.end()].rstrip(), pieces[0][heading.end() :]]
    return pieces
