"""Names of bodies that are counted under one word for their kind: "hai phòng A và B"."""

import re

from kehoach_desktop.domain.text.vietnamese import CAPITAL

# "Hai phòng Kinh tế và Văn hóa - Xã hội": their kind is named once for all.
_COUNTED = re.compile(
    r"(?:cả )?(?:hai|ba|bốn|2|3) (?P<kind>phòng|ban|hội|trung tâm|trạm|trường|thôn|ấp|xóm) "
    rf"(?P<names>[{CAPITAL}].*)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r", | và ")


def each_named(words: str) -> str:
    """Return words that count bodies of one kind with each body under its whole name."""
    found = _COUNTED.fullmatch(words)
    if found is None or not found["names"][:1].isupper():
        return words
    kind = found["kind"].capitalize()
    return "; ".join(f"{kind} {name.strip()}" for name in _BETWEEN.split(found["names"]))
