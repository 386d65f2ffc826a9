"""Words of a task or name of an indicator that seem to be only a piece of what was written."""

import re

# A task's words hardly end so: the sentence goes on.
_GO_ON = frozenset(
    ["và", "với", "của", "cho", "về", "tại", "theo", "thuộc", "để", "nhằm", "hoặc", "từ"]
) | {"các", "những", "gồm"}
_LONGEST_GO_ON = 5
_WHOLE = ("kèm theo", "tiếp theo", "trở về")
_GO_ON_IN_TWO = ("chủ trì", "phối hợp")
_ONLY_A_TIME = re.compile(
    r"(?:đến|trong|hết|cuối|giai đoạn|năm|quý|tháng)(?:\s+(?:hết|cuối|năm|quý|tháng))*"
    r"\s+[\dIVX]+(?:\s*[-–/]\s*\d+)?(?:\s+năm\s+\d{4})?",
    re.IGNORECASE,
)
# What of an assignment is left behind the work: "…. tham mưu", "…, chủ trì", "…., mỗi quý".
_REMAINS = re.compile(
    r"[.;,] ?(?:và )?(?:chủ trì|phối hợp|tham mưu|lãnh đạo|thực hiện|triển khai|chỉ đạo|"
    r"hoàn thành|xong|trước|trong)(?: thực hiện| với)?[ .;,]*$|\.,|,\.|\( ?\)",
    re.IGNORECASE,
)
_TIME_ALONE = re.compile(
    r"(?:(?:trước|trong|đến|hết|chậm nhất|hoàn thành|xong|từ|ngày|tháng|quý|năm|và|đầu|cuối|nay)"
    r"[ ,]*)+[\d /.,IVX–-]+(?:(?:tháng|quý|năm|đến|ngày)[ ,]*[\d/.,IVX–-]+ ?)*",
    re.IGNORECASE,
)
_NO_WORDS = re.compile(r"[\W\d_]*")
_EDGES = " .;,:"
_LAST = 40
"""Letters at the end of a task's words where remains of its assignment stand."""


def is_torn(words: str) -> bool:
    """Whether words of a task begin in the middle of a sentence, or end before its end."""
    bare = words.strip(_EDGES)
    # "làm tỉnh tổ chức…": the first word belongs to the name of the unit before it.
    if bare[:1].islower():
        return True
    last = bare[bare.rfind(" ") + 1 :]
    goes_on = len(last) <= _LONGEST_GO_ON and last.lower() in _GO_ON and not bare.endswith(_WHOLE)
    return goes_on or bare.endswith(_GO_ON_IN_TWO)


def holds_remains(words: str) -> bool:
    """Whether words of a task hold remains of who does it by when, are a time, or no words."""
    end = words[-_LAST:]
    if ("," in end or "." in end or ";" in end or "(" in end) and _REMAINS.search(end):
        return True
    if len(words) < _LAST and words[-1:].isdigit() and _TIME_ALONE.fullmatch(words):
        return True
    return not words[:1].isalpha() and _NO_WORDS.fullmatch(words) is not None


def is_only_a_time(name: str) -> bool:
    """Whether the name of an indicator says only when ("Đến năm 2030")."""
    return _ONLY_A_TIME.fullmatch(name.strip(_EDGES)) is not None
