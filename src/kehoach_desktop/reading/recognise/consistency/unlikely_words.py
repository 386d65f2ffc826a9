"""Words of a task or name of an indicator that seem to be only a piece of what was written."""

import re

from kehoach_desktop.reading.folding import fold_fast

# "làm tỉnh tổ chức…": the first word belongs to the name of the unit before it.
_BEGINS_SMALL = re.compile(r"[^\W\d_]")
_GOES_ON = re.compile(
    r"\b(?:và|với|của|cho|về|tại|theo|thuộc|để|nhằm|hoặc|chủ trì|phối hợp)$", re.IGNORECASE
)
_ONLY_A_TIME = re.compile(
    r"(?:đến|trong|hết|cuối|giai đoạn|năm|quý|tháng)(?:\s+(?:hết|cuối|năm|quý|tháng))*"
    r"\s+[\dIVX]+(?:\s*[-–/]\s*\d+)?(?:\s+năm\s+\d{4})?",
    re.IGNORECASE,
)
# What of an assignment is left behind the work: "…. tham mưu", "…, chủ trì", "…., mỗi quý".
_REMAINS = re.compile(
    r"[.;,] ?(?:va )?(?:chu tri|phoi hop|tham muu|lanh dao|thuc hien|trien khai|chi dao|"
    r"hoan thanh|xong|truoc|trong)(?: thuc hien| voi)?[ .;,]*$|\.,|,\.|\( ?\)"
)
_NO_WORDS = re.compile(r"[\W\d_]*")
_EDGES = " .;,:"
_LAST = 40
"""Letters at the end of a task's words where remains of its assignment stand."""


def is_torn(words: str) -> bool:
    """Whether words of a task begin in the middle of a sentence, or end before its end."""
    bare = words.strip(_EDGES)
    first = bare[:1]
    return bool((_BEGINS_SMALL.match(first) and first.islower()) or _GOES_ON.search(bare))


def holds_remains(words: str) -> bool:
    """Whether words of a task hold remains of who does it by when, or are no words at all."""
    return (
        _REMAINS.search(fold_fast(words[-_LAST:])) is not None
        or _NO_WORDS.fullmatch(words) is not None
    )


def is_only_a_time(name: str) -> bool:
    """Whether the name of an indicator says only when ("Đến năm 2030")."""
    return _ONLY_A_TIME.fullmatch(name.strip(_EDGES)) is not None
