"""Finds the body to which the one named first hands the work on: "Giám đốc giao Tổ 1: …"."""

import re

from kehoach_desktop.reading.recognise.prose.assignments.parts import Parts, Span
from kehoach_desktop.reading.recognise.work_words import HEAD

# "Giám đốc Trung tâm giao Tổ 1: …", "Phòng A đề nghị các thôn thực hiện như sau:".
_HANDS_ON = re.compile(rf"[ ,]*(?:giao|phan cong|yeu cau|de nghi)(?: cho)? (?=(?!ban\b){HEAD})")


def handed_to(parts: Parts, begin: int, end: int) -> Span | None:
    """Return the body that the one named first hands the work on to, before a colon."""
    plain = parts.plain
    hands = _HANDS_ON.search(plain, begin + 1, end) or _HANDS_ON.match(plain, end)
    if hands is None or "duoc " in plain[begin : hands.start()]:
        return None
    if not parts.sentence.starts_small(hands.start() + len(hands[0]) - len(hands[0].lstrip(" ,"))):
        return None
    at = parts.bodies.end(hands.end()) if parts.bodies.begins(hands.end()) else None
    return None if at is None or ":" not in plain[at:] else (hands.end(), at)
