"""Names that end in the grade to be reached: "Tỷ lệ xã đạt mức khá trở lên: trên 60%"."""

import re

from kehoach_desktop.reading.recognise.prose.figures.figure_signs import LIMIT, NUMBER
from kehoach_desktop.reading.recognise.prose.figures.measure_words import MEASURE
from kehoach_desktop.reading.recognise.sentence import Sentence

_GRADED = re.compile(
    rf"(?P<name>{MEASURE}\b[^:;\d]{{4,100}} dat (?:muc|loai|hang|chuan)\b[^:;\d]{{1,60}}):"
    rf" ?(?P<words>(?:{LIMIT} )*(?:{NUMBER})[^:;]*)"
)


def name_with_grade(piece: Sentence) -> tuple[str, str] | None:
    """Return what is measured, its grade with it, and the words of its target."""
    found = _GRADED.fullmatch(piece.plain)
    if found is None:
        return None
    return piece.original(*found.span("name")), piece.original(*found.span("words"))
