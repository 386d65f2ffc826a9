"""Words of a task or name of an indicator that seem to be only a piece of what was written."""

import re

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
_EDGES = " .;,:"


def is_torn(words: str) -> bool:
    """Whether words of a task begin in the middle of a sentence, or end before its end."""
    bare = words.strip(_EDGES)
    first = bare[:1]
    return bool((_BEGINS_SMALL.match(first) and first.islower()) or _GOES_ON.search(bare))


def is_only_a_time(name: str) -> bool:
    """Whether the name of an indicator says only when ("Đến năm 2030")."""
    return _ONLY_A_TIME.fullmatch(name.strip(_EDGES)) is not None
